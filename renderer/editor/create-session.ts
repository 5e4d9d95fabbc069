import { Editor, type JSONContent } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import type { Schema } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import { emptyBody, type Article, type ArticleFacts, type NodeJson } from '@shared/article'
import { bodyText, countWords, factsOf, FactStep, readBody, setField } from '@shared/document'
import type { OpenedArticle, Preferences, Saved, VersionReason } from '@shared/ipc'
import { exchanged, isSuggesting, storedSuggestions, trackedIn } from '@shared/suggestions'
import { toIsoTime } from '@shared/time'
import type { Translate } from '../shell/messages'
import { createStore } from '../shell/store'
import type { SeenCopies } from '../suggestions/seen-copies'
import { createAutosave } from './autosave'
import { editorExtensions } from './extensions'
import type { Carried } from './facts-extension'
import type { ArticleSession, SaveState } from './session'
import { restoredFacts } from './restored-facts'
import { createShrinkage } from './shrinkage'

interface Desk {
  readonly save: (input: { id: string; article: Article; baseSeq: number; allowShrink?: boolean }) => Promise<Saved>
  readonly saveDraft: (input: { id: string; article: Article; baseSeq: number }) => Promise<{ readonly savedAt: string }>
  readonly load: (id: string) => Promise<OpenedArticle>
  readonly keepVersion: (input: { id: string; article: Article; reason: VersionReason; name?: string }) => Promise<void>
  readonly carried: Carried
  readonly placeholder: () => string
  /** A sentence in the window's language. */
  readonly words: Translate
  /** Whoever works on this machine: to them belongs what is suggested. */
  readonly person: () => Preferences['person']
  /** In which articles changes are suggested, by their id, while this window is open. */
  readonly suggesting: Map<string, boolean>
  /** What was copied in this window while something was suggested. */
  readonly copies: SeenCopies
  /** Called when typing rests after the text or a fact changed. */
  readonly onRest: (session: ArticleSession) => void
}

/** Milliseconds without a key after which counting, the ledger and the like catch up: longer where that takes longer. */
const restFor = (words: number): number => (words > 20_000 ? 1_000 : 250)
/** A pause in a field after which the next key begins a new undo step. */
const fieldPause = 1_000

/** How a field changes: a letter comes, a letter goes, or words are exchanged, which is a step of its own. A value that is no line of words changes by the pauses alone. */
type Way = 'in' | 'out' | 'exchange'

function wayOf(before: unknown, after: unknown): Way {
  if (typeof before !== 'string' || typeof after !== 'string') return 'in'
  const by = after.length - before.length
  return by === 1 ? 'in' : by === -1 ? 'out' : 'exchange'
}

const factsFrom = ({ body: _body, original: _original, schemaVersion: _version, createdAt: _created, updatedAt: _updated, publicationRecords: _records, ...facts }: Article): ArticleFacts => facts

/** Opens `opened` in an editor of its own. The body must have been read by the schema before (`readBody`). */
export function createSession(opened: OpenedArticle, desk: Desk): ArticleSession {
  const { id, readOnly } = opened
  const article = opened.draft && !opened.draft.conflict ? opened.draft.article : opened.article
  const kept = { seq: opened.seq, base: article }
  const shrinkage = createShrinkage(readBody(opened.article.body).content.size)
  const facts = createStore(factsFrom(article))
  const words = createStore(0)
  const versionsKept = createStore(0)
  const published = createStore(article.publicationRecords)
  const saveState = createStore<SaveState>(readOnly ? { kind: 'readOnly' } : { kind: 'saved', at: article.updatedAt })
  const typing: { field: string; at: number; run: number; way: Way } = { field: '', at: 0, run: 0, way: 'in' }
  const timer: { rest?: ReturnType<typeof setTimeout> } = {}

  const suggestions = {
    initial: (schema: Schema) => trackedIn(article, schema.nodeFromJSON(article.body)),
    // Opened anew with suggestions in it, a piece is gone on with as it was left: no change is made unseen.
    suggesting: desk.suggesting.get(id) ?? (!readOnly && article.original !== null && desk.person().name !== ''),
    copies: desk.copies,
    stamp: () => {
      const { id: by, name, initials } = desk.person()
      return { by, author: name, initials, at: toIsoTime(new Date()) }
    },
  }

  const host = document.createElement('div')
  const editor = new Editor({
    element: host,
    content: article.body as unknown as JSONContent,
    editable: !readOnly,
    injectCSS: false,
    // The first would copy the words of the selection, those that are only suggested too (suggestion-clipboard.ts). The second makes each
    // change once more behind every key, to tell what was deleted: nobody asks.
    enableCoreExtensions: { clipboardTextSerializer: false, delete: false },
    autofocus: false,
    enableContentCheck: false,
    extensions: editorExtensions({ facts: facts.get(), carried: desk.carried, placeholder: desk.placeholder, articleId: id, words: desk.words, suggestions }),
    editorProps: { attributes: { role: 'textbox', 'aria-multiline': 'true', spellcheck: 'false', 'data-testid': 'editor' } },
    onTransaction: ({ transaction }) => changed(transaction),
  })

  const snapshot = (): Article => ({
    ...kept.base,
    ...facts.get(),
    body: editor.state.doc.toJSON() as NodeJson,
    ...storedSuggestions(editor.state),
    updatedAt: toIsoTime(new Date()),
  })

  const autosave = createAutosave(saveState, {
    draft: () => desk.saveDraft({ id, article: snapshot(), baseSeq: kept.seq }),
    save: async (allowShrink) => {
      const { size } = editor.state.doc.content
      const stored = shrinkage.storing(size)
      const saved = await desk.save({ id, article: snapshot(), baseSeq: kept.seq, allowShrink: allowShrink || shrinkage.accounts(size) })
      stored()
      kept.seq = saved.seq
      return saved
    },
  })

  const atRest = (): void => {
    if (editor.isDestroyed) return
    words.set(countWords(bodyText(editor.state.doc)))
    desk.onRest(session)
  }

  const wait = (): void => {
    clearTimeout(timer.rest)
    timer.rest = setTimeout(() => requestIdleCallback(atRest, { timeout: 2_000 }), restFor(words.get()))
  }

  function changed(transaction: Transaction): void {
    desk.suggesting.set(id, isSuggesting(editor.state))
    if (!transaction.docChanged) return
    shrinkage.note(transaction)
    facts.set(factsOf(editor.state))
    if (!readOnly) autosave.touch()
    wait()
  }

  const session: ArticleSession = {
    id,
    host,
    editor,
    facts,
    published,
    saveState,
    words,
    readOnly,
    versionsKept,
    snapshot,
    setField: (key, value) => {
      const now = Date.now()
      const way = wayOf(facts.get()[key], value)
      if (typing.field !== key || now - typing.at > fieldPause || way === 'exchange' || way !== typing.way) typing.run += 1
      typing.field = key
      typing.way = way
      typing.at = now
      // The history joins steps of one composition; a run of keys in one field is such a one. Numbers below zero are never an input method's.
      editor.view.dispatch(setField(editor.state.tr, factsOf(editor.state), key, value).setMeta('composition', -1_000 - typing.run))
    },
    save: (options) => (readOnly ? Promise.resolve() : autosave.flush({ ...options, ...(options?.allowShrink ? { force: true } : {}) })),
    keepVersion: async (reason, name) => {
      if (readOnly) return
      await desk.keepVersion({ id, article: snapshot(), reason, ...(name === undefined ? {} : { name }) })
      versionsKept.set((count) => count + 1)
    },
    replace: (other, also = (transaction) => transaction) => {
      const doc = editor.schema.nodeFromJSON(other.body ?? emptyBody)
      doc.check()
      const { tr: transaction } = editor.state
      const present = factsOf(editor.state)
      const facts = restoredFacts(factsFrom(other), present)
      for (const [key, value] of Object.entries(facts) as [keyof ArticleFacts, unknown][]) {
        if (JSON.stringify(present[key]) !== JSON.stringify(value)) transaction.step(new FactStep(key, null, present[key], value))
      }
      // A step of its own: undo takes the restored version back and nothing that was typed before.
      editor.view.dispatch(closeHistory(also(exchanged(transaction, editor.state, doc, trackedIn(other, doc)))))
    },
    adopt: async () => {
      const { seq, article: stored } = await desk.load(id)
      kept.seq = seq
      kept.base = { ...kept.base, publicationRecords: stored.publicationRecords }
      published.set(stored.publicationRecords)
    },
    destroy: () => {
      clearTimeout(timer.rest)
      autosave.stop()
      editor.destroy()
    },
  }
  if (opened.draft && !readOnly) autosave.touch()
  wait()
  return session
}
