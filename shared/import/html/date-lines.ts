import { isDateLine } from '../text/dates'
import { tables } from '../text/languages'
import { wordsOf } from '../text/words'

/** Words before a date that say no more than that it is one. */
const dateLabel = /^(?:tayang|terbit|diterbitkan|dipublikasikan|diunggah|dirilis|published|posted|first published|publikasi|(?:last )?updated|last modified|diperbarui|terakhir diperbarui)(?: (?:pada|on|at))?\s*:?\s+(?=\S*\d|\p{L})/iu
export const readingTime = /[\s|·•,–-]*(?:(?:waktu baca|lama membaca|baca)\s*\d{1,3}\s*menit|\b\d{1,3}\s*(?:menit baca|menit membaca|min(?:ute)?s? read))[\s|·•,–-]*/i

/** A date without the later one that stands behind it. */
function withoutUpdate(line: string): string {
  const at = line.search(/[\s|·•,(–—-](?:last )?(?:updated?|diperbarui|modified)\b/i)
  return at > 0 && /\d{4}/.test(line.slice(0, at)) ? line.slice(0, at).replace(/[\s|·•,(–—-]+$/, '') : line
}

/** How many have read it, behind a date. */
export const readers = /[\s|·•,–-]*\b(?:(?:(?:sudah |telah )?(?:dibaca|dilihat|dikunjungi)|views?|hits?|reads|pembaca)[: ]{1,2}[\d.,]{1,9}(?: kali| x)?|[\d.,]{1,9} (?:kali (?:dibaca|dibuka|dilihat)|x dibaca|views|reads|pembaca))$/i

/** A date without its label and without how long reading takes. */
export const bareDate = (line: string): string => withoutUpdate(line.replace(/^[\s|·•,–—-]+(?=\S)/u, '').replace(readingTime, ' ').replace(readers, '')).trim().replace(dateLabel, '').replace(/,$/, '').trim()

/** The date of a line, also without the outlet that stands before it. */
export function dateWithin(line: string): string {
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
export const saysDay = (line: string): boolean => /\d/.test(line) && (/\b(?:19|20)\d{2}\b|\d{1,2}[./-]\d{1,2}|\d\s*(?:ago|lalu|h|hr|hrs|d|w|mo|jam|hari|menit)\b|\bago\b|\blalu\b|\b(?:today|yesterday|kemarin|hari ini|sejam|semalam)\b/i.test(line) || line.toLowerCase().split(/[^\p{L}]+/u).some((word) => tables.months.has(word)))
