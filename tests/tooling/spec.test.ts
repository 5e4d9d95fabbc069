import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/** The numbers of the sentences of docs/spec.md, in their order. */
const sentences = [...readFileSync('docs/spec.md', 'utf8').matchAll(/^(\d+\.\d+) \S/gm)].map(([, number]) => number!)

/** Where each number is cited: at the end of the name of a test, or of what it describes, as `[2.3]` or `[2.3] [2.4]`. */
function citations(folder: string): readonly (readonly [string, string])[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry): readonly (readonly [string, string])[] => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return citations(path)
    if (!entry.name.endsWith('.test.ts')) return []
    return readFileSync(path, 'utf8')
      .split('\n')
      .flatMap((line, at) => {
        const cited = /((?: \[\d+\.\d+\])+)(['"`]),/.exec(line)?.[1] ?? ''
        return [...cited.matchAll(/\d+\.\d+/g)].map(([number]) => [number, `${path}:${at + 1}`] as const)
      })
  })
}

const cited = citations('tests')

test('each sentence of the specification has a number of its own', () => {
  expect(sentences.length).toBeGreaterThan(0)
  expect([...new Set(sentences)]).toEqual(sentences)
})

test('each sentence of the specification is held by a test that cites it', () => {
  const numbers = new Set(cited.map(([number]) => number))
  expect(sentences.filter((number) => !numbers.has(number))).toEqual([])
})

test('no test cites a sentence that the specification does not have', () => {
  expect(cited.filter(([number]) => !sentences.includes(number))).toEqual([])
})
