import type { Article, NodeJson } from '../../article'
import { buildBody } from './body'
import { readFacts } from './facts'
import { takePictures } from './pictures'
import type { ImportPlan, PlannedBlock, Role } from './plan'

interface Tracked {
  readonly article: Partial<Pick<Article, 'original' | 'suggestions'>>
  /** Words that a file tracks as taken out, of blocks that no original text has: those of a credit line, of what was removed. */
  readonly removed: readonly { readonly text: string; readonly reason: string; readonly index: number }[]
}

const textOf = (node: NodeJson): string => node.text ?? (node.type === 'hardBreak' ? '\n' : (node.content ?? []).map(textOf).join(''))

/** Roles whose words the original keeps. */
const isKept: ReadonlySet<Role> = new Set<Role>(['body', 'heading', 'listItem', 'dateline', 'headline', 'deck'])

/** The blocks of the text as it was, each with the role that it has. */
function blocksBefore(block: PlannedBlock, role: Role): readonly PlannedBlock[] {
  const { said: _said, node: _node, before, gone, ...rest } = block
  const as = (nodes: readonly NodeJson[], given: Role): readonly PlannedBlock[] => nodes.map((node) => ({ ...rest, role: given, node, text: textOf(node) }))
  return [...as(gone?.before ?? [], 'body'), ...(before ? as(before, role) : [{ ...block, role }]), ...as(gone?.after ?? [], 'body')]
}

/** The text as it was before the changes that the file tracks; nothing where it tracks none. */
export function trackedIn(plan: ImportPlan, roleOf: (block: PlannedBlock) => Role): Tracked {
  if (!plan.suggestions) return { article: {}, removed: [] }
  const blocks = plan.blocks.flatMap((block) => blocksBefore(block, roleOf(block)))
  const words = (field: 'headline' | 'deck'): string => blocks.flatMap((block) => readFacts(block, block.role)[field] || []).filter((text, at, all) => all.indexOf(text) === at).join(' ')
  const body = takePictures(buildBody(blocks, ({ role }) => role).body, plan.pictures ?? []).body
  const taken = plan.blocks.flatMap((block) => {
    const was = (block.before ?? []).map(textOf).join('\n')
    return was === '' || was === block.text || isKept.has(roleOf(block)) ? [] : [was]
  })
  // Behind everything else in the record: a place of their own, for each is put back by itself.
  const next = Math.max(-1, ...plan.blocks.map(({ index }) => index)) + 1
  const removed = taken.map((text, at) => ({ text, reason: 'deleted-text', index: next + at }))
  return { article: { original: { body, headline: words('headline'), deck: words('deck') }, suggestions: { ...plan.suggestions } }, removed }
}
