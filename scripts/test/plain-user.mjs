import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { isRoot, root } from '../lib/paths.mjs'
import { run } from '../lib/run.mjs'

/** The account that owns nothing, on every Linux. */
const nobody = { uid: 65534, gid: 65534 }

const quiet = { stdio: 'ignore' }

/** What of the repository stays behind: history, what tests write themselves, and what packaging makes. */
const left = new Set(['.git', 'artifacts', 'dist', '.cache', 'node_modules'])

/**
 * Where tests of the real window run: `{folder, user, env, close()}`.
 * Chromium has no sandbox for the superuser, and a superuser's clone may be closed to everybody else. So as root
 * the repository is copied to where the plain user can read it; as anybody else it is used as it stands.
 */
export async function plainWorkplace() {
  if (!isRoot || process.platform !== 'linux') return { folder: root, user: {}, env: {}, close() {} }
  const stage = mkdtempSync(path.join(os.tmpdir(), 'redaksi-run-'))
  chmodSync(stage, 0o755)
  const folder = path.join(stage, 'main')
  for (const made of [folder, path.join(stage, 'home'), path.join(stage, 'tmp')]) give(made)
  // The times come along (cp -a): what is built there stays newer than its sources.
  const taken = readdirSync(root).filter((entry) => !left.has(entry))
  await run('cp', ['-a', ...taken.map((entry) => path.join(root, entry)), folder], quiet)
  await copyModules(path.join(root, 'node_modules'), path.join(folder, 'node_modules'))
  give(path.join(folder, 'artifacts'))
  const briefing = path.join(root, '..', 'shared')
  if (existsSync(briefing)) cpSync(briefing, path.join(stage, 'shared'), { recursive: true })
  return {
    folder,
    user: nobody,
    env: { HOME: path.join(stage, 'home'), TMPDIR: path.join(stage, 'tmp'), XDG_CACHE_HOME: undefined, XDG_CONFIG_HOME: undefined, XDG_RUNTIME_DIR: undefined },
    close() {
      const artifacts = path.join(folder, 'artifacts')
      if (existsSync(artifacts)) cpSync(artifacts, path.join(root, 'artifacts'), { recursive: true })
      rmSync(stage, { recursive: true, force: true })
    },
  }
}

function give(folder) {
  mkdirSync(folder, { recursive: true, mode: 0o755 })
  chownSync(folder, nobody.uid, nobody.gid)
}

/** Hard links where the file system allows them: thousands of files in a second, and a plain user can only read them. */
async function copyModules(from, to) {
  if ((await run('cp', ['-al', from, to], quiet)) !== 0) {
    rmSync(to, { recursive: true, force: true })
    await run('cp', ['-a', from, to], quiet)
  }
  // Vite keeps its scratch files at the top of node_modules.
  chownSync(to, nobody.uid, nobody.gid)
}
