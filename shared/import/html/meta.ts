import type { Author } from '../../article'
import { isIsoTime, type IsoTime } from '../../time'
import { looksLikeName, readByline } from '../text/bylines'
import { tables } from '../text/languages'
import { isOutlet } from '../text/outlets'
import { cleanAddress, hostOf } from './addresses'
import { articleAmong, cleanText, isKind, isThing, linkedData, listOf, mediaAmong, resolved, type Thing } from './json-ld'
import type { HtmlDocument, HtmlElement } from './parse'
import { around, attr, elementsUnder, findElement, rootOf, textOf } from './tree'

/** What a page tells of itself beside its text. Absent is said by the empty value. */
export interface PageMeta {
  /** What the page calls its story, the surest first. */
  readonly titles: readonly string[]
  readonly siteName: string
  /** Every name by which the page calls its site and its publisher. */
  readonly sites: readonly string[]
  readonly authors: readonly Author[]
  readonly publishedAt: IsoTime | null
  /** The time of publishing without its zone, where the page tells it so ("2026-06-30T16:22:00"); '' else. */
  readonly localTime: string
  /** The address of the story, its own. */
  readonly canonicalUrl: string
  /** BCP 47 as it is written. */
  readonly language: string
  readonly section: string
  readonly tags: readonly string[]
  readonly description: string
  readonly creditLine: string
  /** The words of the whole story, where the linked data have them. */
  readonly body: string
  /** The same, paragraph by paragraph as far as the data part them. */
  readonly paragraphs: readonly string[]
}

type Metas = (...names: readonly (string | RegExp)[]) => readonly string[]

function metasOf(document: HtmlDocument): Metas {
  const found = new Map<string, string[]>()
  for (const element of elementsUnder(document)) {
    if (element.tagName !== 'meta') continue
    const name = (attr(element, 'property') || attr(element, 'name') || attr(element, 'itemprop') || attr(element, 'http-equiv')).toLowerCase()
    const content = cleanText(attr(element, 'content'))
    if (name !== '' && content !== '') found.set(name, [...(found.get(name) ?? []), content])
  }
  return (...names) => names.flatMap((name) => (typeof name === 'string' ? (found.get(name) ?? []) : [...found].flatMap(([one, values]) => (name.test(one) ? values : []))))
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** ISO 8601 with an offset; null where none is told, for a time without one is not known. */
export function timeOf(written: string): IsoTime | null {
  const letter = /^(?:[a-z]{3},\s)?(\d{1,2})\s([a-z]{3})\s(\d{4})\s(\d{2}:\d{2}(?::\d{2})?)\s(GMT|UTC|Z|[+-]\d{2}:?\d{2})$/i.exec(written.trim())
  const month = letter ? months.indexOf(letter[2]!.toLowerCase()) + 1 : 0
  if (letter && month > 0) return timeOf(`${letter[3]}-${String(month).padStart(2, '0')}-${letter[1]!.padStart(2, '0')}T${letter[4]}${/^[gu]/i.test(letter[5]!) ? 'Z' : letter[5]}`)
  const form = /^(\d{4}-\d{2}-\d{2})[T ]+(\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?\s*(Z|[+-]\d{2}:?\d{2}|WIB|WITA|WIT)$/i.exec(written.trim())
  if (!form) return null
  const zones: Readonly<Record<string, string>> = { WIB: '+07:00', WITA: '+08:00', WIT: '+09:00' }
  const zone = form[3]!.toUpperCase()
  const offset = zones[zone] ?? zone.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2')
  const iso = `${form[1]}T${form[2]!.length === 5 ? `${form[2]}:00` : form[2]}${offset}`
  return isIsoTime(iso) ? iso : null
}

/** A day and an hour without a zone, as ISO 8601 has them; '' for anything else. */
function localOf(written: string): string {
  const form = /^(\d{4})[-/](\d{2})[-/](\d{2})[T ]+(\d{2}:\d{2})(:\d{2})?$/.exec(written.trim())
  return form ? `${form[1]}-${form[2]}-${form[3]}T${form[4]}${form[5] ?? ':00'}` : ''
}

const namesOf = (value: unknown): readonly string[] => listOf(isThing(value) ? value['name'] : value).map(cleanText).filter(Boolean)

const nameIn = (value: unknown): string => namesOf(value)[0] ?? ''

/** Who is named behind what they did, where a page tells both as a name ("Red: Rina Sari"); null for a name alone. */
function labelledAuthors(name: string): readonly Author[] | null {
  const found = name.includes(':') ? readByline(name) : null
  return found && found.authors.length > 0 ? found.authors : null
}

/** The people behind a value of linked data, or behind a list of names; never an outlet. */
function peopleIn(value: unknown, role: Author['role'], things: readonly Thing[]): readonly Author[] {
  return listOf(value)
    .map((one) => resolved(one, things))
    .filter((one) => !isKind(one, 'Organization') && !isKind(one, 'NewsMediaOrganization'))
    .flatMap((one) => (typeof one === 'string' ? [cleanText(one)] : namesOf(one)))
    .flatMap((name) => name.split(/\s*(?:,|;|\||\bdan\b|\band\b|&)\s*/))
    .map((name) => name.replace(/^(?:by|oleh)\s+/i, '').replace(/(?<=\s)[^\s@]{1,64}@[^\s@]{1,80}$/, '').trim())
    .filter((name) => !/\d|\b(?:min read|minutes?|menit)\b/i.test(name))
    .filter((name) => name !== '' && name.length <= 80 && !isOutlet(name) && !/^tim$/i.test(name) && !tables.staffWords.has(name.toLowerCase()) && !/^https?:|@|^(?:admin|redaksi|tim redaksi|editor)$/i.test(name))
    .flatMap((name) => labelledAuthors(name) ?? [{ name, role }])
}

/** The letters of a name alone, as one site may be written in several ways. */
const letters = (name: string): string => name.toLowerCase().replace(/\.(?:com|co\.id|co|id|net|org|news)$/, '').replace(/[^\p{L}\p{N}]/gu, '')

function authorsOf(article: Thing | null, things: readonly Thing[], meta: Metas, sites: readonly string[]): readonly Author[] {
  const linked = [...peopleIn(article?.['author'], 'writer', things), ...peopleIn(article?.['editor'], 'editor', things), ...peopleIn(article?.['translator'], 'translator', things)]
  const told = linked.some(({ role }) => role === 'writer') ? [] : peopleIn(meta('author', 'article:author', 'parsely-author', 'sailthru.author', 'dc.creator', 'dcterms.creator', 'content_author', 'byl', 'twitter:data1', /^\w{1,12}[:._]author$/), 'writer', things).filter(({ name }) => looksLikeName(name) && !/^(?:author|writer|admin|redaksi)$/i.test(name))
  const editors = linked.some(({ role }) => role === 'editor') ? [] : peopleIn(meta('content_editor', 'editor'), 'editor', things).filter(({ name }) => looksLikeName(name))
  const own = new Set(sites.map(letters))
  const all = [...linked, ...told, ...editors].filter(({ name }) => !own.has(letters(name)))
  return all.filter(({ name, role }, index) => all.findIndex((one) => one.name.toLowerCase() === name.toLowerCase() && one.role === role) === index)
}

/** True for a picture in a part of the page that is called its logo and nothing else. */
const standsInLogo = (image: HtmlElement): boolean =>
  [...around(image)].slice(1, 3).some((one) => `${attr(one, 'id')} ${attr(one, 'class').slice(0, 400)}`.split(/\s+/).some((name) => /^(?:(?:site|header|print|page|main)[-_]?)?logo$/i.test(name)))

/** What the picture of a page's logo says for those who cannot see it, which is what the site is called; '' for more than a few words. */
function nameOnLogo(document: HtmlDocument): string {
  const logo = findElement(document, (element) => element.tagName === 'img' && standsInLogo(element))
  const name = logo ? cleanText(attr(logo, 'alt')).replace(/^logo(?:\s+of)?\s+|\s+logo$/i, '') : ''
  return name.length <= 40 && name.split(' ').length <= 4 && !/^logo$/i.test(name) ? name : ''
}

/** The paragraphs of a text in linked data, which may hold tags although it should not. */
const paragraphsIn = (value: unknown): readonly string[] => (typeof value === 'string' ? value.split(/\s*\n\s*|<\/?(?:p|br|div|li|h[1-6])\b[^<>]{0,200}>/i).map(cleanText).filter(Boolean) : [])

/** A page's title without the site's name at its end. */
export function withoutSite(title: string, siteName: string): string {
  if (siteName !== '' && title.toLowerCase().startsWith(`${siteName.toLowerCase()}:`)) return title.slice(siteName.length + 1).trim()
  const parts = title.split(/\s+[-–—|·•:]\s+|\s+[|]\s*/)
  const last = parts.at(-1) ?? ''
  const isSite = parts.length > 1 && (isOutlet(last) || (siteName !== '' && last.toLowerCase().includes(siteName.toLowerCase())))
  return isSite ? title.slice(0, title.lastIndexOf(last)).replace(/\s*[-–—|·•:]\s*$/, '').trim() : title
}

/** Of a page's title that names the site and the story the part with the most words; '' where it has no parts. */
function longestPart(title: string): string {
  const parts = title.slice(0, 400).split(/\s+[-–—|»]\s+/)
  const [first = '', second = ''] = [...parts].sort((one, two) => two.split(' ').length - one.split(' ').length)
  return parts.length > 1 && first.split(' ').length >= 4 && first.split(' ').length > second.split(' ').length ? first : ''
}

/** No more than this stands beside a title, in characters; the pattern that trims it takes time by the square of it. */
const longestRest = 200

/** The name of the site beside the story's own title in the title of its page, before or behind it; '' where it stands alone. */
export function siteInTitle(page: string, titles: readonly string[]): string {
  const title = titles.find((one) => one.length > 8 && page.includes(one)) ?? ''
  if (title === '' || page.length - title.length > longestRest) return ''
  const rest = page.replace(title, '\n').split('\n').map((part) => part.replace(/^[\s|·•:»–—-]+|[\s|·•:»–—-]+$/g, '')).filter(Boolean)
  const [only = ''] = rest.length === 1 ? rest : []
  return only.length <= 40 && !/[|•·]|\s[-–—]\s/.test(only) ? only : ''
}

const tagList = (values: readonly string[]): readonly string[] => [...new Set(values.flatMap((value) => value.split(/\s*[,;]\s*/)).map((tag) => tag.replace(/^#/, '').trim()).filter((tag) => tag !== '' && tag.length <= 60))]

function languageOf(document: HtmlDocument, article: Thing | null, meta: Metas): string {
  const root = rootOf(document)
  const written = [cleanText(article?.['inLanguage']), root ? attr(root, 'lang') || attr(root, 'xml:lang') : '', ...meta('content-language', 'language', 'og:locale', 'dc.language')].find((one) => /^[a-z]{2,3}(?:[-_][a-z\d]{2,8})*$/i.test(one))
  return (written ?? '').replaceAll('_', '-').replace(/^in\b/i, 'id').replace(/^id-id$/i, 'id')
}

/** What programs call a page that nobody gave a title. */
const namesNothing = /^(?:untitled(?: (?:document|page|note))?|no title|new (?:document|page|note)|(?:dokumen |halaman |catatan )?tanpa (?:judul|nama)|(?:document|dokumen) ?\d{0,3}|microsoft word - .{0,200})$/i

/** Reads what a page tells of itself: linked data first, then Open Graph and its kin, then plain meta elements. */
export function readMeta(document: HtmlDocument, base: string): PageMeta {
  const things = linkedData(document)
  const meta = metasOf(document)
  const page = findElement(document, ({ tagName }) => tagName === 'title')
  const article = articleAmong(things) ?? mediaAmong(things, [...meta('og:title'), page ? textOf(page) : ''])
  const publisher = resolved(article?.['publisher'], things)
  const siteName = [meta('og:site_name')[0], nameIn(publisher), meta('application-name')[0]].find((name) => name && name.length <= 60) ?? ''
  const organisations = listOf(article?.['author']).map((one) => resolved(one, things)).filter((one) => isKind(one, 'Organization') || isKind(one, 'NewsMediaOrganization'))
  const titled = siteInTitle(page ? textOf(page) : '', [cleanText(article?.['headline']), ...meta('og:title'), ...[...elementsUnder(document)].filter(({ tagName }) => tagName === 'h1').slice(0, 3).map(textOf).filter((title) => title.split(' ').length > 4)])
  const named = [...new Set([siteName, titled, nameIn(publisher), ...meta('og:site_name', 'application-name', 'dc.publisher'), ...organisations.map(nameIn)].filter((name) => name !== '' && name.length <= 60))]
  const sites = named.length > 0 ? named : [nameOnLogo(document)].filter(Boolean)
  const titles = [cleanText(article?.['headline']), ...meta('og:title', 'twitter:title', 'dc.title', 'title').slice(0, 3), page ? textOf(page) : '', longestPart(page ? textOf(page) : '')].map((title) => withoutSite(title, siteName)).filter((title) => title !== '' && !namesNothing.test(title))
  const canonical = findElement(document, (element) => element.tagName === 'link' && attr(element, 'rel').toLowerCase() === 'canonical')
  const entity = article?.['mainEntityOfPage']
  const item = (name: string): string => {
    const element = findElement(document, (one) => attr(one, 'itemprop') === name)
    return element ? attr(element, 'content') || attr(element, 'datetime') || attr(element, 'href') || attr(element, 'title') : ''
  }
  const addresses = [canonical ? attr(canonical, 'href') : '', ...meta('og:url'), cleanText(article?.['url']), cleanText(isThing(entity) ? entity['@id'] : entity), item('mainEntityOfPage')]
  const times = [cleanText(article?.['datePublished']), cleanText(article?.['uploadDate']), ...meta('article:published_time', 'datepublished', 'publishdate', 'pubdate', 'parsely-pub-date', 'date', 'dc.date.issued', 'dcterms.created', 'dcterms.issued', 'article:published', 'content_publisheddate', 'og:article:published_time', 'dtk:publishdate', 'published', 'publish-date', 'article:published_date', 'sailthru.date'), item('datePublished')]
  const sections = [...listOf(article?.['articleSection']).map(cleanText), ...meta('article:section', 'parsely-section', 'content_category', 'section', 'og:section', 'article.section')]
  const keywords = [meta('article:tag'), listOf(article?.['keywords']).map(cleanText), meta('news_keywords', 'content_tag', 'parsely-tags'), meta('keywords')].find((list) => list.some(Boolean)) ?? []
  const credits = [cleanText(article?.['creditText']), nameIn(resolved(article?.['sourceOrganization'], things)), nameIn(resolved(article?.['provider'], things)), ...meta('content_source', 'syndication-source-name')]
  return {
    titles,
    siteName,
    sites,
    authors: authorsOf(article, things, meta, sites),
    localTime: times.map(localOf).find((time) => time !== '') ?? '',
    publishedAt: times.map(timeOf).find((time) => time !== null) ?? null,
    canonicalUrl: addresses.map((address) => cleanAddress(address, base)).find((address) => address !== '' && hostOf(address) !== '') ?? '',
    language: languageOf(document, article, meta),
    section: sections.find((section) => section !== '' && section.length <= 60) ?? '',
    tags: tagList(keywords),
    description: [...meta('description', 'og:description', 'twitter:description'), cleanText(article?.['description'])][0] ?? '',
    creditLine: credits.find((credit) => credit !== '' && credit.length <= 80) ?? '',
    body: cleanText(article?.['articleBody']),
    paragraphs: paragraphsIn(article?.['articleBody']),
  }
}
