import { notesOf, placedNotes } from '../../notes'
import { openRecords } from '../open-records'
import type { Hit, Rule } from '../rule'

const message = 'A note is still open. Answer or resolve it.'

/**
 * A note that nobody has settled. Blocks: it is a question of the desk to itself. A private note is its writer's own affair;
 * what an unknown program calls open counts all the same.
 */
export const openNote: Rule = {
  id: 'open-note',
  severity: 'blocks',
  find: ({ article, doc, offsetOf }) => {
    const known = notesOf(article)
    const open = placedNotes(doc, known).filter(({ note }) => note.state === 'open' && note.kind !== 'private')
    const unread = openRecords(Object.fromEntries(Object.entries(article.notes).filter(([id]) => !known.has(id))))
    return [
      ...open.map((placed): Hit => {
        const first = placed.place === 'body' ? placed.stretches[0] : undefined
        const place = first ? { start: offsetOf(first.from), end: offsetOf(first.to) } : placed.place === 'field' ? placed.field : 'notes'
        return { place, message }
      }),
      ...unread.map((): Hit => ({ place: 'notes', message })),
    ]
  },
}
