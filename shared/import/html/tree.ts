import { defaultTreeAdapter } from 'parse5'
import type { HtmlDocument, HtmlElement, HtmlNode, HtmlText } from './parse'

export const isElement = (node: HtmlNode): node is HtmlElement => defaultTreeAdapter.isElementNode(node)
export const isText = (node: HtmlNode): node is HtmlText => defaultTreeAdapter.isTextNode(node)

/** The nodes directly under `node`. */
export const childrenOf = (node: HtmlNode): readonly HtmlNode[] => ('childNodes' in node ? node.childNodes : [])

export const elementsOf = (node: HtmlNode): readonly HtmlElement[] => childrenOf(node).filter(isElement)

export const parentOf = (node: HtmlElement | HtmlText): HtmlElement | null => (node.parentNode && isElement(node.parentNode) ? node.parentNode : null)

/** The value of an attribute; '' where it is absent. */
export const attr = (element: HtmlElement, name: string): string => element.attrs.find((one) => one.name === name)?.value ?? ''

export const hasAttr = (element: HtmlElement, name: string): boolean => element.attrs.some((one) => one.name === name)

/** Every node under `node`, itself first, in the order of the text. Does not recurse. */
export function* walk(node: HtmlNode): Generator<HtmlNode> {
  const waiting: HtmlNode[] = [node]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    yield next
    const children = childrenOf(next)
    for (let index = children.length - 1; index >= 0; index -= 1) waiting.push(children[index]!)
  }
}

export function* elementsUnder(node: HtmlNode): Generator<HtmlElement> {
  for (const one of walk(node)) if (isElement(one) && one !== node) yield one
}

export function findElement(node: HtmlNode, holds: (element: HtmlElement) => boolean): HtmlElement | null {
  for (const one of elementsUnder(node)) if (holds(one)) return one
  return null
}

/** The element itself and those around it, from within outwards. */
export function* around(element: HtmlElement | null): Generator<HtmlElement> {
  for (let one = element; one; one = parentOf(one)) yield one
}

export const closest = (element: HtmlElement, holds: (one: HtmlElement) => boolean): HtmlElement | null => {
  for (const one of around(element)) if (holds(one)) return one
  return null
}

const neverText: ReadonlySet<string> = new Set(['script', 'style', 'template'])

/** All text under `node` but that of scripts and styles, blanks made single. */
export function textOf(node: HtmlNode): string {
  const parts: string[] = []
  for (const one of walk(node)) if (isText(one) && !(one.parentNode && isElement(one.parentNode) && neverText.has(one.parentNode.tagName))) parts.push(one.value)
  return parts.join('').replace(/[\s\u00a0]+/g, ' ').trim()
}

/** What is written in an attribute after so many characters says nothing. */
const longestAttribute = 4000

/** The declarations of the `style` attribute, names and values in lower case; the last of a name counts. */
export function styleOf(element: HtmlElement): ReadonlyMap<string, string> {
  const written = attr(element, 'style').slice(0, longestAttribute)
  if (written === '') return noStyle
  return new Map(
    written.split(';').flatMap((declaration): readonly (readonly [string, string])[] => {
      const colon = declaration.indexOf(':')
      if (colon < 0) return []
      return [[declaration.slice(0, colon).trim().toLowerCase(), declaration.slice(colon + 1).replace(/!important/i, '').trim().toLowerCase()]]
    }),
  )
}

const noStyle: ReadonlyMap<string, string> = new Map()

/** Attributes in which page makers say what a part is. */
const naming = /^(?:class|id|name|data-(?:component|testid|test-id|test|qa|qa-id|gu-name|cy|element|role|type|module|block|name|area))$/

/** A name that a program made up: letters between figures ("1ad9f"), or capitals set at random ("bdAdKj"). What it spells says nothing. */
function isMadeUp(name: string): boolean {
  if (/\d[a-z]/i.test(name) && !/^[a-z]*\d+x\d+$/i.test(name)) return true
  const parts = name.split(/(?<=[a-z])(?=[A-Z])/)
  return parts.length > 1 && parts.filter(({ length }) => length < 3).length > 1
}

/** The words of class, id and their kin in lower case: "story-body__textBox" gives story, body, text, box. */
export function nameWords(element: HtmlElement): readonly string[] {
  const names = element.attrs.flatMap(({ name, value }) => (naming.test(name) ? [value.slice(0, 400)] : [])).join(' ')
  return names
    // Programs for mail set a number before the names of others' letters.
    .replace(/(?:^|(?<=\s))(?:m_-?\d{1,30}|(?:x_){1,8})/g, '')
    .split(/[^a-z\d]+/i)
    .filter((name) => name !== '' && !isMadeUp(name))
    .flatMap((name) => name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase().split(/[^a-z]+/))
    .filter(Boolean)
}

export const rootOf = (document: HtmlDocument): HtmlElement | null => elementsOf(document).find(({ tagName }) => tagName === 'html') ?? null

export const bodyOf = (document: HtmlDocument): HtmlElement | null => {
  const root = rootOf(document)
  return root ? (elementsOf(root).find(({ tagName }) => tagName === 'body') ?? null) : null
}
