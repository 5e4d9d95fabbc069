import type { BlockFacts, ProposedSource } from '../text'
import { isDateLine } from '../text/dates'
import { readFacts } from '../text/facts'
import { tables } from '../text/languages'
import { isAgency, isOutlet } from '../text/outlets'
import type { PageMeta } from './meta'
import { verdict, type Verdict } from './verdicts'
import { isSiteName } from './site-names'
import type { WeighedBlock } from './weigh'

/** States that datelines write out, and provinces; others stand in them as an abbreviation with a stop ("Kan."). */
const regions = /^(?:alaska|hawaii|idaho|iowa|maine|ohio|texas|utah|bali|banten|lampung|riau|jambi|bengkulu|aceh|gorontalo|maluku(?: utara)?|jawa (?:barat|tengah|timur)|(?:sumatera|sulawesi|kalimantan) (?:utara|selatan|barat|timur|tengah|tenggara)|papua(?: (?:barat|tengah|selatan|pegunungan))?|nusa tenggara (?:barat|timur))$/i
const isShortened = (part: string): boolean => /^\p{Lu}[\p{L}.]{0,5}\.$/u.test(part)

/** True for a part of a dateline that names the site: never for a town with its state behind it, which many a paper is called after ("HARLOW, Kan." in the Harlow Post). */
function namesSite(part: string, parts: readonly string[], meta: PageMeta): boolean {
  if (!isSiteName(part, meta)) return false
  const next = parts[parts.indexOf(part) + 1] ?? ''
  return !isShortened(next) && (!regions.test(next) || meta.sites.some((site) => site.toLowerCase() === part.toLowerCase()))
}

/** A place in bold, beside the name of the site, or one that `isPlace` knows, and a dash before the story's first words: a dateline, whether the place is known or not. */
export function markedDateline({ node, text }: WeighedBlock, meta: PageMeta, index: number, isPlace: (part: string) => boolean = () => false): Verdict | null {
  let bold = 0
  node.children.every((child) => {
    if (!child.isText || !child.marks.some(({ type }) => type.name === 'bold')) return false
    bold += child.text!.length
    return true
  })
  const found = /^([\p{L}][\p{L}\p{N}.'’ ,()/]{2,58}?)\s*(?:[-–—]{1,2}|(?<colon>:))\s+(?=\S)/u.exec(text)
  const parts = found ? found[1]!.split(/\s*,\s*|\s*[()]\s*/).filter(Boolean) : []
  const isBold = found !== null && bold >= found[1]!.trim().length && bold <= found[0].length + 1
  // Beside a name of the site itself a place needs no bold.
  const isSigned = parts.length > 1 && !found?.groups?.['colon'] && parts.some((part) => namesSite(part, parts, meta)) && parts.every((part) => isSiteName(part, meta) || /^(?:\p{Lu}[\p{L}.'’-]*(?: |$)){1,4}$/u.test(part))
  // So does one that the story tells as a place, or that two hyphens part from it, as typewriters did.
  const isTold = parts.length === 1 && !found?.groups?.['colon'] && /^(?:\p{Lu}[\p{L}.'’-]*(?: |$)){1,3}$/u.test(parts[0]!) && /^[\p{Lu}\p{N}"“”'‘]/u.test(text.slice(found![0].length)) && (/--\s*$/.test(found![0]) || isPlace(parts[0]!))
  // A place in capitals, a day and an agency in brackets are a dateline, whoever the agency is.
  const isShaped = parts.length === 3 && /^[\p{Lu} .'’-]{3,}$/u.test(parts[0]!) && isDateLine(parts[1]!) && /\([^()]{2,40}\)\s*$/.test(found![1]!)
  // And the address or the name of the site alone ("kabar.example - Sebuah …").
  const isOwnName = parts.length === 1 && !found?.groups?.['colon'] && isSiteName(parts[0]!, meta) && /^[\p{Lu}\p{N}"“”'‘]/u.test(text.slice(found![0].length))
  if (found && /^\p{Ll}/u.test(found[1]!) && !isOwnName && !(isSigned && isSiteName(parts[0]!, meta))) return null
  if (!found || !(isBold || isSigned || isTold || isShaped || isOwnName) || parts.length > 3) return null
  // A label in bold looks the same.
  if (found.groups?.['colon'] && !tables.datelinePlaces.has(found[1]!.trim().toLowerCase())) return null
  const isOwn = (part: string): boolean => isOutlet(part) || namesSite(part, parts, meta) || (isShaped && part === parts[2])
  const date = parts.filter(isDateLine).join(', ')
  const sources = parts.filter(isOwn).map((name): ProposedSource => ({ kind: isAgency(name) ? 'wire' : 'media', name, index }))
  const place = parts.filter((part) => !isOwn(part) && !isDateLine(part)).join(', ')
  if (/\d/.test(place)) return null
  return { ...verdict('dateline', 'dateline-opening', 0.75, { place, ...(date === '' ? {} : { date }), ...(sources.length > 0 ? { sources } : {}), to: [...(place === '' ? [] : ['dateline.place']), ...(date === '' ? [] : ['dateline.date']), ...sources.map(({ kind }) => `source:${kind}`)] }), opening: found[0].length }
}

/** True where the words of the page say that somebody was in, came from or went to what is called `place`. */
export function isToldPlace(blocks: readonly WeighedBlock[], place: string): boolean {
  const told = new RegExp(`(?:^|[\\s(])(?:di|ke|dari|Kota|Kabupaten|Kecamatan|Pemkot|Polres|Pengadilan Negeri|in|at|from|near)\\s${place.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'u')
  return blocks.some(({ text }) => told.test(text))
}

/** The opening of a story, where one of two places is a name of the site itself ("JAKARTA, BENTARA —", "BENTARA.COM, Jakarta —"). */
export function datelineOf(text: string, meta: PageMeta, index: number): BlockFacts {
  const facts = readFacts({ text, index, role: 'dateline' }, 'dateline')
  const parts = (facts.place ?? '').split(', ')
  const outlet = parts.length === 2 && (facts.sources ?? []).length === 0 ? [...parts].reverse().find((part) => namesSite(part, parts, meta)) : undefined
  if (outlet === undefined) return facts
  return { ...facts, place: parts.filter((part) => part !== outlet).join(', '), sources: [{ kind: 'media', name: outlet, index }], to: [...facts.to, 'source:media'] }
}
