import type { Node } from '@tiptap/pm/model'
import type { EditorState } from '@tiptap/pm/state'
import { attributedFields, type Article, type NodeJson } from '../article'
import { readBody } from '../document/read'
import { newId } from '../ids'
import { credited } from './credited'
import { originalOf, suggestionsOf } from './decisions'
import { hinted, hintsOf } from './hints'
import { wordsIn } from './listing'
import { stampOf, suggestionRecordSchema, type Change, type Stamp, type Suggestion, type SuggestionRecord } from './model'
import { toldBlocks } from './told-blocks'
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

function recordOf(suggestion: Suggestion, original: Node, known: ReadonlyMap<string, Change>): SuggestionRecord {
  const { id, by, author, initials, at, kind, deleted, inserted, field } = suggestion
  const place = known.get(id)?.fromA
  const prefix = place === undefined ? '' : wordsIn(original, Math.max(0, place - prefixLength), place)
  return { id, by, author, initials, at, kind, deleted, inserted, prefix, field: field ?? '', changes: [...hintsOf(suggestion, known)] }
}

/** What the article of this editor stores, by id and in reading order. Not for the key path. */
export function storedSuggestions(state: EditorState): StoredSuggestions {
  const original = originalOf(state)
  if (!original) return { original: null, suggestions: {} }
  const known = new Map(trackingOf(state).tracked.changes.map((change) => [change.id, change]))
  const records = suggestionsOf(state).map((suggestion) => recordOf(suggestion, original.body, known))
  return { original: { body: asJson(original.body), headline: original.headline, deck: original.deck }, suggestions: Object.fromEntries(records.map((record) => [record.id, record])) }
}

/** The records that this program can read, as they are stored: in reading order. */
const recordsIn = ({ suggestions }: Pick<Article, 'suggestions'>): readonly SuggestionRecord[] =>
  Object.values(suggestions).flatMap((stored) => {
    const read = suggestionRecordSchema.safeParse(stored)
    return read.success ? [read.data] : []
  })

function fieldTracked(name: 'headline' | 'deck', article: Article, records: readonly SuggestionRecord[], unknown: Stamp): TrackedField | null {
  const before = article.original?.[name]
  if (before === undefined || before === article[name]) return null
  const record = records.find(({ field }) => field === name)
  return { before, id: record?.id.replace(/\..*$/u, '') ?? newId(), stamp: record ? stampOf(record) : unknown }
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
  const changes = hinted({ original, doc }, records) ?? credited({ original, doc, changes: differenceOf(original, doc, toldBlocks(original, doc, records)).map(({ fromA, toA, fromB, toB }, index) => ({ id: String(index), fromA, toA, fromB, toB, stamp: unknown, bonds: [] })) }, records)
  return { ...withBody(nothingTracked, original, changes), headline: headline ?? null, deck: deck ?? null }
}
