import PostalMime, { type Address, type Email } from 'postal-mime'
import { Fault } from '../../errors'
import { planClipboard } from '../html'
import { planImport, type ImportPlan, type PlannedBlock, type Reason } from '../text'
import { latin, withWindowsSigns } from '../single-byte'
import { isQuoted } from './parts'
import { isShown, picturesOf } from './pictures'
import { withoutRest } from './rest'

export interface MailOptions {
  /** The file's name: for the import record and for messages. */
  readonly origin: string
  /** ISO 8601 with offset. */
  readonly now: string
}

async function parsed(bytes: Uint8Array, file: string): Promise<Email> {
  try {
    const read = (source: Uint8Array): Promise<Email> => PostalMime.parse(source, { maxNestingDepth: 50, maxHeadersSize: 1_000_000 })
    const mail = await read(bytes)
    const [isText, isHtml] = [isForeign(mail.text ?? ''), isForeign(mail.html ?? '')]
    if (!isText && !isHtml) return mail
    // What names no characters is often written in those of Windows; each version by itself.
    const again = await read(withCharset(bytes))
    return { ...mail, ...(isText ? { text: again.text } : {}), ...(isHtml ? { html: again.html } : {}) }
  } catch (error) {
    throw new Fault('unsupportedFormat', `${file} cannot be read as an e-mail. Open it in its own program and copy the text.`, { file }, { cause: error })
  }
}

/** True for text whose characters are not those it was read in: what could not be read is more than a few among what could beyond ASCII. */
function isForeign(text: string): boolean {
  const unread = text.match(/\ufffd/g)?.length ?? 0
  const read = text.match(/[^\0-\x7f\ufffd]/g)?.length ?? 0
  return unread > 0 && read < unread * 5
}

const textType = /^content-type:[ \t]*text\/(?:plain|html)[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*/gim

/** The bytes of a mail whose texts all say in which characters they are: those of Windows where they did not. */
function withCharset(bytes: Uint8Array): Uint8Array {
  const text = latin(bytes)
  const named = text.replace(textType, (head) => (/charset/i.test(head) ? head : `${head}; charset=windows-1252`))
  const whole = textType.test(text) ? named : `Content-Type: text/plain; charset=windows-1252\r\n${text}`
  textType.lastIndex = 0
  return Uint8Array.from(whole, (character) => character.charCodeAt(0))
}

/** Characters of a subject that are read. */
const longestSubject = 1_000

/** A subject without what programs put before it: answers and forwards, in English and Indonesian, and the name of a list. */
export const plainSubject = (subject: string): string => subject.slice(0, longestSubject).trim().replace(/^(?:(?:(?:re|fwd?|aw|bls|balas|terusan) ?(?:\[\d+\])?:|\[[^[\]]{1,40}\])\s*)+/i, '')

const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

const senderOf = (from: Address | undefined): string => (from?.name || from?.address?.split('@')[0] || '').trim()

const listed = (text: string, reason: Reason, index: number, at: number): PlannedBlock => ({ index, text, role: 'residue', reason, confidence: 0.85, start: at, end: at })

/** A sentence above the text of a mail that has a subject is the first of its text, unless the mail itself sets it as a heading. */
const withoutSentences = (plan: ImportPlan): ImportPlan => ({
  ...plan,
  blocks: plan.blocks.map((block): PlannedBlock => (block.role === 'headline' && block.reason !== 'page-markup' && /[.…]["”’]?$/u.test(block.text.trim()) ? { ...block, role: 'body', reason: 'prose' } : block)),
})

/**
 * What each block of an e-mail is, as `planImport` has it for a text. Its subject is the headline where no line is one, else it is listed; who sent
 * it is proposed as a source; earlier mails in it, signatures and attachments are listed. Nothing is fetched. Throws
 * `unsupportedFormat` and what `planImport` throws.
 */
export async function planMail(bytes: Uint8Array, { origin, now }: MailOptions): Promise<ImportPlan> {
  const mail = await parsed(bytes, origin)
  const subject = plainSubject(mail.subject ?? '')
  const text = withWindowsSigns(mail.text?.trim() ?? '')
  const html = withWindowsSigns(mail.html ?? '')
  const isForwarded = /^\s*(?:fwd?|terusan|wg|tr)\s*:/i.test(mail.subject ?? '')
  if (html === '' && text === '') throw new Fault('emptyFile', `${origin} holds no text.`, { file: origin })
  const read = withoutRest(html !== '' ? planClipboard(html, { origin, now, files: picturesOf(mail.attachments) }) : planImport(text.split('\n').filter((line) => !isQuoted(line)).join('\n'), { origin, now, isLetter: true }), isForwarded)
  const plan = subject === '' ? read : withoutSentences(read)
  const quoted = html !== '' ? [] : [text.split('\n').filter(isQuoted).join('\n')].filter((lines) => lines.trim() !== '').map((lines) => ({ text: lines, reason: 'earlier-mail' as const }))
  const headlines = plan.blocks.filter(({ role }) => role === 'headline')
  const isTold = headlines.length > 0
  const unsaid = isTold && subject !== '' && !headlines.some((block) => lettersOf(block.text) === lettersOf(subject)) ? [{ text: subject, reason: 'mail-subject' as const }] : []
  const rest = [...unsaid, ...quoted, ...mail.attachments.filter((attachment) => !isShown(attachment, html)).map(({ filename }) => ({ text: filename ?? '?', reason: 'attachment' as const }))]
  const end = plan.blocks.at(-1)?.end ?? 0
  const sender = senderOf(mail.from)
  return {
    ...plan,
    isLetter: true,
    blocks: [...plan.blocks, ...rest.map(({ text: words, reason }, at) => listed(words, reason, plan.blocks.length + at, end))],
    fields: { ...plan.fields, ...(isTold || subject === '' ? {} : { headline: subject }) },
    sources: [...(plan.sources ?? []), ...(sender === '' ? [] : [{ kind: 'person' as const, name: sender, index: -1 }])],
    warnings: plan.warnings.filter((warning) => warning !== 'no-headline' || subject === ''),
  }
}
