import { isThing, listOf, type Thing } from './json-ld'
import { figureHtml, tableHtml } from './page-data-shapes'
import { escaped, plain } from './page-data-words'
import type { LeftOut } from './reading'

/** Parts of a story that stand within more parts than these are not written, but told. */
export const deepest = 60
/** Of data that are told, no deeper ones are read. */
const deepestTold = 500

export const isMarkup = (text: string): boolean => /<\/?(?:p|br|b|i|em|strong|a|ul|ol|li|h[1-6]|blockquote|figure|div|span)\b[^<>]{0,2000}>/i.test(text)
export const markup = (text: string): string => (isMarkup(text) ? text : escaped(text))

export const kindOf = (thing: Thing): string => ['type', '_type', 'nodeType', '__typename', 'style', 'tag', 'kind', 'component'].flatMap((key) => (typeof thing[key] === 'string' ? [thing[key]] : [])).join(' ').toLowerCase()
export const notText = /\b(?:ad|ads|advert\w*|image|photo|picture|gallery|video|audio|embed\w*|oembed\w*|related\w*|newsletter\w*|promo\w*|interstitial\w*|reference|script|raw_html|divider|button|cta)\b/
export const wordKeys = ['html', 'content', 'text', 'value', 'body', 'children', 'items', 'content_elements', 'blocks', 'nodes', 'data'] as const

/** Under these a part has words beside its text. */
const besideKeys = ['title', 'headline', 'subtitle', 'caption', 'alt', 'altText', 'alt_text', 'description', 'credit', 'credits', 'citation', 'attribution', 'cite', 'head', 'header', 'headers', 'rows', 'cells', 'columns', 'question', 'answer', 'summary'] as const
const saidKeys = ['citation', 'attribution', 'cite', 'author', 'source'] as const

/** All words that a value holds under the names that words have, in their order. */
function wordsUnder(value: unknown, depth: number): readonly string[] {
  if (depth > deepestTold) return []
  // A number by itself says how a part looks; in rows it is a cell.
  if (typeof value === 'number') return depth > 0 ? [String(value)] : []
  if (typeof value === 'string') return [plain(value)].filter((text) => /[\p{L}\p{N}]/u.test(text) && !/^(?:https?:)?\/\/\S*$/.test(text))
  if (Array.isArray(value)) return value.flatMap((one) => wordsUnder(one, depth + 1))
  return isThing(value) ? [...wordKeys, ...besideKeys, 'basic', 'name'].flatMap((key) => wordsUnder(value[key], depth + 1)) : []
}

/** What a part says beside what is written of it under `written`, on one line; a text that stands in it in two forms once. */
function lineOf(value: unknown, written?: string): string {
  if (!isThing(value)) return wordsUnder(value, 0).join(' | ')
  const lines = [...wordKeys, ...besideKeys].filter((key) => key !== written).map((key) => wordsUnder(value[key], 0).join(' | '))
  return [...new Set(lines)].filter(Boolean).join(' | ')
}

/** As what a part that is not written is told. */
function toldAs(kind: string): LeftOut['kind'] {
  if (/\b(?:image|photo|picture|gallery)\b/.test(kind)) return 'image'
  return /\b(?:ad|ads|advert\w*|related\w*|newsletter\w*|promo\w*|interstitial\w*|button|cta)\b/.test(kind) ? 'navigation' : 'textBox'
}

/** Who says a quotation, as its part tells it. */
function saidBy(thing: Thing): { readonly name: string; readonly key: string } {
  const nameIn = (value: unknown): string => (typeof value === 'string' ? plain(value) : isThing(value) ? nameIn(['content', 'text', 'name'].map((key) => value[key]).find((one) => typeof one === 'string' || isThing(one))) : '')
  for (const key of saidKeys) {
    const name = listOf(thing[key]).map(nameIn).filter(Boolean).join(', ')
    if (name !== '') return { name, key }
  }
  return { name: '', key: '' }
}

/** Parts of a story behind each other; items that follow each other are one list. */
export function inOrder(parts: readonly string[]): string {
  const isItem = (at: number): boolean => parts[at]?.startsWith('<li>') ?? false
  return parts.map((part, at) => (isItem(at) ? `${isItem(at - 1) ? '' : '<ul>'}${part}${isItem(at + 1) ? '' : '</ul>'}` : part)).join('')
}

const opensBlock = (html: string): boolean => /^\s*<(?:p|h[1-6]|ul|ol|blockquote|figure|table|div|li)\b/i.test(html)

/** What a value that describes a part of a story is in HTML; '' where it holds no text. Words that are not in it are handed to `leaveOut`, some of them blank. */
export function partOf(value: unknown, depth: number, leaveOut: (left: LeftOut) => void): string {
  if (depth > deepest) {
    leaveOut({ kind: 'textBox', text: lineOf(value) })
    return ''
  }
  if (typeof value === 'string') return markup(value)
  if (Array.isArray(value)) return inOrder(value.map((one) => partOf(one, depth + 1, leaveOut)))
  if (!isThing(value)) return ''
  const kind = kindOf(value)
  const shape = /\b(?:image|photo|picture)\b/.test(kind) ? figureHtml(value) : /\btable\b/.test(kind) ? tableHtml(value) : ''
  if (shape !== '') return shape
  if (notText.test(kind)) {
    if (!/\bscript\b/.test(kind)) leaveOut({ kind: toldAs(kind), text: lineOf(value) })
    return ''
  }
  const key = wordKeys.find((name) => value[name] !== undefined && value[name] !== null && value[name] !== '')
  const written = key === undefined ? undefined : value[key]
  const isQuote = /quote/.test(kind)
  const said = isQuote ? saidBy(value) : { name: '', key: '' }
  const beside = lineOf(said.key === '' ? value : { ...value, [said.key]: '' }, key)
  // Many programs keep one text in two forms.
  if (beside !== '' && !(typeof written === 'string' && plain(markup(written)) === beside)) leaveOut({ kind: 'textBox', text: beside })
  const isList = /\b\w*list\b/.test(kind) && !/item/.test(kind) && Array.isArray(written)
  const isNumbered = /ordered|numbered|\bol\b/.test(kind) && !/unordered/.test(kind)
  const partsOf = (one: unknown): string => partOf(one, depth + 1, leaveOut)
  if (isList) return `<${isNumbered ? 'ol' : 'ul'}>${written.map((one) => (/item\b/.test(isThing(one) ? kindOf(one) : '') ? partsOf(one) : `<li>${partsOf(one)}</li>`)).join('')}</${isNumbered ? 'ol' : 'ul'}>`
  const inner = partsOf(written)
  if (isQuote && (inner !== '' || said.name !== '')) return `<blockquote>${opensBlock(inner) ? inner : `<p>${inner}</p>`}${said.name === '' ? '' : `<footer>${escaped(said.name)}</footer>`}</blockquote>`
  if (inner === '') return ''
  const level = /\b(?:h|heading-?|header-?)([1-6])\b/.exec(kind)?.[1] ?? (/\bhead(?:er|ing)\b|subhead/.test(kind) ? String(typeof value['level'] === 'number' ? value['level'] : 2) : null)
  if (opensBlock(inner)) return inner
  if (level !== null) return `<h${level}>${inner}</h${level}>`
  if (/\b(?:unordered-|ordered-)?list-?item\b/.test(kind) || typeof value['listItem'] === 'string') return `<li>${inner}</li>`
  if (/\b(?:span|text|link|hyperlink|bold|italic|mark|leaf)\b/.test(kind) && !/\bparagraph\b/.test(kind) && depth > 1) return inner
  return kind === '' && depth > 1 ? inner : `<p>${inner}</p>`
}
