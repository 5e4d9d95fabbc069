import type { Article, Attribution } from '../article'
import { isFinal } from './is-final'
import { verificationsOf, type Verification, type VerificationStatus } from './model'
import { textHash } from './text-hash'

/** Stretches of one passage; the sign never stands in a text, so that two passages have the same words only where they read the same. */
const seam = '\u2029'

/** The words of a passage, its stretches in reading order: what is hashed and kept with a check. */
export const passageWords = (stretches: readonly { readonly text: string }[]): string => stretches.map(({ text }) => text).join(seam)

/** The words of a passage as a person reads them. */
export const readableWords = (words: string): string => words.replaceAll(seam, ' … ')

/**
 * How it stands with the check of a passage. `none`: nobody has begun. `current`: `record` says what is known of these very
 * words. `changed`: somebody checked other words, those of `record`, and for these the passage is unchecked; whoever undoes
 * the edit has the check back. `begun`: the new check, of which a person has written something and told no result.
 */
export type Check =
  | { readonly kind: 'none' }
  | { readonly kind: 'current'; readonly record: Verification }
  | { readonly kind: 'changed'; readonly record: Verification; readonly begun?: Verification }

const none: Check = { kind: 'none' }

const newest = (records: readonly Verification[]): Verification | undefined =>
  [...records].sort((a, b) => (b.checkedAt ? Date.parse(b.checkedAt) : 0) - (a.checkedAt ? Date.parse(a.checkedAt) : 0) || (a.id < b.id ? 1 : -1))[0]

/**
 * The check of one passage with the words `words` (of `passageWords`; null where the passage is gone from the text), out of
 * all checks of its attribution. A check of these very words goes before any other; then one that is under way, then the
 * newest of other words, to which one without a result is no answer.
 */
export function checkOf(words: string | null, records: readonly Verification[]): Check {
  if (records.length === 0) return none
  const hash = words === null ? null : textHash(words)
  const current = newest(records.filter((record) => isFinal(record.status) && record.textHash === hash))
  if (current) return { kind: 'current', record: current }
  const begun = newest(records.filter((record) => record.status === 'inProgress')) ?? newest(records.filter((record) => !isFinal(record.status)))
  const other = newest(records.filter((record) => isFinal(record.status)))
  if (begun && (begun.status === 'inProgress' || !other)) return { kind: 'current', record: begun }
  return other ? { kind: 'changed', record: other, ...(begun ? { begun } : {}) } : none
}

/** The status that counts: a check of other words counts for nothing. */
export const statusOf = (check: Check): VerificationStatus => (check.kind === 'current' ? check.record.status : 'unchecked')

/** A passage whose words can be checked, how it stands, and every check that was ever recorded of it, the newest first. */
export interface CheckedPassage {
  readonly attribution: Attribution
  /** Of `passageWords`; null where the passage is gone from the text. */
  readonly words: string | null
  readonly check: Check
  readonly status: VerificationStatus
  readonly log: readonly Verification[]
}

/** Records are never changed in place, so that one collection is read once. */
const grouped = new WeakMap<Article['verifications'], ReadonlyMap<string, readonly Verification[]>>()

/** The checks of an article by the attribution that they are of. */
export function checksByAttribution({ verifications }: Pick<Article, 'verifications'>): ReadonlyMap<string, readonly Verification[]> {
  const known = grouped.get(verifications)
  if (known) return known
  const groups = new Map<string, Verification[]>()
  for (const record of verificationsOf({ verifications })) groups.set(record.attributionId, [...(groups.get(record.attributionId) ?? []), record])
  grouped.set(verifications, groups)
  return groups
}

/**
 * How it stands with each confirmed attribution of an article, in reading order, those whose passage is gone last.
 * `passages`: those of the body (`passagesOf`), in reading order.
 */
export function checksOf(
  article: Pick<Article, 'attributions' | 'verifications' | 'headline' | 'deck'>,
  passages: readonly { readonly id: string; readonly text: string }[],
): readonly CheckedPassage[] {
  const stretches = new Map<string, { readonly text: string }[]>()
  for (const passage of passages) stretches.set(passage.id, [...(stretches.get(passage.id) ?? []), passage])
  const records = checksByAttribution(article)
  const inField = ({ field }: Attribution): string | null => (field && article[field.name].includes(field.exact) ? field.exact : null)
  const gone = Object.keys(article.attributions).filter((id) => !stretches.has(id))
  return [...stretches.keys(), ...gone].flatMap((id): readonly CheckedPassage[] => {
    const attribution = article.attributions[id]
    if (attribution?.state !== 'confirmed') return []
    const words = stretches.has(id) ? passageWords(stretches.get(id) ?? []) : inField(attribution)
    const mine = records.get(id) ?? []
    const check = checkOf(words, mine)
    const log = [...mine].sort((a, b) => (b.checkedAt ?? '').localeCompare(a.checkedAt ?? ''))
    return [{ attribution, words, check, status: statusOf(check), log }]
  })
}
