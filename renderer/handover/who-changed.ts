import type { VersionSummary } from '@shared/ipc'

/** Somebody who worked on an article; both '' where nobody had given a name. */
interface Hand {
  readonly id: string
  readonly name: string
}

/**
 * Who else has worked on an article after `since`, the last first, as its versions and `saver`, who saved it last, tell; whoever
 * looks has the id `me`. Nobody without a name is among them; of somebody with two names the newer one is told.
 */
export function whoChanged(versions: readonly Pick<VersionSummary, 'byId' | 'by' | 'savedAt'>[], saver: Hand, since: string, me: string): readonly string[] {
  const later = versions.filter(({ savedAt }) => Date.parse(savedAt) > Date.parse(since)).sort((a, b) => Date.parse(b.savedAt) - Date.parse(a.savedAt))
  const others = [saver, ...later.map(({ byId, by }) => ({ id: byId, name: by }))].filter(({ id, name }) => id !== me && name.trim() !== '')
  return others.filter(({ id }, index) => others.findIndex((one) => one.id === id) === index).map(({ name }) => name)
}
