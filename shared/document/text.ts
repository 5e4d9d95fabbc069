import type { Node } from '@tiptap/pm/model'

/** A stretch of one block's text: `start` in the text stands for position `from` in the document. */
interface Stretch {
  readonly start: number
  readonly from: number
  readonly length: number
}

/** The text of a body and the way between its UTF-16 offsets and the positions of the document. */
export interface TextMap {
  /** Text blocks joined by an empty line, a hard break as a line feed, no markup; footnotes are left out. */
  readonly text: string
  /** The document position of `offset`; at a seam, that of the text after it. */
  readonly positionOf: (offset: number) => number
  /** The offset of `position`, or of the nearest text before it. */
  readonly offsetOf: (position: number) => number
}

const last = (stretches: readonly Stretch[], holds: (stretch: Stretch) => boolean): Stretch | undefined => {
  let low = 0
  let high = stretches.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(stretches[middle]!)) low = middle + 1
    else high = middle
  }
  return stretches[low - 1]
}

/** Reads the body once; linear in its length. */
export function textMap(doc: Node): TextMap {
  const stretches: Stretch[] = []
  let text = ''
  let blocks = 0
  doc.descendants((node, position) => {
    if (!node.isTextblock || node.type.name === 'footnote') return node.type.name !== 'footnote'
    if (blocks++ > 0) text += '\n\n'
    stretches.push({ start: text.length, from: position + 1, length: 0 })
    node.forEach((child, offset) => {
      const piece = child.isText ? child.text! : child.type.name === 'hardBreak' ? '\n' : ''
      if (piece) stretches.push({ start: text.length, from: position + 1 + offset, length: piece.length })
      text += piece
    })
    return false
  })
  return {
    text,
    positionOf: (offset) => {
      const stretch = last(stretches, ({ start }) => start <= offset)
      return stretch ? stretch.from + Math.min(offset - stretch.start, stretch.length) : 0
    },
    offsetOf: (position) => {
      const stretch = last(stretches, ({ from }) => from <= position)
      return stretch ? stretch.start + Math.min(position - stretch.from, stretch.length) : 0
    },
  }
}

/** The text of a body, as the command line and the quotation engine read it. */
export const bodyText = (doc: Node): string => textMap(doc).text
