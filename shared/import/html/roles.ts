import { readByline, readOutletByline } from '../text/bylines'
import { isDateLine, readDateLine } from '../text/dates'
import { readDateline } from '../text/datelines'
import { furnitureReason, isRelatedHeading } from '../text/furniture'
import { isSectionName, readBreadcrumb, readCredit, readSectionLabel } from '../text/labels'
import { tables } from '../text/languages'
import { isAgency, isOutlet } from '../text/outlets'
import { isProse } from '../text/prose'
import { endsWithStop, wordsOf } from '../text/words'
import { partsOfLine } from './line-parts'
import { markedDay, markedNames } from './marked-names'
import { linkWords, tagsOf, withCategory } from './page-tags'
import { lineOf, verdict, type Verdict } from './verdicts'
import { tellsOf } from './tells-of'
import { bylineOf, creditsOf, fromParts, isCrewLine, postedBy, knownNames, withAuthorsTold, withUnmarked } from './bylines'
import type { PageMeta } from './meta'
import { sitesIn } from './site-names'
import { attr, closest, elementsUnder, findElement, nameWords, parentOf } from './tree'
import { upTo } from './containers'
import type { HtmlElement } from './parse'
import { holdsAtMost, seenText } from './seen'
import type { WeighedBlock } from './weigh'

/** Names and item properties of the few elements that hold nothing but this block. */
function namesAround(element: HtmlElement, stop: HtmlElement | null): string {
  const words: string[] = []
  let steps = 0
  for (const one of upTo(element, stop)) {
    if (steps++ > 2) break
    words.push(...nameWords(one), attr(one, 'itemprop').toLowerCase(), attr(one, 'rel').toLowerCase())
  }
  return ` ${words.join(' ')} `
}

const has = {
  byline: / reader credits | (?:author|authors|by|byline|bylines|penulis|reporter|writer|wartawan|editor|redaktur|contributor|authorname) /,
  date: / (?:date|dates|time|timestamp|published|datetime|tanggal|publish|datepublished|updated|posted|waktu|pubdate|datetimes|tgl|datepublished) /,
  deck: / (?:sum|ringkasan|deck|dek|subtitle|standfirst|subheadline|subhead|subjudul|sapo|excerpt|strapline|subdeck|lede|intro|abstract|alternativeheadline|summary|description) | sub (?:title|headline|head|judul) | meta desc /,
  kicker: / (?:kicker|eyebrow|overline|strap|suptitle|pretitle|supertitle|subjudul|subtitle|topik|label|flag) /,
  section: / (?:section|category|categories|cat|kat|kategori|kanal|rubrik|channel|articlesection) /,
  crumbs: / (?:breadcrumbs?|crumbs?) /,
  source: / (?:source|sumber|provider|wire|agency|credit) /,
} as const

/** Names that page makers give to the standfirst alone. */
const surelyDeck = / (?:deck|dek|subtitle|standfirst|subheadline|subjudul|sapo|strapline|subdeck|alternativeheadline|summary|excerpt|leadin) | sub (?:title|headline|head|judul) | meta desc | (?:detail|article|news|story) lead /

/** True for a block that its page calls the lines below its headline. */
export const isCalledDeck = (block: WeighedBlock, stop: HtmlElement | null): boolean => surelyDeck.test(namesAround(block.element, stop))

const bareLetters = (text: string): string => text.toLowerCase().replace(/\.(?:com|co\.id|id|net|org)$/, '').replace(/[^\p{L}\p{N}]/gu, '')

/** Words before a date that say no more than that it is one. */
const dateLabel = /^(?:tayang|terbit|diterbitkan|dipublikasikan|diunggah|dirilis|published|posted|first published|publikasi|(?:last )?updated|last modified|diperbarui|terakhir diperbarui)(?: (?:pada|on|at))?\s*:?\s+(?=\S*\d|\p{L})/iu
const readingTime = /[\s|·•,–-]*(?:(?:waktu baca|lama membaca|baca)\s*\d{1,3}\s*menit|\b\d{1,3}\s*(?:menit baca|menit membaca|min(?:ute)?s? read))[\s|·•,–-]*/i

/** A date without the later one that stands behind it. */
function withoutUpdate(line: string): string {
  const at = line.search(/[\s|·•,(–—-](?:last )?(?:updated?|diperbarui|modified)\b/i)
  return at > 0 && /\d{4}/.test(line.slice(0, at)) ? line.slice(0, at).replace(/[\s|·•,(–—-]+$/, '') : line
}

/** How many have read it, behind a date. */
const readers = /[\s|·•,–-]*\b(?:(?:sudah |telah )?dibaca[: ]{1,2}[\d.,]{1,9}(?: kali| x)?|[\d.,]{1,9} (?:kali (?:dibaca|dibuka|dilihat)|x dibaca|views|reads|pembaca))$/i

/** A date without its label and without how long reading takes. */
const bareDate = (line: string): string => withoutUpdate(line.replace(/^[\s|·•,–—-]+(?=\S)/u, '').replace(readingTime, ' ').replace(readers, '')).trim().replace(dateLabel, '').replace(/,$/, '').trim()

/** The date of a line, also without the outlet that stands before it. */
function dateWithin(line: string): string {
  const bare = bareDate(line)
  if (isDateLine(bare)) return bare
  const beside = bare.split(/\s*[|·•]\s*/)
  const days = beside.filter(isDateLine)
  // Beside a date a label of a word or three is a section.
  if (days.length === 1 && beside.length === 2 && wordsOf(beside.find((part) => part !== days[0]) ?? '').length <= 3) return days[0]!
  const parts = bare.split(/(?<=[,|–—:-])\s+/)
  const from = parts.findIndex((_part, at) => isDateLine(parts.slice(at).join(' ')))
  return from < 0 ? bare : parts.slice(from).join(' ')
}

/** True for a date that a page gives beside the first, when it changed. */
export const isUpdate = (line: string): boolean => /^(?:updated?|last (?:updated|modified)|modified|diperbarui|pembaruan|update)\b/i.test(line.trim())

/** True for a line that names a day: by its month, its year, its figures, or how long ago it was. */
const saysDay = (line: string): boolean => /\d/.test(line) && (/\b(?:19|20)\d{2}\b|\d{1,2}[./-]\d{1,2}|\d\s*(?:ago|lalu|h|hr|hrs|d|w|mo|jam|hari|menit)\b|\bago\b|\blalu\b|\b(?:today|yesterday|kemarin|hari ini|sejam|semalam)\b/i.test(line) || line.toLowerCase().split(/[^\p{L}]+/u).some((word) => tables.months.has(word)))

const crewLine = /^(?:teks|naskah|words|text)\s*:/i
const helper = /^additional (?:reporting|research) by\b|\b(?:contributed (?:to th|reporting|research)|berkontribusi (?:dalam|pada))/i

/** A date with a name or a section beside it, and nothing else ("Rina Sari • 12 Juni 2026", "Jun 2, 2026 - Transport"). */
function besideDate(block: WeighedBlock, line: string, meta: PageMeta, index: number): Verdict | null {
  const parts = line.split(/\s*[|•·]\s*|\s+[-–—]\s+/).filter(Boolean)
  const dates = parts.filter(isDateLine)
  const behind = parts.length === 1 ? /^(.{6,60}\b(?:19|20)\d{2}),?\s{1,9}(\p{Lu}\p{L}+(?: \p{L}+){0,2})$/u.exec(line) : null
  if (behind && isDateLine(behind[1]!)) {
    const isSection = isSectionName(behind[2]!) || /^(?:berita|rubrik|kolom|kanal)\s/i.test(behind[2]!)
    return verdict('date', 'date-line', 0.7, { date: behind[1]!, ...(isSection ? { section: behind[2]! } : {}), to: ['dateline.date', ...(isSection ? ['section'] : [])] })
  }
  if (parts.length !== 2 || dates.length !== 1) return null
  const other = parts.find((part) => part !== dates[0])!
  const said = bylineOf(line, meta.authors, sitesIn(line, meta), index)
  if (said?.date && said.authors) return verdict('byline', 'byline-label', 0.75, said)
  const isSection = wordsOf(other).length <= 3 && (block.linked > 0 || meta.section === other)
  return isSection ? verdict('date', 'date-line', 0.75, { date: dates[0]!, section: other, to: ['dateline.date', 'section'] }) : null
}

/** Longer lines tell more than who wrote and when, in characters. */
const longestSigned = 300

/** Who wrote or when, as the page marks it or as the words say; null for any other block. */
function byOrWhen(whole: WeighedBlock, names: string, meta: PageMeta, index: number): Verdict | null {
  const unread = whole.text.length > longestSigned ? '' : whole.text.replace(readers, '')
  const block = unread.trim() === '' ? whole : { ...whole, text: unread }
  const line = lineOf(block.text)
  const isList = /List$/.test(block.node.type.name)
  const isLine = block.node.type.name === 'paragraph' || (block.node.type.name === 'heading' && (readDateLine(line) !== null || (wordsOf(line).length <= 12 && knownNames(line.replace(/,$/, ''), meta.authors, meta.sites).length > 0))) || (isList && block.text.split('\n').length <= 4)
  if (line.length > longestSigned || !isLine || helper.test(line)) return null
  const empty = readByline(line)
  if (empty && empty.authors.length === 0 && readDateLine(line) === null) return verdict('residue', 'empty-byline', 0.95)
  const parts = partsOfLine(block.element)
  const side = parts && !isProse(line) ? fromParts(parts, bareDate, meta.authors, sitesIn(parts.join('\n'), meta), index) : null
  if (side) return side.authors ? verdict('byline', 'page-markup', 0.8, side) : verdict('date', 'date-line', 0.85, side)
  const date = bareDate(line)
  if (date === '' && readingTime.test(line)) return verdict('residue', 'page-control', 0.7)
  if (isDateLine(date)) return verdict('date', 'date-line', 0.9, { date, to: ['dateline.date'] })
  if (readDateLine(line)) return verdict('date', 'date-line', 0.9)
  const beside = besideDate(block, line, meta, index)
  if (beside) return beside
  if (furnitureReason(line) === 'author-note') return null
  if (tellsOf(line, meta.authors) && readByline(line) === null) return verdict('residue', 'author-note', 0.7)
  const parted = line.split(/\s*[|•·]\s*|\s+[-–—]\s+/).filter(Boolean)
  const signed = parted.length === 2 && parted.some(isDateLine) ? parted : line.split(/\s*[|•·]\s*|,\s+(?=\d)|\s+[-–—]\s+/).filter(Boolean)
  const day = signed.filter(isDateLine)
  if (signed.length === 2 && day.length === 1 && signed.some((part) => tables.staffWords.has(part.toLowerCase()) || sitesIn(line, meta).some((site) => site.toLowerCase() === part.toLowerCase()))) return verdict('date', 'date-line', 0.8, { date: day[0]!, to: ['dateline.date'] })
  if (isList && block.text.includes('\n')) {
    const listed = bylineOf(block.text, meta.authors, meta.sites, index)
    const listedCrew = creditsOf(block.text, index)
    if (listedCrew && !(listed?.authors && listed.date)) return verdict('byline', 'byline-label', 0.85, listedCrew)
    const days = block.text.split('\n').map((one) => bareDate(one)).filter(isDateLine)
    if (listed?.authors && listed.date) return verdict('byline', 'byline-label', 0.75, listed)
    return days.length === 1 ? verdict('date', 'date-line', 0.7, { date: days[0]!, to: ['dateline.date'] }) : null
  }
  const marked = has.byline.test(names) || crewLine.test(line)
  const named = meta.authors.length === 0 ? markedNames(block.element) : []
  if (named.length > 0 && !isProse(line) && !/\d{4}/.test(line)) return verdict('byline', 'page-markup', 0.85, { authors: withUnmarked(block.text, named, meta.sites), to: ['authors'] })
  const told = named.length > 0 && !isProse(line) ? markedDay(block.element) : ''
  if (told !== '') return verdict('byline', 'page-markup', 0.85, { authors: named, date: told, to: ['authors', 'dateline.date'] })
  const crew = creditsOf(block.text, index)
  if (crew && block.text.includes('\n')) return verdict('byline', 'byline-label', 0.85, crew)
  const said = marked || isCrewLine(line) || postedBy(line) || /^(?:by|oleh)\s/i.test(line) || readByline(line) || readOutletByline(line) || meta.authors.some(({ name }) => line.toLowerCase().includes(name.toLowerCase())) ? bylineOf(block.text, meta.authors, sitesIn(line, meta), index) : null
  if (said?.date && !said.authors) return verdict('date', 'date-line', 0.8, said)
  if (said && wordsOf(line).length <= 40 && (!isProse(line) || readByline(line) !== null)) return verdict('byline', marked ? 'page-markup' : 'byline-label', 0.85, said)
  if ((marked && isOutlet(line)) || meta.sites.some((site) => site.toLowerCase() === line.toLowerCase())) return verdict('masthead', 'masthead-outlet', 0.8)
  if (named.length > 0 && !isProse(line)) return verdict('byline', 'page-markup', 0.85, { authors: withUnmarked(block.text, named, meta.sites), to: ['authors'] })
  return has.date.test(names) && saysDay(line) && furnitureReason(line) === null && wordsOf(line).length <= 14 ? verdict('date', 'page-markup', 0.8, { date: dateWithin(line), to: ['dateline.date'] }) : null
}

/** A block that stands before the headline, close to it. */
export function aboveHeadline(block: WeighedBlock, stop: HtmlElement | null, meta: PageMeta, index: number): Verdict | null {
  const names = namesAround(block.element, stop)
  const line = lineOf(block.text)
  const links = linkWords(block)
  const crumbs = has.crumbs.test(names) ? (links.length > 1 ? links : block.text.split('\n').flatMap((crumb) => crumb.split(/\s*[>»›/]\s*/)).map((crumb) => crumb.trim()).filter(Boolean)) : readBreadcrumb(line)
  if (crumbs) {
    const section = [...crumbs].reverse().find((crumb) => !/^(?:home|beranda|news|berita|bread ?crumbs?|(?:anda|you are) (?:di sini|berada di|here))\s*:?$/i.test(crumb) && wordsOf(crumb).length <= 4 && !meta.sites.some((site) => new RegExp(`^${bareLetters(site)}(?:news|com|id)?$`).test(bareLetters(crumb))))
    return section ? verdict('section', 'breadcrumb', 0.8, { section: meta.section || section, to: ['section'] }) : verdict('residue', 'breadcrumb', 0.8)
  }
  const by = (stop === null && !has.date.test(names)) || !/\d/.test(line) ? null : byOrWhen(block, names, meta, index)
  if (by?.role === 'date') return by
  if (wordsOf(line).length > 8 || block.text.includes('\n')) return null
  if (isSectionName(line) || readSectionLabel(line) !== null || (meta.section !== '' && bareLetters(line) === bareLetters(meta.section))) return verdict('section', 'section-name', 0.8)
  if (has.kicker.test(names)) return verdict('kicker', 'page-markup', 0.85)
  return has.section.test(names) && wordsOf(line).length <= 4 ? verdict('section', 'page-markup', 0.7) : null
}

/** A block between the headline and the first paragraph of the story. */
export function belowHeadline(block: WeighedBlock, stop: HtmlElement | null, meta: PageMeta, index: number, hasDeck: boolean): Verdict | null {
  const names = namesAround(block.element, stop)
  const line = lineOf(block.text)
  const by = byOrWhen(block, names, meta, index)
  if (by) return withCategory(by, block, meta.section)
  const isLine = block.node.type.name === 'paragraph' || block.node.type.name === 'heading'
  if (isAgency(line) && !/^a+$/i.test(line)) return verdict('credit', 'credit-wire', 0.8)
  if (isOutlet(line)) return verdict('masthead', 'masthead-outlet', 0.75)
  if (isSectionName(line)) return verdict('section', 'section-name', 0.7)
  if (isLine && readSectionLabel(line) !== null) return verdict('section', 'section-label', 0.8)
  if (/^[*•]/.test(line)) return null
  if (isLine && /^\d{1,3}\s?(?:min|mins|minutes|menit)\.?$/i.test(line)) return verdict('residue', 'page-control', 0.7)
  if (isLine && /^[\d.,\s]{1,9}[kKmM]?$/.test(line) && !/^\d{1,2}\.\d{2}$/.test(line)) return verdict('residue', 'page-control', 0.7)
  if (!isLine || hasDeck || line.length > 600 || furnitureReason(line)) return null
  // One of several points.
  if (/^(?:dt|dd|li)$/.test(block.element.tagName)) return null
  if (block.node.type.name === 'paragraph' && /^(?:header|hgroup)$/.test(parentOf(block.element)?.tagName ?? '') && wordsOf(line).length >= 6 && wordsOf(line).length <= 60 && block.linked < 0.3 && findElement(parentOf(block.element)!, ({ tagName }) => tagName === 'h1') !== null) return verdict('deck', 'deck-below-headline', 0.7)
  if ((has.deck.test(names) || surelyDeck.test(names)) && wordsOf(line).length >= 4) return verdict('deck', 'page-markup', 0.85)
  return block.node.type.name === 'heading' && wordsOf(line).length >= 6 ? verdict('deck', 'deck-below-headline', 0.7) : null
}

/** "(Kabar.com/Rini Astuti)": who brought the story, in brackets behind it. */
function isSigned(line: string, meta: PageMeta): boolean {
  const within = /^[([]([^()[\]]{2,60})[)\]]$/.exec(line)?.[1]
  const isKnown = (part: string): boolean => isOutlet(part) || meta.sites.some((site) => site.toLowerCase() === part.toLowerCase()) || meta.authors.some(({ name }) => name.toLowerCase() === part.toLowerCase())
  if (within !== undefined && /^[A-Z]{2,4}$/.test(within)) return true
  return within !== undefined && /\//.test(within) && within.split('/').every((part) => isKnown(part.trim()) || /^[a-z]{2,4}$/.test(part.trim())) && within.split('/').some((part) => isKnown(part.trim()))
}

/** A block after the last paragraph of the story. */
export function belowStory(block: WeighedBlock, stop: HtmlElement | null, meta: PageMeta, index: number): Verdict | null {
  const names = namesAround(block.element, stop)
  const line = lineOf(block.text)
  const tags = tagsOf(block, names)
  if (tags) return tags
  if (isSigned(line, meta)) return verdict('residue', 'sign-off', 0.8)
  if (/^(?:ilustrasi|ilustrator|illustrations?(?: by)?|illustrated by|infografi[sk]|desain(?: grafis)?|tata letak|videografer)\s*:?\s+\p{Lu}[^.!?]{1,50}$/iu.test(line)) return verdict('residue', 'author-note', 0.7)
  const by = byOrWhen(block, names, meta, index)
  if (by) return by.role === 'date' ? verdict('residue', 'second-date', 0.6) : by.said ? { ...by, said: withAuthorsTold(by.said, meta.authors) } : by
  if (block.node.type.name !== 'paragraph' || wordsOf(line).length > 14) return null
  const credit = readCredit(line)
  return credit ? verdict('credit', credit.reason, 0.8) : null
}

/** Longer lists of links may be the story itself. */
const mostLinked = 0.75

const isTitleLike = (text: string): boolean => wordsOf(text).length >= 4 && wordsOf(text).length <= 25 && !/[.!]["”']?$/u.test(text)

const captionsTable = (element: HtmlElement): boolean => {
  const figure = closest(element, ({ tagName }) => tagName === 'figure')
  return figure !== null && findElement(figure, ({ tagName }) => tagName === 'table' || tagName === 'pre') !== null
}

/** True where a line leads to a document, which is no other story. */
const leadsToFile = (element: HtmlElement): boolean => holdsAtMost(element, 600) && [...elementsUnder(element)].some((one) => one.tagName === 'a' && /\.(?:pdf|docx?|xlsx?|csv|pptx?|zip)(?:[?#]|$)/i.test(attr(one, 'href').slice(0, 2000)))

/** True for a list of links to places of the page itself. */
export function leadsWithin(list: HtmlElement): boolean {
  const items = [...elementsUnder(list)].filter(({ tagName }) => tagName === 'li')
  return items.length > 1 && items.every((item) => {
    const link = findElement(item, ({ tagName }) => tagName === 'a')
    return link !== null && /^#./.test(attr(link, 'href')) && seenText(link) === seenText(item)
  })
}

/** True for a sentence that sends its readers on ("Baca catatannya."): words, a link, and a stop behind it. */
export const sendsOn = ({ node, text }: Pick<WeighedBlock, 'node' | 'text'>): boolean =>
  node.type.name === 'paragraph' && node.childCount > 2 && endsWithStop(text) && node.lastChild!.isText && node.lastChild!.marks.length === 0 && !/:\s*$/.test(node.firstChild!.text ?? '') && isRelatedHeading((node.firstChild!.text ?? '').trim())

/** True for a line above other stories, also where the links to them stand in the same block ("Foto Lainnya", "Read next: …"). */
export function isRelatedBlock({ node, text, linked }: WeighedBlock): boolean {
  if (isRelatedHeading(text.replace(/\s*\n\s*/g, ' '))) return true
  const first = node.isTextblock ? node.firstChild : null
  if (sendsOn({ node, text })) return false
  return linked > 0.5 && first !== null && first.isText && first.marks.every(({ type }) => type.name !== 'link') && isRelatedHeading(first.text!.trim())
}

/** A block within the story: furniture of the page by its words, else what it is by its shape. `isFirst`: the paragraph that the story opens with. */
export function withinStory(block: WeighedBlock, isFirst: boolean, isLinkedElsewhere: (block: WeighedBlock) => boolean, leadsAway: (block: WeighedBlock) => boolean): Verdict {
  const { node, text, linked, element } = block
  const line = lineOf(text)
  const type = node.type.name
  if (type === 'figure' || type === 'table' || type === 'codeBlock') return verdict('body', 'page-markup', 0.9)
  if (type === 'horizontalRule') return verdict('body', 'page-markup', 0.7)
  // The sign that a box of the page begins with.
  if (type === 'paragraph' && !/[\d#*]/.test(text) && /^[\p{Extended_Pictographic}\p{Emoji_Component}]{1,6}$/u.test(text)) return verdict('residue', 'separator', 0.6)
  if (element.tagName === 'figcaption') return captionsTable(element) ? verdict('body', 'page-markup', 0.8) : verdict('residue', 'photo-caption', 0.6)
  const furniture = furnitureReason(line)
  if (furniture && !(furniture === 'related-link' && leadsToFile(element))) return verdict('residue', furniture, 0.9)
  if (isRelatedBlock(block)) return verdict('residue', 'related-link', 0.85)
  if (type === 'heading') return linked > 0.95 && isTitleLike(line) && isLinkedElsewhere(block) ? verdict('residue', 'linked-story', 0.65) : verdict('heading', 'page-markup', 0.9)
  if (/List$/.test(type) && leadsWithin(element)) return verdict('residue', 'navigation', 0.7)
  if (/List$/.test(type)) return linked > mostLinked && !leadsAway(block) ? verdict('residue', 'linked-story', 0.65) : verdict('body', 'page-markup', 0.9)
  if (linked > 0.95 && isTitleLike(line) && isLinkedElsewhere(block)) return verdict('residue', 'linked-story', 0.65)
  if (isFirst && readDateline(text)) return verdict('dateline', 'dateline-opening', 0.85)
  return verdict('body', type === 'blockquote' ? 'page-markup' : 'prose', 0.95)
}
