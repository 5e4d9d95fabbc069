import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Page } from 'playwright-core'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Saves what the window shows as `artifacts/screens/<name>.png` and answers the path. */
export async function screenshot(window: Page, name: string): Promise<string> {
  const folder = join(process.cwd(), 'artifacts', 'screens')
  mkdirSync(folder, { recursive: true })
  const path = join(folder, `${name}.png`)
  await window.screenshot({ path })
  return path
}

/** A broken rule of accessibility: the rule, what it asks, and the elements that break it (selector: markup). */
export interface AxeViolation {
  readonly id: string
  readonly help: string
  readonly nodes: readonly string[]
}

interface AxeResults {
  readonly violations: readonly {
    readonly id: string
    readonly help: string
    readonly nodes: readonly { readonly target: readonly unknown[]; readonly html: string }[]
  }[]
}

/**
 * Checks the whole window, or the part that `within` selects, against WCAG 2.0 to 2.2, levels A and AA.
 * axe is handed over by the debugger, which the page's content policy does not bind.
 */
export async function axe(window: Page, within?: string): Promise<readonly AxeViolation[]> {
  await window.evaluate(axeSource)
  const results = await window.evaluate(async (selector) => {
    const loaded = globalThis as unknown as { axe: { run(context: unknown, options: unknown): Promise<AxeResults> } }
    return loaded.axe.run(selector ?? document, {
      runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
      resultTypes: ['violations'],
    })
  }, within)
  return results.violations.map(({ id, help, nodes }) => ({
    id,
    help,
    nodes: nodes.map((node) => `${node.target.join(' ')}: ${node.html}`),
  }))
}
