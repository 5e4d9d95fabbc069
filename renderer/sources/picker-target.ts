import type { Node } from '@tiptap/pm/model'
import { attributedFields, type AttributedField, type Attribution } from '@shared/article'
import { wordsOfNode } from '@shared/document'
import type { FieldPlace, LedgerEntry } from '@shared/ledger'
import { readPosition } from '../editor/attribution-display'
import type { ArticleSession } from '../editor/session'

/** What the picker names a source for. */
export type PickerTarget =
  | { readonly kind: 'entry'; readonly entry: LedgerEntry; readonly text: string }
  | { readonly kind: 'words'; readonly ranges: readonly { readonly from: number; readonly to: number }[]; readonly text: string }
  | { readonly kind: 'field'; readonly place: FieldPlace; readonly text: string }
  | { readonly kind: 'node'; readonly type: 'figure' | 'table'; readonly position: number; readonly text: string }
  | { readonly kind: 'nothing'; readonly text: '' }

const nothing: PickerTarget = { kind: 'nothing', text: '' }

/** The words of `ranges` as the picker shows them. */
export const selectedWords = (doc: Node, ranges: readonly { readonly from: number; readonly to: number }[]): string =>
  ranges.map(({ from, to }) => doc.textBetween(from, to, ' ')).join(' … ').trim()

/** The figure or table that is selected, or in which the caret stands with nothing selected. */
function nodeAt({ editor: { state } }: ArticleSession): PickerTarget | null {
  const { $from, empty } = state.selection
  const selected = 'node' in state.selection ? state.doc.nodeAt($from.pos) : null
  const at = [
    ...(selected ? [{ node: selected, position: $from.pos }] : []),
    ...(empty ? Array.from({ length: $from.depth }, (_each, up) => ({ node: $from.node($from.depth - up), position: $from.before($from.depth - up) })) : []),
  ].find(({ node }) => node.type.name === 'figure' || node.type.name === 'table')
  return at ? { kind: 'node', type: at.node.type.name === 'figure' ? 'figure' : 'table', position: at.position, text: wordsOfNode(at.node) || at.node.type.name } : null
}

const isRead = (name: string | undefined): name is AttributedField => attributedFields.some((each) => each === name)

/** The words that are selected in the headline or the deck, or all of it; null where neither has the focus. */
function fieldAt(session: ArticleSession, active: Element | null): PickerTarget | null {
  if (!(active instanceof HTMLTextAreaElement)) return null
  const name = active.closest<HTMLElement>('[data-field]')?.dataset['field']
  if (!isRead(name)) return null
  const text = session.facts.get()[name]
  const [start, end] = active.selectionStart < active.selectionEnd ? [active.selectionStart, active.selectionEnd] : [0, text.length]
  const exact = text.slice(start, end)
  const lead = exact.length - exact.trimStart().length
  const place = { name, start: start + lead, end: start + lead + exact.trim().length }
  return exact.trim() === '' ? null : { kind: 'field', place, text: exact.trim() }
}

const overlaps = ({ on }: LedgerEntry, place: FieldPlace): boolean => typeof on === 'object' && on.name === place.name && on.start < place.end && on.end > place.start

/** The entry of the ledger that is asked about: the one it stands on, when the selection lies on it or is empty. */
function entryInQuestion({ editor }: ArticleSession, entries: readonly LedgerEntry[], current: string | null): LedgerEntry | undefined {
  const { state } = editor
  const { empty } = state.selection
  const inNote = entries.filter(({ on, stretches }) => on === 'footnote' && !empty && stretches.some((stretch) => readPosition(state, state.selection.from) < stretch.from && stretch.to < readPosition(state, state.selection.to)))
  if (inNote.length > 0 && 'node' in state.selection) return inNote.find(({ key }) => key === current) ?? inNote[0]
  // The entries are those of the last reading, and words may have been typed since.
  const [from, to] = [readPosition(state, state.selection.from), readPosition(state, state.selection.to)]
  const words = entries.filter(({ on }) => on === 'body')
  const touched = words.find((entry) => entry.stretches.some((stretch) => from < stretch.to && to > stretch.from) || (empty && entry.stretches.some((stretch) => from >= stretch.from && from <= stretch.to)))
  const stood = entries.find((entry) => entry.key === current)
  const inside = touched?.stretches.some((stretch) => from >= stretch.from && to <= stretch.to) ?? false
  if (stood?.on !== 'body' && empty && stood) return stood
  return empty ? (touched ?? stood) : inside && touched === stood ? stood : undefined
}

/** What a source is asked for: the ledger's entry, the selected words, a field's words, or a figure or table. `active`: the element that has the focus. */
export function pickerTarget(session: ArticleSession, entries: readonly LedgerEntry[], current: string | null, active: Element | null): PickerTarget {
  const field = fieldAt(session, active)
  if (field?.kind === 'field') {
    const listed = entries.find((entry) => overlaps(entry, field.place))
    return listed ? { kind: 'entry', entry: listed, text: listed.text } : field
  }
  const node = nodeAt(session)
  const entry = entryInQuestion(session, entries, current)
  const { ranges, from: start } = session.editor.state.selection
  const caret = readPosition(session.editor.state, start)
  // In a caption the picture is meant, unless the caret stands in words of the ledger.
  const isElsewhere = entry?.on === 'body' && !entry.stretches.some(({ from, to }) => from <= caret && caret <= to)
  if (entry && !(node && isElsewhere)) return { kind: 'entry', entry, text: entry.text }
  if (node) return node
  const selected = ranges.map(({ $from, $to }) => ({ from: $from.pos, to: $to.pos })).filter(({ from, to }) => from < to)
  const text = selectedWords(session.editor.state.doc, selected)
  return text === '' ? nothing : { kind: 'words', ranges: selected, text }
}

/** The kind that is offered first for words that are no quotation of the ledger. */
export function firstKind(target: PickerTarget): Attribution['kind'] {
  if (target.kind === 'node') return target.type === 'figure' ? 'image' : 'factFigure'
  return /^["“”„«‘'].*["“”»’']$/su.test(target.text) ? 'directQuote' : /\d/.test(target.text) && target.text.split(/\s+/).length <= 8 ? 'factFigure' : 'indirectQuote'
}
