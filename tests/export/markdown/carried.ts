import { Fragment, type Mark, type Node } from '@tiptap/pm/model'
import { schema } from '@shared/document'

/**
 * The document that the GFM profile is documented to carry (docs/markdown.md), written for the tests by the numbered list of
 * that page and not by the exporter's code: character by character, where the exporter works on stretches.
 */
interface Unit {
  readonly node: Node
  readonly marks: readonly Mark[]
}

/** Control characters and noncharacters are dropped, half a surrogate pair becomes U+FFFD, and all is NFC. */
const spoken = (text: string): string =>
  [...text]
    .map((character) => {
      const code = character.codePointAt(0)!
      if (code >= 0xd800 && code <= 0xdfff) return '\ufffd'
      const control = (code < 32 && code !== 9 && code !== 10) || (code >= 127 && code < 160)
      const noncharacter = (code & 0xfffe) === 0xfffe || (code >= 0xfdd0 && code <= 0xfdef)
      return control || noncharacter ? '' : character
    })
    .join('')
    .normalize('NFC')

const white = (unit: Unit): boolean => !unit.node.isText || (unit.node.text!.trim() === '' && !has(unit, 'code'))
const has = (unit: Unit, name: string): boolean => unit.marks.some((mark) => mark.type.name === name)
const isBreak = (unit: Unit | undefined): boolean => unit?.node.type.name === 'hardBreak'
const isTrimmed = (unit: Unit): boolean => unit.node.isText && !has(unit, 'code') && /^[ \t]$/.test(unit.node.text!)

function units(node: Node): Unit[] {
  const result: Unit[] = []
  const stretches: { text: string; marks: readonly Mark[] }[] = []
  const flush = () => {
    for (const { text, marks } of stretches) {
      const clean = spoken(text.replace(/\r\n|\r|\n/g, ' '))
      for (let index = 0; index < clean.length; index += 1) result.push({ node: schema.text(clean[index]!), marks })
    }
    stretches.length = 0
  }
  node.forEach((child) => {
    let marks: readonly Mark[] = child.marks.filter((mark) => mark.type.name !== 'attribution' && mark.type.name !== 'language')
    if (child.isText) {
      if (spoken(child.text!) === '') return
      const last = stretches.at(-1)
      if (last && last.marks.length === marks.length && last.marks.every((mark, at) => mark.eq(marks[at]!))) last.text += child.text!
      else stretches.push({ text: child.text!, marks })
      return
    }
    flush()
    marks = marks.filter((mark) => mark.type.name !== 'code' && (child.type.name === 'hardBreak' || mark.type.name !== 'link'))
    result.push({ node: child.type.name === 'footnote' ? schema.node('footnote', null, inline(child)) : child, marks })
  })
  flush()
  return result
}

function trimmed(all: readonly Unit[]): readonly Unit[] {
  const drop = new Set<number>()
  const sweep = (order: readonly number[]) => {
    let edge = true
    for (const at of order) {
      if (edge && isTrimmed(all[at]!)) drop.add(at)
      else edge = isBreak(all[at])
    }
  }
  const order = all.map((_, at) => at)
  sweep(order)
  sweep([...order].reverse())
  return all.filter((_, at) => !drop.has(at))
}

function pulled(all: readonly Unit[]): readonly Unit[] {
  const lost = all.map(() => new Set<Mark>())
  for (const forward of [true, false]) {
    const order = forward ? all.map((_, at) => at) : all.map((_, at) => at).reverse()
    for (const [turn, at] of order.entries()) {
      const unit = all[at]!
      if (!white(unit)) continue
      const before = turn > 0 ? order[turn - 1]! : -1
      for (const mark of unit.marks) {
        if (mark.type.name === 'code') continue
        const carried = before >= 0 && all[before]!.marks.some((other) => other.eq(mark)) && ![...lost[before]!].some((other) => other.eq(mark))
        if (!carried) lost[at]!.add(mark)
      }
    }
  }
  return all.map((unit, at) => ({ ...unit, marks: unit.marks.filter((mark) => !lost[at]!.has(mark)) }))
}

const inline = (node: Node): Fragment => Fragment.fromArray(pulled(trimmed(units(node))).map(({ node: one, marks }) => one.mark(marks)))

const line = (text: string): string => spoken(text.replace(/\r\n|\r|\n/g, ' ')).trim()

const isEmptyParagraph = (node: Node): boolean => node.type.name === 'paragraph' && node.content.size === 0

function figure(node: Node): Node {
  const { src, alt, decorative, credit, width, height } = node.attrs as { src: string; alt: string; decorative: boolean; credit: string; width: number; height: number }
  if (src === '') {
    const [caption, printed] = [inline(node), line(credit)]
    const gap = caption.size > 0 && caption.lastChild?.type.name !== 'hardBreak' ? ' ' : ''
    return schema.node('paragraph', null, printed === '' ? caption : caption.append(Fragment.from(schema.text(`${gap}${printed}`))))
  }
  return schema.node('figure', { src, alt: decorative ? '' : line(alt), credit: line(credit), width, height }, inline(node))
}

function table(node: Node): Node {
  const width = Math.max(...node.children.map((row) => row.childCount))
  const headed = node.firstChild!.children.some((cell) => cell.type.name === 'tableHeader')
  const rows = node.children.map((row, index) =>
    schema.node('tableRow', null, Array.from({ length: width }, (_, column) => {
      const cell = row.maybeChild(column)
      const align = node.children.map((other) => other.maybeChild(column)).find((other) => other)!.attrs.align as string | null
      return schema.node(index === 0 && headed ? 'tableHeader' : 'tableCell', { align }, cell ? blocks(cell) : [schema.node('paragraph')])
    })),
  )
  const emptyHead = headed && rows.length > 1 && rows[0]!.textContent === '' && rows[0]!.children.every((cell) => cell.childCount === 1 && cell.firstChild!.content.size === 0 && cell.firstChild!.type.name === 'paragraph')
  return schema.node('table', null, emptyHead ? rows.slice(1) : rows)
}

function block(node: Node): Node {
  switch (node.type.name) {
    case 'paragraph':
    case 'heading':
      return node.type.create(node.attrs, inline(node))
    case 'codeBlock': {
      const text = spoken(node.textContent.replace(/\r\n|\r/g, '\n'))
      return node.type.create(node.attrs, text === '' ? [] : schema.text(text))
    }
    case 'figure':
      return figure(node)
    case 'table':
      return table(node)
    case 'blockquote': {
      const last = node.lastChild!.type.name === 'attributionLine' ? node.lastChild! : null
      const said = blocks(last ? node.cut(0, node.content.size - last.nodeSize) : node)
      const content = last ? inline(last) : Fragment.empty
      return schema.node('blockquote', null, content.size > 0 ? [...said, schema.node('attributionLine', null, content)] : said)
    }
    case 'pullquote': {
      const said = schema.node('paragraph', null, inline(node))
      return said.content.size > 0 ? schema.node('blockquote', null, [said]) : said
    }
    case 'listItem':
    case 'taskItem': {
      const content = blocks(node)
      return node.type.create(node.attrs, content[0]!.type.name !== 'paragraph' ? [schema.node('paragraph'), ...content] : content)
    }
    case 'horizontalRule':
      return node
    default:
      return node.type.create(node.attrs, node.children.map(block))
  }
}

function blocks(node: Node): readonly Node[] {
  const kept = node.children.map(block).filter((child) => !isEmptyParagraph(child))
  return kept.length > 0 ? kept : [schema.node('paragraph')]
}

/** What of `doc` the GFM profile carries. Tables must have one paragraph or figure a cell, and no spans. */
export const carried = (doc: Node): Node => schema.node('doc', null, blocks(doc))
