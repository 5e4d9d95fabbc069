import type { Node } from '@tiptap/pm/model'
import { schema, type Numbering } from '../../document'
import { append } from './append'
import type { HtmlElement } from './parse'
import { attr, styleOf } from './tree'

/** The place of an item among the lists of a word processor, which writes every item as a paragraph. */
export interface ListPlace {
  /** Items of one list share it. */
  readonly list: string
  /** From 1. */
  readonly level: number
  /** Its number; null for a bullet. */
  readonly number: number | null
  readonly numbering: Numbering
}

export interface ListedItem {
  readonly place: ListPlace
  readonly content: readonly Node[]
}

const roman: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 }

function romanNumber(text: string): number {
  const values = [...text].map((letter) => roman[letter] ?? 0)
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0)
}

/** The number of a marker ("3.", "(b)", "iv)", "1.2."), or null for a bullet. `expected` settles whether "i." is a letter. */
export function markerNumber(marker: string, expected = 1): number | null {
  const text = marker.replace(/[\s\u00a0]+/g, '').replace(/^[([]/, '')
  const digits = /^(?:\d+\.)*(\d{1,9})[.)\]:]?$/.exec(text)
  if (digits) return Number(digits[1])
  const letters = /^([a-z]{1,8})[.)\]:]$/i.exec(text)?.[1]?.toLowerCase()
  if (!letters) return null
  if (/^[ivxlcdm]+$/.test(letters) && (letters.length > 1 || letters === 'i' || romanNumber(letters) === expected)) {
    const asLetter = letters.length === 1 ? letters.charCodeAt(0) - 96 : 0
    return asLetter === expected ? expected : romanNumber(letters)
  }
  return letters.length === 1 ? letters.charCodeAt(0) - 96 : null
}

/** How a marker ("a)", "IV.", "3.") counts: small and large letters and Roman numbers, else digits. */
export function numberingOfMarker(marker: string): Numbering {
  const letters = /^[([]?([a-z]{1,8})[.)\]:]$/i.exec(marker.replace(/[\s\u00a0]+/g, ''))?.[1]
  if (!letters) return 'decimal'
  const isRoman = /^[ivxlcdm]+$/i.test(letters) && (letters.length > 1 || /^i$/i.test(letters))
  const isUpper = letters === letters.toUpperCase()
  return isRoman ? (isUpper ? 'upperRoman' : 'lowerRoman') : isUpper ? 'upperAlpha' : 'lowerAlpha'
}

const byType: ReadonlyMap<string, Numbering> = new Map([['a', 'lowerAlpha'], ['A', 'upperAlpha'], ['i', 'lowerRoman'], ['I', 'upperRoman']])
const byStyle: readonly (readonly [RegExp, Numbering])[] = [[/lower-(?:alpha|latin)/, 'lowerAlpha'], [/upper-(?:alpha|latin)/, 'upperAlpha'], [/lower-roman/, 'lowerRoman'], [/upper-roman/, 'upperRoman']]

/** How an `<ol>` counts, as it or its first item says. */
export function numberingOfList(list: HtmlElement, item: HtmlElement | undefined): Numbering {
  const style = [list, item].map((one) => (one ? (styleOf(one).get('list-style-type') ?? styleOf(one).get('list-style') ?? '') : '')).join(' ')
  return byStyle.find(([pattern]) => pattern.test(style))?.[1] ?? byType.get(attr(list, 'type')) ?? 'decimal'
}

/** The place of an item that its editor tells by an attribute, deeper ones standing beside those that they belong to; null for an item that does not say. */
export function toldPlace(item: HtmlElement, isOrdered: boolean): { readonly level: number; readonly isOrdered: boolean } | null {
  const indent = /(?:^|\s)(?:(?:ql-)?indent-(?:level-)?|public-DraftStyleDefault-depth)([1-9])(?:\s|$)/.exec(attr(item, 'class').slice(0, 400))?.[1] ?? /^[1-9]$/.exec(attr(item, 'data-indent'))?.[0]
  const kind = /^(?:ordered|bullet)$/.exec(attr(item, 'data-list'))?.[0]
  return indent === undefined && kind === undefined ? null : { level: Number(indent ?? 0) + 1, isOrdered: kind === undefined ? isOrdered : kind === 'ordered' }
}

const numberings: readonly Numbering[] = ['decimal', 'lowerAlpha', 'lowerRoman']

/** Items of one list as the lists within lists that their places make of them. */
export function placedLists(items: readonly { readonly blocks: readonly Node[]; readonly level: number; readonly isOrdered: boolean }[]): readonly Node[] {
  const counts: number[] = []
  return nestedLists(items.map(({ blocks, level, isOrdered }) => {
    counts.length = Math.min(counts.length, level)
    counts[level - 1] = (counts[level - 1] ?? 0) + (isOrdered ? 1 : 0)
    return { content: itemContent(blocks), place: { list: 'told', level, number: isOrdered ? counts[level - 1]! : null, numbering: numberings[(level - 1) % 3]! } }
  }))
}

/** Blocks as the content of an item, which begins with a paragraph. */
export function itemContent(blocks: readonly Node[]): readonly Node[] {
  const [first, ...rest] = blocks
  if (!first) return [schema.node('paragraph')]
  if (first.type.name === 'paragraph') return blocks
  if (first.type.name === 'heading') return [schema.node('paragraph', null, first.content), ...rest]
  return [schema.node('paragraph'), ...blocks]
}

export function listNode(items: readonly (readonly Node[])[], start: number | null, numbering: Numbering = 'decimal'): Node {
  const content = items.map((blocks) => schema.node('listItem', null, [...itemContent(blocks)]))
  return start === null ? schema.node('bulletList', null, content) : schema.node('orderedList', { start: Math.max(0, Math.min(start, 999_999_999)), numbering }, content)
}

/** The lists that items of a word processor make: deeper ones within the item before them. Another kind of marker begins another list. */
export function nestedLists(items: readonly ListedItem[]): readonly Node[] {
  const lists: Node[] = []
  for (let at = 0; at < items.length; ) {
    const first = items[at]!
    const isOrdered = first.place.number !== null
    const contents: Node[][] = []
    while (at < items.length) {
      const { place, content } = items[at]!
      if (place.level < first.place.level || (place.level === first.place.level && (place.number !== null) !== isOrdered)) break
      // A number that does not follow begins another list.
      if (place.level === first.place.level && isOrdered && contents.length > 0 && place.number === 1) break
      if (place.level > first.place.level) {
        const deeper: ListedItem[] = []
        while (at < items.length && items[at]!.place.level > first.place.level) deeper.push(items[at++]!)
        append(contents.at(-1)!, nestedLists(deeper))
      } else {
        contents.push([...content])
        at += 1
      }
    }
    lists.push(listNode(contents, first.place.number, first.place.numbering))
  }
  return lists
}
