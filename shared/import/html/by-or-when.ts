import { looksLikeName, readByline, readOutletByline } from '../text/bylines'
import { isDateLine, readDateLine } from '../text/dates'
import { furnitureReason } from '../text/furniture'
import { isSectionName } from '../text/labels'
import { tables } from '../text/languages'
import { isOutlet } from '../text/outlets'
import { isProse } from '../text/prose'
import { wordsOf } from '../text/words'
import { bylineOf, creditsOf, fromParts, isCrewLine, knownNames, postedBy, withUnmarked } from './bylines'
import { bareDate, dateWithin, readers, readingTime, saysDay } from './date-lines'
import { partsOfLine } from './line-parts'
import { markedDay, markedNames } from './marked-names'
import type { PageMeta } from './meta'
import { partNames } from './part-names'
import { sitesIn } from './site-names'
import { tellsOf } from './tells-of'
import { lineOf, verdict, type Verdict } from './verdicts'
import type { WeighedBlock } from './weigh'

const crewLine = /^(?:teks|naskah|words|text)\s*:/i
/** Who made what is no text of the story: none of its authors. */
const otherCrew = /^(?:infografi[sk]a?|ilustra(?:si|tor)|videografer|desain(?:er)?(?: grafis)?|tata letak|illustrations?|graphics?|design|video|data|riset|research|produser|producer)\s*(?::|by\b|oleh\b)\s*\p{Lu}/iu
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
export function byOrWhen(whole: WeighedBlock, names: string, meta: PageMeta, index: number): Verdict | null {
  const unread = whole.text.length > longestSigned ? '' : whole.text.replace(readers, '')
  const block = unread.trim() === '' ? whole : { ...whole, text: unread }
  const line = lineOf(block.text)
  const isList = /List$/.test(block.node.type.name)
  const isNamed = block.node.type.name === 'heading' && wordsOf(line).length <= 12 && (knownNames(line.replace(/,$/, ''), meta.authors, meta.sites).length > 0 || (partNames.byline.test(names) && looksLikeName(line.replace(/,$/, ''))))
  const isLine = block.node.type.name === 'paragraph' || isNamed || (block.node.type.name === 'heading' && readDateLine(line) !== null) || (isList && block.text.split('\n').length <= 4)
  if (line.length > longestSigned || !isLine || helper.test(line)) return null
  const empty = readByline(line)
  if (empty && empty.authors.length === 0 && readDateLine(line) === null) return verdict('residue', 'empty-byline', 0.95)
  const parts = partsOfLine(block.element)
  const side = parts && !isProse(line) ? fromParts(parts, bareDate, meta.authors, sitesIn(parts.join('\n'), meta), index) : null
  if (side) return side.authors ? verdict('byline', 'page-markup', 0.8, side) : verdict('date', 'date-line', 0.85, side)
  const crewed = parts && !isProse(line) ? creditsOf(parts.filter((part) => !otherCrew.test(part)).join('\n'), index) : null
  if (crewed) return verdict('byline', 'byline-label', 0.85, crewed)
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
    const [people, day] = [markedNames(block.element), markedDay(block.element)]
    if (!listed?.authors && people.length > 0 && day !== '') return verdict('byline', 'page-markup', 0.8, { authors: people, date: day, to: ['authors', 'dateline.date'] })
    const listedCrew = creditsOf(block.text, index)
    if (listedCrew && !(listed?.authors && listed.date)) return verdict('byline', 'byline-label', 0.85, listedCrew)
    const days = block.text.split('\n').map((one) => bareDate(one)).filter(isDateLine)
    if (listed?.authors && listed.date) return verdict('byline', 'byline-label', 0.75, listed)
    return days.length === 1 ? verdict('date', 'date-line', 0.7, { date: days[0]!, to: ['dateline.date'] }) : null
  }
  const marked = partNames.byline.test(names) || crewLine.test(line)
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
  return partNames.date.test(names) && saysDay(line) && furnitureReason(line) === null && wordsOf(line).length <= 14 ? verdict('date', 'page-markup', 0.8, { date: dateWithin(line), to: ['dateline.date'] }) : null
}
