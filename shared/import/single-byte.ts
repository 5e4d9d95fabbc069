/** What Windows-1252 has at 0x80–0x9F (WHATWG Encoding); all else is Latin-1. Node's own decoder takes it for Latin-1 throughout. */
const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** What old Macintosh text has at 0x80–0xFF (WHATWG Encoding, "macintosh"). */
const macintosh =
  'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»… ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ'

/** Few enough characters to be arguments of one call. */
const stride = 8192

/** Bytes as the characters of the same numbers. */
export function latin(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += stride) text += String.fromCharCode(...bytes.subarray(at, at + stride))
  return text
}

/** Text with the signs of Windows where controls stand that no text uses: it was read as Latin-1. */
export const withWindowsSigns = (text: string): string => text.replace(/[\u0080-\u009f]/g, (character) => windows[character.charCodeAt(0) - 0x80]!)

export const decodeWindows = (bytes: Uint8Array): string => withWindowsSigns(latin(bytes))

export const decodeMacintosh = (bytes: Uint8Array): string => latin(bytes).replace(/[\u0080-\u00ff]/g, (character) => macintosh[character.charCodeAt(0) - 0x80]!)

/**
 * True for a text whose quotation marks, apostrophes and dashes stand where old Macintosh programs put them (0xD0–0xD5: dashes, “ ” ‘ ’) and
 * none where Windows does (0x91–0x97): there the same bytes are capitals with accents, which end no word in small letters.
 */
export function isMacintosh(bytes: Uint8Array): boolean {
  const text = latin(bytes)
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0
  const signs = count(/[a-z0-9.,!?][\u00d3\u00d5](?=$|[\s.,;:!?)\]])|[a-z]\u00d5(?=[a-z])|\s[\u00d0\u00d1]\s/gm)
  return signs > 0 && count(/[\u0091-\u0097]/g) === 0
}

/** So many whole characters stand for one that is damaged. */
const fewDamaged = 5

/** Bytes that follow the first of a character in UTF-8, or -1 for a byte that begins none. */
const following = (byte: number): number => (byte < 0x80 ? 0 : byte >= 0xc2 && byte < 0xe0 ? 1 : byte >= 0xe0 && byte < 0xf0 ? 2 : byte >= 0xf0 && byte < 0xf5 ? 3 : -1)

/**
 * The text of bytes that are UTF-8 but for a few, which are read as those of Windows: a file that was cut, or put together of two. Null where
 * they are not mostly so. Reads each byte once.
 */
export function decodeDamagedUtf8(bytes: Uint8Array): string | null {
  let [whole, broken, last] = [0, 0, 0]
  const points: number[] = []
  const parts: string[] = []
  for (let at = 0; at < bytes.length; ) {
    const first = bytes[at]!
    const more = following(first)
    const rest = bytes.subarray(at + 1, at + 1 + Math.max(0, more))
    if (more >= 0 && rest.length === more && rest.every((byte) => (byte & 0xc0) === 0x80)) {
      points.push(more === 0 ? first : rest.reduce((point, byte) => (point << 6) | (byte & 0x3f), first & (0x3f >> more)))
      if (more > 0) whole += 1
      last = 0
      at += more + 1
    } else {
      broken += 1
      last += 1
      points.push(decodeWindows(bytes.subarray(at, at + 1)).codePointAt(0)!)
      at += 1
    }
    if (points.length >= stride) parts.push(String.fromCodePoint(...points.splice(0).map(valid)))
  }
  parts.push(String.fromCodePoint(...points.map(valid)))
  // The last character of a file that was cut has lost its end.
  return whole > (broken - Math.min(last, 3)) * fewDamaged ? parts.join('') : null
}

const valid = (point: number): number => (point > 0x10ffff || (point >= 0xd800 && point < 0xe000) ? 0xfffd : point)
