/** A point in time as ISO 8601 with an offset, e.g. `2026-11-23T09:30:00+07:00`. */
export type IsoTime = string

const two = (value: number): string => String(Math.abs(value)).padStart(2, '0')

/** `date` as ISO 8601 in the given offset (minutes east of UTC; by default that of this machine). */
export function toIsoTime(date: Date, offset: number = -date.getTimezoneOffset()): IsoTime {
  const local = new Date(date.getTime() + offset * 60_000)
  const sign = offset < 0 ? '-' : '+'
  const hours = Math.trunc(Math.abs(offset) / 60)
  return `${local.toISOString().slice(0, 19)}${sign}${two(hours)}:${two(Math.abs(offset) % 60)}`
}

/** True when `value` is an ISO 8601 date and time with an offset or `Z`. */
export const isIsoTime = (value: unknown): value is IsoTime =>
  typeof value === 'string' &&
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(value) &&
  !Number.isNaN(Date.parse(value))
