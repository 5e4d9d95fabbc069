import { toIsoTime } from '@shared/time'

/** Months by the first letters that tell them apart in English and Indonesian; a name that begins with one of these is that month. */
const months: readonly (readonly string[])[] = [
  ['jan'], ['feb', 'peb'], ['mar'], ['apr'], ['may', 'mei'], ['jun'], ['jul'], ['aug', 'agu', 'agt'], ['sep'], ['oct', 'okt'], ['nov', 'nop'], ['dec', 'des'],
]

const monthOf = (name: string): number => months.findIndex((starts) => starts.some((start) => name.startsWith(start))) + 1

interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
  /** What stands behind it. */
  readonly rest: string
}

/** The day at the beginning of `text`: as in ISO 8601, in figures with the day first, or with the month in words. */
function dayIn(text: string): Day | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)(.*)$/u.exec(text)
  if (iso) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]), rest: iso[4]! }
  const figures = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})(?!\d)(.*)$/u.exec(text)
  if (figures) return { year: Number(figures[3]), month: Number(figures[2]), day: Number(figures[1]), rest: figures[4]! }
  const words = /^(\d{1,2})\.?\s+(\p{L}{3,})\.?\s+(\d{4})(?!\d)(.*)$/u.exec(text)
  if (words) return { year: Number(words[3]), month: monthOf(words[2]!), day: Number(words[1]), rest: words[4]! }
  const american = /^(\p{L}{3,})\.?\s+(\d{1,2}),?\s+(\d{4})(?!\d)(.*)$/u.exec(text)
  return american && { year: Number(american[3]), month: monthOf(american[1]!), day: Number(american[2]), rest: american[4]! }
}

interface Clock {
  readonly hour: number
  readonly minute: number
}

/** Hours that are only said with the part of the day: “at 10”, “2 pm”, “jam 3 sore”. Null for what is none. */
function hourIn(rest: string): Clock | null {
  const found = /^[\s,]*(at|pukul|jam)?\s*(\d{1,2})(?:[:.](\d{2}))?\s*(?:(am|a\.m\.|pagi)|(pm|p\.m\.|siang|sore|malam))?$/u.exec(rest)
  if (!found) return null
  const [, at, hours, minutes, early, late] = found
  const [hour, minute] = [Number(hours), Number(minutes ?? 0)]
  if (minute > 59 || (!early && !late)) return at && !early && !late && hour < 24 && minute < 60 ? { hour, minute } : null
  if (hour < 1 || hour > 12 || (late === 'siang' && hour > 4 && hour < 10) || (late === 'malam' && hour < 6)) return null
  // Eleven “siang” is before noon; twelve “malam” is midnight, of which nobody knows the day.
  if (late === 'malam' && hour === 12) return null
  return { hour: early || (late === 'siang' && hour > 9 && hour < 12) ? hour % 12 : (hour % 12) + 12, minute }
}

/** The time of day in `rest`: “, 14:05”, “at 2:05 pm”, “pukul 14.05”, “jam 3 sore”; 0:00 for nothing; null for what is none. */
function timeIn(rest: string): Clock | null {
  const said = rest.replace(/^[\s,]*(?:t(?=\d)|at|pukul|jam)?[\s,]*/u, '')
  if (said === '') return { hour: 0, minute: 0 }
  const spoken = hourIn(rest)
  if (spoken) return spoken
  const found = /^(\d{1,2})[:.](\d{2})(?::\d{2})?\s*([ap])?\.?(?:m\.?)?$/u.exec(said)
  if (!found) return null
  const [, hours, minutes, half] = found
  const hour = half ? (Number(hours) % 12) + (half === 'p' ? 12 : 0) : Number(hours)
  return hour < 24 && Number(minutes) < 60 && (!half || Number(hours) <= 12) ? { hour, minute: Number(minutes) } : null
}

/** Days that are told from today, longer ones before those that they begin with. */
const spokenDays: readonly (readonly [string, number])[] = [
  ['the day before yesterday', -2], ['the day after tomorrow', 2], ['kemarin lusa', -2], ['kemarin dulu', -2], ['yesterday', -1], ['kemarin', -1],
  ['tomorrow', 1], ['besok lusa', 2], ['besok', 1], ['lusa', 2], ['today', 0], ['hari ini', 0], ['tadi', 0], ['nanti', 0],
]

/** The point in time that `text` tells from `now`: “yesterday 10:00”, “besok pukul 9.30”, “now”, “14:05”. Null for what is none. */
function spokenIn(text: string, now: Date): Date | null {
  if (/^(?:just )?now$|^(?:baru )?sekarang$|^barusan$/u.test(text)) return new Date(now.getFullYear(), now.getMonth(), now.getDate(), now.getHours(), now.getMinutes())
  const [word, days] = spokenDays.find(([said]) => text === said || (text.startsWith(said) && /^[\s,]/u.test(text.slice(said.length)))) ?? ['', 0]
  // A time alone is one of today; figures alone are none.
  const isTime = word !== '' || /[:.]\d{2}|\d\s*(?:[ap]\.?m|pagi|siang|sore|malam)|^(?:at|pukul|jam)\s/u.test(text)
  const time = isTime ? timeIn(text.slice(word.length)) : null
  return time && new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, time.hour, time.minute)
}

/**
 * The point in time that a person wrote, in this machine's time zone with its offset: “23 November 2026”, “23/11/2026 14.05”,
 * “2026-11-23T14:05”, with months in English or Indonesian; or told from `now`: “yesterday 10:00”, “besok”. Without a time it is the day's
 * beginning. Null for what is no date.
 */
export function readDate(text: string, now: Date = new Date()): string | null {
  const said = text.normalize('NFKC').trim().replace(/\s+/gu, ' ').toLowerCase()
  const spoken = spokenIn(said, now)
  if (spoken) return toIsoTime(spoken)
  const found = dayIn(said)
  const time = found && timeIn(found.rest)
  if (!found || !time) return null
  const { year, month, day } = found
  const date = new Date(year, month - 1, day, time.hour, time.minute)
  // The thirtieth of February is another day.
  return date.getFullYear() === year && date.getMonth() === month - 1 && date.getDate() === day ? toIsoTime(date) : null
}
