import type { Mark } from '@tiptap/pm/model'
import type { MarkName } from '../content-types'
import { printableAddress } from './address'
import { inline, type Children } from './tree'

type MarkHandler = (mark: Mark, children: Children) => Children

const as =
  (tagName: string): MarkHandler =>
  (_mark, children) => [inline(tagName, {}, children)]

/** How each mark is written. Null: it prints no element of its own (a passage is told by its references, see `planNotes`). */
export const markHandlers: Readonly<Record<MarkName, MarkHandler | null>> = {
  attribution: null,
  link: (mark, children) => {
    const href = printableAddress(String(mark.attrs.href))
    return href === '' ? children : [inline('a', { href }, children)]
  },
  language: (mark, children) => [inline('span', { lang: String(mark.attrs.lang) }, children)],
  bold: as('strong'),
  italic: as('em'),
  strike: as('s'),
  code: as('code'),
  subscript: as('sub'),
  superscript: as('sup'),
  highlight: as('mark'),
}

/** A stretch of inline content under the same marks. `isReference`: it is a reference to a note. */
export interface Piece {
  readonly content: Children
  readonly marks: readonly Mark[]
  readonly isReference: boolean
}

const handlerOf = (mark: Mark): MarkHandler | null => markHandlers[mark.type.name as MarkName]

/** How many pieces from `from` on carry `mark`. */
function runOf(mark: Mark, pieces: readonly Piece[], from: number): number {
  let end = from
  while (end < pieces.length && mark.isInSet(pieces[end]!.marks)) end += 1
  return end - from
}

/** Nests the marks of `pieces`, the longest run outermost, so that each stands as few times as can be. */
export function nestMarks(pieces: readonly Piece[]): Children {
  const written: Children[] = []
  for (let index = 0; index < pieces.length; ) {
    const { content, marks } = pieces[index]!
    let longest: Mark | null = null
    let length = 0
    for (const mark of marks) {
      const run = handlerOf(mark) ? runOf(mark, pieces, index) : 0
      if (run > length) [longest, length] = [mark, run]
    }
    if (longest) {
      const mark = longest
      const inside = pieces.slice(index, index + length).map((piece) => ({ ...piece, marks: mark.removeFromSet(piece.marks) }))
      written.push(handlerOf(mark)!(mark, nestMarks(inside)))
    } else written.push(content)
    index += length || 1
  }
  return written.flat()
}
