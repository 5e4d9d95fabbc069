import { furnitureReason } from '../text/furniture'
import { isOutlet } from '../text/outlets'
import { endsWithStop } from '../text/words'
import { attr, closest, nameWords } from './tree'
import type { WeighedBlock } from './weigh'

const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? []

/** How much of the shorter of two lines the longer has too, 0–1. */
export function likeness(one: string, two: string): number {
  const [first, second] = [new Set(wordsIn(one)), new Set(wordsIn(two))]
  if (first.size === 0 || second.size === 0) return 0
  let both = 0
  for (const word of first) if (second.has(word)) both += 1
  return both / Math.max(1, Math.min(first.size, second.size)) * (Math.min(first.size, second.size) / Math.max(first.size, second.size) >= 0.4 ? 1 : 0.5)
}

const isTitled = (block: WeighedBlock): boolean => /headline/i.test(attr(block.element, 'itemprop')) || nameWords(block.element).some((word) => /^(?:headline|title|judul|heading)$/.test(word))

/** True for a line of the head of the page itself, which is not that of its story. */
const isInPageHead = ({ element }: WeighedBlock): boolean => closest(element, ({ tagName }) => /^(?:header|article|main)$/.test(tagName))?.tagName === 'header' && closest(element, ({ tagName }) => tagName === 'article' || tagName === 'main') === null

/** How much a block reads as the headline of a page that calls its story `titles`. */
function score(block: WeighedBlock, titles: readonly string[], sites: readonly string[], isFirst: boolean): number {
  const { element, text } = block
  const agreement = Math.max(0, ...titles.map((title) => likeness(text, title)))
  const tag = element.tagName === 'h1' ? 2 : /^h[2-3]$/.test(element.tagName) ? 0.5 : 0
  return tag + 4 * agreement + (isTitled(block) ? 1 : 0) + (nameWords(element).join(' ') === 'inline title' ? 1.5 : 0) + (isFirst ? 0.5 : 0) - (isOutlet(text) || sites.some((site) => site.toLowerCase() === text.trim().toLowerCase()) ? 4 : 0) - (block.linked > 0.5 ? 1 : 0)
}

/** No more stands above the heading of what was copied: what was asked, who answers. */
const mostAbove = 3

/** The place of the heading that a copied stretch begins with, where no other stands on its level or above; -1 for none. */
export function topHeading(blocks: readonly WeighedBlock[]): number {
  const level = ({ node, element }: WeighedBlock): number => (node.type.name === 'heading' ? Number(/^h([1-6])$/.exec(element.tagName)?.[1] ?? 7) : 8)
  const at = blocks.findIndex(({ node }) => node.type.name === 'heading')
  const own = at < 0 ? 8 : level(blocks[at]!)
  if (own > 3 || at > mostAbove || blocks[at]!.text.length > longest || endsWithStop(blocks[at]!.text) || wordsIn(blocks[at]!.text).length < 2 || furnitureReason(blocks[at]!.text) !== null) return -1
  return blocks.some((block, other) => other !== at && level(block) <= own) ? -1 : at
}

/** Longer lines are no headlines. */
const longest = 300

/**
 * The place of the headline among the blocks: the heading of the first level that agrees with what the page calls its story; where there is
 * none, the line that is that title; -1 where no line is.
 */
export function findHeadline(blocks: readonly WeighedBlock[], titles: readonly string[], sites: readonly string[]): number {
  const tops = blocks.filter(({ element }) => element.tagName === 'h1')
  const [title = ''] = titles
  const isShown = blocks.some(({ text }) => text.length <= longest && likeness(text, title) >= 0.9)
  // Where the page shows the title of its story, another line in its own head is the name of the place.
  const besides = (block: WeighedBlock): number => (isShown && likeness(block.text, title) < 0.5 && isInPageHead(block) ? 4 : 0)
  const scored = blocks.flatMap((block, at) => {
    const mayBe = furnitureReason(block.text) === null && (block.node.type.name === 'heading' || block.node.type.name === 'paragraph') && block.text.length <= longest && wordsIn(block.text).length > 0 && (block.node.type.name === 'heading' || !endsWithStop(block.text))
    return mayBe ? [{ at, score: score(block, titles, sites, block === tops[0]) - besides(block) }] : []
  })
  const best = scored.reduce<(typeof scored)[number] | null>((top, one) => (top && top.score >= one.score ? top : one), null)
  return best && best.score >= 2 ? best.at : -1
}
