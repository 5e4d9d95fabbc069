import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { articleSchema, attributionSchema } from '@shared/article'
import { newSource, type Source } from '@shared/source'
import { anyId, desk, fileOf } from '../store/support'
import { newVault } from '../vault/support'
import { buildCli, linesOf, type BuiltCli } from './built-cli'

let cli: BuiltCli
beforeAll(async () => {
  cli = await buildCli()
})
afterAll(() => cli.remove())

const source: Source = { ...newSource(anyId(), 'person', 'Raka Wirayuda'), jobTitle: 'Juru ukur', contact: ['0812-5550-1234'], publicLabel: 'seorang pejabat' }
const at = '2026-11-23T09:00:00+07:00'
const article = articleSchema.parse({
  headline: 'Dermaga retak',
  authors: [{ name: 'Ratna Wijaya', role: 'writer' }],
  language: 'id',
  body: {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: '“Dermaga itu retak sejak Maret,”', marks: [{ type: 'attribution', attrs: { id: 'a1' } }] }, { type: 'text', text: ' kata pejabat itu.' }] }],
  },
  attributions: { a1: attributionSchema.parse({ id: 'a1', kind: 'directQuote', sourceIds: [source.id], state: 'confirmed' }) },
  createdAt: at,
  updatedAt: at,
})

it('the command line knows a withheld source by its stub, tells its name nowhere and exports nothing [8.4] [9.1]', async () => {
  const { open, folder } = await desk()
  const library = await open()
  await newVault(library)
  await library.saveSource(source)
  const { id } = await library.create(article)
  const file = fileOf(folder, id)
  const check = () => cli.run(['check', file, '--json', '--library', folder])
  const told = await check()
  await library.saveSource({ ...source, confidentiality: 'withholdName' })
  const withheld = await check()
  const notSearched = { rule: 'vault-locked', severity: 'informs', message: 'Names of withheld sources could not be looked for: the vault is locked.', field: 'sources', start: null, end: null }
  const lines = (linesOf(told.out) as readonly { readonly findings: readonly unknown[] }[]).map((line) => ({ ...line, findings: [...line.findings, notSearched] }))
  expect([linesOf(withheld.out), withheld.err, withheld.code]).toEqual([lines, '', told.code])
  const out = join(folder, '../out')
  const exported = await cli.run(['export', file, '--to', 'html', '--out', out, '--library', folder, '--override', 'x'])
  expect([exported.code, exported.out, existsSync(out) ? readdirSync(out) : []]).toEqual([2, '', []])
  expect(`${withheld.out}${exported.err}`).not.toMatch(/Raka|Wirayuda|5550/)
})
