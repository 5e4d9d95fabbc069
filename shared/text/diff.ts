/** A run of text that both have, or that only the later or only the earlier one has. */
export interface Change {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

/** A run of tokens, half open on both sides: `before[from, to)` became `after[start, end)`. One of the two may be empty. */
export interface Replaced {
  readonly from: number
  readonly to: number
  readonly start: number
  readonly end: number
}

/** Differences after which the search for the shortest way ends: what is further apart has been written anew. */
const furthest = 1_200

const wordOrGap = /\s+|[\p{L}\p{N}\p{M}]+(?:[-'’.,@/][\p{L}\p{N}\p{M}]+)*|[^\s\p{L}\p{N}\p{M}]/gu

/** Words, white space and signs, one after the other; joined they are the text. */
const wordsAndGaps = (text: string): readonly string[] => text.match(wordOrGap) ?? []

/**
 * Where two lists of tokens differ, by the greedy algorithm of Myers (An O(ND) Difference Algorithm, 1986): the fewest
 * tokens removed and added. Lists that are more than `furthest` tokens apart yield one replacement of their middles.
 */
export function replacements(before: readonly string[], after: readonly string[]): readonly Replaced[] {
  let head = 0
  while (head < before.length && head < after.length && before[head] === after[head]) head += 1
  let tail = 0
  while (tail < before.length - head && tail < after.length - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1
  const a = before.slice(head, before.length - tail)
  const b = after.slice(head, after.length - tail)
  if (a.length === 0 && b.length === 0) return []
  const whole = { from: head, to: before.length - tail, start: head, end: after.length - tail }
  if (a.length === 0 || b.length === 0) return [whole]
  const reached = walk(a, b)
  return reached ? retrace(reached, a.length, b.length, head) : [whole]
}

/** For each number of differences, how far into `a` each diagonal gets (the diagonal k lies at index k + d + 1); null when too many. */
function walk(a: readonly string[], b: readonly string[]): readonly Int32Array[] | null {
  const rows: Int32Array[] = []
  const most = Math.min(a.length + b.length, furthest)
  for (let d = 0; d <= most; d += 1) {
    const last = rows[d - 1]
    const row = new Int32Array(2 * d + 3)
    for (let k = -d; k <= d; k += 2) {
      let x = last ? step(last, d, k) : 0
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1
      row[k + d + 1] = x
      if (x >= a.length && x - k >= b.length) return [...rows, row]
    }
    rows.push(row)
  }
  return null
}

const reach = (row: Int32Array, d: number, k: number): number => (k < -d || k > d ? -1 : row[k + d + 1]!)

/** True when the way onto diagonal `k` adds a token of `b`; false when it removes one of `a`. */
const adds = (last: Int32Array, d: number, k: number): boolean => k === -d || (k !== d && reach(last, d - 1, k - 1) < reach(last, d - 1, k + 1))

const step = (last: Int32Array, d: number, k: number): number => (adds(last, d, k) ? reach(last, d - 1, k + 1) : reach(last, d - 1, k - 1) + 1)

function retrace(rows: readonly Int32Array[], lengthA: number, lengthB: number, shift: number): readonly Replaced[] {
  const steps: Replaced[] = []
  let x = lengthA
  let y = lengthB
  for (let d = rows.length - 1; d > 0; d -= 1) {
    const last = rows[d - 1]!
    const k = x - y
    const added = adds(last, d, k)
    const fromX = added ? reach(last, d - 1, k + 1) : reach(last, d - 1, k - 1)
    const fromY = fromX - (added ? k + 1 : k - 1)
    steps.push({ from: fromX + shift, to: fromX + shift + (added ? 0 : 1), start: fromY + shift, end: fromY + shift + (added ? 1 : 0) })
    x = fromX
    y = fromY
  }
  return joined(steps.reverse())
}

function joined(steps: readonly Replaced[]): readonly Replaced[] {
  const runs: Replaced[] = []
  for (const each of steps) {
    const last = runs.at(-1)
    if (last && last.to === each.from && last.end === each.start) runs[runs.length - 1] = { ...last, to: each.to, end: each.end }
    else runs.push(each)
  }
  return runs
}

function changesOf(before: readonly string[], after: readonly string[], inside: (before: string, after: string) => readonly Change[]): readonly Change[] {
  const changes: Change[] = []
  let place = 0
  for (const { from, to, start, end } of replacements(before, after)) {
    changes.push({ kind: 'same', text: before.slice(place, from).join('') })
    changes.push(...inside(before.slice(from, to).join(''), after.slice(start, end).join('')))
    place = to
  }
  changes.push({ kind: 'same', text: before.slice(place).join('') })
  return merged(changes)
}

/** Neighbours of one kind in one, and none that is empty. */
function merged(changes: readonly Change[]): readonly Change[] {
  const runs: Change[] = []
  for (const change of changes) {
    const last = runs.at(-1)
    if (change.text === '') continue
    if (last?.kind === change.kind) runs[runs.length - 1] = { kind: last.kind, text: last.text + change.text }
    else runs.push(change)
  }
  return runs
}

const replaced = (before: string, after: string): readonly Change[] => [
  { kind: 'removed', text: before },
  { kind: 'added', text: after },
]

/** A single space between two changed words reads better as part of the change than as an island in it. */
function withoutIslands(changes: readonly Change[]): readonly Change[] {
  const runs: Change[] = []
  let removed = ''
  let added = ''
  const settle = (): void => {
    runs.push(...replaced(removed, added))
    removed = ''
    added = ''
  }
  changes.forEach((change, index) => {
    if (change.kind === 'removed') removed += change.text
    else if (change.kind === 'added') added += change.text
    else if (removed !== '' && added !== '' && /^ +$/u.test(change.text) && index < changes.length - 1) {
      removed += change.text
      added += change.text
    } else {
      settle()
      runs.push(change)
    }
  })
  settle()
  return merged(runs)
}

/**
 * What became of `before` in `after`, by words: first the lines that differ are found, then the words in them.
 * The texts of `same` and `removed` joined are `before`, those of `same` and `added` are `after`.
 */
export function diffWords(before: string, after: string): readonly Change[] {
  const lines = (text: string): readonly string[] => text.match(/[^\n]*\n+|[^\n]+$/gu) ?? []
  return changesOf(lines(before), lines(after), (old, fresh) => withoutIslands(changesOf(wordsAndGaps(old), wordsAndGaps(fresh), replaced)))
}
