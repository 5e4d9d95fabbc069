import type { Node } from '@tiptap/pm/model'
import type { Reason } from '../text'
import { pictureMark } from '../text/pictures'
import { furnitureReason } from '../text/furniture'
import { isProse } from '../text/prose'
import { endsSentence } from '../text/words'
import type { ReadBlock } from './blocks'
import { isStoryBox, isWidget, reasonOf, upTo } from './containers'
import type { HtmlElement } from './parse'
import { framesQuote } from './quotes'
import { closest, elementsUnder, nameWords, parentOf } from './tree'

/** A block with what tells a story from the page around it. */
export interface WeighedBlock extends ReadBlock {
  /** Its words on one line. */
  readonly text: string
  /** Share of its letters that are links, 0–1. */
  readonly linked: number
}

/** The words of a node as a person reads them: line breaks, cells and the parts of a list on lines of their own; a picture by caption and credit. */
export function wordsOf(node: Node): string {
  const lines: string[] = []
  const read = (one: Node): void => {
    if (one.type.name === 'footnote') return
    if (!one.isTextblock) {
      one.forEach(read)
      return
    }
    const parts: string[] = []
    one.forEach((child) => parts.push(child.isText ? child.text! : child.type.name === 'hardBreak' ? '\n' : ''))
    const credit = one.type.name === 'figure' ? String(one.attrs['credit']) : ''
    lines.push([parts.join(''), credit].filter(Boolean).join(' '))
  }
  read(node)
  return lines.filter(Boolean).join('\n')
}

function linkedShare(node: Node): number {
  let all = 0
  let linked = 0
  node.descendants((child) => {
    if (!child.isText) return
    const letters = child.text!.match(/[\p{L}\p{N}]/gu)?.length ?? 0
    all += letters
    if (child.marks.some(({ type }) => type.name === 'link')) linked += letters
  })
  return all === 0 ? 0 : linked / all
}

/** A picture without words is told by what it shows, a rule by a dash. */
const shownAs = (node: Node): string => (node.type.name === 'figure' ? String(node.attrs['alt']).replace(pictureMark, '') || '▢' : node.type.name === 'horizontalRule' ? '—' : '')

export const weighBlock = (block: ReadBlock): WeighedBlock => ({ ...block, text: wordsOf(block.node) || shownAs(block.node), linked: linkedShare(block.node) })

const running: ReadonlySet<string> = new Set(['paragraph', 'blockquote', 'orderedList', 'bulletList'])

/** How many characters of running text a block has: prose that is not mostly links, nor of the page by its words. Shorter sentences, which may be mottoes, count half. */
export function proseIn({ node, text, linked }: WeighedBlock): number {
  const line = text.replace(/\n/g, ' ')
  if (!running.has(node.type.name) || linked >= 0.5 || furnitureReason(line) !== null) return 0
  return isProse(line) ? text.length : endsSentence(line) ? text.length / 2 : 0
}

export type Weights = ReadonlyMap<HtmlElement, number>

/** The running text within each element of `body`. */
export function weigh(blocks: readonly WeighedBlock[], body: HtmlElement, counts: (block: WeighedBlock) => number = proseIn): Weights {
  const weights = new Map<HtmlElement, number>()
  const add = (element: HtmlElement, weight: number): void => void weights.set(element, (weights.get(element) ?? 0) + weight)
  for (const block of blocks) {
    const weight = counts(block)
    if (weight > 0) add(block.element, weight)
  }
  // From the last to the first, so that what is deeper comes before what holds it: each element is looked at once.
  for (const element of [...elementsUnder(body)].reverse()) {
    const weight = weights.get(element)
    const outer = parentOf(element)
    if (weight !== undefined && outer) add(outer, weight)
  }
  return weights
}

/** A part that holds more than this share of the text is no furniture, whatever it is called. */
const mostFurniture = 0.4
/** As `mostFurniture`, of what holds no story however short that is. */
const surelyFurniture = 0.95

/** How much of the text stands in parts that are called widgets: nearly all of it where a builder of pages calls every part so. */
function widgetShare(weights: Weights, total: number): number {
  const widgets = new Set([...weights.keys()].filter(isWidget))
  const known = new Map<HtmlElement, boolean>()
  const isWithin = (element: HtmlElement): boolean => {
    const passed: HtmlElement[] = []
    let found = false
    for (let outer = parentOf(element); outer; outer = parentOf(outer)) {
      const before = known.get(outer)
      found = before ?? widgets.has(outer)
      if (found || before !== undefined) break
      passed.push(outer)
    }
    for (const one of passed) known.set(one, found)
    return found
  }
  return [...widgets].reduce((sum, element) => sum + (isWithin(element) ? 0 : (weights.get(element) ?? 0)), 0) / Math.max(1, total)
}

/**
 * Tells why what stands in an element is no part of the story, by the parts of the page that it stands in up to `stop`; null when none says
 * so. `weights` and `total` tell how much of the text each part holds; where it is known what holds the `story`, all else may hold any share. Each element is looked at once.
 */
export function furnitureUpTo(stop: HtmlElement | null, weights: Weights, total: number, story: ReadonlySet<HtmlElement> | null = null): (element: HtmlElement) => Reason | null {
  const hasWidgets = widgetShare(weights, total) <= mostFurniture
  const own = (one: HtmlElement): Reason | null => {
    const reason = reasonOf(one) ?? (hasWidgets && isWidget(one) ? 'navigation' : null)
    if (reason === null || (one.tagName === 'aside' && reason === 'outside-story' && (framesQuote(one) || isStoryBox(one) || nameWords(one).some((word) => /quote|fact|info/.test(word))))) return null
    // The line below a quotation is no foot of the page.
    if (one.tagName === 'footer' && reason === 'navigation' && closest(one, (outer) => outer.tagName === 'blockquote' || outer.tagName === 'aside') !== null) return null
    if (story !== null && !story.has(one)) return reason
    const share = (weights.get(one) ?? 0) / Math.max(1, total)
    return share <= (reason === 'comments' || reason === 'cookie-notice' || /^(?:nav|footer)$/.test(one.tagName) ? surelyFurniture : mostFurniture) ? reason : null
  }
  const known = new Map<HtmlElement, Reason | null>()
  return (element) => {
    const passed: HtmlElement[] = []
    let found: Reason | null = null
    for (const one of upTo(element, stop)) {
      const before = known.get(one)
      passed.push(one)
      found = before === undefined ? own(one) : before
      if (found !== null || before !== undefined) break
    }
    for (const one of passed) known.set(one, found)
    return found
  }
}
