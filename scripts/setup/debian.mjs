import { isRoot } from '../lib/paths.mjs'
import { ask, has, run } from '../lib/run.mjs'
import { Refusal, say } from '../lib/say.mjs'

/** True where packages come with apt. */
export const isDebian = process.platform === 'linux' && has('apt-get')

/**
 * Makes sure of Debian packages that were found missing: the superuser's apt-get installs them,
 * anybody else is told the exact command. `what` says what they are for.
 */
export async function install(packages, what) {
  if (packages.length === 0) return
  if (!isDebian) throw new Refusal(`${what} missing. On Debian they are called: ${packages.join(' ')}. Install your system's counterparts and start again.`)
  if (!isRoot) throw new Refusal(`${what} missing. Run: sudo apt-get install -y ${packages.map(available).join(' ')}`)
  say(`installing from Debian: ${packages.join(' ')} …`)
  await apt(['update', '-qq'])
  const code = await apt(['install', '-y', '-qq', '--no-install-recommends', ...packages.map(available)])
  if (code !== 0) throw new Refusal(`apt-get could not install ${packages.join(' ')}; it says why above.`)
}

/** Newer Debian and Ubuntu releases carry some libraries under a name with `t64` at its end. */
function available(name) {
  const candidate = ask('apt-cache', ['policy', `${name}t64`])
  return candidate && !candidate.includes('Candidate: (none)') ? `${name}t64` : name
}

function apt(args) {
  return run('apt-get', args, {
    stdio: ['ignore', process.stderr, process.stderr],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C.UTF-8' },
  })
}
