import { openRecords } from '../open-records'
import type { Rule } from '../rule'

/** A note that nobody has settled. Blocks: it is a question of the desk to itself. */
export const openNote: Rule = {
  id: 'open-note',
  severity: 'blocks',
  find: ({ article }) => openRecords(article.notes).map(() => ({ place: 'notes', message: 'A note is still open. Answer or resolve it.' })),
}
