import { tables } from './languages'
import { isAgency, isOutlet, soundsLikeOutlet } from './outlets'
import { capitalShare, endsSentence, splitLabel, wordsOf } from './words'

const longestName = 8

/** The tags of "Tags: a, b" or "#a #b", or null. */
export function readTags(text: string): readonly string[] | null {
  const label = splitLabel(text)
  const list = label && tables.tagLabels.has(label.label) ? label.value : /^#[\p{L}\p{N}_]+([\s,]+#[\p{L}\p{N}_]+)*$/u.test(text) ? text : null
  if (list === null) return null
  const hashes = list.startsWith('#')
  return list.split(hashes ? /[\s,]+/ : /\s*[,;|•·]\s*/).map((tag) => tag.replace(/^#/, '').trim()).filter(Boolean)
}

/** What desks write before the lines above a story in a file. */
const headLabels: readonly (readonly ['headline' | 'deck', RegExp])[] = [
  ['headline', /^(?:judul(?: berita| artikel)?|headline|hed|title)\s*:\s+(?=\S)/i],
  ['deck', /^(?:sub-?judul|deck|dek|standfirst|sub-?hed|sub-?headline)\s*:\s+(?=\S)/i],
]

/** A line above a story whose label says what it is ("Judul: X", "DEK: X"): its role and its words. Null for any other. */
export function readHeadLabel(text: string): { readonly role: 'headline' | 'deck'; readonly value: string } | null {
  for (const [role, label] of headLabels) if (text.length < 400 && label.test(text)) return { role, value: text.replace(label, '') }
  return null
}

/** The section of "Rubrik: Politik", or null. */
export function readSectionLabel(text: string): string | null {
  const label = splitLabel(text)
  return label && tables.sectionLabels.has(label.label) && label.value && wordsOf(label.value).length <= 5 ? label.value : null
}

export const isSectionName = (text: string): boolean => tables.sectionNames.has(text.toLowerCase())

/** The crumbs of "Home > Nasional > Politik", or null. */
export function readBreadcrumb(text: string): readonly string[] | null {
  const crumbs = text.split(/\s*[>»›]\s*|\s+\/\s+/u).filter(Boolean)
  return crumbs.length >= 2 && crumbs.length <= 6 && /^(home|beranda|news|berita)$/i.test(crumbs[0]!) ? crumbs : null
}

export interface Credit {
  readonly name: string
  readonly reason: 'credit-label' | 'credit-wire' | 'credit-outlet'
}

/** True for words behind a label with a sentence of their own after them. */
const goesOn = (value: string): boolean => /\p{L}{3}[.!?]\s+\p{Lu}\p{Ll}*\s+\p{Ll}+\s+\S/u.test(value)

/** A line that says whose report it is: "Sumber: X", "Sputnik News", "(Antara)". Null for any other. */
export function readCredit(text: string): Credit | null {
  const label = splitLabel(text)
  if (label && tables.creditLabels.has(label.label)) {
    const short = label.value !== '' && !goesOn(label.value) && wordsOf(label.value).length <= longestName && !endsSentence(label.value)
    return short ? { name: label.value, reason: 'credit-label' } : null
  }
  // As services for releases sign them.
  const signed = /^SOURCE\s+(\p{Lu}.{2,80})$/u.exec(text)?.[1]
  if (signed && wordsOf(signed).length <= longestName) return { name: signed, reason: 'credit-label' }
  const name = text.replace(/^[([]\s*|\s*[)\]]\.?$/g, '').replace(/^(sumber|source)\s+/i, '')
  if (wordsOf(name).length > longestName || endsSentence(name)) return null
  const parts = name.split(/\s*[/&]\s*/)
  if (parts.some(isAgency) && parts.every((part) => wordsOf(part).length <= 3)) return { name, reason: 'credit-wire' }
  if (/^kantor berita\s/i.test(name) && capitalShare(name) === 1 && wordsOf(name).length <= 5) return { name, reason: 'credit-wire' }
  if (isOutlet(name) || (soundsLikeOutlet(name) && capitalShare(name) === 1 && wordsOf(name).length <= 5)) return { name, reason: 'credit-outlet' }
  return null
}

/** Whether the register calls a credited name a wire or another medium. */
export const creditKind = (name: string): 'wire' | 'media' =>
  name.split(/\s*[/&]\s*/).some((part) => isAgency(part)) || (!isOutlet(name) && /\b(news|agency|wire|newswire|kantor berita)\b/i.test(name)) ? 'wire' : 'media'
