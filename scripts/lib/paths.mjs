import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository's top folder. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')

/** True for the superuser on systems that have one. */
export const isRoot = process.getuid?.() === 0

/** Where a superuser's downloads go so that every account of the machine can read them. */
export const sharedCache = '/var/cache/redaksi'

/**
 * The folder for large downloads, outside the repository so that clones share it.
 * `REDAKSI_CACHE` overrides it; otherwise the platform's own convention holds.
 */
export function cacheFolder(env = process.env) {
  if (env.REDAKSI_CACHE) return path.resolve(env.REDAKSI_CACHE)
  const home = os.homedir()
  if (process.platform === 'win32') return path.join(env.LOCALAPPDATA ?? path.join(home, 'AppData', 'Local'), 'redaksi')
  if (process.platform === 'darwin') return path.join(home, 'Library', 'Caches', 'redaksi')
  if (isRoot) return sharedCache
  return path.join(env.XDG_CACHE_HOME ?? path.join(home, '.cache'), 'redaksi')
}
