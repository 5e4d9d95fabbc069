import type { Attribution } from '../article'

/** The longest original that is kept with a passage, in characters: a stretch of a transcript, not the whole. */
const longestOriginal = 20_000

/** Records of the first versions kept the passage's own words as `originalText`; they have neither `words` nor a language. */
const isOwnWords = ({ words, originalLanguage }: Attribution): boolean => words === undefined && originalLanguage === ''

/** The passage's words when a person decided about it: what is left of one that is gone from the text. */
export const wordsThen = (record: Attribution): string => record.words ?? record.originalText

/** What was said or written at first, of which the passage is a quotation or a translation; '' where nobody has kept it. */
export const originalOf = (record: Attribution): string => (isOwnWords(record) ? '' : record.originalText)

/** `record` with an original in `language` (BCP 47); an empty text takes it away. */
export const withOriginal = (record: Attribution, text: string, language: string): Attribution => ({
  ...record,
  words: wordsThen(record),
  originalText: text.slice(0, longestOriginal),
  originalLanguage: text === '' ? '' : language,
})
