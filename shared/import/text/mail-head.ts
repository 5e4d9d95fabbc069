import { as, isOpen, type Draft } from './draft'

/** A line above the words of a mail, as programs for mail write it. */
const header = /^(from|dari|pengirim|sent|dikirim|to|kepada|untuk|cc|bcc|subject|subjek|perihal|date|tanggal|reply-to|attachments?|lampiran|importance)\s*:\s*\S/i
const subject = /^(?:subject|subjek|perihal)\s*:\s*/i
const answers = /^(?:(?:(?:re|fwd?|aw|bls|balas|terusan) ?(?:\[\d+\])?:|\[[^[\]]{1,40}\]|(?:siaran pers|rilis(?: pers)?|(?:press|media) release)\s*:)\s*)+/i

/** True for a line that says who wrote a mail to whom, when, or of what. */
export const isMailHeader = (line: string): boolean => header.test(line.slice(0, 400).trim())

/** A subject as a headline: without its label, and without what programs put before it when somebody answers. */
export const withoutSubjectLabel = (text: string): string => (subject.test(text) ? text.replace(subject, '').replace(answers, '').trim() || text : text)

/** Fewer lines in a row may be anything. */
const fewestHeaders = 3
/** What may stand above the head of a mail: a line that says that it was passed on. */
const mostAbove = 2

/** The head of a mail that a text opens with: its subject is the headline, who wrote to whom is none of the story. */
export function recogniseMailHead(drafts: readonly Draft[]): readonly Draft[] {
  const from = drafts.findIndex(({ text }) => isMailHeader(text))
  if (from < 0 || drafts.slice(0, from).filter(isOpen).length > mostAbove) return drafts
  const after = drafts.findIndex(({ text }, at) => at > from && !isMailHeader(text))
  const to = after < 0 ? drafts.length : after
  const head = drafts.slice(from, to)
  const hasSender = head.some(({ text }) => /^(?:from|dari|pengirim)\s*:/i.test(text))
  if (head.length < fewestHeaders || !hasSender || to === drafts.length) return drafts
  const told = head.findIndex(({ text }) => subject.test(text))
  return drafts.map((draft, at) => {
    if (at < from || at >= to) return draft
    return at === from + told ? as(draft, 'headline', 'headline-line', 0.8) : as(draft, 'residue', 'mail-header', 0.85)
  })
}
