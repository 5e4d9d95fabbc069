import type { Article } from '@shared/article'
import type { Finding, Severity } from '@shared/finding'
import type { NameHit } from '@shared/vault'

/** The key under which the body's text is searched. */
const body = 'body'

/** The fields whose words are printed, as the rule `withheld-name` has them. */
const fields = ['headline', 'kicker', 'deck', 'byline', 'slug', 'creditLine', 'description', 'section'] as const

/** What of an article is searched for the names that lie in the vault: `text` is that of its body. */
export const textsToSearch = (article: Pick<Article, (typeof fields)[number]>, text: string): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(fields.map((field) => [field, article[field]])),
  [body]: text,
})

/** A protected name stands here. The finding leads to its place and never repeats it. */
const nameFinding = ({ field, start, end, label, isPart }: NameHit): Finding => ({
  ...(isPart
    ? { rule: 'withheld-name-part', severity: 'warns', message: 'One word of a name that must be withheld stands here. See that it tells nobody who is meant.' }
    : { rule: 'withheld-name', severity: 'blocks', message: 'A name that must be withheld stands here. Replace it by the public label.' }),
  params: { label },
  ...(field === body ? { field: null, start, end } : { field, start: null, end: null }),
})

const notSearched: Finding = {
  rule: 'vault-locked',
  severity: 'informs',
  message: 'Names of withheld sources could not be looked for: the vault is locked.',
  params: {},
  field: null,
  start: null,
  end: null,
}

/**
 * The findings of the gate with those of the vault: each place of a protected name, once, among what blocks, and each of one word
 * of it among what warns; or, where the vault was locked (`hits` null), one note that the names could not be looked for.
 */
export function withNames(findings: readonly Finding[], hits: readonly NameHit[] | null): readonly Finding[] {
  if (hits === null) return [...findings, notSearched]
  const placeOf = ({ field, start }: Finding): string => `${field ?? body}:${start ?? ''}`
  const known = new Set(findings.filter(({ rule }) => rule === 'withheld-name').map(placeOf))
  const found = new Map(hits.map(nameFinding).map((finding) => [placeOf(finding), finding]))
  const named = [...found].filter(([place]) => !known.has(place)).map(([, finding]) => finding)
  if (named.length === 0) return findings
  const inOrder = (severity: Severity): readonly Finding[] =>
    [...findings, ...named].filter((finding) => finding.severity === severity).sort((a, b) => (a.start ?? -1) - (b.start ?? -1))
  return [...inOrder('blocks'), ...inOrder('warns'), ...inOrder('informs')]
}
