import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { picturesBeside } from '../../main/page-files'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'redaksi-page-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('passes over a pipe beside a page, which nobody writes to, without waiting [18.20]', async () => {
  mkdirSync(join(folder, 'page_files'))
  execFileSync('mkfifo', [join(folder, 'page_files', 'foto.png')])
  expect(await picturesBeside(join(folder, 'page.html'), '<img src="page_files/foto.png">')).toEqual([])
})
