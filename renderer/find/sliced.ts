import { matchesIn, type FindUnit, type Finder, type Match } from '@shared/find'

/** Milliseconds of work between which the window may draw and take keys. */
const slice = 6

/** Finds in slices, so that typing in the field never waits for a long piece; null when `isCancelled` came to hold before the end. */
export async function findSliced(units: Iterable<FindUnit>, find: Finder, isCancelled: () => boolean): Promise<readonly Match[] | null> {
  const matches: Match[] = []
  let begun = performance.now()
  for (const unit of units) {
    matches.push(...matchesIn(unit, find))
    if (performance.now() - begun < slice) continue
    await new Promise((resume) => setTimeout(resume))
    if (isCancelled()) return null
    begun = performance.now()
  }
  return matches
}
