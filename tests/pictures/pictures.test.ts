import { execFileSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { readPicture } from '../../shared/pictures'
import { gif, jpeg, png, secret, webp } from './files'

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')
const credit = 'Sari Wulan / Kantor & Berita'
const said = { caption: `Perahu di muara ${secret}`, credit, alt: 'Tiga perahu kayu' }

describe('a picture that is taken into the library', () => {
  test.each([
    ['JPEG', jpeg(), { kind: 'jpg', width: 3, height: 2, said: { caption: 'Perahu nelayan di muara', credit: 'Sari Wulan / Kantor Berita', alt: 'Tiga perahu kayu' } }],
    ['JPEG without IPTC', jpeg({ iptc: false }), { kind: 'jpg', width: 3, height: 2, said }],
    ['PNG', png(), { kind: 'png', width: 4, height: 3, said }],
    ['GIF', gif(), { kind: 'gif', width: 5, height: 6, said: { caption: '', credit: '', alt: '' } }],
    ['WebP', webp(), { kind: 'webp', width: 7, height: 8, said }],
  ])('of the format %s loses what tells of its making and keeps what it said as words [19.6]', (_name, file, wanted) => {
    const { bytes, ...read } = readPicture(file, 'perahu')
    expect(read).toEqual(wanted)
    expect(text(file)).toContain(secret)
    expect(text(bytes)).not.toContain(secret)
    expect(text(bytes)).not.toContain('xmpmeta')
  })

  test.each([
    ['HEIC', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1')],
    ['HEIF', Buffer.from('\0\0\0\x18ftypmif1\0\0\0\0mif1heic', 'latin1')],
    ['AVIF', Buffer.from('\0\0\0\x1cftypavif\0\0\0\0avifmif1', 'latin1')],
    ['TIFF', Buffer.from('II*\0\x08\0\0\0', 'latin1')],
  ])('of the format %s is refused by its name [19.6]', (format, bytes) => {
    expect(() => readPicture(bytes, 'foto')).toThrowError(expect.objectContaining({ code: 'otherPicture', detail: { file: 'foto', format } }))
  })

  test('read again is the same bytes', () => {
    for (const file of [jpeg({ orientation: 6 }), png(), gif(), webp()]) {
      const once = readPicture(file, 'perahu').bytes
      expect(Buffer.from(readPicture(once, 'perahu').bytes).equals(Buffer.from(once))).toBe(true)
    }
  })

  test('keeps its colour profile, its coded pixels and how it is turned', () => {
    const { bytes, width, height } = readPicture(jpeg({ orientation: 6 }), 'perahu')
    expect([width, height]).toEqual([2, 3])
    expect(text(bytes)).toContain('ICC_PROFILE\0\x01\x01profile')
    expect(text(bytes)).toContain('\x12\xff\x00\x34\xff\xd0\x56\xff\xd9')
    expect(text(bytes)).toContain('Exif\0\0MM\0*')
  })

  test('can be shown by another program', () => {
    const { bytes } = readPicture(png(9, 5), 'perahu')
    const script = 'const z=require("zlib"),b=require("fs").readFileSync(0);let a=8,d=[];while(a<b.length){const n=b.readUInt32BE(a),t=b.toString("latin1",a+4,a+8);if(t==="IDAT")d.push(b.subarray(a+8,a+8+n));a+=12+n}console.log(z.inflateSync(Buffer.concat(d)).length)'
    expect(execFileSync(process.execPath, ['-e', script], { input: bytes, encoding: 'utf8' }).trim()).toBe('50')
  })

  test.each([
    ['a page', Buffer.from('<svg onload="alert(1)">')],
    ['an empty file', Buffer.alloc(0)],
    ['half a JPEG', jpeg().subarray(0, 300)],
    ['half a PNG', png().subarray(0, 60)],
    ['half a GIF', gif().subarray(0, 40)],
    ['half a WebP', webp().subarray(0, 40)],
  ])('is refused with its name when it is %s', (_name, bytes) => {
    expect(() => readPicture(bytes, 'perahu.jpg')).toThrowError(expect.objectContaining({ code: 'notPicture', detail: { file: 'perahu.jpg' } }))
  })

  test('ends in a sentence however it is cut or damaged', () => {
    for (const file of [jpeg(), png(), gif(), webp()]) {
      for (let at = 0; at < file.length; at += 1) {
        const damaged = Buffer.from(file)
        damaged[at] = damaged[at]! ^ 0xff
        for (const bytes of [damaged, file.subarray(0, at)]) {
          try {
            readPicture(bytes, 'x')
          } catch (error) {
            expect(error).toMatchObject({ code: 'notPicture' })
          }
        }
      }
    }
  })
})
