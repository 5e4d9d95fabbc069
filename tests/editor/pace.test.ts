import { expect, test } from 'vitest'
import { newPace } from '../../renderer/editor/pace'

const height = 700

/** A page scrolled by these steps of pixels, one each 16 milliseconds, and the time of the last. */
function scrolledBy(steps: readonly number[]) {
  const pace = newPace()
  let [top, at] = [0, 1_000]
  for (const step of steps) {
    top += step
    at += 16
    pace.scrolled(top, at)
  }
  return { pace, at }
}

test('text that is thrown up or down runs past too quickly to be read', () => {
  for (const step of [400, -400]) {
    const { pace, at } = scrolledBy([step, step, step])
    expect(pace.isQuick(height, at)).toBe(true)
  }
})

test('text that a wheel turns past at the pace of a reader can be read', () => {
  const { pace, at } = scrolledBy([40, 40, 40, 40, 40, 40])
  expect(pace.isQuick(height, at)).toBe(false)
})

test('one jump, however far, is not a pace', () => {
  const { pace, at } = scrolledBy([90_000])
  expect(pace.isQuick(height, at)).toBe(false)
})

test('a page that stands after it was thrown is at rest a tenth of a second later', () => {
  const { pace, at } = scrolledBy([400, 400, 400])
  expect([90, 100].map((later) => pace.isQuick(height, at + later))).toEqual([true, false])
})

test('a page that was thrown and goes on slowly can be read', () => {
  const { pace, at } = scrolledBy([400, 400, 400, ...Array.from({ length: 16 }, () => 20)])
  expect(pace.isQuick(height, at)).toBe(false)
})
