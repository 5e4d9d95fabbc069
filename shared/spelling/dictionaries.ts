import type { DictionaryName, DictionaryText } from '../dictionaries'
import { readLexicon, type Lexicon } from './lexicon'
import { createSpeller, type Speller } from './speller'

/** What the words of an article's language (BCP 47) are looked up in, or null where there is no dictionary for it. */
export interface DictionaryChoice {
  readonly language: 'id' | 'en'
  readonly own: readonly DictionaryName[]
  readonly foreign: DictionaryName | null
}

/** English without a region is whatever either dictionary knows; in Indonesian copy single English words are met. */
export function dictionariesFor(language: string): DictionaryChoice | null {
  const [base = '', region = ''] = language.toLowerCase().split(/[-_]/)
  if (base === 'id') return { language: 'id', own: ['id'], foreign: 'en-US' }
  if (base !== 'en') return null
  if (region === 'us') return { language: 'en', own: ['en-US'], foreign: null }
  return { language: 'en', own: region === '' ? ['en-GB', 'en-US'] : ['en-GB'], foreign: null }
}

const lines = (text: string): readonly string[] => text.split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== '')

/** The names of the dictionaries that a choice needs. */
export const namesIn = ({ own, foreign }: DictionaryChoice): readonly DictionaryName[] => (foreign === null ? own : [...own, foreign])

/** `lexicon` with `words` besides. */
const withWords = (lexicon: Lexicon, words: readonly string[]): Lexicon => {
  const more = new Set(words)
  return { ...lexicon, has: (word) => more.has(word) || lexicon.has(word) }
}

/** A speller of the dictionaries of `choice`, whose files `textOf` gives. */
export function spellerOf({ language, own, foreign }: DictionaryChoice, textOf: (name: DictionaryName) => DictionaryText): Speller {
  const lexicon = (name: DictionaryName): Lexicon => readLexicon(textOf(name).aff, textOf(name).dic)
  return createSpeller({
    language,
    lexicons: own.map(lexicon),
    further: new Set(own.flatMap((name) => lines(textOf(name).further))),
    frequent: [...new Set(own.flatMap((name) => lines(textOf(name).frequent)))],
    foreign: foreign === null ? null : withWords(lexicon(foreign), lines(textOf(foreign).further)),
  })
}
