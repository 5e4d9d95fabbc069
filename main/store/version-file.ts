import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { z } from 'zod'
import { Fault } from '@shared/errors'
import { isId, type Id } from '@shared/ids'
import { formatVersion, headSchema, type Head } from './envelope'
import { largestFile, parseStrictly } from './strict-json'
import { applyDelta, deltaOf, type Delta } from './version-delta'

const squeeze = promisify(gzip)
const unsqueeze = promisify(gunzip)

/** A difference is worth its dependence only where it is this much smaller than the whole. */
const worthIt = 0.5

/**
 * The first line of a version's file. What follows is gzip: of the payload's JSON where `base` is null, else of the way to it
 * from the payload of version `base` (see `version-delta`). `sha256` is that of the payload's JSON bytes either way.
 */
const versionHead = headSchema.extend({
  sha256: z.string(),
  base: z.string().refine(isId).nullable(),
  headline: z.string(),
  words: z.number().int().nonnegative(),
})
export type VersionHead = z.infer<typeof versionHead>

const deltaSchema = z.array(z.union([z.string(), z.tuple([z.number().int().nonnegative(), z.number().int().nonnegative()])]))

const hash = (text: string): string => createHash('sha256').update(text).digest('hex')

/** What a version says of itself, and its payload as JSON. */
export interface PackedVersion extends Head {
  readonly schemaVersion: number
  readonly headline: string
  readonly words: number
  readonly json: string
}

/** Another version that the new one may be told by. */
export interface Base {
  readonly versionId: Id
  readonly json: string
}

/** The bytes of a version's file, and the base that they rest on: null where they stand alone. `level` is that of gzip. Throws `tooLarge`. */
export async function packVersion({ json, ...head }: PackedVersion, base: Base | null, level = 9): Promise<{ readonly bytes: Buffer; readonly head: VersionHead }> {
  const written = async (rest: string, on: Id | null) => {
    const packed: VersionHead = { formatVersion, ...head, sha256: hash(json), base: on }
    return { head: packed, bytes: Buffer.concat([Buffer.from(`${JSON.stringify(packed)}\n`), await squeeze(rest, { level })]) }
  }
  if (Buffer.byteLength(json) > largestFile) throw new Fault('tooLarge', 'The version is larger than a file of the store may be.', { file: head.id, size: `${Buffer.byteLength(json)} B`, limit: `${largestFile} B` })
  const whole = await written(json, null)
  if (!base) return whole
  const told = await written(JSON.stringify(deltaOf(base.json, json)), base.versionId)
  return told.bytes.length < whole.bytes.length * worthIt ? told : whole
}

/** A version's file, read in two: what it says of itself at once, its payload with the help of its base. */
export interface ReadVersion {
  readonly head: VersionHead
  /** The payload's JSON. `baseJson` is asked for only where the file is told by another. Throws `damaged`. */
  readonly json: (baseJson: (versionId: Id) => Promise<string>) => Promise<string>
}

/** Reads the first line of what `packVersion` wrote. Throws `damaged`, or `newerFormat` for a file of a later program. */
export function unpackVersion(bytes: Buffer): ReadVersion {
  const end = bytes.indexOf(0x0a)
  const value = parseStrictly(bytes.subarray(0, end < 0 ? bytes.length : end))
  const parsed = versionHead.safeParse(value)
  if (!parsed.success) throw new Fault('damaged', 'Not a version of the store.', { what: 'envelope' }, { cause: parsed.error })
  const head = parsed.data
  if (head.formatVersion > formatVersion) throw new Fault('newerFormat', 'Written by a newer version of Redaksi.', { found: head.formatVersion })
  return {
    head,
    json: async (baseJson) => {
      const rest = await unsqueeze(bytes.subarray(end + 1), { maxOutputLength: largestFile }).then(String, (cause: unknown) => {
        throw new Fault('damaged', 'The version cannot be unpacked.', { what: 'gzip' }, { cause })
      })
      const json = head.base === null ? rest : applyDelta(await baseJson(head.base), readDelta(rest), largestFile)
      if (json === null) throw new Fault('damaged', 'The version tells of more than a file of the store may hold.', { what: 'delta' })
      if (hash(json) !== head.sha256) throw new Fault('damaged', 'The contents do not match their checksum.', { what: 'checksum' })
      return json
    },
  }
}

/** A version's file under another name ('' for none); what follows its first line stays as it is. Throws as `unpackVersion` does. */
export function renamedVersion(bytes: Buffer, rename: (name: string) => string): { readonly bytes: Buffer; readonly head: VersionHead } {
  const { head: before } = unpackVersion(bytes)
  const { name = '', ...rest } = before
  const called = rename(name)
  const head: VersionHead = called === '' ? rest : { ...rest, name: called }
  return { head, bytes: Buffer.concat([Buffer.from(JSON.stringify(head)), bytes.subarray(bytes.indexOf(0x0a))]) }
}

function readDelta(text: string): Delta {
  const parsed = deltaSchema.safeParse(parseStrictly(Buffer.from(text)))
  if (!parsed.success) throw new Fault('damaged', 'Not the difference between two versions.', { what: 'delta' }, { cause: parsed.error })
  return parsed.data
}
