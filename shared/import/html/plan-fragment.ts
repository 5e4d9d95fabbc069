import type { Node } from '@tiptap/pm/model'
import type { NodeJson } from '../../article'
import { Fault } from '../../errors'
import type { ImportPlan, PlannedBlock, Reason } from '../text'
import { cleanLine } from '../text/clean'
import { isMailHeader } from '../text/mail-head'
import { planBlocks, type ImportOptions } from '../text/plan-import'
import { endsWithStop } from '../text/words'
import { joined } from './joins'
import type { HtmlRead } from './read-html'
import { withoutPlaceSigns } from './place-signs'
import type { LeftOut } from './reading'
import { linesOf, withTypedLines, withTypedLists } from './typed-lines'
import { settledDocument, withFirstLine, withoutControls } from './settled-document'
import { weighBlock } from './weigh'

/** Why what did not come along did not, for the import record. */
export const leftOutReasons: Readonly<Record<LeftOut['kind'], Reason>> = {
  comment: 'reviewer-comment', deleted: 'deleted-text', image: 'picture-missing', hidden: 'hidden-text', control: 'page-control', navigation: 'navigation', embed: 'embed', link: 'link-lost', label: 'photo-label', picture: 'picture-elsewhere', textBox: 'text-box', noteLink: 'note-link',
}

/** A block of a document with the words that stand for it in a plan. */
export interface DocumentBlock {
  readonly node: Node
  readonly text: string
}

const holdsWords = ({ type }: Node): boolean => type.name === 'paragraph' || type.name === 'heading'
const staysWhole: ReadonlySet<PlannedBlock['role']> = new Set(['body', 'residue', 'listItem'])

/** What is told of a block's words, where its shape does not say otherwise: a list, a table or a picture is no headline. */
function withNode(block: PlannedBlock, node: Node, hasHeadings: boolean): PlannedBlock {
  const json = node.toJSON() as NodeJson
  if (!holdsWords(node)) {
    const { role, reason, confidence } = staysWhole.has(block.role) && block.role !== 'listItem' ? block : { role: 'body' as const, reason: 'page-markup' as const, confidence: 0.9 }
    return { ...block, role, reason, confidence, node: json }
  }
  const isHeading = node.type.name === 'heading' && (block.role === 'body' || block.role === 'heading')
  // Where headings are called so, other lines are none.
  if (hasHeadings && node.type.name === 'paragraph' && block.reason === 'subheading') return { ...block, role: 'body', reason: 'prose', confidence: 0.8, node: json }
  return isHeading ? { ...block, role: 'heading', reason: 'page-markup', confidence: 0.9, node: json } : { ...block, node: json }
}

/** The head of a mail that stands in one paragraph, line by line. */
function withHeaderLines(block: DocumentBlock): readonly DocumentBlock[] {
  const lines = block.text.split('\n')
  if (block.node.type.name !== 'paragraph' || lines.length < 3 || lines.length > mostHeaders || !lines.every(isMailHeader)) return [block]
  return linesOf(block.node).map((node) => ({ node, text: node.textContent }))
}

/** True for lines of which one above the last ends as sentences do, or that are more than a headline has: no headline, however few words they are. */
function isPassage(text: string): boolean {
  const lines = text.split('\n')
  return lines.length > 1 && (lines.length > mostHeadlineLines || lines.slice(0, -1).some((line) => endsWithStop(line.trim())))
}

/** A headline that is broken by hand has no more lines. */
const mostHeadlineLines = 3

/** More lines are no head of a mail. */
const mostHeaders = 12

/** What is typed for a rule. */
const isTypedRule = ({ reason, node, text }: PlannedBlock): boolean => reason === 'separator' && node?.type === 'paragraph' && /^(?:\*\s?){3,5}$|^⁂$|^[#~]$/u.test(text.trim())

/** Rules that part two pieces of the text belong to it; others do not. */
export const withRules = (blocks: readonly PlannedBlock[]): readonly PlannedBlock[] =>
  blocks.map((block, at) => {
    const isBody = (other: PlannedBlock | undefined): boolean => other !== undefined && (other.role === 'body' || other.role === 'heading' || other.role === 'listItem')
    if (isTypedRule(block) && isBody(blocks[at - 1]) && isBody(blocks[at + 1])) return { ...block, role: 'body', reason: 'page-markup', node: { type: 'horizontalRule' } }
    if (block.node?.type !== 'horizontalRule') return block
    return isBody(blocks[at - 1]) && isBody(blocks[at + 1]) ? { ...block, role: 'body', reason: 'page-markup' } : { ...block, role: 'residue', reason: 'separator' }
  })

/**
 * What each block of a document is that says nothing of itself: told by its words, as those of a plain text are, with its formatting kept.
 * For what comes by the clipboard and from word processors. `left` is listed as removed. Throws `tooLarge` and `emptyFile`.
 */
export function planDocument(whole: readonly DocumentBlock[], left: readonly { readonly text: string; readonly reason: Reason }[], options: ImportOptions): ImportPlan {
  const blocks = whole.flatMap(withHeaderLines)
  if (blocks.length === 0 && left.length === 0) throw new Fault('emptyFile', `${options.origin} holds no text that a reader could see.`, { file: options.origin })
  let place = 0
  const raw = blocks.map(({ text }) => {
    const start = place
    place += text.length + 2
    return { text: cleanLine(text), start, end: start + text.length }
  })
  const noLines = new Set(blocks.flatMap(({ node, text }, at) => (holdsWords(node) && !isPassage(text) ? [] : [at])))
  const plan = planBlocks(raw, blocks.map(({ text }) => text).join('\n\n'), options, noLines)
  const hasHeadings = blocks.slice(1).some(({ node }) => node.type.name === 'heading')
  const shown = plan.blocks.map((block, at) => ({ ...withNode(block, blocks[at]!.node, hasHeadings), text: blocks[at]!.text }))
  const told = left.map(({ text, reason }, at): PlannedBlock => {
    const start = place
    place += text.length + 2
    return { index: shown.length + at, text, role: 'residue', reason, confidence: 0.9, start, end: start + text.length }
  })
  return { ...plan, blocks: [...withRules(shown), ...told] }
}

/** The plan with the captions of tables that stand in its text as paragraphs, also where they look like subheadings. */
export function withCaptions(plan: ImportPlan, { tableCaptions }: Pick<HtmlRead, 'tableCaptions'>): ImportPlan {
  const captions = new Set(tableCaptions)
  const isCaption = ({ text }: PlannedBlock, at: number): boolean => captions.has(text.trim()) && plan.blocks[at + 1]?.node?.type === 'table'
  const blocks = plan.blocks.map((block, at): PlannedBlock => (block.reason === 'subheading' && block.node?.type === 'paragraph' && isCaption(block, at) ? { ...block, role: 'body', reason: 'prose' } : block))
  const shown = new Set(blocks.filter(({ role }) => role === 'body').map(({ text }) => text.trim()))
  const kept = tableCaptions.filter((text) => shown.has(text))
  return kept.length === 0 ? plan : { ...plan, blocks, tableCaptions: kept }
}

/** As `planDocument`, for HTML that was read. */
export function planFragment(read: HtmlRead, options: ImportOptions): ImportPlan {
  const { shown: blocks, controls } = withoutControls(withFirstLine(withoutPlaceSigns(withTypedLists(joined(read.blocks).flatMap(withTypedLines))).blocks.map(weighBlock)))
  const planned = planDocument(
    blocks,
    [...read.leftOut.filter(({ text }) => text.trim() !== '').map(({ kind, text }) => ({ text, reason: leftOutReasons[kind] })), ...controls.map(({ text }) => ({ text, reason: 'page-control' as const }))],
    options,
  )
  const plan = { ...planned, blocks: settledDocument(planned.blocks, blocks, read.isChat) }
  return withCaptions(read.pictures.length > 0 ? { ...plan, pictures: read.pictures } : plan, read)
}
