import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const jar = join(dirname(createRequire(import.meta.url).resolve('vnu-jar/package.json')), 'build', 'dist', 'vnu.jar')

/** What the Nu HTML checker says of one page. */
export interface NuMessage {
  readonly page: string
  readonly type: string
  readonly message: string
  readonly extract: string
}

/**
 * Every error and warning of the Nu HTML checker about `pages` (name → HTML), in one run of it. `languages: false` keeps it
 * from guessing the language of text that is made of stray words. Needs Java (`needs(context, 'java')`).
 */
export function nuMessages(pages: ReadonlyMap<string, string>, { languages = true } = {}): readonly NuMessage[] {
  const folder = mkdtempSync(join(tmpdir(), 'redaksi-nu-'))
  try {
    for (const [name, html] of pages) writeFileSync(join(folder, `${name}.html`), html)
    const run = spawnSync('java', ['-jar', jar, '--format', 'json', '--exit-zero-always', ...(languages ? [] : ['--no-langdetect']), folder], {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    })
    if (run.status !== 0) throw new Error(`The Nu HTML checker did not run: ${run.error?.message ?? run.stderr}`)
    const { messages } = JSON.parse(run.stderr) as { messages: readonly { url?: string; type: string; message: string; extract?: string }[] }
    return messages.map(({ url = '', type, message, extract = '' }) => ({ page: url.slice(url.lastIndexOf('/') + 1), type, message, extract }))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
