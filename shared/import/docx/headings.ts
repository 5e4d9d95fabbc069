import type { DocxParts } from './archive'
import { all, child, readXml } from './xml'

/** What headings are called where programs translate the names of their styles. */
const names = /^(?:heading|judul|überschrift|titre|título|titolo|kop|rubrik|overskrift|otsikko|nagłówek|nadpis|başlık|заголовок|tajuk)\s?([1-9])$/i
const titles = /^(?:title|judul|titel|titre|título|titolo|titl)$/i

/** Short names of the styles that `signHeadings` gives to paragraphs which are headings by their looks alone. */
const given = (level: number): string => `RedaksiHeading${level}`

const value = (element: Element | null, name: string): string => (element ? (child(element, name)?.getAttribute('w:val') ?? '') : '')
const outline = (properties: Element | null): number | null => {
  const level = value(properties, 'w:outlineLvl')
  return /^[0-8]$/.test(level) ? Number(level) + 1 : null
}

const isOn = (properties: Element | null, name: string): boolean => {
  const element = properties ? child(properties, name) : null
  return element !== null && !/^(?:0|false|off)$/.test(element.getAttribute('w:val') ?? '')
}

const textOf = (element: Element): string => all(element, 'w:t').map(({ textContent }) => textContent ?? '').join('')
const halfPoints = (properties: Element | null): number | null => Number(value(properties, 'w:sz')) || null

interface Line {
  readonly paragraph: Element
  readonly text: string
  readonly size: number
  readonly bold: boolean
}

/** A paragraph that says nothing of its style, all of it in one size. */
function lineOf(paragraph: Element, usual: number): Line | null {
  const runs = all(paragraph, 'w:r').filter((one) => textOf(one).trim() !== '')
  const looks = runs.map((one) => child(one, 'w:rPr'))
  const size = halfPoints(looks[0] ?? null) ?? usual
  if (runs.length === 0 || looks.some((one) => (halfPoints(one) ?? usual) !== size)) return null
  return { paragraph, text: textOf(paragraph).trim(), size, bold: looks.every((one) => isOn(one, 'w:b')) }
}

/** Half points that text has where a file says nothing. */
const usualSize = 22
const longestHeading = 150

function printedHeadings(document: Document, usual: number): ReadonlyMap<Element, number> {
  const plain = all(document, 'w:p').filter((paragraph) => {
    const own = child(paragraph, 'w:pPr')
    return /^(?:|Normal|BodyText|Standard)$/.test(value(own, 'w:pStyle')) && !(own && child(own, 'w:numPr')) && paragraph.parentNode?.nodeName === 'w:body'
  })
  const lines = plain.flatMap((paragraph) => lineOf(paragraph, usual) ?? [])
  const letters = new Map<number, number>()
  for (const { size, text } of lines) letters.set(size, (letters.get(size) ?? 0) + text.length)
  const common = [...letters].reduce<readonly [number, number]>((most, one) => (one[1] > most[1] ? one : most), [usual, 0])[0]
  const found = lines.filter(({ text, size, bold }) => size >= common * (bold ? 1.15 : 1.6) && text.length <= longestHeading && /\p{L}{2}/u.test(text) && !/[.;,:]$/.test(text))
  const sizes = [...new Set(found.map(({ size }) => size))].sort((a, b) => b - a)
  return new Map(found.map(({ paragraph, size }) => [paragraph, Math.min(4, 2 + sizes.indexOf(size))]))
}

function give(paragraph: Element, style: string): void {
  const document = paragraph.ownerDocument!
  const properties = child(paragraph, 'w:pPr') ?? paragraph.insertBefore(document.createElement('w:pPr'), paragraph.firstChild)
  const present = child(properties, 'w:pStyle')
  if (present) properties.removeChild(present)
  const named = document.createElement('w:pStyle')
  named.setAttribute('w:val', style)
  properties.insertBefore(named, properties.firstChild)
}

/**
 * Gives a style of our own to paragraphs that are headings by their outline or by how they are printed, in place, and tells which styles of the
 * file are headings: rules of the reader of Word files.
 */
export function signHeadings(document: Document, parts: DocxParts, file: string): readonly string[] {
  const styles = readXml(parts.get('word/styles.xml'), file)
  const paragraphs = (styles ? all(styles, 'w:style') : []).filter((element) => element.getAttribute('w:type') === 'paragraph')
  const byId = new Map(paragraphs.map((element) => [element.getAttribute('w:styleId') ?? '', element]))
  const levelOf = (element: Element | undefined, depth = 0): number | null => {
    if (!element || depth > 20) return null
    const own = names.exec(value(element, 'w:name'))?.[1]
    return own ? Number(own) : (outline(child(element, 'w:pPr')) ?? levelOf(byId.get(value(element, 'w:basedOn')), depth + 1))
  }
  const rules = [...byId].flatMap(([id, element]): readonly string[] => {
    if (!/^[\w-]+$/.test(id)) return []
    if (titles.test(value(element, 'w:name'))) return [`p.${id} => h1.title:fresh`]
    const level = levelOf(element)
    return level === null || level > 6 ? [] : [`p.${id} => h${level}:fresh`]
  })
  const defaults = styles ? (all(styles, 'w:rPrDefault')[0] ?? null) : null
  const normal = byId.get('Normal')
  const usual = halfPoints(normal ? child(normal, 'w:rPr') : null) ?? halfPoints(defaults ? child(defaults, 'w:rPr') : null) ?? usualSize
  const printed = printedHeadings(document, usual)
  for (const paragraph of all(document, 'w:p')) {
    const level = outline(child(paragraph, 'w:pPr'))
    if (level !== null && level <= 6 && levelOf(byId.get(value(child(paragraph, 'w:pPr'), 'w:pStyle'))) === null) give(paragraph, given(level))
    else if (printed.has(paragraph)) give(paragraph, given(printed.get(paragraph)!))
  }
  return [...rules, ...[1, 2, 3, 4, 5, 6].map((level) => `p.${given(level)} => h${level}:fresh`)]
}
