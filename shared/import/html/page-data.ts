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

/** True for a thing with a title and a text of its own: an entry of a list of stories. */
const isTitledText = (thing: Thing): boolean => calledIn(thing).length > 0 && !notText.test(kindOf(thing)) && ['body', 'content', 'html', 'text'].some((key) => typeof thing[key] === 'string' ? proseIn(thing[key]) > 0 : isThing(thing[key]) || Array.isArray(thing[key]))

/** What things have that are stories, or comments, of their own. */
const tellsOther = ['headline', 'slug', 'permalink', 'author', 'user', 'username', 'replies'] as const

const headlineKeys = ['headline', 'title', 'headlines', 'judul'] as const

/** What a thing is called by itself: a text, or the texts of a thing ("headlines": {"basic": …}). */
const calledIn = (thing: Thing): readonly string[] => headlineKeys.flatMap((key) => listOf(thing[key])).flatMap((value) => (isThing(value) ? Object.values(value) : [value])).filter((value): value is string => typeof value === 'string' && value.trim() !== '')

/** What the page itself says: what it calls its story (`titles`), and the paragraphs of running text that it shows. */
export interface ShownPage {
  readonly titles: readonly string[]
  readonly prose: readonly string[]
}

/** Longer titles are compared as far as this, in characters. */
const longestTitle = 300
const lettersOf = (text: string): string => text.replace(/<[^<>]{0,2000}>|&#?\w{1,8};/g, ' ').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** A title, and what stands in it in front of the name of a site. */
const waysToWrite = (title: string): readonly string[] => [title, ...[...title.matchAll(/\s[-–—|·•:]\s|\|/g)].map(({ index }) => title.slice(0, index))].map(lettersOf).filter(Boolean)

/** Whose story a text is by the nearest headline around it: the page's own, another's, or no headline tells. */
type Whose = 'own' | 'unknown' | 'another'

function whoseStory(titles: readonly string[]): (around: readonly Thing[]) => Whose {
  const own = new Set(titles.flatMap((title) => waysToWrite(title.slice(0, longestTitle))))
  return (around) => {
    const called = around.map(calledIn).find((names) => names.length > 0) ?? []
    if (called.length === 0) return 'unknown'
    if (called.some((name) => own.has(lettersOf(name.slice(0, longestTitle))))) return 'own'
    return own.size === 0 ? 'unknown' : 'another'
  }
}

interface Found {
  readonly prose: number
  readonly isOwn: boolean
  readonly story: unknown
  readonly around: readonly Thing[]
}

/** What the page calls its own goes before what is longer. */
const isBetter = (one: Found, best: Found | null): boolean => best === null || (one.isOwn === best.isOwn ? one.prose > best.prose : one.isOwn)

/**
 * The value with the most running text whose parts follow each other: one long text, or the list of a story's parts; and the things that hold
 * it, the nearest first. Never one with the headline of another story.
 */
function findStory(data: unknown, whose: (around: readonly Thing[]) => Whose): Found | null {
  let values = 0
  let best: Found | null = null
  const weigh = (value: unknown, around: readonly Thing[], depth: number): number => {
    values += 1
    if (values > mostValues || depth > deepest) return 0
    const keep = (prose: number): number => {
      if (prose === 0) return prose
      const told = whose(around)
      const found = { prose, story: value, around, isOwn: told === 'own' }
      if (told !== 'another' && isBetter(found, best)) best = found
      return prose
    }
    if (typeof value === 'string') return keep(proseIn(value))
    if (Array.isArray(value)) {
      const prose = value.reduce((sum: number, one) => sum + weigh(one, around, depth + 1), 0)
      const isStory = value.every((one) => typeof one === 'string' || (isThing(one) && !tellsOther.some((key) => key in one) && !isTitledText(one)))
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
 * there is none. Where the page shows running text, only the story that bears its title and holds all of that text and as much again. Nothing is run.
 */
export function storyInData(document: HtmlDocument, page: ShownPage): string {
  const whose = whoseStory(page.titles)
  const found = dataOf(document).reduce<Found | null>((best, data) => {
    const one = findStory(data, whose)
    return one && isBetter(one, best) ? one : best
  }, null)
  if (!found || found.prose < 160 || (page.prose.length > 0 && !found.isOwn)) return ''
  const parts = Array.isArray(found.story) ? inOrder(found.story.map((one) => (typeof one === 'string' && !isMarkup(one) ? `<p>${escaped(one)}</p>` : partOf(one, 0)))) : typeof found.story === 'string' && !isMarkup(found.story) ? found.story.split(/\n+/).map((line) => `<p>${escaped(line)}</p>`).join('') : markup(String(found.story))
  if (page.prose.length > 0) {
    const held = lettersOf(parts)
    const shown = page.prose.map(lettersOf)
    if (held.length < shown.join('').length * 2 || !shown.every((text) => held.includes(text))) return ''
  }
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
