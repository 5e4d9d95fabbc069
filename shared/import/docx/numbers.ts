import { Fragment, type Node } from '@tiptap/pm/model'
import { itemNumber, schema, type Numbering } from '../../document'
import type { DocxParts } from './archive'
import { all, child, readXml, run } from './xml'

/** The number that Word prints before a paragraph of a list. */
export interface PrintedNumber {
  readonly number: number
  readonly numbering: Numbering
  /** Which list counts it. */
  readonly list: string
  /** As it is printed: "1.2", "(b)". */
  readonly label: string
}

interface Level {
  readonly start: number
  readonly format: string
  /** With %1 to %9 where the numbers of its own and of higher levels stand. */
  readonly text: string
}

const numberings: ReadonlyMap<string, Numbering> = new Map([['lowerLetter', 'lowerAlpha'], ['upperLetter', 'upperAlpha'], ['lowerRoman', 'lowerRoman'], ['upperRoman', 'upperRoman']])

const value = (element: Element | null, name: string): string => (element ? (child(element, name)?.getAttribute('w:val') ?? '') : '')
const whole = (text: string, other: number): number => (/^\d{1,9}$/.test(text) ? Number(text) : other)

const levelOf = (element: Element): readonly [number, Level] => [whole(element.getAttribute('w:ilvl') ?? '', 0), { start: whole(value(element, 'w:start'), 1), format: value(element, 'w:numFmt') || 'decimal', text: value(element, 'w:lvlText') || '%1.' }]

/** The lists of a file by their number, and which a style belongs to. */
function readLists(parts: DocxParts, file: string) {
  const numbering = readXml(parts.get('word/numbering.xml'), file)
  const styles = readXml(parts.get('word/styles.xml'), file)
  const abstract = new Map((numbering ? all(numbering, 'w:abstractNum') : []).map((element) => [element.getAttribute('w:abstractNumId') ?? '', new Map(all(element, 'w:lvl').map(levelOf))]))
  const lists = new Map(
    (numbering ? all(numbering, 'w:num') : []).map((element) => {
      const id = value(element, 'w:abstractNumId')
      const restarts = new Map(all(element, 'w:lvlOverride').flatMap((one) => (child(one, 'w:startOverride') ? [[whole(one.getAttribute('w:ilvl') ?? '', 0), whole(value(one, 'w:startOverride'), 1)] as const] : [])))
      return [element.getAttribute('w:numId') ?? '', { id, levels: abstract.get(id) ?? new Map<number, Level>(), restarts }] as const
    }),
  )
  const properties = new Map((styles ? all(styles, 'w:style') : []).map((element) => [element.getAttribute('w:styleId') ?? '', { own: child(element, 'w:pPr'), base: value(element, 'w:basedOn') }]))
  const ofStyle = (style: string, depth = 0): Element | null => {
    const known = properties.get(style)
    const own = known?.own ? child(known.own, 'w:numPr') : null
    return own ?? (known && depth < 20 ? ofStyle(known.base, depth + 1) : null)
  }
  return { lists, ofStyle }
}

const written = (number: number, format: string): string => itemNumber(number, numberings.get(format) ?? 'decimal')

const labelOf = (text: string, count: ReadonlyMap<number, number>, levels: ReadonlyMap<number, Level>): string =>
  text.replace(/%([1-9])/g, (_all, level: string) => {
    const at = Number(level) - 1
    return written(count.get(at) ?? levels.get(at)?.start ?? 1, levels.get(at)?.format ?? 'decimal')
  })

const sign = (index: number): string => `\ue7a0n${index}\ue7a1`
const signs = /\ue7a0n(\d{1,9})\ue7a1/g

/** Writes before every paragraph of a numbered list which number Word prints there, in place: what reads the file next counts each list from 1. */
export function signNumbers(document: Document, parts: DocxParts, file: string): readonly PrintedNumber[] {
  const { lists, ofStyle } = readLists(parts, file)
  if (lists.size === 0) return []
  const counts = new Map<string, Map<number, number>>()
  const restarted = new Set<string>()
  const printed: PrintedNumber[] = []
  for (const paragraph of all(document, 'w:p')) {
    const own = child(paragraph, 'w:pPr')
    const direct = own ? child(own, 'w:numPr') : null
    const styled = ofStyle(value(own, 'w:pStyle'))
    const id = value(direct, 'w:numId') || value(styled, 'w:numId')
    const list = lists.get(id)
    if (!list || all(paragraph, 'w:t').length + all(paragraph, 'w:delText').length === 0) continue
    const at = whole(value(direct, 'w:ilvl') || value(styled, 'w:ilvl'), 0)
    const level = list.levels.get(at) ?? { start: 1, format: 'decimal', text: `%${at + 1}.` }
    const count = counts.get(list.id) ?? new Map<number, number>()
    counts.set(list.id, count)
    const restart = list.restarts.get(at)
    if (restart !== undefined && !restarted.has(`${id} ${at}`)) count.set(at, restart - 1)
    restarted.add(`${id} ${at}`)
    count.set(at, (count.get(at) ?? level.start - 1) + 1)
    for (const deeper of [...count.keys()]) if (deeper > at) count.delete(deeper)
    if (level.format === 'bullet' || level.format === 'none') continue
    paragraph.insertBefore(run(document, sign(printed.length)), own ? own.nextSibling : paragraph.firstChild)
    printed.push({ number: count.get(at)!, numbering: numberings.get(level.format) ?? 'decimal', list: `${list.id} ${at}`, label: labelOf(level.text, count, list.levels) })
  }
  return printed
}

function numberIn(item: Node): number | null {
  const found = signs.exec(item.firstChild?.textContent ?? '')
  signs.lastIndex = 0
  return found ? Number(found[1]) : null
}

/** A block with the numbers that are signed in it: a list that does not go on by one is two. */
export function withNumbers(node: Node, printed: readonly PrintedNumber[]): readonly Node[] {
  if (printed.length === 0) return [node]
  if (node.isTextblock) {
    const content = node.children.flatMap((part) => {
      if (!part.isText) return [part]
      // The number of a heading is read with it; that of an item is its list's.
      const text = part.text!.replace(signs, (_all, index: string) => (node.type.name === 'heading' ? `${printed[Number(index)]?.label ?? ''} ` : ''))
      return text === '' ? [] : [schema.text(text, part.marks)]
    })
    return content.length === 0 && node.type.name !== 'figure' && node.childCount > 0 ? [] : [node.copy(Fragment.from(content))]
  }
  if (node.isLeaf) return [node]
  const inner = (one: Node): Node => one.type.createAndFill(one.attrs, one.children.flatMap((part) => withNumbers(part, printed)), one.marks) ?? one
  if (node.type.name !== 'orderedList') return [inner(node)]
  const lists: { readonly first: PrintedNumber | null; last: PrintedNumber | null; readonly items: Node[] }[] = []
  for (const item of node.children) {
    const index = numberIn(item)
    const number = index === null ? null : (printed[index] ?? null)
    const list = lists.at(-1)
    const goesOn = list && (number === null || list.last === null || (number.list === list.last.list && number.number === list.last.number + 1))
    if (goesOn) {
      list.items.push(inner(item))
      list.last = number ?? list.last
    } else lists.push({ first: number, last: number, items: [inner(item)] })
  }
  return lists.map(({ first, items }) => node.type.create(first ? { ...node.attrs, start: first.number, numbering: first.numbering } : node.attrs, items))
}
