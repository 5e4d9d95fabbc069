import type { DuplicateCertainty, DuplicateReason } from '../duplicate'
import { duplicateCertainties, duplicateReasons } from '../duplicate'
import type { Source, SourceKind } from '../source'
import { fold, foldName } from '../text/fold'
import { edits } from './edits'
import { nameKey, type NameKey } from './name-key'

/** A source as duplicates are looked for. */
export interface Compared {
  readonly id: string
  readonly kind: SourceKind
  readonly name: NameKey | null
  /** The names that it is known by, its own among them, as they are compared. */
  readonly known: ReadonlyMap<string, NameKey>
  readonly contacts: ReadonlySet<string>
  /** '' where it has none that tells it from others. */
  readonly address: string
  readonly affiliation: ReadonlySet<string>
}

/** What two sources have in common. */
export interface Likeness {
  readonly reasons: readonly DuplicateReason[]
  readonly certainty: DuplicateCertainty
}

/** Kinds of which one may be taken for the other. */
const families: Readonly<Record<SourceKind, string>> = {
  person: 'person', organisation: 'body', wire: 'body', media: 'body', document: 'paper', dataset: 'paper', socialPost: 'socialPost', event: 'event', ownObservation: 'ownObservation',
}

/** Fewest letters of a whole name, and of a word of one, in which one letter may be a slip; of a word in which two may be. */
const leastLetters = 5
const lettersForOne = 4
const lettersForTwo = 8
/** Fewest letters of a word that tells one name from another. */
export const tellingWord = 3

/** A telephone number by its last nine digits, whatever its country code; an address of mail in lower case; else the words. */
function contactKey(contact: string): string {
  const digits = contact.replace(/\D/g, '')
  if (digits.length >= 7 && /^[\d\s()+.\-/]+$/.test(contact.trim())) return digits.slice(-9)
  const folded = foldName(contact)
  return folded.length >= 6 ? folded : ''
}

/** An address without what leads to the same page; of a person only a page of their own counts, not the site of an office. */
function addressKey({ url, kind }: Source): string {
  const plain = fold(url.trim()).replace(/^[a-z]+:\/\//, '').replace(/^www\./, '').replace(/#.*$/, '').replace(/\/+$/, '')
  return kind === 'person' && !plain.includes('/') ? '' : plain
}

/** `source` made ready to be compared. */
export function comparedOf(source: Source): Compared {
  const { id, kind } = source
  const name = nameKey(source.name, kind)
  const known = [source.name, ...source.aliases].flatMap((each) => nameKey(each, kind) ?? []).map((key) => [key.words.join(' '), key] as const)
  return {
    id, kind, name,
    known: new Map(known),
    contacts: new Set(source.contact.map(contactKey).filter(Boolean)),
    address: addressKey(source),
    affiliation: new Set(fold(source.affiliation).match(/[\p{L}\p{N}]{3,}/gu) ?? []),
  }
}

const isInitial = (word: string): boolean => [...word].length === 1

/** Each word of one name is that of the other or its first letter; at least one word is whole in both. */
function sameByInitials(a: NameKey, b: NameKey): boolean {
  if (a.words.length !== b.words.length || a.words.length < 2) return false
  const pairs = a.words.map((word, at) => [word, b.words[at]!] as const)
  const stands = ([x, y]: readonly [string, string]): boolean => x === y || (isInitial(x) && y.startsWith(x)) || (isInitial(y) && x.startsWith(y))
  return pairs.every(stands) && pairs.some(([x, y]) => x === y && x.length >= tellingWord)
}

/** Every word of the shorter name stands in the longer. */
function isPart(a: NameKey, b: NameKey): boolean {
  const [short, long] = a.words.length < b.words.length ? [a, b] : [b, a]
  return short.words.length < long.words.length && short.words.some((word) => word.length >= tellingWord) && short.words.every((word) => long.words.includes(word))
}

/** What is left of a name without one of its words: how two names that share a word are told apart further. */
export const restOf = ({ words }: NameKey, word: string): string => words.filter((_, at) => at !== words.indexOf(word)).join('')

const shareAWord = (a: NameKey, b: NameKey): boolean =>
  a.words.some((word) => word.length >= tellingWord && b.words.includes(word) && restOf(a, word)[0] !== undefined && restOf(a, word)[0] === restOf(b, word)[0])

/** Numbers and initials are no slips: "Saksi 1" is not "Saksi 2". */
const fixedParts = ({ words }: NameKey): string => words.filter((word) => isInitial(word) || /\p{N}/u.test(word)).join(' ')

/** One slip or another spelling; two slips only in a long word of a name that has another word in common. */
function sameBySlip(a: NameKey, b: NameKey): boolean {
  const least = Math.min(a.spelling.length, b.spelling.length)
  if (least < leastLetters || fixedParts(a) !== fixedParts(b)) return false
  if (a.spelling === b.spelling) return true
  if (a.words.length !== b.words.length) return edits(a.spelling, b.spelling, 1) <= 1
  const [differing, ...others] = a.spelled.flatMap((word, at) => (word === b.spelled[at] ? [] : [[word, b.spelled[at]!] as const]))
  if (!differing || others.length > 0) return false
  const letters = Math.min(differing[0].length, differing[1].length)
  const distance = edits(...differing, 2)
  return (distance <= 1 && letters >= lettersForOne) || (distance === 2 && letters >= lettersForTwo && shareAWord(a, b))
}

function nameReason(a: Compared, b: Compared): DuplicateReason | null {
  if (!a.name || !b.name) return null
  if (a.name.words.join(' ') === b.name.words.join(' ')) return 'sameName'
  if (families[a.kind] !== families[b.kind]) return null
  if ([...a.known.keys()].some((each) => b.known.has(each))) return 'sharedAlias'
  if (a.name.words.length > 1 && a.name.sorted === b.name.sorted) return 'transposed'
  if (a.kind === 'person' && sameByInitials(a.name, b.name)) return 'initials'
  if (sameBySlip(a.name, b.name)) return 'spelling'
  return a.kind === 'person' && isPart(a.name, b.name) ? 'partOfName' : null
}

const shares = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some((each) => b.has(each))

const step = (certainty: DuplicateCertainty, by: 1 | -1): DuplicateCertainty =>
  duplicateCertainties[Math.min(Math.max(duplicateCertainties.indexOf(certainty) + by, 0), duplicateCertainties.length - 1)]!

function certaintyOf(reason: DuplicateReason, a: Compared, b: Compared): DuplicateCertainty {
  const fewest = Math.min(a.name?.words.length ?? 0, b.name?.words.length ?? 0)
  switch (reason) {
    case 'sameName':
      return families[a.kind] !== families[b.kind] ? 'possible' : fewest > 1 ? 'sure' : 'likely'
    case 'transposed':
    case 'initials':
    case 'sharedAlias':
      return 'likely'
    case 'partOfName':
    case 'spelling':
      return fewest > 1 ? 'likely' : 'possible'
    case 'sameAddress':
      return a.kind === 'person' || b.kind === 'person' ? 'possible' : 'likely'
    case 'sameContact':
      return 'possible'
  }
}

/**
 * What two sources have in common that speaks for one, or null. It is the same whichever comes first. A name and a contact or
 * an address together are surer than either; two affiliations without a word in common are less sure.
 */
export function likeness(a: Compared, b: Compared): Likeness | null {
  const name = nameReason(a, b)
  const sameFamily = families[a.kind] === families[b.kind]
  const found = new Set<DuplicateReason>(name ? [name] : [])
  if (sameFamily && shares(a.contacts, b.contacts)) found.add('sameContact')
  if (sameFamily && a.address !== '' && a.address === b.address) found.add('sameAddress')
  const reasons = duplicateReasons.filter((reason) => found.has(reason))
  if (reasons.length === 0) return null
  const best = [...duplicateCertainties].reverse().find((certainty) => reasons.some((reason) => certaintyOf(reason, a, b) === certainty))!
  const apart = a.kind === 'person' && a.affiliation.size > 0 && b.affiliation.size > 0 && !shares(a.affiliation, b.affiliation)
  const raised = name && reasons.length > 1 ? step(best, 1) : best
  return { reasons, certainty: apart ? step(raised, -1) : raised }
}
