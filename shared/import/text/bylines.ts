import type { Author } from '../../article'
import { isClock, isDateLine } from './dates'
import { tables } from './languages'
import type { AuthorRole } from './languages/language'
import { isOutlet } from './outlets'
import { splitLabel, wordsOf } from './words'

/** What a byline says. `authors` is empty for a label without a name. */
export interface Byline {
  readonly authors: readonly Author[]
  /** The outlet named beside the author ("Budi - detikNews"), or null. */
  readonly outlet: string | null
}

const particle = /^(de|da|di|van|von|der|den|bin|binti|al|el|la|le|dos|du|ter|y|and)$/
const nameWord = /^(\p{Lu}[\p{L}\p{M}'’.-]*|\p{Lu}\.)$/u
const mostNames = 6
const longestLine = 300

/** How firms end or begin their names, which no person does. */
const firm = /^(?:PT|CV|UD)\.?\s|[\s,](?:Ltd|Limited|Inc|LLC|LLP|PLC|Plc|Corp|Corporation|GmbH|Tbk|Co|S\.A|N\.V|B\.V)\.?$/

/** True for one to five words that look like a person's name. */
export function looksLikeName(text: string): boolean {
  const all = wordsOf(text)
  if (firm.test(text)) return false
  return all.length > 0 && all.length <= 5 && nameWord.test(all[0]!) && all.every((word) => nameWord.test(word) || particle.test(word))
}

/** Letters of a degree behind a name ("M.Si", "Ph.D", "S.Pd"). */
const degree = /^(?:(?:\p{Lu}\p{Ll}{0,3}\.){1,4}\p{Lu}?\p{Ll}{0,3}\.?|MBA|MSc|PhD|BSc)$/u

/** What stands in brackets behind a name says what somebody is or where ("Ann Lee (contributor in Bogor)"). */
const withoutBrackets = (text: string): string => text.replace(/(?<=\p{L}[.]?)\s*\([^()]{1,80}\)/gu, '')

/** Names parted by commas and joiners; staff titles, outlets and dates beside them are left out. */
function namesIn(text: string): readonly string[] {
  const joiners = [...tables.nameJoiners].map((joiner) => ` ${joiner} `)
  const parts = joiners.reduce((list, joiner) => list.flatMap((part) => part.split(joiner)), withoutBrackets(text).split(/[,;]\s*|\s+\/\s+|\s+[-–—]\s+/))
  return parts
    .map((part) => part.replace(/^@|[.()*\s]+$/g, '').replace(/(?<=\p{L}) (?:in|di) \p{Lu}[\p{L}. ]{1,40}$/u, '').trim())
    .filter((part) => /\p{L}/u.test(part) && !degree.test(part) && !tables.staffWords.has(part.toLowerCase()) && !isOutlet(part) && !isDateLine(part))
}

const toAuthors = (names: readonly string[], role: AuthorRole): readonly Author[] => names.map((name) => ({ name, role }))

function opening(text: string): { readonly role: AuthorRole; readonly rest: string } | null {
  const lower = text.toLowerCase()
  for (const [label, role] of tables.bylineOpenings) if (lower.startsWith(`${label} `)) return { role, rest: text.slice(label.length + 1).trim() }
  return null
}

/** One part of a byline: a label with a colon, an opening without one, or null. */
function readSegment(segment: string): { readonly authors: readonly Author[] } | null {
  const labelled = splitLabel(segment)
  const role = labelled && tables.bylineLabels.get(labelled.label)
  if (labelled && role) {
    const names = namesIn(labelled.value)
    const plausible = names.length <= mostNames && names.every((name) => wordsOf(name).length <= 6 && !/[?!:"“”]/u.test(name))
    return plausible ? { authors: toAuthors(names, role) } : null
  }
  const open = opening(segment)
  const names = open ? namesIn(open.rest) : []
  return open && names.length > 0 && names.length <= mostNames && names.every(looksLikeName) ? { authors: toAuthors(names, open.role) } : null
}

const segmentsOf = (text: string): readonly string[] =>
  text
    .replace(/^\((.*)\)$/u, '$1')
    .split(/\s*[|;•·\t]\s*|(?:\s+[-–—]|\s*\/)\s+(?=\p{L}[\p{L} ]{0,24}:)|\s+(?=(?:Editor|Redaktur|Penyunting|Fotografer|Penerjemah)\s*:)|\.\s+(?=\p{Lu}\p{L}+ by )/u)
    .map((segment) => segment.trim())
    .filter(Boolean)

/** A line that says who wrote: "Penulis: X | Editor: Y", "By Ann Lee and Bob Ray", "Reporting by X; Editing by Y". Null for any other. */
export function readByline(text: string): Byline | null {
  // Signs at the edges lead to other pages or part the line from its neighbours.
  const segments = segmentsOf(text.length > longestLine ? text : text.replace(/^[\s|•·»›>]+|[\s|•·»›>]+$/gu, ''))
  const read = segments.map((segment) => readSegment(segment) ?? (isDateLine(segment) || isClock(segment) || isOutlet(segment) ? { authors: [] } : null))
  const named = segments.some((segment) => readSegment(segment) !== null)
  if (!named || read.includes(null)) return null
  return { authors: read.flatMap((segment) => segment?.authors ?? []), outlet: null }
}

/** "Budi Santoso - detikNews": a name and the outlet that it writes for. Null for any other. */
export function readOutletByline(text: string): Byline | null {
  const parts = text.split(/\s+[-–—|]\s+/)
  const [names = '', outlet = ''] = parts
  if (parts.length !== 2 || !isOutlet(outlet) || isOutlet(names)) return null
  const list = namesIn(names)
  return list.length > 0 && list.every(looksLikeName) ? { authors: toAuthors(list, 'writer'), outlet } : null
}

/** The authors of a line that a person calls a byline, whatever it looks like. */
export function authorsOf(text: string): readonly Author[] {
  const found = readByline(text) ?? readOutletByline(text)
  return found ? found.authors : toAuthors(namesIn(text), 'writer')
}
