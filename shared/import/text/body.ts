import type { NodeJson } from '../../article'
import { continuesList, listMarker } from './list-marker'
import type { PlannedBlock, Role } from './plan'
import { openingLength } from './facts'

/** One text block of the body: its text, and the stretch of the original that it was read from. */
export interface Passage {
  readonly text: string
  readonly start: number
  readonly end: number
}

export interface BuiltBody {
  readonly body: NodeJson
  /** The text blocks of `body`, in order. */
  readonly passages: readonly Passage[]
}

interface Part extends Passage {
  readonly role: 'paragraph' | 'heading' | 'listItem' | 'whole'
  readonly original: string
  /** Formatted words; absent in a story that was plain text. */
  readonly content?: readonly NodeJson[]
  /** The block itself, for `whole`. */
  readonly node?: NodeJson
}

/** Inline content without its first `length` characters; a line break counts as one. */
function cutStart(content: readonly NodeJson[], length: number): readonly NodeJson[] {
  let left = length
  return content.flatMap((node) => {
    const size = node.text?.length ?? (node.type === 'hardBreak' ? 1 : 0)
    const cut = Math.min(left, size)
    left -= cut
    if (cut === 0) return [node]
    return node.text !== undefined && cut < size ? [{ ...node, text: node.text.slice(cut) }] : []
  })
}

const holdsWords = ({ type }: NodeJson): boolean => type === 'paragraph' || type === 'heading'

/** A formatted block in the role that was settled for it: words take the shape of the role, a list, table or picture stays what it is. */
function richPart(block: PlannedBlock, node: NodeJson, role: Role): Part | null {
  const { text, start, end } = block
  const rest = { text, start, end, original: text }
  if (role !== 'body' && role !== 'dateline' && role !== 'heading' && role !== 'listItem') return null
  if (!holdsWords(node)) return { ...rest, role: 'whole', node }
  if (role === 'heading') return node.type === 'heading' ? { ...rest, role: 'whole', node } : { ...rest, role: 'heading', content: node.content ?? [] }
  const cut = role === 'dateline' ? openingLength(block) : role === 'listItem' ? (listMarker(text)?.length ?? 0) : 0
  const content = cutStart(node.content ?? [], cut)
  return content.length === 0 ? null : { ...rest, text: text.slice(cut), role: role === 'listItem' ? 'listItem' : 'paragraph', content }
}

function toPart(block: PlannedBlock, role: Role): Part | null {
  if (block.node) return richPart(block, block.node, role)
  const { text, start, end } = block
  const cut = role === 'dateline' ? openingLength(block) : role === 'listItem' ? (listMarker(text)?.length ?? 0) : 0
  const kept = text.slice(cut)
  const part = (kind: Part['role']): Part | null => (kept === '' ? null : { role: kind, text: kept, original: text, start, end })
  switch (role) {
    case 'body':
    case 'dateline':
      return part('paragraph')
    case 'heading':
    case 'listItem':
      return part(role)
    default:
      return null
  }
}

const words = ({ content, text }: Part): readonly NodeJson[] => content ?? [{ type: 'text', text }]
const paragraph = (part: Part): NodeJson => ({ type: 'paragraph', content: words(part) })

function listNode(items: readonly Part[]): NodeJson {
  const number = listMarker(items[0]!.original)?.number ?? null
  const content = items.map((item): NodeJson => ({ type: 'listItem', content: [paragraph(item)] }))
  return number === null ? { type: 'bulletList', content } : { type: 'orderedList', attrs: { start: number }, content }
}

const continues = (before: Part, after: Part): boolean => {
  if (before.role !== 'listItem' || after.role !== 'listItem') return false
  const unmarked = !listMarker(before.original) && !listMarker(after.original)
  return unmarked || continuesList(before.original, after.original)
}

/** The body of the article from the blocks that stay in it, each with the role that was settled for it. */
export function buildBody(blocks: readonly PlannedBlock[], roleOf: (block: PlannedBlock) => Role): BuiltBody {
  const parts = blocks.flatMap((block) => toPart(block, roleOf(block)) ?? [])
  const runs: Part[][] = []
  for (const part of parts) {
    const run = runs.at(-1)
    const before = run?.at(-1)
    if (run && before && continues(before, part)) run.push(part)
    else runs.push([part])
  }
  const content = runs.map((run): NodeJson => {
    const first = run[0]!
    if (first.role === 'listItem') return listNode(run)
    if (first.node) return first.node
    return first.role === 'heading' ? { type: 'heading', attrs: { level: 2 }, content: words(first) } : paragraph(first)
  })
  return { body: { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] }, passages: parts.map(({ text, start, end }) => ({ text, start, end })) }
}
