import { existsSync, readFileSync } from 'node:fs'

/** What a stage found: how many checks passed and failed, and which did not run, with the reason. */
export const nothing = { passed: 0, failed: 0, notRun: [] }

/** The result of a stage that is one check. */
export function oneCheck(ok) {
  return ok ? { ...nothing, passed: 1 } : { ...nothing, failed: 1 }
}

/** The result of a stage whose tool is missing. */
export function notRun(name, because) {
  return { ...nothing, notRun: [{ name, because }] }
}

/**
 * What really ran, from vitest's JSON report and the reasons that tests gave for not running.
 * A file that could not be loaded, or a runner that failed by itself, is a failure too.
 */
export function countReport(reportFile, reasonsFile, exitCode) {
  const reasons = readReasons(reasonsFile)
  const files = readReport(reportFile)
  let passed = 0
  let failed = 0
  const skipped = []
  for (const file of files) {
    const failedHere = file.assertionResults.filter((test) => test.status === 'failed').length
    passed += file.assertionResults.filter((test) => test.status === 'passed').length
    failed += failedHere === 0 && file.status === 'failed' ? 1 : failedHere
    for (const test of file.assertionResults) {
      if (test.status === 'passed' || test.status === 'failed') continue
      skipped.push({ name: test.fullName, because: reasons.get(test.fullName) ?? 'it is switched off without a reason' })
    }
  }
  if (exitCode !== 0 && failed === 0) failed = 1
  return { passed, failed, notRun: skipped }
}

function readReport(file) {
  if (!existsSync(file)) return []
  return JSON.parse(readFileSync(file, 'utf8')).testResults
}

function readReasons(file) {
  if (!existsSync(file)) return new Map()
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean)
  return new Map(lines.map((line) => JSON.parse(line)).map(({ test, because }) => [test, because]))
}
