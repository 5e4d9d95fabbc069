import { Extension } from '@tiptap/core'
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state'
import type { Node } from '@tiptap/pm/model'
import { Mapping } from '@tiptap/pm/transform'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { Match } from '@shared/find'

/** What was found, and which of it is the current one (-1: none). */
export interface Found {
  readonly matches: readonly Match[]
  readonly current: number
  /** What has changed in the text since it was read. */
  readonly since: Mapping
  readonly drawn: DecorationSet
}

const nothing: Found = { matches: [], current: -1, since: new Mapping(), drawn: DecorationSet.empty }
const key = new PluginKey<Found>('found')

/** Matches drawn on either side of the current one: enough for any window, however often a word stands in a book. */
const drawnAround = 1_000

/** A match with the places it has now; null when its words are gone. */
export function presentMatch(match: Match, since: Mapping): Match | null {
  if (match.kind === 'field') return match
  if (match.kind === 'attribute') {
    const { pos, deleted } = since.mapResult(match.position)
    return deleted ? null : { ...match, position: pos }
  }
  const from = since.map(match.from, 1)
  const to = since.map(match.to, -1)
  return to > from ? { ...match, from, to } : null
}

/** The position of the footnote that `position` lies in; null where it lies in the running text. */
export function footnoteAround(doc: Node, position: number): number | null {
  const $position = doc.resolve(position)
  return $position.parent.type.name === 'footnote' ? $position.before() : null
}

function drawn(doc: Node, matches: readonly Match[], current: number, since: Mapping): DecorationSet {
  const first = Math.max(0, current - drawnAround)
  const decorations = matches.slice(first, current + drawnAround).flatMap((match, index) => {
    const present = presentMatch(match, since)
    const look = first + index === current ? 'found found-current' : 'found'
    const footnote = present?.kind === 'text' ? footnoteAround(doc, present.from) : null
    if (footnote !== null) return [Decoration.node(footnote, footnote + (doc.nodeAt(footnote)?.nodeSize ?? 0), { class: look })]
    if (present?.kind === 'text') return [Decoration.inline(present.from, present.to, { class: look })]
    const node = present?.kind === 'attribute' ? doc.nodeAt(present.position) : null
    return present?.kind === 'attribute' && node ? [Decoration.node(present.position, present.position + node.nodeSize, { class: look })] : []
  })
  return DecorationSet.create(doc, decorations)
}

/** What was last looked for and found. */
export const foundIn = (state: EditorState): Found => key.getState(state) ?? nothing

const withFound = (transaction: Transaction, found: Found): Transaction => transaction.setMeta(key, found).setMeta('addToHistory', false)

/** Adds to `transaction` what was found in its document; the list stands on the first match at or behind the caret, or on `current`. */
export function show(transaction: Transaction, matches: readonly Match[], current?: number): Transaction {
  const caret = transaction.selection.from
  const behind = matches.findIndex((match) => match.kind !== 'field' && (match.kind === 'text' ? match.from : match.position) >= caret)
  const at = matches.length === 0 ? -1 : Math.min(matches.length - 1, Math.max(0, current ?? behind))
  return withFound(transaction, { matches, current: at, since: new Mapping(), drawn: drawn(transaction.doc, matches, at, new Mapping()) })
}

/** Adds a step to the next (1) or previous (-1) match, round the end; 0 draws it anew. */
export function step(transaction: Transaction, found: Found, by: 1 | 0 | -1): Transaction {
  const count = found.matches.length
  if (count === 0) return transaction
  const current = (found.current + by + count) % count
  return withFound(transaction, { ...found, current, drawn: drawn(transaction.doc, found.matches, current, found.since) })
}

/** Takes the current match out of the list, because it has been replaced; the next one takes its place. */
export function passed(transaction: Transaction, found: Found): Transaction {
  const matches = found.matches.filter((_, index) => index !== found.current)
  const current = matches.length === 0 ? -1 : found.current % matches.length
  const since = new Mapping([...found.since.maps, ...transaction.mapping.maps])
  return transaction.setMeta(key, { matches, current, since, drawn: drawn(transaction.doc, matches, current, since) } satisfies Found)
}

export const FoundDisplay = Extension.create({
  name: 'found',
  addProseMirrorPlugins: () => [
    new Plugin<Found>({
      key,
      state: {
        init: () => nothing,
        apply: (transaction, found) => {
          const next = transaction.getMeta(key) as Found | undefined
          if (next) return next
          if (!transaction.docChanged || found.matches.length === 0) return found
          return { ...found, since: new Mapping([...found.since.maps, ...transaction.mapping.maps]), drawn: found.drawn.map(transaction.mapping, transaction.doc) }
        },
      },
      props: { decorations: (state) => foundIn(state).drawn },
    }),
  ],
})
