import { english } from './en'
import { indonesian } from './id'
import type { Words } from './words'

export type { Words } from './words'

const all: readonly Words[] = [indonesian, english]

/** The words for an article in `language` (BCP 47); English where the language has no file. */
export function wordsFor(language: string): Words {
  const primary = language.toLowerCase().split('-')[0]
  return all.find((words) => words.language === primary) ?? english
}
