import type { Source } from './source'

/** What makes one list of the register of another. Of a register of thousands one record is sent, not all. */
export interface RegisterPatch {
  /** New sources, and those that are others than before, as they are now. */
  readonly changed: readonly Source[]
  /** Ids of those that the list has no more. */
  readonly gone: readonly string[]
  /** How many sources the list has now. */
  readonly count: number
}

/** What has changed from `before` to `after`: a record that is the very same object has not. */
export function patchBetween(before: readonly Source[], after: readonly Source[]): RegisterPatch {
  const old = new Map(before.map((source) => [source.id, source]))
  const changed = after.filter((source) => old.get(source.id) !== source)
  const present = new Set(after.map(({ id }) => id))
  return { changed, gone: before.flatMap(({ id }) => (present.has(id) ? [] : [id])), count: after.length }
}

/** The list after a patch, in the order in which sources were made; what has not changed is the same object, and so is a list in which nothing has. */
export function patched(before: readonly Source[], { changed, gone }: RegisterPatch): readonly Source[] {
  if (changed.length === 0 && gone.length === 0) return before
  const now = new Map(changed.map((source) => [source.id, source]))
  const away = new Set(gone)
  const kept = before.flatMap((source) => (away.has(source.id) ? [] : [now.get(source.id) ?? source]))
  const known = new Set(before.map(({ id }) => id))
  const made = changed.filter(({ id }) => !known.has(id))
  return made.length === 0 ? kept : [...kept, ...made].sort((a, b) => (a.id < b.id ? -1 : 1))
}
