import type { VersionSummary } from '@shared/ipc'

const hour = 3_600_000
const day = 24 * hour

/** The newest automatic versions are kept whatever the clock says. */
const alwaysKept = 20

/** The stretch of time of which one automatic version is kept: all of the last hour, then one an hour, a day, a week. */
function stretchOf(savedAt: number, now: number): string | null {
  const age = Math.abs(now - savedAt)
  if (age < hour) return null
  if (age < day) return `hour ${Math.floor(savedAt / hour)}`
  if (age < 30 * day) return `day ${Math.floor(savedAt / day)}`
  return `week ${Math.floor(savedAt / (7 * day))}`
}

/**
 * The automatic versions that have grown too many. `versions` stand newest first (by seq); `now` is milliseconds since 1970.
 * A version that a person, an import, an export or a restore made is never among them, nor one of the newest 20.
 */
export function versionsToDrop(versions: readonly VersionSummary[], now: number): readonly VersionSummary[] {
  const taken = new Set<string>()
  return versions
    .filter((version) => version.reason === 'autosave')
    .filter((version, place) => {
      const stretch = stretchOf(Date.parse(version.savedAt), now)
      const dropped = place >= alwaysKept && stretch !== null && taken.has(stretch)
      if (stretch !== null) taken.add(stretch)
      return dropped
    })
}
