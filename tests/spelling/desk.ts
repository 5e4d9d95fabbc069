import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { DictionaryName, DictionaryText } from '@shared/dictionaries'
import { dictionariesFor, spellerOf, type Speller } from '@shared/spelling'

const folder = 'resources/dictionaries'

/** The files of a dictionary as they are shipped. */
export const shipped = (name: DictionaryName): DictionaryText => {
  const read = (file: string): string => readFileSync(join(folder, name, file), 'utf8')
  return { aff: read('index.aff'), dic: read('index.dic'), further: read('further.txt'), frequent: read('frequent.txt') }
}

const made = new Map<string, Speller>()

/** The speller of an article's language, made once. */
export function spellerFor(language: string): Speller {
  const choice = dictionariesFor(language)
  if (choice === null) throw new RangeError(`no dictionary for ${language}`)
  const speller = made.get(language) ?? spellerOf(choice, shipped)
  made.set(language, speller)
  return speller
}

/** The articles of the corpus in a language, without the marks of the key to their quotations. */
export const articlesIn = (language: 'id' | 'en'): readonly string[] =>
  readdirSync('tests/quotes/articles')
    .filter((name) => name.startsWith(`${language}-`) && name.endsWith('.txt'))
    .map((name) => readFileSync(join('tests/quotes/articles', name), 'utf8').replace(/\{[^}]*\}/g, '').replace(/[⟦⟧]/g, ''))

/** Pairs of a typed error and the word that was meant. */
export const slipsIn = (language: 'id' | 'en'): readonly (readonly [typed: string, meant: string])[] =>
  readFileSync(`tests/spelling/fixtures/slips-${language}.txt`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const [typed = '', meant = ''] = line.split(' ')
      return [typed, meant] as const
    })
