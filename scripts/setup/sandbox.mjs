import { statSync } from 'node:fs'
import path from 'node:path'
import { isRoot } from '../lib/paths.mjs'
import { ask } from '../lib/run.mjs'
import { Refusal, say } from '../lib/say.mjs'

/**
 * The switches that Chromium's sandbox needs here. The superuser cannot have one; anybody else gets it from
 * user namespaces or from the set-uid helper, and is told how to allow one of them when neither works.
 */
export function sandboxSwitches(runtime, wanted = []) {
  if (process.platform !== 'linux') return []
  if (isRoot) {
    say('started as root, so Chromium runs without its sandbox. Start as a plain user to have it.')
    return ['--no-sandbox']
  }
  const helper = path.join(runtime.dist, 'chrome-sandbox')
  if (wanted.includes('--no-sandbox') || ask('unshare', ['-Ur', 'true']) !== null || isSetuidRoot(helper)) return []
  throw new Refusal(
    'this system does not let a plain user make a sandbox. Either allow user namespaces ' +
      '(sudo sysctl -w kernel.unprivileged_userns_clone=1, on Ubuntu kernel.apparmor_restrict_unprivileged_userns=0) ' +
      `or let the helper do it (sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'), then start again.`,
  )
}

function isSetuidRoot(file) {
  const stat = statSync(file, { throwIfNoEntry: false })
  return stat !== undefined && stat.uid === 0 && (stat.mode & 0o4000) !== 0
}
