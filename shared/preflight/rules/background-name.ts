import { resolveSource, type Source } from '../../source'
import { placedRecords } from '../attributed'
import { findNames } from '../names'
import { excerpt, type Desk, type Hit, type Rule, type Span } from '../rule'

const fields = ['headline', 'kicker', 'deck', 'description'] as const

const namesOf = ({ kind, name, aliases }: Source): readonly string[] => (kind === 'document' || kind === 'dataset' ? [] : [name, ...aliases])

/** Names are found by the longest and the short form alike: one place is told once. */
function onceEach(places: readonly Span[]): readonly Span[] {
  let reached = 0
  return places.filter(({ start, end }) => {
    const isApart = start >= reached
    reached = Math.max(reached, end)
    return isApart
  })
}

/** The sources of passages on background or deep background that speak nowhere in the article on the record. */
function unnamedSources(desk: Desk): readonly Source[] {
  const of = (isOpen: boolean): ReadonlyMap<string, Source> =>
    new Map(
      placedRecords(desk)
        .filter(({ record }) => record.state === 'confirmed' && (isOpen ? record.terms === 'onRecord' : record.terms === 'background' || record.terms === 'deepBackground'))
        .flatMap(({ record }) => record.sourceIds.flatMap((id) => resolveSource(desk.sources, id) ?? []))
        .map((source) => [source.id, source]),
    )
  const open = of(true)
  return [...of(false).values()].filter(({ id, confidentiality }) => confidentiality === 'none' && !open.has(id))
}

/**
 * The article names a source that speaks in it on background alone: his words may be printed, his name may not (the terms of
 * the Associated Press). Warns, for the name can stand there for another reason. A withheld source is `withheld-name`'s.
 */
export const backgroundName: Rule = {
  id: 'background-name',
  severity: 'warns',
  find: (desk) =>
    unnamedSources(desk).flatMap((source): readonly Hit[] => {
      const told = { message: `${excerpt(source.name)} speaks here on background and is named in the text. Take the name out, or change the terms.`, params: { name: excerpt(source.name) } }
      const names = namesOf(source)
      const inFields = fields.filter((field) => findNames(desk.article[field], names).length > 0)
      return [...inFields.map((place) => ({ place, ...told })), ...onceEach(findNames(desk.text, names)).map((place) => ({ place, ...told }))]
    }),
}
