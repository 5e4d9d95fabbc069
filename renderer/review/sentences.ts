import type { Node } from '@tiptap/pm/model'
import type { Range } from './decide'

/** A place in a passage where another could begin: the document position, and the words from there on. */
export interface Beginning {
  readonly position: number
  readonly text: string
}

/** The text of a range of one block, footnotes aside, with the document position of each UTF-16 unit. */
function lettersOf(doc: Node, { from, to }: Range): { readonly text: string; readonly positions: readonly number[] } {
  let text = ''
  const positions: number[] = []
  doc.nodesBetween(from, to, (node, start) => {
    if (node.type.name === 'footnote') return false
    const piece = node.isText ? node.text!.slice(Math.max(from, start) - start, to - start) : node.type.name === 'hardBreak' ? '\n' : ''
    const first = Math.max(from, start)
    for (let unit = 0; unit < piece.length; unit += 1) positions.push(first + unit)
    text += piece
    return true
  })
  return { text, positions }
}

/** After a closing sign and blanks, before a capital, a number, an opening mark or a bracket. */
const sentenceStart = /(?<=[.!?…]["”’»)\]]*\s+)(?=["“‘«([\p{Lu}\p{N}])/gu

/** Where a passage of `ranges` can be parted: at every further stretch, and at the sentences within each. */
export function beginningsIn(doc: Node, ranges: readonly Range[]): readonly Beginning[] {
  const all = ranges.flatMap((range) => {
    const { text, positions } = lettersOf(doc, range)
    const starts = [0, ...[...text.matchAll(sentenceStart)].map(({ index }) => index).filter((index) => index > 0)]
    return starts.map((start, at): Beginning => ({ position: positions[start] ?? range.from, text: text.slice(start, starts[at + 1] ?? text.length).trim() }))
  })
  return all.slice(1)
}
