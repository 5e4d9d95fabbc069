import { createHash } from 'node:crypto'
import { z } from 'zod'
import { schemaVersion } from '@shared/article'
import { Fault } from '@shared/errors'
import { isId } from '@shared/ids'
import { longestVersionName, versionReasons } from '@shared/ipc'
import { isIsoTime } from '@shared/time'
import { largestFile, parseStrictly, refuseHostile } from './strict-json'

/** The version of the store's files that this program writes. A library of a higher one opens read-only. */
export const formatVersion = 1

const isoTime = z.string().refine(isIsoTime)
const seq = z.number().int().nonnegative()
export const headSchema = z.object({
  formatVersion: z.number().int().positive(),
  schemaVersion: z.number().int().positive(),
  id: z.string().refine(isId),
  seq,
  parentSeq: seq,
  savedAt: isoTime,
  /** Only an article in the trash has it. */
  trashedAt: isoTime.optional(),
  /** Only a version has it. */
  reason: z.enum(versionReasons).optional(),
  /** What a person called a version. */
  name: z.string().max(longestVersionName).optional(),
  /** Who worked here when it was written; absent where nobody had given a name. */
  by: z.object({ id: z.string().max(64), name: z.string().max(200) }).optional(),
})
const envelopeSchema = headSchema.extend({ sha256: z.string(), payload: z.unknown() })

/**
 * What every file of the store says about its payload. `seq` counts the states of one thing and alone gives their order;
 * `parentSeq` is the state that this one was made from; `sha256` is that of the payload's JSON bytes.
 */
export type Envelope = z.infer<typeof envelopeSchema>
export type Head = Omit<z.infer<typeof headSchema>, 'formatVersion' | 'schemaVersion'>

const hash = (text: string): string => createHash('sha256').update(text).digest('hex')

function stringify(payload: unknown): string {
  refuseHostile(payload)
  return JSON.stringify(payload)
}

/** `payload` in its envelope, in the format and schema of this program. Throws `badInput` for what could not be read back. */
export function seal(head: Head, payload: unknown): Envelope {
  try {
    return { formatVersion, schemaVersion, ...head, sha256: hash(stringify(payload)), payload }
  } catch (cause) {
    throw new Fault('badInput', 'The text is nested too deeply to be stored.', { what: 'depth' }, { cause })
  }
}

/** The bytes of an envelope; the payload comes last. Throws `tooLarge` above the store's limit. */
export function pack(envelope: Envelope): Buffer {
  const bytes = Buffer.from(`${JSON.stringify(envelope)}\n`)
  if (bytes.length > largestFile) {
    throw new Fault('tooLarge', `The article would fill ${bytes.length} bytes.`, { file: envelope.id, size: `${bytes.length} B`, limit: `${largestFile} B` })
  }
  return bytes
}

/** Reads what `pack` wrote. Throws `damaged`, or `newerFormat` for a file of a later program. */
export function unpack(bytes: Buffer): Envelope {
  const value = parseStrictly(bytes)
  const written = z.object({ formatVersion: z.number(), schemaVersion: z.number() }).safeParse(value)
  if (written.success && (written.data.formatVersion > formatVersion || written.data.schemaVersion > schemaVersion)) {
    throw new Fault('newerFormat', 'Written by a newer version of Redaksi.', { found: written.data.formatVersion })
  }
  const parsed = envelopeSchema.safeParse(value)
  if (!parsed.success) throw new Fault('damaged', 'Not an envelope of the store.', { what: 'envelope' }, { cause: parsed.error })
  if (hash(JSON.stringify(parsed.data.payload) ?? '') !== parsed.data.sha256) {
    throw new Fault('damaged', 'The contents do not match their checksum.', { what: 'checksum' })
  }
  return parsed.data
}
