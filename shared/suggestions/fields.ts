import { diffWords } from '../text/diff'

/** A difference between a field before and now: `[fromA, toA)` of the earlier text is `[fromB, toB)` of the later. */
export interface FieldHunk {
  readonly fromA: number
  readonly toA: number
  readonly fromB: number
  readonly toB: number
}

/** Where two texts of a field differ, by words, in order and apart. */
export function fieldHunks(before: string, now: string): readonly FieldHunk[] {
  const hunks: FieldHunk[] = []
  let [a, b] = [0, 0]
  for (const { kind, text } of diffWords(before, now)) {
    const last = hunks.at(-1)
    const [toA, toB] = [kind === 'added' ? a : a + text.length, kind === 'removed' ? b : b + text.length]
    if (kind !== 'same') {
      if (last && last.toA === a && last.toB === b) hunks[hunks.length - 1] = { ...last, toA, toB }
      else hunks.push({ fromA: a, toA, fromB: b, toB })
    }
    ;[a, b] = [toA, toB]
  }
  return hunks
}

/** `before` with the hunks of `accepted` (indexes) as they are in `now`. */
export function fieldAccepted(before: string, now: string, accepted: ReadonlySet<number>): string {
  let text = ''
  let done = 0
  fieldHunks(before, now).forEach(({ fromA, toA, fromB, toB }, index) => {
    text += before.slice(done, fromA) + (accepted.has(index) ? now.slice(fromB, toB) : before.slice(fromA, toA))
    done = toA
  })
  return text + before.slice(done)
}

/** `now` with the hunks of `rejected` (indexes) as they are in `before`. */
export function fieldRejected(before: string, now: string, rejected: ReadonlySet<number>): string {
  let text = ''
  let done = 0
  fieldHunks(before, now).forEach(({ fromA, toA, fromB, toB }, index) => {
    text += now.slice(done, fromB) + (rejected.has(index) ? before.slice(fromA, toA) : now.slice(fromB, toB))
    done = toB
  })
  return text + now.slice(done)
}

/** Of a stretch of `now` what stood there in `before`: what differs at either edge is taken whole. */
export function fieldOriginal(before: string, now: string, from: number, to: number): string {
  let [start, end] = [from, to]
  for (const { fromA, toA, fromB, toB } of fieldHunks(before, now)) {
    if (toB <= from) start = from + toA - toB
    else if (fromB < from) start = fromA
    if (toB < to) end = to + toA - toB
    else if (fromB < to) end = toA
  }
  return before.slice(start, Math.max(start, end))
}

/** `before` with the edit that made `older` into `newer` made there too; null where that edit touches what differs between `before` and `older`. */
export function fieldMirrored(before: string, older: string, newer: string): string | null {
  const most = Math.min(older.length, newer.length)
  let head = 0
  while (head < most && older[head] === newer[head]) head += 1
  let tail = 0
  while (tail < most - head && older[older.length - 1 - tail] === newer[newer.length - 1 - tail]) tail += 1
  const to = older.length - tail
  let shift = 0
  for (const { toA, fromB, toB } of fieldHunks(before, older)) {
    if (fromB < to && toB > head) return null
    if (fromB === toB && head < fromB && fromB < to) return null
    if (toB <= head && !(fromB === toB && fromB === head)) shift = toA - toB
  }
  return before.slice(0, head + shift) + newer.slice(head, newer.length - tail) + before.slice(to + shift)
}
