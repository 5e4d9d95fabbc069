import type { Reason } from '../text'
import { furnitureReason } from '../text/furniture'
import { isProse } from '../text/prose'
import { authorNotes, deckAmong, listsWithin } from './around-story'
import { creditsOf } from './bylines'
import { findStory } from './find-story'
import { findHeadline, topHeading } from './headline'
import { joined, withKnownCredit } from './joins'
import type { PageMeta } from './meta'
import type { HtmlElement } from './parse'
import type { HtmlRead } from './read-html'
import { withBoldHeads, withSubheads } from './subheads'
import { around, elementsUnder } from './tree'
import { arePoints, withSignOff, withTitleLines, withTypedLines, withTypedLists } from './typed-lines'
import { furnitureUpTo, weigh, weighBlock, type WeighedBlock } from './weigh'
import { withTypedPassages } from './printed-text'

/** A page with its story found, before anybody asks what each block is. */
export interface Page {
  readonly blocks: readonly WeighedBlock[]
  readonly meta: PageMeta
  readonly body: HtmlElement
  readonly story: HtmlElement
  /** The innermost element with the headline and the story. */
  readonly frame: HtmlElement
  readonly inStory: Part
  readonly inFrame: Part
  readonly headline: number
  /** Places of the first and the last paragraph of the story. */
  readonly first: number
  readonly last: number
  /** Place of the first paragraph of the story, which may follow its points in short. */
  readonly opens: number
  /** Place of the standfirst where it reads like a paragraph of the story; -1 for none. */
  readonly deck: number
  /** Places of what tells of the authors behind the story. */
  readonly notes: ReadonlySet<number>
  /** Places of lists that lead to other parts of the page, and of the lines above them. */
  readonly within: ReadonlySet<number>
  readonly furniture: (block: Pick<WeighedBlock, 'element'>) => Reason | null
}

type Part = ReadonlySet<HtmlElement>

const partOf = (outer: HtmlElement): Part => new Set([outer, ...elementsUnder(outer)])

function common(one: HtmlElement, two: HtmlElement): HtmlElement {
  const outer = new Set(around(two))
  for (const element of around(one)) if (outer.has(element)) return element
  return one
}

const isStoryText = (block: WeighedBlock): boolean => furnitureReason(block.text.replace(/\s*\n\s*/g, ' ')) === null && creditsOf(block.text, 0) === null && /^(?:paragraph|blockquote|orderedList|bulletList|table)$/.test(block.node.type.name) && isProse(block.text.replace(/\n/g, ' ')) && block.linked < 0.75

/** The place of a headline; -1 where no text of a story follows it. */
const aboveStory = (headline: number, blocks: readonly WeighedBlock[]): number => (blocks.some((block, at) => at > headline && isStoryText(block)) || !blocks.some(isStoryText) ? headline : -1)

/** Finds story, headline and standfirst of a page. */
export function layOut(read: HtmlRead, body: HtmlElement, meta: PageMeta, isPiece: boolean, drop: (label: string) => void): Page {
  const blocks = withSubheads(withBoldHeads(withTypedLists(joined(read.blocks.flatMap(withTypedPassages).flatMap((block) => withTitleLines(block, meta.titles)).flatMap(withTypedLines).flatMap(withSignOff), drop), arePoints))).map((block) => weighBlock(withKnownCredit(block, [...meta.sites, ...meta.authors.map(({ name }) => name)])))
  const found = findHeadline(blocks, meta.titles, meta.sites)
  const headline = aboveStory(found < 0 && isPiece ? topHeading(blocks) : found, blocks)
  const story = findStory(blocks, body, { told: meta.body, headline })
  const weights = weigh(blocks, body)
  const total = weights.get(story) ?? 0
  const frame = headline < 0 ? story : common(blocks[headline]!.element, story)
  const [inStory, inFrame] = [partOf(story), partOf(frame)]
  const outer = new Set(around(story))
  const [withinStory, withinFrame, elsewhere] = [story, frame, body].map((stop) => furnitureUpTo(stop, weights, total, stop === story ? null : outer))
  const furniture = ({ element }: Pick<WeighedBlock, 'element'>): Reason | null => (inStory.has(element) ? withinStory : inFrame.has(element) ? withinFrame : elsewhere)!(element)
  const presents = (at: number): boolean => /^(?:is|was|covers|writes|reports|adalah|meliput|menulis)\s/.test(blocks[at]!.text) && meta.authors.some(({ name }) => blocks[at - 1]?.text.trim().toLowerCase() === name.toLowerCase())
  const texts = blocks.flatMap((block, at) => (at > headline && inStory.has(block.element) && !presents(at) && isStoryText(block) && furniture(block) === null ? [at] : []))
  const notes = new Set([...authorNotes(blocks, texts, meta.authors), ...blocks.flatMap((_block, at) => (presents(at) ? [at] : []))])
  const deck = deckAmong(blocks, texts, headline, frame, meta)
  const opening = texts.filter((at) => at !== headline && at !== deck && !notes.has(at))
  return { blocks, meta, body, story, frame, inStory, inFrame, headline, deck, notes, within: listsWithin(blocks), first: opening[0] ?? blocks.length, opens: opening.find((at) => blocks[at]!.node.type.name === 'paragraph' && !isNote(blocks[at]!.text)) ?? -1, last: opening.at(-1) ?? -1, furniture }
}

/** What a desk says of a story above its first words. */
const isNote = (text: string): boolean => /^\W{0,3}(?:editor['’]s notes?|editors?['’] notes?|correction|clarification|update|catatan (?:redaksi|editor)|koreksi|ralat|redaksi|peringatan)\s*:/i.test(text)
