import { rmSync } from 'node:fs'
import path from 'node:path'
import { resolveElectron } from './electron/resolve.mjs'
import { root } from './lib/paths.mjs'
import { Refusal, say, tell } from './lib/say.mjs'
import { checkNode, ensurePackages } from './setup/packages.mjs'
import { install } from './setup/debian.mjs'
import { missingForTests, missingForWindow } from './setup/system.mjs'
import { oneCheck } from './test/counts.mjs'
import { stages } from './test/stages.mjs'

/**
 * `npm test`: set-up, types, lint, unit tests and laws, build, end-to-end, package.
 * `npm test -- --only unit,e2e [part of a file name …]` runs less. The last line counts what really ran.
 */
await tell(async () => {
  checkNode()
  const { chosen, patterns } = readArguments(process.argv.slice(2))
  await ensurePackages()
  rmSync(path.join(root, 'artifacts', 'results'), { recursive: true, force: true })
  const runtime = await setUp(chosen)
  const lines = []
  const total = { passed: 0, failed: 0, notRun: [] }
  for (const name of chosen) {
    process.stdout.write(`\n── ${name} ──\n`)
    const begun = Date.now()
    const result = await counted(stages[name], { runtime, patterns })
    lines.push(`${name.padEnd(8)} ${result.passed} passed, ${result.failed} failed, ${result.notRun.length} not run, ${((Date.now() - begun) / 1000).toFixed(1)} s`)
    total.passed += result.passed
    total.failed += result.failed
    total.notRun.push(...result.notRun)
  }
  const missing = total.notRun.map(({ name, because }) => `not run: ${name}, because ${because}`)
  process.stdout.write(['', ...lines.map((line) => `  ${line}`), ...missing, `${total.passed} passed, ${total.failed} failed`, ''].join('\n'))
  const mustRunAll = process.env.CI === 'true'
  return total.failed > 0 || total.passed === 0 || (mustRunAll && total.notRun.length > 0) ? 1 : 0
})

function readArguments(args) {
  const all = Object.keys(stages)
  const at = args.indexOf('--only')
  if (at === -1) return { chosen: all, patterns: args }
  const wanted = (args[at + 1] ?? '').split(',')
  const unknown = wanted.filter((name) => !all.includes(name))
  if (unknown.length > 0) throw new Refusal(`--only takes ${all.join(', ')}, separated by commas.`)
  return { chosen: all.filter((name) => wanted.includes(name)), patterns: args.toSpliced(at, 2) }
}

/** Installs what the chosen stages need; null when there is no Electron, which the stages that need one then report. */
async function setUp(chosen) {
  const inWindow = chosen.some((name) => name === 'e2e' || name === 'package')
  const runtime = inWindow ? await resolveElectron().catch(complain) : null
  const missing = new Set(inWindow ? missingForWindow(runtime?.path ?? process.execPath, { display: false }) : [])
  if (inWindow || chosen.includes('unit')) for (const name of missingForTests()) missing.add(name)
  await install([...missing], 'Some programs or libraries that the tests need are').catch(complain)
  return runtime
}

function complain(error) {
  if (!(error instanceof Refusal)) throw error
  say(error.message)
  return null
}

/** A stage that breaks down is one failure, and the next ones still run. */
async function counted(stage, context) {
  try {
    return await stage(context)
  } catch (error) {
    say(error instanceof Refusal ? error.message : String(error?.stack ?? error))
    return oneCheck(false)
  }
}
