import { newId } from '../ids'
import { tokens } from './difference'
import { groupsOf } from './groups'
import type { Pair } from './pair'
import { goneAndCome, wordsIn } from './listing'
import { stampOf, type Change, type SuggestionRecord } from './model'

/** Records by the words that they tell, to be taken out in reading order. */
interface Waiting {
  take(deleted: string, inserted: string): SuggestionRecord | null
}

function waitingFor(records: readonly SuggestionRecord[]): Waiting {
  const waiting = new Map<string, SuggestionRecord[]>()
  const name = (deleted: string, inserted: string): string => JSON.stringify([deleted, inserted])
  for (const record of records) {
    const at = name(record.deleted, record.inserted)
    const known = waiting.get(at)
    if (known) known.push(record)
    else waiting.set(at, [record])
  }
  return { take: (deleted, inserted) => waiting.get(name(deleted, inserted))?.shift() ?? null }
}

/** As far a change is moved to and fro to find the words that it was stored with. */
const farthest = 40

/**
 * A change that only puts in, or only takes out, may be told at another place as well: " a" behind a word is "a " before the next.
 * All of these, itself not among them, between the changes before and after it.
 */
function elsewhere({ original, doc, changes }: Pair, index: number): readonly Change[] {
  const change = changes[index]!
  const isIn = change.fromA === change.toA
  if (!isIn && change.fromB !== change.toB) return []
  const [text, from, to] = isIn ? ([doc, change.fromB, change.toB] as const) : ([original, change.fromA, change.toA] as const)
  const [previous, next] = [changes[index - 1], changes[index + 1]]
  const least = Math.max(from - farthest, previous ? (isIn ? previous.toB : previous.toA) : 0)
  const most = Math.min(to + farthest, next ? (isIn ? next.fromB : next.fromA) : text.content.size)
  const around = tokens(text, least, most)
  const token = (place: number): string | undefined => around[place - least]
  const moved = (by: number): Change => ({ ...change, fromA: change.fromA + by, toA: change.toA + by, fromB: change.fromB + by, toB: change.toB + by })
  const found: Change[] = []
  for (let by = -1; from + by >= least && token(from + by) === token(to + by); by -= 1) found.push(moved(by))
  for (let by = 1; to + by <= most && token(to + by - 1) === token(from + by - 1); by += 1) found.push(moved(by))
  return found
}

/** A change that several persons made one beside the other: the records that it is made of, one after the other, or null. */
function parts(change: Change, deleted: string, inserted: string, records: readonly SuggestionRecord[]): readonly Change[] | null {
  if (deleted.length !== change.toA - change.fromA || inserted.length !== change.toB - change.fromB) return null
  for (let first = 0; first < records.length; first += 1) {
    let [a, b, next] = [0, 0, first]
    const found: Change[] = []
    for (let record = records[next]; record && (a < deleted.length || b < inserted.length); record = records[++next]) {
      if (!deleted.startsWith(record.deleted, a) || !inserted.startsWith(record.inserted, b) || record.deleted + record.inserted === '') break
      const [toA, toB] = [a + record.deleted.length, b + record.inserted.length]
      found.push({ id: record.id, fromA: change.fromA + a, toA: change.fromA + toA, fromB: change.fromB + b, toB: change.fromB + toB, stamp: stampOf(record), bonds: [] })
      ;[a, b] = [toA, toB]
    }
    if (found.length > 1 && a === deleted.length && b === inserted.length) return found
  }
  return null
}

/** The changes of one group with the record that tells of it; null where none does. */
function told(pair: Pair, indexes: readonly number[], ofWords: boolean, waiting: Waiting): { readonly record: SuggestionRecord; readonly changes: readonly Change[] } | null {
  const { original, doc } = pair
  const changes = indexes.map((index) => pair.changes[index]!)
  const [deleted, inserted] = goneAndCome(pair, changes)
  const record = waiting.take(deleted, inserted)
  if (record) return { record, changes }
  if (!ofWords || indexes.length !== 1) return null
  for (const change of elsewhere(pair, indexes[0]!)) {
    const other = waiting.take(wordsIn(original, change.fromA, change.toA), wordsIn(doc, change.fromB, change.toB))
    if (other) return { record: other, changes: [change] }
  }
  return null
}

/**
 * The changes of `pair` with the ids, authors and times of the records that tell of them by their words, in reading order. What no
 * record tells of is taken for a part of what is told between its neighbours, or of a neighbour that tells its words; else it keeps
 * its stamp. All get ids.
 */
export function credited(pair: Pair, all: readonly SuggestionRecord[]): readonly Change[] {
  const { original, doc, changes } = pair
  const records = all.filter(({ field }) => field === '')
  if (records.length === 0) return named(changes)
  const places = new Map(records.map(({ id }, index) => [id, index]))
  const waiting = waitingFor(records)
  const known = new Map<number, readonly Change[]>()
  const placeOf = new Map<number, number>()
  for (const { indexes, ofWords } of groupsOf(pair)) {
    const found = told(pair, indexes, ofWords, waiting)
    if (!found) continue
    indexes.forEach((index, order) => {
      known.set(index, [{ ...found.changes[order]!, id: order === 0 ? found.record.id : newId(), stamp: stampOf(found.record) }])
      placeOf.set(index, places.get(found.record.id) ?? 0)
    })
  }
  const taken = new Set([...known.values()].flat().map(({ id }) => id))
  const rest = records.filter(({ id }) => !taken.has(id))
  if (known.size < changes.length) {
    changes.forEach((change, index) => {
      if (known.has(index)) return
      const whole = parts(change, wordsIn(original, change.fromA, change.toA), wordsIn(doc, change.fromB, change.toB), rest)
      if (whole && !whole.some(({ id }) => taken.has(id))) known.set(index, whole)
      else {
        const near = recordBeside(index, changes.length, placeOf, records, rest, wordsIn(original, change.fromA, change.toA), wordsIn(doc, change.fromB, change.toB))
        if (near) known.set(index, [{ ...change, id: taken.has(near.id) ? newId() : near.id, stamp: stampOf(near) }])
      }
      for (const { id } of known.get(index) ?? []) taken.add(id)
    })
  }
  return named(changes, known)
}

/** The changes with those that are known in their places, and ids for the others. One random id and a number: thousands of random ones take longer than all the rest. */
function named(changes: readonly Change[], known: ReadonlyMap<number, readonly Change[]> = new Map()): readonly Change[] {
  const id = newId()
  return changes.flatMap((change, index) => known.get(index) ?? [{ ...change, id: `${id}-${index}` }])
}

/** The first record that nothing was found for between those of the changes before and after `index`, else one of these two that tells its words too. */
function recordBeside(index: number, count: number, placeOf: ReadonlyMap<number, number>, records: readonly SuggestionRecord[], rest: readonly SuggestionRecord[], deleted: string, inserted: string): SuggestionRecord | null {
  let [before, after] = [index - 1, index + 1]
  while (before >= 0 && !placeOf.has(before)) before -= 1
  while (after < count && !placeOf.has(after)) after += 1
  const between = new Set(records.slice((placeOf.get(before) ?? -1) + 1, placeOf.get(after) ?? records.length))
  // What was one change may be told as two: the second is of whoever made the first.
  const beside = [placeOf.get(before), placeOf.get(after)].flatMap((place) => (place === undefined ? [] : (records[place] ?? [])))
  return rest.find((record) => between.has(record)) ?? beside.find((record) => deleted + inserted !== '' && record.deleted.includes(deleted) && record.inserted.includes(inserted)) ?? null
}
