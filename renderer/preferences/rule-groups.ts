import { rules as gateRules, severityIn, type HouseRules, type Rule } from '@shared/preflight'
import { foldName } from '@shared/text/fold'

/** What the rules of the gate are about, in the order of the house's screen. */
const ruleGroups = ['names', 'quotes', 'checks', 'publication', 'fields', 'language', 'structure'] as const
export type RuleGroup = (typeof ruleGroups)[number]

const members: Readonly<Record<Exclude<RuleGroup, 'structure'>, readonly string[]>> = {
  names: ['withheld-name', 'off-record', 'background-name', 'not-credible', 'unknown-source', 'bare-source'],
  quotes: ['unattributed-quote', 'unconfirmed-quote', 'footnote-quote', 'unclosed-quote', 'mixed-quote-marks'],
  checks: ['needs-correction', 'disputed-check', 'check-decayed', 'unverified-quote', 'reply-not-included', 'open-checklist', 'lapsed-sign-off', 'open-note', 'open-suggestion'],
  publication: ['embargo', 'legal-flag', 'not-for-publication', 'future-date'],
  fields: ['missing-headline', 'byline-missing', 'missing-field', 'repeated-deck', 'long-headline', 'long-deck', 'over-length'],
  language: ['misspelling', 'house-word', 'placeholder', 'other-language', 'doubled-word', 'double-space', 'turned-text'],
}

const groupOf = (id: string): RuleGroup => ruleGroups.find((group) => group !== 'structure' && members[group].includes(id)) ?? 'structure'

/** Every rule of the gate in its group, in the gate's order; one that no group names is among what the text is built of. */
export const grouped: readonly { readonly group: RuleGroup; readonly rules: readonly Rule[] }[] = ruleGroups.map((group) => ({
  group,
  rules: gateRules.filter(({ id }) => groupOf(id) === group),
}))

/** The rules whose weight in this house is not the one that they were built with. */
export const changedRules = (house: HouseRules): readonly Rule[] => gateRules.filter((rule) => severityIn(house, rule) !== rule.severity)

/** True where every word of `query` begins a word of what a rule is called; for an empty one always. */
export function fitsQuery(called: string, query: string): boolean {
  const name = ` ${foldName(called)}`
  return foldName(query).split(' ').every((word) => name.includes(` ${word}`))
}
