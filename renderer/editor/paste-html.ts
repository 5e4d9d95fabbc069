import { Fragment, Slice } from '@tiptap/pm/model'
import type { EditorView } from '@tiptap/pm/view'
import type { ArticleFacts, NodeJson, Pasted } from '@shared/article'
import { countWords, factsOf, setField } from '@shared/document'
import type { CleanedClipboard } from '@shared/import/html'
import { reportOn, setPasteReport } from './paste-report'

/** HTML that this program copied: its slices carry ids and must be read by the editor itself. */
export const isOwnSlice = (html: string): boolean => html.includes('data-pm-slice')

/** Fewer words need no source. */
const worthAttributing = 25

const wordsIn = (content: readonly NodeJson[]): string => content.map((node): string => node.text ?? `${wordsIn(node.content ?? [])} `).join('')

/** The note on where pasted words come from; null for few of them, or where nobody knows. */
export function pastedFrom({ content, origin }: CleanedClipboard, now: string): Pasted | null {
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
 * Pastes what was cleaned in place of the selection, under the rules that every paste is under, with its origin and the report on what was
 * left out: one transaction, so one undo step.
 */
export function pasteCleaned(view: EditorView, cleaned: CleanedClipboard, now: string): void {
  const nodes = cleaned.content.map((node) => view.state.schema.nodeFromJSON(node))
  let slice = Slice.maxOpen(Fragment.fromArray(nodes))
  view.someProp('transformPasted', (transform) => {
    slice = transform(slice, view, false)
  })
  const { from } = view.state.selection
  const { tr } = view.state
  const single = slice.openStart === 0 && slice.openEnd === 0 && slice.content.childCount === 1 ? slice.content.firstChild : null
  if (single) tr.replaceSelectionWith(single, false)
  else tr.replaceSelection(slice)
  const pasted = pastedFrom(cleaned, now)
  const facts = factsOf(view.state)
  if (pasted) setField(tr, facts, 'importRecord', withPasted(facts.importRecord, pasted))
  const report = cleaned.remainders.length > 0 || pasted?.url ? reportOn(tr, Math.min(from, tr.doc.content.size), cleaned.remainders, cleaned.origin) : null
  view.dispatch(setPasteReport(tr, report).scrollIntoView().setMeta('paste', true).setMeta('uiEvent', 'paste'))
}
