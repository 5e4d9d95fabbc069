import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchRedaksi, type Running } from './harness'
import { newText, outline, passageIds, savedArticle, savedOutline, select } from './support/article'
import { png } from '../pictures/files'
import { putHtml } from './support/clipboard'

let redaksi: Running

beforeAll(async () => {
  redaksi = await launchRedaksi()
  await redaksi.window.getByRole('heading', { level: 1, name: /Welcome/ }).waitFor()
})
afterAll(() => redaksi.close())

const press = (keys: string): Promise<void> => redaksi.window.keyboard.press(keys)
const page = () => redaksi.window.getByTestId('editor')

describe('what is pasted', () => {
  let server: Server
  const asked: string[] = []

  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push(request.url ?? '')
      response.end()
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  })
  afterAll(() => new Promise((resolve) => server.close(resolve)))

  const paste = async (html: string): Promise<void> => {
    await putHtml(redaksi.app, html)
    await press('Control+v')
  }

  it('takes text of Google Docs without its wrapper: not bold where only the wrapper is', async () => {
    await newText(redaksi, 'Sebelum.')
    await press('Enter')
    await paste(
      '<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span style="font-weight:400">Biasa dan </span><span style="font-weight:700">tebal</span><span style="font-style:italic"> miring</span></p><p dir="ltr"><span>Kedua</span></p></b>',
    )
    expect(await savedOutline(redaksi)).toBe('<p>Sebelum.</p><p>Biasa dan <b>tebal</b><i> miring</i></p><p>Kedua</p>')
  })

  it('takes paragraphs, headings and nested lists of a word processor, and drops its own marks', async () => {
    await newText(redaksi, 'Sebelum.')
    await press('Enter')
    await paste(
      '<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><h2 class="MsoHeading" style="mso-outline-level:2">Bagian</h2><p class="MsoNormal" style="mso-margin-top-alt:auto">Isi <b>penting</b><o:p></o:p></p><ul><li>satu<ul><li>dalam</li></ul></li><li>dua</li></ul></body></html>',
    )
    expect(await savedOutline(redaksi)).toBe(
      '<p>Sebelum.</p><h2>Bagian</h2><p>Isi <b>penting</b></p><ul><li><p>satu</p><ul><li><p>dalam</p></li></ul></li><li><p>dua</p></li></ul>',
    )
  })

  it('takes no paragraphs that only hold a line break or a blank', async () => {
    await newText(redaksi, 'Sebelum.')
    await press('Enter')
    await paste('<b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr">satu</p><br /><p dir="ltr">dua</p></b><p class="MsoNormal">&nbsp;</p><p class="MsoNormal">tiga</p><br class="Apple-interchange-newline">')
    expect(await savedOutline(redaksi)).toBe('<p>Sebelum.</p><p>satu</p><p>dua</p><p>tiga</p>')
  })

  it('keeps a picture that the clipboard carries, as one step that undo takes back and redo brings again [18.5]', async () => {
    await newText(redaksi, 'Sebelum.')
    await press('Enter')
    await paste(`<p>Peta:</p><p><img alt="Peta pasar" src="data:image/png;base64,${png(64, 48).toString('base64')}"></p>`)
    const picture = page().locator('figure img[alt="Peta pasar"]')
    await picture.waitFor()
    const kept = (await savedArticle(redaksi)).body.content?.find(({ type }) => type === 'figure')
    expect(kept?.attrs?.['src']).toMatch(/^asset:[0-9a-f]{64}\.png$/)
    await press('Control+z')
    await picture.waitFor({ state: 'detached' })
    await press('Control+Shift+z')
    await picture.waitFor()
    expect((await savedArticle(redaksi)).body.content?.find(({ type }) => type === 'figure')?.attrs).toEqual(kept?.attrs)
  })

  it('takes nothing of a web page that no reader sees, nor its controls', async () => {
    await newText(redaksi, 'Sebelum.')
    await press('Enter')
    await paste(
      '<nav><a href="https://contoh.id/">Beranda</a></nav><p>Isi<span style="color: red; DISPLAY: none">tersembunyi</span><span hidden>juga</span><svg><text>gambar</text></svg><button>Bagikan</button></p><p aria-hidden="true">Iklan</p><template><p>pola</p></template><noscript>tanpa skrip</noscript><p style="display:none!important">pelacak</p><p>akhir</p>',
    )
    expect(await savedOutline(redaksi)).toBe('<p>Sebelum.</p><p>Isi</p><p>akhir</p>')
  })

  it('takes the name below a quotation without its dash, and takes a dash that is typed there away', async () => {
    await newText(redaksi, 'Sebelum.')
    await press('Enter')
    await paste('<blockquote><p>Kami menunggu.</p><footer>— Budi Santoso</footer></blockquote><p>akhir</p>')
    expect(await savedOutline(redaksi)).toBe('<p>Sebelum.</p><blockquote><p>Kami menunggu.</p><footer>Budi Santoso</footer></blockquote><p>akhir</p>')
    await redaksi.window.locator('.ProseMirror blockquote footer').click()
    await press('Home')
    await redaksi.window.keyboard.type('— Pak ')
    expect(await savedOutline(redaksi)).toContain('<footer>Pak Budi Santoso</footer>')
  })

  it('keeps the words of an unsafe link and not its address', async () => {
    await newText(redaksi, 'Sebelum. ')
    await paste('<p>klik <a href="javascript:window.hacked=1">di sini</a> atau <a href="https://contoh.id/">di sana</a></p>')
    expect(await savedOutline(redaksi)).toBe('<p>Sebelum. klik di sini atau <a https://contoh.id/>di sana</a></p>')
  })

  it('runs nothing and fetches nothing [7.1]', async () => {
    const remote = `http://127.0.0.1:${(server.address() as AddressInfo).port}/pixel.png`
    await newText(redaksi, 'Sebelum. ')
    await paste(
      `<p>aman<img src="${remote}"><img src="x" onerror="window.hacked=1"><script>window.hacked=1</script><svg onload="window.hacked=1"></svg></p><iframe src="${remote}"></iframe><style>@import url(${remote})</style><p onclick="window.hacked=1">kedua</p>`,
    )
    await expect.poll(() => page().innerText()).toContain('kedua')
    const text = outline((await savedArticle(redaksi)).body)
    expect(text).toContain('aman')
    expect(text).not.toMatch(/hacked|127\.0\.0\.1/)
    expect(await redaksi.window.evaluate(() => 'hacked' in globalThis)).toBe(false)
    expect(await page().evaluate((element) => element.innerHTML)).not.toMatch(/127\.0\.0\.1|onerror|onclick|<script/)
    expect(asked).toEqual([])
  })

  it('is taken back in one step', async () => {
    await newText(redaksi, 'Sebelum.')
    await press('Enter')
    await paste('<p>satu</p><p>dua</p>')
    await expect.poll(() => page().innerText()).toContain('dua')
    await press('Control+z')
    await expect.poll(() => page().innerText()).not.toContain('satu')
    await expect.poll(() => page().innerText()).toContain('Sebelum.')
  })
})

describe('an attributed passage on its way', () => {
  const attribute = async (words: string, name: string): Promise<void> => {
    await select(redaksi, words)
    await press('F9')
    await redaksi.window.getByRole('combobox', { name: 'Name of the source' }).fill(name)
    await redaksi.window.locator('.picker-row[aria-selected=true]', { hasText: name }).waitFor()
    await press('Enter')
    await redaksi.window.locator('.picker').waitFor({ state: 'detached' })
  }

  it('gets an id of its own with a copy of the record when it is copied [3.6]', async () => {
    await newText(redaksi, 'Bu Sari mengatakan pasar itu aman.\nLalu: ')
    await attribute('pasar itu aman', 'Sari Wulandari')
    await select(redaksi, 'pasar itu aman')
    await press('Control+c')
    await page().press('Control+End')
    await press('Control+v')
    const article = await savedArticle(redaksi)
    const ids = passageIds(article.body)
    expect(ids).toHaveLength(2)
    const [first, second] = ids.map((id) => article.attributions[id])
    expect(first).toBeDefined()
    expect(second).toEqual({ ...first, id: ids[1] })
    expect(Object.keys(article.attributions).sort()).toEqual([...ids].sort())
  })

  it('keeps its id when it is cut and pasted elsewhere [3.6]', async () => {
    await newText(redaksi, 'Bu Sari mengatakan pasar itu aman.\nLalu: ')
    await attribute('pasar itu aman', 'Sari Wulandari')
    const before = await savedArticle(redaksi)
    await select(redaksi, 'pasar itu aman')
    await press('Control+x')
    await page().press('Control+End')
    await press('Control+v')
    const after = await savedArticle(redaksi)
    expect(passageIds(after.body)).toEqual(passageIds(before.body))
    expect(after.attributions).toEqual(before.attributions)
    expect(outline(after.body).replace(/<\/?attribution>/g, '')).toBe('<p>Bu Sari mengatakan .</p><p>Lalu: pasar itu aman</p>')
  })

  it('takes its record along into another article [3.6]', async () => {
    await newText(redaksi, 'Bu Sari mengatakan pasar itu aman.')
    await attribute('pasar itu aman', 'Sari Wulandari')
    const from = await savedArticle(redaksi)
    const [record] = Object.values(from.attributions)
    await select(redaksi, 'pasar itu aman')
    await press('Control+c')
    await newText(redaksi, 'Artikel lain: ')
    await press('Control+v')
    const into = await savedArticle(redaksi)
    const [id] = passageIds(into.body)
    expect(id).toBeDefined()
    expect(into.attributions).toEqual({ [id ?? '']: { ...record, id } })
  })
})
