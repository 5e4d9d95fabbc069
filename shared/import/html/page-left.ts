import type { Node } from '@tiptap/pm/model'
import { addressOfImage } from './figures'
import { shownImages } from './page-pictures'
import type { HtmlElement } from './parse'
import type { HtmlRead } from './read-html'
import type { LeftOut } from './reading'
import type { Verdict } from './verdicts'
import { timeOf } from './meta'
import { holdsAtMost } from './seen'
import { attr, closest, findElement } from './tree'
import type { IsoTime } from '../../time'
import type { WeighedBlock } from './weigh'

/** The pictures of the story that are not at hand, by their addresses: their figures stand without them. */
export function missingPictures(blocks: readonly WeighedBlock[], verdicts: readonly Verdict[], { isHad, base }: HtmlRead): readonly LeftOut[] {
  return blocks.flatMap(({ node, element }, at): readonly LeftOut[] => {
    const shows = node.type.name === 'figure' || (!node.isTextblock && holdsFigure(node))
    if (verdicts[at]!.role !== 'body' || !shows) return []
    return shownImages(element).flatMap((image): readonly LeftOut[] => (isHad(image) ? [] : [{ kind: 'picture', text: addressOfImage(image, base), element: image }]))
  })
}

const holdsFigure = (node: Node): boolean => node.children.some((child) => child.type.name === 'figure' || holdsFigure(child))

/** The time that the markup gives the date of a story, or its byline; null where none is whole. */
export function markedTime(blocks: readonly WeighedBlock[], verdicts: readonly Verdict[]): IsoTime | null {
  const told = blocks.filter((_block, at) => verdicts[at]!.role === 'date' || (verdicts[at]!.role === 'byline' && verdicts[at]!.said?.date !== undefined))
  for (const { element } of told) {
    const inner = holdsAtMost(element, longestDate) ? findElement(element, (one) => one.tagName === 'time' || attr(one, 'itemprop') === 'datePublished') : null
    const marked = inner ?? closest(element, ({ tagName }) => tagName === 'time')
    const time = marked ? timeOf(attr(marked, 'datetime') || attr(marked, 'content')) : null
    if (time !== null) return time
  }
  return null
}

const zones: Readonly<Record<string, string>> = { WIB: '+07:00', WITA: '+08:00', WIT: '+09:00', GMT: '+00:00', UTC: '+00:00', BST: '+01:00' }

/** A time that the page's data tell without its zone, in the zone that the date line of the story gives the same hour; null where none does. */
export function zonedTime(local: string, blocks: readonly WeighedBlock[], verdicts: readonly Verdict[]): IsoTime | null {
  const [, day = '', hour = '', minute = ''] = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})/.exec(local) ?? []
  if (day === '') return null
  for (const [at, { text }] of blocks.entries()) {
    const { role, said } = verdicts[at]!
    if (role !== 'date' && !(role === 'byline' && said?.date !== undefined)) continue
    const found = /(?<!\d)(\d{1,2})[:.](\d{2})(?:[:.]\d{2})?\s(WIB|WITA|WIT|GMT|UTC|BST)\b/.exec(text)
    if (found && Number(found[1]) === Number(hour) && found[2] === minute && text.includes(String(Number(day.slice(8))))) return timeOf(`${local}${zones[found[3]!]!}`)
  }
  return null
}

/** More text than a line with a date has, in characters. */
const longestDate = 600

/** What is told of one part in two ways is listed once. */
export function once(left: readonly LeftOut[]): readonly LeftOut[] {
  const known = new Map<HtmlElement | undefined, Set<string>>()
  return left.filter(({ kind, text, element }) => {
    const before = known.get(element) ?? new Set<string>()
    known.set(element, before)
    const isNew = element === undefined || !before.has(`${kind} ${text}`)
    before.add(`${kind} ${text}`)
    return isNew
  })
}
