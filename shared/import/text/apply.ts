import { newArticle, type Article } from '../../article'
import { buildBody, type Passage } from './body'
import { readFacts, openingLength, type Facts } from './facts'
import type { ImportPlan, PlannedBlock, ProposedSource, Role } from './plan'

export interface RemovedBlock {
  readonly text: string
  readonly reason: string
  readonly index: number
}
export interface MovedBlock {
  readonly text: string
  /** A field name of the article, or `source:<kind>`. */
  readonly to: string
  readonly index: number
}

export interface AppliedPlan {
  readonly article: Article
  /** Sources that the story names for itself, each once; for a person to take into the register. */
  readonly sources: readonly ProposedSource[]
  readonly removed: readonly RemovedBlock[]
  readonly moved: readonly MovedBlock[]
  /** The text blocks of the body with their places in the original (`sourceOffset`). */
  readonly passages: readonly Passage[]
}

interface Read {
  readonly block: PlannedBlock
  readonly role: Role
  readonly facts: Facts
}

const staysInBody: ReadonlySet<Role> = new Set(['body', 'heading', 'listItem', 'dateline'])

function movedOf({ block, role, facts }: Read): readonly MovedBlock[] {
  const text = role === 'dateline' ? block.text.slice(0, openingLength(block.text)).trim() : block.text
  return facts.to.map((to) => ({ text, to, index: block.index }))
}

const removedOf = ({ block, role, facts }: Read): readonly RemovedBlock[] =>
  staysInBody.has(role) || facts.to.length > 0
    ? []
    : [{ text: block.text, reason: role === block.role ? block.reason : 'chosen-by-person', index: block.index }]

/** Several blocks of one field are joined, so that no choice of roles loses one. */
const joined = (read: readonly Read[], field: 'headline' | 'kicker' | 'deck' | 'section' | 'creditLine' | 'place' | 'date', between: string): string =>
  [...new Set(read.flatMap(({ facts }) => facts[field] || []))].join(between)

function once<T>(values: readonly T[], key: (value: T) => string): readonly T[] {
  const seen = new Map<string, T>()
  for (const value of values) if (!seen.has(key(value))) seen.set(key(value), value)
  return [...seen.values()]
}

/**
 * The article that a plan makes. `choices` gives blocks (by index) another role than the plan's. Every block is in the
 * body, in a field, among the removed or among the moved; the last two also stand in the article's import record.
 */
export function applyPlan(plan: ImportPlan, choices: ReadonlyMap<number, Role>): AppliedPlan {
  const read = plan.blocks.map((block): Read => {
    const role = choices.get(block.index) ?? block.role
    return { block, role, facts: readFacts(block, role) }
  })
  const roleByIndex = new Map(read.map(({ block, role }) => [block.index, role]))
  const { body, passages } = buildBody(plan.blocks, (block) => roleByIndex.get(block.index) ?? block.role)
  const removed = read.flatMap(removedOf)
  const moved = read.flatMap(movedOf)
  const article: Article = {
    ...newArticle(plan.language, plan.now),
    headline: joined(read, 'headline', ' '),
    kicker: joined(read, 'kicker', ' · '),
    deck: joined(read, 'deck', ' '),
    section: joined(read, 'section', ', '),
    creditLine: joined(read, 'creditLine', '; '),
    authors: [...once(read.flatMap(({ facts }) => facts.authors ?? []), (author) => `${author.role}:${author.name}`)],
    tags: [...new Set(read.flatMap(({ facts }) => facts.tags ?? []))],
    dateline: { place: joined(read, 'place', ', '), date: joined(read, 'date', '; ') },
    body,
    importRecord: { origin: plan.origin, retrievedAt: plan.now, removedBlocks: [...removed], movedBlocks: [...moved] },
  }
  return { article, sources: once(read.flatMap(({ facts }) => facts.sources ?? []), (source) => source.name.toLowerCase()), removed, moved, passages }
}
