import type { Node } from '@tiptap/pm/model'

/** A run of text under one mark that carries an id, in document positions. One id may have several: the stretches of one utterance. */
export interface Passage {
  readonly id: string
  readonly from: number
  readonly to: number
  readonly text: string
}

/** Every passage of a body under the mark called `markName`, in reading order; text that touches and has the same id is one passage, links and bold within. */
export function passagesOf(doc: Node, markName: 'attribution' | 'note' = 'attribution'): readonly Passage[] {
  const passages: Passage[] = []
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true
    const open = new Map<string, Passage>()
    node.forEach((child, offset) => {
      const from = position + 1 + offset
      const text = child.isText ? child.text! : child.type.name === 'hardBreak' ? '\n' : ''
      const ids = new Set(child.marks.filter((mark) => mark.type.name === markName).map((mark) => String(mark.attrs.id)))
      for (const [id, passage] of open) {
        if (ids.has(id)) continue
        passages.push(passage)
        open.delete(id)
      }
      for (const id of ids) {
        const before = open.get(id)
        open.set(id, before ? { ...before, to: from + child.nodeSize, text: before.text + text } : { id, from, to: from + child.nodeSize, text })
      }
    })
    passages.push(...open.values())
    return false
  })
  return passages.sort((a, b) => a.from - b.from || a.to - b.to)
}
