import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { runtimeEnvironment } from '../electron/resolve.mjs'
import { root } from '../lib/paths.mjs'
import { has, run } from '../lib/run.mjs'
import { build, ensureBuilt } from '../setup/build.mjs'
import { virtualDisplay } from '../setup/display.mjs'
import { countReport, notRun, oneCheck } from './counts.mjs'
import { plainWorkplace } from './plain-user.mjs'

const minute = 60_000
const bin = (name, file) => path.join('node_modules', name, file)

/**
 * The stages of `npm test`, in order. Each takes `{runtime, patterns}` (the Electron to use or null, and the
 * test files asked for) and answers what it counted.
 */
export const stages = {
  types: async () => oneCheck((await node([bin('typescript', 'bin/tsc'), '-b'])) === 0),
  lint: async () => oneCheck((await node([bin('oxlint', 'bin/oxlint')])) === 0),
  unit: async ({ patterns }) => vitest({ name: 'unit', config: 'vitest.config.ts', patterns, folder: root, options: {} }),
  build: async () => {
    await build()
    return oneCheck(true)
  },
  e2e: async (context) => inWindow('e2e', 'vitest.e2e.config.ts', context),
  package: async (context) => inWindow('package', 'vitest.package.config.ts', context),
}

/** Runs a vitest configuration that opens real windows: as a plain user, on a display of its own. */
export async function inWindow(name, config, { runtime, patterns }) {
  if (runtime === null) return notRun(`${name} tests`, 'there is no Electron')
  const linux = process.platform === 'linux'
  if (linux && !has('Xvfb') && !process.env.DISPLAY) return notRun(`${name} tests`, 'Xvfb is missing (Debian package xvfb)')
  await ensureBuilt('app')
  const workplace = await plainWorkplace()
  const display = linux && has('Xvfb') ? await virtualDisplay(workplace.user) : null
  try {
    const env = { ...process.env, ...runtimeEnvironment(runtime), ...workplace.env, ...display?.env }
    return await vitest({ name, config, patterns, folder: workplace.folder, options: { ...workplace.user, env } })
  } finally {
    display?.close()
    workplace.close()
  }
}

async function vitest({ name, config, patterns, folder, options }) {
  const results = path.join(folder, 'artifacts', 'results')
  const report = path.join(results, `${name}.json`)
  const reasons = path.join(results, `${name}-not-run.ndjson`)
  if (folder === root) {
    mkdirSync(results, { recursive: true })
    for (const stale of [report, reasons]) rmSync(stale, { force: true })
  }
  const args = ['run', '--config', config, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...patterns]
  const env = { ...(options.env ?? process.env), REDAKSI_NOT_RUN_FILE: reasons, VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' }
  const code = await run(process.execPath, [bin('vitest', 'vitest.mjs'), ...args], { cwd: folder, timeout: 60 * minute, ...options, env, stdio: ['ignore', 'inherit', 'inherit'] })
  return countReport(report, reasons, code)
}

function node(args) {
  return run(process.execPath, args, { cwd: root, timeout: 15 * minute, stdio: ['ignore', 'inherit', 'inherit'] })
}
