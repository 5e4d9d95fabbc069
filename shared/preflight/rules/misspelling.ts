import type { Misspelling } from '../../spelling'
import type { Hit, Rule } from '../rule'

/** One finding a word, with a fix where there is no doubt about what was meant. */
export const hitsOf = (misspellings: readonly Misspelling[]): readonly Hit[] =>
  misspellings.map(({ field, start, end, word, meant, where }) => ({
    place: field ?? { start, end },
    message: `No dictionary has the word “${word}”.`,
    params: { text: word },
    ...(meant === null ? {} : { fix: { start, end, was: word, text: meant } }),
    ...(where ? { where } : {}),
  }))

/** Informs: a name or a new word may be right. A word is settled by a correction, or by the desk's list of words. */
export const misspelling: Rule = {
  id: 'misspelling',
  severity: 'informs',
  find: ({ misspellings }) => hitsOf(misspellings),
}
