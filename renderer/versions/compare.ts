import type { Article } from '@shared/article'
import { bodyText, countWords, readBody } from '@shared/document'
import { diffWords, type Change } from '@shared/text/diff'
import { isSameValue } from '@shared/text/same-value'

/** What of an article a restore brings back beside its words: what stands in the body, the fields, and what people decided. */
export const sides = ['formatting', 'fields', 'decisions'] as const
export type Side = (typeof sides)[number]

/** What became of a version until now. */
export interface Comparison {
  readonly headline: readonly Change[]
  readonly deck: readonly Change[]
  readonly body: readonly Change[]
  /** Words of headline, deck and body that the text has now and the version had not. */
  readonly added: number
  readonly removed: number
  /** True when headline, deck or body read differently now, if by a space alone. */
  readonly wordsChanged: boolean
  /** What else changed. `formatting`: the words of the body are the same and the body is not (formatting, footnotes, pictures, marks). */
  readonly beside: readonly Side[]
  /** True when restoring the version would change nothing. */
  readonly isSame: boolean
}

const wordsOf = (changes: readonly Change[], kind: Change['kind']): number =>
  changes.reduce((sum, change) => sum + (change.kind === kind ? countWords(change.text) : 0), 0)

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

/** Compares two articles by all that a restore brings back. Throws `unknownContent` for a body that this program cannot read. */
export function compareArticles(version: Article, present: Article): Comparison {
  const [then, now] = [readBody(version.body), readBody(present.body)]
  const [thenText, nowText] = [bodyText(then), bodyText(now)]
  const headline = diffWords(version.headline, present.headline)
  const deck = diffWords(version.deck, present.deck)
  const body = diffWords(thenText, nowText)
  const all = [...headline, ...deck, ...body]
  const changed: Readonly<Record<Side, boolean>> = {
    formatting: thenText === nowText && !then.eq(now),
    fields: !isSameValue(fieldsOf(version), fieldsOf(present)),
    decisions: !isSameValue(decisionsOf(version), decisionsOf(present)) || bringsBack(version, present),
  }
  const wordsChanged = all.some((change) => change.kind !== 'same')
  const beside = sides.filter((side) => changed[side])
  return {
    headline,
    deck,
    body,
    added: wordsOf(all, 'added'),
    removed: wordsOf(all, 'removed'),
    wordsChanged,
    beside,
    isSame: beside.length === 0 && !wordsChanged,
  }
}

/** The comparison as if nothing had changed since: the version's own text. */
export const plainText = ({ headline, deck, body }: Comparison): Pick<Comparison, 'headline' | 'deck' | 'body'> => {
  const own = (changes: readonly Change[]): readonly Change[] =>
    changes.flatMap((change): readonly Change[] => (change.kind === 'added' ? [] : [{ kind: 'same', text: change.text }]))
  return { headline: own(headline), deck: own(deck), body: own(body) }
}
