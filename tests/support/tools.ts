import { spawnSync } from 'node:child_process'
import { appendFileSync } from 'node:fs'
import type { TestContext } from 'vitest'
import packages from '../../scripts/setup/test-tools.json'

/** A program that a test may need and not every machine has. */
export type Tool = keyof typeof packages

/**
 * Goes on when every named program stands on the PATH; otherwise ends the test as *not run*, with the reason.
 * `npm test` lists such tests; where `CI=true` they make the run fail.
 */
export function needs(context: TestContext, ...tools: readonly Tool[]): void {
  const missing = tools.filter((tool) => !stands(tool))
  if (missing.length === 0) return
  notRun(context, missing.map((tool) => `${tool} is missing (Debian package ${packages[tool]})`).join(' and '))
}

/** Ends the test as *not run, because …*. For a tool that {@link needs} cannot look up. */
export function notRun(context: TestContext, because: string): never {
  const file = process.env['REDAKSI_NOT_RUN_FILE']
  if (file) appendFileSync(file, `${JSON.stringify({ test: fullName(context), because })}\n`)
  return context.skip(`not run, because ${because}`)
}

function stands(program: string): boolean {
  const look = process.platform === 'win32' ? spawnSync('where', [program]) : spawnSync('sh', ['-c', 'command -v "$1"', 'sh', program])
  return look.status === 0
}

/** The name under which the runner's report lists the test. */
function fullName(context: TestContext): string {
  const names = [context.task.name]
  for (let suite = context.task.suite; suite; suite = suite.suite) names.unshift(suite.name)
  return names.join(' ').trim()
}
