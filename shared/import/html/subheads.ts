import type { Node } from '@tiptap/pm/model'
import { schema } from '../../document'
import { readByline } from '../text/bylines'
import { readDateline } from '../text/datelines'
import { furnitureReason, isRelatedHeading } from '../text/furniture'
import { isProse, isSentence } from '../text/prose'
import { wordsOf } from '../text/words'
import type { ReadBlock } from './blocks'
import { closest, elementsOf, parentOf } from './tree'

const longest = 12

const bold = schema.mark('bold')

const isAllBold = (node: Node): boolean => node.childCount > 0 && node.children.every((child) => (child.isText ? bold.isInSet(child.marks) && !child.marks.some(({ type }) => type.name === 'link') : false))

function mayHead({ node }: ReadBlock): boolean {
  if (node.type.name !== 'paragraph' || !isAllBold(node)) return false
  const text = node.textContent.trim()
  const isTitle = /^[\p{Lu}\p{N}'‘]/u.test(text) && !/[.,:;!?…"”)]$/u.test(text) && wordsOf(text).length <= longest
  return isTitle && furnitureReason(text) === null && !isRelatedHeading(text) && readByline(text) === null && readDateline(`${text} x`) === null
}

const isStory = (block: ReadBlock | undefined): boolean => block !== undefined && (/^(?:figure|blockquote|table|orderedList|bulletList)$/.test(block.node.type.name) || (block.node.type.name === 'paragraph' && isSentence(block.node.textContent)))

const isFurniture = (text: string): boolean => furnitureReason(text) !== null || isRelatedHeading(text)

/** The block before the place `at` that is no furniture of the page. */
function storyBefore(blocks: readonly ReadBlock[], at: number): ReadBlock | undefined {
  for (let before = at - 1; before >= Math.max(0, at - 4); before -= 1) if (!isFurniture(blocks[before]!.node.textContent.trim())) return blocks[before]
  return undefined
}

const goesOn = (block: ReadBlock | undefined): boolean => block !== undefined && (isProse(block.node.textContent) || (wordsOf(block.node.textContent).length >= 8 && block.node.textContent.trim().endsWith(':')) || /^(?:orderedList|bulletList)$/.test(block.node.type.name))

/** Fewer such lines are the first words of paragraphs that are set in bold. */
const fewestHeads = 2

/** The line in bold that a paragraph begins with, and the rest of it; null where it begins with none. */
function boldHead(block: ReadBlock): { readonly head: Node; readonly rest: Node } | null {
  const { node } = block
  if (node.type.name !== 'paragraph') return null
  let size = 0
  for (const child of node.children) {
    if (child.type.name === 'hardBreak') break
    size += child.nodeSize
  }
  if (size === 0 || size >= node.content.size) return null
  const [head, rest] = [node.cut(0, size), node.cut(size + 1)]
  return mayHead({ ...block, node: head }) && isSentence(rest.textContent) ? { head, rest } : null
}

/** Paragraphs that begin with a line in bold, as old pages write their lists of places or points: each such line a heading. */
export function withBoldHeads(blocks: readonly ReadBlock[]): readonly ReadBlock[] {
  const parted = blocks.map(boldHead)
  if (parted.filter((found) => found !== null).length < fewestHeads) return blocks
  return blocks.flatMap((block, at) => {
    const found = parted[at]
    if (!found) return [block]
    const content = found.head.children.map((child) => child.mark(bold.type.removeFromSet(child.marks)))
    return [{ ...block, node: schema.node('heading', { level: 2 }, content) }, { ...block, node: found.rest }]
  })
}

/** True where a line stands in the same part of the page as the block after it; one that is wrapped alone counts as its wrapper. */
function isBeside({ element }: ReadBlock, next: ReadBlock | undefined): boolean {
  const outer = parentOf(element)
  const box = outer && elementsOf(outer).length === 1 ? parentOf(outer) : outer
  return next !== undefined && box !== null && closest(next.element, (one) => one === box) !== null
}

/** Lines in bold between paragraphs are headings, as many newsrooms write them; each made one. */
export function withSubheads(blocks: readonly ReadBlock[]): readonly ReadBlock[] {
  const mayStand = (block: ReadBlock, at: number): boolean => mayHead(block) && isStory(storyBefore(blocks, at)) && isBeside(block, blocks[at + 1])
  const hasSure = blocks.some((block, at) => mayStand(block, at) && goesOn(blocks[at + 1]))
  return blocks.map((block, at) => {
    // Beside others that are sure a short sentence below is enough.
    if (!mayStand(block, at) || !(goesOn(blocks[at + 1]) || (hasSure && blocks[at + 1]?.node.type.name === 'paragraph' && isSentence(blocks[at + 1]!.node.textContent)))) return block
    const content = block.node.children.map((child) => child.mark(bold.type.removeFromSet(child.marks)))
    return { ...block, node: schema.node('heading', { level: 2 }, content) }
  })
}
