import type { EditorState } from '@tiptap/pm/state'
import type { LedgerEntry } from '@shared/ledger'
import { readPosition } from '../editor/attribution-display'

/** The entry whose words stand round a position of the document that was read; of several the one that begins last. Undefined for none. */
export function entryAt(entries: readonly LedgerEntry[], position: number): LedgerEntry | undefined {
  let best: { readonly entry: LedgerEntry; readonly from: number } | undefined
  for (const entry of entries) {
    for (const { from, to } of entry.stretches) if (from <= position && position <= to && from >= (best?.from ?? 0)) best = { entry, from }
  }
  return best?.entry
}

/** The entry of the last reading in whose words the caret stands, whatever has been typed since. Undefined for none. */
export const entryAtCaret = (entries: readonly LedgerEntry[], state: EditorState): LedgerEntry | undefined => entryAt(entries, readPosition(state, state.selection.head))
