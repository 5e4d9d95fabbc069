import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axe, launchRedaksi, type Running } from './harness'
import { focusIn, newArticle, newText, savedArticle, savedOutline } from './support/article'

let redaksi: Running

beforeAll(async () => {
  redaksi = await launchRedaksi()
  await redaksi.window.getByRole('heading', { level: 1, name: /Welcome/ }).waitFor()
})
afterAll(() => redaksi.close())

const press = (keys: string): Promise<void> => redaksi.window.keyboard.press(keys)
const type = (text: string): Promise<void> => redaksi.window.keyboard.type(text)
const page = () => redaksi.window.getByTestId('editor')
const field = (name: string) => redaksi.window.getByRole('region', { name: 'Fields of the article' }).getByLabel(name)
const tool = (name: string) => redaksi.window.getByRole('toolbar', { name: 'Formatting' }).getByRole('button', { name })

/** Runs a command as a person does who remembers its name and not its key. */
async function byPalette(name: string): Promise<void> {
  await press('Control+Shift+P')
  await redaksi.window.getByRole('combobox', { name: 'Search commands and articles' }).fill(name)
  await redaksi.window.getByRole('option', { name, exact: false }).first().waitFor()
  await press('Enter')
  await redaksi.window.locator('.palette-sheet').waitFor({ state: 'detached' })
}

describe('the field block and the one undo stack', () => {
  it('puts the caret in the headline of a new article, and Enter leads through the fields into the text, each set as it is typed [19.7]', async () => {
    await newArticle(redaksi)
    await expect.poll(() => field('Headline').evaluate((box) => box === document.activeElement)).toBe(true)
    await type('Pasar "Ikan" Pindah--')
    await press('Enter')
    await type('Pedagang diminta bersiap')
    for (let left = 7; left > 0; left -= 1) await press('Enter')
    await type('Hari ini pasar sepi.')
    const written = async () => [await field('Headline').inputValue(), await field('Deck').inputValue(), await page().innerText()]
    await expect.poll(written).toEqual(['Pasar “Ikan” Pindah—', 'Pedagang diminta bersiap', 'Hari ini pasar sepi.'])
  })

  it('undoes and redoes fields and text in the order in which they were typed [1.10]', async () => {
    await newArticle(redaksi)
    await field('Headline').fill('Satu')
    await field('Byline').fill('Ayu Larasati')
    await page().click()
    await redaksi.window.keyboard.insertText('Tiga')
    const state = async () => [await field('Headline').inputValue(), await field('Byline').inputValue(), (await page().innerText()).trim()]
    await expect.poll(state).toEqual(['Satu', 'Ayu Larasati', 'Tiga'])
    await press('Control+z')
    await expect.poll(state).toEqual(['Satu', 'Ayu Larasati', ''])
    await press('Control+z')
    await expect.poll(state).toEqual(['Satu', '', ''])
    await press('Control+z')
    await expect.poll(state).toEqual(['', '', ''])
    for (let step = 0; step < 3; step += 1) await press('Control+Shift+z')
    await expect.poll(state).toEqual(['Satu', 'Ayu Larasati', 'Tiga'])
  })

  it('stores every field of the block', async () => {
    await newArticle(redaksi)
    const values = {
      Kicker: 'Pelabuhan',
      Headline: 'Derek Baru',
      Deck: 'Uji coba selama sebulan.',
      Byline: 'Ayu Larasati',
      'Dateline, place': 'Jakarta',
      'Credit line': 'Kabar Bahari',
      Section: 'Ekonomi',
      Tags: 'pelabuhan, derek',
    }
    for (const [name, value] of Object.entries(values)) await field(name).fill(value)
    const { kicker, headline, deck, byline, dateline, creditLine, section, tags } = await savedArticle(redaksi)
    expect({ kicker, headline, deck, byline, place: dateline.place, creditLine, section, tags }).toEqual({
      kicker: 'Pelabuhan',
      headline: 'Derek Baru',
      deck: 'Uji coba selama sebulan.',
      byline: 'Ayu Larasati',
      place: 'Jakarta',
      creditLine: 'Kabar Bahari',
      section: 'Ekonomi',
      tags: ['pelabuhan', 'derek'],
    })
  })
})

describe('formatting', () => {
  it('makes bold, italic and headings by key', async () => {
    await newText(redaksi, 'Judul bagian\nsatu dua')
    await press('Control+Shift+ArrowLeft')
    await press('Control+b')
    await press('Control+i')
    await press('ArrowUp')
    await press('Control+Alt+2')
    expect(await savedOutline(redaksi)).toBe('<h2>Judul bagian</h2><p>satu <b><i>dua</i></b></p>')
    await press('Control+Alt+4')
    expect(await savedOutline(redaksi)).toBe('<h4>Judul bagian</h4><p>satu <b><i>dua</i></b></p>')
    await press('Control+Alt+0')
    expect(await savedOutline(redaksi)).toBe('<p>Judul bagian</p><p>satu <b><i>dua</i></b></p>')
  })

  it('makes the same by the toolbar, which shows where the caret stands', async () => {
    await newText(redaksi, 'Judul bagian\nsatu dua')
    await press('Control+Shift+ArrowLeft')
    await tool('Bold').click()
    await tool('Italic').click()
    await expect.poll(() => tool('Bold').getAttribute('aria-pressed')).toBe('true')
    await press('ArrowUp')
    await tool('Paragraph style').click()
    await redaksi.window.getByRole('option', { name: 'Heading 2', exact: true }).click()
    expect(await savedOutline(redaksi)).toBe('<h2>Judul bagian</h2><p>satu <b><i>dua</i></b></p>')
    await expect.poll(() => tool('Bold').getAttribute('aria-pressed')).toBe('false')
  })

  it('makes lists by key and by the toolbar, and nests an item with Tab', async () => {
    await newText(redaksi, 'satu')
    await press('Control+Shift+8')
    await press('Enter')
    await type('dua')
    await press('Tab')
    expect(await savedOutline(redaksi)).toBe('<ul><li><p>satu</p><ul><li><p>dua</p></li></ul></li></ul>')
    await press('Shift+Tab')
    await press('Control+Shift+8')
    expect(await savedOutline(redaksi)).toBe('<ul><li><p>satu</p></li></ul><p>dua</p>')
    await tool('Numbered list').click()
    expect(await savedOutline(redaksi)).toBe('<ul><li><p>satu</p></li></ul><ol><li><p>dua</p></li></ol>')
  })

  it('makes a block quote with its attribution line, and Enter leaves it', async () => {
    await newText(redaksi, 'Laut tidak menunggu.')
    await press('Control+Shift+b')
    await byPalette('Attribution line of the block quote')
    await redaksi.window.waitForFunction(() => {
      const { anchorNode } = getSelection() ?? {}
      return (anchorNode instanceof Element ? anchorNode : anchorNode?.parentElement)?.closest('blockquote footer') !== null
    })
    await type('Bu Sari, nelayan')
    await press('Enter')
    await type('Sesudahnya.')
    expect(await savedOutline(redaksi)).toBe('<blockquote><p>Laut tidak menunggu.</p><footer>Bu Sari, nelayan</footer></blockquote><p>Sesudahnya.</p>')
  })

  it('breaks a line within its paragraph', async () => {
    await newText(redaksi, 'baris satu')
    await press('Shift+Enter')
    await type('baris dua')
    expect(await savedOutline(redaksi)).toBe('<p>baris satu<br>baris dua</p>')
  })

  it('sets, changes and removes a link, and refuses an address that is none', async () => {
    await newText(redaksi, 'lihat laporan')
    await press('Control+Shift+ArrowLeft')
    await press('Control+k')
    const address = redaksi.window.getByRole('textbox', { name: 'Address of the link' })
    await address.fill('javascript:alert(1)')
    await press('Enter')
    await redaksi.window.getByText('This address cannot be linked: only http, https, mailto and tel addresses can.').waitFor()
    await address.fill('contoh.id/laporan')
    await press('Enter')
    expect(await savedOutline(redaksi)).toBe('<p>lihat <a https://contoh.id/laporan>laporan</a></p>')
    await tool('Link…').click()
    await expect.poll(() => address.inputValue()).toBe('https://contoh.id/laporan')
    await redaksi.window.getByRole('button', { name: 'Remove link' }).click()
    expect(await savedOutline(redaksi)).toBe('<p>lihat laporan</p>')
  })
})

describe('finding, counting, saving', () => {
  it('counts what it finds and goes on and back [20.1]', async () => {
    await newText(redaksi, 'kapal besar\nkapal kecil, KAPAL tua')
    await press('Control+f')
    const search = redaksi.window.getByRole('search')
    await search.getByRole('searchbox').fill('kapal')
    await search.getByText('1 of 3').waitFor()
    await press('Enter')
    await search.getByText('2 of 3').waitFor()
    await search.getByRole('button', { name: 'Next match' }).click()
    await search.getByText('3 of 3').waitFor()
    await search.getByRole('button', { name: 'Previous match' }).click()
    await search.getByText('2 of 3').waitFor()
    await search.getByRole('searchbox').fill('perahu')
    await search.getByText('Not found').waitFor()
    await search.getByRole('button', { name: 'Close the find bar' }).click()
    await expect.poll(() => page().locator('.found').count()).toBe(0)
  })

  it('replaces one and all, in the headline too, each as one undo step, and the focus stays in the bar [14.14] [20.2] [20.3]', async () => {
    await newText(redaksi, 'kapal besar\nKapal kecil, berkapal')
    const headline = redaksi.window.locator('[data-field="headline"] textarea')
    await headline.fill('Kapal tua')
    await page().click()
    await press('Control+h')
    const search = redaksi.window.getByRole('search')
    await search.getByRole('searchbox', { name: 'Find in article' }).fill('kapal')
    await search.getByText('of 4').waitFor()
    await press('Alt+w')
    await search.getByText('of 3').waitFor()
    await search.getByRole('searchbox', { name: 'Replace with' }).fill('perahu')
    await search.getByRole('button', { name: 'Replace all' }).press('Enter')
    await search.getByText('Not found').waitFor()
    await expect.poll(() => page().innerText()).toMatch(/perahu besar\s+Perahu kecil, berkapal/)
    await expect.poll(() => headline.inputValue()).toBe('Perahu tua')
    await redaksi.window.locator('[role=search] :focus').waitFor()
    await press('Escape')
    await search.waitFor({ state: 'detached' })
    await focusIn(redaksi, '[data-testid=editor]')
    await press('Control+z')
    await expect.poll(() => headline.inputValue()).toBe('Kapal tua')
    await expect.poll(() => page().innerText()).toContain('kapal besar')
  })

  it('counts words and tells the time of reading', async () => {
    await newText(redaksi, 'satu dua tiga empat lima')
    const bar = redaksi.window.getByRole('contentinfo', { name: 'Status' })
    await bar.getByText('5 words').waitFor()
    await bar.getByText('1 min read').waitFor()
    await page().press('Control+End')
    await type(' enam')
    await bar.getByText('6 words').waitFor()
  })

  it('says how safe the words are, from typing to saved, without being asked [1.3]', async () => {
    await newArticle(redaksi)
    await redaksi.window.evaluate(() => {
      const seen: string[] = []
      Object.assign(globalThis, { seenStates: seen })
      new MutationObserver(() => {
        const state = document.querySelector('.status-save')?.getAttribute('data-state')
        if (state && seen.at(-1) !== state) seen.push(state)
      }).observe(document.body, { subtree: true, childList: true, attributes: true })
    })
    await page().click()
    await type('Kata yang tidak boleh hilang.')
    // On a slow machine a draft is made before the last letter as well.
    const lastStates = () => redaksi.window.evaluate(() => (globalThis as unknown as { seenStates: string[] }).seenStates.slice(-3))
    await expect.poll(lastStates).toEqual(['typing', 'draftSafe', 'saved'])
    expect(await savedOutline(redaksi)).toBe('<p>Kata yang tidak boleh hilang.</p>')
  })

  it('saves at once on Ctrl+S and says so', async () => {
    await newText(redaksi, 'Simpan sekarang.')
    await press('Control+s')
    await redaksi.window.getByRole('status').getByText('Saved.').waitFor()
    expect(await savedOutline(redaksi)).toBe('<p>Simpan sekarang.</p>')
  })
})

describe('the language', () => {
  it('of a new article is proposed once where its text reads as another one, and changed by the key that settles findings, in one undo step [4.11]', async () => {
    await newArticle(redaksi)
    await page().click()
    await redaksi.window.keyboard.insertText('Warga kampung itu sudah menunggu di dermaga sejak pagi karena kapal yang membawa beras dari kota tidak datang. Mereka mengatakan bahwa laut tenang dan tidak ada alasan untuk menunda. “The boat will come when it can, and not before,” kata mereka menirukan petugas. Kepala dermaga belum dapat ditemui oleh para warga pada hari itu.')
    const bar = redaksi.window.getByRole('contentinfo', { name: 'Status' })
    const language = bar.locator('.status-measures')
    await bar.getByText('The text reads as Indonesian; the article’s language is English. Ctrl+. changes it.').waitFor()
    await press('Control+.')
    await bar.getByText('The article’s language is Indonesian now.').waitFor()
    await language.getByText('Indonesian', { exact: true }).waitFor()
    await press('Control+z')
    await language.getByText('English', { exact: true }).waitFor()
    await press('Control+Shift+z')
    await language.getByText('Indonesian', { exact: true }).waitFor()
    expect((await savedArticle(redaksi)).language).toBe('id')
  })
})

describe('the outline', () => {
  it('leads to a heading and moves a section by key, the focus with it, as one undo step [21.1] [21.2]', async () => {
    await newText(redaksi, 'Datang')
    await press('Control+Alt+2')
    for (const line of ['Enter', 'isi datang', 'Enter', 'Pergi']) await (line === 'Enter' ? press('Enter') : redaksi.window.keyboard.type(line))
    await press('Control+Alt+2')
    await press('Control+Alt+o')
    const outline = redaksi.window.getByRole('listbox', { name: 'Outline' })
    await outline.getByRole('option', { name: 'Pergi' }).waitFor()
    await outline.getByRole('option', { name: 'Datang' }).focus()
    await press('Alt+ArrowDown')
    await expect.poll(() => outline.getByRole('option').allInnerTexts()).toEqual(['Pergi', 'Datang'])
    await expect.poll(() => redaksi.window.evaluate(() => document.activeElement?.textContent)).toBe('Datang')
    await expect.poll(async () => (await page().innerText()).replace(/\n+/g, '|')).toBe('Pergi|Datang|isi datang')
    await press('Enter')
    await focusIn(redaksi, '[data-testid=editor]')
    await redaksi.window.keyboard.type('X')
    await expect.poll(() => page().innerText()).toContain('XDatang')
    await press('Control+z')
    await press('Control+z')
    await expect.poll(async () => (await page().innerText()).replace(/\n+/g, '|')).toBe('Datang|isi datang|Pergi')
    await press('Control+Shift+l')
    await redaksi.window.locator('.library-panel').waitFor()
  })
})

describe('writing', () => {
  it('steps back from all but the paragraph that is written, still readable, and keeps the written line at one height [21.3]', async () => {
    const { window } = redaksi
    await newText(redaksi, Array.from({ length: 24 }, (_, line) => `Baris ${line + 1}`).join('\n'))
    const inks = () => page().locator('> p').evaluateAll((all) => [...new Set(all.map((one) => `${one.classList.contains('block-current')} ${getComputedStyle(one).color}`))].sort())
    const colours = async () => [...new Set((await inks()).map((one) => one.replace(/^\S+ /, '')))]
    const [ink = ''] = await colours()
    await press('Control+Alt+d')
    await expect.poll(inks).toEqual([expect.not.stringContaining(ink), `true ${ink}`])
    expect(await axe(window, '.page-scroll')).toEqual([])
    await press('Control+Alt+d')
    await expect.poll(colours).toEqual([ink])
    await press('Control+Alt+y')
    const hundredthsFromTop = () =>
      window.evaluate(() => {
        const [line, seen] = [getSelection()?.getRangeAt(0).getBoundingClientRect(), document.querySelector('.page-scroll')?.getBoundingClientRect()]
        return line && seen ? Math.round((100 * (line.top + line.height / 2 - seen.top)) / seen.height) : null
      })
    for (const line of ['satu', 'dua', 'tiga']) {
      await press('Enter')
      await type(line)
      await expect.poll(hundredthsFromTop).toBe(45)
    }
    await press('ArrowUp')
    await expect.poll(hundredthsFromTop).toBe(45)
    await press('Control+Alt+y')
    await window.locator('.page[data-typewriter="false"]').waitFor()
  })
})
