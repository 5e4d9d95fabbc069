import type { Mark, MarkType, Node } from '@tiptap/pm/model'
import { schema } from '../../document'
import { plainText } from './text'

/** One inline node of a text block. `label` is that of its footnote, '' for text and hard breaks. */
export interface Piece {
  readonly node: Node
  readonly label: string
}

const { attribution, code, language, link } = schema.marks as Record<'attribution' | 'code' | 'language' | 'link', MarkType>
const pulledOut: readonly MarkType[] = Object.values(schema.marks).filter((type) => type !== attribution && type !== code)

/** True where words of `doc` are said to be in another language. */
export function hasLanguages(doc: Node): boolean {
  let found = false
  doc.descendants((node) => {
    found ||= language.isInSet(node.marks) !== undefined
    return !found
  })
  return found
}

const isCode = ({ node }: Piece): boolean => code.isInSet(node.marks) !== undefined
const isPlain = (piece: Piece): boolean => piece.node.isText && !isCode(piece)
const isBreak = ({ node }: Piece): boolean => node.type.name === 'hardBreak'
const isBlank = (piece: Piece): boolean => !piece.node.isText || (!isCode(piece) && piece.node.text!.trim() === '')

const remarked = (piece: Piece, marks: readonly Mark[]): Piece => ({ ...piece, node: piece.node.mark(marks) })
const rewritten = (piece: Piece, text: string): readonly Piece[] =>
  text === '' ? [] : [{ ...piece, node: schema.text(text, piece.node.marks) }]

/** Marks that Markdown can put on a piece: none holds an attribution's id or a language; code and links hold text alone. */
function sayable(piece: Piece): Piece {
  const marks = language.removeFromSet(attribution.removeFromSet(piece.node.marks))
  if (piece.node.isText) return remarked(piece, marks)
  return remarked(piece, isBreak(piece) ? code.removeFromSet(marks) : link.removeFromSet(code.removeFromSet(marks)))
}

function joined(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = []
  for (const piece of pieces) {
    const before = result.at(-1)
    if (before && piece.node.isText && before.node.isText && piece.node.sameMarkup(before.node)) {
      result[result.length - 1] = { ...before, node: schema.text(before.node.text! + piece.node.text!, before.node.marks) }
    } else result.push(piece)
  }
  return result
}

/** The text of one piece without the blanks at its ends, which follow and precede as pieces of their own. */
function split(piece: Piece): readonly Piece[] {
  if (!isPlain(piece)) return [piece]
  const text = piece.node.text!
  const core = text.trim()
  const start = text.length - text.trimStart().length
  return core === ''
    ? [piece]
    : [text.slice(0, start), core, text.slice(start + core.length)].flatMap((part) => rewritten(piece, part))
}

/** Blanks, breaks and notes at the ends of a marked stretch lose the mark: no delimiter may stand beside a blank. */
function pulled(pieces: readonly Piece[]): readonly Piece[] {
  const marks = pieces.map(({ node }) => node.marks)
  const strip = (type: MarkType, from: number, to: number) => {
    for (let index = from; index < to; index += 1) marks[index] = type.removeFromSet(marks[index]!)
  }
  for (const type of pulledOut) {
    let start = 0
    while (start < pieces.length) {
      const mark = type.isInSet(pieces[start]!.node.marks)
      let end = start + 1
      while (mark && end < pieces.length && mark.isInSet(pieces[end]!.node.marks)) end += 1
      if (mark) {
        let first = start
        while (first < end && isBlank(pieces[first]!)) first += 1
        let last = end
        while (last > first && isBlank(pieces[last - 1]!)) last -= 1
        strip(type, start, first)
        strip(type, last, end)
      }
      start = end
    }
  }
  return pieces.map((piece, index) => remarked(piece, marks[index]!))
}

function withoutLeadingBlanks(pieces: readonly Piece[]): readonly Piece[] {
  const result: Piece[] = []
  let atStart = true
  for (const piece of pieces) {
    const kept = atStart && isPlain(piece) ? rewritten(piece, piece.node.text!.replace(/^[ \t]+/, '')) : [piece]
    if (kept.length > 0) atStart = isBreak(piece)
    result.push(...kept)
  }
  return result
}

function withoutTrailingBlanks(pieces: readonly Piece[]): readonly Piece[] {
  const result: Piece[] = []
  let atEnd = true
  for (const piece of [...pieces].reverse()) {
    const text = atEnd && isPlain(piece) ? piece.node.text! : null
    let end = text?.length ?? 0
    while (text && (text[end - 1] === ' ' || text[end - 1] === '\t')) end -= 1
    const kept = text === null ? [piece] : rewritten(piece, text.slice(0, end))
    if (kept.length > 0) atEnd = isBreak(piece)
    result.push(...kept)
  }
  return result.reverse()
}

const cleaned = (pieces: readonly Piece[]): readonly Piece[] =>
  pieces.flatMap((piece) => (piece.node.isText ? rewritten(piece, plainText(piece.node.text!)) : [piece]))

/**
 * The inline content of a text block as Markdown can say it and as it is read back: NFC, no attribution marks, no blanks
 * at the ends of the block or beside a hard break, marks that begin and end on words.
 */
export function tidy(pieces: readonly Piece[]): readonly Piece[] {
  // Twice: what stood on both sides of a character that was left out may go together in NFC.
  const clean = cleaned(joined(cleaned(joined(pieces.map(sayable)))))
  return joined(pulled(withoutTrailingBlanks(withoutLeadingBlanks(clean.flatMap(split)))))
}
