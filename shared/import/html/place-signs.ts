import { Fragment, type Node } from '@tiptap/pm/model'
import { schema } from '../../document'

const open = '\ue7a4'
const close = '\ue7a5'
const sign = /\ue7a4(\d{1,9})\ue7a5/g

/** How a reader marks among words where part number `index` of what it leaves out stood. */
export const placeSign = (index: number): string => `${open}${index}${close}`

/** A place in a text: in which of its text blocks, counted from 0, and how far into it, in positions of its content. */
export interface TextPlace {
  readonly textBlock: number
  readonly offset: number
  /** Nothing else stood in its block: it belongs before this one. */
  readonly isAlone: boolean
}

interface Count {
  textBlocks: number
  readonly places: Map<number, TextPlace>
}

function ofTextBlock(block: Node, count: Count): Node | null {
  const parts: Node[] = []
  let offset = 0
  const signed: number[] = []
  const add = (node: Node): void => {
    parts.push(node)
    offset += node.nodeSize
  }
  block.forEach((child) => {
    if (!child.isText || !child.text!.includes(open)) return add(child)
    let from = 0
    const upTo = (end: number): void => {
      if (end > from) add(schema.text(child.text!.slice(from, end), child.marks))
    }
    for (const found of child.text!.matchAll(sign)) {
      upTo(found.index)
      signed.push(Number(found[1]))
      count.places.set(Number(found[1]), { textBlock: count.textBlocks, offset, isAlone: false })
      from = found.index + found[0].length
    }
    upTo(child.text!.length)
  })
  if (signed.length > 0 && parts.length === 0 && block.type.name !== 'figure') {
    for (const index of signed) count.places.set(index, { textBlock: count.textBlocks, offset: 0, isAlone: true })
    return null
  }
  count.textBlocks += 1
  return signed.length > 0 ? block.copy(Fragment.from(parts)) : block
}

function without(node: Node, count: Count): Node | null {
  if (node.isTextblock) return ofTextBlock(node, count)
  if (node.isLeaf) return node
  const children = node.children.map((child) => without(child, count))
  if (children.every((child, at) => child === node.children[at])) return node
  const kept = children.flatMap((child) => child ?? [])
  const isCell = node.type.name === 'tableCell' || node.type.name === 'tableHeader'
  if (kept.length === 0 && !isCell) return null
  if (kept.length === 0) count.textBlocks += 1
  return node.type.createAndFill(node.attrs, kept, node.marks) ?? node
}

/** Blocks without the signs that stand in them, and where those stood; a block of signs alone is left out. */
export function withoutPlaceSigns<T extends { readonly node: Node }>(blocks: readonly T[]): { readonly blocks: readonly T[]; readonly places: ReadonlyMap<number, TextPlace> } {
  const count: Count = { textBlocks: 0, places: new Map() }
  const kept = blocks.flatMap((block): readonly T[] => {
    const node = without(block.node, count)
    return node === block.node ? [block] : node ? [{ ...block, node }] : []
  })
  return { blocks: kept, places: count.places }
}
