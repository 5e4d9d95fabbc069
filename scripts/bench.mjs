import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { table } from './bench/table.mjs'
import { resolveElectron } from './electron/resolve.mjs'
import { root } from './lib/paths.mjs'
import { tell } from './lib/say.mjs'
import { checkNode, ensurePackages } from './setup/packages.mjs'
import { ensureWindowSystem } from './setup/system.mjs'
import { inWindow } from './test/stages.mjs'

const reports = ['bench.json', 'bench-long.json', 'bench-scroll.json', 'bench-engine.json', 'bench-suggestions.json', 'bench-versions.json'].map((name) => path.join(root, 'artifacts', name))

/**
 * `npm run bench`: start, keys, save, open and export of the window, long pieces beside a bare Tiptap, scrolling, the quotation engine and the command line, each beside its
 * floor. Writes artifacts/bench*.json, and tells them in one table,
 * with the bytes that versions take.
 */
await tell(async () => {
  checkNode()
  await ensurePackages()
  const runtime = await resolveElectron()
  await ensureWindowSystem(runtime.path, { display: false })
  const begun = Date.now()
  const { failed } = await inWindow('bench', 'vitest.bench.config.ts', { runtime, patterns: process.argv.slice(2) })
  // Of a part of the benches only what it measured is told.
  const measured = reports.filter((report) => existsSync(report) && statSync(report).mtimeMs >= begun)
  process.stdout.write(table(measured.map((report) => JSON.parse(readFileSync(report, 'utf8')))))
  return failed === 0 ? 0 : 1
})
