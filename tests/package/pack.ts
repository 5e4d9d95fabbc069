import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

/** A packed app that lies unpacked in a folder (Linux). */
export interface Packed {
  readonly folder: string
  readonly binary: string
  readonly resources: string
}

/** Packs the built app as `npm run package` does and answers where it lies. Throws with what the packer said. */
export function pack(name: string, ...options: readonly string[]): Packed {
  const out = join(process.cwd(), 'dist', name)
  const run = spawnSync(process.execPath, ['scripts/package.mjs', '--dir', '--out', out, ...options], { encoding: 'utf8', timeout: 150_000 })
  if (run.status !== 0) throw new Error(`The app could not be packed:\n${run.stderr}\n${run.stdout}`)
  const folder = join(out, 'linux-unpacked')
  return { folder, binary: join(folder, 'redaksi'), resources: join(folder, 'resources') }
}
