import { flushSync } from 'react-dom'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import type { Attribution } from '@shared/article'
import { canJoin, isOpen, nextOpen, neighbourOf, stepEntry, type LedgerEntry } from '@shared/ledger'
import { newId } from '@shared/ids'
import { findSource, newSource, publicName, resolveSource, type Source } from '@shared/source'
import { api } from '../bridge'
import type { ArticleSession } from '../editor/session'
import type { FullShell } from '../shell/full-shell'
import { presentStretches } from '../editor/attribution-display'
import { createTranslate } from '../shell/messages'
import { openPart } from '../shell/parts'
import { withheldNamed } from '../vault/withheld-named'
import { amend, confirm, dismiss, withdraw, type Range } from './decide'
import { entryAtCaret } from './entry-at'
import { namedFor } from './entry-speaker'
import { onceRead } from './once-read'
import { divide, merge, partedAt, rangesOf, setPassage } from './reshape'
import { showEntry } from './show-entry'
import { visibleEntries } from './visible-entries'

/** The source called `name`, a withheld one too where the vault can tell; made as a person where the register has none. */
export async function sourceNamed(shell: FullShell, name: string): Promise<Source> {
  const known = findSource(shell.sources.get(), name) ?? (await withheldNamed(shell, name.trim()))
  return known ?? (await api['source.save'](newSource(newId(), 'person', name.trim())))
}

const currentEntry = (shell: FullShell): LedgerEntry | undefined => {
  const { entries } = shell.review.state.get()
  return entries.find((entry) => entry.key === shell.review.current.get())
}

const walked = (shell: FullShell, session: ArticleSession): readonly LedgerEntry[] =>
  visibleEntries(shell.review.state.get().entries, shell.review.filter.get(), session.facts.get(), shell.sources.get())

/** Stands on `entry`: the list marks it, the page shows it. */
export function standOn(shell: FullShell, entry: LedgerEntry): void {
  const session = shell.session.get()
  if (!session) return
  showEntry(shell, entry)
  shell.review.choose(session, entry.key)
}

/** True for an entry that a person has decided, though the list shows it as it was until the next reading. */
function isDecided(shell: FullShell, { key }: LedgerEntry): boolean {
  const made = shell.review.decided.get(key)
  return made === null || (made !== undefined && shell.session.get()?.facts.get().attributions[made] !== undefined)
}

/** Remembers the record that was just made of an entry that had none; `known` are the records before. */
function remember(shell: FullShell, session: ArticleSession, entry: LedgerEntry, known: Readonly<Record<string, Attribution>>): void {
  const made = Object.keys(session.facts.get().attributions).find((id) => !Object.hasOwn(known, id))
  if (!('record' in entry) && made !== undefined) shell.review.decided.set(entry.key, made)
}

/** Goes to the next (1) or previous (-1) open entry of the list, round the end; where a decision has just led to one, that is the next. */
export function stepLedger(shell: FullShell, by: 1 | -1): void {
  onceRead(shell, () => stepRead(shell, by))
}

function stepRead(shell: FullShell, by: 1 | -1): void {
  const session = shell.session.get()
  const entries = session ? walked(shell, session) : []
  const { reading, entries: all } = shell.review.state.get()
  if (entries.length === 0) return shell.say(all.length > 0 ? 'ledger.filter.none' : reading === 'failed' ? 'shell.reading.failedTitle' : 'ledger.none')
  const { current, arrived } = shell.review
  // What was decided since the last reading is open in the list alone.
  const next = stepEntry(entries.filter((entry) => entry.key === current.get() || !isDecided(shell, entry)), current.get(), by, arrived.get() === current.get())
  shell.showInspector('ledger')
  if (next) standOn(shell, next)
  if (next && !isOpen(next)) shell.say('ledger.noneOpen')
}

function moveOn(shell: FullShell, before: readonly LedgerEntry[], decided: LedgerEntry): void {
  const next = nextOpen(before.filter((entry) => entry.key === decided.key || !isDecided(shell, entry)), decided)
  if (!next) return shell.review.current.set(null)
  standOn(shell, next)
  shell.review.arrived.set(next.key)
}

/** The entry with its record and stretches as they stand now; null where the record is gone or the words have changed since they were read. */
function presentEntry(session: ArticleSession, entry: LedgerEntry): LedgerEntry | null {
  if ('record' in entry) {
    const record = session.facts.get().attributions[entry.record.id]
    return record ? { ...entry, record } : null
  }
  if (typeof entry.on === 'object') return session.facts.get()[entry.on.name].slice(entry.on.start, entry.on.end) === entry.text ? entry : null
  const stretches = presentStretches(session.editor.state, entry.stretches)
  return stretches && { ...entry, stretches }
}

/** Makes a change to `entry` as it stands now; says so and answers false where the words are others by now, or there is nothing to change. */
function change(shell: FullShell, entry: LedgerEntry, make: (state: EditorState, present: LedgerEntry) => Transaction | null): boolean {
  const session = shell.session.get()
  if (!session || session.readOnly) return false
  const present = presentEntry(session, entry)
  if (!present) shell.say('ledger.changed')
  const transaction = present && make(session.editor.state, present)
  if (!transaction) return false
  session.editor.view.dispatch(transaction)
  return true
}

/** Whom Ctrl+Enter confirms: the sources of the record that are in the register, else those whom the text names. */
async function proposedSources(shell: FullShell, entry: LedgerEntry): Promise<readonly string[]> {
  const register = new Map(shell.sources.get().map((source) => [source.id, source]))
  const own = 'record' in entry && entry.state !== 'confirmed' ? entry.record.sourceIds.filter((id) => resolveSource(register, id)) : []
  if (own.length > 0) return own
  const ids: string[] = []
  // One after the other: each new source stands in the register before the next is looked up.
  for (const name of namedFor(entry)) ids.push((await sourceNamed(shell, name)).id)
  return [...new Set(ids)]
}

/** The names of sources as they may be printed; one that the register does not have yet is left out. */
function namesOf(shell: FullShell, ids: readonly string[]): string {
  const register = new Map(shell.sources.get().map((source) => [source.id, source]))
  return ids.flatMap((id) => resolveSource(register, id) ?? []).map(publicName).join(', ')
}

/**
 * A person confirms: the proposed speaker, or the source where one is given, becomes the source of the entry, or a `further` one.
 * False where nothing was recorded: somebody has to be named first, or the words are others by now.
 */
export async function confirmEntry(shell: FullShell, entry: LedgerEntry, sourceId?: string, further = false): Promise<boolean> {
  const session = shell.session.get()
  const { decided, current } = shell.review
  // The list shows it as open until the next reading: it is not decided a second time.
  const isNew = !('record' in entry)
  if (isNew && isDecided(shell, entry)) {
    shell.say('ledger.isConfirmed')
    return false
  }
  const stood = current.get()
  if (isNew) decided.set(entry.key, null)
  const before = further && 'record' in entry ? entry.record.sourceIds : []
  const sourceIds = sourceId === undefined ? await proposedSources(shell, entry).finally(() => decided.delete(entry.key)) : [...new Set([...before, sourceId])]
  decided.delete(entry.key)
  // Another article may have been opened while the source was made.
  if (!session || session !== shell.session.get()) return false
  // Nobody is proposed: a person has to name somebody.
  if (sourceIds.length === 0) {
    openPart('attribute')
    return false
  }
  const known = session.facts.get().attributions
  if (!change(shell, entry, (state, present) => confirm(state, present, sourceIds))) return false
  remember(shell, session, entry, known)
  // Whoever has gone elsewhere meanwhile stays there.
  if (!further && current.get() === stood) moveOn(shell, walked(shell, session), entry)
  shell.say('ledger.picker.done', { name: namesOf(shell, sourceIds) || namedFor(entry).join(', ') })
  return true
}

/** A person says that the entry is nobody's speech, and what it is instead. */
export function dismissEntry(shell: FullShell, entry: LedgerEntry, as: Attribution['dismissedAs'] = ''): void {
  const session = shell.session.get()
  const entries = session ? walked(shell, session) : []
  if (!('record' in entry) && isDecided(shell, entry)) return shell.say('ledger.isConfirmed')
  const known = session?.facts.get().attributions ?? {}
  if (!session || !change(shell, entry, (state, present) => dismiss(state, present, as))) return
  remember(shell, session, entry, known)
  moveOn(shell, entries, entry)
  shell.say('ledger.dismissedNow', { as: createTranslate(shell.preferences.get().language)(`ledger.dismissAs.${as || 'none'}`) })
}

/** Changes what the record of `entry` says. */
export const amendEntry = (shell: FullShell, entry: LedgerEntry, what: Partial<Attribution>): boolean =>
  'record' in entry && change(shell, entry, (state) => amend(state, entry.record.id, what))

/** Takes a decision back: the passage is open again, or nothing where the machine finds no quotation. */
export function reopenEntry(shell: FullShell, entry: LedgerEntry): boolean {
  const done = 'record' in entry && change(shell, entry, (state) => withdraw(state, entry.record.id))
  if (done) shell.say('ledger.reopened')
  return done
}

/** Stands on the record that has just been made at the start of `ranges`; the list follows with the next reading. */
function stayAt(shell: FullShell, ranges: readonly Range[]): void {
  const session = shell.session.get()
  const first = ranges[0]
  const mark = session && first && session.editor.state.doc.nodeAt(first.from)?.marks.findLast(({ type }) => type.name === 'attribution')
  if (session && mark) shell.review.choose(session, String(mark.attrs['id']))
}

/** Parts an entry into `parts`; see `divide`. */
export function divideEntry(shell: FullShell, entry: LedgerEntry, partsIn: (state: EditorState, ranges: readonly Range[]) => readonly (readonly Range[])[] | null): boolean {
  let parts: readonly (readonly Range[])[] | null = null
  const done = change(shell, entry, (state, present) => {
    parts = partsIn(state, rangesOf(state, present))
    return parts && parts.length > 1 ? divide(state, present, parts) : null
  })
  const made: readonly (readonly Range[])[] = parts ?? []
  if (done) {
    stayAt(shell, made[0] ?? [])
    shell.say('ledger.parted', { count: made.length })
  }
  return done
}

const canReshape = ({ on, state }: LedgerEntry): boolean => on === 'body' && state !== 'dismissed' && state !== 'orphaned'

/** The parts that the caret or the selected words make of a passage; null where they lie elsewhere, or at its edge. */
function partsAtSelection(state: EditorState, ranges: readonly Range[]): readonly (readonly Range[])[] | null {
  const { from, to, empty } = state.selection
  if (empty) return partedAt(state, ranges, from)
  const within = ranges.some((range) => range.from <= from && to <= range.to)
  if (!within) return null
  const head = partedAt(state, ranges, from)
  const tail = partedAt(state, head ? head[1] : ranges, to)
  return head && tail ? [head[0], ...tail] : (head ?? tail)
}

const withCurrent = (shell: FullShell, act: (entry: LedgerEntry) => void): void => {
  const entry = currentEntry(shell)
  if (entry) act(entry)
  else shell.say('ledger.chooseFirst')
}

const reshapes = (shell: FullShell, act: (entry: LedgerEntry) => void): void =>
  withCurrent(shell, (entry) => (canReshape(entry) ? act(entry) : shell.say('ledger.notWords')))

/** Splits at the caret or round the selected words; where the caret is not within the passage the ledger asks where. */
export const splitCurrent = (shell: FullShell): void =>
  reshapes(shell, (entry) => {
    const focused = shell.session.get()?.editor.view.hasFocus() ?? false
    if (focused && divideEntry(shell, entry, partsAtSelection)) return
    // What asks stands before it is asked for.
    flushSync(() => shell.showInspector('ledger'))
    openPart('split')
  })

/** Joins the passage with the one read after (1) or before (-1) it. */
export const mergeCurrent = (shell: FullShell, by: 1 | -1): void =>
  reshapes(shell, (entry) => {
    const session = shell.session.get()
    const other = neighbourOf(shell.review.state.get().entries, entry, by)
    if (other && !canJoin(entry, other)) return shell.say('ledger.otherKind')
    const present = session && other ? presentEntry(session, other) : null
    if (!session || !present) return shell.say(other ? 'ledger.changed' : 'ledger.noNeighbour')
    const start = Math.min(...[...rangesOf(session.editor.state, present), ...entry.stretches].map(({ from }) => from))
    if (!change(shell, entry, (state, mine) => merge(state, mine, present))) return
    stayAt(shell, [{ from: start, to: start }])
    shell.say('ledger.joined')
  })

/** Gives the passage the selected words. */
export const setPassageCurrent = (shell: FullShell): void =>
  withCurrent(shell, (entry) => {
    const session = shell.session.get()
    if (!session || entry.on !== 'body' || entry.state === 'dismissed') return shell.say('ledger.notWords')
    const selected = session.editor.state.selection.ranges.map(({ $from, $to }) => ({ from: $from.pos, to: $to.pos })).filter(({ from, to }) => from < to)
    if (selected.length === 0) return shell.say('ledger.picker.selectFirst')
    if (!change(shell, entry, (state, present) => setPassage(state, present, selected))) return
    stayAt(shell, selected)
    shell.say('ledger.reshaped')
  })

export const confirmCurrent = async (shell: FullShell): Promise<void> => {
  const [entry, session] = [currentEntry(shell), shell.session.get()]
  if (!entry || !session) shell.say('ledger.chooseFirst')
  else if (entry.state === 'confirmed') shell.say('ledger.isConfirmed')
  else await shell.review.deciding(session, () => confirmEntry(shell, entry), true)
}

export const dismissCurrent = (shell: FullShell, as: 'scare' | 'title'): void => withCurrent(shell, (entry) => dismissEntry(shell, entry, entry.state === 'offered' ? '' : as))

export const reopenCurrent = (shell: FullShell): void => withCurrent(shell, (entry) => void (reopenEntry(shell, entry) || shell.say('ledger.isOpen')))

/** Leads to the line where kind, terms, medium and sources of the decided entry are changed: the one that the list stands on, else the one at the caret. */
export const amendCurrent = async (shell: FullShell): Promise<void> => {
  const session = shell.session.get()
  if (session) await shell.review.afterDeciding(session, () => amendAt(shell, session))
}

function amendAt(shell: FullShell, session: ArticleSession): void {
  const atCaret = !currentEntry(shell) ? entryAtCaret(shell.review.state.get().entries, session.editor.state) : undefined
  if (atCaret) shell.review.choose(session, atCaret.key)
  withCurrent(shell, (entry) => {
    if (!('record' in entry)) return shell.say('ledger.decideFirst')
    // The line stands before the next key is heard.
    flushSync(() => shell.showInspector('ledger'))
    document.querySelector<HTMLElement>('.ledger-amend button')?.focus()
  })
}
