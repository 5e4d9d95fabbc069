import { describe, expect, it } from 'vitest'
import { Fault } from '@shared/errors'
import { decodeText, largestText } from '@shared/import/decode'

const story = 'Kafé “Senja” tutup — lagi.\r\nKata pemiliknya.\n'
const utf16 = (text: string, mark: boolean): Uint8Array => Buffer.from(`${mark ? '\ufeff' : ''}${text}`, 'utf16le')
const swapped = (bytes: Uint8Array): Uint8Array => Buffer.from(bytes).swap16()

const faultOf = (bytes: Uint8Array): Pick<Fault, 'code' | 'message'> => {
  try {
    decodeText(bytes, 'berita.txt')
  } catch (error) {
    if (error instanceof Fault) return { code: error.code, message: error.message }
  }
  throw new Error('decoded without a fault')
}

describe('the text of a file', () => {
  it('is read as UTF-8, its line ends kept [2.6]', () => {
    expect(decodeText(Buffer.from(story), 'berita.txt')).toEqual({ text: story, encoding: 'utf-8', hadByteOrderMark: false, isGuessed: false })
  })

  it('loses its byte-order mark and nothing else', () => {
    expect(decodeText(Buffer.from(`\ufeff${story}`), 'berita.txt')).toEqual({ text: story, encoding: 'utf-8', hadByteOrderMark: true, isGuessed: false })
  })

  it('is read as UTF-16 of either order, by its mark or by its zeros [2.6]', () => {
    for (const mark of [true, false]) {
      expect(decodeText(utf16(story, mark), 'berita.txt')).toEqual({ text: story, encoding: 'utf-16le', hadByteOrderMark: mark, isGuessed: false })
      expect(decodeText(swapped(utf16(story, mark)), 'berita.txt')).toEqual({ text: story, encoding: 'utf-16be', hadByteOrderMark: mark, isGuessed: false })
    }
  })

  it('is read as Windows-1252 when it is no valid UTF-8 [2.6]', () => {
    const bytes = Uint8Array.from([0x93, 0x53, 0x69, 0x61, 0x70, 0x94, 0x20, 0x96, 0x20, 0xe9])
    expect(decodeText(bytes, 'berita.txt')).toEqual({ text: '“Siap” – é', encoding: 'windows-1252', hadByteOrderMark: false, isGuessed: true })
  })
})

describe('the text of a file that does not say how it is written [2.6]', () => {
  const windows = (text: string): readonly number[] => [...text].map((character) => ({ '“': 0x93, '”': 0x94, '’': 0x92, '–': 0x96, '€': 0x80 })[character] ?? character.charCodeAt(0))
  const macintosh = (text: string): readonly number[] => [...text].map((character) => ({ '“': 0xd2, '”': 0xd3, '’': 0xd5, '‘': 0xd4, '–': 0xd0, é: 0x8e, '…': 0xc9 })[character] ?? character.charCodeAt(0))

  it('has the marks of Windows, of old Macintosh programs, and the capitals of Latin-1', () => {
    const story = '“Kafé itu tutup,” kata Sari. – “Benar.”'
    expect(decodeText(Uint8Array.from(windows(story)), 'a.txt')).toMatchObject({ text: story, encoding: 'windows-1252' })
    expect(decodeText(Uint8Array.from(macintosh(story)), 'a.txt')).toMatchObject({ text: story, encoding: 'macintosh' })
    const names = 'Òscar dan Ólafur bertemu ÒSCAR di KAFÉ ÓLAFUR.'
    expect(decodeText(Uint8Array.from(windows(names.replace('Òscar', 'Oscar'))), 'a.txt')).toMatchObject({ text: names.replace('Òscar', 'Oscar'), encoding: 'windows-1252' })
  })

  it('is UTF-8 although it was cut within a character, or holds a few bytes of another text', () => {
    expect(decodeText(Buffer.from('“Kafé” itu – “tutup”').subarray(0, -1), 'a.txt').text).toMatch(/^“Kafé” itu – “tutup/)
    const mixed = Buffer.concat([Buffer.from('“satu” “dua” “tiga” “empat” '), Uint8Array.from([0x93]), Buffer.from('lima')])
    expect(decodeText(mixed, 'a.txt')).toMatchObject({ text: '“satu” “dua” “tiga” “empat” “lima', encoding: 'utf-8' })
  })
})

describe('a file that is no text', () => {
  it('is named for what it looks like [2.5]', () => {
    expect(faultOf(Buffer.from('%PDF-1.7 …'))).toEqual({
      code: 'notText',
      message: 'berita.txt looks like a PDF, not like text. Open it in its own program and save it as text.',
    })
    expect(faultOf(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a])).message).toContain('a PNG picture')
    expect(faultOf(Buffer.from('PK\u0003\u0004word')).message).toContain('a Word or ZIP file')
  })

  it('is refused for its zeros and its control characters', () => {
    expect(faultOf(Buffer.from('teks\0teks')).code).toBe('notText')
    expect(faultOf(Buffer.from(`kata${'\u0001\u0002\u0003'.repeat(20)}`)).code).toBe('notText')
  })

  it('is refused when it is empty, or holds blanks alone [2.5]', () => {
    for (const text of ['', '\ufeff', ' \r\n\t\n']) expect(faultOf(Buffer.from(text)).code).toBe('emptyFile')
  })

  it('is refused by its size before anything is decoded [2.5]', () => {
    expect(faultOf(new Uint8Array(50_000_000))).toEqual({
      code: 'tooLarge',
      message: 'berita.txt is too large (50 MB; the limit is 10 MB). Split it and import the parts.',
    })
    expect(largestText).toBe(10_000_000)
  })
})
