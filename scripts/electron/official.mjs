import { existsSync, readFileSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { root } from '../lib/paths.mjs'
import { run } from '../lib/run.mjs'
import { say } from '../lib/say.mjs'

const day = 24 * 60 * 60 * 1000
const electronFolder = path.join(root, 'node_modules', 'electron')

/** The version of Electron that package.json asks for. */
export function officialVersion() {
  return JSON.parse(readFileSync(path.join(electronFolder, 'package.json'), 'utf8')).version
}

/** The official binary that is already in node_modules, or null. */
export function installedOfficial() {
  try {
    const dist = path.join(electronFolder, 'dist')
    const version = readFileSync(path.join(dist, 'version'), 'utf8').trim().replace(/^v/, '')
    const binary = path.join(dist, readFileSync(path.join(electronFolder, 'path.txt'), 'utf8').trim())
    return version === officialVersion() && existsSync(binary) ? { path: binary, dist, version } : null
  } catch {
    return null
  }
}

/**
 * Downloads the official binary of the pinned version; null when the release site cannot be reached.
 * The site has five seconds to answer and thirty between two pieces. A refusal is remembered in the cache for a day.
 */
export async function downloadOfficial(cache, now = Date.now()) {
  const version = officialVersion()
  const memory = path.join(cache, `electron-${version}-refused.json`)
  if (refusedLately(memory, now)) return null
  say(`downloading Electron ${version} …`)
  const failure = await download(version)
  if (failure === null) {
    // The installer finds the checked archive in the download cache and unpacks it.
    const code = await run(process.execPath, [path.join(electronFolder, 'install.js')], { stdio: ['ignore', 'ignore', 'ignore'], timeout: 180_000 })
    const installed = installedOfficial()
    if (code === 0 && installed) {
      await rm(memory, { force: true })
      return installed
    }
  }
  say(`the official Electron could not be had (${failure ?? 'its archive could not be unpacked'}); not asking again for a day.`)
  await mkdir(cache, { recursive: true })
  await writeFile(memory, JSON.stringify({ refusedAt: new Date(now).toISOString(), why: failure }))
  return null
}

function refusedLately(memory, now) {
  try {
    const age = now - Date.parse(JSON.parse(readFileSync(memory, 'utf8')).refusedAt)
    return age >= 0 && age < day
  } catch {
    return false
  }
}

/** Null when the archive stands, checked, in the download cache; otherwise why not. */
async function download(version) {
  const giveUp = new AbortController()
  const patience = (ms, why) => setTimeout(() => giveUp.abort(new Error(why)), ms)
  let timer = patience(5_000, 'no answer within 5 seconds')
  let shown = -1
  try {
    const require = createRequire(path.join(electronFolder, 'package.json'))
    const { downloadArtifact } = await import(require.resolve('@electron/get'))
    const checksums = JSON.parse(readFileSync(path.join(electronFolder, 'checksums.json'), 'utf8'))
    await downloadArtifact({
      version,
      artifactName: 'electron',
      platform: process.platform,
      arch: process.arch,
      checksums,
      downloadOptions: {
        quiet: true,
        signal: giveUp.signal,
        getProgressCallback: async ({ percent }) => {
          clearTimeout(timer)
          timer = percent < 1 ? patience(30_000, 'the download stood still for 30 seconds') : undefined
          const tenth = Math.floor(percent * 10)
          if (tenth > shown) say(`… ${(shown = tenth) * 10} %`)
        },
      },
    })
    return null
  } catch (error) {
    return (giveUp.signal.aborted ? giveUp.signal.reason : (error.cause ?? error)).message || 'no connection'
  } finally {
    clearTimeout(timer)
  }
}
