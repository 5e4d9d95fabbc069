import type { Source } from '../source'
import { fold, foldPlaced } from '../text/fold'
import { namePattern } from '../text/name-pattern'
import type { NameHit } from '../vault'
import { protectedOf } from './protected-of'
import { isAddressed, isHonorific, isParticle, isStrange, tellingIn, unknownCircumstances, type Circumstances } from './telling'

/** More hits than this in one field tell nobody more. */
const most = 500

/** Signs of a telephone number before its last digits, by which alone it is known: the country code, the zero. */
const beginsNumber = /[+(]?\d[\d\s().-]{0,6}$/u

/** Where what was found at `index` begins for a reader: a number with its first digits. */
function beginning(folded: string, index: number): number {
  if (!/\d/.test(folded.charAt(index))) return index
  return index - (beginsNumber.exec(folded.slice(Math.max(0, index - 8), index))?.[0].length ?? 0)
}

/** A protected name, and what a text that holds it must contain: each of its words, or of a number its last digits. */
interface Sought {
  readonly source: Source
  readonly pattern: RegExp
  readonly words: readonly string[]
  readonly digits: string
  /** One word of the name alone. */
  readonly isPart: boolean
  /** A title before the name: it tells nobody. */
  readonly isTitle: boolean
}

const soughtOf = (source: Source): readonly Sought[] =>
  protectedOf(source).flatMap((name) => {
    const pattern = namePattern(name)
    const words = fold(name).match(/[\p{L}\p{N}]+/gu) ?? []
    const isNumber = words.every((word) => /^\d+$/.test(word))
    return pattern ? [{ source, pattern, words: isNumber ? [] : words, digits: isNumber ? words.join('').slice(-7) : '', isPart: false, isTitle: false }] : []
  })

/** Letters of a word of a name that is looked for alone: shorter ones are in every text, and are looked for behind an honorific ("Pak Edi"). */
const leastPart = 4
const leastAddressed = 2

/** Where a name is written without capitals: in addresses, and behind the sign of a hashtag or a handle. */
const uncapitalFields = new Set(['slug', 'tags', 'canonicalUrl', 'isBasedOn'])
/** The address of a link stands under its place in the text, or that of its footnote. */
const isUncapital = (field: string): boolean => uncapitalFields.has(field) || /^at:\d+(?::footnoteLink:\d+)?$/.test(field)

/** The words of a person's name one by one: from the second mention on a newspaper writes no more of it. */
const partsOf = (source: Source): readonly Sought[] => {
  const words = source.kind === 'person' ? (source.name.match(/[\p{L}\p{M}’'-]+/gu) ?? []) : []
  if (words.length < 2) return []
  return words.flatMap((word, at) => {
    const isTitle = at < words.length - 1 && isHonorific(fold(word))
    const pattern = word.length >= (isTitle ? leastPart : leastAddressed) && !isParticle(fold(word)) ? namePattern(word) : null
    return pattern ? [{ source, pattern, words: fold(word).match(/[\p{L}\p{N}]+/gu) ?? [], digits: '', isPart: true, isTitle }] : []
  })
}

/** A name begins with a capital; the same word without one is mostly a word. */
const isCapital = (letter: string): boolean => letter !== letter.toLowerCase()

/** Those of `sought` that `text` may hold. Looking for plain words is many times quicker than looking for names, and most are in no text. */
function candidates(text: string, sought: readonly Sought[]): readonly Sought[] {
  const folded = fold(text)
  const digits = folded.replace(/\D+/gu, '')
  return sought.filter((each) => digits.includes(each.digits) && each.words.every((word) => folded.includes(word)))
}

/** True where one word of a name counts: begun with a capital, or where none is written, or a word of no dictionary; a short one behind an honorific alone. */
const counts = (field: string, text: string, { start, end }: NameHit, circumstances: Circumstances): boolean =>
  (isCapital(text.charAt(start)) || isUncapital(field) || /[#@]/u.test(text.charAt(start - 1)) || isStrange(text.slice(start, end), circumstances)) && (end - start >= leastPart || isAddressed(text, start))

type Tells = (text: string, start: number, word: string) => boolean

function hitsIn(field: string, text: string, sought: readonly Sought[], tells: Tells, circumstances: Circumstances): readonly NameHit[] {
  const likely = candidates(text, sought)
  if (likely.length === 0) return []
  const { text: folded, places } = foldPlaced(text)
  const found = likely.flatMap(({ source, pattern, isPart, isTitle }) =>
    [...folded.matchAll(pattern)].map((match): NameHit => ({
      field,
      start: places[beginning(folded, match.index)] ?? 0,
      end: places[match.index + match[0].length] ?? text.length,
      sourceId: source.id,
      label: source.publicLabel,
      isPart,
      isTelling: !isTitle,
    })),
  )
  const whole = found.filter(({ isPart }) => !isPart)
  const parts = found.filter((hit) => hit.isPart && counts(field, text, hit, circumstances) && !whole.some(({ start, end }) => start < hit.end && hit.start < end))
  const hits = [...whole, ...parts.map((hit) => ({ ...hit, isTelling: hit.isTelling && tells(text, hit.start, text.slice(hit.start, hit.end)) }))]
  const once = new Map(hits.map((hit) => [`${hit.start} ${hit.end} ${hit.sourceId}`, hit]))
  return [...once.values()].sort((a, b) => a.start - b.start || a.end - b.end).slice(0, most)
}

/**
 * Where `texts` hold what a withheld source was promised would not be printed, in the order of the text, and where one word of
 * its name stands alone, with whether it tells who is meant; never which name it is.
 */
export function scanTexts(texts: Readonly<Record<string, string>>, withheld: readonly Source[], circumstances: Circumstances = unknownCircumstances): readonly NameHit[] {
  const parts = withheld.flatMap(partsOf)
  const sought = [...withheld.flatMap(soughtOf), ...parts]
  const tells = tellingIn(texts, new Set(parts.flatMap(({ words }) => words)), circumstances)
  return Object.entries(texts).flatMap(([field, text]) => hitsIn(field, text, sought, tells, circumstances))
}
