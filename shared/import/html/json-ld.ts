import type { HtmlDocument } from './parse'
import { attr, childrenOf, elementsUnder, isText } from './tree'

/** A thing of a page's linked data: a JSON object. */
export type Thing = Readonly<Record<string, unknown>>

/** Longer scripts are not read, nor more things than these. */
const longest = 1_000_000
const mostThings = 400

export const isThing = (value: unknown): value is Thing => typeof value === 'object' && value !== null && !Array.isArray(value)

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : value === undefined || value === null ? [] : [value])

/** A script without the comment or the section of character data that old pages wrap it in. */
function bare(script: string): string {
  const text = script.trim()
  const start = /^(?:\/\/)?\s{0,9}<!(?:--|\[CDATA\[)/.exec(text)?.[0].length ?? 0
  const end = /(?:\/\/)?\s{0,9}(?:-->|\]\]>)\s{0,9};?$/.exec(text.slice(-40))?.[0].length ?? 0
  return text.slice(start, text.length - end)
}

/** Many pages write line feeds within strings, which JSON forbids, or a comma too many. */
function parsed(text: string): unknown {
  for (const attempt of [text, text.replace(/[\u0000-\u001f]+/g, ' ').replace(/,\s*([}\]])/g, '$1')]) {
    try {
      return JSON.parse(bare(attempt)) as unknown
    } catch {
      continue
    }
  }
  return null
}

function collect(value: unknown, things: Thing[], depth: number): void {
  if (things.length >= mostThings || depth > 4) return
  for (const one of listOf(value)) {
    if (!isThing(one)) continue
    things.push(one)
    collect(one['@graph'], things, depth + 1)
    collect(one['mainEntity'], things, depth + 1)
  }
}

/** Every thing that the page's `application/ld+json` scripts describe, those of a graph one by one. */
export function linkedData(document: HtmlDocument): readonly Thing[] {
  const things: Thing[] = []
  for (const element of elementsUnder(document)) {
    if (element.tagName !== 'script' || !/^application\/ld\+json/i.test(attr(element, 'type').trim())) continue
    const text = childrenOf(element).map((child) => (isText(child) ? child.value : '')).join('')
    if (text.length <= longest) collect(parsed(text), things, 0)
  }
  return things
}

const types = (thing: Thing): readonly string[] => listOf(thing['@type']).filter((type): type is string => typeof type === 'string')

/** The thing that is the story, or null. */
export const articleAmong = (things: readonly Thing[]): Thing | null =>
  things.find((thing) => types(thing).some((type) => /(?:^|\/)(?:\w*Article|BlogPosting|LiveBlogPosting|Report)$/.test(type))) ?? null

/** What a page of a film, of pictures, of a dish or of a recording tells of itself. */
const media = /(?:^|\/)(?:VideoObject|MediaGallery|ImageGallery|AudioObject|Recipe|\w*Episode|Review)$/

/** The film, recording or dish that a page is about, by its name among the page's `titles`; null where it has another name, or none. */
export const mediaAmong = (things: readonly Thing[], titles: readonly string[]): Thing | null =>
  things.find((thing) => types(thing).some((type) => media.test(type)) && [thing['name'], thing['headline']].map(cleanText).some((name) => name !== '' && titles.some((title) => bareLetters(title).includes(bareLetters(name))))) ?? null

const bareLetters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** The thing itself where `value` only names it. */
export function resolved(value: unknown, things: readonly Thing[]): unknown {
  if (!isThing(value) || typeof value['@id'] !== 'string' || Object.keys(value).length > 1) return value
  return things.find((thing) => thing['@id'] === value['@id'] && Object.keys(thing).length > 1) ?? value
}

export const isKind = (value: unknown, kind: string): boolean => isThing(value) && types(value).includes(kind)

const named: Readonly<Record<string, string>> = { amp: '&', quot: '"', apos: "'", lt: '<', gt: '>', nbsp: ' ', ldquo: '“', rdquo: '”', lsquo: '‘', rsquo: '’', ndash: '–', mdash: '—', hellip: '…' }

/** Text as a reader sees it: pages write character references into data where none belong. */
export function cleanText(value: unknown): string {
  if (typeof value !== 'string') return ''
  const text = value.replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|(\w{2,6}));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : 0
    return code > 31 && code < 0x110000 ? String.fromCodePoint(code) : (named[name?.toLowerCase() ?? ''] ?? whole)
  })
  return text.replace(/<[^<>]{1,200}>/g, ' ').replace(/[\u202a-\u202e\u2066-\u2069\u0000-\u0008]/g, '').replace(/[\s\u00a0]+/g, ' ').trim()
}
