import type { DictionaryName, DictionaryText } from '@shared/dictionaries'
import { certainly, dictionariesFor, spellerOf, suggest, unknownWords, type Speller, type Word } from '@shared/spelling'

/** What the window asks. Before anything else it says in which language. */
export type Question =
  | { readonly kind: 'open'; readonly language: string; readonly texts: Readonly<Partial<Record<DictionaryName, DictionaryText>>> }
  | { readonly kind: 'check'; readonly texts: readonly string[] }
  | { readonly kind: 'suggest'; readonly word: string }
  | { readonly kind: 'certain'; readonly words: readonly string[] }

export interface Answers {
  readonly open: null
  /** For each text the words that no dictionary has. */
  readonly check: readonly (readonly Word[])[]
  readonly suggest: readonly string[]
  /** For each word what it certainly means, or null. */
  readonly certain: readonly (string | null)[]
}

export type Request = Question & { readonly turn: number }
export type Answer = { readonly turn: number } & ({ readonly ok: true; readonly value: Answers[keyof Answers] } | { readonly ok: false; readonly message: string })

const held: { speller: Speller | null } = { speller: null }

const present = (): Speller => {
  if (held.speller === null) throw new RangeError('No dictionary is open.')
  return held.speller
}

function openSpeller({ language, texts }: Extract<Question, { kind: 'open' }>): null {
  const choice = dictionariesFor(language)
  if (choice === null) throw new RangeError(`There is no dictionary for ${language}.`)
  held.speller = spellerOf(choice, (name) => {
    const text = texts[name]
    if (!text) throw new RangeError(`The dictionary ${name} was not given.`)
    return text
  })
  return null
}

function answer(question: Question): Answers[keyof Answers] {
  switch (question.kind) {
    case 'open':
      return openSpeller(question)
    case 'check':
      return question.texts.map((text) => unknownWords(present(), text))
    case 'suggest':
      return suggest(present(), question.word)
    case 'certain':
      return question.words.map((word) => certainly(present(), word))
  }
}

/** Checks words beside the window's main thread, which belongs to typing. */
globalThis.addEventListener('message', ({ data }: MessageEvent<Request>) => {
  const reply = (): Answer => {
    try {
      return { turn: data.turn, ok: true, value: answer(data) }
    } catch (error) {
      return { turn: data.turn, ok: false, message: String(error) }
    }
  }
  globalThis.postMessage(reply())
})
