/** An element of a page as it was written: names in the order and spelling of the bytes. */
export interface HtmlElement {
  readonly tag: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly (HtmlElement | string)[]
}

interface Open {
  readonly tag: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: (HtmlElement | string)[]
}

const voids: ReadonlySet<string> = new Set(['br', 'col', 'hr', 'img', 'input', 'link', 'meta'])
const rawText: ReadonlySet<string> = new Set(['script', 'style'])
const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' }

const decode = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (hex || decimal) return String.fromCodePoint(hex ? parseInt(hex, 16) : Number(decimal))
    const character = named[name!]
    if (character === undefined) throw new Error(`unknown reference ${whole}`)
    return character
  })

function readAttributes(source: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>()
  const rest = source.replace(/\s+([a-z][\w:-]*)(?:="([^"]*)"|='([^']*)')?/gi, (_whole, name: string, double?: string, single?: string) => {
    if (attributes.has(name)) throw new Error(`attribute ${name} stands twice`)
    attributes.set(name, decode(double ?? single ?? ''))
    return ''
  })
  if (rest.trim() !== '') throw new Error(`not an attribute: ${rest}`)
  return attributes
}

/**
 * Reads HTML far more strictly than a browser does, and knows nothing of the program that wrote it: every start tag has its end
 * tag in its place, attributes are quoted, references are closed. Throws where that does not hold.
 */
export function readHtml(html: string): HtmlElement {
  const root: Open = { tag: '#root', attributes: new Map(), children: [] }
  const open: Open[] = [root]
  const token = /<!doctype html>|<(\/?)([a-z][a-z0-9]*)((?:\s+[a-z][\w:-]*(?:="[^"]*"|='[^']*')?)*)>|([^<]+)/gy
  while (token.lastIndex < html.length) {
    const at = token.lastIndex
    const match = token.exec(html)
    if (!match) throw new Error(`not HTML at ${at}: ${html.slice(at, at + 60)}`)
    const [, slash, tag, attributes, text] = match
    const parent = open.at(-1)!
    if (text !== undefined) parent.children.push(decode(text))
    if (tag === undefined) continue
    if (slash) {
      if (parent.tag !== tag) throw new Error(`</${tag}> at ${at} closes <${parent.tag}>`)
      open.pop()
      continue
    }
    const element: Open = { tag, attributes: readAttributes(attributes ?? ''), children: [] }
    parent.children.push(element)
    if (rawText.has(tag)) {
      const end = html.indexOf(`</${tag}>`, token.lastIndex)
      element.children.push(html.slice(token.lastIndex, end))
      token.lastIndex = end + tag.length + 3
    } else if (!voids.has(tag)) open.push(element)
  }
  if (open.length > 1) throw new Error(`<${open.at(-1)!.tag}> is not closed`)
  return root
}

/** Every element within `element`, in the order of the bytes. */
export const elementsOf = (element: HtmlElement): readonly HtmlElement[] =>
  element.children.flatMap((child) => (typeof child === 'string' ? [] : [child, ...elementsOf(child)]))

/** The elements of one name, optionally with an attribute of one value. */
export const all = (element: HtmlElement, tag: string, attribute?: string, value?: string): readonly HtmlElement[] =>
  elementsOf(element).filter((each) => each.tag === tag && (attribute === undefined || each.attributes.get(attribute) === value))

/** The text of an element; elements for which `skip` holds are passed over. */
export const textOf = (element: HtmlElement, skip: (element: HtmlElement) => boolean = () => false): string =>
  element.children.map((child) => (typeof child === 'string' ? child : skip(child) ? '' : textOf(child, skip))).join('')
