import type { Node } from '@tiptap/pm/model'
import type { DictionaryName, DictionaryText } from '@shared/dictionaries'
import type { Source } from '@shared/source'
import { alsoRight, blockProse, dictionariesFor, misspelled, namesIn, proseBlocks, proseFields, type Word } from '@shared/spelling'
import type { ArticleSession } from '../editor/session'
import { createStore, type Store } from '../shell/store'
import { asking, type Ask, type Desk as WorkerDesk } from './asking'
import { markWords } from './spelling-display'

/** A misspelled word: in the document (`field` null) by position, or in a field by offset. */
export interface FoundWord {
  readonly field: string | null
  readonly from: number
  readonly to: number
  readonly word: string
  /** What certainly was meant, or null. */
  readonly meant: string | null
}

/** What was found in the document `doc`; it says nothing about any other. */
export interface SpellingState {
  readonly doc: Node | null
  readonly words: readonly FoundWord[]
}

export interface Spelling {
  readonly state: Store<SpellingState>
  /** Looks up what has changed and marks the misspelled words on the page. A language without a dictionary has none. */
  refresh(session: ArticleSession): Promise<void>
  /** What a word was likely meant as, the likeliest first. */
  suggest(word: string): Promise<readonly string[]>
  /** Leaves a word alone while the article is open. */
  ignore(session: ArticleSession, word: string): Promise<void>
  /** Takes a word into the desk's list. Rejects with `vaultLocked` or `badInput`. */
  add(session: ArticleSession, word: string): Promise<void>
  clear(): void
}

interface Desk {
  readonly sources: Store<readonly Source[]>
  readonly isOn: () => boolean
  readonly dictionary: (name: DictionaryName) => Promise<DictionaryText>
  readonly words: () => Promise<readonly string[]>
  readonly addWord: (word: string) => Promise<readonly string[]>
  readonly start: () => WorkerDesk
}

/** Blocks that are asked about at once, so that a question for suggestions is not kept waiting by a book. */
const mostAtOnce = 200

const empty: SpellingState = { doc: null, words: [] }

/** A word of a whole article, with the place that it is told by. */
interface Placed extends Word {
  readonly field: string | null
  readonly at: number
}

interface Open {
  readonly language: string
  readonly ask: Ask
  readonly blocks: WeakMap<Node, readonly Word[]>
  readonly fields: Map<string, readonly Word[]>
  readonly meant: Map<string, string | null>
}

export function createSpelling(desk: Desk): Spelling {
  const state = createStore<SpellingState>(empty)
  const held: { opening: Promise<Open | null> | null; language: string; ask: Ask | null; listed: readonly string[] | null; readonly ignored: Set<string> } = {
    opening: null, language: '', ask: null, listed: null, ignored: new Set(),
  }

  const openFor = async (language: string): Promise<Open | null> => {
    const choice = dictionariesFor(language)
    if (choice === null) return null
    const texts = Object.fromEntries(await Promise.all(namesIn(choice).map(async (name) => [name, await desk.dictionary(name)] as const)))
    held.ask ??= asking(desk.start())
    await held.ask({ kind: 'open', language, texts })
    return { language, ask: held.ask, blocks: new WeakMap(), fields: new Map(), meant: new Map() }
  }
  const opened = (language: string): Promise<Open | null> => {
    if (held.opening === null || held.language !== language) {
      held.language = language
      held.opening = openFor(language)
      held.opening.catch(() => {
        held.opening = null
      })
    }
    return held.opening
  }

  /** Asks about those of `items` that are not known yet; `know` keeps each answer. */
  async function lookUp<T>(ask: Ask, items: readonly T[], textOf: (item: T) => string, know: (item: T, words: readonly Word[]) => void): Promise<void> {
    for (let at = 0; at < items.length; at += mostAtOnce) {
      const part = items.slice(at, at + mostAtOnce)
      const answers = await ask({ kind: 'check', texts: part.map(textOf) })
      for (const [index, words] of answers.entries()) know(part[index]!, words)
    }
  }

  async function read(session: ArticleSession, open: Open, doc: Node): Promise<readonly FoundWord[]> {
    const listed = (held.listed ??= await desk.words())
    const facts = session.facts.get()
    const blocks = proseBlocks(doc)
    const written = proseFields.map((field) => ({ field, text: facts[field] }))
    await lookUp(open.ask, blocks.filter(({ block }) => !open.blocks.has(block)), ({ block }) => blockProse(block), ({ block }, words) => open.blocks.set(block, words))
    await lookUp(open.ask, written.filter(({ text }) => !open.fields.has(text)), ({ text }) => text, ({ text }, words) => open.fields.set(text, words))
    const placed: readonly Placed[] = [
      ...written.flatMap(({ field, text }) => (open.fields.get(text) ?? []).map((word) => ({ ...word, field, at: 0 }))),
      ...blocks.flatMap(({ block, from }) => (open.blocks.get(block) ?? []).map((word) => ({ ...word, field: null, at: from }))),
    ]
    const also = alsoRight(facts, desk.sources.get(), [...listed, ...held.ignored])
    const found = misspelled(placed, also)
    const unsure = [...new Set(found.map(({ text }) => text))].filter((word) => !open.meant.has(word))
    const meant = await open.ask({ kind: 'certain', words: unsure })
    for (const [index, word] of unsure.entries()) open.meant.set(word, meant[index] ?? null)
    return found.map(({ field, at, start, end, text }) => ({ field, from: at + start, to: at + end, word: text, meant: open.meant.get(text) ?? null }))
  }

  const show = (session: ArticleSession, doc: Node, words: readonly FoundWord[]): void => {
    if (session.editor.isDestroyed || session.editor.state.doc !== doc || session.editor.view.composing) return
    session.editor.view.dispatch(markWords(session.editor.state.tr, words.filter(({ field }) => field === null)))
    state.set({ doc, words })
  }

  const refresh = async (session: ArticleSession): Promise<void> => {
    const { doc } = session.editor.state
    const open = desk.isOn() ? await opened(session.facts.get().language) : null
    show(session, doc, open ? await read(session, open, doc) : [])
  }

  return {
    state,
    refresh,
    suggest: async (word) => (held.ask ? held.ask({ kind: 'suggest', word }) : []),
    ignore: (session, word) => {
      held.ignored.add(word.toLowerCase())
      return refresh(session)
    },
    add: async (session, word) => {
      held.listed = await desk.addWord(word)
      await refresh(session)
    },
    clear: () => {
      held.ignored.clear()
      // Another article may be of another library, and a desk may have written in the list by hand.
      held.listed = null
      state.set(empty)
    },
  }
}
