import { DOMParser, XMLSerializer } from '@xmldom/xmldom'
import { Fault } from '../../errors'

const decoder = new TextDecoder()
const encoder = new TextEncoder()

/** Levels of a part's XML; Word's own tables within tables have a third. */
const deepest = 400

/** True where elements are nested more deeply than any Word file's are. Reads each character once. */
function isDeep(text: string): boolean {
  let depth = 0
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    const next = text[at + 1]
    if (next === '/') depth -= 1
    else if (next !== '?' && next !== '!') {
      const end = text.indexOf('>', at)
      if (end < 0) return false
      if (text[end - 1] !== '/') depth += 1
    }
    if (depth > deepest) return true
  }
  return false
}

/** The tree of one part of a Word file; null where the file has no such part. Throws `unsupportedFormat` for what is no XML. */
export function readXml(bytes: Uint8Array | undefined, file: string): Document | null {
  if (!bytes) return null
  const broken = (): never => {
    throw new Fault('unsupportedFormat', `${file} is damaged: a part of it cannot be read. Open it in a word processor and save it again.`, { file })
  }
  const ignore = (): void => undefined
  const text = decoder.decode(bytes)
  // No part of a Word file declares a type, and what it would declare may grow without end.
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text) || isDeep(text)) return broken()
  return new DOMParser({ errorHandler: { warning: ignore, error: broken, fatalError: broken } }).parseFromString(text, 'text/xml')
}

export const writeXml = (document: Document): Uint8Array => encoder.encode(new XMLSerializer().serializeToString(document))

/** All elements called `name` ("w:p"), in the order of the text, as they stand now. */
export const all = (root: Document | Element, name: string): readonly Element[] => Array.from(root.getElementsByTagName(name))

/** The first child of `element` called one of `names`. */
export function child(element: Element, ...names: readonly string[]): Element | null {
  for (let node = element.firstChild; node; node = node.nextSibling) if (names.includes(node.nodeName)) return node as Element
  return null
}

/** Sets what `element` holds in its place. */
export function unwrap(element: Element): void {
  while (element.firstChild) element.parentNode!.insertBefore(element.firstChild, element)
  element.parentNode!.removeChild(element)
}

/** The words of an element, with a line for each paragraph. */
export const wordsIn = (element: Element): string =>
  all(element, 'w:p').map((paragraph) => all(paragraph, 'w:t').map((text) => text.textContent ?? '').join('')).filter(Boolean).join('\n')

/** The words of a run. */
export const written = (run: Element): string => all(run, 'w:t').map(({ textContent }) => textContent ?? '').join('')

/** A run of `text`, as Word writes it. */
export function run(document: Document, text: string): Element {
  const words = document.createElement('w:t')
  words.setAttribute('xml:space', 'preserve')
  words.appendChild(document.createTextNode(text))
  const element = document.createElement('w:r')
  element.appendChild(words)
  return element
}
