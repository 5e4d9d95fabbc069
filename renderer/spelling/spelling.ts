import type { Node } from '@tiptap/pm/model'
import type { DictionaryName, DictionaryText } from '@shared/dictionaries'
import type { Where } from '@shared/finding'
import type { Source } from '@shared/source'
import { alsoRight, blockProse, dictionariesFor, languagesIn, misspelled, namesIn, placeInFootnote, proseBlocks, proseFields, proseFootnotes, type UnknownWord } from '@shared/spelling'
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
  /** Where in which footnote it stands, which is no part of the text that preflight speaks of; null elsewhere. */
  readonly footnote: Where | null
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
  /** What a word of an open article in `language` was likely meant as, the likeliest first. */
  suggest(word: string, language: string): Promise<readonly string[]>
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

/** A word of a whole article, with the place that it is told by and what its dictionary is asked through. */
interface Placed extends UnknownWord {
  readonly field: string | null
  readonly at: number
  /** The footnote that it stands in, and its number. */
  readonly note: { readonly block: Node; readonly number: number } | null
  readonly open: Open
}

interface Open {
  readonly language: string
  readonly ask: Ask
  /** What was found in the blocks of an article in this language, and in the passages of this language in others. */
  readonly blocks: WeakMap<Node, readonly UnknownWord[]>
  readonly passages: WeakMap<Node, readonly UnknownWord[]>
  readonly fields: Map<string, readonly UnknownWord[]>
  readonly meant: Map<string, string | null>
}

/** Asks about those of `items` that are not known yet; `know` keeps each answer. */
async function lookUp<T>({ ask, language }: Open, items: readonly T[], textOf: (item: T) => string, know: (item: T, words: readonly UnknownWord[]) => void): Promise<void> {
  for (let at = 0; at < items.length; at += mostAtOnce) {
    const part = items.slice(at, at + mostAtOnce)
    const answers = await ask({ kind: 'check', language, texts: part.map(textOf) })
    for (const [index, words] of answers.entries()) know(part[index]!, words)
  }
}

/** What each word certainly means, asked once. */
async function settle({ ask, language, meant }: Open, words: readonly string[]): Promise<void> {
  const unsure = [...new Set(words)].filter((word) => !meant.has(word))
  if (unsure.length === 0) return
  const answers = await ask({ kind: 'certain', language, words: unsure })
  for (const [index, word] of unsure.entries()) meant.set(word, answers[index] ?? null)
}

export function createSpelling(desk: Desk): Spelling {
  const state = createStore<SpellingState>(empty)
  const opening = new Map<string, Promise<Open | null>>()
  const held: { ask: Ask | null; listed: readonly string[] | null } = { ask: null, listed: null }

  const openFor = async (language: string): Promise<Open | null> => {
    const choice = dictionariesFor(language)
    if (choice === null) return null
    const texts = Object.fromEntries(await Promise.all(namesIn(choice).map(async (name) => [name, await desk.dictionary(name)] as const)))
    held.ask ??= asking(desk.start())
    await held.ask({ kind: 'open', language, texts })
    return { language, ask: held.ask, blocks: new WeakMap(), passages: new WeakMap(), fields: new Map(), meant: new Map() }
  }
  const opened = (language: string): Promise<Open | null> => {
    const known = opening.get(language) ?? openFor(language)
    opening.set(language, known)
    known.catch(() => opening.delete(language))
    return known
  }

  async function read(session: ArticleSession, doc: Node): Promise<readonly FoundWord[]> {
    const listed = (held.listed ??= await desk.words())
    const facts = session.facts.get()
    const own = await opened(facts.language)
    const blocks = [...proseBlocks(doc).map((each) => ({ ...each, note: null })), ...proseFootnotes(doc).map((each, index) => ({ ...each, note: { block: each.block, number: index + 1 } }))]
    const written = own === null ? [] : proseFields.map((field) => ({ field, text: facts[field] }))
    const placed: Placed[] = []
    if (own) {
      await lookUp(own, written.filter(({ text }) => !own.fields.has(text)), ({ text }) => text, ({ text }, words) => own.fields.set(text, words))
      await lookUp(own, blocks.filter(({ block }) => !own.blocks.has(block)), ({ block }) => blockProse(block), ({ block }, words) => own.blocks.set(block, words))
      placed.push(
        ...written.flatMap(({ field, text }) => (own.fields.get(text) ?? []).map((word) => ({ ...word, field, at: 0, note: null, open: own }))),
        ...blocks.flatMap(({ block, from, note }) => (own.blocks.get(block) ?? []).map((word) => ({ ...word, field: null, at: from, note, open: own }))),
      )
    }
    const others = new Set(blocks.flatMap(({ block }) => languagesIn(block)))
    for (const language of others) {
      const open = await opened(language)
      if (!open) continue
      const held = blocks.filter(({ block }) => languagesIn(block).includes(language))
      await lookUp(open, held.filter(({ block }) => !open.passages.has(block)), ({ block }) => blockProse(block, language), ({ block }, words) => open.passages.set(block, words))
      placed.push(...held.flatMap(({ block, from, note }) => (open.passages.get(block) ?? []).map((word) => ({ ...word, field: null, at: from, note, open }))))
    }
    const also = alsoRight(facts, desk.sources.get(), listed)
    const found = misspelled(placed, also)
    for (const open of new Set(found.map((word) => word.open))) await settle(open, found.filter((word) => word.open === open).map(({ text }) => text))
    return found
      .map(({ field, at, start, end, text, note, open }) => ({ field, from: at + start, to: at + end, word: text, meant: open.meant.get(text) ?? null, footnote: note && placeInFootnote(note.block, note.number, start, end) }))
      .sort((a, b) => Number(a.field === null) - Number(b.field === null) || (a.field === null ? a.from - b.from : 0))
  }

  const show = (session: ArticleSession, doc: Node, words: readonly FoundWord[]): void => {
    if (session.editor.isDestroyed || session.editor.state.doc !== doc || session.editor.view.composing) return
    session.editor.view.dispatch(markWords(session.editor.state.tr, words.filter(({ field }) => field === null)))
    state.set({ doc, words })
  }

  const refresh = async (session: ArticleSession): Promise<void> => {
    const { doc } = session.editor.state
    show(session, doc, desk.isOn() ? await read(session, doc) : [])
  }

  return {
    state,
    refresh,
    suggest: async (word, language) => (await opened(language))?.ask({ kind: 'suggest', language, word }) ?? [],
    add: async (session, word) => {
      held.listed = await desk.addWord(word)
      await refresh(session)
    },
    clear: () => {
      // Another article may be of another library, and a desk may have written in the list by hand.
      held.listed = null
      state.set(empty)
    },
  }
}
