import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { cacheFolder } from '../lib/paths.mjs'
import { ask } from '../lib/run.mjs'
import { Refusal, say } from '../lib/say.mjs'
import { fallback, fallbackRuntime } from './fallback.mjs'
import { downloadOfficial, installedOfficial } from './official.mjs'

/**
 * The Electron to run: `{kind: 'given' | 'official' | 'fallback', path, dist, version, major}`.
 *
 * In this order: ELECTRON_EXEC_PATH; the official binary in node_modules; an official download;
 * the registry's stand-in, for development and tests only. Says in the terminal which one it is.
 */
export async function resolveElectron({ quiet = false } = {}) {
  const runtime = await find(process.env, cacheFolder())
  if (!quiet) say(describe(runtime))
  return runtime
}

/** What the rest of the set-up and the app itself need to know about the runtime, as environment variables. */
export function runtimeEnvironment(runtime) {
  return { ELECTRON_EXEC_PATH: runtime.path, ELECTRON_MAJOR_VER: '25', REDAKSI_RUNTIME: runtime.kind, REDAKSI_RUNTIME_VERSION: runtime.version }
}

async function find(env, cache) {
  if (env.ELECTRON_EXEC_PATH) return given(env.ELECTRON_EXEC_PATH, env)
  const official = installedOfficial() ?? (await downloadOfficial(cache))
  if (official) return runtimeOf('official', official)
  const dist = await fallbackRuntime(cache)
  return runtimeOf('fallback', { path: path.join(dist, 'electron'), dist, version: fallback.version })
}

function given(file, env) {
  if (!existsSync(file)) throw new Refusal(`ELECTRON_EXEC_PATH names ${file}, which is not there.`)
  const dist = path.dirname(file)
  const version = versionBeside(dist) ?? ask(file, ['-p', 'process.versions.electron'], { env: { ...env, ELECTRON_RUN_AS_NODE: '1' } }) ?? '0.0.0'
  // A set-up that started us hands on what it had already found out.
  const kind = ['official', 'fallback'].includes(env.REDAKSI_RUNTIME) ? env.REDAKSI_RUNTIME : 'given'
  return runtimeOf(kind, { path: file, dist, version })
}

function versionBeside(dist) {
  try {
    return readFileSync(path.join(dist, 'version'), 'utf8').trim().replace(/^v/, '')
  } catch {
    return null
  }
}

function runtimeOf(kind, { path: file, dist, version }) {
  return { kind, path: file, dist, version, major: Number(version.split('.')[0]) }
}

function describe({ kind, path: file, version }) {
  switch (kind) {
    case 'given':
      return `running on the Electron that ELECTRON_EXEC_PATH names (${version}, ${file}).`
    case 'official':
      return `running on the official Electron ${version}.`
    default:
      return `running on a stand-in Electron ${version} from the package registry, for development and tests only: it is out of support and is never shipped.`
  }
}
