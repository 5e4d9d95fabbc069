import type { Source } from '@shared/source'
import { foldName } from '@shared/text/fold'
import { shownSource } from './shown-source'

/** 0 for a name that begins with the query, 1 for a word that does, 2 for one that holds it, null for none. */
function rank(source: Source, query: string): number | null {
  const { name, aliases, note } = shownSource(source)
  const names = [name, ...aliases, note].map(foldName)
  if (names[0]?.startsWith(query)) return 0
  if (names.some((each) => each.split(' ').some((word) => word.startsWith(query)))) return 1
  return names.some((each) => each.includes(query)) ? 2 : null
}

/**
 * The live sources of the register that fit `query`, the best first, then by name; all of them for an empty query. Only what
 * the window shows is searched: a withheld source is not found by its own name.
 */
export function rankSources(sources: readonly Source[], query: string): readonly Source[] {
  const wanted = foldName(query)
  return sources
    .filter((source) => source.mergedInto === null)
    .flatMap((source) => {
      const place = rank(source, wanted)
      return place === null ? [] : [{ source, place, name: shownSource(source).name }]
    })
    .sort((a, b) => a.place - b.place || a.name.localeCompare(b.name))
    .map(({ source }) => source)
}
