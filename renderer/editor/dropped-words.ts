import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { TextSelection, type Selection, type Transaction } from '@tiptap/pm/state'

const isWord = (sign: string): boolean => /[\p{L}\p{N}]/u.test(sign)
const opens = (sign: string): boolean => isWord(sign) || /[“‘(«]/.test(sign)
const closes = (sign: string): boolean => isWord(sign) || /[.,;:!?…”’)»]/.test(sign)
const isBlank = (sign: string): boolean => sign === ' '

/** The signs on both sides of a place within its block: '' at its start or end, U+FFFC for what is no text. */
function signsAt(doc: Node, at: number): readonly [string, string] {
  const { parent, parentOffset } = doc.resolve(at)
  const text = (from: number, to: number): string => parent.textBetween(Math.max(0, from), Math.min(to, parent.content.size), '\ufffc', '\ufffc')
  return [text(parentOffset - 1, parentOffset), text(parentOffset, parentOffset + 1)]
}

/** The selected are words, from the first letter to the last, in one block. */
function isWholeWords(doc: Node, { $from, $to, empty }: Selection): boolean {
  if (empty || !$from.sameParent($to) || !$from.parent.inlineContent || $from.parent.type.spec.code) return false
  const words = doc.textBetween($from.pos, $to.pos, '\ufffc', '\ufffc')
  return opens(words[0] ?? '') && closes(words.at(-1) ?? '') && !isWord(signsAt(doc, $from.pos)[0]) && !isWord(signsAt(doc, $to.pos)[1])
}

/** The blank that is one too many where words were taken away at `at`; null for none. */
function spareBlank(doc: Node, at: number): number | null {
  const [before, after] = signsAt(doc, at)
  if (isBlank(before) && (isBlank(after) || after === '' || /[.,;:!?…”’)»]/.test(after))) return at - 1
  return isBlank(after) && (before === '' || /[“‘(«]/.test(before)) ? at : null
}

/**
 * Completes a drop of whole words from `selected`, the selection before it: a blank stands between them and their new neighbours, and where they
 * stood none is left over. Everything is part of the one transaction.
 */
export function setBlanks(transaction: Transaction, selected: Selection): void {
  const [before, last] = [transaction.docs[0], transaction.steps.at(-1)]
  if (!before || !last || !isWholeWords(before, selected)) return
  const place = { from: -1, to: -1 }
  last.getMap().forEach((_from, _to, from, to) => Object.assign(place, { from, to }))
  if (place.from >= place.to) return
  const { doc } = transaction
  const [$from, $to] = [doc.resolve(place.from), doc.resolve(place.to)]
  if (!$from.sameParent($to) || !$from.parent.inlineContent || $from.parent.type.spec.code) return
  const source = transaction.mapping.map(selected.from, -1)
  const isMoved = transaction.steps.length > 1
  const isBeside = source >= place.from - 1 && source <= place.to + 1
  const spare = isMoved && !isBeside ? spareBlank(doc, source) : null
  const behind = opens(signsAt(doc, place.to)[1]) && closes(signsAt(doc, place.to)[0])
  const ahead = closes(signsAt(doc, place.from)[0]) && opens(signsAt(doc, place.from)[1])
  const begun = transaction.mapping.maps.length
  if (behind) transaction.insertText(' ', place.to)
  if (ahead) transaction.insertText(' ', place.from)
  if (spare !== null) {
    const at = transaction.mapping.slice(begun).map(spare)
    transaction.delete(at, at + 1)
  }
  const added = transaction.mapping.slice(begun)
  if (added.maps.length > 0) transaction.setSelection(TextSelection.create(transaction.doc, added.map(place.from), added.map(place.to, -1)))
}

/** Words that are dragged to another place stand there as words. */
export const DroppedWords = Extension.create({
  name: 'droppedWords',
  dispatchTransaction({ transaction, next }) {
    if (transaction.getMeta('uiEvent') === 'drop') setBlanks(transaction, this.editor.state.selection)
    next(transaction)
  },
})
