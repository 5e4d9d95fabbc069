import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toIsoTime } from '@shared/time'
import { formatDate, formatFullDay } from '../../renderer/ui/dates'
import { readDate } from '../../renderer/ui/read-date'
import { runs, seed } from '../support/seed'

/** A point in time of this machine, as a field keeps it. */
const at = (year: number, month: number, day: number, hour: number = 0, minute: number = 0): string => toIsoTime(new Date(year, month - 1, day, hour, minute))

describe('a date that a person writes', () => {
  it.each([
    ['2026-11-23', at(2026, 11, 23)],
    ['2026-11-23T14:05', at(2026, 11, 23, 14, 5)],
    ['23/11/2026', at(2026, 11, 23)],
    ['3/4/2026', at(2026, 4, 3)],
    ['23.11.2026 14.05', at(2026, 11, 23, 14, 5)],
    ['23-11-2026, 9:30', at(2026, 11, 23, 9, 30)],
    ['23 November 2026', at(2026, 11, 23)],
    ['23 Nov 2026 at 2:05 pm', at(2026, 11, 23, 14, 5)],
    ['November 23, 2026', at(2026, 11, 23)],
    ['17 Agustus 2026 pukul 07.00', at(2026, 8, 17, 7)],
    ['17 Agt. 2026', at(2026, 8, 17)],
    ['1 mei 2026', at(2026, 5, 1)],
    ['29/2/2028', at(2028, 2, 29)],
    ['1/1/2026 12:10 am', at(2026, 1, 1, 0, 10)],
  ])('is read as what it is: %j [6.5]', (text, moment) => {
    expect(readDate(text)).toBe(moment)
  })

  const evening = new Date(2026, 10, 30, 21, 17, 40)
  it.each([
    ['yesterday 10:00', at(2026, 11, 29, 10)],
    ['Yesterday at 2 pm', at(2026, 11, 29, 14)],
    ['tomorrow', at(2026, 12, 1)],
    ['today, 9:30', at(2026, 11, 30, 9, 30)],
    ['the day before yesterday 8:05 am', at(2026, 11, 28, 8, 5)],
    ['now', at(2026, 11, 30, 21, 17)],
    ['kemarin', at(2026, 11, 29)],
    ['besok pukul 09.30', at(2026, 12, 1, 9, 30)],
    ['kemarin lusa jam 3 sore', at(2026, 11, 28, 15)],
    ['lusa jam 11 siang', at(2026, 12, 2, 11)],
    ['hari ini pukul 8 malam', at(2026, 11, 30, 20)],
    ['tadi 7.15', at(2026, 11, 30, 7, 15)],
    ['14:05', at(2026, 11, 30, 14, 5)],
    ['pukul 7', at(2026, 11, 30, 7)],
  ])('is read from the day on which it is written: %j [10.13]', (text, moment) => {
    expect(readDate(text, evening)).toBe(moment)
  })

  it.each(['', 'besok siang', 'someday', 'jam 25', 'besok jam 12 malam', '1.5', '23', '30/2/2026', '29/2/2026', '13/13/2026', '2026-11-23 25:00', '23 Foo 2026', '23/11/26', '23/11/2026 siang', '0/1/2026', '1/1/2026 13:00 pm'])('is none: %j', (text) => {
    expect(readDate(text)).toBeNull()
  })

  it('is read back as it is shown, in both languages [6.5]', () => {
    const days = fc.date({ min: new Date(1950, 0, 1), max: new Date(2090, 11, 31), noInvalidDate: true })
    fc.assert(
      fc.property(days, fc.constantFrom('en' as const, 'id' as const), (date, language) => {
        date.setSeconds(0, 0)
        const iso = toIsoTime(date)
        expect(readDate(formatDate(iso, language))).toBe(iso)
        expect(readDate(formatFullDay(iso, language))).toBe(toIsoTime(new Date(date.getFullYear(), date.getMonth(), date.getDate())))
      }),
      { seed, numRuns: runs },
    )
  })
})
