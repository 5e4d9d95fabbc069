import type { PlacedNote } from '@shared/notes'

export const noteFilters = ['open', 'mine', 'all'] as const
export type NoteFilter = (typeof noteFilters)[number]

interface Reader {
  readonly id: string
  readonly name: string
  readonly initials: string
}

/** True when `text` mentions the person: `@` and the name or the initials, as a word. */
export function mentions(text: string, { name, initials }: Pick<Reader, 'name' | 'initials'>): boolean {
  const folded = text.toLocaleLowerCase()
  return [name, initials, ...name.split(/\s+/).slice(0, 1)]
    .map((word) => word.trim().toLocaleLowerCase())
    .filter((word) => word !== '')
    .some((word) => {
      for (let at = folded.indexOf(`@${word}`); at >= 0; at = folded.indexOf(`@${word}`, at + 1)) {
        if (!/[\p{L}\p{N}]/u.test(folded.charAt(at + 1 + word.length))) return true
      }
      return false
    })
}

const concerns = ({ note }: PlacedNote, reader: Reader): boolean =>
  note.entries.some((entry) => (reader.id !== '' && entry.authorId === reader.id) || mentions(entry.text, reader))

/**
 * The notes that a person is shown. `open`: those still open; `mine`: those the person wrote in or is mentioned in, open or not.
 * A private note is shown to whoever wrote it and to nobody else.
 */
export function shownNotes(placed: readonly PlacedNote[], filter: NoteFilter, reader: Reader): readonly PlacedNote[] {
  return placed.filter((one) => {
    const { note } = one
    if (note.kind === 'private' && (note.entries[0]?.authorId ?? '') !== reader.id) return false
    return filter === 'all' || (filter === 'open' ? note.state === 'open' : concerns(one, reader))
  })
}
