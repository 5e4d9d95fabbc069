import type { Node } from '@tiptap/pm/model'
import type { NodeJson } from '../../article'
import type { PlacedPicture, Reason } from '../text'
import { furnitureReason, isRelatedHeading } from '../text/furniture'
import { takePictures } from '../text/pictures'
import { schema } from '../../document'
import { readBlocks } from '../text/unwrap'
import { joined } from './joins'
import { leftOutReasons } from './plan-fragment'
import { printedText, withTypedPassages } from './printed-text'
import { readHtml, type HtmlRead } from './read-html'
import { isControl } from './seen'
import type { HtmlElement } from './parse'
import { attr, bodyOf, elementsUnder } from './tree'
import { withoutPlaceSigns, type TextPlace } from './place-signs'
import { applicationOf } from './programs'
import { withTypedLines, withTypedLists } from './typed-lines'
import { furnitureUpTo, weigh, weighBlock, type WeighedBlock } from './weigh'

/** A part of a clipboard that is not pasted, and why. */
export interface PasteRemainder {
  readonly text: string
  readonly reason: Reason
  /** With its formatting; null for what is no block of a document. */
  readonly node: NodeJson | null
  /** How many text blocks of the pasted content stand before it; null where it has no place of its own. */
  readonly textBlocksBefore: number | null
  /** Where among the words of the pasted content it stood, where that is known. */
  readonly place: TextPlace | null
  /** Who wrote it, as far as it is told. */
  readonly author: string
}

/** Where a clipboard comes from, as far as it says. */
export interface PasteOrigin {
  /** http(s); '' when it is not told. */
  readonly url: string
  /** A program by its name; '' when it is not told. */
  readonly application: string
}

export interface CleanedClipboard {
  /** Blocks of the one schema. */
  readonly content: readonly NodeJson[]
  readonly remainders: readonly PasteRemainder[]
  readonly origin: PasteOrigin
  /** Pictures that the clipboard carries itself, for its figures. */
  readonly pictures: readonly PlacedPicture[]
}

/** More text than this stands in no article, in characters: a page that is given it is not drawn in time. */
const mostPasted = 2_000_000

/** Fewer blocks are what a person picked word for word. */
const fewBlocks = 3

function reasonsFor(read: HtmlRead, blocks: readonly WeighedBlock[]): (block: WeighedBlock) => Reason | null {
  const body = bodyOf(read.document)
  if (!body) return () => null
  const weights = weigh(blocks, body)
  const total = weights.get(body) ?? 0
  const within = (holds: (element: HtmlElement) => boolean): ReadonlySet<HtmlElement> => new Set([...elementsUnder(body)].filter(holds).flatMap((outer) => [outer, ...elementsUnder(outer)]))
  const [menus, controls] = [within(({ tagName }) => tagName === 'nav'), within((one) => isControl(one) || /^(?:button|menuitem|tab|switch)$/.test(attr(one, 'role')))]
  const furniture = furnitureUpTo(body, weights, total)
  return (block) => {
    if (menus.has(block.element)) return 'navigation'
    if (controls.has(block.element)) return 'page-control'
    if (block.node.type.name === 'horizontalRule') return furniture(block.element)
    if (read.isOffice || blocks.length < fewBlocks || total === 0) return null
    const line = block.text.replace(/\s*\n\s*/g, ' ')
    return furniture(block.element) ?? furnitureReason(line) ?? (isRelatedHeading(line) ? 'related-link' : null)
  }
}

const textBlocksIn = (node: Node): number => (node.isTextblock ? 1 : node.children.reduce((sum, child) => sum + textBlocksIn(child), 0))

/**
 * What of a clipboard's HTML is pasted into the page, and what is not. Nothing is run or fetched. Where nothing but furniture was copied it is
 * pasted: somebody wanted it. Throws `tooLarge`.
 */
export function cleanClipboard(html: string, name: string): CleanedClipboard {
  const read = readHtml(html, { file: name, files: new Map(), mostLetters: mostPasted })
  const printed = printedText(read)
  const all = printed === null ? read.blocks : readBlocks(printed).map(({ text }) => ({ node: schema.node('paragraph', null, [schema.text(text)]), element: read.blocks[0]!.element }))
  const { blocks: unsigned, places } = withoutPlaceSigns(withTypedLists(joined(all.flatMap(withTypedPassages)).flatMap(withTypedLines)))
  const blocks = unsigned.map(weighBlock)
  const reasonOf = reasonsFor(read, blocks)
  const judged = blocks.map((block) => ({ block, reason: reasonOf(block) }))
  const kept = judged.some(({ reason }) => reason === null) ? judged : judged.map(({ block }) => ({ block, reason: null }))
  const content: NodeJson[] = []
  const remainders: PasteRemainder[] = []
  let before = 0
  for (const { block, reason } of kept) {
    const node = block.node.toJSON() as NodeJson
    if (reason === null) {
      content.push(node)
      before += textBlocksIn(block.node)
    } else remainders.push({ text: block.text, reason, node, textBlocksBefore: before, place: null, author: '' })
  }
  for (const { kind, text, sign, author } of read.leftOut) remainders.push({ text, reason: leftOutReasons[kind], node: null, textBlocksBefore: null, place: (sign === undefined ? undefined : places.get(sign)) ?? null, author: author ?? '' })
  const url = /^https?:/.test(read.base) ? read.base : ''
  const { body, placed } = takePictures({ type: 'doc', content }, read.pictures)
  return { content: body.content ?? [], pictures: placed, remainders: remainders.map((one) => (one.node ? { ...one, node: takePictures(one.node, read.pictures).body } : one)), origin: { url, application: applicationOf(html) } }
}
