import type { HtmlElement } from './parse'
import { isBlock, isUnseen, seenText } from './seen'
import { around, attr, childrenOf, elementsUnder, findElement, hasAttr, isElement, isText, styleOf } from './tree'

/** What an element says it is: the title of its document, or a heading of a level from 1 to 6. */
type Said = { readonly title: true } | { readonly title: false; readonly level: number }

/** True for an element that says that it is a heading, or the title of its document. */
export const saysHeading = (element: HtmlElement): boolean => saidBy(element) !== null

const headingStyle = /^(?:mso)?(?:heading|judul|overskrift|berschrift|titre|kop)[_-]?([1-6])$/i

function saidBy(element: HtmlElement): Said | null {
  const tag = /^h([1-6])$/.exec(element.tagName)?.[1]
  const classes = attr(element, 'class').split(/\s+/)
  if (tag) return classes.includes('title') ? { title: true } : { title: false, level: Number(tag) }
  if (element.tagName !== 'p' && element.tagName !== 'div') return null
  for (const name of classes) {
    const level = headingStyle.exec(name)?.[1]
    if (level) return { title: false, level: Number(level) }
    if (/^(?:MsoTitle(?:Cx.*)?|Judul|Title)$/.test(name)) return { title: true }
  }
  // Word for the web names the style at the words.
  const named = classes.includes('Paragraph') ? findElement(element, (one) => hasAttr(one, 'data-ccp-parastyle')) : null
  const style = named ? attr(named, 'data-ccp-parastyle').toLowerCase() : ''
  if (/^(?:title|judul)$/.test(style)) return { title: true }
  const level = /^(?:heading|judul) ([1-6])$/.exec(style)?.[1]
  if (level) return { title: false, level: Number(level) }
  const outline = styleOf(element).get('mso-outline-level')
  if (outline && /^[1-6]$/.test(outline)) return { title: false, level: Number(outline) }
  return attr(element, 'role') === 'heading' ? { title: false, level: Number(attr(element, 'aria-level')) || 2 } : null
}

/** Longer lines are no headings, however large. */
const longestHeading = 150
/** How much larger than the text a bold line is that stands over others; and one that is not bold. */
const larger = { bold: 1.15, plain: 1.6, coloured: 1.05 }
/** What Word and OneNote print their headings in, where no style of theirs is named. */
const headingColour = /^#(?:1e4e79|1f4e79|2e75b5|2e74b5|2f5496|1f3763|0f4761|5b9bd5|4472c4)$/

const points = (written: string): number | null => {
  const found = /^(\d{1,3}(?:\.\d{1,4})?)(pt|px)$/.exec(written)
  return found ? Math.round(Number(found[1]) * (found[2] === 'px' ? 7.5 : 10)) / 10 : null
}

interface Printed {
  /** In points; null where nothing says it. */
  readonly size: number | null
  readonly bold: boolean
  readonly isColoured: boolean
}

function printed(element: HtmlElement | null): Printed {
  let size: number | null = null
  let bold: boolean | null = null
  let colour: string | undefined
  for (const one of around(element)) {
    const style = styleOf(one)
    size ??= points(style.get('font-size') ?? '')
    colour ??= style.get('color')
    const weight = style.get('font-weight')
    bold ??= weight === undefined ? (one.tagName === 'b' || one.tagName === 'strong' ? true : null) : /^(?:bold|bolder|[6-9]\d\d)$/.test(weight)
    if (size !== null && bold !== null && colour !== undefined) break
  }
  return { size, bold: bold ?? false, isColoured: headingColour.test(colour ?? '') }
}

interface Line {
  readonly element: HtmlElement
  readonly text: string
  readonly size: number | null
  readonly bold: boolean
  readonly isColoured: boolean
  readonly isEven: boolean
}

const isListed = (element: HtmlElement): boolean => [...around(element)].some((one) => /^(?:li|td|th|blockquote|figure)$/.test(one.tagName) || styleOf(one).has('mso-list') || /\bMso(?:Quote|IntenseQuote|Caption|ListParagraph|Toc)/.test(attr(one, 'class')))

function lineOf(element: HtmlElement): Line | null {
  const text = seenText(element)
  if (text === '') return null
  const looks: Printed[] = []
  const collect = (node: HtmlElement): void => {
    for (const child of childrenOf(node)) {
      if (isText(child) && child.value.trim() !== '') looks.push(printed(node))
      else if (isElement(child) && !isUnseen(child)) collect(child)
    }
  }
  collect(element)
  const [first] = looks
  if (!first) return null
  return { element, text, size: first.size, bold: looks.every(({ bold }) => bold), isColoured: looks.every(({ isColoured }) => isColoured), isEven: looks.every(({ size }) => size === first.size) }
}

/** The size that most of the letters have. */
function commonSize(lines: readonly Line[]): number | null {
  const letters = new Map<number | null, number>()
  for (const { text, size } of lines) letters.set(size, (letters.get(size) ?? 0) + text.length)
  return [...letters].reduce<readonly [number | null, number]>((most, one) => (one[1] > most[1] ? one : most), [null, 0])[0]
}

/** What text is printed in where nothing says it: Word's and most programs' own. */
const usualSize = 11

/** Paragraphs that are printed as headings and not called so: short, larger than the text, bold or much larger; their levels by size. */
function printedHeadings(body: HtmlElement): ReadonlyMap<HtmlElement, number> {
  const paragraphs = [...elementsUnder(body)].filter((element) => /^(?:p|div)$/.test(element.tagName) && !isUnseen(element) && saidBy(element) === null && !holdsBlock(element))
  const lines = paragraphs.flatMap((element) => lineOf(element) ?? [])
  const common = commonSize(lines) ?? usualSize
  const found = lines.filter(({ element, text, size, bold, isColoured, isEven }) => {
    const share = (size ?? common) / common
    return isEven && share >= (isColoured ? larger.coloured : bold ? larger.bold : larger.plain) && text.length <= longestHeading && /\p{L}{2}/u.test(text) && !/[.;,:]$/.test(text) && !isListed(element)
  })
  const sizes = [...new Set(found.map(({ size }) => size ?? common))].sort((a, b) => b - a)
  return new Map(found.map(({ element, size }) => [element, Math.min(4, 2 + sizes.indexOf(size ?? common))]))
}

const holdsBlock = (element: HtmlElement): boolean => childrenOf(element).some((child) => isElement(child) && (isBlock(child) || holdsBlock(child)))

/**
 * The levels, 2 to 4, of the headings of a document. Its title and a lone heading of level 1 at its top are level 2; where other headings of
 * level 1 stand in it all headings are one level lower, so that those under them stay under them.
 */
export function headingLevels(body: HtmlElement): ReadonlyMap<HtmlElement, number> {
  const said = [...elementsUnder(body)].flatMap((element) => {
    const what = isUnseen(element) ? null : saidBy(element)
    return what && seenText(element) !== '' ? [{ element, what }] : []
  })
  const ranked = said.flatMap(({ what }) => (what.title ? [] : [what.level]))
  const shown = printedHeadings(body)
  const first = [...elementsUnder(body)].find((element) => shown.has(element) || said[0]?.element === element)
  const isLone = first !== undefined && first === said[0]?.element && !said[0].what.title && said[0].what.level === 1 && ranked.filter((level) => level === 1).length === 1
  const lower = ranked.includes(1) && !isLone ? 1 : 0
  const levels = new Map(said.map(({ element, what }) => [element, what.title ? 2 : Math.min(4, Math.max(2, what.level + lower))]))
  for (const [element, level] of shown) levels.set(element, level)
  return levels
}
