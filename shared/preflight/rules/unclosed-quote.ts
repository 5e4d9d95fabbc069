import { blocksOf } from '../fields'
import { excerpt, type Hit, type Rule } from '../rule'

const doubles = /["“”„‟«»＂]/gu
/** A length in inches or a second: a digit before, no word after. */
const isMeasure = (text: string, at: number): boolean => text[at] === '"' && /\d/.test(text[at - 1] ?? '') && !/[\p{L}]/u.test(text[at + 1] ?? '')

interface Marked {
  readonly start: number
  readonly marks: readonly number[]
  readonly opensAtStart: boolean
  readonly text: string
}

function read(text: string): readonly Marked[] {
  return blocksOf(text).map(({ text: block, start }) => {
    const all = [...block.matchAll(doubles)].map(({ index }) => index)
    const isEven = all.length % 2 === 0
    // An odd mark behind a digit is a measure; an even number of marks stands in pairs, "tahun 2024" among them.
    const marks = isEven ? all : all.filter((at) => !isMeasure(block, at))
    return { start, marks, text: block, opensAtStart: /^\s*["“”„‟«»＂]/u.test(block) }
  })
}

/**
 * A quotation mark without its other half. A quotation that runs over paragraphs opens each of them and closes only the last,
 * so a paragraph with one mark too many is well when the next one opens with a mark. Warns: where speech ends, nobody
 * can tell.
 */
export const unclosedQuote: Rule = {
  id: 'unclosed-quote',
  severity: 'warns',
  find: ({ text }) => {
    const blocks = read(text)
    const hits: Hit[] = []
    blocks.forEach(({ marks, text: block, start }, index) => {
      if (marks.length % 2 === 0 || blocks[index + 1]?.opensAtStart) return
      const at = start + marks.at(-1)!
      const words = excerpt(block.slice(marks.at(-1)!), 40)
      hits.push({ place: { start: at, end: at + 1 }, message: `This quotation mark has no other half: ${words}`, params: { text: words } })
    })
    return hits
  },
}
