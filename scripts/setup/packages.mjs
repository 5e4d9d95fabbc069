import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { changedAt } from '../lib/freshness.mjs'
import { alone } from '../lib/lock.mjs'
import { root } from '../lib/paths.mjs'
import { npm } from '../lib/run.mjs'
import { Refusal, say } from '../lib/say.mjs'

const lockfile = path.join(root, 'package-lock.json')
const modules = path.join(root, 'node_modules')
const stamp = path.join(modules, '.redaksi-lockfile')

/** Stops with one sentence when this Node is too old to build or run Redaksi. */
export function checkNode() {
  if (Number(process.versions.node.split('.')[0]) >= 20) return
  throw new Refusal(`Redaksi needs Node 20 or newer; this is ${process.versions.node}. Install a newer Node from your system or nodejs.org and start again.`)
}

/** Installs exactly what the lockfile says when node_modules is missing or older than it. */
export async function ensurePackages() {
  if (packagesAreFresh()) return
  await alone(path.join(root, '.cache', 'install.lock'), async () => {
    if (packagesAreFresh()) return
    say('installing packages (once, and after each change of the lockfile) …')
    const code = await npm(['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root })
    if (code !== 0) throw new Refusal('the packages could not be installed: npm says why above. Check the connection and start again.')
    writeFileSync(stamp, digest())
  })
}

function packagesAreFresh() {
  const installed = changedAt(path.join(modules, '.package-lock.json'))
  if (installed === null) return false
  return installed >= (changedAt(lockfile) ?? 0) || stampedDigest() === digest()
}

function digest() {
  return createHash('sha256').update(readFileSync(lockfile)).digest('hex')
}

function stampedDigest() {
  try {
    return readFileSync(stamp, 'utf8')
  } catch {
    return null
  }
}
