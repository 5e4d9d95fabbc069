import type { Node } from '@tiptap/pm/model'
import { schema } from '../../document'
import { looksLikeName } from '../text/bylines'
import { tables } from '../text/languages'
import type { ReadBlock } from './blocks'
import { isHolderLine, splitCredit } from './credits'
import { upTo } from './containers'
import type { HtmlElement } from './parse'
import { holdsAtMost, seenText } from './seen'
import { closest, elementsUnder, findElement, nameWords, parentOf } from './tree'

const isCaption = ({ node, element }: ReadBlock): boolean => {
  if (node.type.name !== 'paragraph' || node.textContent.length > 600) return false
  let steps = 0
  for (const one of upTo(element, null)) {
    if (steps++ > 1) return false
    if (one.tagName === 'figcaption' || nameWords(one).some((word) => /caption$|^cutline$|^keteranganfoto$/.test(word))) return true
  }
  return false
}

const isCredit = ({ node, element }: ReadBlock): boolean =>
  node.type.name === 'paragraph' && node.textContent.length <= 120 && nameWords(element).some((word) => /^(?:credits?|copyright|kredit|photographer|fotografer|photocredit)$/.test(word))

/** True for a caption of a figure of its own, such as a player, with which the picture before it has nothing to do. */
function captionsAnother({ element }: ReadBlock, before: ReadBlock): boolean {
  const frame = closest(element, ({ tagName }) => tagName === 'figure')
  return frame !== null && closest(before.element, (one) => one === frame) === null && findElement(frame, ({ tagName }) => /^(?:iframe|video|audio|object|table|pre)$/.test(tagName)) !== null
}

/** True for a short line that ends with whose a picture is, and says so. */
function endsWithCredit({ node }: ReadBlock): boolean {
  if (node.type.name !== 'paragraph' || node.textContent.length > 320) return false
  const first = node.firstChild
  if (first?.isText && node.childCount > 2 && node.child(1).type.name === 'hardBreak' && isHolderLine(first.text!)) return true
  const { caption, credit } = splitCredit(node.content.content, false)
  return caption.length > 0 && credit !== '' && /(?:foto|ft|photo|photograph|credit|kredit|©|dok)\b[^.]{0,90}\.?$/iu.test(node.textContent)
}

const withCaption = (figure: Node, caption: readonly Node[], credit: string): Node => schema.node('figure', { ...figure.attrs, credit: credit || String(figure.attrs['credit']) }, [...caption])

/** A picture whose caption ends with a name that the page knows, in brackets and without a label ("… (CekLagi)"), with that as its credit. */
export function withKnownCredit(block: ReadBlock, names: readonly string[]): ReadBlock {
  const { node } = block
  if (node.type.name !== 'figure' || node.attrs['credit'] !== '' || node.childCount === 0 || node.lastChild?.isText !== true) return block
  const found = /\s*[([]([^()[\]]{2,60})[)\]]\.?\s*$/u.exec(node.lastChild.text!) ?? /(?<=[.!?”"’])\s+([^\s.!?/]{2,30}(?:\.[a-z]{2,12}){0,2}\/[^.!?/]{2,40})\.?\s*$/u.exec(node.lastChild.text!)
  const own = new Set(names.flatMap((name) => [letters(name), letters(name.replace(/(?:\.[a-z]{2,12}){1,2}$/i, ''))]))
  const isKnown = found !== null && (own.has(letters(found[1]!)) || found[1]!.split('/').some((part) => found[1]!.includes('/') && own.has(letters(part))))
  if (!found || !isKnown) return block
  return { ...block, node: withCaption(node, node.cut(0, node.content.size - found[0].length).content.content, found[1]!.trim()) }
}

/** The place that old habits of the newsroom set before the first paragraph, in bold and outside of it ("<b>Bogor</b> - <p>…"). */
const openingLine = /^[\p{Lu}][\p{L}.,'() /-]{1,60}\s*[-–—]$/u

/** The place and the site, each in an element of its own within what the page calls its source, that stand before the first paragraph; '' where they do not. */
function sourceOpening({ node, element }: ReadBlock): string {
  if (node.type.name !== 'paragraph' || node.textContent.length > 100 || !/[-–—]\s*$/.test(node.textContent)) return ''
  const frame = [...upTo(element, null)].slice(0, 3).find((one) => nameWords(one).includes('source') && holdsAtMost(one, 120))
  const parts = frame ? [...elementsUnder(frame)] : []
  const [place, site] = ['location', 'text'].map((last) => parts.find((one) => nameWords(one).includes('source') && nameWords(one).includes(last)))
  return place && site && seenText(place) !== '' && seenText(site) !== '' ? `${seenText(place)} (${seenText(site)}) — ` : ''
}

/** A page with more of them has none: each is looked for in the whole text. */
const mostPulled = 40

const isPulled = ({ node, element }: ReadBlock): boolean => {
  if (node.type.name !== 'blockquote') return false
  let steps = 0
  for (const one of upTo(element, null)) {
    if (steps++ > 2) return false
    const words = nameWords(one)
    if (one === element && words.includes('pull')) return true
    if (one.tagName === 'aside' || words.includes('pullquote') || (words.includes('pull') && words.includes('quote'))) return true
  }
  return false
}

const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase()

/** True where nearly all of the words stand in the same order in another block, perhaps with a cue between them. */
function isTold(said: string, { node }: ReadBlock): boolean {
  if (node.type.name !== 'paragraph' || node.textContent.length > longestTold) return false
  const wanted = said.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  if (wanted.length < 5) return false
  let found = 0
  for (const word of node.textContent.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) if (word === wanted[found]) found += 1
  return found === wanted.length
}

/** Longer paragraphs hold any words, in characters. */
const longestTold = 2000

/** Words that are set again in large type: a pulled quotation, where the text has them too; else the block as it is. */
function pulled(block: ReadBlock, texts: ReadonlyMap<ReadBlock, string>): ReadBlock {
  const said = block.node.firstChild
  if (!isPulled(block) || said?.type.name !== 'paragraph') return block
  const words = letters(said.textContent)
  const edges = [words.slice(0, 8), words.slice(-8)]
  const isRepeated = words !== '' && [...texts].some(([other, text]) => other !== block && (text.includes(words) || (text.includes(edges[0]!) && text.includes(edges[1]!) && isTold(said.textContent, other))))
  if (!isRepeated) return block
  const rest = block.node.children.slice(1).filter((node) => node.isTextblock)
  const content = rest.reduce((inline, node) => inline.append(schema.node('paragraph', null, [schema.node('hardBreak')]).content).append(node.content), said.content)
  return rest.length === block.node.childCount - 1 ? { ...block, node: schema.node('pullquote', null, content) } : block
}

const isAside = ({ tagName }: HtmlElement): boolean => tagName === 'aside'

/** True for the sign at the head of a box, which a program sets on a line of its own, and the words of the same box. */
const isBadge = (before: ReadBlock, block: ReadBlock): boolean =>
  before.node.type.name === 'paragraph' && block.node.type.name === 'paragraph' && /^\p{Extended_Pictographic}[\ufe0f\u200d\p{Extended_Pictographic}\p{Emoji_Modifier}]{0,8}$/u.test(before.node.textContent) && closest(before.element, isAside) !== null && closest(before.element, isAside) === closest(block.element, isAside)

/** A line right below a picture, in the part of the page that holds it, that is no paragraph by its tag. */
function isBelow({ node, element }: ReadBlock, figure: ReadBlock): boolean {
  const outer = parentOf(element)
  return node.type.name === 'paragraph' && element.tagName !== 'p' && node.textContent.length <= 400 && outer !== null && closest(figure.element, (one) => one === outer) !== null
}

/** Two lines below a picture of which one is whose it is ("Warta Bahari/Rini Astuti"), before or behind the caption; null for any others. */
function holderAndCaption(figure: ReadBlock, blocks: readonly ReadBlock[], at: number): { readonly caption: readonly Node[]; readonly credit: string } | null {
  const [one, two] = [blocks[at], blocks[at + 1]]
  if (!one || !two || !isBelow(one, figure) || !isBelow(two, figure) || parentOf(one.element) !== parentOf(two.element)) return null
  const [first, second] = [isHolderLine(one.node.textContent), isHolderLine(two.node.textContent)]
  if (first === second) return null
  return { caption: (first ? two : one).node.content.content, credit: (first ? one : two).node.textContent.trim() }
}

/** What only says what a name behind it did, in an element of its own ("Editor:", "Oleh"). */
const isNameLabel = (text: string): boolean => tables.bylineLabels.has(text.toLowerCase().replace(/\s*[:：]$/, '')) || /^(?:oleh|by)(?:\s*[:：])?$/i.test(text)

/** The names of a list of people, one an item, as one line; '' for any other list. */
const peopleListed = ({ node }: ReadBlock): string => {
  const names = node.type.name === 'bulletList' && node.childCount <= 6 ? node.children.map((item) => item.textContent.trim()) : []
  return names.length > 0 && names.every(looksLikeName) ? names.join(', ') : ''
}

/** A label and the name in the element beside it, as one line; null for any other two. */
function labelledName(one: ReadBlock, two: ReadBlock | undefined): ReadBlock | null {
  if (!two || one.node.type.name !== 'paragraph' || one.node.textContent.length > 24 || two.node.textContent.length > 120) return null
  // Other labels stand above choices too ("Text": "Small", "Large").
  const listed = /^(?:oleh|by|penulis|reporter|authors?)\s*[:：]?$/i.test(one.node.textContent.trim()) ? peopleListed(two) : ''
  if (two.node.type.name !== 'paragraph' && listed === '') return null
  const content = listed === '' ? two.node.content : schema.node('paragraph', null, schema.text(listed)).content
  const [label, name] = [one.node.textContent.trim(), listed || two.node.textContent.trim()]
  const outer = parentOf(one.element)
  if (!isNameLabel(label) || !name.split(/\s*(?:,|&|\bdan\b|\band\b)\s*/).every((part) => looksLikeName(part)) || outer === null || closest(two.element, (element) => element === outer) === null || !holdsAtMost(outer, 300)) return null
  const between = schema.text(/[:：]$/.test(label) || /^(?:oleh|by)$/i.test(label) ? ' ' : ': ')
  return { ...two, element: outer, node: schema.node('paragraph', null, one.node.content.append(schema.node('paragraph', null, between).content).append(content)) }
}

/** The name that a picture alone says of itself, where its caption stands in a part of its own right below: it is whose the picture is; '' where neither is so. */
function creditBefore(figure: ReadBlock, { node, element }: ReadBlock): string {
  const said = figure.node.textContent.trim()
  const isLone = element.tagName === 'figcaption' && closest(element, ({ tagName }) => tagName === 'figure') === null
  const isWhole = figure.element.tagName === 'figure' && findElement(figure.element, ({ tagName }) => tagName === 'figcaption') === null
  return isLone && isWhole && node.type.name === 'paragraph' && figure.node.attrs['credit'] === '' && said.length <= 60 && (looksLikeName(said) || isHolderLine(said)) ? said : ''
}

/** Blocks that pages part although they are one: a picture and its caption, a dateline and its paragraph. Pulled quotations are told as such. `drop` hears of words that only say that a credit follows. */
export function joined(blocks: readonly ReadBlock[], drop: (label: string) => void = () => undefined): readonly ReadBlock[] {
  const count = blocks.filter(isPulled).length
  const hasPulled = count > 0 && count <= mostPulled
  const texts = new Map(hasPulled ? blocks.map((block) => [block, letters(block.node.textContent)] as const) : [])
  const result: ReadBlock[] = []
  for (let at = 0; at < blocks.length; at += 1) {
    const one = blocks[at]!
    const block = hasPulled ? pulled(one, texts) : one
    const before = result.at(-1)
    const isFigure = before?.node.type.name === 'figure'
    const below = before && isFigure && before.node.childCount === 0 && before.node.attrs['credit'] === '' ? holderAndCaption(before, blocks, at) : null
    const said = before && isFigure ? creditBefore(before, block) : ''
    const named = labelledName(block, blocks[at + 1])
    if (before && below) {
      result.splice(-1, 1, { ...before, node: withCaption(before.node, below.caption, below.credit) })
      at += 1
      continue
    }
    if (named) {
      result.push(named)
      at += 1
      continue
    }
    if (before && said !== '') {
      result.splice(-1, 1, { ...before, node: withCaption(before.node, block.node.content.content, said) })
      continue
    }
    if (before && isFigure && before.node.childCount === 0 && before.node.attrs['credit'] === '' && (isCaption(block) || endsWithCredit(block)) && !captionsAnother(block, before)) {
      const { caption, credit, label } = splitCredit(block.node.content.content, false)
      if (label !== '') drop(label)
      result.splice(-1, 1, { ...before, node: withCaption(before.node, caption, credit) })
    } else if (before && isFigure && before.node.attrs['credit'] === '' && isCredit(block)) {
      const { credit, label } = splitCredit(block.node.content.content, true)
      if (label !== '') drop(label)
      result.splice(-1, 1, { ...before, node: withCaption(before.node, before.node.content.content, credit) })
    } else if (before && block.node.type.name === 'paragraph' && sourceOpening(before) !== '') {
      const opening = schema.node('paragraph', null, schema.text(sourceOpening(before))).content
      result.splice(-1, 1, { ...block, node: schema.node('paragraph', null, opening.append(block.node.content)) })
    } else if (before && before.node.type.name === 'paragraph' && block.node.type.name === 'paragraph' && openingLine.test(before.node.textContent)) {
      const opening = before.node.content.append(schema.node('paragraph', null, schema.text(' ')).content)
      result.splice(-1, 1, { ...block, node: schema.node('paragraph', null, opening.append(block.node.content)) })
    } else if (before && isBadge(before, block)) {
      const opening = before.node.content.append(schema.node('paragraph', null, schema.text(' ')).content)
      result.splice(-1, 1, { ...block, node: schema.node('paragraph', null, opening.append(block.node.content)) })
    } else result.push(block)
  }
  return result
}
