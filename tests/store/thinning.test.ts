import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { versionReasons, type VersionReason, type VersionSummary } from '../../shared/ipc'
import { toIsoTime } from '../../shared/time'
import { versionsToDrop } from '../../main/store/thinning'
import { morning } from './support'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

const versionOf = (seq: number, at: number, reason: VersionReason, more: Partial<VersionSummary> = {}): VersionSummary => ({
  versionId: String(seq).padStart(5, '0'), reason, name: '', byId: '', by: '', savedAt: toIsoTime(new Date(at)), seq, headline: '', words: 0, ...more,
})

/** One automatic version each `step` back from `morning`, newest first. */
const every = (step: number, count: number): readonly VersionSummary[] => Array.from({ length: count }, (_, place) => versionOf(count - place, morning - place * step, 'autosave'))

const keptOf = (versions: readonly VersionSummary[], now = morning): readonly VersionSummary[] => {
  const dropped = new Set(versionsToDrop(versions, now))
  return versions.filter((version) => !dropped.has(version))
}
const ages = (versions: readonly VersionSummary[], from: number, to: number): number => versions.filter(({ savedAt }) => morning - Date.parse(savedAt) >= from && morning - Date.parse(savedAt) < to).length

describe('versions are thinned by a written schedule [17.2]', () => {
  // The hour in which the day ends, and the day in which the week ends, stand on both sides.
  test('all of a day stay, one an hour for a week, one a day for a month, one a week after that', () => {
    const kept = keptOf(every(5 * minute, 60 * 288))
    expect([ages(kept, 0, day), ages(kept, day, 7 * day), ages(kept, 7 * day, 30 * day)]).toEqual([288, 145, 24])
    expect(ages(kept, 30 * day, 60 * day)).toBeGreaterThanOrEqual(4)
    expect(ages(kept, 30 * day, 60 * day)).toBeLessThanOrEqual(6)
  })

  test('the newest twenty stay whatever the clock says', () => {
    expect(keptOf(every(minute, 20), morning + 400 * day)).toHaveLength(20)
  })

  /** Versions that lie close together, so that most of them have grown too many; as old as one likes, also of a clock that stood wrong. */
  const version = fc.record({
    gap: fc.integer({ min: -minute, max: 3 * hour }),
    reason: fc.oneof({ weight: 6, arbitrary: fc.constantFrom<VersionReason>('autosave', 'save', 'restore') }, { weight: 1, arbitrary: fc.constantFrom(...versionReasons) }),
    name: fc.oneof({ weight: 9, arbitrary: fc.constant('') }, { weight: 1, arbitrary: fc.constant('Sebelum dibaca ahli hukum') }),
    byId: fc.oneof({ weight: 6, arbitrary: fc.constant('') }, { weight: 1, arbitrary: fc.constantFrom('rini', 'budi') }),
  })
  const lists = fc.tuple(fc.constantFrom(0, 2 * day, 10 * day, 90 * day, -day), fc.array(version, { minLength: 1, maxLength: 150, size: 'max' })).map(([oldest, list]) => {
    const age = { now: oldest }
    return list.map(({ gap, ...more }, place) => versionOf(list.length - place, morning - (age.now += gap), more.reason, more))
  })

  test('never the newest, the oldest, a named one, what a person, an import or an export made, or the last of a person', () => {
    fc.assert(
      fc.property(lists, fc.constantFrom(morning, morning + 400 * day, 0), (versions, now) => {
        const dropped = new Set(versionsToDrop(versions, now))
        const lastOf = (person: string): VersionSummary | undefined => versions.find(({ byId }) => byId === person)
        const kept = [versions[0], versions.at(-1), lastOf('rini'), lastOf('budi'), ...versions.filter(({ name, reason }) => name !== '' || ['manual', 'import', 'preExport', 'handOver', 'signOff'].includes(reason))]
        return kept.every((one) => one === undefined || !dropped.has(one))
      }),
      { seed: 20261123, numRuns: 400 },
    )
  })

  test('thinning twice drops no more than thinning once', () => {
    fc.assert(
      fc.property(lists, fc.constantFrom(morning, morning + 400 * day, 0), (versions, now) => versionsToDrop(keptOf(versions, now), now).length === 0),
      { seed: 20261123, numRuns: 400 },
    )
  })
})
