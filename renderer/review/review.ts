import type { Node } from '@tiptap/pm/model'
import { textMap, type TextMap } from '@shared/document'
import type { Finding } from '@shared/finding'
import { everything, type LedgerEntry, type LedgerFilter } from '@shared/ledger'
import { withLostPictures, withMisspellings, type HouseState } from '@shared/preflight'
import type { Source } from '@shared/source'
import { toIsoTime } from '@shared/time'
import { checksByAttribution } from '@shared/verification'
import type { VaultState } from '@shared/vault'
import { withNames, withoutSpelledNames } from '@shared/withheld'
import { showPassages } from '../editor/attribution-display'
import type { ArticleSession } from '../editor/session'
import { markPlaceholders, placeholdersIn } from '../placeholders/placeholder-display'
import { createStore, type Store } from '../shell/store'
import { startWorker } from '../shell/worker'
import { misspellingsIn } from '../spelling/misspellings'
import type { SpellingState } from '../spelling/spelling'
import { searchNames } from '../vault/search-names'
import { entryAt } from './entry-at'
import { lostPictures } from './lost-pictures'
import { createReader } from './reader'
import { shownPassages } from './shown-passages'
import workerAddress from './review-worker?worker&url'

/** What the review of the open article knows, as of the last rest in typing. */
export interface ReviewState {
  /** Before the article was read nothing is known, and `entries` and `findings` are empty; where reading failed they are those of the reading before. */
  readonly reading: 'awaited' | 'read' | 'failed'
  /** True while a reading takes so long that a person asks what is going on. */
  readonly isSlow: boolean
  readonly entries: readonly LedgerEntry[]
  readonly findings: readonly Finding[]
  /** The way from a finding's offsets to the document; null before the first reading. */
  readonly map: TextMap | null
}

export interface Review {
  readonly state: Store<ReviewState>
  /** Key of the entry that the ledger stands on, or null. */
  readonly current: Store<string | null>
  /** Key of the entry to which a decision has led, until another is chosen; or null. */
  readonly arrived: Store<string | null>
  /** By their keys the entries that were given a record since they were read, with its id, or are about to be: null. */
  readonly decided: Map<string, string | null>
  /** What of the ledger is listed and walked. */
  readonly filter: Store<LedgerFilter>
  /** Reads the article anew and shows on the page whose words are whose; one that a later one overtakes ends with that. Rejects with `internal` when it cannot be read. */
  refresh(session: ArticleSession): Promise<void>
  /** Reads anew where pictures have lost their files, or have them again, since the last reading. */
  lookForPictures(session: ArticleSession): Promise<void>
  /** Does `decide`, after which the ledger holds what was decided: at once, or (`isReadAtRest`) once typing rests or a key asks for it. */
  deciding(session: ArticleSession, decide: () => Promise<unknown>, isReadAtRest?: boolean): Promise<void>
  /** Runs `go` at once, or where a decision is under way after it: a key means what was just decided. Resolves once that is done, or the article is left. */
  afterDeciding(session: ArticleSession, go: () => void): Promise<void>
  choose(session: ArticleSession, key: string | null): void
  /** Stands on the passage at the caret with the next reading, where it stands on none by then: a decision was taken back there. */
  followCaret(): void
  clear(): void
}

const empty: ReviewState = { reading: 'awaited', isSlow: false, entries: [], findings: [], map: null }

/** Milliseconds of reading after which the ledger says that it reads. */
const patience = 300

const byId = (sources: readonly Source[]): ReadonlyMap<string, Source> => new Map(sources.map((source) => [source.id, source]))

interface Desk {
  readonly sources: Store<readonly Source[]>
  readonly house: Store<HouseState>
  /** What spelling has found; it is told once it has read the same text. */
  readonly spelling: Store<SpellingState>
  readonly vault: Store<VaultState>
  /** The word that stands beside a public label. */
  readonly withheldWord: () => string
}

export function createReview({ sources, house, spelling, vault, withheldWord }: Desk): Review {
  const reader = createReader(() => startWorker(workerAddress))
  const state = createStore<ReviewState>(empty)
  const current = createStore<string | null>(null)
  const arrived = createStore<string | null>(null)
  const filter = createStore(everything)
  const decided = new Map<string, string | null>()
  /** What the last reading found, and in which document: spelling comes to it before or after. */
  const base: { doc: Node | null; findings: readonly Finding[]; lost: ReadonlySet<string> } = { doc: null, findings: [], lost: new Set() }

  /** True while a reading is taken over: what is drawn before its end would measure by the reading before. */
  const taking = { now: false }

  /** The decisions that are under way, by their article. */
  const underWay = new Map<ArticleSession, Promise<void>>()

  /** True until the next reading where the list then goes to the caret. */
  const following = { next: false }

  /** The reading that was asked for last. */
  const latest: { reading: Promise<void> } = { reading: Promise.resolve() }

  const told = (map: TextMap): readonly Finding[] =>
    base.doc && spelling.get().doc === base.doc ? withoutSpelledNames(withMisspellings(base.findings, misspellingsIn(spelling.get().words, map), house.get().rules, base.doc, map)) : base.findings
  spelling.subscribe(() => state.set((last) => (last.map === null || last.reading !== 'read' ? last : { ...last, findings: told(last.map) })))

  const show = (session: ArticleSession, read: boolean): void => {
    if (session.editor.isDestroyed) return
    const { view, state: editorState } = session.editor
    const passages = shownPassages(state.get(), editorState, read, byId(sources.get()), current.get(), withheldWord(), checksByAttribution(session.facts.get()))
    const shown = showPassages(editorState.tr, { passages, read })
    const { findings, map } = state.get()
    view.dispatch(read && map ? markPlaceholders(shown, placeholdersIn(findings, editorState.doc, map)) : shown)
  }

  const read = async (session: ArticleSession): Promise<void> => {
    const { doc } = session.editor.state
    const facts = session.facts.get()
    const map = textMap(doc)
    const question = { article: session.snapshot(), sources: sources.get(), house: house.get().rules, now: toIsoTime(new Date()) }
    const slow = setTimeout(() => state.set((last) => ({ ...last, isSlow: true })), patience)
    const [answer, hits, lost] = await Promise.all([reader.read(question), searchNames(vault.get(), { id: session.id, article: question.article, doc, map }), lostPictures(session.id, doc)])
      .catch((fault: unknown) => {
        if (!session.editor.isDestroyed) state.set((last) => ({ ...last, reading: 'failed', isSlow: false }))
        throw fault
      })
      .finally(() => clearTimeout(slow))
    if (!answer) return latest.reading
    // What was changed meanwhile is read at the next rest.
    if (session.editor.isDestroyed || session.editor.state.doc !== doc || session.facts.get() !== facts) return
    // An input method is at work; its end is a change, and the next rest reads again.
    if (session.editor.view.composing) return
    base.doc = doc
    base.lost = lost
    base.findings = withNames(withLostPictures(answer.findings, lost, question.house, doc, map), hits)
    const { entries } = answer
    for (const [key, made] of decided) if (made !== null) decided.delete(key)
    taking.now = true
    state.set({ reading: 'read', isSlow: false, entries, findings: told(map), map })
    // An entry that a decision or an edit has given another key is the one where the caret stands.
    const isFollowing = current.get() !== null || following.next
    following.next = false
    if (!entries.some((entry) => entry.key === current.get())) current.set(isFollowing ? (entryAt(entries, session.editor.state.selection.head)?.key ?? null) : null)
    taking.now = false
    show(session, true)
  }

  const review: Review = {
    state,
    current,
    arrived,
    decided,
    filter,
    refresh: (session) => {
      latest.reading = read(session)
      return latest.reading
    },
    lookForPictures: async (session) => {
      const lost = await lostPictures(session.id, session.editor.state.doc)
      const isSame = lost.size === base.lost.size && [...lost].every((reference) => base.lost.has(reference))
      // Also while the article is being read: that reading has looked before.
      if (!isSame && !session.editor.isDestroyed) await review.refresh(session)
    },
    deciding: async (session, decide, isReadAtRest = false) => {
      const made = decide().then(() => (isReadAtRest || session.editor.isDestroyed ? undefined : review.refresh(session)))
      const ended = made.catch(() => undefined)
      underWay.set(session, ended)
      await made.finally(() => underWay.get(session) === ended && underWay.delete(session))
    },
    afterDeciding: async (session, go) => {
      const pending = underWay.get(session)
      if (pending) await pending
      if (decided.size > 0 && !session.editor.isDestroyed) await review.refresh(session).catch(() => undefined)
      if (!session.editor.isDestroyed) go()
    },
    choose: (session, key) => {
      current.set(key)
      arrived.set(null)
      if (!taking.now) show(session, false)
    },
    followCaret: () => {
      following.next = true
    },
    clear: () => {
      following.next = false
      base.doc = null
      base.findings = []
      base.lost = new Set()
      state.set(empty)
      current.set(null)
      arrived.set(null)
      decided.clear()
      filter.set(everything)
    },
  }
  return review
}
