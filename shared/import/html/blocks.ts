import type { Node } from '@tiptap/pm/model'
import { schema } from '../../document'
import { isProse } from '../text/prose'
import { append } from './append'
import { codeBlocks } from './code'
import { figureOf, imageBlock, pictureOf } from './figures'
import { imageIn, isCaption } from './image-marks'
import { gapBefore, inlineNodes, lookWithin, paragraphsOf, piecesOf, plainLook, type Look, type Piece } from './inline'
import { joinLists } from './listed'
import { itemContent, listNode, numberingOfList, placedLists, toldPlace, type ListPlace } from './lists'
import { framedQuote, framesQuote, quoteBlock } from './quotes'
import { isOfficeQuote, listPlaceOf } from './office'
import type { HtmlElement, HtmlNode } from './parse'
import type { Reading } from './reading'
import { drawnText, holdsAtMost, isBlock, isControl, isHint, isSilentControl, isUnseen } from './seen'
import { tableBlocks } from './tables'
import { attr, childrenOf, elementsOf, elementsUnder, findElement, hasAttr, isElement, isText, nameWords, parentOf, styleOf } from './tree'

/** A block of a document and the element that it was read from. */
export interface ReadBlock {
  readonly node: Node
  readonly element: HtmlElement
  /** Where a word processor has it among its lists. */
  readonly place?: ListPlace
}

/** Deeper quotations, lists and tables are read as the blocks within them. */
const deepest = 24

/** Reads the blocks of a tree for one `reading`. */
export interface BlockReader {
  /** The blocks that `nodes` are, standing in `element`. */
  readonly blocks: (nodes: readonly HtmlNode[], element: HtmlElement, look?: Look, depth?: number) => readonly ReadBlock[]
  readonly reading: Reading
}

const headingTag = /^h[1-6]$/

/** True for an element that says by its tag what its words are. */
const namesItself = ({ tagName }: HtmlElement): boolean => headingTag.test(tagName) || /^(?:p|li|td|th|figcaption|caption|summary|dt|dd|a)$/.test(tagName)

/** The one element that made a line, which tells more of it than what stands around. */
const onlyElement = (makers: readonly HtmlNode[]): HtmlElement | null => (makers.length === 1 && makers[0] && isElement(makers[0]) && makers[0].tagName !== 'br' ? makers[0] : null)

const paragraph = (content: readonly Node[]): Node => schema.node('paragraph', null, [...content])

/** A heading has its own weight: bold that covers all of it says nothing. */
function headingNode(level: number, content: readonly Node[]): Node {
  const texts = content.filter((node) => node.isText)
  const allBold = texts.every((node) => schema.marks['bold']!.isInSet(node.marks))
  const plain = allBold ? content.map((node) => node.mark(schema.marks['bold']!.removeFromSet(node.marks))) : content
  return schema.node('heading', { level: Math.min(4, Math.max(2, level)) }, [...plain])
}

/** True for a run of words that no heading is, whatever its tag: paragraphs parted by empty lines of which one is prose. */
const holdsPassages = (runs: readonly (readonly Piece[])[]): boolean => runs.length > 1 && runs.some((run) => isProse(run.map((piece) => (piece.kind === 'text' ? piece.text : ' ')).join('').replace(/\s+/g, ' ').trim()))

/** The heading that `element`, a box for its words, stands in: some editors set one in each block. */
function headingAround(element: HtmlElement): HtmlElement | null {
  const outer = /^(?:div|span)$/.test(element.tagName) ? parentOf(element) : null
  return outer && headingTag.test(outer.tagName) ? outer : null
}

function textNode(element: HtmlElement, content: readonly Node[], reading: Reading): Node {
  const known = reading.headingOf(element)
  if (known !== null) return headingNode(known, content)
  const heading = headingTag.test(element.tagName) ? element : headingAround(element)
  if (heading) return headingNode(Number(heading.tagName.slice(1)), content)
  const level = attr(element, 'role') === 'heading' ? Number(attr(element, 'aria-level')) || 2 : null
  return level === null ? paragraph(content) : headingNode(level, content)
}

const isListElement = ({ tagName }: HtmlElement): boolean => tagName === 'ul' || tagName === 'ol' || tagName === 'menu' || tagName === 'dir'

/** Looked at so far, a list that holds more is one of entries all the same. */
const mostLooked = 40

/** True for a list whose items are no points but stretches of a page, each with its own heading or time and paragraphs: the entries of a live report. */
function isStream(list: HtmlElement): boolean {
  const items = elementsOf(list).filter(({ tagName }) => tagName === 'li').slice(0, mostLooked)
  const entries = items.filter((item) => {
    let [paragraphs, hasHead] = [0, false]
    for (const one of elementsUnder(item)) {
      if (one.tagName === 'p') paragraphs += 1
      hasHead ||= /^(?:h[1-6]|time|header|article)$/.test(one.tagName)
      if (paragraphs > 0 && hasHead) return true
    }
    return false
  })
  return items.length > 0 && entries.length * 2 > items.length && !holdsAtMost(list, 300)
}

/** The box before an item, ticked or not; null for an item without one. */
function tickOf(item: HtmlElement): boolean | null {
  if (attr(item, 'role') === 'checkbox') return attr(item, 'aria-checked') === 'true'
  const told = /^(un)?checked$/.exec(attr(item, 'data-list'))
  if (told) return told[1] === undefined
  const note = styleOf(item).get('--en-checked')
  if (note !== undefined) return note === 'true'
  const drawn = findElement(item, (one) => /(?:^|\s)checkbox-(?:on|off)(?:\s|$)/.test(attr(one, 'class')))
  if (drawn && drawnText(drawn) === '') return /(?:^|\s)checkbox-on(?:\s|$)/.test(attr(drawn, 'class'))
  const box = findElement(item, (one) => one.tagName === 'input' && attr(one, 'type') === 'checkbox')
  return box && nameWords(item).includes('task') ? hasAttr(box, 'checked') : null
}

interface Item {
  readonly element: HtmlElement
  readonly blocks: Node[]
  readonly tick: boolean | null
}

const writtenTick = /^\[([ xX])\]\s+/

/** Items that all begin with a box written in characters, as notes programs copy their tasks, with the boxes as such. */
function withWrittenTicks(items: readonly Item[]): readonly Item[] {
  const ticks = items.map(({ blocks, tick }) => (tick === null && blocks[0]?.type.name === 'paragraph' ? writtenTick.exec(blocks[0].textContent) : null))
  if (!ticks.every((found) => found !== null)) return items
  return items.map(({ element, blocks: [first, ...rest] }, at) => ({ element, blocks: [first!.cut(ticks[at]![0].length), ...rest], tick: ticks[at]![1] !== ' ' }))
}

export function createBlockReader(reading: Reading): BlockReader {
  const reader: BlockReader = { reading, blocks: (nodes, element, look = plainLook, depth = 0) => joinLists(read(nodes, element, look, depth), reading.isOffice) }

  /** The blocks of a run of words between others: paragraphs, and pictures among them. */
  function runBlocks(pieces: readonly Piece[], element: HtmlElement, only: HtmlElement | null): readonly ReadBlock[] {
    const runs = paragraphsOf(pieces)
    const isText = holdsPassages(runs)
    return runs.flatMap((run) => {
      const blocks: ReadBlock[] = []
      let line: Piece[] = []
      const end = (): void => {
        const content = inlineNodes(line)
        if (content.length > 0) {
          reading.foundText(content.reduce((sum, { nodeSize }) => sum + nodeSize, 0))
          blocks.push({ node: isText ? paragraph(content) : textNode(element, content, reading), element: only ?? element })
        }
        line = []
      }
      for (const piece of run) {
        if (piece.kind !== 'image') line.push(piece)
        else {
          const figure = imageBlock(piece.element, reading)
          if (figure) {
            end()
            blocks.push({ node: figure, element: piece.element })
          }
        }
      }
      end()
      return blocks
    })
  }

  function listBlock(list: HtmlElement, look: Look, depth: number): readonly ReadBlock[] {
    if (!reading.isOffice && isStream(list)) return read(childrenOf(list), list, look, depth + 1)
    const items: Item[] = []
    const take = (node: HtmlNode): void => {
      // Words that stand in a list and in no item of it.
      if (isText(node)) {
        const loose = reader.blocks([node], list, look, depth + 1).map(({ node: block }) => block)
        if (loose.length > 0) items.push({ element: list, blocks: [...loose], tick: null })
        return
      }
      if (!isElement(node) || isUnseen(node) || reading.isSkipped(node)) return
      const nodesWithin = (): Node[] => reader.blocks(childrenOf(node), node, lookWithin(node, look, reading), depth + 1).map(({ node: block }) => block)
      if (node.tagName === 'li') items.push({ element: node, blocks: nodesWithin(), tick: tickOf(node) })
      else if (isListElement(node)) {
        // Google Docs, and careless pages, set a deeper list beside the item that it belongs to.
        const deeper = listBlock(node, look, depth + 1).map(({ node: block }) => block)
        const before = items.at(-1)
        if (before) append(before.blocks, deeper)
        else append(items, deeper.flatMap((block) => block.children.map((item) => ({ element: node, blocks: [...item.children], tick: null }))))
      } else if (findElement(node, ({ tagName }) => tagName === 'li')) for (const child of childrenOf(node)) take(child)
      else {
        const blocks = nodesWithin()
        if (blocks.length > 0) items.push({ element: node, blocks, tick: null })
      }
    }
    for (const child of childrenOf(list)) take(child)
    const filled = items.filter(({ blocks }) => blocks.length > 0)
    if (filled.length === 0) return []
    const kept = withWrittenTicks(filled)
    if (kept.every(({ tick }) => tick !== null)) {
      const content = kept.map(({ blocks, tick }) => schema.node('taskItem', { checked: tick === true }, [...itemContent(blocks)]))
      return [{ node: schema.node('taskList', null, content), element: list }]
    }
    const places = kept.map(({ element }) => toldPlace(element, list.tagName === 'ol'))
    if (places.some((place) => place !== null)) return placedLists(kept.map(({ blocks }, at) => ({ blocks, ...(places[at] ?? { level: 1, isOrdered: list.tagName === 'ol' }) }))).map((node) => ({ node, element: list }))
    const written = Number.parseInt(attr(list, 'start') || attr(kept[0]!.element, 'value') || '1', 10)
    return [{ node: listNode(kept.map(({ blocks }) => blocks), list.tagName === 'ol' ? (Number.isInteger(written) ? written : 1) : null, numberingOfList(list, kept[0]!.element)), element: list }]
  }

  /** A term and what is said of it, one below the other, are points under a line. */
  function termsBlock(terms: HtmlElement, look: Look, depth: number): readonly ReadBlock[] | null {
    const [term, ...rest] = elementsOf(terms)
    if (reading.isOffice || term?.tagName !== 'dt' || rest.length < 2 || rest.some((part) => part.tagName !== 'dd' || findElement(part, (one) => one.tagName === 'time' || hasAttr(one, 'itemprop')) !== null) || childrenOf(terms).some((child) => isText(child) && child.value.trim() !== '')) return null
    const blocksIn = (part: HtmlElement): Node[] => reader.blocks(childrenOf(part), part, lookWithin(part, look, reading), depth + 1).map(({ node }) => node)
    const items = rest.filter((part) => !isUnseen(part)).map(blocksIn).filter((blocks) => blocks.length > 0)
    const head = isUnseen(term) ? [] : reader.blocks(childrenOf(term), term, lookWithin(term, look, reading), depth + 1)
    return items.length === 0 ? head : [...head, { node: listNode(items, null), element: terms }]
  }

  function elementBlocks(element: HtmlElement, look: Look, depth: number): readonly ReadBlock[] {
    const within = lookWithin(element, look, reading)
    const inner = (): readonly ReadBlock[] => read(childrenOf(element), element, within, depth + 1)
    if (depth > deepest && !headingTag.test(element.tagName)) return inner()
    const image = reading.isPicture(element) ? imageIn(element) : null
    if (image) return pictureOf(element, image, within, depth, reader)
    const place = reading.isOffice ? listPlaceOf(element) : null
    if (place) return inner().map((block) => (block.node.type.name === 'paragraph' ? { ...block, place } : block))
    // Word for the web copies a list of its own for every item.
    if (isListElement(element) && reading.isOffice && elementsOf(element).every((item) => listPlaceOf(item) !== null)) return inner()
    if (isListElement(element)) return listBlock(element, within, depth)
    if (reading.isOffice && isOfficeQuote(element)) return inner().map(({ node }) => ({ node: schema.node('blockquote', null, [node.type.name === 'heading' ? paragraph(node.content.content) : node]), element }))
    if (attr(element, 'role') === 'separator' && drawnText(element) === '' && imageIn(element) === null) return [{ node: schema.node('horizontalRule'), element }]
    if (framesQuote(element)) return framedQuote(element, within, depth, reader)
    switch (element.tagName) {
      case 'hr':
        return [{ node: schema.node('horizontalRule'), element }]
      case 'pre':
      case 'codeblock':
        return codeBlocks(element, reading) ?? inner()
      case 'blockquote':
        // Some systems for pages call so what is said of a picture.
        if (isCaption(element)) return inner()
        return quoteBlock(element, within, depth, reader)
      case 'dl':
        return termsBlock(element, within, depth) ?? inner()
      case 'table':
        return tableBlocks(element, within, depth, reader)
      case 'figure':
        return figureOf(element, within, depth, reader)
      default:
        return isControl(element) ? controlBlocks(element) : inner()
    }
  }

  function controlBlocks(element: HtmlElement): readonly ReadBlock[] {
    const lines = element.tagName === 'select' ? elementsOf(element).map(drawnText) : [drawnText(element)]
    return lines.filter(Boolean).map((text) => ({ node: paragraph([schema.text(text)]), element }))
  }

  function read(nodes: readonly HtmlNode[], element: HtmlElement, look: Look, depth: number): readonly ReadBlock[] {
    const blocks: ReadBlock[] = []
    let run: Piece[] = []
    let makers: HtmlNode[] = []
    const end = (): void => {
      if (run.length > 0) append(blocks, runBlocks(run, element, namesItself(element) ? null : onlyElement(makers)))
      run = []
      makers = []
    }
    const take = (node: HtmlNode, pieces: readonly Piece[]): void => {
      append(run, pieces)
      if (pieces.length > 0 && !(isText(node) && node.value.trim() === '')) makers.push(node)
    }
    for (const [index, node] of nodes.entries()) {
      if (!isElement(node)) take(node, piecesOf(node, look, reading))
      else if (reading.signAt(node) !== null) append(run, piecesOf(node, look, reading))
      else if (reading.isSkipped(node) || isUnseen(node) || isSilentControl(node)) continue
      else if (isHint(node) && node.tagName !== 'br') piecesOf(node, look, reading)
      else if (reading.noteAt(node) === null && (isBlock(node) || reading.holdsBlocks(node) || reading.isPicture(node) || reading.standsAlone(node))) {
        end()
        append(blocks, elementBlocks(node, look, depth))
      } else take(node, [...gapBefore(nodes, index, reading), ...piecesOf(node, look, reading)])
    }
    end()
    return blocks
  }

  return reader
}
