import type { Gender } from './languages/language'
import type { Place } from './model'
import type { Person } from './people'

/** Somebody whom the text spoke of: 3 as a speaker, less as a sentence's subject, less elsewhere. */
export interface Event extends Place {
  readonly person: Person
  readonly weight: number
  /** Named by more than one word. */
  readonly full?: boolean
}

/** A place that moves along when the text before it is edited. */
export interface Moving {
  start: number
  end: number
}

/** An event of a sentence. */
export type Noted = Event & Moving

/** Where somebody's role stands beside the name. */
export type Naming = Moving & { readonly roles: readonly string[] }

/** What a pronoun told of somebody, and in which sentence. */
export interface Called {
  readonly gender: Gender
  readonly line: number
}

/** One sentence. */
export interface Line {
  readonly paragraph: number
  /** The names of the sentence, in order. */
  readonly named: readonly Noted[]
  /** Its subject does something. */
  readonly active: boolean
  /** Speakers and subjects that were found by resolving. */
  readonly found: Noted[]
}

/** What a rewinding took off. */
export interface Cut {
  readonly lines: readonly Line[]
  readonly namings: ReadonlyMap<Person, readonly Naming[]>
  readonly genders: ReadonlyMap<Person, Called>
}

const isSamePerson = (one: Person, other: Person): boolean =>
  one === other || (one.name === '' && other.name === '' && one.gender === other.gender && [...one.roles].join() === [...other.roles].join())

/** Whether the names are of the same people in the same parts; where each was and is goes to `places`. */
export function pairPlaces(before: readonly Noted[], now: readonly Noted[], places: Map<number, number>): boolean {
  if (before.length !== now.length) return false
  return before.every((old, index) => {
    const event = now[index]
    if (!event || event.person !== old.person || event.weight !== old.weight || event.full !== old.full) return false
    places.set(old.start, event.start).set(old.end, event.end)
    return true
  })
}

/** Whether the same people spoke, with the same words for them; a stranger's words may have moved within what was read anew. */
export function isSame(before: readonly Noted[], now: readonly Noted[], move: (offset: number) => number): boolean {
  return (
    before.length === now.length &&
    before.every((old, index) => {
      const event = now[index]
      if (!event || !isSamePerson(event.person, old.person) || event.weight !== old.weight) return false
      return old.person.name === '' || (move(old.start) === event.start && move(old.end) === event.end)
    })
  )
}

/** The last value that passes. */
export function lastOf<T>(values: readonly T[], test: (value: T) => boolean): T | null {
  for (let at = values.length - 1; at >= 0; at -= 1) {
    const value = values[at]
    if (value !== undefined && test(value)) return value
  }
  return null
}
