import { readFileSync } from 'node:fs'
import path from 'node:path'
import { resolveElectron } from './electron/resolve.mjs'
import { root } from './lib/paths.mjs'
import { tell } from './lib/say.mjs'
import { checkNode, ensurePackages } from './setup/packages.mjs'
import { ensureWindowSystem } from './setup/system.mjs'
import { inWindow } from './test/stages.mjs'

/** `npm run bench`: start, keys, save, open, export, each beside its floor. Writes artifacts/bench.json. */
await tell(async () => {
  checkNode()
  await ensurePackages()
  const runtime = await resolveElectron()
  await ensureWindowSystem(runtime.path, { display: false })
  const { failed } = await inWindow('bench', 'vitest.bench.config.ts', { runtime, patterns: process.argv.slice(2) })
  process.stdout.write(table(JSON.parse(readFileSync(path.join(root, 'artifacts', 'bench.json'), 'utf8'))))
  return failed === 0 ? 0 : 1
})

function table({ machine, rows }) {
  const times = ({ p50, p95 }) => `${p50.toFixed(1)} / ${p95.toFixed(1)}`.padStart(17)
  const head = `${'milliseconds, p50 / p95'.padEnd(38)}${'Redaksi'.padStart(17)}${'floor'.padStart(17)}${'ratio'.padStart(8)}`
  const lines = rows.map((row) => `${row.what.padEnd(38)}${times(row.redaksi)}${times(row.floor)}${row.ratio.toFixed(2).padStart(8)}`)
  return ['', `Electron ${machine.electron}, ${machine.cores} × ${machine.cpu}`, head, ...lines, 'The ratio compares medians.', ''].join('\n')
}
