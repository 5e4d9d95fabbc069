import { readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { readWordList, withWord, wordListFile } from '@shared/word-list'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { openLibrary } from '../../main/store'

async function opened() {
  const root = await mkdtemp(join(tmpdir(), 'redaksi-words-'))
  const library = await openLibrary({ folder: join(root, 'library'), userData: join(root, 'user') })
  onTestFinished(async () => {
    await library.close()
    await rm(root, { recursive: true, force: true })
  })
  return { library, path: join(root, 'library', wordListFile) }
}

describe("the desk's own words", () => {
  it('are none, and no file, until somebody adds one [15.5]', async () => {
    const { library, path } = await opened()
    expect(await library.wordList.words()).toEqual([])
    expect(await readdir(library.folder)).not.toContain(wordListFile)
    expect(await library.wordList.add('zurtalo')).toEqual(['zurtalo'])
    expect(await readFile(path, 'utf8')).toBe('zurtalo\n')
  })

  it('keep what a desk has written in the file by hand, and are read from the disk each time [15.5]', async () => {
    const { library, path } = await opened()
    await writeFile(path, '# kata kami\r\nmangrovia\r\n<<<<<<< kami\r\nzurtalo')
    expect(await library.wordList.words()).toEqual(['mangrovia', 'zurtalo'])
    expect(await library.wordList.add('biorama')).toEqual(['mangrovia', 'zurtalo', 'biorama'])
    expect(await readFile(path, 'utf8')).toBe('# kata kami\r\nmangrovia\r\n<<<<<<< kami\r\nzurtalo\nbiorama\n')
    await library.wordList.add('zurtalo')
    expect(await readFile(path, 'utf8')).toBe('# kata kami\r\nmangrovia\r\n<<<<<<< kami\r\nzurtalo\nbiorama\n')
  })

  it('are single words', () => {
    expect(readWordList('dua kata\nsatu\n\n12\nanak-anak\n')).toEqual(['satu', 'anak-anak'])
    expect(withWord('', 'satu')).toBe('satu\n')
  })
})
