import type { NotePlan } from './notes'
import type { PublicArticle, PublicSource } from './public-article'

/** The sources of headline and deck that no note of the body cites, each once, in the order of reading. */
export function fieldSourcesBeside({ fieldAttributions }: Pick<PublicArticle, 'fieldAttributions'>, plan: NotePlan): readonly PublicSource[] {
  const cited = new Set(plan.notes.flatMap((note) => (note.kind === 'source' ? [note.source.id] : [])))
  const beside = new Map(fieldAttributions.flatMap(({ sources }) => sources).filter(({ id }) => !cited.has(id)).map((source) => [source.id, source]))
  return [...beside.values()]
}
