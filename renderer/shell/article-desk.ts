import { readBody } from '@shared/document'
import type { OpenedArticle, UiLanguage } from '@shared/ipc'
import { api } from '../bridge'
import { createSession } from '../editor/create-session'
import type { Carried } from '../editor/facts-extension'
import type { ArticleSession } from '../editor/session'
import { lineOf } from '../library/open-line'
import { keepUnfinished } from '../notes/note-actions'
import { createSeenCopies } from '../suggestions/seen-copies'
import type { View } from './context'
import { createCopy } from './create-copy'
import type { FullShell } from './full-shell'
import { createTranslate, type Translate } from './messages'
import { createPlaces } from './places'
import { pageStands, typedDuring } from './typed-ahead'

type Calls = Pick<FullShell, 'openBeside' | 'openArticle' | 'createArticle' | 'keepAsCopy' | 'duplicateArticle' | 'closeArticle' | 'flush'>

/** Opens, makes and closes articles, one call after the other: two clicks never open two editors. */
export interface ArticleDesk extends Calls {
  /** Opens an article as `openArticle` does; a fault is the caller's. */
  reopen(id: string): Promise<void>
  /** Saves what is open once what was asked for before is done; nothing is opened meanwhile. */
  ending(alsoWith: (open: ArticleSession | null) => Promise<unknown>): Promise<void>
}

/** So many sentences are remembered. */
const mostRemembered = 1_000

/** A sentence in the language of the moment, for what is drawn outside React: hundreds of times the same few. */
function wordsOfTheMoment(language: () => UiLanguage): Translate {
  const translators = new Map<UiLanguage, Translate>()
  const remembered = new Map<string, string>()
  return (key, values) => {
    const now = language()
    const asked = JSON.stringify([now, key, values])
    const known = remembered.get(asked)
    if (known !== undefined) return known
    const translate = translators.get(now) ?? createTranslate(now)
    translators.set(now, translate)
    const said = translate(key, values)
    if (remembered.size >= mostRemembered) remembered.clear()
    remembered.set(asked, said)
    return said
  }
}

/** The articles of the window of `shell`. */
export function createArticleDesk(shell: () => FullShell): ArticleDesk {
  const carried: Carried = new Map()
  const suggesting = new Map<string, boolean>()
  const copies = createSeenCopies()
  window.addEventListener('blur', copies.leave)
  const places = createPlaces(
    () => shell().preferences.get().carets,
    (carets) => {
      shell().preferences.set((present) => ({ ...present, carets }))
      // A place that could not be kept is found anew: nobody is interrupted for it.
      void api['app.setPreferences']({ carets }).catch(() => undefined)
    },
  )
  const words = wordsOfTheMoment(() => shell().preferences.get().language)

  const turns: { last: Promise<unknown> } = { last: Promise.resolve() }
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = turns.last.then(work, work)
    turns.last = next.catch(() => undefined)
    return next
  }
  const asked = (work: () => Promise<unknown>): Promise<unknown> => shell().attempt(() => inTurn(work))

  const flush = async (): Promise<void> => {
    await shell().session.get()?.save()
  }

  const drop = (): void => {
    const { session, status, review, gate, spelling, notes, suggestions, lastLook, openLine } = shell()
    // What was said belongs to the article that is left.
    if (session.get()) status.set(null)
    session.get()?.destroy()
    session.set(null)
    review.clear()
    gate.current.set(null)
    gate.place.set(null)
    spelling.clear()
    notes.clear()
    suggestions.clear()
    lastLook.clear()
    openLine.set(null)
    void api['app.setMenuState']({ article: false })
  }

  const leave = async (): Promise<void> => {
    keepUnfinished(shell())
    await flush()
    const left = shell().session.get()
    if (left) {
      void shell().lastLook.keep(left)
      places.keep(left)
    }
    drop()
  }

  const refresh = (open: ArticleSession): void => {
    const { notes, suggestions, review, spelling, openLine, library, attempt } = shell()
    notes.refresh(open)
    suggestions.refresh(open)
    openLine.set((last) => lineOf(library.get().articles, open, last))
    places.keepNow(open)
    void attempt(() => review.refresh(open))
    void attempt(() => spelling.refresh(open))
  }

  const sessionOf = (opened: OpenedArticle, suggesting: Map<string, boolean>, onRest: (open: ArticleSession) => void): ArticleSession => {
    readBody((opened.draft ?? opened).article.body)
    return createSession(opened, {
      save: (input) => api['article.save'](input),
      saveDraft: (input) => api['article.saveDraft'](input),
      load: (id) => api['article.load'](id),
      keepVersion: (input) => api['version.keep'](input),
      carried,
      placeholder: () => words('editor.placeholder'),
      words,
      person: () => shell().preferences.get().person,
      suggesting,
      copies,
      onRest,
    })
  }

  const enter = (opened: OpenedArticle): void => {
    const { session, notes, suggestions, lastLook, setPreferences } = shell()
    const entered = sessionOf(opened, suggesting, refresh)
    session.set(entered)
    places.bring(entered)
    notes.follow(entered)
    suggestions.follow(entered)
    void lastLook.enter(entered, opened)
    // Whoever has opened an article has found the way, and comes back to it and not to the welcome.
    setPreferences({ openArticle: opened.id, welcomed: true })
    void api['app.setMenuState']({ article: true })
  }

  /** Opens an article and shows it, unless the person has turned to something else since it was asked for, when `before` was shown. */
  const open = async (id: string, before: View): Promise<void> => {
    const { session, status, view } = shell()
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

  return {
    flush,
    openBeside: (opened) => sessionOf({ ...opened, readOnly: true }, new Map(), () => undefined),
    reopen: (id) => inTurn(() => open(id, shell().view.get())),
    ending: (alsoWith) =>
      inTurn(async () => {
        keepUnfinished(shell())
        const open = shell().session.get()
        if (open) places.keep(open)
        await Promise.all([flush(), alsoWith(open)])
      }),
    openArticle: async (id) => {
      const { view, session, status } = shell()
      const before = view.get()
      const left = session.get()
      const typed = await typedDuring(window, async () => {
        await asked(() => open(id, before))
        await pageStands(window, session.get())
      })
      const opened = session.get()
      if (opened && opened === left && opened.id !== id && opened.saveState.get().kind === 'notSaved') status.set({ key: 'shell.staysOpen', fault: true })
      if (typed && opened?.id === id && !opened.readOnly) opened.editor.chain().focus(places.knows(id) ? null : 'end').insertContent({ type: 'text', text: typed }).run()
    },
    createArticle: async (article, reason) => {
      const before = shell().view.get()
      await asked(async () => {
        // What cannot be saved is not left, so that asking twice makes one; and nothing is left before the new article is made.
        keepUnfinished(shell())
        await flush()
        const { id } = await api['article.create'](article)
        await open(id, before)
        if (reason === 'import') await api['version.keep']({ id, article, reason: 'import' })
      })
    },
    duplicateArticle: async (id) => {
      const before = shell().view.get()
      await asked(async () => {
        await flush()
        const copy = await api['article.duplicate'](id)
        const held = shell().session.get()
        if (held?.id === id) places.keep(held)
        places.carry(id, copy.id)
        await open(copy.id, before)
        if (shell().session.get()?.id === copy.id) shell().say('shell.duplicated')
      })
    },
    keepAsCopy: async () => {
      await asked(async () => {
        const { session, view } = shell()
        const held = session.get()
        if (!held) return
        keepUnfinished(shell())
        held.editor.setEditable(false)
        const id = await createCopy(api, held.id, held.snapshot()).catch((error: unknown) => {
          // No copy stands: the writer goes on.
          if (!held.editor.isDestroyed) held.editor.setEditable(true)
          throw error
        })
        await api['article.discardDraft'](held.id)
        places.keep(held)
        places.carry(held.id, id)
        drop()
        await open(id, view.get())
      })
    },
    closeArticle: async () => {
      await inTurn(leave)
      shell().setPreferences({ openArticle: null })
    },
  }
}
