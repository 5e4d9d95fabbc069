import type { Node } from '@tiptap/pm/model'
import type { Article } from '../article'
import { countWords, readBody, withoutAttributions, withoutNotes } from '../document'
import { isSameValue } from '../text/same-value'
import { changedDecisions, changedFields, toldOf, type ChangedDecision, type ComparedField } from './changed-facts'
import { piecesOf, type Piece } from './pieces'
import { rowsOf, type Row } from './rows'
import { itemMark, tokensOf, wordTokens } from './tokens'

/** What of an article a restore brings back beside its words: what stands in the body, the fields, and what people decided. */
const sides = ['formatting', 'fields', 'decisions'] as const
export type Side = (typeof sides)[number]

/** A field that says something else, by words. */
export interface FieldRow {
  readonly field: 'headline' | 'deck' | ComparedField
  readonly pieces: readonly Piece[]
}

/** What became of an earlier state of an article in a later one. */
export interface Comparison {
  /** The fields that differ, headline and deck first. */
  readonly fields: readonly FieldRow[]
  readonly decisions: readonly ChangedDecision[]
  /** The passages of the body, those that are the same too. */
  readonly rows: readonly Row[]
  /** Words of headline, deck and body that the later state has and the earlier one had not. */
  readonly added: number
  readonly removed: number
  /** True when headline, deck or body read differently, if by a space alone. */
  readonly wordsChanged: boolean
  /** What else changed. */
  readonly beside: readonly Side[]
  /** True when restoring the earlier state would change nothing. */
  readonly isSame: boolean
}

const wordsOf = (pieces: readonly Piece[], kind: Piece['kind']): number => pieces.reduce((sum, piece) => sum + (piece.kind === kind && !piece.marks.includes(itemMark) ? countWords(piece.text) : 0), 0)

const decisionKeys = ['attributions', 'suggestions', 'original'] as const
/** What a restore leaves as it is (`restoredFacts`). */
const keptKeys = ['notes', 'verifications', 'rightOfReply', 'corrections', 'handOvers', 'signOffs', 'checklist', 'deeds', 'assignee'] as const
/** What a restore adds to: a record that was removed since comes back. */
const addedKeys = ['notes', 'verifications', 'rightOfReply', 'handOvers', 'deeds'] as const

const decisionsOf = (article: Article): unknown => decisionKeys.map((key) => article[key])

/** True when the version has a record that is gone now: it comes back. Those that are there stay as they are. */
const bringsBack = (version: Article, present: Article): boolean => addedKeys.some((key) => Object.keys(version[key]).some((id) => !(id in present[key])))

/** The facts that are neither compared as words nor decisions; what main writes (times, publications) is not brought back. */
const fieldsOf = (article: Article): unknown => {
  const { body: _body, headline: _headline, deck: _deck, schemaVersion: _schema, createdAt: _created, updatedAt: _updated, publicationRecords: _records, ...facts } = article
  return Object.fromEntries(Object.entries(facts).filter(([key]) => ![...decisionKeys, ...keptKeys].some((known) => known === key)))
}

const rowOfField = (field: FieldRow['field'], before: string, after: string): readonly FieldRow[] => (before === after ? [] : [{ field, pieces: piecesOf(wordTokens(before), wordTokens(after)) }])

const isRestyled = (pieces: readonly Piece[]): boolean => pieces.some(({ kind }) => kind === 'restyled') || pieces.every(({ kind }) => kind === 'same')

/** Of a passage that differs although every word of it is the same: in its look, or in who is told to have said it alone; null for others. */
function otherwise({ kind, pieces, before, after }: Row, bodies: readonly [Node, Node]): 'formatting' | 'decisions' | null {
  if (kind !== 'changed' || !before || !after || !isRestyled(pieces)) return null
  const plain = (block: Node): Node => withoutAttributions(withoutNotes(block))
  const [was, is] = [plain(bodies[0].child(before.index)), plain(bodies[1].child(after.index))]
  return !was.eq(is) && isRestyled(piecesOf(tokensOf(was, String), tokensOf(is, String))) ? 'formatting' : 'decisions'
}

function besideOf(earlier: Article, later: Article, rows: readonly Row[], bodies: readonly [Node, Node]): readonly Side[] {
  // A note that stood on other words is no difference of the words, and comes back with them.
  const notesMoved = rows.every(({ kind }) => kind === 'same') && !withoutAttributions(bodies[0]).eq(withoutAttributions(bodies[1]))
  const looks = new Set(rows.map((row) => otherwise(row, bodies)))
  const changed: Readonly<Record<Side, boolean>> = {
    formatting: looks.has('formatting') || notesMoved,
    fields: !isSameValue(fieldsOf(earlier), fieldsOf(later)),
    decisions: looks.has('decisions') || !isSameValue(decisionsOf(earlier), decisionsOf(later)) || bringsBack(earlier, later),
  }
  return sides.filter((side) => changed[side])
}

/** True when a comparison of the two would show nothing. Cheap: no text is aligned. */
export const isSameState = (earlier: Article, later: Article): boolean =>
  [earlier.body, earlier.headline, earlier.deck].every((part, at) => isSameValue(part, [later.body, later.headline, later.deck][at])) &&
  isSameValue(fieldsOf(earlier), fieldsOf(later)) &&
  isSameValue(decisionsOf(earlier), decisionsOf(later))

/** An attribution without a record is told by its id. */
const saying = ({ attributions }: Article) => (id: string): string => (attributions[id] ? toldOf(attributions[id]) : id)

/** Compares two states of an article by all that a restore brings back. Throws `unknownContent` for a body that this program cannot read. */
export function compareArticles(earlier: Article, later: Article): Comparison {
  const bodies = [readBody(earlier.body), readBody(later.body)] as const
  const rows = rowsOf({ doc: bodies[0], says: saying(earlier) }, { doc: bodies[1], says: saying(later) })
  const headings = [...rowOfField('headline', earlier.headline, later.headline), ...rowOfField('deck', earlier.deck, later.deck)]
  const all = [...headings, ...rows].flatMap(({ pieces }) => pieces)
  const wordsChanged = all.some(({ kind }) => kind === 'added' || kind === 'removed')
  const beside = besideOf(earlier, later, rows, bodies)
  return {
    fields: [...headings, ...changedFields(earlier, later).flatMap(({ field, before, after }) => rowOfField(field, before, after))],
    decisions: changedDecisions(earlier, later),
    rows,
    added: wordsOf(all, 'added'),
    removed: wordsOf(all, 'removed'),
    wordsChanged,
    beside,
    isSame: beside.length === 0 && !wordsChanged && rows.every(({ kind }) => kind === 'same'),
  }
}
