import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { launchRedaksi, type LaunchOptions, type Running } from './harness'
import { bodyOf, makeLibrary, rewrite, type Made } from './support/broken-library'
import { wordsOf } from './support/words'

/** Damaged, foreign and unreachable libraries at the start (safety.md, rules 3 and 4; "nothing unreadable is overwritten"). */

const held: { made: Made | null; running: Running | null } = { made: null, running: null }

const made = async (articles: Readonly<Record<string, string>>): Promise<Made> => {
  held.made = await makeLibrary(articles)
  return held.made
}
const start = async (place: Made, options: LaunchOptions = {}): Promise<Running> => {
  held.running = await launchRedaksi({ userData: place.userData, library: place.library, ...options })
  await held.running.window.locator('.library-panel').waitFor()
  return held.running
}
const close = async (): Promise<void> => {
  await held.running?.close()
  held.running = null
}

afterEach(async () => {
  await close()
  held.made?.remove()
  held.made = null
})

const notices = ({ window }: Running) => window.locator('.library-notice')
const headlines = ({ window }: Running): Promise<readonly string[]> => window.locator('.library-headline').allInnerTexts()
const open = ({ window }: Running, headline: string): Promise<void> => window.locator('.library-headline', { hasText: headline }).click()
const pageText = ({ window }: Running): Promise<string> => window.getByTestId('editor').innerText()
const alert = ({ window }: Running) => window.locator('.status-message').getByRole('alert')

const damages: readonly (readonly [string, (bytes: Buffer) => Buffer])[] = [
  ['cut short', (bytes) => bytes.subarray(0, Math.floor(bytes.length / 2))],
  ['changed by one bit', (bytes) => Buffer.from(bytes.map((byte, at) => (at === bytes.length - 40 ? byte ^ 1 : byte)))],
  ['empty', () => Buffer.alloc(0)],
  ['null', () => Buffer.from('null')],
]

describe('an article whose file was damaged', () => {
  for (const language of ['en', 'id'] as const) {
    const t = wordsOf(language)
    it.each(damages)(`%s: is told in ${language}, set aside untouched, and had again from the copy that a person chooses [1.5]`, async (_name, damage) => {
      const place = await made({ 'Kapal Karam': 'Isi yang harus selamat.', Utuh: 'Yang lain.' })
      const file = place.fileOf('Kapal Karam')
      const broken = damage(readFileSync(file))
      writeFileSync(file, broken)
      const redaksi = await start(place, { language })
      const notice = notices(redaksi).filter({ hasText: t('library.notice.quarantined', { headline: 'Kapal Karam' }) })
      await notice.waitFor()
      await expect.poll(async () => [...(await headlines(redaksi))].sort()).toEqual(['Kapal Karam', 'Utuh'])
      const aside = readdirSync(join(place.library, 'quarantine'))
      expect(aside.map((name) => readFileSync(join(place.library, 'quarantine', name)))).toEqual([broken])
      await open(redaksi, 'Utuh')
      await expect.poll(() => pageText(redaksi)).toBe('Yang lain.')
      // The best copy first, told by its day, its length and its headline.
      await expect.poll(() => notice.locator('.library-offers li').first().innerText()).toMatch(/20\d\d.* · 4 (words|kata)\s+Kapal Karam/)
      await notice.getByRole('button', { name: /Recover|Pulihkan/ }).first().click()
      await expect.poll(() => pageText(redaksi)).toBe('Isi yang harus selamat.')
      await notice.waitFor({ state: 'detached' })
      expect(readdirSync(join(place.library, 'quarantine'))).toEqual(aside)
    })
  }
})

describe('an article that this version does not know wholly', () => {
  const t = wordsOf('en')

  it('opens for reading only, is told, and stays as it is byte for byte [1.6]', async () => {
    const place = await made({ Peta: 'Teks biasa.' })
    const file = place.fileOf('Peta')
    rewrite(file, (article) => ({
      ...article,
      body: { type: 'doc', content: [...(bodyOf('Awal.').content ?? []), { type: 'map', attrs: { zoom: 3 }, content: bodyOf('Teks di dalam peta.').content }] },
    }))
    const before = readFileSync(file)
    const redaksi = await start(place)
    await open(redaksi, 'Peta')
    await expect.poll(() => pageText(redaksi)).toMatch(/^Awal\.\s+Teks di dalam peta\.$/)
    await redaksi.window.locator('.status-save[data-state=readOnly]').waitFor()
    await expect.poll(() => alert(redaksi).innerText()).toMatch(/does not know.*map.*read-only and was not changed/)
    await redaksi.window.getByTestId('editor').click()
    await redaksi.window.keyboard.type('XYZ')
    await redaksi.window.keyboard.press('Control+s')
    expect(await pageText(redaksi)).not.toContain('XYZ')
    await close()
    expect(readFileSync(file)).toEqual(before)
  })

  it('because a newer program wrote it: is listed, told and not touched', async () => {
    const place = await made({ Masa: 'Dari versi mendatang.', Kini: 'Sekarang.' })
    const file = place.fileOf('Masa')
    writeFileSync(file, readFileSync(file, 'utf8').replace(/"formatVersion":\d+/, '"formatVersion":99'))
    const before = readFileSync(file)
    const redaksi = await start(place)
    await notices(redaksi).filter({ hasText: t('library.notice.newerArticle', { headline: 'Masa' }) }).waitFor()
    await open(redaksi, 'Masa')
    await expect.poll(() => alert(redaksi).innerText()).toBe(t('fault.newerFormat'))
    await open(redaksi, 'Kini')
    await expect.poll(() => pageText(redaksi)).toBe('Sekarang.')
    await close()
    expect(readFileSync(file)).toEqual(before)
  })
})

describe('a library', () => {
  const t = wordsOf('en')
  const readOnly = ({ window }: Running) => window.locator('.library-read-only')

  it.each([
    ['missing', (file: string) => rmSync(file)],
    ['damaged', (file: string) => writeFileSync(file, readFileSync(file).subarray(0, 50))],
    ['not JSON', (file: string) => writeFileSync(file, 'x')],
  ] as const)('whose index.json is %s is listed from its articles', async (_name, harm) => {
    const place = await made({ Satu: 'Satu.', Dua: 'Dua kata.' })
    harm(join(place.library, 'index.json'))
    const redaksi = await start(place)
    await expect.poll(async () => [...(await headlines(redaksi))].sort()).toEqual(['Dua', 'Satu'])
    await open(redaksi, 'Dua')
    await expect.poll(() => pageText(redaksi)).toBe('Dua kata.')
    expect(await notices(redaksi).count()).toBe(0)
  })

  it('of a newer format is for reading only, and told', async () => {
    const place = await made({ Satu: 'Satu.' })
    const file = join(place.library, 'library.json')
    writeFileSync(file, readFileSync(file, 'utf8').replace(/"formatVersion":\s*\d+/, '"formatVersion": 99'))
    const before = readFileSync(file)
    const redaksi = await start(place)
    await expect.poll(() => readOnly(redaksi).innerText()).toContain(t('library.readOnly.newerFormat'))
    await open(redaksi, 'Satu')
    await redaksi.window.locator('.status-save[data-state=readOnly]').waitFor()
    await close()
    expect(readFileSync(file)).toEqual(before)
  })

  it('in a folder that cannot be written is for reading only, and told', async () => {
    const place = await made({ Satu: 'Satu.' })
    chmodSync(place.library, 0o555)
    try {
      const redaksi = await start(place)
      await expect.poll(() => readOnly(redaksi).innerText()).toContain(t('library.readOnly.noPermission'))
      await open(redaksi, 'Satu')
      await redaksi.window.locator('.status-save[data-state=readOnly]').waitFor()
      await close()
    } finally {
      chmodSync(place.library, 0o755)
    }
  })
})

describe('a library that is not to be had', () => {
  const t = wordsOf('en')

  /** Starts with the library that the person chose before, and with a home of its own for the default one. */
  const startChosen = (place: Made, library: string): Promise<Running> => {
    mkdirSync(place.userData, { recursive: true })
    const home = join(place.root, 'home')
    mkdirSync(home, { recursive: true })
    writeFileSync(join(place.userData, 'preferences.json'), JSON.stringify({ preferences: { language: 'en', libraryOpen: true }, window: null, library }))
    return start(place, { env: { REDAKSI_LIBRARY: '', HOME: home } })
  }
  const remembered = (place: Made): string => (JSON.parse(readFileSync(join(place.userData, 'preferences.json'), 'utf8')) as { readonly library: string }).library

  it('because its folder is gone: the default one opens, it is told, nothing is made there, and the choice stays', async () => {
    const place = await made({ Satu: 'Satu.' })
    const gone = join(place.root, 'disk', 'Naskah')
    const redaksi = await startChosen(place, gone)
    await expect.poll(() => notices(redaksi).allInnerTexts()).toEqual([t('library.notice.libraryMissing', { folder: 'Naskah', opened: 'Redaksi' })])
    expect(existsSync(dirname(gone))).toBe(false)
    await close()
    expect(remembered(place)).toBe(gone)
  })

  it('because its folder stands empty, as that of a disk that is not there: no new library is begun in it', async () => {
    const place = await made({ Satu: 'Satu.' })
    const empty = join(place.root, 'Naskah')
    mkdirSync(empty)
    const redaksi = await startChosen(place, empty)
    await expect.poll(() => notices(redaksi).allInnerTexts()).toEqual([t('library.notice.libraryMissing', { folder: 'Naskah', opened: 'Redaksi' })])
    await close()
    expect(readdirSync(empty)).toEqual([])
  })

  it('because it is a file: told, and the file stays as it is', async () => {
    const place = await made({ Satu: 'Satu.' })
    const file = join(place.root, 'catatan.txt')
    writeFileSync(file, 'bukan folder')
    const redaksi = await startChosen(place, file)
    await expect.poll(() => notices(redaksi).allInnerTexts()).toEqual([t('library.notice.libraryUnusable', { folder: basename(file), opened: 'Redaksi' })])
    await close()
    expect(readFileSync(file, 'utf8')).toBe('bukan folder')
  })

  it('because it may not be read: told, and opened again when it may', async () => {
    const place = await made({ Rahasia: 'Masih ada.' })
    chmodSync(place.library, 0o000)
    try {
      const redaksi = await startChosen(place, place.library)
      await expect.poll(() => notices(redaksi).allInnerTexts()).toEqual([t('library.notice.libraryUnusable', { folder: basename(place.library), opened: 'Redaksi' })])
      await close()
    } finally {
      chmodSync(place.library, 0o755)
    }
    const again = await start(place, { env: { REDAKSI_LIBRARY: '', HOME: join(place.root, 'home') } })
    await expect.poll(() => headlines(again)).toEqual(['Rahasia'])
    expect(await notices(again).count()).toBe(0)
  })
})
