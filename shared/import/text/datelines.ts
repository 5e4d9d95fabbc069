import { isDateLine } from './dates'
import { tables } from './languages'
import { isAgency, isOutlet } from './outlets'
import { isAllCaps, wordsOf } from './words'

/** The opening of a paragraph that says where, and through whom, the story comes. */
export interface Dateline {
  readonly place: string
  readonly date: string
  /** Outlet or agency named in it, or null. */
  readonly outlet: string | null
  /** Length of the opening in the paragraph, with the dash and the blank after it. */
  readonly length: number
}

const opening = /^(.{3,70}?)\s*(?:\s--?|\.-|\s?[–—]|--|\.\s\/(?<slashed>[\p{L} ]{2,20})\/\.|:)\s+(?=\S)/u
/** As services for releases glue it to the first word. */
const released = /^(\p{Lu}[\p{L}.,' ]{2,40})--\((BUSINESS WIRE|\p{Lu}{4,20} ?WIRE)\)--\s?(?=\S)/u
const placeWord = /^[\p{Lu}][\p{L}.'’-]*$/u

const isPlace = (part: string): boolean => wordsOf(part).length <= 4 && wordsOf(part).every((word) => placeWord.test(word)) && !isOutlet(part)
/** A day in brackets behind a place ("Sagara (13/1) - …"). */
const isDay = (text: string): boolean => isDateLine(text) || /^\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?$/.test(text)
const isKnownPlace = (part: string): boolean => tables.datelinePlaces.has(part.toLowerCase())

/** Outlets in brackets need not be known: brackets after a place mean nothing else. */
function partsOf(prefix: string, slashed: string | undefined): { readonly parts: readonly string[]; readonly bracketed: string | null } {
  // Agencies of releases stand between slashes; a year is of the day before it.
  const told = prefix.replace(/\s\/([\p{L}\d .-]{2,30})\/\s{0,3}$/u, ' ($1)').replace(/(?<=\p{L}{3}\.? \d{1,2}), (?=\d{4}\b)/u, ' ')
  const found = /\(([^()]{2,40})\)/u.exec(told)
  const parts = told.replace(/\([^()]*\)/u, ',').split(',').map((part) => part.trim()).filter(Boolean)
  return { parts, bracketed: slashed ?? found?.[1] ?? null }
}

/**
 * The dateline that a paragraph opens with ("JAKARTA, KOMPAS.com –", "WASHINGTON (AP) —", "LONDON, Nov 20 (Reuters) -"),
 * or null. A place alone must be in capitals or known as a city, since a name before a dash looks the same.
 */
export function readDateline(text: string): Dateline | null {
  const release = released.exec(text)
  if (release) return { place: release[1]!, date: '', outlet: release[2]!, length: release[0].length }
  const found = opening.exec(text)
  if (!found) return null
  const colon = /:\s+$/u.test(found[0])
  const { parts, bracketed } = partsOf(found[1]!, found.groups?.slashed)
  const dates = parts.filter(isDateLine)
  const outlets = parts.filter((part) => isOutlet(part))
  const places = parts.filter((part) => !isDateLine(part) && !isOutlet(part))
  if (!places.every(isPlace) || places.length > 2) return null
  const isDated = bracketed !== null && isDay(bracketed) && places.length > 0
  const outlet = bracketed !== null && !isDay(bracketed) ? bracketed : (outlets[0] ?? null)
  const place = places.join(', ')
  const known = places.some(isKnownPlace)
  const spelled = (isAllCaps(place) && place.length >= 5) || (places.length === 2 && isAllCaps(places[0]!) && places[0]!.length >= 4)
  const enough = colon ? known && isAllCaps(place) : (outlet !== null && (place !== '' || isOutlet(outlet))) || known || isDated || (dates.length > 0 && places.length > 0) || (spelled && places.length > 0)
  if (!enough || (places.length === 0 && outlets.length === 0)) return null
  if (bracketed !== null && !isDated && !isAgency(bracketed) && !isOutlet(bracketed) && !known && !spelled && !(/^\p{Lu}{2,6}$/u.test(bracketed) && wordsOf(place).length <= 2)) return null
  return { place, date: dates.map((one) => one.replace(/(?<=\p{L}{3}\.? \d{1,2}) (?=\d{4}$)/u, ', ')).join(', ') || (bracketed !== null && isDay(bracketed) ? bracketed : ''), outlet, length: found[0].length }
}
