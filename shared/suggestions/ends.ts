import type { Node } from '@tiptap/pm/model'

/** Names of the nodes of which a stretch holds an end. */
export function endsIn(doc: Node, from: number, to: number): ReadonlySet<string> {
  const names = new Set<string>()
  if (from < to)
    doc.nodesBetween(from, to, (node, place) => {
      if (!node.isText && (place >= from || place + node.nodeSize <= to)) names.add(node.type.name)
    })
  return names
}

/** A node that begins within a stretch, and where. */
export interface Begun {
  readonly node: Node
  readonly at: number
}

/** The nodes that begin within a stretch, words left out; those within others come behind them. */
export function begunIn(doc: Node, from: number, to: number): readonly Begun[] {
  const found: Begun[] = []
  if (from < to)
    doc.nodesBetween(from, to, (node, at) => {
      if (!node.isText && at >= from && at < to) found.push({ node, at })
    })
  return found
}
