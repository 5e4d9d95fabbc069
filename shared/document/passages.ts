import type { Node } from '@tiptap/pm/model'

/** A run of text under one mark that carries an id, in document positions. One id may have several: the stretches of one utterance. */
export interface Passage {
  readonly id: string
  readonly from: number
  readonly to: number
  readonly text: string
  /** Of the footnote in whose words it stands, from 1; absent in the running text. */
  readonly footnote?: number
}

const idsOn = (node: Node, markName: string): ReadonlySet<string> => new Set(node.marks.filter((mark) => mark.type.name === markName).map((mark) => String(mark.attrs.id)))

/** The passages of one block, or of one footnote. A footnote within a passage is part of it; what is said of its words alone stands apart. */
function passagesIn(block: Node, start: number, markName: string, passages: Passage[], isOutside: (id: string) => boolean, footnote?: number): void {
  const open = new Map<string, Passage>()
  block.forEach((child, offset) => {
    const from = start + offset
    const text = child.isText ? child.text! : child.type.name === 'hardBreak' ? '\n' : ''
    const ids = new Set([...idsOn(child, markName)].filter(isOutside))
    for (const [id, passage] of open) {
      if (ids.has(id)) continue
      passages.push(passage)
      open.delete(id)
    }
    for (const id of ids) {
      const before = open.get(id)
      open.set(id, before ? { ...before, to: from + child.nodeSize, text: before.text + text } : { id, from, to: from + child.nodeSize, text, ...(footnote === undefined ? {} : { footnote }) })
    }
  })
  passages.push(...open.values())
}

/**
 * Every passage of a body under the mark called `markName`, in reading order, attributions of words of its footnotes too; text that touches and
 * has the same id is one passage, links and bold within.
 */
export function passagesOf(doc: Node, markName: 'attribution' | 'note' = 'attribution'): readonly Passage[] {
  const passages: Passage[] = []
  let footnotes = 0
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true
    passagesIn(node, position + 1, markName, passages, () => true)
    node.forEach((child, offset) => {
      if (child.type.name !== 'footnote') return
      footnotes += 1
      const outer = idsOn(child, markName)
      if (markName === 'attribution') passagesIn(child, position + 2 + offset, markName, passages, (id) => !outer.has(id), footnotes)
    })
    return false
  })
  return passages.sort((a, b) => a.from - b.from || a.to - b.to)
}
