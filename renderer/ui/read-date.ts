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

/** The time of day in `rest`: “, 14:05”, “at 2:05 pm”, “pukul 14.05”; 0:00 for nothing; null for what is none. */
function timeIn(rest: string): { readonly hour: number; readonly minute: number } | null {
  const said = rest.replace(/^[\s,]*(?:t(?=\d)|at|pukul|jam)?[\s,]*/u, '')
  if (said === '') return { hour: 0, minute: 0 }
  const found = /^(\d{1,2})[:.](\d{2})(?::\d{2})?\s*([ap])?\.?(?:m\.?)?$/u.exec(said)
  if (!found) return null
  const [, hours, minutes, half] = found
  const hour = half ? (Number(hours) % 12) + (half === 'p' ? 12 : 0) : Number(hours)
  return hour < 24 && Number(minutes) < 60 && (!half || Number(hours) <= 12) ? { hour, minute: Number(minutes) } : null
}

/**
 * The point in time that a person wrote, in this machine's time zone with its offset: “23 November 2026”, “23/11/2026 14.05”,
 * “2026-11-23T14:05”, with months in English or Indonesian. Without a time it is the day's beginning. Null for what is no date.
 */
export function readDate(text: string): string | null {
  const found = dayIn(text.normalize('NFKC').trim().toLowerCase())
  const time = found && timeIn(found.rest)
  if (!found || !time) return null
  const { year, month, day } = found
  const date = new Date(year, month - 1, day, time.hour, time.minute)
  // The thirtieth of February is another day.
  return date.getFullYear() === year && date.getMonth() === month - 1 && date.getDate() === day ? toIsoTime(date) : null
}
