import { readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { preferencesSchema, type Preferences, type UiLanguage } from '@shared/ipc'
import { idleMinutes } from '@shared/vault'
import { privateModes, realDisk, writeDurably } from './store'

const placeSchema = z.object({
  x: z.number().optional(),
  y: z.number().optional(),
  width: z.number().min(200),
  height: z.number().min(200),
  maximized: z.boolean(),
})

const fileSchema = z.object({
  preferences: preferencesSchema,
  window: placeSchema.nullable().default(null),
  /** The library's folder; null until one was chosen or defaulted. */
  library: z.string().nullable().default(null),
  /** Minutes after which an idle vault locks itself. */
  vaultIdleMinutes: z.number().int().min(idleMinutes.least).max(idleMinutes.most).default(idleMinutes.usual).catch(idleMinutes.usual),
})

export type Chosen = z.infer<typeof fileSchema>

/** What a person chose on this machine, in `preferences.json` of the user-data folder. */
export interface PreferenceStore {
  /** True when the file could not be read and was set aside: a person must be told. */
  readonly wasReset: boolean
  readonly get: () => Chosen
  /** Changes a part; resolves when it is durable. */
  readonly set: (change: Partial<Omit<Chosen, 'preferences'>> & { readonly preferences?: Partial<Preferences> }) => Promise<void>
}

/** The library's folder in a file that is damaged otherwise: forgotten, it would seem as if every article were gone. */
function libraryIn(text: string): string | null {
  const found = /"library"\s*:\s*("(?:[^"\\]|\\.)+")/.exec(text)?.[1]
  try {
    return found === undefined ? null : z.string().parse(JSON.parse(found))
  } catch {
    return null
  }
}

interface Read {
  readonly chosen: Chosen
  readonly wasReset: boolean
}

async function read(path: string, fallback: Chosen): Promise<Read> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => ((error as NodeJS.ErrnoException).code === 'ENOENT' ? null : ''))
  if (text === null) return { chosen: fallback, wasReset: false }
  try {
    return { chosen: fileSchema.parse(JSON.parse(text)), wasReset: false }
  } catch {
    // Choices can be made again, so a damaged file is set aside and but for the library's folder never read in part.
    await rename(path, `${path}.damaged`).catch(() => undefined)
    return { chosen: { ...fallback, library: libraryIn(text) }, wasReset: true }
  }
}

export async function openPreferences(userData: string, language: UiLanguage): Promise<PreferenceStore> {
  const path = join(userData, 'preferences.json')
  const { chosen, wasReset } = await read(path, fileSchema.parse({ preferences: { language } }))
  const state = { chosen, writing: Promise.resolve() }
  return {
    wasReset,
    get: () => state.chosen,
    set: ({ preferences, ...rest }) => {
      state.chosen = { ...state.chosen, ...rest, preferences: { ...state.chosen.preferences, ...preferences } }
      const write = (): Promise<void> => writeDurably(realDisk, path, Buffer.from(`${JSON.stringify(state.chosen, null, 2)}\n`), privateModes)
      state.writing = state.writing.then(write, write)
      return state.writing
    },
  }
}
