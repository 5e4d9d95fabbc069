import { readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { preferencesSchema, type Preferences, type UiLanguage } from '@shared/ipc'
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
})

export type Chosen = z.infer<typeof fileSchema>

/** What a person chose on this machine, in `preferences.json` of the user-data folder. */
export interface PreferenceStore {
  readonly get: () => Chosen
  /** Changes a part; resolves when it is durable. */
  readonly set: (change: Partial<Omit<Chosen, 'preferences'>> & { readonly preferences?: Partial<Preferences> }) => Promise<void>
}

async function read(path: string, fallback: Chosen): Promise<Chosen> {
  try {
    return fileSchema.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return fallback
    // Choices can be made again, so a damaged file is set aside, never read in part.
    await rename(path, `${path}.damaged`).catch(() => undefined)
    return fallback
  }
}

export async function openPreferences(userData: string, language: UiLanguage): Promise<PreferenceStore> {
  const path = join(userData, 'preferences.json')
  const state = { chosen: await read(path, fileSchema.parse({ preferences: { language } })), writing: Promise.resolve() }
  return {
    get: () => state.chosen,
    set: ({ preferences, ...rest }) => {
      state.chosen = { ...state.chosen, ...rest, preferences: { ...state.chosen.preferences, ...preferences } }
      const write = (): Promise<void> => writeDurably(realDisk, path, Buffer.from(`${JSON.stringify(state.chosen, null, 2)}\n`), privateModes)
      state.writing = state.writing.then(write, write)
      return state.writing
    },
  }
}
