import { readFile, readdir, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import { Fault } from '@shared/errors'
import { builtIn, houseSentence, type HouseRules } from '@shared/house'
import type { Publisher } from '@shared/export/public-article'
import { sourceSchema, type Source } from '@shared/source'
import { readAsset } from '../publish/assets'
import { realDisk } from '../store/disk'
import { readHouseRules } from '../store/house-rules'
import { idsOfFiles, lostEnding } from '../store/layout'
import { parseStrictly } from '../store/strict-json'
import { readWords } from '../store/word-list'

/** What the command line reads of a library: nothing that is confidential. */
export interface CliLibrary {
  readonly sources: ReadonlyMap<string, Source>
  readonly publisher: Publisher | null
  /** What the house has set. */
  readonly house: HouseRules
  /** The desk's own words. */
  readonly words: readonly string[]
  /** True when any record is confidential, or cannot be read and so might be. */
  readonly holdsConfidential: boolean
  /** Whose work may stand in it; null without a library. */
  readonly folder: string | null
}

export const noLibrary: CliLibrary = { sources: new Map(), publisher: null, house: builtIn, words: [], holdsConfidential: false, folder: null }

const settingsSchema = z.object({ publisher: z.object({ name: z.string(), url: z.string().default(''), logo: z.string().default('') }) })
const storedSource = z.union([z.object({ payload: sourceSchema.loose() }).transform(({ payload }) => payload), sourceSchema.loose()])

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).sort()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}

async function readPublisher(folder: string): Promise<Publisher | null> {
  try {
    const parsed = settingsSchema.safeParse(parseStrictly(await readFile(join(folder, 'library.json'))))
    return parsed.success && parsed.data.publisher.name !== '' ? parsed.data.publisher : null
  } catch {
    return null
  }
}

/** A source, of a sealed one its public stub, or null for one that lies open although it is confidential, or cannot be understood. */
async function readSource(path: string): Promise<Source | null> {
  try {
    const parsed = storedSource.safeParse(parseStrictly(await readFile(path)))
    if (!parsed.success) return null
    const isOpen = parsed.data.confidentiality === 'none'
    return isOpen || parsed.data['sealed'] === true ? sourceSchema.parse(parsed.data) : null
  } catch {
    return null
  }
}

/** A gate that does not know the house's rules must not say that all is well. */
async function readHouse(folder: string): Promise<HouseRules> {
  const { rules, problem } = await readHouseRules(realDisk, folder)
  if (problem) throw new Fault('houseRulesBroken', houseSentence(problem), { file: basename(folder) })
  return rules
}

/** The open part of the library in `folder`. Throws `folderUnusable` when that is no folder, and `houseRulesBroken`. */
export async function openLibrary(folder: string): Promise<CliLibrary> {
  const found = await stat(folder).catch(() => null)
  if (!found?.isDirectory()) throw new Fault('folderUnusable', 'is no folder of a library; check --library', { folder: basename(folder) })
  const register = join(folder, 'sources')
  const names = await namesIn(register)
  // Beside the sources lies what the register remembers of them, which is no source.
  const read = await Promise.all(idsOfFiles(names).map((id) => readSource(join(register, `${id}.json`))))
  const sources = read.flatMap((source) => source ?? [])
  return {
    sources: new Map(sources.map((source) => [source.id, source])),
    publisher: await readPublisher(folder),
    house: await readHouse(folder),
    words: await readWords(realDisk, folder),
    holdsConfidential: read.some((source) => source?.confidentiality !== 'none') || names.some((name) => name.endsWith('.age') || name.endsWith(lostEnding)),
    folder,
  }
}

/** The bytes of an asset of the article in `file`, beside it or anywhere in the library; null when they are lost. */
export async function readAssetOf(library: CliLibrary, file: string, reference: string): Promise<Uint8Array | null> {
  for (const folder of [join(dirname(file), 'assets'), ...(await assetFolders(library))]) {
    const bytes = await readAsset(realDisk, folder, reference).catch(() => null)
    if (bytes) return bytes
  }
  return null
}

async function assetFolders({ folder }: CliLibrary): Promise<readonly string[]> {
  if (folder === null) return []
  const articles = join(folder, 'articles')
  const folders: string[] = []
  for (const shard of await namesIn(articles)) for (const id of await namesIn(join(articles, shard)).catch(() => [])) folders.push(join(articles, shard, id, 'assets'))
  return folders
}
