/** All of `items` with REDAKSI_FAULTS=all; else `count` of them, spread by a seed that is today's unless REDAKSI_SEED names one. */
export function sampled<T>(items: readonly T[], count: number): readonly T[] {
  if (process.env['REDAKSI_FAULTS'] === 'all' || items.length <= count) return items
  const random = generator(seed)
  return items.map((item) => ({ item, place: random() })).sort((a, b) => a.place - b.place).slice(0, count).map(({ item }) => item)
}

/** Printed with every failure, so that the same points can be tried again. */
export const seed = Number(process.env['REDAKSI_SEED'] ?? Math.floor(Date.now() / 86_400_000))

/** Numbers in [0, 1) that depend on the seed alone (mulberry32). */
export function generator(from: number): () => number {
  let state = from >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Milliseconds that a sweep over all points may take. */
export const wholeSweep = 30 * 60_000
