import { useMemo } from 'react'
import type { ArticleSession } from '../editor/session'
import { useFullShell } from '../shell/full-context'
import { useStore } from '../shell/store'
import { peopleOf } from './people'

/** The people who can be mentioned in the notes of the open article, this machine's own among them. */
export function usePeople(session: ArticleSession): readonly string[] {
  const shell = useFullShell()
  const placed = useStore(shell.notes.placed)
  const { person } = useStore(shell.preferences)
  const assignee = useStore(session.facts, (facts) => facts.assignee)
  const authors = useStore(session.facts, (facts) => facts.authors)
  const handOvers = useStore(session.facts, (facts) => facts.handOvers)
  const signOffs = useStore(session.facts, (facts) => facts.signOffs)
  return useMemo(() => {
    const people = peopleOf({ assignee, authors, handOvers, signOffs }, placed.map(({ note }) => note), person.id)
    return person.name.trim() === '' || people.includes(person.name.trim()) ? people : [...people, person.name.trim()]
  }, [assignee, authors, handOvers, signOffs, placed, person])
}
