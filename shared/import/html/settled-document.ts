import { Fragment, type Node } from '@tiptap/pm/model'
import type { NodeJson } from '../../article'
import type { PlannedBlock } from '../text'
import { isClock } from '../text/dates'
import type { ReadBlock } from './blocks'
import { isControl } from './seen'
import { attr, closest, findElement, styleOf } from './tree'
import { weighBlock, type WeighedBlock } from './weigh'

/** Word processors name the line below the title; Google's sets it large and grey. */
const isSubtitle = ({ element }: ReadBlock): boolean =>
  /(?:^|\s)(?:MsoSubtitle|Subjudul|subtitle)(?:Cx\w*)?(?:\s|$)/.test(attr(element, 'class').slice(0, 400)) || findElement(element, (one) => styleOf(one).get('font-size') === '15pt' && /^(?:#666666|rgb\(102, ?102, ?102\))$/.test(styleOf(one).get('color') ?? '')) !== null

/** Blocks of a plan with the line right below the headline as the deck, where the program calls it so. */
function withSubtitle(blocks: readonly PlannedBlock[], read: readonly ReadBlock[]): readonly PlannedBlock[] {
  const at = blocks.findIndex(({ role }) => role === 'headline') + 1
  const [block, below] = [blocks[at], read[at]]
  if (at === 0 || !block || !below || !/^(?:body|heading|deck)$/.test(block.role) || !below.node.isTextblock || below.node.type.name === 'figure' || !isSubtitle(below)) return blocks
  return blocks.map((one, place) => (place === at ? { ...one, role: 'deck', reason: 'page-markup', confidence: 0.9 } : one))
}

/** The first line of a message where it alone is bold, on a line of its own: what messengers have for a headline. */
export function withFirstLine(blocks: readonly WeighedBlock[]): readonly WeighedBlock[] {
  const [first, ...rest] = blocks
  if (first?.node.type.name !== 'paragraph' || !first.text.includes('\n')) return blocks
  const at = first.node.children.findIndex(({ type }) => type.name === 'hardBreak')
  const isBold = (node: Node): boolean => node.marks.some(({ type }) => type.name === 'bold') || node.textContent.trim() === ''
  const [line, after] = [first.node.children.slice(0, at), first.node.children.slice(at + 1)]
  if (at < 1 || !line.every(isBold) || after.every(isBold)) return blocks
  return [...[line, after].map((content) => weighBlock({ ...first, node: first.node.copy(Fragment.fromArray(content)) })), ...rest]
}

const isOfControl = ({ element }: ReadBlock): boolean => closest(element, (one) => isControl(one) || /^(?:button|menuitem|tab|switch)$/.test(attr(one, 'role'))) !== null

/** Blocks of a document without the words of buttons, and these. */
export const withoutControls = (blocks: readonly WeighedBlock[]): { readonly shown: readonly WeighedBlock[]; readonly controls: readonly WeighedBlock[] } => ({ shown: blocks.filter((block) => !isOfControl(block)), controls: blocks.filter(isOfControl) })

/** The hour beside the day of a document says no more than that. */
const withoutClock = (blocks: readonly PlannedBlock[]): readonly PlannedBlock[] =>
  blocks.map((block, at) => (blocks[at - 1]?.role === 'date' && /^(?:body|heading|deck)$/.test(block.role) && isClock(block.text.trim()) ? { ...block, role: 'residue', reason: 'second-date', confidence: 0.7 } : block))

const levelOf = ({ role, node }: PlannedBlock): number | null => (role === 'heading' && node?.type === 'heading' ? Number(node.attrs?.['level']) : null)

/** Headings of a document whose title left the text: the uppermost that stay are of the second level, and no level is skipped. */
export function withLevels(blocks: readonly PlannedBlock[]): readonly PlannedBlock[] {
  const levels = [...new Set(blocks.flatMap((block) => levelOf(block) ?? []))].sort((one, two) => one - two)
  if (levels.every((level, at) => level === at + 2) || !blocks.some(({ role }) => role === 'headline')) return blocks
  return blocks.map((block): PlannedBlock => {
    const level = levelOf(block)
    const node: NodeJson | undefined = level === null ? undefined : { ...block.node!, attrs: { ...block.node!.attrs, level: levels.indexOf(level) + 2 } }
    return node ? { ...block, node } : block
  })
}

const withoutDeck = (blocks: readonly PlannedBlock[]): readonly PlannedBlock[] => blocks.map((block) => (block.role === 'deck' ? { ...block, role: 'body', reason: 'prose', confidence: 0.6 } : block))

/** The blocks of a document's plan as its program means them; `read` are what they were read from. */
export const settledDocument = (blocks: readonly PlannedBlock[], read: readonly ReadBlock[], isChat: boolean): readonly PlannedBlock[] =>
  withLevels(withoutClock(isChat ? withoutDeck(blocks) : withSubtitle(blocks, read)))
