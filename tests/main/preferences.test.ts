import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { ipc } from '@shared/ipc'
import { openPreferences } from '../../main/preferences'

const folder = (): string => {
  const made = mkdtempSync(join(tmpdir(), 'redaksi-preferences-'))
  onTestFinished(() => rmSync(made, { recursive: true, force: true }))
  return made
}

describe('what a person chose', () => {
  it('begins with the language of the system and is there at the next start [6.4]', async () => {
    const place = folder()
    const first = await openPreferences(place, 'id')
    expect(first.get()).toMatchObject({ preferences: { language: 'id', theme: 'system', welcomed: false }, window: null, library: null })
    await first.set({ preferences: { theme: 'dark' }, library: '/naskah' })
    await first.set({ window: { width: 800, height: 600, maximized: false } })
    const second = await openPreferences(place, 'en')
    expect(second.get()).toEqual(first.get())
    expect(second.get()).toMatchObject({ preferences: { language: 'id', theme: 'dark' }, window: { width: 800, height: 600, maximized: false }, library: '/naskah' })
    expect(statSync(join(place, 'preferences.json')).mode & 0o777).toBe(0o600)
  })

  it('is changed one choice at a time, the others stay', async () => {
    expect(ipc['app.setPreferences'].input.parse({ inspectorOpen: false })).toEqual({ inspectorOpen: false })
    expect(ipc['app.setPreferences'].input.parse({})).toEqual({})
    const store = await openPreferences(folder(), 'en')
    const before = store.get()
    await store.set({ preferences: { inspectorOpen: false } })
    expect(store.get()).toEqual({ ...before, preferences: { ...before.preferences, inspectorOpen: false } })
  })

  it('is whole on disk after many changes at once, and the last one counts', async () => {
    const place = folder()
    const store = await openPreferences(place, 'en')
    await Promise.all(Array.from({ length: 20 }, (_, at) => store.set({ preferences: { openArticle: `article ${at}` } })))
    expect((await openPreferences(place, 'en')).get().preferences.openArticle).toBe('article 19')
    expect(readdirSync(place)).toEqual(['preferences.json'])
  })

  it.each(['', '{', 'null', '[]', '{"preferences":{"language":"fr"}}', '{"preferences":{"language":"en"},"window":{"width":"wide"}}'])(
    'begins anew where the file holds %j, which is set aside',
    async (text) => {
      const place = folder()
      writeFileSync(join(place, 'preferences.json'), text)
      const store = await openPreferences(place, 'en')
      expect(store.get()).toMatchObject({ preferences: { language: 'en' }, window: null, library: null })
      expect(readFileSync(join(place, 'preferences.json.damaged'), 'utf8')).toBe(text)
      await store.set({ preferences: { welcomed: true } })
      expect((await openPreferences(place, 'en')).get().preferences.welcomed).toBe(true)
    },
  )

  it.each([
    ['one choice is of another kind', '{"preferences":{"language":"xx"},"library":"/naskah/\\"kota\\"","window":null}'],
    ['a bracket is missing', '{"preferences":{"language":"id"}},"library": "/naskah/\\"kota\\"","window":null}'],
    ['its end is lost', '{"library": "/naskah/\\"kota\\"", "preferences":{"lang'],
  ])('is set aside when %s, but never forgets where the library is', async (_what, text) => {
    const place = folder()
    writeFileSync(join(place, 'preferences.json'), text)
    const store = await openPreferences(place, 'en')
    expect([store.wasReset, store.get().library]).toEqual([true, '/naskah/"kota"'])
    expect(readFileSync(join(place, 'preferences.json.damaged'), 'utf8')).toBe(text)
    await store.set({ preferences: { welcomed: true } })
    const next = await openPreferences(place, 'en')
    expect([next.wasReset, next.get().library]).toEqual([false, '/naskah/"kota"'])
  })

  it('tells that it was reset when not even the library can be made out', async () => {
    const place = folder()
    writeFileSync(join(place, 'preferences.json'), '{"library":"/naskah/ko')
    const store = await openPreferences(place, 'en')
    expect([store.wasReset, store.get().library, (await openPreferences(folder(), 'en')).wasReset]).toEqual([true, null, false])
  })

  it('takes no place of a window that nobody could see', async () => {
    const place = folder()
    writeFileSync(join(place, 'preferences.json'), JSON.stringify({ preferences: { language: 'en' }, window: { width: 2, height: 2, maximized: false } }))
    expect((await openPreferences(place, 'en')).get().window).toBeNull()
  })
})
