import type { Finding, Severity } from '../finding'
import type { NameHit } from '../vault'

/** The key under which the body's text is searched. */
const body = 'body'

/** The places whose words are for the desk alone, by the beginning of their key. */
const deskPlaces = ['edNote', 'ignoredWords', 'notes', 'handOvers', 'verifications', 'rightOfReply', 'attributions', 'publicationRecords', 'suggestions', 'versions', 'sources'] as const
type DeskPlace = (typeof deskPlaces)[number]

const deskPlaceOf = (field: string): DeskPlace | undefined => deskPlaces.find((place) => field === place || field.startsWith(`${place}:`))

/** The rule of one word of a name that tells who is meant. */
const namesAlone = 'withheld-name-alone'

/** A reason that is given for all that blocks does not answer what may tell a source: that takes one of its own. */
export const needsOwnReason = (rule: string): boolean => rule === namesAlone

type Place = Pick<Finding, 'field' | 'start' | 'end' | 'where'>

const parts = ['footnote', 'altText', 'credit'] as const

function placeOf({ field, start, end }: NameHit): Place {
  if (field === body) return { field: null, start, end }
  const [kind, offset, name, number] = field.split(':')
  if (kind !== 'at') return { field, start: null, end: null }
  const part = name === 'footnoteLink' ? 'footnote' : parts.find((known) => known === name)
  // The words round it are not told: they would hold the name.
  return { field: null, start: Number(offset), end: Number(offset), ...(part ? { where: { part, number: Number(number), around: '' } } : {}) }
}

/** A protected name stands here. The finding leads to its place and never repeats it. */
function nameFinding(hit: NameHit): Finding {
  const { field, label, isPart, isTelling } = hit
  const place = deskPlaceOf(field)
  const at = placeOf(hit)
  if (isPart && isTelling && place === undefined) {
    const message = 'A word that tells who a withheld source is stands here. Use the public label, or say why nobody is told by it.'
    return { rule: namesAlone, severity: 'blocks', message, params: { label }, ...at }
  }
  if (isPart) {
    const message = 'One word of a name that must be withheld stands here. See that it tells nobody who is meant.'
    return place === undefined
      ? { rule: 'withheld-name-part', severity: 'warns', message, params: { label }, ...at }
      : { rule: 'withheld-name-part-desk', severity: isTelling ? 'warns' : 'informs', message, params: { label, place }, ...at }
  }
  if (place !== undefined) {
    const message = 'A name that must be withheld stands in words for the desk, which lie open on the disk. Replace it by the public label.'
    return { rule: 'withheld-name-desk', severity: 'warns', message, params: { label, place }, ...at }
  }
  return { rule: 'withheld-name', severity: 'blocks', message: 'A name that must be withheld stands here. Replace it by the public label.', params: { label }, ...at }
}

/** Said where the vault is locked, or cannot be opened at all. */
export const notSearched: Finding = {
  rule: 'vault-locked',
  severity: 'informs',
  message: 'Names of withheld sources could not be looked for: the vault is locked.',
  params: {},
  field: null,
  start: null,
  end: null,
}

const isOfName = ({ rule }: Finding): boolean => rule.startsWith('withheld-name')

const isSamePlace = (one: Finding, other: Finding): boolean => {
  if (one.field !== null || other.field !== null) return one.field === other.field
  if (one.where?.part === 'footnote' || one.where?.part === 'altText' || one.where?.part === 'credit') return one.where.part === other.where?.part && one.where.number === other.where.number
  return (one.start ?? 0) < (other.end ?? 0) && (one.end ?? 0) > (other.start ?? 0)
}

/** Findings without those of spelling where a protected name stands: they would repeat it, and offer to list its words. */
export function withoutSpelledNames(findings: readonly Finding[]): readonly Finding[] {
  const names = findings.filter(isOfName)
  return names.length === 0 ? findings : findings.filter((finding) => finding.rule !== 'misspelling' || !names.some((name) => isSamePlace(name, finding)))
}

/**
 * The findings of the gate with those of the vault: each place of a protected name, once, among what blocks or, in words of the
 * desk, among what warns; and each of one word of it, which blocks where it tells who is meant. Where the vault was locked (`hits` null) one note says that
 * the names could not be looked for.
 */
export function withNames(findings: readonly Finding[], hits: readonly NameHit[] | null): readonly Finding[] {
  if (hits === null) return [...findings, notSearched]
  const keyOf = ({ field, start, where }: Finding): string => `${field ?? body}:${start ?? ''}:${where?.part ?? ''}`
  const known = new Set(findings.filter(({ rule }) => rule === 'withheld-name').map(keyOf))
  // Of a place that holds a word of a name and a whole one, the whole one is told; of two words, the one that tells.
  const gravity = ({ isPart, isTelling }: NameHit): number => (isPart ? (isTelling ? 1 : 0) : 2)
  const found = new Map([...hits].sort((a, b) => gravity(a) - gravity(b)).map(nameFinding).map((finding) => [keyOf(finding), finding]))
  const named = [...found].filter(([place]) => !known.has(place)).map(([, finding]) => finding)
  if (named.length === 0) return findings
  const inOrder = (severity: Severity): readonly Finding[] =>
    [...findings, ...named].filter((finding) => finding.severity === severity).sort((a, b) => (a.start ?? -1) - (b.start ?? -1))
  return withoutSpelledNames([...inOrder('blocks'), ...inOrder('warns'), ...inOrder('informs')])
}
