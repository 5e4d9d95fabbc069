import type { EditorState } from '@tiptap/pm/state'
import { nextOpen, type LedgerEntry } from '@shared/ledger'
import { newId } from '@shared/ids'
import { findSource, newSource, type Source } from '@shared/source'
import { api } from '../bridge'
import type { FullShell } from '../shell/full-shell'
import { presentStretches } from '../editor/attribution-display'
import { goTo } from '../editor/go-to'
import { openPart } from '../shell/parts'
import { confirm, dismiss } from './decide'

/** The source called `name`, made as a person where the register has none. */
export async function sourceNamed(shell: FullShell, name: string): Promise<Source> {
  return findSource(shell.sources.get(), name) ?? (await api['source.save'](newSource(newId(), 'person', name.trim())))
}

const currentEntry = (shell: FullShell): LedgerEntry | undefined => {
  const { entries } = shell.review.state.get()
  return entries.find((entry) => entry.key === shell.review.current.get())
}

/** Stands on `entry`: the list marks it, the page shows it. */
export function standOn(shell: FullShell, entry: LedgerEntry): void {
  const session = shell.session.get()
  if (!session) return
  const stretch = entry.stretches[0]
  if (stretch) goTo(shell, stretch.from, stretch.from)
  shell.review.choose(session, entry.key)
}

/** Goes to the next (1) or previous (-1) entry of the ledger, round the end. */
export function stepLedger(shell: FullShell, by: 1 | -1): void {
  const { entries } = shell.review.state.get()
  if (entries.length === 0) return shell.say('ledger.none')
  const at = entries.findIndex((entry) => entry.key === shell.review.current.get())
  const next = entries[at < 0 ? (by === 1 ? 0 : entries.length - 1) : (at + by + entries.length) % entries.length]
  shell.showInspector('ledger')
  if (next) standOn(shell, next)
}

function moveOn(shell: FullShell, before: readonly LedgerEntry[], decided: LedgerEntry): void {
  const next = nextOpen(before, decided)
  if (next) standOn(shell, next)
  else shell.review.current.set(null)
}

/** The entry with its stretches where they stand now; null where somebody has changed the words since they were read. */
function presentEntry(state: EditorState, entry: LedgerEntry): LedgerEntry | null {
  if ('record' in entry) return entry
  const stretches = presentStretches(state, entry.stretches)
  return stretches && { ...entry, stretches }
}

/** A person confirms: the proposed speaker, or `name` or `source` where one is given, becomes the source of the entry. */
export async function confirmEntry(shell: FullShell, entry: LedgerEntry, by?: { readonly name: string } | { readonly sourceId: string }): Promise<void> {
  const session = shell.session.get()
  if (!session || session.readOnly) return
  const name = by && 'name' in by ? by.name : 'record' in entry ? null : entry.speaker
  const sourceId = by && 'sourceId' in by ? by.sourceId : name ? (await sourceNamed(shell, name)).id : null
  // Nobody is proposed: a person has to name somebody.
  if (sourceId === null) return openPart('attribute')
  const present = presentEntry(session.editor.state, entry)
  if (!present) return shell.say('ledger.changed')
  const { entries } = shell.review.state.get()
  session.editor.view.dispatch(confirm(session.editor.state, present, sourceId))
  moveOn(shell, entries, entry)
}

/** A person says that the entry is nobody's speech. */
export function dismissEntry(shell: FullShell, entry: LedgerEntry): void {
  const session = shell.session.get()
  if (!session || session.readOnly) return
  const present = presentEntry(session.editor.state, entry)
  if (!present) return shell.say('ledger.changed')
  const { entries } = shell.review.state.get()
  session.editor.view.dispatch(dismiss(session.editor.state, present))
  moveOn(shell, entries, entry)
}

export async function confirmCurrent(shell: FullShell): Promise<void> {
  const entry = currentEntry(shell)
  if (entry) await confirmEntry(shell, entry)
  else shell.say('ledger.chooseFirst')
}

export function dismissCurrent(shell: FullShell): void {
  const entry = currentEntry(shell)
  if (entry) dismissEntry(shell, entry)
  else shell.say('ledger.chooseFirst')
}
