import type { Source } from '@shared/source'
import { foldName } from '@shared/text/fold'

/** 0 for a name that begins with the query, 1 for a word that does, 2 for one that holds it, null for none. */
function rank(source: Source, query: string): number | null {
  const names = [source.name, ...source.aliases, source.jobTitle, source.affiliation].map(foldName)
  if (names[0]?.startsWith(query)) return 0
  if (names.some((name) => name.split(/\s+/).some((word) => word.startsWith(query)))) return 1
  return names.some((name) => name.includes(query)) ? 2 : null
}

/** The live sources of the register that fit `query`, the best first, then by name; all of them for an empty query. */
export function rankSources(sources: readonly Source[], query: string): readonly Source[] {
  const wanted = foldName(query)
  return sources
    .filter((source) => source.mergedInto === null)
    .flatMap((source) => {
      const place = rank(source, wanted)
      return place === null ? [] : [{ source, place }]
    })
    .sort((a, b) => a.place - b.place || a.source.name.localeCompare(b.source.name))
    .map(({ source }) => source)
}
