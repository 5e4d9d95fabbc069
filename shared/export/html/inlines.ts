import type { Node } from '@tiptap/pm/model'
import { turnedPieces } from '../../text/direction'
import type { NoteReference } from '../notes'
import type { Context, NodeHandler } from './context'
import { nestMarks, type Piece } from './marks'
import { cleanText, composingStart, isBlank } from './text'
import { inline, text, type Children } from './tree'

/** A reference right after another is parted from it by a comma: ¹,² and not ¹². */
function partReferences(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map((piece, index) => {
    const [sign] = piece.content
    if (!piece.isReference || !pieces[index - 1]?.isReference || sign?.type !== 'element') return piece
    return { ...piece, content: [{ ...sign, children: [text(', '), ...sign.children] }] }
  })
}

/** What turns the direction of the text stands by itself, so that nothing round it is turned, a reference least of all. */
const apart = (words: string): Children => turnedPieces(words).map((piece) => (piece.isTurned ? inline('bdi', {}, [text(piece.text)]) : text(piece.text)))

const isSeen = (child: Node): boolean => (child.isText ? !isBlank(child.text!) : child.type.name !== 'hardBreak')

/**
 * The inline content of a node, with the references to notes between its words. A reference carries no mark, so that it never
 * stands in a link or in code. Nothing when only blanks and breaks are there.
 */
export function writeInlines(node: Node, position: number, context: Context, handlerOf: (child: Node) => NodeHandler): ReturnType<NodeHandler> {
  const start = position + 1
  const pieces: Piece[] = []
  const { at: referencesAt } = context.plan
  const addReferences = (references: readonly NoteReference[] | undefined): void => {
    for (const each of references ?? []) pieces.push({ content: context.reference(each), marks: [], isReference: true })
  }
  const addPiece = (words: string, marks: Piece['marks']): void => {
    // A mark may begin between a letter and its accent; a page that did the same would not be well-formed text.
    const accent = composingStart(words)
    const [before] = pieces.at(-1)?.content ?? []
    const joins = accent !== '' && before?.type === 'text'
    if (joins) pieces.push({ ...pieces.pop()!, content: [text(cleanText(before.value + accent))] })
    const value = cleanText(joins ? words.slice(accent.length) : words)
    if (value !== '') pieces.push({ content: apart(value), marks, isReference: false })
  }
  const addText = (child: Node, at: number): void => {
    const whole = child.text!
    let from = 0
    for (let to = 1; to <= whole.length; to += 1) {
      const references = to < whole.length ? referencesAt.get(at + to) : undefined
      if (!references && to < whole.length) continue
      addPiece(whole.slice(from, to), child.marks)
      addReferences(references)
      from = to
    }
  }
  node.forEach((child, offset) => {
    const at = start + offset
    addReferences(referencesAt.get(at))
    if (child.isText) addText(child, at)
    else {
      const isReference = child.type.name === 'footnote'
      pieces.push({ content: handlerOf(child)(child, at, context), marks: isReference ? [] : child.marks, isReference })
    }
  })
  addReferences(referencesAt.get(start + node.content.size))
  return pieces.some((piece) => piece.isReference) || node.children.some(isSeen) ? nestMarks(partReferences(pieces)) : []
}
