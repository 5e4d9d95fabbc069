import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { articleSchema, attributionSchema, type Article } from '@shared/article'
import { newId } from '@shared/ids'
import type { Channel, Input, Output } from '@shared/ipc'
import { sourceSchema, type Source } from '@shared/source'
import { filesWith } from '../vault/bytes'
import { answerDialog, ask as askMain, callOrThrow, key, launchRedaksi, type Running } from './harness'
import { wordsOf } from './support/words'

const t = wordsOf('id')
const passphrase = 'empat kata yang tidak berkaitan'

/** A word that stands nowhere but in what is confidential. */
const canary = `kenari${newId().slice(-12).toLowerCase()}`

const at = '2026-11-23T09:00:00+07:00'
const source: Source = sourceSchema.parse({
  id: newId(), kind: 'person', name: `Raka ${canary}`, aliases: [`Pak ${canary}`, canary], honorific: `Dr. ${canary}`, jobTitle: `Juru ukur ${canary}`, affiliation: `Kantor ${canary}`,
  contact: [`${canary}@example.id`, `Jalan ${canary} 12`], confidentiality: 'withholdName', publicLabel: 'seorang pejabat pelabuhan', reasonForAnonymity: `Diancam ${canary}`,
  credibility: 'credible', url: `https://${canary}.example.id/`, accessedAt: at,
})

/** A finished story whose only quotation is the withheld source's. */
const story = (headline: string, words: string): Article =>
  articleSchema.parse({
    headline,
    deck: 'Dermaga ditutup sementara.',
    authors: [{ name: 'Ratna Wijaya', role: 'writer' }],
    language: 'id',
    body: {
      type: 'doc',
      content: [
        { type: 'paragraph', content: [{ type: 'text', text: '“Dermaga itu retak sejak Maret,”', marks: [{ type: 'attribution', attrs: { id: 'a1' } }] }, { type: 'text', text: ' kata seorang pejabat pelabuhan.' }] },
        { type: 'paragraph', content: [{ type: 'text', text: words }] },
      ],
    },
    attributions: { a1: attributionSchema.parse({ id: 'a1', kind: 'directQuote', sourceIds: [source.id], state: 'confirmed' }) },
    createdAt: at,
    updatedAt: at,
  })

const root = mkdtempSync(join(tmpdir(), 'redaksi-canary-'))
const place = { userData: join(root, 'user'), library: join(root, 'library'), temporary: join(root, 'tmp'), out: join(root, 'out') }
let redaksi: Running

const launch = async (): Promise<void> => {
  redaksi = await launchRedaksi({ ...place, language: 'id', env: { TMPDIR: place.temporary } })
}

beforeAll(async () => {
  for (const folder of Object.values(place)) mkdirSync(folder, { recursive: true })
  await launch()
})
afterAll(async () => {
  await redaksi.close()
  rmSync(root, { recursive: true, force: true })
})

/** What main answers to the window: the value, or the code of the fault. */
async function ask<C extends Channel>(channel: C, input?: Input<C>): Promise<Output<C> | { readonly fault: string; readonly detail: unknown }> {
  const reply = await askMain(redaksi, channel, input)
  return reply.ok ? reply.value : { fault: reply.code, detail: reply.detail }
}
const value = <C extends Channel>(channel: C, input?: Input<C>): Promise<Output<C>> => callOrThrow(redaksi, channel, input)

const traces = (): Promise<readonly string[]> => filesWith(canary, [root])
const openStory = (headline: string): Promise<void> => redaksi.window.locator('.library-row', { hasText: headline }).first().click()

describe('a withheld source', () => {
  it('goes through a day of work and leaves its name in no byte on the disk [9.1] [5.5]', async () => {
    const { window } = redaksi
    expect(await ask('source.save', source)).toMatchObject({ fault: 'vaultMissing' })
    await value('vault.create', { passphrase })
    expect(await value('source.save', source)).toMatchObject({ name: '', publicLabel: source.publicLabel })
    const { id } = await value('article.create', story('Dermaga Muara retak', 'Kapal dialihkan.'))
    expect(await value('vault.open', source.id)).toEqual(source)
    expect(await value('vault.scan', { texts: { body: `Kata pak ${canary.toUpperCase()}, retak.` } })).toEqual([{ field: 'body', start: 5, end: 9 + canary.length, sourceId: source.id, label: source.publicLabel, isPart: false, isTelling: true }, { field: 'body', start: 9, end: 9 + canary.length, sourceId: source.id, label: source.publicLabel, isPart: false, isTelling: true }])

    await openStory('Dermaga Muara retak')
    await window.locator('.ProseMirror').getByText('Kapal dialihkan.').click()
    await window.keyboard.press('End')
    await window.keyboard.type(' Dua kapal menunggu di luar.')
    await key(redaksi.app, 'CmdOrCtrl+S')
    await expect.poll(async () => JSON.stringify((await value('article.load', id)).article.body)).toContain('Dua kapal menunggu')
    await value('version.keep', { id, article: (await value('article.load', id)).article, reason: 'manual' })

    await answerDialog(redaksi.app, 'showOpenDialog', { canceled: false, filePaths: [place.out] })
    expect(await value('export.write', { id, formats: ['html', 'markdown'], override: 'uji' })).toMatchObject({ kind: 'written' })
    expect(await value('export.copy', { id, format: 'html', override: 'uji' })).toMatchObject({ kind: 'written' })
    expect((await value('export.preview', { id, format: 'html' })).text).toContain(source.publicLabel)
    expect(await value('factCheck.write', { id, withContacts: true })).toMatchObject({ kind: 'written' })
    const written = readdirSync(place.out)
    expect(written.map((name) => readFileSync(join(place.out, name), 'utf8').includes(source.publicLabel))).toEqual([true, true, true, true])

    expect(await value('vault.lock')).toMatchObject({ status: 'locked', lockedBy: 'person', withheldCount: 1 })
    for (const refused of [ask('export.write', { id, formats: ['html'], override: 'x' }), ask('export.copy', { id, format: 'markdown', override: 'x' }), ask('export.preview', { id, format: 'html' }), ask('export.pdf', { id, override: 'x' }), ask('export.print', { id, override: 'x' }), ask('vault.open', source.id), ask('vault.scan', { texts: {} }), ask('source.save', source)]) {
      expect(await refused).toMatchObject({ fault: 'vaultLocked' })
    }
    expect(readdirSync(place.out)).toEqual(written)
    expect(await value('vault.unlock', { secret: passphrase })).toMatchObject({ status: 'unlocked' })
    await value('vault.open', source.id)
    await window.getByRole('tab', { name: t('shell.tab.sources') }).click()
    await window.locator('.source-row', { hasText: source.publicLabel }).click()
    await expect.poll(() => window.getByLabel(t('sources.name'), { exact: true }).inputValue()).toBe(source.name)
    await window.getByLabel(t('sources.jobTitle'), { exact: true }).fill('')
    await window.keyboard.type(`Syahbandar ${canary}`)
    await expect.poll(async () => (await value('vault.open', source.id)).jobTitle).toBe(`Syahbandar ${canary}`)
    await window.keyboard.press('Control+z')
    await window.getByRole('button', { name: t('vault.source.done'), exact: true }).click()

    await window.getByRole('searchbox', { name: t('sources.search') }).waitFor()
    for (const search of await window.getByRole('searchbox').filter({ visible: true }).all()) {
      await search.fill(canary)
      await search.fill('')
    }
    expect(await window.title()).not.toContain(canary)
    await redaksi.close()
    expect(await traces()).toEqual([])
  })

  it('whose name is typed into a text is found, and nothing of that text leaves [5.10]', async () => {
    await launch()
    expect(await value('vault.state')).toMatchObject({ status: 'locked', lockedBy: 'start', withheldCount: 1 })
    await value('vault.unlock', { secret: passphrase })
    const named: Source = { ...source, id: newId(), name: 'Bambang Surya Atmadja', aliases: [], contact: ['0812-5550-1234'], url: '', publicLabel: 'seorang saksi' }
    await value('source.save', named)
    await answerDialog(redaksi.app, 'showOpenDialog', { canceled: false, filePaths: [place.out] })
    const before = readdirSync(place.out)
    for (const words of ['Menurut BAMBANG  SURYA ATMADJA, air surut.', 'Hubungi +62 812 5550 1234 hari ini.']) {
      const { id } = await value('article.create', story(`Air surut ${words.length}`, words))
      for (const refused of [ask('export.write', { id, formats: ['html', 'markdown'], override: 'x' }), ask('export.copy', { id, format: 'html', override: 'x' }), ask('export.pdf', { id, override: 'x' }), ask('export.print', { id, override: 'x' })]) {
        expect(await refused).toEqual({ fault: 'protectedName', detail: { count: 1, labels: 'seorang saksi' } })
      }
    }
    expect(readdirSync(place.out)).toEqual(before)
  })

  it('is locked away with the screen and in sleep, and leaves nothing behind when the program is killed [9.5]', async () => {
    for (const [event, reason] of [['lock-screen', 'screen'], ['suspend', 'suspend']] as const) {
      await value('vault.unlock', { secret: passphrase })
      await redaksi.app.evaluate(({ powerMonitor }, name) => void powerMonitor.emit(name), event)
      expect(await value('vault.state')).toMatchObject({ status: 'locked', lockedBy: reason })
    }
    const heard = redaksi.app.evaluate(({ BrowserWindow }) => new Promise<boolean>((resolve) => BrowserWindow.getAllWindows()[0]?.webContents.once('input-event', () => resolve(true))))
    await key(redaksi.app, 'a')
    expect(await heard).toBe(true)
    await value('vault.unlock', { secret: passphrase })
    await value('source.save', { ...(await value('vault.open', source.id)), jobTitle: `Kepala ${canary}` })
    await redaksi.kill()
    expect(await traces()).toEqual([])
    await launch()
    await value('vault.unlock', { secret: passphrase })
    expect((await value('vault.open', source.id)).jobTitle).toBe(`Kepala ${canary}`)
  })
})
