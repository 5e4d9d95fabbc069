import { replacements } from '../text/diff'
import { locate, placesOf, type Places, type Run } from './locate'
import { originalUnits, quoteUnits, type Unit } from './units'

/**
 * A piece of a comparison: `text` of the quotation beside `original`, which is what stands there in the original. `same`: the
 * words agree (capitals, accents and punctuation may differ). `added`, `removed`: only the one has them. `insertion`: the
 * editor's words in brackets, and the words that they stand for. `omission`: an ellipsis, and the words that were left out.
 */
export interface Piece {
  readonly kind: 'same' | 'added' | 'removed' | 'insertion' | 'omission'
  readonly text: string
  readonly original: string
}

export interface Comparison {
  /** The stretch of the original that was compared, in UTF-16 code units, end exclusive. */
  readonly start: number
  readonly end: number
  /** The `text` of all is the quotation; the `original` of all is the stretch. */
  readonly pieces: readonly Piece[]
}

/** The longest original that is compared, in characters. */
export const longestTranscript = 200_000

/** An original of at most this many times the words of the quotation is compared whole. */
const whole = 1.5

/** A run of the quotation's units between two ellipses, and where it stands among the original's. */
interface Segment {
  readonly units: readonly Unit[]
  readonly run: Run | null
}

/** Finds the longest segment in `room`, then those before it in what is before, and those behind it in what is behind. */
function placed(segments: readonly (readonly Unit[])[], words: readonly string[], places: Places, room: Run): readonly Segment[] {
  if (segments.length === 0) return []
  const sizes = segments.map((units) => units.filter(({ kind }) => kind === 'word').length)
  const at = sizes.indexOf(Math.max(...sizes))
  const units = segments[at]!
  const run = locate(units.filter(({ kind }) => kind === 'word').map(({ key }) => key), words, places, room)
  const before = placed(segments.slice(0, at), words, places, run ? { from: room.from, to: run.from } : { from: room.from, to: room.from })
  const behind = placed(segments.slice(at + 1), words, places, run ? { from: run.to, to: room.to } : { from: room.to, to: room.to })
  return [...before, { units, run }, ...behind]
}

const joined = (units: readonly Unit[]): string => units.map(({ text }) => text).join('')

/** Units of the quotation in place of units of the original. Words in brackets stand for what has no other counterpart. */
function replaced(units: readonly Unit[], original: readonly Unit[]): readonly Piece[] {
  const first = units.findIndex(({ kind }) => kind === 'bracket')
  const rest = joined(original)
  if (first < 0) return [{ kind: 'removed', text: '', original: rest }, { kind: 'added', text: joined(units), original: '' }]
  return units.map(({ kind, text }, at): Piece => (kind === 'bracket' ? { kind: 'insertion', text, original: at === first ? rest : '' } : { kind: 'added', text, original: '' }))
}

function compareSegment(units: readonly Unit[], original: readonly Unit[]): readonly Piece[] {
  // What is in brackets is equal to nothing, and so stands in what was replaced.
  const keys = units.map(({ kind, key }, at) => (kind === 'word' ? key : `[${at}]`))
  const pieces: Piece[] = []
  const same = (from: number, to: number, start: number): void => {
    for (let at = from; at < to; at += 1) pieces.push({ kind: 'same', text: units[at]!.text, original: original[start + at - from]!.text })
  }
  let place = 0
  let there = 0
  for (const { from, to, start, end } of replacements(original.map(({ key }) => key), keys)) {
    same(place, start, there)
    pieces.push(...replaced(units.slice(start, end), original.slice(from, to)))
    place = end
    there = to
  }
  same(place, units.length, there)
  return pieces
}

/** Neighbours of one kind in one, and none that is empty. What is bracketed or left out stays apart. */
function tidy(pieces: readonly Piece[]): readonly Piece[] {
  const runs: Piece[] = []
  for (const piece of pieces) {
    const last = runs.at(-1)
    if (piece.text === '' && piece.original === '') continue
    const joins = last?.kind === piece.kind && piece.kind !== 'insertion' && piece.kind !== 'omission'
    if (last && joins) runs[runs.length - 1] = { kind: last.kind, text: last.text + piece.text, original: last.original + piece.original }
    else runs.push(piece)
  }
  return runs
}

/** The quotation parted at its ellipses; between two parts stands the ellipsis of that place. */
function parted(units: readonly Unit[]): { readonly segments: readonly (readonly Unit[])[]; readonly ellipses: readonly Unit[] } {
  const segments: Unit[][] = [[]]
  const ellipses: Unit[] = []
  for (const unit of units) {
    if (unit.kind === 'ellipsis') {
      ellipses.push(unit)
      segments.push([])
    } else segments.at(-1)!.push(unit)
  }
  return { segments, ellipses }
}

/**
 * What became of the words of an original in a quotation of it. Of an original that is much longer, such as a transcript,
 * the stretch most like the quotation is compared; null where there is none. Words are compared, whatever their capitals,
 * accents and punctuation.
 */
export function compareWithOriginal(quotation: string, original: string): Comparison | null {
  const units = quoteUnits(quotation)
  const words = originalUnits(original)
  if (units.length === 0 || words.length === 0) return null
  const keys = words.map(({ key }) => key)
  const { segments, ellipses } = parted(units)
  const short = words.length <= Math.max(units.length * whole, units.length + 3)
  const found = placed(segments, keys, placesOf(keys), { from: 0, to: words.length })
  const runs = found.flatMap(({ run }) => run ?? [])
  if (runs.length === 0 && !short) return null
  const first = short ? 0 : runs[0]!.from
  const last = short ? words.length : runs.at(-1)!.to

  const pieces: Piece[] = []
  let reached = first
  found.forEach(({ units: part, run }, at) => {
    const isLast = at === found.length - 1
    // An ellipsis at the very end stands for the rest.
    const gapEnd = run?.from ?? (isLast && part.length === 0 ? last : reached)
    const ellipsis = ellipses[at - 1]
    if (ellipsis) pieces.push({ kind: 'omission', text: ellipsis.text, original: joined(words.slice(reached, gapEnd)) })
    const from = ellipsis ? gapEnd : reached
    const to = run ? (isLast ? last : run.to) : isLast ? last : from
    pieces.push(...compareSegment(part, words.slice(from, to)))
    reached = Math.max(from, to)
  })
  const start = words[first]?.start ?? 0
  return { start, end: words[last]?.start ?? original.length, pieces: tidy(pieces) }
}
