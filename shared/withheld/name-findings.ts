import type { Finding, Severity } from '../finding'
import type { NameHit } from '../vault'

/** The key under which the body's text is searched. */
const body = 'body'

/** The places whose words are for the desk alone, by the beginning of their key. */
export const deskPlaces = ['edNote', 'notes', 'handOvers', 'verifications', 'rightOfReply', 'attributions', 'publicationRecords', 'suggestions', 'versions', 'sources'] as const
type DeskPlace = (typeof deskPlaces)[number]

const deskPlaceOf = (field: string): DeskPlace | undefined => deskPlaces.find((place) => field === place || field.startsWith(`${place}:`))

type Place = Pick<Finding, 'field' | 'start' | 'end'>

function placeOf({ field, start, end }: NameHit): Place {
  if (field === body) return { field: null, start, end }
  const [kind, offset] = field.split(':')
  return kind === 'at' ? { field: null, start: Number(offset), end: Number(offset) } : { field, start: null, end: null }
}

/** A protected name stands here. The finding leads to its place and never repeats it. */
function nameFinding(hit: NameHit): Finding {
  const { field, label, isPart } = hit
  const place = deskPlaceOf(field)
  const at = placeOf(hit)
  if (isPart) {
    const message = 'One word of a name that must be withheld stands here. See that it tells nobody who is meant.'
    return place === undefined
      ? { rule: 'withheld-name-part', severity: 'warns', message, params: { label }, ...at }
      : { rule: 'withheld-name-part-desk', severity: 'informs', message, params: { label, place }, ...at }
  }
  if (place !== undefined) {
    const message = 'A name that must be withheld stands in words for the desk, which lie open on the disk. Replace it by the public label.'
    return { rule: 'withheld-name-desk', severity: 'warns', message, params: { label, place }, ...at }
  }
  return { rule: 'withheld-name', severity: 'blocks', message: 'A name that must be withheld stands here. Replace it by the public label.', params: { label }, ...at }
}

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
 * The findings of the gate with those of the vault: each place of a protected name, once, among what blocks or, in words of the
 * desk, among what warns; and each of one word of it one step below. Where the vault was locked (`hits` null) one note says that
 * the names could not be looked for.
 */
export function withNames(findings: readonly Finding[], hits: readonly NameHit[] | null): readonly Finding[] {
  if (hits === null) return [...findings, notSearched]
  const keyOf = ({ field, start }: Finding): string => `${field ?? body}:${start ?? ''}`
  const known = new Set(findings.filter(({ rule }) => rule === 'withheld-name').map(keyOf))
  // Of a place that holds a word of a name and a whole one, the whole one is told.
  const found = new Map([...hits.filter(({ isPart }) => isPart), ...hits.filter(({ isPart }) => !isPart)].map(nameFinding).map((finding) => [keyOf(finding), finding]))
  const named = [...found].filter(([place]) => !known.has(place)).map(([, finding]) => finding)
  if (named.length === 0) return findings
  const inOrder = (severity: Severity): readonly Finding[] =>
    [...findings, ...named].filter((finding) => finding.severity === severity).sort((a, b) => (a.start ?? -1) - (b.start ?? -1))
  return [...inOrder('blocks'), ...inOrder('warns'), ...inOrder('informs')]
}

/** True where a protected name stands in what would be printed: no reason lets that through. */
export const isBarred = (findings: readonly Finding[]): boolean => findings.some(({ rule }) => rule === 'withheld-name')
