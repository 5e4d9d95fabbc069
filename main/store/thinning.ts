import type { VersionReason, VersionSummary } from '@shared/ipc'

const hour = 3_600_000
const day = 24 * hour

/** The newest that may be thinned are kept whatever the clock says. */
const alwaysKept = 20

/** Versions that no age takes away: a person asked for them, or something left the desk or came to it by them. */
const lasting: ReadonlySet<VersionReason> = new Set(['manual', 'import', 'preExport', 'handOver', 'signOff'])

/** The stretch of time of which one version is kept: all of the last day, one an hour for a week, one a day for a month, one a week after that. */
function stretchOf(savedAt: number, now: number): string | null {
  const age = Math.abs(now - savedAt)
  if (age < day) return null
  if (age < 7 * day) return `hour ${Math.floor(savedAt / hour)}`
  if (age < 30 * day) return `day ${Math.floor(savedAt / day)}`
  return `week ${Math.floor(savedAt / (7 * day))}`
}

/** The version that each person left last, by id. */
function lastOfEach(versions: readonly VersionSummary[]): ReadonlySet<string> {
  const last = new Map<string, string>()
  for (const { byId, versionId } of versions) if (byId !== '' && !last.has(byId)) last.set(byId, versionId)
  return new Set(last.values())
}

/**
 * The versions that have grown too many. `versions` stand newest first (by seq); `now` is milliseconds since 1970. Never among
 * them: the newest and the oldest, what has a name, what a person kept, an import, an export, a hand-over or a sign-off made,
 * the last of each person, and the newest 20 of the others. Of what is left over nothing more is dropped at the same time.
 */
export function versionsToDrop(versions: readonly VersionSummary[], now: number): readonly VersionSummary[] {
  const taken = new Set<string>()
  const ofPeople = lastOfEach(versions)
  const ends = new Set([versions[0]?.versionId, versions.at(-1)?.versionId])
  return versions
    .filter(({ reason, name }) => !lasting.has(reason) && name === '')
    .filter((version, place) => {
      const stretch = stretchOf(Date.parse(version.savedAt), now)
      const isKept = place < alwaysKept || stretch === null || !taken.has(stretch) || ends.has(version.versionId) || ofPeople.has(version.versionId)
      if (stretch !== null) taken.add(stretch)
      return !isKept
    })
}
