import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'

export interface Match {
  readonly from: number
  readonly to: number
}

interface Found {
  readonly query: string
  readonly matches: readonly Match[]
  readonly current: number
}

const nothing: Found = { query: '', matches: [], current: -1 }
const key = new PluginKey<Found>('find')

/** Case-folded without changing the length, so that offsets hold. */
const fold = (text: string): string => {
  const lower = text.toLowerCase()
  return lower.length === text.length ? lower : text
}

/** The block's text with as many characters as it has positions: what is not text is a run of object replacement characters. */
function flat(block: Node): string {
  let text = ''
  block.forEach((child) => {
    text += child.isText ? child.text! : '\ufffc'.repeat(child.nodeSize)
  })
  return text
}

/** Every place where `query` stands in a text block, case ignored; formatting inside a word does not hide it. */
export function findIn(doc: Node, query: string): readonly Match[] {
  const wanted = fold(query)
  if (wanted === '') return []
  const matches: Match[] = []
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true
    const text = fold(flat(node))
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
      matches.push({ from: position + 1 + at, to: position + 1 + at + wanted.length })
    }
    return false
  })
  return matches
}

/** What is being looked for, where it stands, and which of them is the current one (-1: none). */
export const foundIn = (state: EditorState): Found => key.getState(state) ?? nothing

/** Adds a search to `transaction`; an empty query ends it. The current match is the first at or behind the selection. */
export function search(transaction: Transaction, query: string): Transaction {
  const matches = findIn(transaction.doc, query)
  const behind = matches.findIndex((match) => match.from >= transaction.selection.from)
  return transaction.setMeta(key, { query, matches, current: matches.length === 0 ? -1 : Math.max(0, behind) } satisfies Found).setMeta('addToHistory', false)
}

/** Adds a step to the next (1) or previous (-1) match, round the end. */
export function step(transaction: Transaction, found: Found, by: 1 | -1): Transaction {
  const count = found.matches.length
  return count === 0 ? transaction : transaction.setMeta(key, { ...found, current: (found.current + by + count) % count }).setMeta('addToHistory', false)
}

export const Find = Extension.create({
  name: 'find',
  addProseMirrorPlugins: () => [
    new Plugin<Found>({
      key,
      state: {
        init: () => nothing,
        apply: (transaction, found) => {
          const next = transaction.getMeta(key) as Found | undefined
          if (next) return next
          if (!transaction.docChanged || found.matches.length === 0) return found
          const matches = found.matches.map(({ from, to }) => ({ from: transaction.mapping.map(from, 1), to: transaction.mapping.map(to, -1) }))
          return { ...found, matches }
        },
      },
      props: {
        decorations: (state) => {
          const { matches, current } = foundIn(state)
          if (matches.length === 0) return null
          return DecorationSet.create(
            state.doc,
            matches.flatMap(({ from, to }, index) => (to > from ? Decoration.inline(from, to, { class: index === current ? 'found found-current' : 'found' }) : [])),
          )
        },
      },
    }),
  ],
})
