import { expect, onTestFinished, test } from 'vitest'
import { watchOver } from '../../main/vault/watch'

test('the vault locks when nobody was at Redaksi for the minutes that a person chose [9.5]', () => {
  const state = { now: 0, minutes: 10 }
  const locked: string[] = []
  const watch = watchOver({ lock: (by) => void locked.push(by), idleMinutes: () => state.minutes, now: () => state.now })
  onTestFinished(watch.stop)
  const minute = 60_000
  const lookAt = (now: number): number => {
    state.now = now * minute
    watch.look()
    return locked.length
  }
  expect(lookAt(9)).toBe(0)
  watch.touch()
  expect([lookAt(18), lookAt(19)]).toEqual([0, 1])
  watch.touch()
  state.minutes = 1
  expect([lookAt(19.5), lookAt(20), locked]).toEqual([1, 2, ['idle', 'idle']])
})
