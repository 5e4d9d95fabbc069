import { findQuotes } from '../../quotes'
import { around } from '../../text/around'
import { footnoteTexts } from '../beside-text'
import { excerpt, type Hit, type Rule } from '../rule'

const marks = /["“”„‟«»]/u

/** The paragraph of the text in which the sign of a footnote stands. */
function paragraphAt(text: string, at: number): string {
  const end = text.indexOf('\n\n', at)
  return text.slice(at === 0 ? 0 : text.lastIndexOf('\n\n', at - 1) + 2, end < 0 ? text.length : end).trimStart()
}

/**
 * What a footnote quotes as said (by a cue, or because nothing else stands in it) and for which neither the footnote nor
 * the paragraph of its sign names anybody. Warns, for the ledger does not list footnotes: it can be settled in its words
 * alone. A title that a footnote cites is no quotation.
 */
export const footnoteQuote: Rule = {
  id: 'footnote-quote',
  severity: 'warns',
  find: (desk) =>
    footnoteTexts(desk).flatMap(({ text, place, part, number }): readonly Hit[] => {
      if (!marks.test(text)) return []
      const before = `${paragraphAt(desk.text, place.end)}\n\n`
      const found = findQuotes(before + text, desk.article.language).filter(({ start, kind }) => start >= before.length && (kind === 'direct' || kind === 'partial'))
      const told = new Set<number>()
      return found.flatMap(({ start, end, text: words, speaker, cue, utterance }): readonly Hit[] => {
        const [from, to] = [start - before.length, end - before.length]
        const isAlone = !/\p{L}/u.test(text.slice(0, from) + text.slice(to))
        if (speaker !== null || (cue === null && !isAlone) || told.has(utterance)) return []
        told.add(utterance)
        const said = excerpt(words)
        return [{ place, message: `Footnote ${number} quotes “${said}” and names nobody. Say there who said it.`, params: { text: said, number }, where: { part, number, around: around(text, from, to) } }]
      })
    }),
}
