import { describe, expect, it } from 'vitest'
import { acceleratorLabel } from '../../renderer/ui/accelerator'
import { formatDay, formatMoment, formatNumber, formatRecent, formatTime } from '../../renderer/ui/dates'

/** A time of this machine, so that the sentences hold wherever they are read. */
const at = (day: number, hour: number, minute = 0, year = 2026): string => new Date(year, 2, day, hour, minute).toISOString()
const now = new Date(2026, 2, 12, 14, 30)

describe('the time of a line in a list', () => {
  it('is told by its distance in the last hour, by the clock today, by the date before', () => {
    const told = [at(12, 14, 30), at(12, 14, 25), at(12, 9, 5), at(11, 9), at(3, 9), at(3, 9, 0, 2025)].map((iso) => formatRecent(iso, now, 'en'))
    expect(told).toEqual(['now', '5 min ago', '09:05', 'yesterday', '3 Mar', '3 Mar 2025'])
  })

  it('is told in Indonesian with its own habits', () => {
    expect([at(12, 14, 30), at(12, 9, 5), at(11, 9), at(3, 9)].map((iso) => formatRecent(iso, now, 'id'))).toEqual(['sekarang', '09.05', 'kemarin', '3 Mar'])
    expect([formatTime(at(12, 9, 5), 'id'), formatNumber(12_345, 'id')]).toEqual(['09.05', '12.345'])
  })

  it('of midnight is the first of its day', () => {
    expect([formatTime(at(12, 0, 0), 'en'), formatDay(at(12, 0, 0), now, 'en'), formatDay(at(11, 23, 59), now, 'en')]).toEqual(['00:00', 'today', 'yesterday'])
  })
})

describe('the moment of the last save', () => {
  it('is a time today, and has its day before it otherwise', () => {
    expect([at(12, 9, 5), at(11, 23, 59), at(3, 9, 0, 2025)].map((iso) => formatMoment(iso, now, 'en'))).toEqual(['09:05', '11 Mar, 23:59', '3 Mar 2025, 09:00'])
    expect(formatMoment(at(3, 9), now, 'id')).toBe('3 Mar, 09.00')
  })
})

describe('the day that heads a list', () => {
  it('has its name, and the year when it is another', () => {
    expect([formatDay(at(3, 9), now, 'en'), formatDay(at(3, 9, 0, 2025), now, 'id')]).toEqual(['Tuesday 3 March', 'Senin, 3 Maret 2025'])
  })
})

describe('a shortcut', () => {
  it('is written as the system writes it', () => {
    expect(['CmdOrCtrl+Shift+P', 'CmdOrCtrl+Plus', 'F6', 'CmdOrCtrl+Return'].map((keys) => acceleratorLabel(keys, 'linux'))).toEqual([
      'Ctrl+Shift+P', 'Ctrl++', 'F6', 'Ctrl+Enter',
    ])
    expect(['CmdOrCtrl+Shift+P', 'CmdOrCtrl+Alt+2'].map((keys) => acceleratorLabel(keys, 'darwin'))).toEqual(['⇧⌘P', '⌥⌘2'])
  })
})
