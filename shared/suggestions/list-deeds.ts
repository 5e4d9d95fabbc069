import type { Node } from '@tiptap/pm/model'
import type { Pair } from './pair'
import type { Change, SuggestionDeed } from './model'

const lists: readonly string[] = ['bulletList', 'orderedList', 'taskList']
const items: readonly string[] = ['listItem', 'taskItem']

/** In how many lists the words stand that begin at a place or behind it; null where there are none. */
function depthAt(doc: Node, place: number): { readonly depth: number; readonly at: number } | null {
  const found = { text: -1 }
  doc.nodesBetween(Math.min(place, doc.content.size), doc.content.size, (node, at) => {
    if (found.text < 0 && node.isTextblock && at + node.nodeSize > place) found.text = at + 1
    return found.text < 0
  })
  if (found.text < 0) return null
  const $text = doc.resolve(found.text)
  let depth = 0
  for (let level = $text.depth; level > 0; level -= 1) if (lists.includes($text.node(level).type.name)) depth += 1
  return { depth, at: found.text }
}

/** What changes of which no word is gone or new make of items; `gone` and `come` are the names of the nodes of which they hold an end. */
export function listDeed({ original, doc }: Pair, changes: readonly Change[], gone: ReadonlySet<string>, come: ReadonlySet<string>): SuggestionDeed | null {
  const all = [...gone, ...come]
  if (!all.some((name) => lists.includes(name) || items.includes(name))) return null
  const first = changes[0]
  if (!first) return null
  if (!all.some((name) => lists.includes(name))) {
    if (come.size === 1 && gone.size === 1 && come.has('taskItem') && gone.has('taskItem')) return 'ticked'
    const isOne = changes.length === 1
    if (isOne && gone.size === 0 && doc.resolve(first.fromB).sameParent(doc.resolve(first.toB))) return 'itemIn'
    if (isOne && come.size === 0 && original.resolve(first.fromA).sameParent(original.resolve(first.toA))) return 'itemOut'
    if (gone.size === 0) return 'itemParted'
    return come.size === 0 ? 'itemJoined' : null
  }
  const [before, now] = [depthAt(original, first.fromA), depthAt(doc, first.fromB)]
  if (!before || !now) return null
  if (before.depth === 0) return now.depth > 0 ? 'listed' : null
  if (now.depth === 0) return 'unlisted'
  return now.depth > before.depth ? 'indented' : now.depth < before.depth ? 'outdented' : 'listKind'
}
