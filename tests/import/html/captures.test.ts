import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cleanClipboard } from '@shared/import/html'
import { drawn } from './drawn'

const folder = resolve(import.meta.dirname, 'captures')
const names = readdirSync(folder).filter((name) => name.endsWith('.html')).map((name) => name.slice(0, -5))

/** What is pasted, what is left out and why, and where it comes from: as the file beside the capture has it. */
function told(html: string): string {
  const { content, remainders, origin } = cleanClipboard(html, 'clipboard')
  const from = [origin.application, origin.url].filter(Boolean).join(' ')
  return `${[...drawn(content), '---', ...remainders.map(({ reason, text }) => `${reason}: ${text}`), ...(from === '' ? [] : [`from: ${from}`])].join('\n')}\n`
}

describe('what programs copy', () => {
  it.each(names)('%s arrives with its structure, and what is left out is told [18.5]', (name) => {
    expect(told(readFileSync(resolve(folder, `${name}.html`), 'utf8'))).toBe(readFileSync(resolve(folder, `${name}.txt`), 'utf8'))
  })
})
