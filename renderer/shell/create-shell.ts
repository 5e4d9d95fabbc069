import type { Article } from '@shared/article'
import { commandList, type CommandId } from '@shared/commands'
import { readBody } from '@shared/document'
import { isFault } from '@shared/errors'
import type { LibraryState, OpenedArticle, Preferences, RuntimeInfo, UiLanguage } from '@shared/ipc'
import type { Source } from '@shared/source'
import { patched } from '@shared/source-patch'
import type { VaultState } from '@shared/vault'
import { api, listen } from '../bridge'
import { createSession } from '../editor/create-session'
import type { Carried } from '../editor/facts-extension'
import type { ArticleSession } from '../editor/session'
import { createLastLook } from '../handover/last-look'
import { keepUnfinished } from '../notes/note-actions'
import { createNotesDesk } from '../notes/notes-desk'
import { createGate, hearHouse } from '../review/gate'
import { createReview } from '../review/review'
import { createRegisterDesk } from '../sources/register-desk'
import { createSpelling } from '../spelling/spelling'
import spellingWorker from '../spelling/spelling-worker?worker&url'
import { markCurrent } from '../suggestions/current-mark'
import { createSeenCopies } from '../suggestions/seen-copies'
import { createSuggestionsDesk } from '../suggestions/suggestions-desk'
import { hearVault } from '../vault/hear-vault'
import { createVault, type UnlockReason } from '../vault/vault'
import { canRun } from './can-run'
import { createCommands } from './command-table'
import { createCopy } from './create-copy'
import type { InspectorTab, Overlay, StatusMessage, View } from './context'
import type { FullShell } from './full-shell'
import { createTranslate, type Translate } from './messages'
import { createStore } from './store'
import { pageStands, typedDuring } from './typed-ahead'
import { withLine } from './with-line'
import { startWorker } from './worker'

interface Beginning {
  readonly preferences: Preferences
  readonly library: LibraryState
  readonly sources: readonly Source[]
  readonly vault: VaultState
  readonly runtime: RuntimeInfo
}

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
  const lastLook = createLastLook(() => preferences.get().person.id)
  const notes = createNotesDesk(document, preferences)
  const suggestions = createSuggestionsDesk()
  markCurrent(document, suggestions)
  const carried: Carried = new Map()
  const suggesting = new Map<string, boolean>()
  const copies = createSeenCopies()
  const copiedFrom = createStore<string | null>(null)
  const translators = new Map<UiLanguage, Translate>()
  /** A sentence in the language of the moment, for what is drawn outside React. */
  const words: Translate = (key, values) => {
    const { language } = preferences.get()
    const translate = translators.get(language) ?? createTranslate(language)
    translators.set(language, translate)
    return translate(key, values)
  }

  const setPreferences = (change: Partial<Preferences>): void => {
    const open = session.get()
    const isOther = change.person !== undefined && change.person.id !== preferences.get().person.id
    // Whoever worked here until now has seen the article as it stands.
    if (open && isOther) void lastLook.keep(open)
    preferences.set((present) => ({ ...present, ...change }))
    void attempt(() => api['app.setPreferences'](change))
    if (open && isOther) void lastLook.enter(open)
    if (change.spelling !== undefined && open) void attempt(() => spelling.refresh(open))
  }

  // What opens, makes or closes an article waits for what was asked before: two clicks never open two editors.
  const turns: { last: Promise<unknown> } = { last: Promise.resolve() }
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = turns.last.then(work, work)
    turns.last = next.catch(() => undefined)
    return next
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

  const flush = async (): Promise<void> => {
    await session.get()?.save()
  }

  const drop = (): void => {
    // What was said belongs to the article that is left.
    if (session.get()) status.set(null)
    session.get()?.destroy()
    session.set(null)
    review.clear()
    spelling.clear()
    notes.clear()
    suggestions.clear()
    lastLook.clear()
    void api['app.setMenuState']({ article: false })
  }

  const leave = async (): Promise<void> => {
    keepUnfinished(shell)
    await flush()
    const left = session.get()
    if (left) await lastLook.keep(left)
    drop()
  }

  const enter = (opened: OpenedArticle): void => {
    readBody((opened.draft ?? opened).article.body)
    session.set(
      createSession(opened, {
        save: (input) => api['article.save'](input),
        saveDraft: (input) => api['article.saveDraft'](input),
        load: (id) => api['article.load'](id),
        keepVersion: (input) => api['version.keep'](input),
        carried,
        placeholder: () => words('editor.placeholder'),
        words,
        person: () => preferences.get().person,
        suggesting,
        copies,
        onRest: (open) => {
          notes.refresh(open)
          suggestions.refresh(open)
          void attempt(() => review.refresh(open))
          void attempt(() => spelling.refresh(open))
        },
      }),
    )
    const entered = session.get()
    if (entered) {
      notes.follow(entered)
      suggestions.follow(entered)
      void lastLook.enter(entered)
    }
    // Whoever has opened an article has found the way, and comes back to it and not to the welcome.
    setPreferences({ openArticle: opened.id, welcomed: true })
    void api['app.setMenuState']({ article: true })
  }

  /** Opens an article and shows it, unless the person has turned to something else since it was asked for, when `before` was shown. */
  const open = async (id: string, before: View): Promise<void> => {
    if (session.get()?.id !== id) {
      await leave()
      const opened = await api['article.load'](id)
      if (opened.draft?.conflict) {
        // Neither is thrown away: the draft becomes an article of its own, beside the one that has changed.
        await createCopy(api, id, opened.draft.article)
        await api['article.discardDraft'](id)
        status.set({ key: 'shell.draftKeptAsCopy', fault: true })
      }
      enter(opened.draft?.conflict ? { ...opened, draft: null } : opened)
      if (opened.unknown !== null) status.set({ key: 'fault.unknownContent', values: { what: opened.unknown }, fault: true })
      if (opened.draft && !opened.draft.conflict) status.set({ key: 'shell.draftTakenUp', fault: false })
    }
    if (view.get() === before) view.set({ kind: 'editor' })
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
    spelling,
    vault,
    commands: createCommands(() => shell),
    setPreferences,
    openArticle: async (id) => {
      const before = view.get()
      const typed = await typedDuring(window, async () => {
        await attempt(() => inTurn(() => open(id, before)))
        await pageStands(window, session.get())
      })
      const opened = session.get()
      if (typed && opened?.id === id && !opened.readOnly) opened.editor.chain().focus('end').insertContent({ type: 'text', text: typed }).run()
    },
    createArticle: async (article: Article, reason) => {
      const before = view.get()
      await attempt(() =>
        inTurn(async () => {
          // What cannot be left is not left behind: the new article is made only then, so that asking twice makes one.
          await leave()
          const { id } = await api['article.create'](article)
          await open(id, before)
          if (reason === 'import') await api['version.keep']({ id, article, reason: 'import' })
        }),
      )
    },
    duplicateArticle: async (id) => {
      const before = view.get()
      await attempt(() =>
        inTurn(async () => {
          await flush()
          const copy = await api['article.duplicate'](id)
          await open(copy.id, before)
        }),
      )
    },
    keepAsCopy: async () => {
      await attempt(() =>
        inTurn(async () => {
          const held = session.get()
          if (!held) return
          keepUnfinished(shell)
          held.editor.setEditable(false)
          const id = await createCopy(api, held.id, held.snapshot())
          await api['article.discardDraft'](held.id)
          drop()
          await open(id, view.get())
        }),
      )
    },
    closeArticle: async () => {
      await inTurn(leave)
      setPreferences({ openArticle: null })
    },
    flush,
    run: (id: CommandId) => void attempt(async () => {
      if (!shell.canRun(id)) return suggestions.view.get() === 'original' ? shell.say('suggestions.forReading') : undefined
      // What was said of the command before is no longer so; a fault stays until it is dismissed.
      status.set((last) => (last?.fault ? last : null))
      await shell.commands[id]?.()
    }, id.startsWith('export.') ? 'leaving' : 'goesOn'),
    canRun: (id) => canRun(commandList.find((command) => command.id === id)?.needs, session.get(), view.get(), suggestions.view.get() === 'original'),
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
        inTurn(() => {
          keepUnfinished(shell)
          const open = session.get()
          return Promise.all([flush(), vault.keep(), open && lastLook.keep(open)])
        }).then(answer(true), answer(false))
      })
      listen('stayed', () => document.getElementById('root')?.toggleAttribute('inert', false))
      await hearHouse(shell)
      const { openArticle } = preferences.get()
      if (openArticle && library.get().articles.some((article) => article.id === openArticle && !article.trashed)) {
        await attempt(() => inTurn(() => open(openArticle, view.get())))
      }
      // Last: a command asked for before has waited, and finds the article that was open.
      listen('command', shell.run)
      await api['app.hears']()
    },
  }
  return shell
}
