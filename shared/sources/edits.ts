/**
 * How many letters have to be put in, taken out, replaced or swapped with their neighbour to make `b` of `a`; `limit` + 1
 * where it is more than `limit`.
 */
export function edits(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let before: readonly number[] = []
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let row = 1; row <= a.length; row += 1) {
    const next = [row]
    for (let at = 1; at <= b.length; at += 1) {
      const same = a[row - 1] === b[at - 1]
      const least = Math.min(last[at]! + 1, next[at - 1]! + 1, last[at - 1]! + (same ? 0 : 1))
      const swapped = row > 1 && at > 1 && a[row - 1] === b[at - 2] && a[row - 2] === b[at - 1]
      next.push(swapped ? Math.min(least, before[at - 2]! + 1) : least)
    }
    if (Math.min(...next) > limit) return limit + 1
    before = last
    last = next
  }
  return Math.min(last[b.length]!, limit + 1)
}

/** `text` and what is left of it when any one letter is taken out: two texts of one edit have one of these in common. */
export const shortened = (text: string): readonly string[] => [...new Set([text, ...Array.from(text, (_, at) => text.slice(0, at) + text.slice(at + 1))])]
