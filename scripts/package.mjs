import { rmSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { resolveElectron } from './electron/resolve.mjs'
import { root } from './lib/paths.mjs'
import { ask, run } from './lib/run.mjs'
import { Refusal, say, tell } from './lib/say.mjs'
import { ensureBuilt } from './setup/build.mjs'
import { checkNode, ensurePackages } from './setup/packages.mjs'

/**
 * `npm run package`: the app as people install it, in dist/.
 * `--dir` only the unpacked folder · `--inspect` leaves the door open through which tests drive it · `--out FOLDER`.
 */
await tell(async () => {
  const { values } = parseArgs({ options: { dir: { type: 'boolean' }, inspect: { type: 'boolean' }, out: { type: 'string', default: 'dist' } } })
  checkNode()
  await ensurePackages()
  const runtime = await resolveElectron()
  await ensureBuilt('app')
  const forPeople = runtime.kind === 'official' && !values.inspect
  say(forPeople ? `packing on the official Electron ${runtime.version}.` : 'this build is for tests and not for people: ' + (values.inspect ? 'a debugger can drive it.' : 'its Electron is a stand-in.'))
  const out = path.resolve(values.out)
  rmSync(out, { recursive: true, force: true })
  const builder = path.join(root, 'node_modules', 'electron-builder', 'cli.js')
  const code = await run(process.execPath, [builder, '--config', 'electron-builder.config.mjs', `-c.directories.output=${out}`, '--publish', 'never', ...targets(values.dir, runtime)], {
    cwd: root,
    env: {
      ...process.env,
      REDAKSI_PACK_ELECTRON: runtime.dist,
      REDAKSI_PACK_VERSION: runtime.version,
      REDAKSI_PACK_INSPECT: values.inspect ? '1' : '',
      ...archiver(),
    },
  })
  if (code !== 0) throw new Refusal('packing failed; electron-builder says why above.')
  say(`packed into ${out}.`)
  if (!forPeople) say('this build is for tests and not for people.')
})

/** The stand-in is packed into what needs no further download: a folder, and an archive of it. */
function targets(dir, runtime) {
  if (dir) return ['--dir']
  return runtime.kind === 'official' ? [] : ['--linux', 'dir', 'tar.gz', '-c.compression=store']
}

/** electron-builder would download a 7-Zip; the system's does as well. */
function archiver() {
  const own = process.env.ELECTRON_BUILDER_7ZIP_PATH ?? ask('sh', ['-c', 'command -v 7za'])
  return own ? { ELECTRON_BUILDER_7ZIP_PATH: own } : {}
}
