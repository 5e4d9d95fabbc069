import { Fragment, Slice } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { ArticleFacts, NodeJson, Pasted } from '@shared/article'
import { countWords, factsOf, setField } from '@shared/document'
import type { CleanedClipboard } from '@shared/import/html'
import type { HeldPlace } from './held-place'
import { reportOn, setPasteReport } from './paste-report'

/** HTML that this program copied: its slices carry ids and must be read by the editor itself. */
export const isOwnSlice = (html: string): boolean => html.includes('data-pm-slice')

/** Above this many characters, or this many tags, a clipboard is cleaned beside the window's main thread. */
const longest = 100_000
const mostTags = 5_000

/** True for a clipboard whose cleaning would be felt: one that is long, or dense with tags. */
export function isHeavy(html: string): boolean {
  if (html.length > longest) return true
  let tags = 0
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) tags += 1
  return tags > mostTags
}

/** Fewer words need no source. */
const worthAttributing = 25

const wordsIn = (content: readonly NodeJson[]): string => content.map((node): string => node.text ?? `${wordsIn(node.content ?? [])} `).join('')

/** The note on where pasted words come from; null for few of them, or where nobody knows. */
function pastedFrom({ content, origin }: CleanedClipboard, now: string): Pasted | null {
  const text = wordsIn(content).replace(/\s+/g, ' ').trim()
  const words = countWords(text)
  const name = origin.url || origin.application
  return name === '' || words < worthAttributing ? null : { origin: name, ...origin, at: now, words, opening: text.slice(0, 120) }
}

const withPasted = (record: ArticleFacts['importRecord'], pasted: Pasted): NonNullable<ArticleFacts['importRecord']> => {
  const present = record ?? { origin: pasted.origin, retrievedAt: pasted.at, removedBlocks: [], movedBlocks: [] }
  return { ...present, pasted: [...(present.pasted ?? []), pasted] }
}

/**
 * What was cleaned, in place of the selection, or of what is `held` for it, as `transform` lets it: with its origin and the report on what was
 * left out. One undo step.
 */
export function pasting(state: EditorState, cleaned: CleanedClipboard, now: string, transform: (slice: Slice) => Slice, held?: HeldPlace): Transaction {
  const nodes = cleaned.content.map((node) => state.schema.nodeFromJSON(node))
  const slice = transform(Slice.maxOpen(Fragment.fromArray(nodes)))
  const { selection, isLeft } = held?.now(state) ?? { selection: state.selection, isLeft: false }
  const { from } = selection
  const { tr } = state
  if (selection !== state.selection) tr.setSelection(selection)
  const single = slice.openStart === 0 && slice.openEnd === 0 && slice.content.childCount === 1 ? slice.content.firstChild : null
  if (single) tr.replaceSelectionWith(single, false)
  else tr.replaceSelection(slice)
  const pasted = pastedFrom(cleaned, now)
  const facts = factsOf(state)
  if (pasted) setField(tr, facts, 'importRecord', withPasted(facts.importRecord, pasted))
  const report = cleaned.remainders.length > 0 || pasted?.url ? reportOn(tr, Math.min(from, tr.doc.content.size), cleaned.remainders, cleaned.origin) : null
  if (isLeft) tr.setSelection(state.selection.map(tr.doc, tr.mapping))
  else tr.scrollIntoView()
  return setPasteReport(tr, report).setMeta('paste', true).setMeta('uiEvent', 'paste')
}

/** Pastes what was cleaned under the rules that every paste is under, where the selection is, or what was `held` for it. */
export function pasteCleaned(view: EditorView, cleaned: CleanedClipboard, now: string, held?: HeldPlace): void {
  const transformed = (slice: Slice): Slice => {
    let present = slice
    view.someProp('transformPasted', (transform) => {
      present = transform(present, view, false)
    })
    return present
  }
  // What transforms may close the undo step before: the state is asked for after it.
  const slice = transformed(Slice.maxOpen(Fragment.fromArray(cleaned.content.map((node) => view.state.schema.nodeFromJSON(node)))))
  view.dispatch(pasting(view.state, cleaned, now, () => slice, held))
}
