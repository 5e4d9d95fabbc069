import type { VersionSummary } from '@shared/ipc'

/** Versions that follow each other and were kept on one day. */
export interface Day {
  readonly name: string
  readonly versions: readonly VersionSummary[]
}

/** The versions under their days, in the order in which they are given: where the clock was moved back, a day stands twice. */
export function byDay(versions: readonly VersionSummary[], nameOf: (version: VersionSummary) => string): readonly Day[] {
  const days: Day[] = []
  for (const version of versions) {
    const name = nameOf(version)
    const last = days.at(-1)
    if (last?.name === name) days[days.length - 1] = { name, versions: [...last.versions, version] }
    else days.push({ name, versions: [version] })
  }
  return days
}
