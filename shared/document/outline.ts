import type { Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'

/** A heading of the body with all that stands under it, up to the next heading of its level or a higher one. */
export interface Section {
  /** 2 to 4. */
  readonly level: number
  readonly text: string
  /** Where the heading begins, and where what stands under it ends, in document positions. */
  readonly from: number
  readonly to: number
}

/** The sections of a body in reading order, those within another among them. A heading inside a quotation or a table is none. */
export function outlineOf(doc: Node): readonly Section[] {
  const headings: { level: number; text: string; from: number }[] = []
  doc.forEach((node, from) => {
    if (node.type.name === 'heading') headings.push({ level: Number(node.attrs['level']), text: node.textContent, from })
  })
  return headings.map((heading, index) => {
    const next = headings.slice(index + 1).find(({ level }) => level <= heading.level)
    return { ...heading, to: next?.from ?? doc.content.size }
  })
}

/** Adds to `transaction` the move of what stands in `section` to the position `target` between blocks of its document; null where that changes nothing. */
export function moveSection(transaction: Transaction, { from, to }: Section, target: number): Transaction | null {
  if (target >= from && target <= to) return null
  const { content } = transaction.doc.slice(from, to)
  // Inserted first: a body that is nothing but this section is never empty in between.
  if (target > to) return transaction.insert(target, content).delete(from, to)
  return transaction.insert(target, content).delete(from + content.size, to + content.size)
}

/** Where a section goes by one step up (-1) or down (1) among its neighbours: before the section above it or behind the one below; null at an end. */
export function neighbourOf(sections: readonly Section[], index: number, by: 1 | -1): number | null {
  const section = sections[index]
  if (!section) return null
  if (by === 1) {
    const next = sections.find(({ from, level }) => from === section.to && level === section.level)
    return next?.to ?? null
  }
  const previous = sections.slice(0, index).filter(({ level }) => level <= section.level).at(-1)
  return previous?.level === section.level ? previous.from : null
}
