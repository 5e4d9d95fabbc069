import type { Node } from '@tiptap/pm/model'
import { endsIn } from './ends'
import type { Pair } from './pair'
import { listDeed } from './list-deeds'
import type { Change, Deed, SuggestionDeed } from './model'
import { tableDeed } from './table-deeds'

const sameLetters = (one: string, other: string): boolean => [...one.replace(/\s+/gu, '')].sort().join('') === [...other.replace(/\s+/gu, '')].sort().join('')

const one = (deed: SuggestionDeed | null): Deed | null => deed && { deed, count: 1 }

const isMoved = (changes: readonly Change[], deleted: string, inserted: string): boolean =>
  changes.some(({ bonds }) => bonds.length > 0) && deleted.trim() !== '' && sameLetters(deleted, inserted)

/** What changes of words alone are where these were only moved; null for any others. */
export const movedWordsOf = (changes: readonly Change[], deleted: string, inserted: string): Deed | null => (changes.length > 1 && isMoved(changes, deleted, inserted) ? { deed: 'moved', count: 1 } : null)

/** What changes make of blocks; null where their kind says all. */
export function deedOf(pair: Pair, changes: readonly Change[], deleted: string, inserted: string): Deed | null {
  const ofTable = tableDeed(pair, changes) ?? one(thingDeed(pair, changes))
  if (ofTable) return ofTable
  if (isMoved(changes, deleted, inserted) && (deleted !== inserted || changes.length > 1)) return one('moved')
  return one(blockDeed(pair, changes, deleted, inserted))
}

/** A rule or a picture that came or went, and nothing else. */
function thingDeed({ original, doc }: Pair, changes: readonly Change[]): SuggestionDeed | null {
  const [only, ...others] = changes
  if (!only || others.length > 0) return null
  const isIn = only.fromA === only.toA
  if (!isIn && only.fromB !== only.toB) return null
  const [text, from, to] = isIn ? [doc, only.fromB, only.toB] : [original, only.fromA, only.toA]
  const node = text.nodeAt(from)
  if (!node || node.nodeSize !== to - from) return null
  if (node.type.name === 'horizontalRule') return isIn ? 'ruleIn' : 'ruleOut'
  return node.type.name === 'figure' ? (isIn ? 'figureIn' : 'figureOut') : null
}

function blockDeed(pair: Pair, changes: readonly Change[], deleted: string, inserted: string): SuggestionDeed | null {
  if (deleted.trim() !== inserted.trim()) return null
  const { original, doc } = pair
  const gone = new Set(changes.flatMap(({ fromA, toA }) => [...endsIn(original, fromA, toA)]))
  const come = new Set(changes.flatMap(({ fromB, toB }) => [...endsIn(doc, fromB, toB)]))
  const has = (names: ReadonlySet<string>, ...sought: readonly string[]): boolean => sought.some((name) => names.has(name))
  const ofList = listDeed(pair, changes, gone, come)
  if (ofList) return ofList
  if (has(come, 'blockquote') && !has(gone, 'blockquote')) return 'quoted'
  if (has(gone, 'blockquote') && !has(come, 'blockquote')) return 'unquoted'
  if (has(come, 'heading') && gone.size > 0) return 'heading'
  if (has(come, 'paragraph') && has(gone, 'heading')) return 'paragraph'
  if (has(come, 'paragraph', 'heading') && come.size === 1 && gone.size === 0) return 'parted'
  if (has(gone, 'paragraph', 'heading') && gone.size === 1 && come.size === 0) return 'joined'
  return null
}

/** More of the words is never told. */
const longest = 240

/** The words that changes of blocks are about, of the text blocks at which they begin and end. */
export function aboutOf({ doc }: { readonly doc: Node }, changes: readonly Change[]): string {
  const [from, to] = [changes[0]?.fromB ?? 0, changes.at(-1)?.toB ?? 0]
  const [$from, $to] = [doc.resolve(from), doc.resolve(to)]
  const start = $from.parent.inlineContent ? $from.start() : from
  const end = $to.parent.inlineContent ? $to.end() : from === to ? to + ($to.nodeAfter?.nodeSize ?? 0) : to
  return doc.textBetween(start, Math.max(start, end), '\n', ' ').trim().slice(0, longest)
}
