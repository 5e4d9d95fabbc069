import { passagesOf } from '../../document'
import { openInFootnotes } from '../../ledger'
import { around } from '../../text/around'
import { footnoteTexts } from '../beside-text'
import { excerpt, type Hit, type Rule } from '../rule'

/**
 * What a footnote quotes as said (by a cue, or because nothing else stands in it), for which neither the footnote nor
 * the paragraph of its sign names anybody and no person has decided. Warns. A title that a footnote cites is no quotation.
 */
export const footnoteQuote: Rule = {
  id: 'footnote-quote',
  severity: 'warns',
  find: (desk) => {
    const found = desk.quotesInFootnotes
    const open = openInFootnotes(found, found.length === 0 ? [] : passagesOf(desk.doc), desk.article).filter(({ speaker }) => speaker === null)
    const notes = open.length === 0 ? [] : footnoteTexts(desk)
    const told = new Set<string>()
    return open.flatMap(({ number, utterance, start, end, text }): readonly Hit[] => {
      const note = notes[number - 1]
      if (!note || told.has(`${number}:${utterance}`)) return []
      told.add(`${number}:${utterance}`)
      const said = excerpt(text)
      const where = { part: note.part, number, around: around(note.text, start, end) }
      return [{ place: note.place, message: `Footnote ${number} quotes “${said}” and names nobody. Say who said it.`, params: { text: said, number }, where }]
    })
  },
}
