import type { Transaction } from '@tiptap/pm/state'

/** From the first to the last place that `transaction` has replaced, as it stands after it; null where it replaced nothing. Costs the same in any length of text. */
export function touchedStretch({ mapping }: Pick<Transaction, 'mapping'>): readonly [number, number] | null {
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  mapping.maps.forEach((map, index) => {
    const later = mapping.slice(index + 1)
    map.forEach((_start, _end, start, end) => {
      from = Math.min(from, later.map(start, -1))
      to = Math.max(to, later.map(end, 1))
    })
  })
  return from > to ? null : [from, to]
}
