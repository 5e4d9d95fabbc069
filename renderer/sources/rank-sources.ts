import type { Source } from '@shared/source'
import { foldName } from '@shared/text/fold'
import { shownSource } from './shown-source'

/** 0 for a first name that begins with `query`, 1 for a word of any that does, 2 for a name that holds it, null for none. */
export function rankNames(all: readonly string[], query: string): number | null {
  const wanted = foldName(query)
  const names = all.map(foldName)
  if (names[0]?.startsWith(wanted)) return 0
  if (names.some((each) => each.split(' ').some((word) => word.startsWith(wanted)))) return 1
  return names.some((each) => each.includes(wanted)) ? 2 : null
}

function rank(source: Source, query: string): number | null {
  const { name, aliases, note } = shownSource(source)
  return rankNames([name, ...aliases, note], query)
}

/**
 * The live sources of the register that fit `query`, the best first, then by name; all of them for an empty query. Only what
 * the window shows is searched: a withheld source is not found by its own name.
 */
export function rankSources(sources: readonly Source[], query: string): readonly Source[] {
  return sources
    .filter((source) => source.mergedInto === null)
    .flatMap((source) => {
      const place = rank(source, query)
      return place === null ? [] : [{ source, place, name: shownSource(source).name }]
    })
    .sort((a, b) => a.place - b.place || a.name.localeCompare(b.name))
    .map(({ source }) => source)
}
