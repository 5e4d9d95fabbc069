import type { UiLanguage } from '@shared/ipc'

/** The locale whose habits of date and number the window follows. */
const locales: Readonly<Record<UiLanguage, string>> = { en: 'en-GB', id: 'id-ID' }

export const localeOf = (language: UiLanguage): string => locales[language]

/** Calendar days from `now` to `then`, both in the time of this machine: -1 is yesterday. */
function daysBetween(now: Date, then: Date): number {
  const midnight = (date: Date): number => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate())
  return Math.round((midnight(then) - midnight(now)) / 86_400_000)
}

/** The day of `iso`: “today”, “yesterday”, else “Monday, 3 March”, with the year when it is another. */
export function formatDay(iso: string, now: Date, language: UiLanguage): string {
  const then = new Date(iso)
  const days = daysBetween(now, then)
  if (days === 0 || days === -1) return new Intl.RelativeTimeFormat(locales[language], { numeric: 'auto' }).format(days, 'day')
  const sameYear = then.getFullYear() === now.getFullYear()
  return new Intl.DateTimeFormat(locales[language], { weekday: 'long', day: 'numeric', month: 'long', ...(sameYear ? {} : { year: 'numeric' }) }).format(then)
}

/** The time of the day: “14:05”, “14.05”. */
export const formatTime = (iso: string, language: UiLanguage): string =>
  new Intl.DateTimeFormat(locales[language], { hour: '2-digit', minute: '2-digit', hour12: false }).format(new Date(iso))

/** The time of the day, with the day before it when that is not today: “14:05”, “3 Mar, 14:05”, “3 Mar 2025, 14:05”. */
export function formatMoment(iso: string, now: Date, language: UiLanguage): string {
  const then = new Date(iso)
  if (daysBetween(now, then) === 0) return formatTime(iso, language)
  const sameYear = then.getFullYear() === now.getFullYear()
  const day = new Intl.DateTimeFormat(locales[language], { day: 'numeric', month: 'short', ...(sameYear ? {} : { year: 'numeric' }) }).format(then)
  return `${day}, ${formatTime(iso, language)}`
}

/** Day and time in full: “3 March 2026, 14:05”. */
export const formatDate = (iso: string, language: UiLanguage): string =>
  new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeStyle: 'short' }).format(new Date(iso))

/** The day in full: “3 March 2026”. */
export const formatFullDay = (iso: string, language: UiLanguage): string => new Intl.DateTimeFormat(locales[language], { dateStyle: 'long' }).format(new Date(iso))

/** When that was, as short as a list wants it: “5 min. ago”, the time for today, “yesterday”, “3 Mar”, “3 Mar 2025”. */
export function formatRecent(iso: string, now: Date, language: UiLanguage): string {
  const then = new Date(iso)
  const relative = new Intl.RelativeTimeFormat(locales[language], { numeric: 'auto', style: 'short' })
  const seconds = Math.round((then.getTime() - now.getTime()) / 1000)
  if (seconds > -60 && seconds <= 60) return relative.format(0, 'second')
  if (seconds > -3600 && seconds <= 0) return relative.format(Math.ceil(seconds / 60), 'minute')
  const days = daysBetween(now, then)
  if (days === 0) return formatTime(iso, language)
  if (days === -1) return relative.format(-1, 'day')
  const sameYear = then.getFullYear() === now.getFullYear()
  return new Intl.DateTimeFormat(locales[language], { day: 'numeric', month: 'short', ...(sameYear ? {} : { year: 'numeric' }) }).format(then)
}

/** Names as a sentence lists them: “Rini, Bayu and Sari”. */
export const inWords = (names: readonly string[], language: UiLanguage): string => new Intl.ListFormat(locales[language], { type: 'conjunction' }).format(names)

/** A number with the separators of the language. */
export const formatNumber = (value: number, language: UiLanguage): string => new Intl.NumberFormat(locales[language]).format(value)
