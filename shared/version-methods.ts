import './no-eval'
import { z } from 'zod'
import type { Article } from './article'
import { method } from './method'
import { article, id } from './method-inputs'

/**
 * Why a version was kept. `autosave`: some minutes of work; `save`: a person saved; `manual`: a person kept it, with a name or
 * without; `handOver`, `signOff`: as it was handed on or signed; the others stand before what they are called after.
 */
export const versionReasons = ['autosave', 'save', 'manual', 'import', 'preExport', 'restore', 'replaceAll', 'acceptAll', 'rejectAll', 'handOver', 'signOff'] as const
export type VersionReason = (typeof versionReasons)[number]

/** Characters of the name that a person gives a version. */
export const longestVersionName = 120

export interface VersionSummary {
  readonly versionId: string
  readonly reason: VersionReason
  /** What a person called it; '' for no name. */
  readonly name: string
  /** Who worked on the article then; both '' where nobody had given a name. */
  readonly byId: string
  readonly by: string
  readonly savedAt: string
  readonly seq: number
  readonly headline: string
  readonly words: number
}

/** A version whose file cannot be read; `keptAt` is an ISO time. */
export interface UnreadableVersion {
  readonly versionId: string
  readonly keptAt: string
}

const name = z.string().trim().max(longestVersionName)
const versionId = z.string().max(128)

/** What the window can ask of the versions of an article. */
export const versionMethods = {
  'version.list': method<readonly VersionSummary[]>()(id),
  'version.unreadable': method<readonly UnreadableVersion[]>()(id),
  'version.load': method<Article>()(z.object({ id, versionId })),
  'version.keep': method<void>()(z.object({ id, article, reason: z.enum(versionReasons), name: name.optional() })),
  'version.rename': method<void>()(z.object({ id, versionId, name })),
} as const
