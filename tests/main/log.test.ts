import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createLog } from '../../main/log'

const folder = (): string => {
  const made = mkdtempSync(join(tmpdir(), 'redaksi-log-'))
  onTestFinished(() => rmSync(made, { recursive: true, force: true }))
  return join(made, 'logs')
}
const noon = (): Date => new Date('2026-11-23T05:00:00Z')

test('a line of the log says when, where and what, and only its owner can read it', () => {
  const place = folder()
  createLog(place, noon)('library', 'no such folder')
  expect(readFileSync(join(place, 'redaksi.log'), 'utf8')).toBe('2026-11-23T05:00:00.000Z library: no such folder\n')
  expect([statSync(place).mode & 0o777, statSync(join(place, 'redaksi.log')).mode & 0o777]).toEqual([0o700, 0o600])
})

test('a full log makes way for a new one, and two are kept at most', () => {
  const place = folder()
  const log = createLog(place, noon)
  for (const round of ['first', 'second', 'third']) {
    log('start', round)
    writeFileSync(join(place, 'redaksi.log'), round.repeat(300_000))
  }
  log('start', 'last')
  expect(readdirSync(place).sort()).toEqual(['redaksi.log', 'redaksi.log.old'])
  expect(readFileSync(join(place, 'redaksi.log'), 'utf8')).toBe('2026-11-23T05:00:00.000Z start: last\n')
  expect(readFileSync(join(place, 'redaksi.log.old'), 'utf8')).toBe('third'.repeat(300_000))
})

test('a log that cannot be written takes nothing with it', () => {
  const place = folder()
  writeFileSync(place, 'a file in the way')
  expect(() => createLog(place, noon)('start', new Error('x'))).not.toThrow()
  expect(readFileSync(place, 'utf8')).toBe('a file in the way')
})
