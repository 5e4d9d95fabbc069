import type { Node } from '@tiptap/pm/model'
import type { Pair } from './groups'
import type { Change, SuggestionDeed } from './model'

/** Names of the nodes of which a stretch holds an end. */
export function endsIn(doc: Node, from: number, to: number): ReadonlySet<string> {
  const names = new Set<string>()
  if (from < to)
    doc.nodesBetween(from, to, (node, place) => {
      if (!node.isText && (place >= from || place + node.nodeSize <= to)) names.add(node.type.name)
    })
  return names
}

const lists: readonly string[] = ['bulletList', 'orderedList', 'taskList']

const sameLetters = (one: string, other: string): boolean => [...one.replace(/\s+/gu, '')].sort().join('') === [...other.replace(/\s+/gu, '')].sort().join('')

/** What changes make of blocks; null where their kind says all. */
export function deedOf({ original, doc }: Pair, changes: readonly Change[], deleted: string, inserted: string): SuggestionDeed | null {
  if (changes.some(({ bonds }) => bonds.length > 0) && deleted.trim() !== '' && deleted !== inserted.slice(0, -1) && sameLetters(deleted, inserted)) return 'moved'
  if (deleted.trim() !== inserted.trim()) return null
  const gone = new Set(changes.flatMap(({ fromA, toA }) => [...endsIn(original, fromA, toA)]))
  const come = new Set(changes.flatMap(({ fromB, toB }) => [...endsIn(doc, fromB, toB)]))
  const has = (names: ReadonlySet<string>, ...sought: readonly string[]): boolean => sought.some((name) => names.has(name))
  if (has(come, ...lists) && !has(gone, ...lists)) return 'listed'
  if (has(gone, ...lists) && !has(come, ...lists)) return 'unlisted'
  if (has(come, 'blockquote') && !has(gone, 'blockquote')) return 'quoted'
  if (has(gone, 'blockquote') && !has(come, 'blockquote')) return 'unquoted'
  if (come.size === 1 && gone.size === 1 && has(come, 'taskItem') && has(gone, 'taskItem')) return 'ticked'
  if (has(come, 'heading') && gone.size > 0) return 'heading'
  if (has(come, 'paragraph') && has(gone, 'heading')) return 'paragraph'
  if (has(come, 'paragraph', 'heading') && come.size === 1 && gone.size === 0) return 'parted'
  if (has(gone, 'paragraph', 'heading') && gone.size === 1 && come.size === 0) return 'joined'
  return null
}

/** More of the words is never told. */
const longest = 240

/** The words that changes of blocks are about, of the text blocks at which they begin and end. */
export function aboutOf({ doc }: Pair, changes: readonly Change[]): string {
  const [from, to] = [changes[0]?.fromB ?? 0, changes.at(-1)?.toB ?? 0]
  const [$from, $to] = [doc.resolve(from), doc.resolve(to)]
  const start = $from.parent.inlineContent ? $from.start() : from
  const end = $to.parent.inlineContent ? $to.end() : from === to ? to + ($to.nodeAfter?.nodeSize ?? 0) : to
  return doc.textBetween(start, Math.max(start, end), '\n', ' ').trim().slice(0, longest)
}
