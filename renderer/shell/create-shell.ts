import { commandList, type CommandId } from '@shared/commands'
import { isFault } from '@shared/errors'
import type { ArticleSummary, LibraryState, Preferences, RuntimeInfo } from '@shared/ipc'
import type { Source } from '@shared/source'
import { patched } from '@shared/source-patch'
import type { VaultState } from '@shared/vault'
import { api, listen } from '../bridge'
import type { ArticleSession } from '../editor/session'
import { createLastLook } from '../handover/last-look'
import { createNotesDesk } from '../notes/notes-desk'
import { createGate } from '../review/gate'
import { hearHouse } from '../review/house-rules'
import { proposeLanguage } from '../review/language-proposal'
import { createReview } from '../review/review'
import { createRegisterDesk } from '../sources/register-desk'
import { createSpelling } from '../spelling/spelling'
import spellingWorker from '../spelling/spelling-worker?worker&url'
import { markCurrent } from '../suggestions/current-mark'
import { createSuggestionsDesk } from '../suggestions/suggestions-desk'
import { watchCopies } from '../vault/copied-names'
import { hearVault } from '../vault/hear-vault'
import { createVault, type UnlockReason } from '../vault/vault'
import { createArticleDesk } from './article-desk'
import { canRun } from './can-run'
import { createCommands } from './command-table'
import type { InspectorTab, Overlay, StatusMessage, View } from './context'
import type { FullShell } from './full-shell'
import { hearAssistance } from './hear-assistance'
import { runWhereFocusIs } from './in-field'
import { createTranslate } from './messages'
import { createStore } from './store'
import { withLine } from './with-line'
import { startWorker } from './worker'
import { whyNot } from './why-not'

interface Beginning {
  readonly preferences: Preferences
  readonly library: LibraryState
  readonly sources: readonly Source[]
  readonly vault: VaultState
  readonly runtime: RuntimeInfo
}

/** Milliseconds after which the window hears commands, also while the article that was open is still being read. */
const mostWait = 4_000

const needsOf = (id: CommandId) => commandList.find((command) => command.id === id)?.needs

/** The window's state and the functions over it, made once at the start from what main knows. */
export function createShell(beginning: Beginning): FullShell {
  const preferences = createStore(beginning.preferences)
  const library = createStore(beginning.library)
  const sources = createStore(beginning.sources)
  const session = createStore<ArticleSession | null>(null)
  const view = createStore<View>(beginning.preferences.welcomed ? { kind: 'editor' } : { kind: 'welcome' })
  const overlay = createStore<Overlay>(null)
  const status = createStore<StatusMessage | null>(null)
  const vault = createVault(beginning.vault)
  const gate = createGate()
  const spelling = createSpelling({
    sources,
    isOn: () => preferences.get().spelling,
    dictionary: (name) => api['spelling.dictionary'](name),
    words: () => api['spelling.words'](),
    addWord: (word) => api['spelling.addWord'](word),
    start: () => startWorker(spellingWorker),
  })
  const review = createReview({ sources, house: gate.house, spelling: spelling.state, vault: vault.state, withheldWord: () => createTranslate(preferences.get().language)('vault.source.withheld') })
  const lastLook = createLastLook({ person: () => preferences.get().person, api, whenIdle: (work, timeout) => requestIdleCallback(work, timeout === undefined ? {} : { timeout }) })
  const notes = createNotesDesk(document, preferences)
  const suggestions = createSuggestionsDesk()
  markCurrent(document, suggestions)
  const openLine = createStore<ArticleSummary | null>(null)
  const copiedFrom = createStore<string | null>(null)
  const articles = createArticleDesk(() => shell)

  const setPreferences = (change: Partial<Preferences>): void => {
    const open = session.get()
    const before = preferences.get().person
    const isOther = change.person !== undefined && change.person.id !== before.id
    // Whoever worked here until now has seen the article as it stands.
    if (open && isOther) void lastLook.keep(open)
    preferences.set((present) => ({ ...present, ...change }))
    // Whose private notes are shown and counted is known by who works here now.
    if (open && isOther) notes.refresh(open)
    void attempt(() => api['app.setPreferences'](change))
    if (open && isOther) void lastLook.enter(open, { article: open.snapshot(), savedBy: before.id, savedByName: before.name })
    if (change.spelling !== undefined && open) void attempt(() => spelling.refresh(open))
  }

  async function attempt<T>(work: () => Promise<T>, why: UnlockReason = 'goesOn'): Promise<T | undefined> {
    try {
      return await work()
    } catch (error) {
      if (isFault(error) && error.code === 'cancelled') return undefined
      if (isFault(error) && (error.code === 'vaultLocked' || error.code === 'vaultMissing')) {
        if (await vault.ask(error.code === 'vaultMissing' ? { kind: 'setUp' } : { kind: 'unlock', reason: why })) return attempt(work, why)
        status.set({ key: 'vault.notDone', fault: false })
        return undefined
      }
      const fault = isFault(error) ? error : null
      status.set({ key: `fault.${fault?.code ?? 'internal'}`, values: fault?.detail ?? {}, fault: true })
      return undefined
    }
  }

  const shell: FullShell = {
    preferences,
    library,
    sources,
    session,
    view,
    overlay,
    status,
    runtime: beginning.runtime,
    review,
    copiedFrom,
    register: createRegisterDesk(),
    gate,
    notes,
    suggestions,
    lastLook,
    openLine,
    spelling,
    vault,
    commands: createCommands(() => shell),
    setPreferences,
    ...articles,
    run: (id: CommandId) => void attempt(async () => {
      const why = whyNot(needsOf(id), session.get(), view.get(), suggestions.view.get() === 'original')
      if (why) return shell.say(why)
      // What was said of the command before is no longer so; a fault stays until it is dismissed.
      status.set((last) => (last?.fault ? last : null))
      await shell.commands[id]?.()
    }, id.startsWith('export.') ? 'leaving' : 'goesOn'),
    canRun: (id) => canRun(needsOf(id), session.get(), view.get(), suggestions.view.get() === 'original'),
    showInspector: (tab: InspectorTab) => setPreferences({ inspectorOpen: true, inspectorTab: tab }),
    say: (key, values) => status.set({ key, ...(values ? { values } : {}), fault: false }),
    attempt,
    start: async () => {
      listen('libraryChanged', library.set)
      listen('articleChanged', (change) => library.set((present) => withLine(present, change)))
      listen('sourcesChanged', (change) => {
        sources.set((present) => (change.kind === 'whole' ? change.sources : patched(present, change)))
        // A change was told before anybody listened.
        if (change.kind === 'patch' && sources.get().length !== change.count) void attempt(async () => sources.set(await api['source.list']()))
        // Names on the page, in the ledger and in preflight are those of the register as it stands.
        const open = session.get()
        if (open) void attempt(() => review.refresh(open))
      })
      hearVault(shell)
      watchCopies(shell)
      proposeLanguage(shell)
      listen('quitting', (quit) => {
        // What stands in a field is stored when it is left.
        const field = document.activeElement
        if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) field.blur()
        // Nothing can be typed between the last save and the end.
        const root = document.getElementById('root')
        root?.toggleAttribute('inert', true)
        const answer = (saved: boolean) => (): void => {
          if (!saved) root?.toggleAttribute('inert', false)
          void api['app.readyToQuit']({ saved, quit })
        }
        articles.ending((open) => Promise.all([vault.keep(), open && lastLook.keep(open)])).then(answer(true), answer(false))
      })
      listen('stayed', () => document.getElementById('root')?.toggleAttribute('inert', false))
      await hearHouse(shell)
      await attempt(hearAssistance)
      const { openArticle } = preferences.get()
      // A command asked for before has waited, and finds the article that was open; an article that does not come keeps none back for long.
      const hearing = { now: false }
      const hear = (): void => {
        if (hearing.now) return
        hearing.now = true
        listen('command', (id) => runWhereFocusIs(shell, id))
        void api['app.hears']()
      }
      const waiting = setTimeout(hear, mostWait)
      if (openArticle && library.get().articles.some((article) => article.id === openArticle && !article.trashed)) {
        await attempt(() => articles.reopen(openArticle))
      }
      clearTimeout(waiting)
      hear()
    },
  }
  return shell
}
