import { isProse } from '../text/prose'
import { around, attr, elementsOf, findElement, nameWords, parentOf } from './tree'
import type { HtmlElement } from './parse'
import { furnitureUpTo, proseIn, weigh, type WeighedBlock, type Weights } from './weigh'

/** True for what a page marks as the body of its story by an item property or a name, and not by its looks alone. */
const isMarkedBody = (element: HtmlElement): boolean => /(?:^|\s)articleBody(?:\s|$)/.test(`${attr(element, 'itemprop')} ${attr(element, 'name')}`)

/** A paragraph may bear the name of the body that it stands in ("post-body-paragraph"). */
const isPartByName = (element: HtmlElement): boolean => /^(?:p|span|a|li|h[1-6]|figure|figcaption|img)$/.test(element.tagName) || nameWords(element).some((word) => word === 'paragraph' || word === 'paragraphs')

const saysBody = (element: HtmlElement): boolean =>
  isMarkedBody(element) ||
  (!isPartByName(element) && / (?:article|story|entry|post|detail|read|news|content) (?:body|content|text|isi) | (?:articlebody|storybody|entrycontent|postcontent|isi|bodycontent|itp bodycontent|detailtext) /.test(` ${nameWords(element).join(' ')} `))

/** How much of the text a part that is called the body holds at the least: of any part, of one that is marked so, of the first below the headline. */
const leastNamed = { any: 0.5, marked: 0.25, first: 0.15 }
/** How much of what is around it the next part within holds, on the way to a story that nothing names. */
const mostOf = 0.8
/** As `mostOf`, of what a page calls an article by its tag. */
const mostOfArticle = 0.55
/** How much of what holds the headline the story that nothing names has at the least, however many steps lead to it. */
const leastBelow = 0.65

const isArticle = ({ tagName }: HtmlElement): boolean => tagName === 'article' || tagName === 'main'

/** What is known of a page before its story is found. */
export interface Known {
  /** The story's text where the page's linked data have it; '' for none. */
  readonly told: string
  /** The place of the headline among the blocks; -1 for none. */
  readonly headline: number
}

/**
 * The element that holds the story: the one that the page calls its body, where that holds most of the running text; else the innermost
 * that holds four fifths of it. Sentences between the headline and what was found, and bare paragraphs beside it, belong to it: no words of a story are lost for its shape.
 */
export function findStory(blocks: readonly WeighedBlock[], body: HtmlElement, { told, headline }: Known): HtmlElement {
  const raw = weigh(blocks, body)
  const total = raw.get(body) ?? 0
  const furniture = furnitureUpTo(body, raw, total)
  const known = told.length > 200 ? told.replace(/\s+/g, '') : ''
  const teasers = teasersAmong(blocks)
  const prose = (block: WeighedBlock): number => {
    if (furniture(block.element) !== null || teasers.has(block)) return 0
    return proseIn(block) * (known !== '' && known.includes(block.text.replace(/\s+/g, '').slice(0, 120)) ? 5 : 1)
  }
  const weights = weigh(blocks, body, prose)
  const all = weights.get(body) ?? 0
  if (all === 0) return body
  const opens = firstNamed(blocks, headline, weights)
  const called = (element: HtmlElement): string => nameWords(element).join(' ')
  // Entries of a live report are called bodies each.
  const first = opens && ![...weights.keys()].some((one) => one !== opens && one.tagName === opens.tagName && called(one) === called(opens)) ? opens : null
  const least = (element: HtmlElement): number => (element === first ? leastNamed.first : isMarkedBody(element) ? leastNamed.marked : leastNamed.any)
  const named = [...weights].filter(([element, weight]) => weight >= all * least(element) && saysBody(element))
  // Of parts called so that hold the same, the innermost.
  const best = named.reduce<readonly [HtmlElement, number] | null>((top, one) => (top && top[1] > one[1] ? top : one), null)
  if (best) return innermost(withSiblings(best[0], weights), weights)
  const bare = new Set<HtmlElement>()
  for (const block of blocks.slice(headline + 1)) {
    const outer = block.element.tagName === 'p' && isProse(block.text) && prose(block) > 0 ? parentOf(block.element) : null
    if (outer) bare.add(outer)
  }
  const above = new Set(headline < 0 ? [] : around(blocks[headline]!.element))
  let story = body
  let floor = 0
  for (;;) {
    // Each step may leave a fifth behind; all steps below the headline together no more than a third.
    if (above.has(story)) floor = (weights.get(story) ?? 0) * leastBelow
    const next = elementsOf(story).find((child) => {
      const weight = weights.get(child) ?? 0
      return isArticle(child) ? weight >= (weights.get(story) ?? 0) * mostOfArticle : weight >= (weights.get(story) ?? 0) * mostOf && weight >= floor
    })
    if (next && isEntry(next, weights, headline < 0 ? null : blocks[headline]!.element)) return withOpening(story, blocks, headline, prose)
    if (next && isArticle(next)) floor = (weights.get(next) ?? 0) * leastBelow
    // Paragraphs stand beside it.
    if (!next || !holdsSeveral(next, weights) || bare.has(story)) return withOpening(withKin(story, weights, headline < 0 ? null : blocks[headline]!.element), blocks, headline, prose)
    story = next
  }
}

/** True for one of several articles that are called the same and hold text each, below the headline: the posts of a live report. */
function isEntry(element: HtmlElement, weights: Weights, headline: HtmlElement | null): boolean {
  if (element.tagName !== 'article' || headline === null || [...around(headline)].includes(element)) return false
  const outer = parentOf(element)
  const isDated = (one: HtmlElement): boolean => findElement(one, ({ tagName }) => tagName === 'time') !== null
  return outer !== null && isDated(element) && elementsOf(outer).some((one) => one !== element && one.tagName === 'article' && attr(one, 'class') === attr(element, 'class') && (weights.get(one) ?? 0) > 0 && isDated(one))
}

/** What a page sets of other stories below their titles: the paragraph right after a heading that is a link. */
function teasersAmong(blocks: readonly WeighedBlock[]): ReadonlySet<WeighedBlock> {
  return new Set(blocks.filter((block, at) => {
    const before = blocks[at - 1]
    return block.node.type.name === 'paragraph' && before?.node.type.name === 'heading' && before.linked > 0.95
  }))
}

/** The first part called body with text of the story below the headline; null for none. */
function firstNamed(blocks: readonly WeighedBlock[], headline: number, weights: Weights): HtmlElement | null {
  if (headline < 0) return null
  const seen = new Set<HtmlElement>()
  for (const { element } of blocks.slice(headline + 1)) {
    for (const outer of around(element)) {
      if (seen.has(outer)) break
      seen.add(outer)
      if (weights.has(outer) && saysBody(outer)) return outer
    }
  }
  return null
}

/** `story`, or what holds both it and the sentences between the headline and it. */
function withOpening(story: HtmlElement, blocks: readonly WeighedBlock[], headline: number, prose: (block: WeighedBlock) => number): HtmlElement {
  const outer = new Set(around(story))
  if (headline < 0 || outer.has(blocks[headline]!.element)) return story
  const held = new Map<HtmlElement, boolean>()
  const isWithin = (element: HtmlElement): boolean => {
    const known = held.get(element)
    if (known !== undefined) return known
    const up = parentOf(element)
    const found = element === story || (up !== null && isWithin(up))
    held.set(element, found)
    return found
  }
  if (isWithin(blocks[headline]!.element)) return story
  const start = blocks.findIndex((block, at) => at > headline && isWithin(block.element))
  const opening = blocks.slice(headline + 1, start).filter((block) => prose(block) > 0)
  // One sentence below a headline may be its standfirst.
  if (opening.length < 2) return story
  const order = [...outer]
  const reach = ({ element }: WeighedBlock): number => order.indexOf([...around(element)].find((one) => outer.has(one)) ?? story)
  return order[opening.reduce((far, block) => Math.max(far, reach(block)), 0)] ?? story
}

/** Names that tell how wide a part of a page is, and nothing of what stands in it. */
const layoutWord = /^(?:cols?|columns?|rows?|grid|container|wrapper|section|box|card|item|content|module|widget|block|left|right)(?:[_-]?\w{1,3}){0,3}$/i

/** The first of the names of an element: what builders of pages call each part of a story. */
const firstName = (element: HtmlElement): string => attr(element, 'class').slice(0, 400).trim().split(/\s+/)[0] ?? ''

/** True for a part that builders of pages set a stretch of a story in. */
const isPart = (element: HtmlElement): boolean => /^(?:div|section)$/.test(element.tagName) && firstName(element) !== '' && !layoutWord.test(firstName(element))

/**
 * What holds `story` and the parts beside it that are built alike and have running text too: builders of pages set a story in many parts,
 * a text, a picture, a quotation each. Only below what holds the headline.
 */
function withKin(story: HtmlElement, weights: Weights, headline: HtmlElement | null): HtmlElement {
  const above = new Set(headline ? around(headline) : [])
  let found = story
  for (const one of around(story)) {
    const outer = parentOf(one)
    if (!outer || above.has(one)) break
    const name = firstName(one)
    const isKin = (other: HtmlElement): boolean => other !== one && other.tagName === one.tagName && firstName(other) === name && (weights.get(other) ?? 0) > 0 && !above.has(other)
    if (isPart(one) && elementsOf(outer).some(isKin)) found = outer
    if (above.has(outer)) break
  }
  return found
}

/** What holds `element` where others beside it are called body too: some systems for pages set a few paragraphs each apart. */
function withSiblings(element: HtmlElement, weights: Weights): HtmlElement {
  const outer = parentOf(element)
  const others = outer ? elementsOf(outer).filter((one) => one !== element && saysBody(one) && (weights.get(one) ?? 0) > 0) : []
  return outer && others.length > 0 ? outer : element
}

/** `element`, or the part called body within it that holds all the same. */
function innermost(element: HtmlElement, weights: Weights): HtmlElement {
  const inner = [...weights].filter(([one, weight]) => one !== element && weight >= (weights.get(element) ?? 0) && saysBody(one) && [...around(one)].includes(element))
  return inner.at(-1)?.[0] ?? element
}

/** False for a single paragraph, which is no story to go into. */
const holdsSeveral = (element: HtmlElement, weights: Weights): boolean => !/^(?:p|li|blockquote|td|h[1-6])$/.test(element.tagName) || elementsOf(element).some((child) => weights.has(child))
