import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../store/support'
import { filesWith } from './bytes'

const word = 'kenari01jdcn'
const swapped = Buffer.from(`a ${word} b`, 'utf16le').swap16()

test.each([
  ['as it is', Buffer.from(`{"name":"Raka ${word}"}`)],
  ['in capitals', Buffer.from(word.toUpperCase())],
  ['in UTF-16', Buffer.from(`a ${word} b`, 'utf16le')],
  ['in UTF-16 the other way', swapped],
  ['in base64', Buffer.from(Buffer.from(`${word} surat`).toString('base64'))],
  ['in base64, one letter on', Buffer.from(Buffer.from(`x${word} surat`).toString('base64'))],
  ['in base64, two letters on', Buffer.from(Buffer.from(`xy${word} surat`).toString('base64'))],
  ['in hex', Buffer.from(Buffer.from(word).toString('hex'))],
  ['backwards', Buffer.from([...word].toReversed().join(''))],
  ['with blanks between', Buffer.from([...word].join(' '))],
])('a search for a canary finds it %s', async (_how, bytes) => {
  const folder = await temporaryFolder()
  await writeFile(join(folder, 'berkas'), bytes)
  await writeFile(join(folder, 'lain'), 'kenari 01 lain')
  expect(await filesWith(word, [folder])).toEqual([join(folder, 'berkas')])
})

test('a search for a canary reads the names of files', async () => {
  const folder = await temporaryFolder()
  await writeFile(join(folder, `${word}.txt`), '')
  expect(await filesWith(word, [folder])).toEqual([join(folder, `${word}.txt`)])
})
