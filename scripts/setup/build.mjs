import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { changedAt, newestChange } from '../lib/freshness.mjs'
import { alone } from '../lib/lock.mjs'
import { root } from '../lib/paths.mjs'
import { run } from '../lib/run.mjs'
import { Refusal, say } from '../lib/say.mjs'

const stamp = path.join(root, 'out', '.built')
const common = ['main', 'shared', 'package.json', 'package-lock.json', 'electron.vite.config.ts', 'tsconfig.base.json']

/** What each kind of output is made from and must consist of. */
const wholes = {
  app: { from: [...common, 'renderer'], made: ['main/index.js', 'preload/index.js', 'renderer/index.html'] },
  cli: { from: common, made: ['main/cli.js'] },
}

/** Builds when the output (`app` or `cli`) is missing or older than its sources. */
export async function ensureBuilt(whole) {
  if (isFresh(wholes[whole])) return
  await alone(path.join(root, '.cache', 'build.lock'), async () => {
    if (!isFresh(wholes[whole])) await buildNow()
  })
}

/** Builds main, preload and window into out/, whatever stands there. Everything it prints goes to stderr. */
export async function build() {
  await alone(path.join(root, '.cache', 'build.lock'), buildNow)
}

async function buildNow() {
  const begun = Date.now()
  rmSync(stamp, { force: true })
  say('building …')
  const tool = path.join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  const code = await run(process.execPath, [tool, 'build', '--logLevel', 'error'], {
    cwd: root,
    stdio: ['ignore', process.stderr, process.stderr],
    // The builder asks the electron package for both, and that package would start a download to answer.
    env: { ...process.env, ELECTRON_MAJOR_VER: '25', ELECTRON_EXEC_PATH: process.env.ELECTRON_EXEC_PATH ?? process.execPath },
  })
  if (code !== 0) throw new Refusal('the build failed; it says why above.')
  mkdirSync(path.dirname(stamp), { recursive: true })
  writeFileSync(stamp, String(begun))
}

function isFresh({ from, made }) {
  const builtAt = stampedTime()
  if (builtAt === null || made.some((file) => changedAt(path.join(root, 'out', file)) === null)) return false
  return newestChange(from.map((entry) => path.join(root, entry))) < builtAt
}

function stampedTime() {
  try {
    return Number(readFileSync(stamp, 'utf8'))
  } catch {
    return null
  }
}
