/** A half-open run of words. */
export interface Run {
  readonly from: number
  readonly to: number
}

/** The places of each word in a list. */
export type Places = ReadonlyMap<string, readonly number[]>

export function placesOf(words: readonly string[]): Places {
  const places = new Map<string, number[]>()
  words.forEach((word, at) => {
    const known = places.get(word)
    if (known) known.push(at)
    else places.set(word, [at])
  })
  return places
}

/** A word that stands more often than this tells nothing about the place. */
const tooCommon = 400

/** Share of the sought words that must stand in the found run; below, the resemblance is chance. */
const enough = 0.4

/** More cells than this are not aligned: the run found by its words is taken as it is. */
const mostCells = 30_000_000

/** Where `sought` most likely begins within `room`, by votes of its words, the rarer the heavier; null where none stands there. */
function guess(sought: readonly string[], places: Places, room: Run): number | null {
  const width = Math.max(4, Math.ceil(sought.length / 4))
  const votes = new Map<number, number>()
  sought.forEach((word, at) => {
    const all = places.get(word) ?? []
    const inRoom = all.length > tooCommon && sought.length > 3 ? [] : all
    for (const place of inRoom) {
      if (place < room.from || place >= room.to) continue
      const bin = Math.floor((place - at) / width)
      const weight = 1 / all.length
      votes.set(bin, (votes.get(bin) ?? 0) + weight)
      votes.set(bin - 1, (votes.get(bin - 1) ?? 0) + weight / 2)
    }
  })
  const best = [...votes].reduce<readonly [number, number] | null>((top, each) => (top === null || each[1] > top[1] + 1e-9 ? each : top), null)
  return best === null ? null : best[0] * width
}

/** True for two forms or spellings of one word: half of the longer one is the same at their ends. */
function isLike(a: string, b: string): boolean {
  const longest = Math.max(a.length, b.length)
  const shortest = Math.min(a.length, b.length)
  let head = 0
  while (head < shortest && a[head] === b[head]) head += 1
  let tail = 0
  while (tail < shortest - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1
  return (head + tail) * 2 >= longest
}

/** The run of `words` within `room` that takes the fewest changes to become `sought`, and how many of its words stand in it. */
function fit(sought: readonly string[], words: readonly string[], room: Run): Run & { readonly matched: number } {
  const length = room.to - room.from
  // For each end in the room: the changes so far, where that run began, and how many words were met.
  let cost = new Int32Array(length + 1)
  let start = Int32Array.from({ length: length + 1 }, (_each, at) => at)
  let met = new Int32Array(length + 1)
  for (const [row, word] of sought.entries()) {
    const nextCost = new Int32Array(length + 1)
    const nextStart = new Int32Array(length + 1)
    const nextMet = new Int32Array(length + 1)
    nextCost[0] = row + 1
    for (let at = 1; at <= length; at += 1) {
      const other = words[room.from + at - 1]!
      const same = other === word
      // A word that was only written otherwise stands in the run, also at its edge.
      const across = cost[at - 1]! + (same ? 0 : isLike(word, other) ? 1 : 2)
      const down = cost[at]! + 1
      const right = nextCost[at - 1]! + 1
      const least = Math.min(across, down, right)
      const gained = met[at - 1]! + (same ? 1 : 0)
      nextCost[at] = least
      // Of ways that cost the same, the one that meets more words.
      const most = Math.max(across === least ? gained : -1, down === least ? met[at]! : -1, right === least ? nextMet[at - 1]! : -1)
      nextMet[at] = most
      if (across === least && gained === most) nextStart[at] = start[at - 1]!
      else if (right === least && nextMet[at - 1] === most) nextStart[at] = nextStart[at - 1]!
      else nextStart[at] = start[at]!
    }
    cost = nextCost
    start = nextStart
    met = nextMet
  }
  let end = 0
  for (let at = 1; at <= length; at += 1) if (cost[at]! <= cost[end]!) end = at
  return { from: room.from + start[end]!, to: room.from + end, matched: met[end]! }
}

/**
 * The run of `words` within `room` that is most like `sought`; null where nothing is alike. The words vote for a place, and
 * round the best one the run of the fewest changes is taken.
 */
export function locate(sought: readonly string[], words: readonly string[], places: Places, room: Run): Run | null {
  if (sought.length === 0 || room.from >= room.to) return null
  const begin = guess(sought, places, room)
  if (begin === null) return null
  const slack = Math.ceil(sought.length / 2) + 8
  const near = { from: Math.max(room.from, begin - slack), to: Math.min(room.to, begin + sought.length + 2 * slack) }
  if ((near.to - near.from) * sought.length > mostCells) return { from: Math.max(near.from, begin), to: Math.min(near.to, begin + sought.length) }
  const { from, to, matched } = fit(sought, words, near)
  return to > from && matched >= sought.length * enough ? { from, to } : null
}
