import { Fault } from '../../errors'
import { as, isOpen, settle, toDraft, type Draft } from './draft'
import { assignHead } from './head'
import { detectLanguage } from './detect-language'
import type { ImportPlan, PlannedBlock, PlanWarning } from './plan'
import { isProse, isSentence, mayBeHeadline } from './prose'
import type { RawBlock } from './lines'
import { recognise } from './recognise'
import { assignStory, assignTail } from './story'
import { readBlocks } from './unwrap'

export interface ImportOptions {
  /** Where the text came from, for the import record: a file's name, or "clipboard". */
  readonly origin: string
  /** ISO 8601 with offset. */
  readonly now: string
  /** BCP 47; guessed from the words when absent. */
  readonly language?: string
  /** A letter, whose lines programs wrap narrower than those of other texts. */
  readonly isLetter?: boolean
}

/** Where the story begins and ends among the blocks, end exclusive. Without any prose all lines but the first are the story. */
function storyBounds(drafts: readonly Draft[]): { readonly from: number; readonly to: number } {
  const first = drafts.findIndex(isOpen)
  const headline = drafts.filter(isOpen).length > 1 && drafts[first] && mayBeHeadline(drafts[first].text) ? first : -1
  const from = drafts.findIndex((draft, at) => at !== headline && isOpen(draft) && isProse(draft.text))
  if (from < 0) {
    const second = drafts.findIndex((draft, at) => at > first && isOpen(draft))
    return { from: second < 0 ? Math.max(0, first) : second, to: drafts.length }
  }
  const last = drafts.reduce((at, draft, next) => ((isOpen(draft) && isSentence(draft.text)) || draft.role === 'listItem' ? next : at), from)
  return { from, to: last + 1 }
}

function warningsOf(blocks: readonly PlannedBlock[]): readonly PlanWarning[] {
  const has = (...roles: readonly PlannedBlock['role'][]) => blocks.some((block) => roles.includes(block.role))
  return [
    ...(has('headline') ? [] : (['no-headline'] as const)),
    ...(has('byline') ? [] : (['no-byline'] as const)),
    ...(has('body', 'dateline', 'listItem') ? [] : (['no-body'] as const)),
  ]
}

/** More paragraphs than the longest book has; beyond it a file is a table or a log, and no person could review the plan. */
export const mostBlocks = 50_000

function refuseTooMany(count: number, origin: string): void {
  if (count <= mostBlocks) return
  throw new Fault('tooLarge', `${origin} has ${count} paragraphs (the limit is ${mostBlocks}). Split it and import the parts.`, {
    file: origin,
    size: `${count} ¶`,
    limit: `${mostBlocks} ¶`,
  })
}

/**
 * What each block of a pasted or opened story is. Nothing is decided here: a person accepts the plan, or gives a block
 * another role first (`applyPlan`). Pure, and linear in the length of the text. Throws `tooLarge` for more than `mostBlocks` blocks.
 */
export function planImport(text: string, options: ImportOptions): ImportPlan {
  return planBlocks(readBlocks(text, options.isLetter), text, options)
}

/** As `planImport`, for blocks that are told apart already, of a text with formatting where `whole` names those that are no lines: lists, tables, pictures. */
export function planBlocks(raw: readonly RawBlock[], text: string, options: ImportOptions, whole?: ReadonlySet<number>): ImportPlan {
  refuseTooMany(raw.length, options.origin)
  const drafts = recognise(raw.map(toDraft)).map((draft) => (whole?.has(draft.index) && isOpen(draft) ? as(draft, 'body', 'page-markup', 0.9) : draft))
  const { from, to } = storyBounds(drafts)
  const opening = drafts.slice(from, from + 3).map((draft) => draft.text).join(' ')
  const blocks = [...assignHead(drafts.slice(0, from), opening, whole !== undefined), ...assignStory(drafts.slice(from, to)), ...assignTail(drafts.slice(to))].map(settle)
  return { blocks, language: options.language ?? detectLanguage(text), origin: options.origin, now: options.now, warnings: warningsOf(blocks) }
}
