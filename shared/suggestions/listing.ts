import type { Node } from '@tiptap/pm/model'
import type { AttributedField } from '../article'
import { attributeChanges, lookChanges } from './attribute-changes'
import { aboutOf, deedOf, movedWordsOf } from './deeds'
import { endsIn } from './ends'
import { fieldHunks } from './fields'
import { groupsOf } from './groups'
import type { Pair } from './pair'
import type { Change, Suggestion, SuggestionKind } from './model'
import { besideOf, tableAbout } from './table-deeds'
import { textBlockAround } from './top-blocks'
import type { Tracked, TrackedField } from './tracked'

/** A suggestion of the body and the changes that it is, by their indexes. */
export interface Grouped {
  readonly suggestion: Suggestion
  readonly changes: readonly number[]
}

const asLineFeed = (leaf: Node): string => (leaf.type.name === 'hardBreak' ? '\n' : '')

/** The words of a stretch: blocks parted by a line feed, a hard break as one. */
export function wordsIn(doc: Node, from: number, to: number): string {
  if (from === to) return ''
  // Read from its own block where it lies in one: from the top every block of the text would be passed for each of thousands of changes.
  const near = textBlockAround(doc, from, to)
  if (near) return near.block.textBetween(from - near.start - 1, to - near.start - 1, '\n', asLineFeed)
  const $from = doc.resolve(from)
  const { parent, parentOffset } = $from
  const end = parentOffset + to - from
  return parent.inlineContent && end <= parent.content.size ? parent.textBetween(parentOffset, end, '\n', asLineFeed) : doc.textBetween(from, to, '\n', asLineFeed)
}

/** The words of several stretches of a text, in order. Those of cells and rows, of which a column has one in each, are parted by a line feed. */
function wordsOfAll(doc: Node, stretches: readonly (readonly [number, number])[]): string {
  const full = stretches.filter(([from, to]) => from < to)
  const isOfCells = full.length > 1 && full.every(([from]) => ['tableRow', 'tableCell', 'tableHeader'].includes(doc.nodeAt(from)?.type.name ?? ''))
  return full.map(([from, to]) => wordsIn(doc, from, to)).join(isOfCells ? '\n' : '')
}

/** What changes took out of the original, and what they put into the document. */
export const goneAndCome = ({ original, doc }: Pick<Pair, 'original' | 'doc'>, changes: readonly Change[]): readonly [string, string] => [
  wordsOfAll(original, changes.map(({ fromA, toA }) => [fromA, toA])),
  wordsOfAll(doc, changes.map(({ fromB, toB }) => [fromB, toB])),
]

const figures: readonly string[] = ['figure']
const structures: readonly string[] = ['table', 'tableRow', 'tableCell', 'tableHeader', 'bulletList', 'orderedList', 'listItem', 'taskList', 'taskItem']

function kindOf(pair: Pair, changes: readonly Change[], ofWords: boolean, deleted: string, inserted: string): SuggestionKind {
  if (ofWords) {
    if (deleted === inserted && changes.every(({ fromA, toA, fromB, toB }) => fromA < toA && fromB < toB)) return 'format'
    const [goes, comes] = [changes.some(({ fromA, toA }) => fromA < toA), changes.some(({ fromB, toB }) => fromB < toB)]
    return goes && comes ? 'replacement' : goes ? 'deletion' : 'insertion'
  }
  const ends = new Set(changes.flatMap(({ fromA, toA, fromB, toB }) => [...endsIn(pair.original, fromA, toA), ...endsIn(pair.doc, fromB, toB)]))
  if (figures.some((name) => ends.has(name))) return 'figure'
  const isAll = (way: 'A' | 'B'): boolean => changes.every(({ fromA, toA, fromB, toB }) => (way === 'A' ? fromA === toA : fromB === toB))
  // A row, an item or a whole list that is new is first of all new words.
  if (isAll('A') && inserted.trim() !== '') return 'insertion'
  if (isAll('B') && deleted.trim() !== '') return 'deletion'
  if (structures.some((name) => ends.has(name))) return 'structure'
  if (deleted === inserted) return 'block'
  return deleted === '' ? 'insertion' : inserted === '' ? 'deletion' : 'replacement'
}

/** Every suggestion of the body, in reading order. */
export function groupedSuggestions(pair: Pair): readonly Grouped[] {
  return groupsOf(pair)
    .flatMap(({ indexes, ofWords }): readonly Grouped[] => {
      const changes = indexes.map((index) => pair.changes[index]!)
      const first = changes[0]
      if (!first) return []
      const [deleted, inserted] = goneAndCome(pair, changes)
      const deed = ofWords ? movedWordsOf(changes, deleted, inserted) : deedOf(pair, changes, deleted, inserted)
      const kind = kindOf(pair, changes, ofWords, deleted, inserted)
      const suggestion: Suggestion = {
        by: first.stamp.by,
        author: first.stamp.author,
        initials: first.stamp.initials,
        at: first.stamp.at,
        id: first.id,
        kind,
        deed: deed?.deed ?? null,
        count: deed?.count ?? 1,
        several: deed?.several ?? [],
        beside: deed && besideOf(pair, changes, deed),
        attributes: kind === 'format' ? lookChanges(pair, changes) : ofWords ? [] : attributeChanges(pair, changes),
        about: ofWords ? '' : (tableAbout(pair, changes, deed) ?? ((deleted + inserted).trim() === '' ? aboutOf(pair, changes) : '')),
        deleted,
        inserted,
        from: first.fromB,
        to: changes.at(-1)?.toB ?? first.toB,
        parts: changes.map(({ id }) => id),
        field: null,
      }
      return [{ suggestion, changes: indexes }]
    })
    .sort((one, other) => one.suggestion.from - other.suggestion.from || (one.changes[0] ?? 0) - (other.changes[0] ?? 0))
}

/** A short name of words, the same for the same words (FNV-1a). */
function nameOfWords(words: string): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < words.length; at += 1) hash = Math.imul(hash ^ words.charCodeAt(at), 0x01000193)
  return (hash >>> 0).toString(36)
}

/**
 * Every suggestion of a field that reads `now`, in reading order. Each is named by its words, not by its place: what was decided for one is
 * never done to the next.
 */
export function fieldSuggestions(field: AttributedField, tracked: TrackedField | null, now: string): readonly Suggestion[] {
  if (!tracked) return []
  const names = new Map<string, number>()
  return fieldHunks(tracked.before, now).map(({ fromA, toA, fromB, toB }): Suggestion => {
    const [deleted, inserted] = [tracked.before.slice(fromA, toA), now.slice(fromB, toB)]
    const kind = deleted === '' ? 'insertion' : inserted === '' ? 'deletion' : 'replacement'
    const name = nameOfWords(JSON.stringify([deleted, inserted]))
    const times = names.get(name) ?? 0
    names.set(name, times + 1)
    const id = `${tracked.id}.${name}${times === 0 ? '' : `-${times}`}`
    return { ...tracked.stamp, id, parts: [id], kind, deed: null, count: 1, several: [], beside: null, attributes: [], about: '', deleted, inserted, from: fromB, to: toB, field }
  })
}

/** Both texts of the body with their differences; null where nothing of it is undecided. */
export const pairOf = ({ body, changes }: Tracked, doc: Node): Pair | null => (body ? { original: body, doc, changes } : null)
