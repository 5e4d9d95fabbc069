import { replacements } from '@shared/text/diff'

/** A text as it is made of another: a stretch of that one (start and length in UTF-16 code units), or words of its own. */
export type Delta = readonly (string | readonly [start: number, length: number])[]

/** Pieces of JSON that end where a record or a block does. */
const piecesOf = (json: string): readonly string[] => json.match(/[\s\S]*?\},|[\s\S]+$/g) ?? []

const startsOf = (pieces: readonly string[]): readonly number[] => {
  const starts = [0]
  for (const piece of pieces) starts.push(starts.at(-1)! + piece.length)
  return starts
}

function commonStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length)
  let count = 0
  while (count < most && a.charCodeAt(count) === b.charCodeAt(count)) count += 1
  return count
}

function commonEnd(a: string, b: string, most: number): number {
  let count = 0
  while (count < most && a.charCodeAt(a.length - 1 - count) === b.charCodeAt(b.length - 1 - count)) count += 1
  return count
}

/** `next` told by what it has of `base`. `applyDelta` gives back exactly `next`. */
export function deltaOf(base: string, next: string): Delta {
  const [before, after] = [piecesOf(base), piecesOf(next)]
  const [from, to] = [startsOf(before), startsOf(after)]
  const delta: (string | readonly [number, number])[] = []
  const copy = (start: number, end: number): void => {
    const last = delta.at(-1)
    if (end <= start) return
    if (typeof last === 'object' && last[0] + last[1] === start) delta[delta.length - 1] = [last[0], end - last[0]]
    else delta.push([start, end - start])
  }
  let place = 0
  for (const run of replacements(before, after)) {
    copy(place, from[run.from]!)
    const old = base.slice(from[run.from], from[run.to])
    const fresh = next.slice(to[run.start], to[run.end])
    const head = commonStart(old, fresh)
    const tail = commonEnd(old, fresh, Math.min(old.length, fresh.length) - head)
    copy(from[run.from]!, from[run.from]! + head)
    const words = fresh.slice(head, fresh.length - tail)
    if (words !== '') delta.push(words)
    copy(from[run.to]! - tail, from[run.to]!)
    place = from[run.to]!
  }
  copy(place, base.length)
  return delta
}

/**
 * The text that `delta` tells, or null where it would be longer than `most` UTF-16 code units. A stretch outside of `base` yields
 * what there is: the checksum of the text tells that it is wrong.
 */
export function applyDelta(base: string, delta: Delta, most: number): string | null {
  const pieces: string[] = []
  let length = 0
  for (const piece of delta) {
    const text = typeof piece === 'string' ? piece : base.slice(piece[0], piece[0] + piece[1])
    length += text.length
    if (length > most) return null
    pieces.push(text)
  }
  return pieces.join('')
}
