import { newId } from '@shared/ids'
import { initialsOf } from '@shared/initials'
import type { Preferences } from '@shared/ipc'

/** Whoever works on this machine. */
export type Person = Preferences['person']

/** Whether it is known who works here: nothing is put under a name before. */
export const isKnown = ({ name }: Person): boolean => name.trim() !== ''

/** `person` called `name`. The id is made with the first name and stays with every later one; initials that nobody chose are the name's. */
export function called(person: Person, name: string, initials: string = person.initials): Person {
  const said = name.trim()
  return { id: person.id || (said === '' ? '' : newId()), name: said, initials: initials.trim() || initialsOf(said) }
}
