import type { Node } from '@tiptap/pm/model'
import { passagesOf } from '../document'
import type { Note } from './note'

/** A stretch of the body that a note stands on, in document positions. */
export interface NotedStretch {
  readonly from: number
  readonly to: number
  readonly text: string
}

/** A note with the place where it stands now. `orphaned`: its words are gone; it stays with those it stood on. */
export type PlacedNote = { readonly note: Note } & (
  | { readonly place: 'article' }
  | { readonly place: 'field'; readonly field: string }
  | { readonly place: 'body'; readonly stretches: readonly NotedStretch[] }
  | { readonly place: 'orphaned' }
)

function stretchesIn(doc: Node): ReadonlyMap<string, readonly NotedStretch[]> {
  const found = new Map<string, NotedStretch[]>()
  const add = (id: string, stretch: NotedStretch): void => {
    const before = found.get(id)
    if (before) before.push(stretch)
    else found.set(id, [stretch])
  }
  for (const { id, from, to, text } of passagesOf(doc, 'note')) add(id, { from, to, text })
  doc.descendants((node, position) => {
    for (const id of (node.attrs['noteIds'] as readonly string[] | undefined) ?? []) add(id, { from: position, to: position + node.nodeSize, text: node.textContent })
    return !node.isTextblock
  })
  return found
}

const rank = { article: 0, field: 1, body: 2, orphaned: 3 } as const

/** The order of the field block of the page, for notes on fields. */
const fieldOrder = ['kicker', 'headline', 'deck', 'byline', 'dateline', 'creditLine', 'section', 'tags', 'language']

const placeIn = (placed: PlacedNote): number => {
  if (placed.place === 'body') return placed.stretches[0]?.from ?? 0
  return placed.place === 'field' ? fieldOrder.indexOf(placed.field) : 0
}

/** Every note in reading order: those on the whole article, on its fields, in the body, and last the orphaned ones. */
export function placedNotes(doc: Node, notes: ReadonlyMap<string, Note>): readonly PlacedNote[] {
  const found = stretchesIn(doc)
  const placed = [...notes.values()].map((note): PlacedNote => {
    if (note.target === 'article') return { note, place: 'article' }
    if (note.target === 'field') return { note, place: 'field', field: note.field }
    const stretches = found.get(note.id)
    return stretches ? { note, place: 'body', stretches } : { note, place: 'orphaned' }
  })
  return placed.sort((a, b) => rank[a.place] - rank[b.place] || placeIn(a) - placeIn(b) || (a.note.id < b.note.id ? -1 : 1))
}
