import { tables } from './languages'
import { isOutlet } from './outlets'
import { wordsOf } from './words'

const clock = /^\d{1,2}[:.]\d{2}([:.]\d{2})?([ap]m)?$/
const numeric = /^(\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}[/.-]\d{1,2}[/.-]\d{1,2}(t\d{2}:\d{2}.*)?)$/
const number = /^\d{1,4}(st|nd|rd|th)?$/
const separator = /^[-–—|/·•,;:]+$/

type Piece = 'number' | 'month' | 'date' | 'clock' | 'word' | 'none'

/** An hour of the world: "GMT+7". */
const zone = /^(gmt|utc)[+−-]\d{1,2}(:\d{2})?$/

function pieceOf(word: string): Piece {
  if (zone.test(word)) return 'word'
  if (numeric.test(word)) return 'date'
  if (clock.test(word)) return 'clock'
  if (number.test(word)) return 'number'
  if (tables.months.has(word)) return 'month'
  return tables.dateWords.has(word) || separator.test(word) ? 'word' : 'none'
}

const most = 16

/** True for an hour and nothing else ("09.30 WIB", "5:20 p.m."), which only beside a date says when. */
export const isClock = (text: string): boolean => /^(?:pukul |jam )?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\s?(?:[ap]\.?m\.?)?(?:\s(?:WIB|WITA|WIT|GMT|UTC|BST|[CEMP][SD]?T|AE[SD]T))?$/i.test(text.trim())

/** True for a line that says when and nothing else: "Senin, 20 November 2026 10:15 WIB", "Nov. 20, 2026", "2 jam lalu". */
export function isDateLine(text: string): boolean {
  const all = wordsOf(text.toLowerCase().replace(/[()[\],|·•]/g, ' ').replace(/\b(a|p)\.m\./g, '$1m'))
  if (all.length === 0 || all.length > most) return false
  const pieces = all.map((word) => pieceOf(word.length > 2 ? word.replace(/[.,:]$/, '') : word))
  if (pieces.includes('none')) return false
  const has = (piece: Piece) => pieces.includes(piece)
  const relative = has('number') && all.some((word) => word === 'ago' || word === 'lalu')
  return has('date') || relative || (has('month') && has('number'))
}

/** A date line, perhaps with the outlet before or after it ("Kompas.com - 20/11/2026, 10:15 WIB"); null when it is none. */
export function readDateLine(text: string): { readonly date: string; readonly outlet: string | null } | null {
  if (isDateLine(text)) return { date: text.replace(/^\(|\)$/g, ''), outlet: null }
  const parts = text.split(/\s+[-–—|•·]+\s+/)
  if (parts.length !== 2) return null
  const [first = '', second = ''] = parts
  if (isOutlet(first) && isDateLine(second)) return { date: second, outlet: first }
  if (isOutlet(second) && isDateLine(first)) return { date: first, outlet: second }
  return null
}
