import type { BlockFacts, ProposedSource } from '../text'
import { isDateLine } from '../text/dates'
import { readFacts } from '../text/facts'
import { tables } from '../text/languages'
import { isAgency, isOutlet } from '../text/outlets'
import { hostOf } from './addresses'
import type { PageMeta } from './meta'
import { verdict, type Verdict } from './roles'
import type { WeighedBlock } from './weigh'

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** True for a name of the site that the page comes from, as the page or its address has it. */
const isNamed = (part: string, meta: PageMeta): boolean =>
  meta.sites.some((site) => letters(site) === letters(part)) || (letters(part).length >= 5 && letters(`${meta.siteName} ${hostOf(meta.canonicalUrl)}`).includes(letters(part)))

/** A place in bold, or beside the name of the site, and a dash before the story's first words: a dateline, whether the place is known or not. */
export function markedDateline({ node, text }: WeighedBlock, meta: PageMeta, index: number): Verdict | null {
  let bold = 0
  node.children.every((child) => {
    if (!child.isText || !child.marks.some(({ type }) => type.name === 'bold')) return false
    bold += child.text!.length
    return true
  })
  const found = /^([\p{Lu}][\p{L}\p{N}.'’ ,()/]{2,58}?)\s*(?:[-–—]{1,2}|(?<colon>:))\s+(?=\S)/u.exec(text)
  const parts = found ? found[1]!.split(/\s*,\s*|\s*[()]\s*/).filter(Boolean) : []
  const isBold = found !== null && bold >= found[1]!.trim().length && bold <= found[0].length + 1
  // Beside a name of the site itself a place needs no bold.
  const isSigned = parts.length > 1 && !found?.groups?.['colon'] && parts.some((part) => isNamed(part, meta)) && parts.every((part) => isNamed(part, meta) || /^(?:\p{Lu}[\p{L}.'’-]*(?: |$)){1,4}$/u.test(part))
  if (!found || !(isBold || isSigned) || parts.length > 3) return null
  // A label in bold looks the same.
  if (found.groups?.['colon'] && !tables.datelinePlaces.has(found[1]!.trim().toLowerCase())) return null
  const isOwn = (part: string): boolean => isOutlet(part) || isNamed(part, meta)
  const date = parts.filter(isDateLine).join(', ')
  const sources = parts.filter(isOwn).map((name): ProposedSource => ({ kind: isAgency(name) ? 'wire' : 'media', name, index }))
  const place = parts.filter((part) => !isOwn(part) && !isDateLine(part)).join(', ')
  if (/\d/.test(place)) return null
  return { ...verdict('dateline', 'dateline-opening', 0.75, { place, ...(date === '' ? {} : { date }), ...(sources.length > 0 ? { sources } : {}), to: [...(place === '' ? [] : ['dateline.place']), ...(date === '' ? [] : ['dateline.date']), ...sources.map(({ kind }) => `source:${kind}`)] }), opening: found[0].length }
}

/** The opening of a story, where a second place is a name of the site itself ("JAKARTA, BENTARA —"). */
export function datelineOf(text: string, meta: PageMeta, index: number): BlockFacts {
  const facts = readFacts({ text, index, role: 'dateline' }, 'dateline')
  const [place = '', outlet = ''] = (facts.place ?? '').split(', ')
  const site = `${meta.siteName} ${hostOf(meta.canonicalUrl)}`.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  const isSite = outlet !== '' && (facts.sources ?? []).length === 0 && (isNamed(outlet, meta) || site.includes(letters(outlet)))
  return isSite ? { ...facts, place, sources: [{ kind: 'media', name: outlet, index }], to: [...facts.to, 'source:media'] } : facts
}
