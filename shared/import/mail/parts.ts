import type { Reason } from '../text'

/** True for a line of an earlier mail, as programs quote it in plain text. */
export const isQuoted = (line: string): boolean => /^\s{0,3}>/.test(line)

/** The line above an earlier mail: "On 3 May Ani wrote:", "Pada 3 Mei Ani menulis:", "-----Original Message-----", "From: …" and their like. */
const earlier = /^(?:-{2,}\s*(?:original message|forwarded message|pesan asli|pesan terusan|pesan yang diteruskan)\s*-{2,}$|(?:on|pada)\b.{4,200}\b(?:wrote|menulis|tulis)\s*:?$)/i

/** The headers of a forwarded mail, each on a line of its own or run together. */
const header = /^(?:from|dari|sent|dikirim|to|kepada|cc|subject|subjek|perihal|date|tanggal)\s*:\s*\S/i

/** What stands before a signature, and lines that programs add below every mail. */
const signature = /^(?:--\s*|sent from my \w+.*|dikirim dari \w+.{0,30}(?:saya)?)$/i
const notice = /\b(?:confidential(?:ity)? notice|this e-?mail (?:and any|is intended)|intended (?:solely|only) for|email ini (?:bersifat rahasia|hanya ditujukan)|pesan ini bersifat rahasia)\b/i

/** For each block of a mail why it is none of its story; null for what is. A signature goes to the end or to the next earlier mail. */
export function partsOfMail(blocks: readonly string[]): readonly (Reason | null)[] {
  let below: Reason | null = null
  return blocks.map((text, at) => {
    const first = text.split('\n')[0]!.trim()
    const isForwarded = header.test(first) && blocks.slice(at, at + 6).filter((line) => header.test(line.trim())).length >= 2
    if (earlier.test(first)) {
      // What is forwarded is the story; what is answered is not.
      const isForward = /forward|terus/i.test(first)
      below = isForward ? null : 'earlier-mail'
      return 'earlier-mail'
    }
    if (below === 'earlier-mail') return below
    if (isForwarded || (header.test(first) && at > 0 && header.test(blocks[at - 1]!.trim()))) return 'mail-header'
    if (signature.test(first)) below = 'mail-signature'
    return below ?? (notice.test(text) ? 'mail-signature' : null)
  })
}
