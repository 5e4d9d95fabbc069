import type { Article } from '../article'
import { foldName } from '../text/fold'
import { handOversOf, type HandOver } from './model'

/** True when `assignee` is the person called `name`; nobody is ''. */
export const isFor = (assignee: string, name: string): boolean => name.trim() !== '' && foldName(assignee) === foldName(name)

/**
 * The hand-over by which `person` has the piece, while they have not seen it: it is the last one, somebody else's, and not in
 * `seen`, the article as they saw it last. Null for none.
 */
export function handedTo(article: Pick<Article, 'handOvers' | 'assignee'>, person: { readonly id: string; readonly name: string }, seen: Pick<Article, 'handOvers'> | null): HandOver | null {
  const last = handOversOf(article).at(-1)
  if (!last || last.byId === person.id || !isFor(last.assignee, person.name) || !isFor(article.assignee, person.name)) return null
  return seen && last.id in seen.handOvers ? null : last
}
