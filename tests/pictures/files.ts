import { deflateSync } from 'node:zlib'

const be = (value: number, length: number): Buffer => Buffer.from(Array.from({ length }, (_, index) => Math.floor(value / 256 ** (length - 1 - index)) % 256))
const le = (value: number, length: number): Buffer => Buffer.from([...be(value, length)].reverse())

/** A word that no cleaned file may hold. */
export const secret = 'RAHASIA-6.2088S-106.8456E'

const segment = (marker: number, body: Buffer | string): Buffer => Buffer.concat([Buffer.from([0xff, marker]), be(Buffer.from(body).length + 2, 2), Buffer.from(body)])

/** EXIF that says how the picture is turned, and a secret in its description. */
function exif(orientation: number): Buffer {
  const text = Buffer.from(`${secret}\0`)
  const entry = (tag: number, type: number, count: number, value: Buffer): Buffer => Buffer.concat([le(tag, 2), le(type, 2), le(count, 4), value])
  const directory = Buffer.concat([le(2, 2), entry(0x010e, 2, text.length, le(38, 4)), entry(0x0112, 3, 1, le(orientation, 4)), le(0, 4)])
  return Buffer.concat([Buffer.from('Exif\0\0II*\0'), le(8, 4), directory, text])
}

const iim = (set: number, text: string): Buffer => Buffer.concat([Buffer.from([0x1c, 2, set]), be(Buffer.byteLength(text), 2), Buffer.from(text)])

function photoshop(caption: string, by: string, credit: string): Buffer {
  const data = Buffer.concat([iim(120, caption), iim(80, by), iim(110, credit)])
  return Buffer.concat([Buffer.from('Photoshop 3.0\x008BIM'), be(0x0404, 2), Buffer.from([0, 0]), be(data.length, 4), data])
}

export const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF><rdf:Description photoshop:Credit="Kantor &amp; Berita"><dc:creator><rdf:Seq><rdf:li>Sari Wulan</rdf:li></rdf:Seq></dc:creator><dc:description><rdf:Alt><rdf:li xml:lang="x-default">Perahu di muara ${secret}</rdf:li></rdf:Alt></dc:description><Iptc4xmpCore:AltTextAccessibility><rdf:Alt><rdf:li>Tiga perahu kayu</rdf:li></rdf:Alt></Iptc4xmpCore:AltTextAccessibility></rdf:Description></rdf:RDF></x:xmpmeta>`

/** A JPEG of 3 × 2 pixels in its segments, with everything that a camera and an agency add. */
export function jpeg({ orientation = 1, iptc = true }: { readonly orientation?: number; readonly iptc?: boolean } = {}): Buffer {
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, Buffer.concat([Buffer.from('JFIF\0\x01\x02\0\0\x01\0\x01\x01\x01', 'latin1'), Buffer.from('tmb')])),
    segment(0xe1, exif(orientation)),
    segment(0xe1, `http://ns.adobe.com/xap/1.0/\0${xmp}`),
    ...(iptc ? [segment(0xed, photoshop('Perahu nelayan di muara', 'Sari Wulan', 'Kantor Berita'))] : []),
    segment(0xe2, `ICC_PROFILE\0\x01\x01profile`),
    segment(0xe2, `MPF\0${secret}`),
    segment(0xfe, secret),
    segment(0xdb, Buffer.alloc(65, 1)),
    segment(0xc0, Buffer.from([8, 0, 2, 0, 3, 1, 1, 0x11, 0])),
    segment(0xc4, Buffer.alloc(19, 0)),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56]),
    Buffer.from([0xff, 0xd9]),
    Buffer.from(secret),
  ])
}

const table = Array.from({ length: 256 }, (_, index) => {
  let value = index
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
  return value >>> 0
})
const crc = (bytes: Buffer): number => (bytes.reduce((value, byte) => table[(value ^ byte) & 0xff]! ^ (value >>> 8), 0xffffffff) ^ 0xffffffff) >>> 0

const chunk = (type: string, data: Buffer | string): Buffer => {
  const body = Buffer.concat([Buffer.from(type), Buffer.from(data)])
  return Buffer.concat([be(body.length - 4, 4), body, be(crc(body), 4)])
}

/** A PNG of `width` × `height` grey pixels that a program can show, with texts, EXIF and a time. */
export function png(width = 4, height = 3): Buffer {
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', Buffer.concat([be(width, 4), be(height, 4), Buffer.from([8, 0, 0, 0, 0])])),
    chunk('pHYs', Buffer.alloc(9, 1)),
    chunk('tEXt', `Comment\0${secret}`),
    chunk('iTXt', Buffer.concat([Buffer.from('XML:com.adobe.xmp\0\0\0\0\0'), Buffer.from(xmp)])),
    chunk('eXIf', secret),
    chunk('tIME', Buffer.alloc(7, 1)),
    chunk('IDAT', deflateSync(Buffer.concat(Array.from({ length: height }, () => Buffer.concat([Buffer.from([0]), Buffer.alloc(width, 0x99)]))))),
    chunk('IEND', ''),
    Buffer.from(secret),
  ])
}

const blocks = (...texts: readonly string[]): Buffer => Buffer.concat([...texts.map((text) => Buffer.concat([Buffer.from([Buffer.byteLength(text)]), Buffer.from(text)])), Buffer.from([0])])

/** A GIF of 5 × 6 pixels, with a comment and the block of a foreign program. */
export const gif = (): Buffer =>
  Buffer.concat([
    Buffer.from('GIF89a'),
    le(5, 2),
    le(6, 2),
    Buffer.from([0x80, 0, 0, 0, 0, 0, 255, 255, 255]),
    Buffer.from([0x21, 0xff]),
    blocks('NETSCAPE2.0', '\x01\0\0'),
    Buffer.from([0x21, 0xff]),
    blocks('XMP DataXMP', secret),
    Buffer.from([0x21, 0xfe]),
    blocks(secret),
    Buffer.from([0x21, 0xf9, 4, 0, 0, 0, 0, 0]),
    Buffer.from([0x2c, 0, 0, 0, 0, 5, 0, 6, 0, 0, 2]),
    blocks('D\x01'),
    Buffer.from([0x3b]),
    Buffer.from(secret),
  ])

const riff = (type: string, data: Buffer | string): Buffer => {
  const body = Buffer.from(data)
  return Buffer.concat([Buffer.from(type), le(body.length, 4), body, Buffer.alloc(body.length % 2)])
}

/** A WebP of 7 × 8 pixels with the extended header, EXIF and XMP. */
export function webp(): Buffer {
  const body = Buffer.concat([
    Buffer.from('WEBP'),
    riff('VP8X', Buffer.concat([Buffer.from([0x0c, 0, 0, 0]), le(6, 3), le(7, 3)])),
    riff('VP8L', Buffer.from([0x2f, 6, 0xc0, 1, 0, 9, 9])),
    riff('EXIF', secret),
    riff('XMP ', xmp),
    riff('junk', secret),
  ])
  return Buffer.concat([Buffer.from('RIFF'), le(body.length, 4), body])
}
