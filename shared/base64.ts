const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const values = new Uint8Array(256).fill(255)
for (let at = 0; at < letters.length; at += 1) values[letters.charCodeAt(at)] = at
values['-'.charCodeAt(0)] = 62
values['_'.charCodeAt(0)] = 63

/** The bytes that a text in base64 stands for, from `from` up to the first sign that is none of it; blanks and line ends are passed over. */
export function bytesOfBase64(text: string, from = 0, to = text.length): Uint8Array {
  const bytes = new Uint8Array(Math.ceil(((to - from) * 3) / 4))
  let length = 0
  let bits = 0
  let held = 0
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at)
    if (code === 32 || code === 10 || code === 13 || code === 9) continue
    const value = code < 256 ? values[code]! : 255
    if (value === 255) break
    held = ((held << 6) | value) & 0xffff
    bits += 6
    if (bits >= 8) {
      bits -= 8
      bytes[length++] = (held >> bits) & 255
    }
  }
  return bytes.slice(0, length)
}
