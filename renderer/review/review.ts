import type { Node } from '@tiptap/pm/model'
import type { EditorState } from '@tiptap/pm/state'
import { passagesOf, textMap, type TextMap } from '@shared/document'
import type { Finding } from '@shared/finding'
import { ledgerEntries, type LedgerEntry } from '@shared/ledger'
import { publicName, resolveSource, type Source } from '@shared/source'
import { toIsoTime } from '@shared/time'
import { presentStretches, showPassages, type ShownPassage } from '../editor/attribution-display'
import { keepCaret } from '../editor/caret-on-page'
import type { ArticleSession } from '../editor/session'
import { createStore, type Store } from '../shell/store'
import { startWorker } from '../shell/worker'
import { createReader } from './reader'
import workerAddress from './review-worker?worker&url'

/** What the review of the open article knows, as of the last rest in typing. */
export interface ReviewState {
  /** Before the article was read nothing is known, and `entries` and `findings` are empty; where reading failed they are those of the reading before. */
  readonly reading: 'awaited' | 'read' | 'failed'
  readonly entries: readonly LedgerEntry[]
  readonly findings: readonly Finding[]
  /** The way from a finding's offsets to the document; null before the first reading. */
  readonly map: TextMap | null
}

export interface Review {
  readonly state: Store<ReviewState>
  /** Key of the entry that the ledger stands on, or null. */
  readonly current: Store<string | null>
  /** Reads the article anew and shows on the page whose words are whose. Rejects with `internal` when it cannot be read. */
  refresh(session: ArticleSession): Promise<void>
  choose(session: ArticleSession, key: string | null): void
  clear(): void
}

const empty: ReviewState = { reading: 'awaited', entries: [], findings: [], map: null }

/** The name that stands for an entry on the page and in the list; '' when nobody is named. */
export function speakerOf(entry: LedgerEntry, sources: ReadonlyMap<string, Source>): string {
  if (!('record' in entry)) return entry.speaker ?? ''
  const names = entry.record.sourceIds.flatMap((id) => {
    const source = resolveSource(sources, id)
    return source ? [publicName(source)] : []
  })
  return names.join(', ')
}

/** The position behind the punctuation and the closing mark that follow `position` in its block. */
function behindMarks(doc: Node, position: number): number {
  const end = doc.resolve(position).end()
  const following = doc.textBetween(position, Math.min(end, position + 4), '\n', '\ufffc')
  return position + (/^[.,!?…]*["”“’'»«]?[.,!?…]*/.exec(following)?.[0].length ?? 0)
}

const shown = (state: EditorState, entries: readonly LedgerEntry[], sources: ReadonlyMap<string, Source>, current: string | null): readonly ShownPassage[] =>
  entries.flatMap((entry) => {
    // What is only offered shows on the page while the ledger stands on it.
    if (entry.state === 'offered' && entry.key !== current) return []
    const stretches = presentStretches(state, entry.stretches) ?? []
    return stretches.map((stretch, index): ShownPassage => ({
      key: `${entry.key}:${index}`,
      from: stretch.from,
      to: stretch.to,
      state: entry.state === 'orphaned' ? 'confirmed' : entry.state === 'offered' ? 'proposed' : entry.state,
      speaker: speakerOf(entry, sources),
      current: entry.key === current,
      tagAt: behindMarks(state.doc, stretch.to),
      last: index === stretches.length - 1,
    }))
  })

const byId = (sources: readonly Source[]): ReadonlyMap<string, Source> => new Map(sources.map((source) => [source.id, source]))

export function createReview(sources: Store<readonly Source[]>): Review {
  const reader = createReader(() => startWorker(workerAddress))
  const state = createStore<ReviewState>(empty)
  const current = createStore<string | null>(null)

  const show = (session: ArticleSession, read: boolean): void => {
    if (session.editor.isDestroyed) return
    const { view, state: editorState } = session.editor
    const beginning = read ? view.state.apply(showPassages(editorState.tr, { passages: [], read: true })) : editorState
    const passages = shown(beginning, state.get().entries, byId(sources.get()), current.get())
    view.dispatch(showPassages(keepCaret(view, editorState.tr), { passages, read }))
  }

  return {
    state,
    current,
    refresh: async (session) => {
      const { doc } = session.editor.state
      const map = textMap(doc)
      const question = { text: map.text, article: session.snapshot(), sources: sources.get(), now: toIsoTime(new Date()) }
      const answer = await reader.read(question).catch((fault: unknown) => {
        if (!session.editor.isDestroyed) state.set((last) => ({ ...last, reading: 'failed' }))
        throw fault
      })
      if (!answer || session.editor.isDestroyed || session.editor.state.doc !== doc) return
      // An input method is at work; its end is a change, and the next rest reads again.
      if (session.editor.view.composing) return
      const { findings } = answer
      const entries = ledgerEntries(session.facts.get(), passagesOf(doc), answer, map)
      state.set({ reading: 'read', entries, findings, map })
      if (!entries.some((entry) => entry.key === current.get())) current.set(null)
      show(session, true)
    },
    choose: (session, key) => {
      current.set(key)
      show(session, false)
    },
    clear: () => {
      state.set(empty)
      current.set(null)
    },
  }
}
