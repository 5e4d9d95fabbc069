import { defaultTreeAdapter as tree } from 'parse5'
import type { HtmlDocument, HtmlElement } from './parse'
import type { LeftOut } from './reading'
import { seenText } from './seen'
import { attr, elementsUnder, parentOf, styleOf } from './tree'

/** A line as viewers of PDF files set it: a part with its place on the page and the size of its letters. */
interface ViewedLine {
  readonly element: HtmlElement
  readonly text: string
  readonly size: number
  /** From the top of its page, in hundredths; -1 where nothing says it. */
  readonly top: number
}

const numberIn = (text: string | undefined, pattern: RegExp): number => {
  const found = pattern.exec(text ?? '')
  return found ? Number(found[1]) : -1
}

function lineOf(element: HtmlElement): ViewedLine | null {
  if (element.tagName !== 'span' || attr(element, 'role') !== 'presentation') return null
  const style = styleOf(element)
  const size = numberIn(style.get('font-size'), /(\d{1,3}(?:\.\d{1,4})?)px/)
  return size <= 0 ? null : { element, text: seenText(element), size, top: numberIn(style.get('top'), /^(\d{1,3}(?:\.\d{1,4})?)%$/) }
}

/** The size of most letters. */
function commonSize(lines: readonly ViewedLine[]): number {
  const letters = new Map<number, number>()
  for (const { text, size } of lines) letters.set(size, (letters.get(size) ?? 0) + text.length)
  return [...letters].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0] as [number, number])[0]
}

/** How much larger than the text a line is that stands over others. */
const larger = 1.15
const longestHeading = 150
/** Fewer lines do not tell which size is the text's. */
const fewestLines = 4

/** True for the number of a page in its margin: above the text or below it, and nothing else. */
const isPageNumber = ({ text, top }: ViewedLine): boolean => top >= 0 && (top < 7 || top > 90) && /^(?:[-–—]\s?)?(?:\d{1,4}|[ivxl]{1,6})(?:\s?[-–—])?$/i.test(text)

function remove({ element }: ViewedLine): void {
  const [outer, siblings] = [element.parentNode, element.parentNode?.childNodes ?? []]
  const next = siblings[siblings.indexOf(element) + 1]
  tree.detachNode(element)
  if (outer && next && 'tagName' in next && next.tagName === 'br') tree.detachNode(next)
}

/** The large lines that follow each other in one size, as one heading. */
function asHeading([first, ...rest]: readonly ViewedLine[]): void {
  if (!first) return
  const { element } = first
  element.tagName = element.nodeName = 'h2'
  for (const line of rest) {
    remove(line)
    tree.insertText(element, ' ')
    for (const child of [...line.element.childNodes]) {
      tree.detachNode(child)
      tree.appendChild(element, child)
    }
  }
  const outer = parentOf(element)
  const below = outer?.childNodes[outer.childNodes.indexOf(element) + 1]
  if (below && 'tagName' in below && below.tagName === 'br') tree.detachNode(below)
}

/**
 * Lines that a viewer of PDF files sets larger than the text become headings, and the numbers of its pages are taken out. In place; what was
 * taken out is given back.
 */
export function readViewedLines(document: HtmlDocument): readonly LeftOut[] {
  const lines = [...elementsUnder(document)].flatMap((element) => lineOf(element) ?? []).filter(({ text }) => text !== '')
  if (lines.length < fewestLines) return []
  const common = commonSize(lines)
  const isLarge = (line: ViewedLine | undefined): boolean => line !== undefined && line.size >= common * larger && /\p{L}{2}/u.test(line.text)
  const numbers = lines.filter(isPageNumber)
  for (let at = 0; at < lines.length; at += 1) {
    const run = [lines[at]!]
    if (!isLarge(lines[at])) continue
    while (isLarge(lines[at + 1]) && lines[at + 1]!.size === run[0]!.size && parentOf(lines[at + 1]!.element) === parentOf(run[0]!.element)) run.push(lines[(at += 1)]!)
    if (run.reduce((sum, { text }) => sum + text.length, 0) <= longestHeading) asHeading(run)
  }
  for (const line of numbers) remove(line)
  return numbers.map(({ text }): LeftOut => ({ kind: 'control', text }))
}
