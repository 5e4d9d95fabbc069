/** Puts `items` behind what `list` holds. As arguments of one call, as `push` takes them, a hundred thousand would be too many. */
export function append<T>(list: T[], items: Iterable<T>): void {
  for (const item of items) list.push(item)
}
