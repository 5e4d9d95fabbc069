/** The dictionaries that come with the program; the folders of `resources/dictionaries`. */
export const dictionaryNames = ['id', 'en-GB', 'en-US'] as const
export type DictionaryName = (typeof dictionaryNames)[number]

/** The files of one dictionary as text: Hunspell's two, words that it lacks, and words by how often they are met. */
export interface DictionaryText {
  readonly aff: string
  readonly dic: string
  readonly further: string
  readonly frequent: string
}
