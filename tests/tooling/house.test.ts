import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const rooms = ['main', 'renderer', 'shared']
const everywhere = [...rooms, 'scripts', 'tests']

/** Every place (`file:line`) where a line of code in these folders matches. */
function places(folders: readonly string[], pattern: RegExp): readonly string[] {
  return folders.flatMap(sources).flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line, at) => (pattern.test(line) ? [`${file}:${at + 1}`] : [])),
  )
}

function sources(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return sources(path)
    return /\.(ts|tsx|mjs)$/.test(entry.name) ? [path] : []
  })
}

test('no module keeps a variable of its own', () => {
  expect(places(rooms, /^(export )?(let|var) /)).toEqual([])
})

test('no rule of the type checker or the linter is switched off in a line', () => {
  expect(places(everywhere, /(eslint|oxlint)-disable|@ts-(ignore|nocheck|expect-error)/).filter((place) => !place.startsWith('tests/tooling/'))).toEqual([])
})

test('nothing is turned into the type any', () => {
  expect(places(everywhere, /\bas any\b|: any\b|<any>/).filter((place) => !place.startsWith('tests/tooling/'))).toEqual([])
})

test('no script names the address of a package registry', () => {
  expect(places(['scripts'], /https?:\/\/(?!nodejs\.org)/)).toEqual([])
})

test('no component holds a sentence of its own [6.3]', () => {
  const words = />\s*[A-Z][A-Za-z ,.!?'’]{2,}\s*<\/|(?:aria-label|title|alt|label|placeholder)="[A-Z]/
  expect(places(['renderer'], words).filter((place) => place.includes('.tsx:'))).toEqual([])
})

test('the window never writes markup as a string', () => {
  expect(places(['renderer'], /dangerouslySetInnerHTML|\.innerHTML\s*=|insertAdjacentHTML|document\.write/)).toEqual([])
})
