import { english } from './en'
import { indonesian } from './id'
import type { Words } from './words'

export type { Words } from './words'

/** The words of every language that has a file. */
export const allWords: readonly Words[] = [indonesian, english]

/** The words for an article in `language` (BCP 47); English where the language has no file. */
export function wordsFor(language: string): Words {
  const primary = language.toLowerCase().split('-')[0]
  return allWords.find((words) => words.language === primary) ?? english
}
