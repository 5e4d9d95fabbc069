import type { Reason } from '../text'
import { isProse } from '../text/prose'

/** True for a line of an earlier mail, as programs quote it in plain text. */
export const isQuoted = (line: string): boolean => /^\s{0,3}>/.test(line)

/** The line above an earlier mail that was answered: "On 3 May Ani wrote:", "Pada 3 Mei Ani menulis:", "-----Original Message-----"; or the first of two such lines. */
const answered = /^(?:[-_]{2,}\s*(?:original message|pesan asli)\s*[-_]{2,}$|_{20,}$|(?:on|pada|le|am|el|op)\b.{4,300}\b(?:wrote|menulis|tulis|écrit|schrieb|escribió|schreef)\s*:?$)/is
const opensAnswer = /^(?:on|pada)\b(?=.*\d).{4,200}(?:@|<|,|\d)/i
const closesAnswer = /^(?:.{0,120}\b)?(?:wrote|menulis|tulis)\s*:$/i
/** The line above one that was passed on. */
const passedOn = /^(?:-{2,}\s*(?:forwarded message|forwarded by .{1,80}|pesan terusan|pesan yang diteruskan|diteruskan)\s*-{2,}|begin forwarded message:|pesan terusan:|awal pesan terusan:|(?:mulai|awal) pesan yang diteruskan:)$/i

/** True for the line above a mail that was passed on. */
export const passesOn = (line: string): boolean => line.length < 200 && passedOn.test(line.trim())

/** The headers of a forwarded mail, each on a line of its own or run together. */
const header = /^(?:from|dari|sent|dikirim|to|kepada|cc|subject|subjek|perihal|date|tanggal)\s*:\s*\S/i

/** What stands before a signature, and lines that programs add below every mail. */
const signature = /^(?:--\s*|sent from my \w+.*|dikirim dari \w+.{0,30}(?:saya)?)$/i
const notice = /\b(?:confidential(?:ity)? notice|this e-?mail (?:and any|is intended)|intended (?:solely|only) for|(?:e-?mail|surel|pesan) ini (?:(?:beserta|dan|berikut) .{1,60} )?(?:bersifat rahasia|hanya ditujukan|mungkin (?:berisi|mengandung|memuat)))\b/i

/** How letters end, before the name. */
const closing = /^(?:hormat (?:kami|saya)|salam(?: hormat| hangat)?|(?:best |kind |warm )?regards|(?:yours )?sincerely|best wishes)\s*,?$/i
/** A name, an office and how to reach them take no more lines. */
const mostSigned = 8

/** How somebody is reached. */
const reaches = /@|\d{3}.?\d{3}|\b(?:hp|telp?|phone|mobile|wa)\b/i

/** True for the few lines that follow the last greeting of a letter up to its end, which holds no more paragraphs. */
const endsLetter = (rest: readonly string[]): boolean => rest.length > 0 && rest.length <= mostSigned && rest.some((text) => reaches.test(text)) && !rest.some((text) => isProse(text.replace(/\n/g, ' ')) && !notice.test(text))

/** What programs set above a mail from outside. */
const banner = /^(?:you don['’]t often get email from\b|anda jarang (?:menerima|mendapatkan) email dari\b|(?:caution|warning|external(?: email)?|peringatan|perhatian)\s*[:!]\s*(?:this|email|pesan)|.{0,40}\b(?:originated (?:from )?outside|berasal dari luar) (?:of )?(?:the |your |our )?(?:organi[sz]ation|organisasi))/i

const headersIn = (text: string): number => text.split('\n').filter((line) => header.test(line.trim())).length

/** True for blocks of which one is the head of a mail: the first of a letter, or one below others, which answer it or pass it on. */
export const holdsLetter = (blocks: readonly string[]): boolean => blocks.some((text) => text.length < longestHead && headersIn(text) > 2)

/** Longer blocks are no heads, in characters. */
const longestHead = 4000

/**
 * For each block of a mail why it is none of its story; null for what is. A signature goes to the end or to the next earlier mail. What was
 * passed on is the story; what was answered is not: a head without a line above it is that of an answered mail where words stand before it,
 * unless the subject says that the mail `isForwarded`.
 */
export function partsOfMail(blocks: readonly string[], isForwarded: boolean): readonly (Reason | null)[] {
  let below: Reason | null = null
  let isHead = false
  let isPassedOn = isForwarded
  return blocks.map((text, at) => {
    const lines = text.split('\n').map((line) => line.trim())
    const first = lines[0]!
    const next = blocks[at + 1]?.split('\n')[0]?.trim() ?? ''
    if (passedOn.test(first)) {
      below = null
      isPassedOn = true
      return 'earlier-mail'
    }
    const joined = lines.slice(0, 2).join(' ')
    if (answered.test(first) || (lines.length === 2 && answered.test(joined)) || (opensAnswer.test(first) && closesAnswer.test(next))) {
      below = 'earlier-mail'
      return 'earlier-mail'
    }
    if (below === 'earlier-mail') return below
    const heads = headersIn(text)
    const opensHead = header.test(first) && (heads >= 2 || blocks.slice(at, at + 6).filter((line) => header.test(line.trim())).length >= 2)
    const goesOn = isHead && heads > 0
    isHead = opensHead || goesOn
    // A line or two above paragraphs pass those on.
    if (opensHead && !goesOn && at > 0 && !isPassedOn && !blocks.slice(0, at).some(isProse) && blocks.slice(at + 1).some((one) => isProse(one.replace(/\n/g, ' ')) && !notice.test(one))) isPassedOn = true
    if (opensHead && !goesOn && at > 0 && !isPassedOn) {
      below = 'earlier-mail'
      return below
    }
    if (isHead) return 'mail-header'
    if (text.length < longestHead && banner.test(text.trim())) return 'mail-header'
    if (signature.test(first) || ((closing.test(first) || /^[—–]$/.test(text)) && endsLetter(blocks.slice(at + 1, at + 1 + mostSigned + 1)))) below = 'mail-signature'
    return below ?? (notice.test(text) ? 'mail-signature' : null)
  })
}
