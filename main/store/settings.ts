import { z } from 'zod'
import { Fault, isFault } from '@shared/errors'
import { isId, type Id } from '@shared/ids'
import { freshId, isoNow, type StoreContext } from './context'
import { privateModes, type Disk, type Modes } from './disk'
import { readBytes, writeDurably } from './durable'
import { formatVersion } from './envelope'
import { largestFile, parseStrictly } from './strict-json'

/** The desk's own data. `house` holds its rules and profiles, free in form until a room reads them. */
const deskSchema = z.object({
  publisher: z.object({ name: z.string().default(''), url: z.string().default(''), logo: z.string().default('') }).default({ name: '', url: '', logo: '' }),
  house: z.record(z.string(), z.unknown()).default({}),
})
export type DeskSettings = z.infer<typeof deskSchema>

/** `library.json`. Unknown keys are kept. */
const librarySchema = deskSchema.extend({ formatVersion: z.number().int().positive(), id: z.string().refine(isId), createdAt: z.string() }).loose()
export type LibraryFile = z.infer<typeof librarySchema>

export type SettingsRead =
  | { readonly kind: 'sound'; readonly file: LibraryFile }
  | { readonly kind: 'newer'; readonly id: Id | null }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'absent' }

/** Reads `library.json` at `path`; throws only the disk's faults. */
export async function readSettings(disk: Disk, path: string): Promise<SettingsRead> {
  try {
    const bytes = await readBytes(disk, path, largestFile)
    if (!bytes) return { kind: 'absent' }
    const value = parseStrictly(bytes)
    const head = z.object({ formatVersion: z.number(), id: z.unknown() }).safeParse(value)
    if (head.success && head.data.formatVersion > formatVersion) return { kind: 'newer', id: isId(head.data.id) ? head.data.id : null }
    const parsed = librarySchema.safeParse(value)
    return parsed.success ? { kind: 'sound', file: parsed.data } : { kind: 'damaged' }
  } catch (error) {
    if (isFault(error) && (error.code === 'damaged' || error.code === 'tooLarge')) return { kind: 'damaged' }
    throw error
  }
}

/** A new `library.json`; `id` is given when a lost one is made again. */
export const newSettings = (context: Pick<StoreContext, 'clock'>, id: Id = freshId(context)): LibraryFile =>
  librarySchema.parse({ formatVersion, id, createdAt: isoNow(context) })

export async function writeSettings(disk: Disk, path: string, modes: Modes, file: LibraryFile): Promise<void> {
  const parsed = librarySchema.safeParse(file)
  if (!parsed.success) throw new Fault('badInput', `library.json: ${parsed.error.message}`, { what: 'library.json' })
  await writeDurably(disk, path, Buffer.from(`${JSON.stringify(file, null, 2)}\n`), modes)
}

/** Writes `library.json`, and its copy on this machine. A copy that fails is noted. */
export async function replaceSettings({ disk, layout, modes, mine, log }: StoreContext, file: LibraryFile): Promise<LibraryFile> {
  await writeSettings(disk, layout.settings, modes, file)
  await writeSettings(disk, mine.settingsBackup, privateModes, file).catch((error: unknown) => log(String(error)))
  return file
}
