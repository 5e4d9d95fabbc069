import { closeHistory } from '@tiptap/pm/history'
import type { Node, ResolvedPos } from '@tiptap/pm/model'
import { TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state'
import type { NodeJson } from '@shared/article'
import { factsOf, setRecord } from '@shared/document'
import { newId } from '@shared/ids'
import type { Reason } from '@shared/import/text'
import type { Note } from '@shared/notes'
import { toIsoTime } from '@shared/time'

/** A part that was not pasted, with the position in the document where it would have stood. */
export interface LeftOutOfPaste {
  readonly text: string
  readonly reason: Reason
  readonly node: NodeJson | null
  readonly position: number
  /** It stood at `position` among the words of a line; else between blocks. */
  readonly isInline: boolean
  /** Who wrote it, as far as it is told. */
  readonly author: string
}

/** Who writes the note that a remark becomes, where the remark itself does not tell, and when. */
export interface NoteMaker {
  readonly noteId: string
  readonly entryId: string
  readonly author: string
  /** ISO 8601 with offset. */
  readonly at: string
}

/** A maker of a note now, for whoever works here. */
export const noteMaker = (author: string): NoteMaker => ({ noteId: newId(), entryId: newId(), author, at: toIsoTime(new Date()) })

/** What was put back and where it stands now. */
export interface PutBack {
  readonly transaction: Transaction
  readonly as: 'note' | 'words' | 'block'
  /** Where to look for it. */
  readonly position: number
  /** The words that the note stands on; '' for one on the whole article, and for what is no note. */
  readonly on: string
}

/** The word before a place in a line, or else the one after it. */
function wordAt($place: ResolvedPos): { readonly from: number; readonly to: number } | null {
  const { parent, parentOffset } = $place
  const start = $place.start()
  // One character a position, so that what is found is where it stands.
  const text = parent.children.map((child) => child.text ?? ' '.repeat(child.nodeSize)).join('')
  const before = /\S+\s*$/.exec(text.slice(0, parentOffset))
  if (before) return { from: start + before.index, to: start + before.index + before[0].trimEnd().length }
  const after = /^\s*(\S+)/.exec(text.slice(parentOffset))
  return after ? { from: start + parentOffset + after[0].length - after[1]!.length, to: start + parentOffset + after[0].length } : null
}

function asNote(state: EditorState, part: LeftOutOfPaste, { noteId, entryId, author, at }: NoteMaker): PutBack {
  const { doc, schema, tr } = state
  const $place = part.isInline ? doc.resolve(Math.min(part.position, doc.content.size)) : null
  const word = $place?.parent.isTextblock ? wordAt($place) : null
  const mark = schema.marks['note']
  if (word && mark) tr.addMark(word.from, word.to, mark.create({ id: noteId }))
  const on = word ? doc.textBetween(word.from, word.to, ' ', ' ') : ''
  const by = part.author || author
  const note: Note = {
    id: noteId, kind: 'desk', state: 'open', target: word ? 'passage' : 'article', field: '', words: on,
    entries: [{ id: entryId, authorId: '', author: by, at, text: part.text }], stateBy: by, stateAt: at,
  }
  return { transaction: setRecord(tr, factsOf(state), 'notes', noteId, note), as: 'note', position: word?.from ?? state.selection.from, on }
}

const isWordish = (text: string): boolean => /[\p{L}\p{N}]/u.test(text)

/** Words within a line, with a blank where they would run into those beside them. */
function asWords({ doc, schema, tr }: EditorState, { text, position }: LeftOutOfPaste): PutBack {
  const $place = doc.resolve(position)
  const [before, after] = [doc.textBetween(Math.max($place.start(), position - 1), position), doc.textBetween(position, Math.min($place.end(), position + 1))]
  const words = `${isWordish(before) && isWordish(text[0] ?? '') ? ' ' : ''}${text}${isWordish(text.at(-1) ?? '') && isWordish(after) ? ' ' : ''}`
  tr.insert(position, schema.text(words, $place.marks().filter(({ type }) => type.name !== 'note' && type.name !== 'attribution')))
  return { transaction: tr.setSelection(TextSelection.create(tr.doc, position + words.length)), as: 'words', position, on: '' }
}

function asBlock({ doc, schema, tr }: EditorState, { text, node, position }: LeftOutOfPaste): PutBack {
  const block: Node = node ? schema.nodeFromJSON(node) : schema.node('paragraph', null, [schema.text(text)])
  const place = Math.min(position, doc.content.size)
  return { transaction: tr.insert(place, block), as: 'block', position: Math.min(place + 1, tr.doc.content.size), on: '' }
}

/** Puts a part of a paste back as one undo step of its own: a remark as a note, struck words where they stood in their line, all else as a block. */
export function putBack(state: EditorState, part: LeftOutOfPaste, maker: NoteMaker): PutBack {
  const { isInline, position } = part
  const stands = isInline && position <= state.doc.content.size && state.doc.resolve(position).parent.isTextblock
  const done = part.reason === 'reviewer-comment' ? asNote(state, part, maker) : stands ? asWords(state, part) : asBlock(state, { ...part, position: isInline ? afterBlock(state, position) : position })
  return { ...done, transaction: closeHistory(done.transaction) }
}

/** The end of the top-level block that a place stands in. */
function afterBlock({ doc }: EditorState, position: number): number {
  const $place = doc.resolve(Math.min(position, doc.content.size))
  return $place.depth === 0 ? $place.pos : $place.after(1)
}
