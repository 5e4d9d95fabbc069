import { isIsoTime, toIsoTime } from '../../time'
import type { Words } from '../words'
import { inline, text, type Children } from './tree'

/** Minutes east of UTC of an ISO 8601 time. */
function offsetOf(time: string): number {
  const match = /([+-])(\d{2}):(\d{2})$/.exec(time)
  if (!match) return 0
  const minutes = Number(match[2]) * 60 + Number(match[3])
  return match[1] === '-' ? -minutes : minutes
}

/** `time` to the second with a numeric offset; '' when it is not a time. */
export const machineTime = (time: string): string => (isIsoTime(time) ? toIsoTime(new Date(Date.parse(time)), offsetOf(time)) : '')

/** The later of two ISO 8601 times. */
export const laterTime = (a: string, b: string): string => (Date.parse(b) > Date.parse(a) ? b : a)

const zoneName = (offset: number, words: Words): string => {
  const size = Math.abs(offset)
  const minutes = size % 60 === 0 ? '' : `:${String(size % 60).padStart(2, '0')}`
  return words.zones[offset] ?? `UTC${offset < 0 ? '−' : '+'}${Math.trunc(size / 60)}${minutes}`
}

const printedDate = (date: string, words: Words): string => {
  const [year, month, day] = date.split('-').map(Number)
  return `${day} ${words.months[month! - 1]} ${year}`
}

/** Date, time and zone in the clock of the time's own offset; '' when `time` is none. */
export function printedTime(time: string, words: Words): string {
  const datetime = machineTime(time)
  if (datetime === '') return ''
  const clock = datetime.slice(11, 16).replace(':', words.timeSign)
  return `${printedDate(datetime.slice(0, 10), words)}, ${clock} ${zoneName(offsetOf(datetime), words)}`
}

/** A point in time as a `time` element that shows it as `printedTime`; nothing when `time` is none. */
export function timeElement(time: string, words: Words): Children {
  const datetime = machineTime(time)
  return datetime === '' ? [] : [inline('time', { dateTime: datetime }, [text(printedTime(time, words))])]
}

/** The day of a time or a bare `YYYY-MM-DD` as a `time` element; any other words as they stand. */
export function dayElement(time: string, words: Words): Children {
  const datetime = machineTime(time) || machineTime(`${time}T00:00:00Z`)
  if (datetime === '') return time === '' ? [] : [text(time)]
  const day = datetime.slice(0, 10)
  return [inline('time', { dateTime: day }, [text(printedDate(day, words))])]
}
