import { toIsoTime } from '@shared/time'

/** The day of `moment` on this machine, as a field for days wants it; '' for none. */
export const dayOf = (moment: string | null): string => (moment === null || Number.isNaN(Date.parse(moment)) ? '' : toIsoTime(new Date(moment)).slice(0, 10))

/** The start of a day on this machine, ISO 8601 with its offset; null for none. */
export const momentOf = (day: string): string | null => (day === '' ? null : toIsoTime(new Date(`${day}T00:00`)))
