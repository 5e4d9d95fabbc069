import { childrenOf, attr, elementsUnder, isText } from './tree'
import { isThing, listOf, type Thing } from './json-ld'
import type { HtmlDocument } from './parse'

/** Longer data of a program are not read, nor more values than these, nor deeper ones. */
const longest = 6_000_000
const mostValues = 300_000
const deepest = 60
/** Beyond so many characters nothing more of a story is taken. */
const longestStory = 2_000_000

/** Where programs of pages keep what they draw, beside scripts that are data by their type. */
const kept = /(?:__[A-Z][A-Z_]{2,40}__|\.globalContent)["'\]]{0,2}\s{0,9}=\s{0,9}(?=\{)/

/** The object that begins at `from`, up to its own end; '' where it has none. Reads each character once. */
function objectAt(text: string, from: number): string {
  let level = 0
  let inString = false
  for (let at = from; at < text.length; at += 1) {
    const sign = text[at]
    if (inString) {
      if (sign === '\\') at += 1
      else if (sign === '"') inString = false
    } else if (sign === '"') inString = true
    else if (sign === '{') level += 1
    else if (sign === '}' && --level === 0) return text.slice(from, at + 1)
  }
  return ''
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return null
  }
}

/** The data that the programs of a page draw it from. */
function dataOf(document: HtmlDocument): readonly unknown[] {
  const found: unknown[] = []
  for (const element of elementsUnder(document)) {
    const type = attr(element, 'type').trim().toLowerCase()
    if (element.tagName !== 'script' || /ld\+json|importmap|speculationrules/.test(type)) continue
    const text = childrenOf(element).map((child) => (isText(child) ? child.value : '')).join('')
    if (text.length < 200 || text.length > longest) continue
    const start = type.endsWith('json') ? 0 : kept.exec(text)
    if (start === 0) found.push(parsed(text))
    else if (start !== null) found.push(parsed(objectAt(text, start.index + start[0].length)))
  }
  return found
}

const escaped = (text: string): string => text.replace(/&(?!(?:#\d{1,6}|#x[\da-f]{1,5}|\w{2,8});)/gi, '&amp;').replace(/</g, '&lt;')
const isMarkup = (text: string): boolean => /<\/?(?:p|br|b|i|em|strong|a|ul|ol|li|h[1-6]|blockquote|figure|div|span)\b[^<>]{0,2000}>/i.test(text)
const markup = (text: string): string => (isMarkup(text) ? text : escaped(text))

const kindOf = (thing: Thing): string => ['type', '_type', 'nodeType', '__typename', 'style', 'tag', 'kind', 'component'].flatMap((key) => (typeof thing[key] === 'string' ? [thing[key]] : [])).join(' ').toLowerCase()
const notText = /\b(?:ad|ads|advert\w*|image|photo|picture|gallery|video|audio|embed\w*|oembed\w*|related\w*|newsletter\w*|promo\w*|interstitial\w*|reference|script|raw_html|divider|button|cta)\b/
const wordKeys = ['html', 'content', 'text', 'value', 'body', 'children', 'items', 'content_elements', 'blocks', 'nodes', 'data'] as const

/** Parts of a story behind each other; items that follow each other are one list. */
function inOrder(parts: readonly string[]): string {
  const isItem = (at: number): boolean => parts[at]?.startsWith('<li>') ?? false
  return parts.map((part, at) => (isItem(at) ? `${isItem(at - 1) ? '' : '<ul>'}${part}${isItem(at + 1) ? '' : '</ul>'}` : part)).join('')
}

/** What a value that describes a part of a story is in HTML; '' where it holds no text. */
function partOf(value: unknown, depth: number): string {
  if (depth > deepest) return ''
  if (typeof value === 'string') return markup(value)
  if (Array.isArray(value)) return inOrder(value.map((one) => partOf(one, depth + 1)))
  if (!isThing(value)) return ''
  const kind = kindOf(value)
  if (notText.test(kind)) return ''
  const key = wordKeys.find((name) => value[name] !== undefined && value[name] !== null && value[name] !== '')
  const written = key === undefined ? undefined : value[key]
  const isList = /\b\w*list\b/.test(kind) && !/item/.test(kind) && Array.isArray(written)
  const isNumbered = /ordered|numbered|\bol\b/.test(kind) && !/unordered/.test(kind)
  if (isList) return `<${isNumbered ? 'ol' : 'ul'}>${written.map((one) => (/item\b/.test(isThing(one) ? kindOf(one) : '') ? partOf(one, depth + 1) : `<li>${partOf(one, depth + 1)}</li>`)).join('')}</${isNumbered ? 'ol' : 'ul'}>`
  const inner = partOf(written, depth + 1)
  if (inner === '') return ''
  const level = /\b(?:h|heading-?|header-?)([1-6])\b/.exec(kind)?.[1] ?? (/\bhead(?:er|ing)\b|subhead/.test(kind) ? String(typeof value['level'] === 'number' ? value['level'] : 2) : null)
  if (/^\s*<(?:p|h[1-6]|ul|ol|blockquote|figure|table|div|li)\b/i.test(inner)) return inner
  if (level !== null) return `<h${level}>${inner}</h${level}>`
  if (/\b(?:unordered-|ordered-)?list-?item\b/.test(kind) || typeof value['listItem'] === 'string') return `<li>${inner}</li>`
  if (/quote/.test(kind)) return `<blockquote><p>${inner}</p></blockquote>`
  if (/\b(?:span|text|link|hyperlink|bold|italic|mark|leaf)\b/.test(kind) && !/\bparagraph\b/.test(kind) && depth > 1) return inner
  return kind === '' && depth > 1 ? inner : `<p>${inner}</p>`
}

/** How many characters of running text a value has of itself: words between tags, in sentences. */
function proseIn(value: string): number {
  if (value.length < 40) return 0
  const text = value.slice(0, longestStory).replace(/<[^<>]{0,2000}>/g, ' ')
  return text.length >= 40 && /[\p{L}\p{N}],? [\p{L}\p{N}]/u.test(text) && /[.!?”"’…]/.test(text) && !/^\s*(?:https?:|[{[]|\/)/.test(text) ? text.length : 0
}

/** What things have that are stories, or comments, of their own. */
const tellsOther = ['headline', 'slug', 'permalink', 'author', 'user', 'username', 'replies'] as const

interface Found {
  readonly prose: number
  readonly story: unknown
  readonly around: readonly Thing[]
}

/** The value with the most running text whose parts follow each other: one long text, or the list of a story's parts; and the things that hold it, the nearest first. */
function findStory(data: unknown): Found | null {
  let values = 0
  let best: Found | null = null
  const weigh = (value: unknown, around: readonly Thing[], depth: number): number => {
    values += 1
    if (values > mostValues || depth > deepest) return 0
    const keep = (prose: number): number => {
      if (prose > 0 && (best === null || prose > best.prose)) best = { prose, story: value, around }
      return prose
    }
    if (typeof value === 'string') return keep(proseIn(value))
    if (Array.isArray(value)) {
      const prose = value.reduce((sum: number, one) => sum + weigh(one, around, depth + 1), 0)
      const isStory = value.every((one) => typeof one === 'string' || (isThing(one) && !tellsOther.some((key) => key in one)))
      return !isStory ? 0 : value.length > 1 ? keep(prose) : prose
    }
    if (!isThing(value)) return 0
    const outer = [value, ...around].slice(0, 6)
    return wordKeys.reduce((sum, key) => sum + weigh(value[key], outer, depth + 1), 0) + Object.entries(value).reduce((sum, [key, one]) => (wordKeys.some((name) => name === key) ? sum : (weigh(one, outer, depth + 1), sum)), 0)
  }
  weigh(data, [], 0)
  return best
}

const first = (things: readonly Thing[], ...keys: readonly string[]): unknown => things.flatMap((thing) => keys.map((key) => thing[key])).find((value) => value !== undefined && value !== null && value !== '')

const nameOf = (value: unknown): unknown => (isThing(value) ? (value['name'] ?? value['displayName'] ?? value['full_name'] ?? value['title']) : value)

/**
 * The story that a page draws by a program, from the data that it brings along, as HTML with what the data tell of it as linked data; '' where
 * there is none of more than `least` characters. Nothing is run.
 */
export function storyInData(document: HtmlDocument, least: number): string {
  const found = dataOf(document).reduce<Found | null>((best, data) => {
    const one = findStory(data)
    return one && (best === null || one.prose > best.prose) ? one : best
  }, null)
  if (!found || found.prose < Math.max(160, least)) return ''
  const parts = Array.isArray(found.story) ? inOrder(found.story.map((one) => (typeof one === 'string' && !isMarkup(one) ? `<p>${escaped(one)}</p>` : partOf(one, 0)))) : typeof found.story === 'string' && !isMarkup(found.story) ? found.story.split(/\n+/).map((line) => `<p>${escaped(line)}</p>`).join('') : markup(String(found.story))
  const { around } = found
  const authors = listOf(first(around, 'authors', 'author', 'byline', 'bylines', 'writer')).map(nameOf).filter((name) => typeof name === 'string')
  const told = {
    '@type': 'NewsArticle',
    headline: first(around, 'headline', 'title'),
    author: authors,
    datePublished: first(around, 'datePublished', 'publishedAt', 'published_at', 'publishDate', 'publish_date', 'display_date', 'firstPublished', 'date'),
    articleSection: nameOf(first(around, 'section', 'category')),
    keywords: listOf(first(around, 'tags', 'keywords')).map(nameOf),
    inLanguage: first(around, 'language', 'locale', 'lang'),
  }
  const text = (value: unknown): unknown => (typeof value === 'string' ? value : Array.isArray(value) ? value.filter((one) => typeof one === 'string') : undefined)
  const said = JSON.stringify(Object.fromEntries(Object.entries(told).map(([key, value]) => [key, text(value)]))).replace(/</g, '\\u003c')
  return `<article class="article-body">${parts.slice(0, longestStory)}</article><script type="application/ld+json">${said}</script>`
}
