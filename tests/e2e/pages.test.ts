import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerDialog, ask, launchRedaksi, menuCommand, type Running } from './harness'
import { newText, outline, savedArticle, savedOutline } from './support/article'
import { putHtml } from './support/clipboard'
import { png } from '../pictures/files'
import { wordsOf } from './support/words'

const t = wordsOf('en')
let redaksi: Running
let server: Server
const asked: string[] = []

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.end()
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  redaksi = await launchRedaksi()
  await redaksi.window.getByRole('heading', { level: 1, name: /Welcome/ }).waitFor()
})
afterAll(async () => {
  await redaksi.close()
  await new Promise((done) => server.close(done))
})

const report = () => redaksi.window.getByRole('region', { name: t('editor.paste.label') })

describe('a saved web page in the window', () => {
  it('is reviewed in its shapes, accepted with its fields and the picture beside it, and fetches nothing [18.1] [18.3] [18.20]', async () => {
    const remote = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const page = readFileSync(resolve(import.meta.dirname, '../import/html/pages/wordpress.html'), 'utf8').replaceAll('https://kabarpesisir.example/up', `${remote}/up`).replace(`${remote}/up/m-1024.jpg`, 'warga_files/m.png')
    mkdirSync(join(redaksi.userData, 'warga_files'))
    writeFileSync(join(redaksi.userData, 'warga_files', 'm.png'), png(40, 30))
    const path = join(redaksi.userData, 'warga.html')
    writeFileSync(path, page.replace('</body>', `<img src="${remote}/pixel.gif"><script>globalThis.hacked = 1</script><script src="${remote}/x.js"></script></body>`))
    await answerDialog(redaksi.app, 'showOpenDialog', { canceled: false, filePaths: [path] })
    await menuCommand(redaksi.app, 'import.open')
    const { window } = redaksi
    await window.getByRole('row', { selected: true }).filter({ hasText: 'Warga Kampung Sawah Tanam Ribuan Mangrove' }).waitFor()
    await window.locator('.import-summary').getByText('Bagikan ini:').waitFor()
    await window.locator('.import-page').getByRole('list').getByText('dua ribu di RT 3').waitFor()
    await window.locator('.import-thumbnail').waitFor()
    await window.locator('.import-summary').getByText(t('importView.along.pictures', { count: 1, formatted: '1' })).waitFor()
    await window.getByRole('checkbox', { name: /Description/ }).press('Space')
    await window.keyboard.press('Control+Enter')
    await window.locator('.ProseMirror figure').first().waitFor()
    const article = await savedArticle(redaksi)
    expect([article.headline, article.section, article.isBasedOn, article.description, article.canonicalUrl, article.publishedAt]).toEqual([
      'Warga Kampung Sawah Tanam Ribuan Mangrove', 'Lingkungan', 'https://kabarpesisir.example/2026/03/warga-tanam-mangrove/', '', '', null,
    ])
    await window.locator('.ProseMirror figure img[src*="asset"]').waitFor()
    expect(outline(article.body)).toContain('<ul><li><p>Bibit disemai di pekarangan</p><ul>')
    // A level of a list stands on the rhythm of its lines.
    expect(await window.locator('.ProseMirror li > p + ul').evaluateAll((all) => all.map((one) => getComputedStyle(one).marginTop))).toEqual(['0px'])
    expect(article.importRecord?.removedBlocks.map(({ text }) => text)).toContain('Baca juga: Tanggul Laut Tertunda Lagi')
    await expect.poll(async () => JSON.stringify(await ask(redaksi, 'source.list'))).toContain('Kabar Pesisir')
    expect([asked, await window.evaluate(() => 'hacked' in globalThis)]).toEqual([[], false])
  })
})

describe('a paste', () => {
  const html =
    '<html><head><link rel="canonical" href="https://www.kabar.example/berita/7?fbclid=1"></head><body><p>Harga cabai di Pasar Induk turun sejak Senin, kata pedagang setempat kepada wartawan, dan penurunan itu sudah berlangsung tiga hari berturut-turut.</p><p><b>Baca juga: </b><a href="https://x.example/1">Petani Cabai Merugi</a></p><p>Pemerintah belum menanggapi penurunan harga itu.<img src="https://x.example/a.jpg"></p></body></html>'
  const all = '<p>Harga cabai di Pasar Induk turun sejak Senin, kata pedagang setempat kepada wartawan, dan penurunan itu sudah berlangsung tiga hari berturut-turut.</p>'

  it('tells what it left out, puts it back at its place, and keeps where it came from; each is one undo step [18.6] [18.8]', async () => {
    const { window } = redaksi
    await newText(redaksi, 'Sebelum.')
    await window.keyboard.press('Enter')
    await putHtml(redaksi.app, html)
    await window.keyboard.press('Control+v')
    await report().getByText(t('editor.paste.leftOut', { list: '1 image and 1 part of a page' })).waitFor()
    const pasted = await savedArticle(redaksi)
    expect(outline(pasted.body)).toBe(`<p>Sebelum.</p>${all}<p>Pemerintah belum menanggapi penurunan harga itu.</p>`)
    expect(pasted.importRecord?.pasted?.map(({ url, words }) => [url, words])).toEqual([['https://www.kabar.example/berita/7', 27]])
    await report().getByRole('button', { name: t('editor.paste.addSource', { site: 'kabar.example' }) }).click()
    await expect.poll(async () => JSON.stringify(await ask(redaksi, 'source.list'))).toContain('https://www.kabar.example/berita/7')
    await report().getByRole('button', { name: t('editor.paste.show'), exact: true }).click()
    await report().getByRole('button', { name: t('importView.putBackLabel', { text: 'Baca juga: Petani Cabai Merugi' }) }).press('Enter')
    await window.locator('.paste-report button:focus').waitFor()
    expect(await savedOutline(redaksi)).toBe(`<p>Sebelum.</p>${all}<p><b>Baca juga: </b><a https://x.example/1>Petani Cabai Merugi</a></p><p>Pemerintah belum menanggapi penurunan harga itu.</p>`)
    await report().getByRole('button', { name: t('editor.paste.close') }).click()
    await window.keyboard.press('Control+z')
    expect(await savedOutline(redaksi)).toBe(`<p>Sebelum.</p>${all}<p>Pemerintah belum menanggapi penurunan harga itu.</p>`)
    await window.keyboard.press('Control+z')
    const undone = await savedArticle(redaksi)
    expect([outline(undone.body), undone.importRecord]).toEqual(['<p>Sebelum.</p><p></p>', null])
  })

  it('without formatting brings the words and their paragraphs [18.7]', async () => {
    const { window } = redaksi
    await newText(redaksi, 'Sebelum.')
    await window.keyboard.press('Enter')
    await putHtml(redaksi.app, '<p><b>tebal</b> dan <a href="https://x.example/">tautan</a></p>')
    await window.keyboard.press('Control+Shift+v')
    await expect.poll(() => savedOutline(redaksi)).toBe('<p>Sebelum.</p><p>tebal dan tautan</p>')
  })

  it('that is very long is read beside the window [18.4]', async () => {
    const { window } = redaksi
    await newText(redaksi, 'Sebelum.')
    await window.keyboard.press('Enter')
    await putHtml(redaksi.app, `${'<p>Paragraf yang panjang sekali untuk mengisi papan klip.</p>'.repeat(2_500)}<p>Penutup.</p>`)
    await window.keyboard.press('Control+v')
    await expect.poll(async () => (await savedOutline(redaksi)).endsWith('<p>Penutup.</p>')).toBe(true)
  })
})
