import type { Node } from '@tiptap/pm/model'
import type { EditorState } from '@tiptap/pm/state'
import { attributedFields, type Article, type NodeJson } from '../article'
import { readBody } from '../document/read'
import { newId } from '../ids'
import { originalOf, suggestionsOf } from './decisions'
import { groupedSuggestions, wordsIn } from './listing'
import { suggestionRecordSchema, type Change, type Stamp, type Suggestion, type SuggestionRecord } from './model'
import { nothingTracked, withBody, type Tracked, type TrackedField } from './tracked'
import { trackingOf } from './tracking'
import { differenceOf } from './whole'

/** What an article stores of its suggestions. */
export type StoredSuggestions = Pick<Article, 'original' | 'suggestions'>

const jsonOf = new WeakMap<Node, NodeJson>()

function asJson(node: Node): NodeJson {
  const known = jsonOf.get(node)
  if (known) return known
  const json = node.toJSON() as NodeJson
  jsonOf.set(node, json)
  return json
}

const prefixLength = 32

const recordOf = ({ id, by, author, initials, at, kind, deleted, inserted, field }: Suggestion, prefix: string): SuggestionRecord => ({ id, by, author, initials, at, kind, deleted, inserted, prefix, field: field ?? '' })

/** What the article of this editor stores, by id and in reading order. Not for the key path. */
export function storedSuggestions(state: EditorState): StoredSuggestions {
  const original = originalOf(state)
  if (!original) return { original: null, suggestions: {} }
  const firsts = new Map(trackingOf(state).tracked.changes.map(({ id, fromA }) => [id, fromA]))
  const records = suggestionsOf(state).map((suggestion) => {
    const at = firsts.get(suggestion.id)
    return recordOf(suggestion, at === undefined ? '' : wordsIn(original.body, Math.max(0, at - prefixLength), at))
  })
  return { original: { body: asJson(original.body), headline: original.headline, deck: original.deck }, suggestions: Object.fromEntries(records.map((record) => [record.id, record])) }
}

/** The records that this program can read, as they are stored: in reading order. */
export const recordsIn = ({ suggestions }: Pick<Article, 'suggestions'>): readonly SuggestionRecord[] =>
  Object.values(suggestions).flatMap((stored) => {
    const read = suggestionRecordSchema.safeParse(stored)
    return read.success ? [read.data] : []
  })

const stampOf = ({ by, author, initials, at }: SuggestionRecord): Stamp => ({ by, author, initials, at })

/** Takes records out in reading order: the next that says the same words, wherever it stands. */
function finder(records: readonly SuggestionRecord[]): (deleted: string, inserted: string) => SuggestionRecord | null {
  const waiting = new Map<string, SuggestionRecord[]>()
  const name = (deleted: string, inserted: string): string => JSON.stringify([deleted, inserted])
  for (const record of records) {
    const at = name(record.deleted, record.inserted)
    const known = waiting.get(at)
    if (known) known.push(record)
    else waiting.set(at, [record])
  }
  return (deleted, inserted) => waiting.get(name(deleted, inserted))?.shift() ?? null
}

/** A change that several persons made one beside the other: the records that it is made of, one after the other, or null. */
function parts(change: Change, deleted: string, inserted: string, records: readonly SuggestionRecord[]): readonly Change[] | null {
  if (deleted.length !== change.toA - change.fromA || inserted.length !== change.toB - change.fromB) return null
  for (let first = 0; first < records.length; first += 1) {
    let [a, b, next] = [0, 0, first]
    const found: Change[] = []
    for (let record = records[next]; record && (a < deleted.length || b < inserted.length); record = records[++next]) {
      if (record.field !== '' || !deleted.startsWith(record.deleted, a) || !inserted.startsWith(record.inserted, b) || record.deleted + record.inserted === '') break
      const [toA, toB] = [a + record.deleted.length, b + record.inserted.length]
      found.push({ id: record.id, fromA: change.fromA + a, toA: change.fromA + toA, fromB: change.fromB + b, toB: change.fromB + toB, stamp: stampOf(record) })
      ;[a, b] = [toA, toB]
    }
    if (found.length > 1 && a === deleted.length && b === inserted.length) return found
  }
  return null
}

function bodyTracked(original: Node, doc: Node, records: readonly SuggestionRecord[], unknown: Stamp): Tracked {
  const changes = differenceOf(original, doc).map((hunk, index): Change => ({ ...hunk, id: String(index), stamp: unknown }))
  const take = finder(records.filter(({ field }) => field === ''))
  const taken = new Set<string>()
  const credited = new Map<number, readonly Change[]>()
  const left: (readonly [number, Suggestion])[] = []
  for (const { suggestion, changes: indexes } of groupedSuggestions({ original, doc, changes })) {
    const record = take(suggestion.deleted, suggestion.inserted)
    if (!record && indexes.length === 1) left.push([indexes[0]!, suggestion])
    if (!record || taken.has(record.id)) continue
    taken.add(record.id)
    indexes.forEach((index, order) => credited.set(index, [{ ...changes[index]!, id: order === 0 ? record.id : newId(), stamp: stampOf(record) }]))
  }
  const rest = records.filter(({ id }) => !taken.has(id))
  for (const [index, { deleted, inserted }] of left) {
    const found = rest.length === 0 ? null : parts(changes[index]!, deleted, inserted, rest)
    if (found && !found.some(({ id }) => taken.has(id))) {
      credited.set(index, found)
      for (const { id } of found) taken.add(id)
    }
  }
  return withBody(nothingTracked, original, changes.flatMap((change, index) => credited.get(index) ?? [{ ...change, id: newId() }]))
}

function fieldTracked(name: 'headline' | 'deck', article: Article, records: readonly SuggestionRecord[], unknown: Stamp): TrackedField | null {
  const before = article.original?.[name]
  if (before === undefined || before === article[name]) return null
  const record = records.find(({ field }) => field === name)
  return { before, id: record?.id.replace(/\.\d+$/u, '') ?? newId(), stamp: record ? stampOf(record) : unknown }
}

/**
 * What is undecided in `article`, whose body is `doc`. What no record tells of has no author and the article's own time.
 * Throws `unknownContent` for an original that the schema does not know.
 */
export function trackedIn(article: Article, doc: Node): Tracked {
  if (!article.original) return nothingTracked
  const records = recordsIn(article)
  const unknown: Stamp = { by: '', author: '', initials: '', at: article.updatedAt }
  const [headline, deck] = attributedFields.map((name) => fieldTracked(name, article, records, unknown))
  // An editor has a schema of its own; nodes of two never fit into one another.
  const original = doc.type.schema.nodeFromJSON(readBody(article.original.body).toJSON())
  return { ...bodyTracked(original, doc, records, unknown), headline: headline ?? null, deck: deck ?? null }
}
