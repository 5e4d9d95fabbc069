import type { Spellers } from '../spelling/spellers'
import type { Streams } from './streams'

/** What a command needs of its surroundings. */
export interface CliDesk {
  readonly streams: Streams
  /** The folder that names are relative to. */
  readonly folder: string
  /** SOURCE_DATE_EPOCH, when set: seconds since 1970 that stand for every time the program would else read. */
  readonly sourceDate: string | undefined
  /** Knows the words of the languages that there are dictionaries for. */
  readonly spellers: Spellers
}

const utc = (date: Date): string => `${date.toISOString().slice(0, 19)}+00:00`

function fixedDate({ sourceDate }: CliDesk): Date | null {
  return sourceDate !== undefined && /^\d{1,12}$/.test(sourceDate) ? new Date(Number(sourceDate) * 1000) : null
}

/** When a file was made, for articles imported from it: its own time of change in UTC, so that the same file gives the same article. */
export const timeOfFile = (desk: CliDesk, changedAt: Date): string => utc(fixedDate(desk) ?? changedAt)

/** Now, in UTC: for embargoes alone. */
export const timeNow = (desk: CliDesk): string => utc(fixedDate(desk) ?? new Date())
