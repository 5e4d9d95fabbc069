import { openRecords } from '../open-records'
import type { Rule } from '../rule'

/**
 * Suggested changes that were neither accepted nor rejected, told together, for each has its place in the list of suggestions. Blocks: nobody
 * knows which of the two texts is meant. What an unknown program calls open counts all the same.
 */
export const openSuggestion: Rule = {
  id: 'open-suggestion',
  severity: 'blocks',
  find: ({ article, undecided }) => {
    const count = undecided || openRecords(article.suggestions).length
    return count === 0 ? [] : [{ place: 'suggestions', message: `Suggested changes that nobody has decided: ${count}. Accept or reject them, or export the original text.`, params: { count } }]
  },
}
