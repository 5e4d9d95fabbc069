import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'redaksi-walls-'))

beforeAll(() => {
  copyFileSync('.oxlintrc.json', join(folder, '.oxlintrc.json'))
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

interface Finding {
  readonly code: string
  readonly message: string
  readonly help?: string
}

/** What the linter says about these files alone, in a folder with the project's own rules. */
function lint(files: Readonly<Record<string, string>>): readonly Finding[] {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const oxlint = join(process.cwd(), 'node_modules', 'oxlint', 'bin', 'oxlint')
  const run = spawnSync(process.execPath, [oxlint, '--format=json', ...Object.keys(files)], { cwd: folder, encoding: 'utf8' })
  for (const path of Object.keys(files)) rmSync(join(folder, path))
  return (JSON.parse(run.stdout) as { diagnostics: readonly Finding[] }).diagnostics
}

/** What the linter tells somebody who imports `specifier` in `path`; null when it has no objection. */
function objection(path: string, statement: string): string | null {
  const findings = lint({ [path]: `${statement}\n` }).filter(({ code }) => code.includes('no-restricted-imports'))
  return findings.length === 0 ? null : findings.map(({ message, help }) => `${message} ${help ?? ''}`).join('\n')
}

const value = (specifier: string): string => `import * as thing from '${specifier}'\nexport const used = thing`
const typeOnly = (specifier: string): string => `import type { Thing } from '${specifier}'\nexport type Used = Thing`

describe('a wall stops an import and says where the thing belongs [7.4]', () => {
  test.each([
    ['shared/quotes/find.ts', 'electron', 'no Electron here'],
    ['shared/quotes/find.ts', 'node:fs', 'no Node here'],
    ['shared/quotes/find.ts', 'fs/promises', 'no Node here'],
    ['shared/article.ts', 'react', 'no React here'],
    ['shared/document/schema.ts', '@tiptap/react', 'no React here'],
    ['shared/article.ts', '../main/store/library', 'shared/ knows neither main/ nor renderer/'],
    ['shared/quotes/find.ts', '../../renderer/App', 'shared/ knows neither main/ nor renderer/'],
    ['renderer/editor/Page.tsx', 'electron', 'The window has no Electron'],
    ['renderer/editor/Page.tsx', 'node:path', 'The window has no Node'],
    ['renderer/editor/Page.tsx', 'path', 'The window has no Node'],
    ['renderer/api.ts', '../main/handlers', 'renderer/ and main/ meet only in the types of shared/ipc.ts'],
    ['main/handlers.ts', '../renderer/App', 'main/ and renderer/ meet only in the types of shared/ipc.ts'],
    ['main/index.ts', '../renderer/App', 'main/ and renderer/ meet only in the types of shared/ipc.ts'],
    ['main/window.ts', 'react', 'React belongs in renderer/'],
    ['main/ipc.ts', 'electron', 'Only main/{index,window,'],
    ['main/store/library.ts', 'electron', 'Only main/{index,window,'],
    ['main/cli/index.ts', '../window', 'run in plain Node'],
    ['main/publish/html.ts', '../dialogs', 'run in plain Node'],
    ['main/preload.ts', '@shared/ipc', 'imports types only'],
    ['main/preload.ts', 'zod', 'imports types only'],
  ])('%s may not import %s', (path, specifier, message) => {
    expect(objection(path, value(specifier))).toContain(message)
  })
})

describe('a wall lets through what belongs', () => {
  test.each([
    ['shared/quotes/find.ts', 'the value', '../article'],
    ['shared/quotes/find.ts', 'the value', '@shared/article'],
    ['shared/document/schema.ts', 'the value', '@tiptap/core'],
    ['renderer/editor/Page.tsx', 'the value', 'react'],
    ['renderer/editor/Page.tsx', 'the value', '@shared/article'],
    ['main/window.ts', 'the value', 'electron'],
    ['main/preload.ts', 'the value', 'electron'],
    ['main/preload.ts', 'the type', '@shared/ipc'],
    ['main/ipc.ts', 'the type', 'electron'],
    ['main/store/library.ts', 'the value', 'node:fs/promises'],
    ['main/store/library.ts', 'the value', '@shared/article'],
    ['main/cli/index.ts', 'the value', '../publish/html'],
  ])('%s may import %s of %s', (path, kind, specifier) => {
    expect(objection(path, kind === 'the type' ? typeOnly(specifier) : value(specifier))).toBeNull()
  })
})

describe('habits that the linter keeps', () => {
  const codes = (files: Readonly<Record<string, string>>): readonly string[] => lint(files).map(({ code }) => code)

  test('two modules that import each other are found [7.4]', () => {
    const files = {
      'shared/one.ts': `import { two } from './two'\nexport const one = (): number => two()\n`,
      'shared/two.ts': `import { one } from './one'\nexport const two = (): number => one()\n`,
    }
    expect(codes(files)).toContain('import(no-cycle)')
  })

  test('the type any is found', () => {
    expect(codes({ 'shared/one.ts': 'export const one = (given: any): unknown => given\n' })).toContain('typescript(no-explicit-any)')
  })

  test('a silenced type error is found', () => {
    expect(codes({ 'shared/one.ts': '// @ts-ignore\nexport const one = 1\n' })).toContain('typescript(ban-ts-comment)')
  })

  test('a test that is switched off is found', () => {
    const off = `import { test } from 'vitest'\ntest.skip('later', () => {})\n`
    expect(codes({ 'tests/one.test.ts': off })).toContain('vitest(no-disabled-tests)')
  })
})
