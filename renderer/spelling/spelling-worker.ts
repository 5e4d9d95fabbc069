import type { DictionaryName, DictionaryText } from '@shared/dictionaries'
import { certainly, dictionariesFor, spellerOf, suggest, unknownWords, type Speller, type UnknownWord } from '@shared/spelling'

/** What the window asks. A language is opened before anything else is asked in it. */
export type Question =
  | { readonly kind: 'open'; readonly language: string; readonly texts: Readonly<Partial<Record<DictionaryName, DictionaryText>>> }
  | { readonly kind: 'check'; readonly language: string; readonly texts: readonly string[] }
  | { readonly kind: 'suggest'; readonly language: string; readonly word: string }
  | { readonly kind: 'certain'; readonly language: string; readonly words: readonly string[] }

export interface Answers {
  readonly open: null
  /** For each text the words that no dictionary has. */
  readonly check: readonly (readonly UnknownWord[])[]
  readonly suggest: readonly string[]
  /** For each word what it certainly means, or null. */
  readonly certain: readonly (string | null)[]
}

export type Request = Question & { readonly turn: number }
export type Answer = { readonly turn: number } & ({ readonly ok: true; readonly value: Answers[keyof Answers] } | { readonly ok: false; readonly message: string })

const spellers = new Map<string, Speller>()

function present(language: string): Speller {
  const speller = spellers.get(language)
  if (!speller) throw new RangeError(`No dictionary is open for ${language}.`)
  return speller
}

function openSpeller({ language, texts }: Extract<Question, { kind: 'open' }>): null {
  const choice = dictionariesFor(language)
  if (choice === null) throw new RangeError(`There is no dictionary for ${language}.`)
  const speller = spellerOf(choice, (name) => {
    const text = texts[name]
    if (!text) throw new RangeError(`The dictionary ${name} was not given.`)
    return text
  })
  spellers.set(language, speller)
  return null
}

function answer(question: Question): Answers[keyof Answers] {
  switch (question.kind) {
    case 'open':
      return openSpeller(question)
    case 'check':
      return question.texts.map((text) => unknownWords(present(question.language), text))
    case 'suggest':
      return suggest(present(question.language), question.word)
    case 'certain':
      return question.words.map((word) => certainly(present(question.language), word))
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
