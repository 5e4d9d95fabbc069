import { importLanguages } from './languages'

/** Characters that are looked at: more words do not change the answer. */
const sample = 20_000

/** The BCP 47 code of the known language whose function words a text has most of; the first of them when it has none. */
export function detectLanguage(text: string): string {
  const all = text.slice(0, sample).toLowerCase().match(/\p{L}+/gu) ?? []
  const counts = importLanguages.map((language) => ({ code: language.code, count: all.filter((word) => language.functionWords.has(word)).length }))
  return counts.reduce((top, one) => (one.count > top.count ? one : top)).code
}
