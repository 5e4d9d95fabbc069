import { openRecords } from '../open-records'
import type { Rule } from '../rule'

/** A suggested change that was neither taken nor declined. Blocks: nobody knows which of the two texts is meant. */
export const openSuggestion: Rule = {
  id: 'open-suggestion',
  severity: 'blocks',
  find: ({ article }) => openRecords(article.suggestions).map(() => ({ place: 'suggestions', message: 'A suggested change is still open. Accept or decline it.' })),
}
