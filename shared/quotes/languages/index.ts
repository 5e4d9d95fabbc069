import { english } from './en'
import { indonesian } from './id'
import type { Language } from './language'

/** Every language that the program reads. */
export const languages: readonly Language[] = [indonesian, english]

/** The tables for a BCP 47 tag. An unknown or empty tag is settled by the function words of the text. */
export function languageOf(tag: string, text: string): Language {
  const primary = tag.toLowerCase().split(/[-_]/)[0]
  return languages.find((language) => language.code === primary) ?? detectLanguage(text)
}

function detectLanguage(text: string): Language {
  const found = text.slice(0, 8000).toLowerCase().match(/\p{L}+/gu) ?? []
  const count = (language: Language): number => found.filter((word) => language.functionWords.has(word)).length
  return languages.reduce((best, language) => (count(language) > count(best) ? language : best))
}
