import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DictionaryName, DictionaryText } from '@shared/dictionaries'
import { dictionariesFor, namesIn, spellerOf, type Speller } from '@shared/spelling'

/** The speller for an article's language, or null where there is no dictionary for it. */
export type Spellers = (language: string) => Speller | null

/** Spellers over the dictionaries in `folder`, each read when it is first asked for (about a tenth of a second) and kept. */
export function createSpellers(folder: string): Spellers {
  const made = new Map<string, Speller | null>()
  const read = (name: DictionaryName): DictionaryText => {
    const text = (file: string): string => readFileSync(join(folder, name, file), 'utf8')
    return { aff: text('index.aff'), dic: text('index.dic'), further: text('further.txt'), frequent: text('frequent.txt') }
  }
  return (language) => {
    const known = made.get(language)
    if (known !== undefined) return known
    const choice = dictionariesFor(language)
    const speller = choice !== null && namesIn(choice).every((name) => existsSync(join(folder, name))) ? spellerOf(choice, read) : null
    made.set(language, speller)
    return speller
  }
}
