import { withRules } from '../html/plan-fragment'
import type { ImportPlan, PlannedBlock, Reason } from '../text'
import { readDateline } from '../text/datelines'
import { withoutSubjectLabel } from '../text/mail-head'
import { isProse } from '../text/prose'
import { endsWithStop, wordsOf } from '../text/words'
import { partsOfMail } from './parts'

/** Words that an e-mail carries and the story does not: those of earlier mails in it, the signature below it. */
export function withoutRest(plan: ImportPlan, isForwarded: boolean): ImportPlan {
  const lines = plan.blocks.map(({ text }) => text)
  const reasons = partsOfMail(lines, isForwarded)
  return { ...plan, blocks: withRules(plan.blocks.map((block, at) => (reasons[at] ? { ...block, role: 'residue', reason: reasons[at], confidence: 0.8 } : block))) }
}

/** Longer lines are no headlines, in words. */
const longestHeadline = 20
/** So many lines of a letter may stand above the story that comes with it. */
const mostAbove = 5

const isBold = ({ node }: PlannedBlock): boolean => node?.type === 'heading' || (node?.type === 'paragraph' && (node.content ?? []).every((part) => part.type !== 'text' || part.text?.trim() === '' || (part.marks ?? []).some(({ type }) => type === 'bold')))

/** The line in bold right above the paragraphs of a letter that has no headline, as its headline. */
export function withBoldHeadline(blocks: readonly PlannedBlock[]): readonly PlannedBlock[] {
  const body = blocks.filter(({ role }) => role === 'body' || role === 'heading' || role === 'dateline' || role === 'byline').slice(0, mostAbove + 2)
  const at = body.findIndex((block, place) => {
    const next = body[place + 1]
    return isBold(block) && /\p{L}{2}/u.test(block.text) && !block.text.includes('\n') && !/[.:,;]$/.test(block.text) && !endsWithStop(block.text) && wordsOf(block.text).length >= 2 && wordsOf(block.text).length <= longestHeadline && next !== undefined && (isProse(next.text) || next.role === 'byline')
  })
  const first = at < 0 ? undefined : body.slice(at + 1).find(({ role, text }) => role !== 'byline' && isProse(text))
  return blocks.map((block): PlannedBlock => {
    if (block === body[at]) return { ...block, role: 'headline', reason: 'headline-line', confidence: 0.7 }
    return block === first && block.role === 'body' && readDateline(block.text) ? { ...block, role: 'dateline', reason: 'dateline-opening', confidence: 0.8 } : block
  })
}

/** The subject in the head of a mail that came along with its words; '' for none. */
function subjectIn(blocks: readonly PlannedBlock[]): string {
  const lines = blocks.filter(({ reason }) => reason === 'earlier-mail' || reason === 'mail-header').flatMap(({ text }) => text.slice(0, 2000).split('\n'))
  const line = lines.find((one) => withoutSubjectLabel(one.trim()) !== one.trim())
  return line === undefined ? '' : withoutSubjectLabel(line.trim())
}

/** Who is greeted is no headline, and what is said above the story to whom it was sent is no line of an outlet. */
const withGreeting = (plan: ImportPlan): ImportPlan => ({ ...plan, blocks: plan.blocks.map((block) => (/^(?:tagline|masthead|kicker)$/.test(block.role) || (/^(?:headline|deck)$/.test(block.role) && /,$/.test(block.text.trim())) ? { ...block, role: 'body', reason: 'prose' } : block)) })

const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** The subject in the head that a letter begins with as its headline, as `whole` has it, and the line below that says it again as such. */
function withSubject(whole: ImportPlan, plan: ImportPlan): ImportPlan {
  const at = plan.blocks.findIndex(({ reason, index }) => reason === 'mail-header' && whole.blocks[index]?.role === 'headline' && withoutSubjectLabel(whole.blocks[index].text) !== whole.blocks[index].text)
  if (at < 0 || plan.blocks.slice(0, at).some(({ reason }) => reason !== 'mail-header')) return plan
  const subject = lettersOf(withoutSubjectLabel(plan.blocks[at]!.text))
  const again = plan.blocks.findIndex(({ text, role }, other) => other > at && role !== 'residue' && lettersOf(text) === subject)
  return { ...plan, blocks: plan.blocks.map((block, place): PlannedBlock => (place === at ? whole.blocks[block.index]! : place === again ? { ...block, role: 'residue', reason: 'repeated-headline', confidence: 0.8 } : block)) }
}

/** What was copied out of a program for mail: its story, with what it answers, its signature and the heads of mails listed. `signed` are the lines that the program calls a signature, `heads` those that it sets above a mail. */
export function asLetter(whole: ImportPlan, { signed, heads }: { readonly signed: ReadonlySet<string>; readonly heads: ReadonlySet<string> }): ImportPlan {
  const told = (text: string): Reason | null => (signed.has(text) ? 'mail-signature' : heads.has(text) ? 'mail-header' : null)
  const plan = {
    ...whole,
    blocks: whole.blocks.map((block): PlannedBlock => {
      const reason = told(block.text)
      return reason === null ? block : { ...block, role: 'residue', reason, confidence: 0.8 }
    }),
  }
  const rest = withGreeting(withSubject(plan, withoutRest(plan, false)))
  const isTold = rest.blocks.some(({ role }) => role === 'headline')
  const blocks = isTold ? rest.blocks : withBoldHeadline(rest.blocks)
  if (blocks.some(({ role }) => role === 'headline')) return { ...rest, blocks, warnings: rest.warnings.filter((warning) => warning !== 'no-headline') }
  const subject = subjectIn(blocks)
  return subject === '' ? { ...rest, blocks } : { ...rest, blocks, fields: { ...rest.fields, headline: subject }, warnings: rest.warnings.filter((warning) => warning !== 'no-headline') }
}
