import { Fragment, type Node } from '@tiptap/pm/model'
import { schema } from '../../document'
import { furnitureReason, isRelatedHeading } from '../text/furniture'
import { continuesList, listMarker } from '../text/list-marker'
import type { ReadBlock } from './blocks'
import { parentOf } from './tree'

/** The lines of a paragraph, each with its formatting. */
export function linesOf(paragraph: Node): readonly Node[] {
  const lines: Node[][] = [[]]
  paragraph.forEach((child) => {
    if (child.type.name === 'hardBreak') lines.push([])
    else lines.at(-1)!.push(child)
  })
  return lines.map((content) => schema.node('paragraph', null, content)).filter(({ textContent }) => textContent.trim() !== '' )
}

const isFurniture = (line: string): boolean => furnitureReason(line) !== null || isRelatedHeading(line) || /^#[\p{L}\p{N}_]+(?:[\s,]+#[\p{L}\p{N}_]+)+$/u.test(line.trim())

const item = (line: Node): readonly Node[] => [line.cut(listMarker(line.textContent)?.length ?? 0)]

/** Lines under each other that open as items of one list do, as that list. */
function listOf(lines: readonly Node[]): Node {
  const number = listMarker(lines[0]!.textContent)?.number ?? null
  const items = lines.map((line) => schema.node('listItem', null, [...item(line)]))
  return number === null ? schema.node('bulletList', null, items) : schema.node('orderedList', { start: number }, items)
}

const joinedLines = (lines: readonly Node[]): Node => schema.node('paragraph', null, lines.flatMap((line, at) => [...(at > 0 ? [schema.node('hardBreak')] : []), ...line.content.content]))

type Run = { readonly kind: 'words' | 'furniture' | 'list'; readonly lines: Node[] }

/** A paragraph of more lines is a log or a table. */
const mostLines = 1000

const isFallback = (node: Node): boolean => node.isTextblock && furnitureReason(node.textContent.trim()) === 'embed'

/** A post of another site as it stands where its program does not run, without the lines that only name that site. */
function withoutFallback(block: ReadBlock): readonly ReadBlock[] {
  const lines = block.node.children.filter(isFallback)
  if (lines.length === 0) return [block]
  const said = block.node.children.filter((node) => !isFallback(node))
  const quote = said.some(({ type }) => type.name !== 'attributionLine') ? [{ ...block, node: block.node.copy(Fragment.from(said)) }] : said.map((node) => ({ ...block, node: schema.node('paragraph', null, node.content) }))
  return [...quote, ...lines.map((node) => ({ ...block, node: schema.node('paragraph', null, node.content) }))]
}

/** Fewer lines stand in one paragraph with a headline. */
const mostHeadLines = 6

/** A paragraph of lines of which one is a title of the page, as lines of their own: old pages part what stands above a story by looks alone. */
export function withTitleLines(block: ReadBlock, titles: readonly string[]): readonly ReadBlock[] {
  if (block.node.type.name !== 'paragraph' || !block.node.children.some(({ type }) => type.name === 'hardBreak')) return [block]
  const lines = linesOf(block.node)
  const isTitle = (line: Node): boolean => titles.some((title) => title.length > 8 && letters(title) === letters(line.textContent))
  return lines.length <= mostHeadLines && lines.some(isTitle) ? lines.map((node) => ({ ...block, node })) : [block]
}

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** Who wrote and who edited, by their initials behind the last sentence ("… di balai desa. (tat/nn)"). */
const signed = /(?<=[.!?”"’])\s{0,3}(\*{2,4}|\(\*{1,4}\)|(?<=\s)\([A-Za-z]{2,5}(?:\s?[/-]\s?[a-z]{2,5}){1,2}\)|(?<=\s)\((?!sic\)|ed\))[a-z]{2,4}\)|\[[a-z]{2,4}(?:\s?[/-]\s?[a-z]{2,5}){0,2}\])$/u

/** A paragraph without the initials behind it, and these on a line of their own. */
export function withSignOff(block: ReadBlock): readonly ReadBlock[] {
  const { node } = block
  const found = node.type.name === 'paragraph' && node.lastChild?.isText === true ? signed.exec(node.textContent.slice(-40)) : null
  if (!found || !/^(?:sign-off|separator)$/.test(furnitureReason(found[1]!) ?? '') || node.lastChild!.nodeSize < found[1]!.length) return [block]
  const end = node.content.size - found[1]!.length
  return [{ ...block, node: node.cut(0, end - (found[0].length - found[1]!.length)) }, { ...block, node: node.cut(end) }]
}

/** Lines of one paragraph that are none of its text stand apart, and those that are numbered by hand are a list. Others stay as they are. */
export function withTypedLines(block: ReadBlock): readonly ReadBlock[] {
  if (block.node.type.name === 'blockquote') return withoutFallback(block)
  if (block.node.type.name !== 'paragraph' || !block.node.children.some(({ type }) => type.name === 'hardBreak')) return [block]
  const lines = linesOf(block.node)
  if (lines.length > mostLines) return [block]
  const runs: Run[] = []
  lines.forEach((line, at) => {
    const text = line.textContent
    const [before, after] = [lines[at - 1]?.textContent, lines[at + 1]?.textContent]
    const isItem = (before !== undefined && continuesList(before, text)) || (after !== undefined && continuesList(text, after))
    const kind = isFurniture(text) ? 'furniture' : isItem && listMarker(text) ? 'list' : 'words'
    const last = runs.at(-1)
    const goesOn = last?.kind === kind && (kind === 'words' || (kind === 'list' && before !== undefined && continuesList(before, text)))
    if (last && goesOn) last.lines.push(line)
    else runs.push({ kind, lines: [line] })
  })
  if (runs.every(({ kind }) => kind === 'words')) return [block]
  return runs.map(({ kind, lines: own }) => ({ node: kind === 'list' ? listOf(own) : joinedLines(own), element: block.element }))
}

/** True for paragraphs of a page that stand beside each other and are no titles in bold: points from the first on, or bullets that are no speech. */
export function arePoints(run: readonly ReadBlock[]): boolean {
  const [first] = run
  const number = listMarker(first!.node.textContent)?.number ?? null
  const isBold = run.every(({ node }) => node.children.every((child) => child.marks.some(({ type }) => type.name === 'bold')))
  const isDash = number === null && run.some(({ node }) => /^[–—-]/.test(node.textContent))
  const hasLines = run.some(({ node }) => node.children.some(({ type }) => type.name === 'hardBreak'))
  return !isBold && !hasLines && (number === null || number === 1) && (!isDash || run.length > 2) && run.every(({ element }) => parentOf(element) === parentOf(first!.element))
}

/** Speech in dialogues opens with a long dash. */
const isPoint = ({ node }: ReadBlock): boolean => node.type.name === 'paragraph' && !/^[—―]/.test(node.textContent) && listMarker(node.textContent) !== null

const joinsAlways = (): boolean => true

/** Paragraphs that follow each other and open as the items of one list do, as that list: what is copied where lists are typed by hand. `mayJoin` has the last word. */
export function withTypedLists(blocks: readonly ReadBlock[], mayJoin: (run: readonly ReadBlock[]) => boolean = joinsAlways): readonly ReadBlock[] {
  const result: ReadBlock[] = []
  for (let at = 0; at < blocks.length; ) {
    const first = blocks[at]!
    let end = at + 1
    if (isPoint(first)) while (end < blocks.length && isPoint(blocks[end]!) && continuesList(blocks[end - 1]!.node.textContent, blocks[end]!.node.textContent)) end += 1
    if (end - at > 1 && !mayJoin(blocks.slice(at, end))) end = at + 1
    result.push(end - at > 1 ? { node: listOf(blocks.slice(at, end).map(({ node }) => node)), element: first.element } : first)
    at = end
  }
  return result
}
