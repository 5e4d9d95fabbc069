import type { Author } from '../../article'
import type { BlockFacts, ProposedSource } from '../text'
import { looksLikeName, readByline, readOutletByline } from '../text/bylines'
import { isClock, isDateLine } from '../text/dates'
import { furnitureReason, isJobTitle } from '../text/furniture'
import { tables } from '../text/languages'
import { readCredit } from '../text/labels'
import { isAgency, isOutlet, opensLikeOutlet } from '../text/outlets'
import { wordsOf } from '../text/words'

const opening = /^(?:oleh|by|penulis|reporter|wartawan|ditulis oleh|written by|words by|teks(?: dan foto)?(?: oleh)?|words and (?:photos|pictures)(?: by)?)\s*:?\s+/i

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

const sourceOf = (name: string, index: number): ProposedSource => ({ kind: isAgency(name) ? 'wire' : 'media', name, index })

const photographer = /^(?:foto|photos?|fotografer|photographs?|photographer|photography)(?:\s+(?:by|oleh))?\s*:?\s+(\p{Lu}.{2,60})$/iu

/** What somebody did, before the name and without a colon, as lists of who worked on a story have it ("Editor Ester Lumban"). */
const roleBefore = /^(\p{L}{3,15}(?: foto)?)\s+(\p{Lu}\S{0,30}\s.{1,50})$/u

/** True for a line of people with what each did before the name and a bar between them ("Penulis Rina Sari | Editor Tomi Arif"). */
export function isCrewLine(line: string): boolean {
  const parts = line.split(/\s*[|•·]\s*/)
  return parts.length > 1 && parts.length <= 4 && parts.every((part) => isDateLine(part) || tables.bylineLabels.has(roleBefore.exec(part)?.[1]?.toLowerCase() ?? ''))
}

/** What a line says that holds several things beside each other: names, an outlet, a date ("Rina Wulandari, Kompas.com - 20/11/2026, 10:15 WIB"). */
function mixed(text: string, known: readonly Author[], sites: readonly string[], index: number): BlockFacts | null {
  const lines = text.split('\n').map((line) => line.trim())
  const days = lines.length > 1 ? lines.filter(isDateLine) : []
  const parts = lines.filter((line) => !days.includes(line)).join('\n').replace(opening, '').split(/\s+[-–—|•·]\s+|\n|\s*[|•·]\s*|,\s+(?=\p{Lu})|\s+(?:and|dan|serta|&)\s+(?=\p{Lu})/u).map((part) => part.replace(/(?<=\s)[^\s@]{1,64}@[^\s@]{1,80}$/, '').trim()).filter(Boolean)
  const authors: Author[] = []
  const dates: string[] = [...days]
  const outlets: string[] = []
  for (const part of parts) {
    if (/^(?:and|dan|&|\d{1,3} min(?:ute)?s? read|(?:waktu baca|baca) \d{1,3} menit)$/i.test(part) || isJobTitle(part) || tables.staffWords.has(part.toLowerCase()) || sites.some((site) => site.toLowerCase() === part.toLowerCase())) continue
    const taker = photographer.exec(part)
    if (taker && looksLikeName(taker[1]!) && wordsOf(taker[1]!).length >= 2) {
      authors.push({ name: taker[1]!, role: 'photographer' })
      continue
    }
    const what = parts.length > 1 ? roleBefore.exec(part) : null
    const role = what ? tables.bylineLabels.get(what[1]!.toLowerCase()) : undefined
    if (what && role && looksLikeName(what[2]!)) {
      authors.push({ name: what[2]!, role })
      continue
    }
    const who = known.find(({ name }) => part.toLowerCase() === name.toLowerCase() || (part.toLowerCase().startsWith(`${name.toLowerCase()} `) && wordsOf(part).length <= wordsOf(name).length + 3 && !/\s(?:and|dan|with|bersama)\s/.test(part)))
    if (who) authors.push(who)
    else if (isDateLine(part) || (dates.length > 0 && isClock(part))) dates.push(part)
    else if (isOutlet(part) || opensLikeOutlet(part)) outlets.push(part)
    else if (looksLikeName(part) && wordsOf(part).length >= 2 && !isNobody(part, sites)) authors.push({ name: part, role: 'writer' })
    else return null
  }
  if (authors.length === 0) return null
  const sources = outlets.map((name) => sourceOf(name, index))
  const to = ['authors', ...(dates.length > 0 ? ['dateline.date'] : []), ...sources.map(({ kind }) => `source:${kind}`)]
  return { authors, ...(dates.length > 0 ? { date: dates.join(', ') } : {}), ...(sources.length > 0 ? { sources } : {}), to }
}

const crewLabel = /^(?:(teks|naskah|words|text|cerita|story)|(foto|photos?|photographs?|fotografi|photography))\s*(?::|by|oleh)\s*(\S.{1,60})$/i

/** Who did what, a line each, as magazines have it ("Teks: … / Foto: …"); none where one line says something else. */
function crewOf(text: string): readonly Author[] {
  const lines = text.split('\n').map((line) => crewLabel.exec(line.trim()))
  const isCrew = lines.some((found) => found?.[1]) && lines.every((found) => found !== null && looksLikeName(found[3]!))
  return isCrew ? lines.flatMap((found) => (found ? [{ name: found[3]!, role: found[1] ? ('writer' as const) : ('photographer' as const) }] : [])) : []
}

/** Names that the page tells elsewhere and a date after them, with nothing between ("oleh Ratih Kusumo 14 Maret 2026"). */
function namesAndDate(line: string, known: readonly Author[]): BlockFacts | null {
  const authors = known.filter(({ name }) => line.toLowerCase().includes(name.toLowerCase()))
  const rest = authors.reduce((text, { name }) => text.replace(new RegExp(escaped(name), 'i'), ' '), line.replace(opening, ''))
  const date = rest.replace(/^[\s|•·,&–—-]*(?:(?:dan|and)\s)?|[\s|•·,–—-]+$/g, '').replace(/\s+/g, ' ')
  return authors.length > 0 && isDateLine(date) ? { authors, date, to: ['authors', 'dateline.date'] } : null
}

/** Whole words of `names` taken out of a line, the longest first. */
const without = (line: string, names: readonly string[]): string =>
  [...names].sort((one, two) => two.length - one.length).reduce((text, name) => text.replace(new RegExp(`(?<![\\p{L}\\p{N}])${escaped(name)}(?![\\p{L}\\p{N}])`, 'giu'), ' '), line)

const posted = /^(?:submitted|posted|published|written|added|created|ditulis|diposting|diposkan|dikirim|diterbitkan|ditayangkan)?\s*(?:by|oleh)\s+(\S.{2,80}?)\s+(?:on|pada|at)\s+(?:hari\s+)?(\S.{5,60}?)(?:\s+(?:di|in)\s+\S.{1,40})?$/i

const postedOn = /^(?:submitted|posted|published|written|added|created|ditulis|diposting|diposkan|dikirim|diterbitkan|ditayangkan)\s+(?:on|pada|at)\s+(?:hari\s+)?(\S.{5,60}?)\s+(?:by|oleh)\s+(\S.{2,80}?)$/i

/** The same the other way round ("Posted on Senin, 28 September 2026 by Redaksi"); a line that names the desk alone says when. */
function postedWhen(line: string): BlockFacts | null {
  const [, date = '', name = ''] = postedOn.exec(line) ?? []
  if (!isDateLine(date)) return null
  const isDesk = /^(?:admin(?:istrator)?|redaksi|tim redaksi|editor|staff|desk)$/i.test(name) || isOutlet(name)
  if (!isDesk && !looksLikeName(name)) return null
  return { ...(isDesk ? {} : { authors: [{ name, role: 'writer' as const }] }), date, to: [...(isDesk ? [] : ['authors']), 'dateline.date'] }
}

/** Who sent a story in and when, in one line, as systems for pages write it ("Submitted by Ann Lee on Thu, 03/12/2026 - 16:20"). */
export function postedBy(line: string): BlockFacts | null {
  const [, name = '', date = ''] = posted.exec(line) ?? []
  const when = postedWhen(line)
  if (when) return when
  return looksLikeName(name) && isDateLine(date) ? { authors: [{ name, role: 'writer' }], date, to: ['authors', 'dateline.date'] } : null
}

/** Names that the page tells elsewhere with nothing beside them but names of the site and what the writers are ("By Ann Lee, Harbour Post"). */
export function knownNames(text: string, known: readonly Author[], sites: readonly string[]): readonly Author[] {
  const line = text.replace(/\s*\n\s*/g, ' ').replace(opening, '')
  const named = known.filter(({ name }) => line.toLowerCase().includes(name.toLowerCase()))
  if (named.length === 0) return []
  const rest = without(without(line, [...named.map(({ name }) => name), ...sites.filter((site) => site.length > 2)]), ['and', 'dan', 'by', 'oleh', 'for', 'in', 'di', 'untuk'])
  const words = wordsOf(rest.replace(/[,;|•·&–—-]/g, ' ')).filter((word) => /\p{L}/u.test(word))
  const says = rest.toLowerCase().replace(/[^\p{L}\s]/gu, ' ').replace(/\s+/g, ' ').trim()
  return words.length === 0 || isJobTitle(says) || tables.staffWords.has(says) ? named : []
}

/** What a box below the story says of who wrote it: those it names wrote with the page's other authors, whom such boxes leave out. */
export function withAuthorsTold(said: BlockFacts, known: readonly Author[]): BlockFacts {
  const isKnown = ({ name }: Author): boolean => known.some((one) => one.name.toLowerCase() === name.toLowerCase())
  return said.authors && said.authors.length > 0 && said.authors.every(isKnown) && said.authors.length < known.length ? { ...said, authors: [...said.authors, ...known.filter((one) => one.role === 'writer' && !said.authors!.some(({ name }) => name.toLowerCase() === one.name.toLowerCase()))] } : said
}

/** What a block says whose every line tells who worked on the story, or whose it is ("Pewarta: … / Editor: … / Copyright …"); null for any other. */
export function creditsOf(text: string, index: number): BlockFacts | null {
  const lines = text.split('\n').map((line) => line.trim()).filter(Boolean)
  // Every such line has a label or a sign.
  if (lines.length === 0 || lines.length > 8 || text.length > 400 || !/[:©]/.test(text)) return null
  const takers = lines.map((line) => crewLabel.exec(line)).map((found) => (found?.[2] && looksLikeName(found[3]!) ? found[3]! : null))
  const authors = lines.flatMap((line, at) => readByline(line)?.authors ?? (takers[at] ? [{ name: takers[at], role: 'photographer' as const }] : []))
  const credit = lines.map((line) => (readByline(line) ? null : readCredit(line))).find((one) => one !== null)
  const isAll = lines.every((line, at) => readByline(line) !== null || takers[at] !== null || isDateLine(line) || readCredit(line) !== null || furnitureReason(line) !== null)
  // A picture's own credit is nobody's byline.
  if (!isAll || authors.length === 0 || !lines.some((line) => readByline(line) !== null)) return null
  const source = credit ? sourceOf(credit.name, index) : null
  return { authors, ...(credit && source ? { creditLine: credit.name, sources: [source] } : {}), to: ['authors', ...(credit && source ? ['creditLine', `source:${source.kind}`] : [])] }
}

/** Who wrote by a line that leaves some out ("By Ann Lee and others"): the page names the others elsewhere. */
const withOthers = (line: string, known: readonly Author[], named: readonly Author[]): readonly Author[] =>
  named.length > 0 && /\s(?:and others|dan lainnya|dan kawan-kawan|dkk\.?|et al\.?)\s*$/i.test(line) ? [...named, ...known.filter(({ name }) => !named.some((one) => one.name.toLowerCase() === name.toLowerCase()))] : named

/** Where somebody was or for whom somebody wrote, up to the next name ("in Cape Town", "untuk Harian Muara"). */
const whereOrFor = /\s(?:in|di|for|untuk)\s.+?(?=$|[,;&]|\s(?:and|dan|serta|with|bersama)\s)/gu

const isNobody = (part: string, sites: readonly string[]): boolean =>
  /^(?:tim redaksi|redaksi|tim|admin|administrator|newsroom|editorial team)$/i.test(part) || /^(?:part|more|all|read|see|about|sponsored|presented)\b|\s(?:of|the|from|by|in|to)$/i.test(part) || isOutlet(part) || isJobTitle(part) || isDateLine(part) || [...sites, ...tables.staffWords, ...tables.datelinePlaces].some((one) => one.toLowerCase() === part.toLowerCase())

/** The authors of a line whose markup names some of them (`marked`), in its order: who is joined to these by a comma or an "and" wrote too. */
export function withUnmarked(text: string, marked: readonly Author[], sites: readonly string[]): readonly Author[] {
  const names = marked.map(({ name }) => name)
  const namesMarked = (part: string): boolean => without(part, names) !== part
  const joined = text
    .replace(opening, '')
    .split(/\s*[\n|•·]\s*|\s+[-–—]\s+/u)
    .filter(namesMarked)
    .flatMap((part) => part.replace(whereOrFor, '').split(/\s*[,;&]\s*|\s+(?:and|dan|serta|with|bersama)\s+/u))
    .map((part) => part.replace(/^(?:and|dan|serta|with|bersama)\s+/u, '').trim())
  const others = joined.filter((part) => !namesMarked(part) && looksLikeName(part) && wordsOf(part).length >= 2 && !isNobody(part, sites))
  const place = ({ name }: Author): number => text.toLowerCase().indexOf(name.toLowerCase())
  return [...marked, ...[...new Set(others)].map((name): Author => ({ name, role: 'writer' }))].sort((one, two) => place(one) - place(two))
}

/** How names of one line are joined, and what one of them did ("with reporting by"). */
const joint = /\s*[,;&|]\s*|\s+(?:and|dan|serta|bersama)\s+|\s+with\s+(?=\p{Lu})/u
const helped = /,?\s+(?:and\s+|dan\s+)?(?:with|dengan)\s+(?:additional\s+|tambahan\s+)?(?:reporting|liputan|research|laporan|bantuan)\s+(?:by|from|oleh|dari)\s+/giu
/** Letters of a degree behind a name ("M.Si.", "Ph.D."), and who is not named ("others"). */
const noName = /^(?:(?:\p{Lu}\p{Ll}{0,3}\.){1,4}\p{Lu}?\p{Ll}{0,3}\.?|others|staff|kawan-kawan|lainnya|tim)$/iu

/** Without one word behind the last comma, which is where the others wrote ("Ann Lee dan Made Sukarta, Jakarta"). */
function withoutPlace(authors: readonly Author[], line: string): readonly Author[] {
  const [last, others] = [authors.at(-1), authors.slice(0, -1)]
  const isPlace = last && others.length > 0 && wordsOf(last.name).length === 1 && others.every(({ name }) => wordsOf(name).length > 1) && line.trimEnd().endsWith(`, ${last.name}`)
  return isPlace ? others : authors
}

/** The names of a line that also says what they are, where they were, or with whom; none where it says more than that. */
function namesAmong(text: string, sites: readonly string[]): readonly Author[] {
  const parts = ` ${text.replace(opening, '').replace(helped, ', ')} `.replace(whereOrFor, ' ').split(joint).map((part) => part.replace(/^(?:and|dan)\s+/iu, '').trim()).filter(Boolean)
  const isName = (part: string): boolean => looksLikeName(part) && wordsOf(part).length >= 2 && !isNobody(part, sites)
  const names = parts.filter(isName)
  // One word at the end is where they wrote.
  const others = parts.filter((part, at) => !isName(part) && !isNobody(part, sites) && !noName.test(part) && !(at === parts.length - 1 && /^\p{Lu}\p{L}+$/u.test(part)))
  const isList = others.length === 0 && (opening.test(text) ? names.length > 0 : names.length > 1)
  return isList && names.length <= 8 ? names.map((name) => ({ name, role: 'writer' })) : []
}

function namedAlone(text: string, sites: readonly string[]): BlockFacts | null {
  const isName = looksLikeName(text) && wordsOf(text).length >= 2 && !isNobody(text, sites)
  return isName ? { authors: [{ name: text, role: 'writer' }], to: ['authors'] } : null
}

/** When a line with names says when, with the hour in a part of its own ("Oleh: Sari | Minggu, 6 Desember 2026 | 09:30 WIB"); '' where it does not. */
function dateBeside(line: string): string {
  const parts = line.split(/\s*([|•·])\s*/)
  const from = parts.findIndex((part) => isDateLine(part))
  if (from < 0) return ''
  return isClock(parts[from + 2] ?? '') ? parts.slice(from, from + 3).join(' ').replace(/\s+(?=[•·])/u, ' ') : parts[from]!
}

/** Who wrote and when, by the parts that a line is made of side by side; null where none of them is a day, or others say something else. */
export function fromParts(parts: readonly string[], dayOf: (part: string) => string, known: readonly Author[], sites: readonly string[], index: number): BlockFacts | null {
  const days = parts.map(dayOf).filter(isDateLine)
  const others = parts.filter((part) => !isDateLine(dayOf(part)) && dayOf(part) !== '' && !/^\d{1,4}$|^\d{1,3}\s?(?:min|menit)\b.{0,16}$/i.test(part) && furnitureReason(part) === null)
  if (days.length === 0 || others.length > 3) return null
  const date = days[0]!
  if (others.length === 0) return { date, to: ['dateline.date'] }
  const said = bylineOf(others.join('\n'), known, sites, index) ?? (others.length === 1 ? namedAlone(others[0]!.replace(opening, ''), sites) : null)
  return said?.authors ? { ...said, date, to: [...said.to.filter((to) => to !== 'dateline.date'), 'dateline.date'] } : null
}

/** Where somebody wrote from, behind the names ("Ann Lee Reporting from Cape Town"). */
const wroteFrom = /[\s|,]+(?:reporting (?:from|in)|(?:me)?lapor(?:kan|an)? (?:langsung )?dari)\s+(\p{Lu}[\p{L}\p{M}.'’ -]{1,40})$/iu

/**
 * Who wrote, by a line that the page marks as a byline; `known` are the authors that it names elsewhere, `sites` the names of the site. Null
 * for a line that names nobody: it is then no byline.
 */
export function bylineOf(text: string, known: readonly Author[], sites: readonly string[], index: number): BlockFacts | null {
  const line = text.replace(/\s*\n\s*/g, ' | ')
  const sent = postedBy(line)
  if (sent) return sent
  const from = wroteFrom.exec(line)
  const before = from ? bylineOf(line.slice(0, from.index), known, sites, index) ?? namedAlone(line.slice(0, from.index), sites) : null
  if (from && before) return { ...before, place: from[1]!.trim(), to: [...before.to, 'dateline.place'] }
  const writers = withOthers(line, known, knownNames(text, known, sites))
  if (writers.length > 0) return { authors: writers, to: ['authors'] }
  const crew = crewOf(text)
  if (crew.length > 0) return { authors: crew, to: ['authors'] }
  const labelled = readByline(line) ?? readOutletByline(line)
  if (labelled && labelled.authors.length > 0) {
    const source = labelled.outlet ? [sourceOf(labelled.outlet, index)] : []
    const date = dateBeside(line)
    return { authors: withoutPlace(labelled.authors, line), ...(date === '' ? {} : { date }), ...(source.length > 0 ? { sources: source } : {}), to: ['authors', ...(date === '' ? [] : ['dateline.date']), ...source.map(({ kind }) => `source:${kind}`)] }
  }
  const [first = '', ...others] = text.split('\n').map((part) => part.trim())
  const opened = others.length > 0 && others.length < 3 && others.every((part) => isJobTitle(part) || isDateLine(part) || isOutlet(part)) ? readByline(first) : null
  if (opened && opened.authors.length > 0) return { authors: opened.authors, to: ['authors'] }
  const several = mixed(text, known, sites, index)
  if (several) return several
  const dated = known.length > 0 ? namesAndDate(line, known) : null
  if (dated) return dated
  const named = withOthers(line, known, known.filter(({ name }) => line.toLowerCase().includes(name.toLowerCase())))
  if (named.length > 0) return { authors: named, to: ['authors'] }
  const names = line.replace(opening, '').split(/\s*(?:,|&|\bdan\b|\band\b)\s*/).map((name) => name.trim()).filter(Boolean)
  const among = namesAmong(line, sites)
  if (among.length > 0) return { authors: among, to: ['authors'] }
  return names.length > 0 && names.length <= 5 && names.every((name) => looksLikeName(name) && wordsOf(name).length >= 2 && !isNobody(name, sites)) ? { authors: names.map((name) => ({ name, role: 'writer' })), to: ['authors'] } : null
}
