import { createRequire } from 'node:module'
import path from 'node:path'
import { root } from './lib/paths.mjs'
import { tell } from './lib/say.mjs'
import { ensureBuilt } from './setup/build.mjs'
import { checkNode, ensurePackages } from './setup/packages.mjs'

/**
 * `npm run -s redaksi -- …`: the command line in plain Node, installed and built on first use.
 * It runs inside this very process, so that standard input, exit code and signals are its own.
 */
const ready = await tellReady()
if (ready) {
  const cli = path.join(root, 'out', 'main', 'cli.js')
  // npm runs scripts in the repository's folder and keeps the caller's in INIT_CWD; called directly, ours is the caller's.
  if (process.env.npm_lifecycle_event !== 'redaksi' || !process.env.INIT_CWD) process.env.INIT_CWD = process.cwd()
  process.argv.splice(1, 1, cli)
  createRequire(import.meta.url)(cli)
}

async function tellReady() {
  let done = false
  await tell(async () => {
    checkNode()
    await ensurePackages()
    await ensureBuilt('cli')
    done = true
  })
  return done
}
