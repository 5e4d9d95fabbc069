import { readFile, readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { newSource } from '@shared/source'
import { createDesk } from '../../main/desk'
import { createSpellingHandlers } from '../../main/spelling/handlers'
import { anyId, temporaryFolder } from '../store/support'

const passphrase = 'empat kata yang tidak berkaitan'

async function handled() {
  const root = await temporaryFolder()
  const nothing = (): void => undefined
  const desk = createDesk({ userData: join(root, 'user'), samples: resolve('resources/samples'), log: nothing, onLibrary: nothing, onArticle: nothing, onSources: nothing, onVault: nothing, idleMinutes: () => 10 })
  onTestFinished(() => desk.close())
  await desk.open(join(root, 'library'))
  return { desk, folder: join(root, 'library'), handlers: createSpellingHandlers({ library: desk.library, dictionaries: resolve('resources/dictionaries') }) }
}

describe("the desk's list of words", () => {
  it('takes no word of a withheld name, and none at all while nobody can tell [15.3]', async () => {
    const { desk, folder, handlers } = await handled()
    await desk.vault().create(passphrase)
    await desk.library().saveSource({ ...newSource(anyId(), 'person', 'Melatisari Prawatan'), confidentiality: 'withholdName', publicLabel: 'seorang pegawai' })
    await expect((async () => handlers['spelling.addWord']('prawatan'))()).rejects.toMatchObject({ code: 'badInput' })
    expect(await handlers['spelling.addWord']('zurtalo')).toEqual(['zurtalo'])
    desk.lockVault('person')
    await expect((async () => handlers['spelling.addWord']('biorama'))()).rejects.toMatchObject({ code: 'vaultLocked' })
    expect(await readFile(join(folder, 'word-list.txt'), 'utf8')).toBe('zurtalo\n')
    expect(await readdir(folder)).toContain('word-list.txt')
  })
})

describe('a dictionary', () => {
  it('is read whole from the files that come with the program, with its licence beside it [15.6]', async () => {
    const { handlers } = await handled()
    for (const name of ['id', 'en-GB', 'en-US'] as const) {
      const { aff, dic, further, frequent } = await handlers['spelling.dictionary'](name)
      expect([aff.includes('SFX'), dic.length > 300_000, further.length > 1_000, frequent.length > 5_000]).toEqual([true, true, true, true])
      expect((await readFile(join('resources/dictionaries', name, 'LICENSE'), 'utf8')).length).toBeGreaterThan(1_000)
    }
  })
})
