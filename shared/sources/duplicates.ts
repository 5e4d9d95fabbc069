import { duplicateCertainties, type DuplicatePair } from '../duplicate'
import type { Source } from '../source'
import { comparedOf, likeness, restOf, tellingWord, type Compared } from './compare'
import { shortened } from './edits'

/** A word that so many names have tells nothing of a person who bears it alone; nor does a telephone of so many. */
const tooCommon = 20
/** Of so many sources with one name each is held against the next only: a person merges them one after another. */
const crowd = 30

/** Two ids in their order, as one key. */
export const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`)

/** What sources are sought by: two that are alike have one of these in common. */
type Index = Map<string, Compared[]>

function put(index: Index, key: string, source: Compared): void {
  const there = index.get(key)
  if (!there) index.set(key, [source])
  else if (there.at(-1) !== source) there.push(source)
}

function indexOf(sources: readonly Compared[]): { readonly same: Index; readonly words: Index } {
  const same: Index = new Map()
  const words: Index = new Map()
  for (const source of sources) {
    for (const known of source.known.keys()) put(same, `name ${known}`, source)
    for (const contact of source.contacts) put(same, `contact ${contact}`, source)
    if (source.address !== '') put(same, `address ${source.address}`, source)
    const { name } = source
    if (!name) continue
    put(same, `order ${name.sorted}`, source)
    for (const short of shortened(name.spelling)) put(same, `slip ${short}`, source)
    for (const word of new Set(name.words)) {
      if (word.length < tellingWord) continue
      put(words, word, source)
      put(same, `rest ${word} ${restOf(name, word)[0] ?? ''}`, source)
    }
  }
  return { same, words }
}

/** Every two of a group; of a crowd each and the next. */
function* pairsIn(group: readonly Compared[]): Generator<readonly [Compared, Compared]> {
  for (const [at, left] of group.entries()) {
    const others = group.length > crowd ? group.slice(at + 1, at + 2) : group.slice(at + 1)
    for (const right of others) yield [left, right]
  }
}

const isInitial = (word: string): boolean => [...word].length === 1

/** Those whose name may be `name` in full: sought by its rarest word, and where it has initials by any of its words. */
function fuller({ name }: Compared, words: Index): readonly Compared[] {
  const groups = (name?.words ?? []).flatMap((word) => (words.has(word) ? [words.get(word)!] : []))
  const rare = groups.filter((group) => group.length <= tooCommon).sort((a, b) => a.length - b.length)
  return name?.words.some(isInitial) ? rare.flat() : (rare[0] ?? [])
}

function* candidates(sources: readonly Compared[]): Generator<readonly [Compared, Compared]> {
  const { same, words } = indexOf(sources)
  for (const group of same.values()) if (group.length > 1) yield* pairsIn(group)
  for (const source of sources) if (source.kind === 'person') for (const other of fuller(source, words)) yield [source, other]
}

/** The short name is part of one other name alone, so that it hardly means anybody else. */
function withOnlyNames(pairs: readonly DuplicatePair[], lengths: ReadonlyMap<string, number>): readonly DuplicatePair[] {
  const isPart = ({ reasons }: DuplicatePair): boolean => reasons.length === 1 && reasons[0] === 'partOfName'
  const shorter = ({ left, right }: DuplicatePair): string => ((lengths.get(left) ?? 0) <= (lengths.get(right) ?? 0) ? left : right)
  const times = new Map<string, number>()
  for (const pair of pairs.filter(isPart)) times.set(shorter(pair), (times.get(shorter(pair)) ?? 0) + 1)
  return pairs.map((pair) => (isPart(pair) && pair.certainty === 'possible' && times.get(shorter(pair)) === 1 ? { ...pair, certainty: 'likely' } : pair))
}

/**
 * The sources of a register that may be one, the surest first, each pair once; merged sources are left out, and withheld ones
 * too, for a likeness would tell who they are. `distinct` holds the pairs (`pairKey`) of which a person said that they are two.
 * The order of `sources` is nothing. The cost grows with the number of sources, not with that of their pairs.
 */
export function findDuplicates(sources: readonly Source[], distinct: ReadonlySet<string> = new Set()): readonly DuplicatePair[] {
  const compared = sources
    .filter(({ mergedInto, confidentiality }) => mergedInto === null && confidentiality === 'none')
    .map(comparedOf)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  const seen = new Set<string>()
  const found: DuplicatePair[] = []
  for (const [a, b] of candidates(compared)) {
    const key = pairKey(a.id, b.id)
    if (a === b || distinct.has(key) || seen.has(key)) continue
    seen.add(key)
    const alike = likeness(a, b)
    if (alike) found.push({ left: a.id < b.id ? a.id : b.id, right: a.id < b.id ? b.id : a.id, ...alike })
  }
  const lengths = new Map(compared.map(({ id, name }) => [id, name?.words.length ?? 0]))
  const rank = ({ certainty }: DuplicatePair): number => -duplicateCertainties.indexOf(certainty)
  return [...withOnlyNames(found, lengths)].sort((a, b) => rank(a) - rank(b) || (pairKey(a.left, a.right) < pairKey(b.left, b.right) ? -1 : 1))
}
