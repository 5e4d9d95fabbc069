import { newId } from '@shared/ids'
import { initialsOf } from '@shared/initials'
import type { Preferences } from '@shared/ipc'

/** Whoever works on this machine. */
export type Person = Preferences['person']

/** Whether it is known who works here: nothing is put under a name before. */
export const isKnown = ({ name }: Person): boolean => name.trim() !== ''

const wordsOf = (name: string): readonly string[] => name.toLowerCase().split(/\s+/).filter(Boolean)

/** True where a name is somebody else's: not a word of it and not its initials are those of the name before. */
const isAnother = (before: string, name: string): boolean =>
  before !== '' && name !== '' && initialsOf(before) !== initialsOf(name) && !wordsOf(name).some((word) => wordsOf(before).includes(word))

/**
 * `person` called `name`. The id is made with the first name and stays with every later one that has a word or the initials of the one
 * before; a wholly different name is another person's. Initials that nobody chose are the name's, and go with it.
 */
export function called(person: Person, name: string, initials: string = person.initials): Person {
  const said = name.trim()
  const id = person.id !== '' && !isAnother(person.name, said) ? person.id : said === '' ? '' : newId()
  const chosen = initials.trim()
  const isChosen = chosen !== '' && !(chosen === person.initials && chosen === initialsOf(person.name))
  return { id, name: said, initials: isChosen ? chosen : initialsOf(said) }
}
