import { importLanguages } from './languages'

/** Characters that are looked at: more words do not change the answer. */
const sample = 20_000

interface Count {
  readonly code: string
  readonly count: number
}

/** How many function words of each known language a text has, the most first; languages that are even stand as they are listed. */
function functionWordsIn(text: string): readonly Count[] {
  const all = text.slice(0, sample).toLowerCase().match(/\p{L}+/gu) ?? []
  return importLanguages
    .map((language): Count => ({ code: language.code, count: all.filter((word) => language.functionWords.has(word)).length }))
    .sort((a, b) => b.count - a.count)
}

/** The BCP 47 code of the known language whose function words a text has most of; the first of them when it has none. */
export const detectLanguage = (text: string): string => functionWordsIn(text)[0]!.code

/** Text without what stands in quotation marks, which people may say in any language; a mark that nobody closed holds up to the end of its paragraph. */
const outsideQuotations = (text: string): string => text.slice(0, sample).replace(/["“”„«»][^"“”„«»\n]*["“”„«»]?/g, ' ')

/** So many function words tell a language for sure, and so many times as many as of any other. */
const sure = { words: 12, lead: 3 } as const

/** The BCP 47 code of the known language that a text is surely written in, its quotations aside; null where that is not sure. */
export function tellLanguage(text: string): string | null {
  const [first, second] = functionWordsIn(outsideQuotations(text))
  return first && first.count >= sure.words && first.count >= sure.lead * (second?.count ?? 0) ? first.code : null
}
