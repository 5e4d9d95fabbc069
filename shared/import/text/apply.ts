import { newArticle, type Article, type NodeJson } from '../../article'
import { buildBody, type Passage } from './body'
import { readFacts, openingLength, type Facts } from './facts'
import { trackedIn } from './tracked'
import { takePictures, type PlacedPicture } from './pictures'
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
  /** Pictures for the figures of the body, to be stored with the article. */
  readonly pictures: readonly PlacedPicture[]
}

interface Read {
  readonly block: PlannedBlock
  readonly role: Role
  readonly facts: Facts
}

const staysInBody: ReadonlySet<Role> = new Set(['body', 'heading', 'listItem', 'dateline'])

function movedOf({ block, role, facts }: Read): readonly MovedBlock[] {
  const text = role === 'dateline' ? block.text.slice(0, openingLength(block)).trim() : block.text
  return facts.to.map((to) => ({ text, to, index: block.index }))
}

const removedOf = ({ block, role, facts }: Read): readonly RemovedBlock[] =>
  staysInBody.has(role) || facts.to.length > 0
    ? []
    : [{ text: block.text, reason: role === block.role ? block.reason : 'chosen-by-person', index: block.index }]

const notesIn = (node: NodeJson): readonly NodeJson[] => (node.type === 'footnote' ? [node] : (node.content ?? []).flatMap(notesIn))
const wordsIn = (node: NodeJson): string => node.text ?? (node.content ?? []).map(wordsIn).join('')

/** Footnotes of words that leave the body, which neither a field nor a list can hold: each by itself, behind `next` others. */
function notesOutside(read: readonly Read[], next: number): readonly RemovedBlock[] {
  const words = read.flatMap(({ block, role }) => (staysInBody.has(role) || !block.node ? [] : notesIn(block.node).map(wordsIn).filter((text) => text.trim() !== '')))
  return words.map((text, at) => ({ text, reason: 'note-outside', index: next + at }))
}

/** Several blocks of one field are joined, so that no choice of roles loses one. */
const joined = (read: readonly Read[], field: 'headline' | 'kicker' | 'deck' | 'section' | 'creditLine' | 'place' | 'date', between: string): string =>
  [...new Set(read.flatMap(({ facts }) => facts[field] || []))].join(between)

/** How many text blocks of a body a block makes; a block that is out of the body stands for one. */
function textBlocksIn(node: NodeJson | undefined): number {
  if (!node || node.type === 'paragraph' || node.type === 'heading' || node.type === 'figure' || node.type === 'codeBlock' || node.type === 'pullquote' || node.type === 'attributionLine') return 1
  return (node.content ?? []).reduce((sum, child) => sum + textBlocksIn(child), 0)
}

/** The places that the import record counts in: text blocks, so that one that is put back finds its place in the body; what stands `behind` has the last. */
function recordPlaces(read: readonly Read[], behind: readonly { readonly index: number }[]): ReadonlyMap<number, number> {
  const places = new Map<number, number>()
  let place = 0
  for (const { block, role } of read) {
    places.set(block.index, place)
    place += staysInBody.has(role) ? textBlocksIn(block.node) : 1
  }
  for (const { index } of behind) places.set(index, place++)
  return places
}

const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** The subject of a letter where a line of it is its headline, which no field can hold then. */
function subjectOutside({ isLetter, fields }: ImportPlan, read: readonly Read[], next: number): readonly RemovedBlock[] {
  const subject = isLetter ? (fields?.headline ?? '') : ''
  const headline = joined(read, 'headline', ' ')
  return subject === '' || headline === '' || lettersOf(headline) === lettersOf(subject) ? [] : [{ text: subject, reason: 'mail-subject', index: next }]
}

type FieldValues = NonNullable<ImportPlan['fields']>

/** What the page tells beside its text, but where a block has told it. */
function besideText(fields: FieldValues, article: Article): Partial<Article> {
  const isEmpty = (value: unknown): boolean => value === '' || value === null || (Array.isArray(value) && value.length === 0)
  return Object.fromEntries(Object.entries(fields).filter(([key]) => isEmpty(article[key as keyof FieldValues])))
}

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
  const roleOf = (block: PlannedBlock): Role => roleByIndex.get(block.index) ?? block.role
  const { body: signed, passages } = buildBody(plan.blocks, roleOf)
  const { body, placed: pictures } = takePictures(signed, plan.pictures ?? [])
  const tracked = trackedIn(plan, roleOf)
  const next = plan.blocks.reduce((most, { index }) => Math.max(most, index), -1) + 1 + tracked.removed.length
  const subject = subjectOutside(plan, read, next)
  const behind = [...tracked.removed, ...subject, ...notesOutside(read, next + subject.length)]
  const removed = [...read.flatMap(removedOf), ...behind]
  const moved = read.flatMap(movedOf)
  const places = recordPlaces(read, behind)
  const placed = <T extends { readonly index: number }>(blocks: readonly T[]): T[] => blocks.map((block) => ({ ...block, index: places.get(block.index) ?? block.index }))
  const told: Article = {
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
    ...(plan.notes ? { notes: { ...plan.notes } } : {}),
    ...tracked.article,
    importRecord: { origin: plan.origin, retrievedAt: plan.now, removedBlocks: placed(removed), movedBlocks: placed(moved) },
  }
  const article = plan.fields ? { ...told, ...besideText(plan.fields, told) } : told
  return { article, sources: once([...read.flatMap(({ facts }) => facts.sources ?? []), ...(plan.sources ?? [])], (source) => source.name.toLowerCase()), removed, moved, passages, pictures }
}
