import { childrenOf, attr, elementsUnder, isText } from './tree'
import { isThing, listOf, type Thing } from './json-ld'
import { deepest, inOrder, isMarkup, kindOf, markup, partOf, wordKeys } from './page-data-parts'
import { escaped, plain } from './page-data-words'
import { streamedPiece, streamedValues } from './streamed-data'
import type { HtmlDocument } from './parse'
import type { LeftOut } from './reading'

/** Longer data of a program are not read, nor more values than these. */
const longest = 6_000_000
const mostValues = 300_000
/** Beyond so many characters nothing more of a story is taken; what follows is told. */
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
  const pieces: string[] = []
  for (const element of elementsUnder(document)) {
    const type = attr(element, 'type').trim().toLowerCase()
    if (element.tagName !== 'script' || /ld\+json|importmap|speculationrules/.test(type)) continue
    const text = childrenOf(element).map((child) => (isText(child) ? child.value : '')).join('')
    const piece = text.includes('__next_f') ? streamedPiece(text) : null
    if (piece !== null) pieces.push(piece)
    if (piece !== null || text.length < 200 || text.length > longest) continue
    const start = type.endsWith('json') ? 0 : kept.exec(text)
    if (start === 0) found.push(parsed(text))
    else if (start !== null) found.push(parsed(objectAt(text, start.index + start[0].length)))
  }
  const streamed = pieces.join('')
  return streamed.length < 200 || streamed.length > longest ? found : [...found, ...streamedValues(streamed)]
}

/** How many characters of running text a value has of itself: words between tags, in sentences. */
function proseIn(value: string): number {
  if (value.length < 40) return 0
  const text = value.slice(0, longestStory).replace(/<[^<>]{0,2000}>/g, ' ')
  return text.length >= 40 && /[\p{L}\p{N}],? [\p{L}\p{N}]/u.test(text) && /[.!?”"’…]/.test(text) && !/^\s*(?:https?:|[{[]|\/)/.test(text) ? text.length : 0
}

/** True for a thing with a title and a text of its own: an entry of a list of stories. */
const isTitledText = (thing: Thing): boolean => calledIn(thing).length > 0 && /^$|article|post|story|news|page|item|card|teaser/.test(kindOf(thing)) && ['body', 'content', 'html', 'text'].some((key) => typeof thing[key] === 'string' ? proseIn(thing[key]) > 0 : isThing(thing[key]) || Array.isArray(thing[key]))

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

/** A story in the data of a page. */
export interface DrawnStory {
  /** With what the data tell of it as linked data. */
  readonly html: string
  /** The words of its parts that are not in `html`. */
  readonly leftOut: readonly LeftOut[]
}

/** The paragraphs of a story up to its limit, and the words of the rest. */
function cutStory(parts: string): readonly [string, string] {
  if (parts.length <= longestStory) return [parts, '']
  const end = parts.lastIndexOf('</p>', longestStory - '</p>'.length)
  const at = end < 0 ? longestStory : end + '</p>'.length
  return [parts.slice(0, at), plain(parts.slice(at))]
}

/**
 * The story that a page draws by a program, from the data that it brings along, as HTML; null where there is none. Where the page shows running text, only the story that bears its title and holds all of that text and as much again. Nothing is run.
 */
export function storyInData(document: HtmlDocument, page: ShownPage): DrawnStory | null {
  const whose = whoseStory(page.titles)
  const found = dataOf(document).reduce<Found | null>((best, data) => {
    const one = findStory(data, whose)
    return one && isBetter(one, best) ? one : best
  }, null)
  if (!found || found.prose < 160 || (page.prose.length > 0 && !found.isOwn)) return null
  const leftOut: LeftOut[] = []
  const leaveOut = (left: LeftOut): void => void leftOut.push(left)
  const parts = Array.isArray(found.story) ? inOrder(found.story.map((one) => (typeof one === 'string' && !isMarkup(one) ? `<p>${escaped(one)}</p>` : partOf(one, 0, leaveOut)))) : typeof found.story === 'string' && !isMarkup(found.story) ? found.story.split(/\n+/).map((line) => `<p>${escaped(line)}</p>`).join('') : markup(String(found.story))
  if (page.prose.length > 0) {
    const held = lettersOf(parts)
    const shown = page.prose.map(lettersOf)
    if (held.length < shown.join('').length * 2 || !shown.every((text) => held.includes(text))) return null
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
  const [taken, rest] = cutStory(parts)
  const left: readonly LeftOut[] = [...leftOut, { kind: 'textBox', text: rest }]
  return { html: `<article class="article-body">${taken}</article><script type="application/ld+json">${said}</script>`, leftOut: left.filter(({ text }) => text !== '') }
}
