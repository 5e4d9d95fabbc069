import { ipc } from '@shared/ipc'
import { expect, test } from 'vitest'

test('changing one choice leaves every other choice alone', () => {
  expect(ipc['app.setPreferences'].input.parse({ inspectorOpen: false })).toEqual({ inspectorOpen: false })
  expect(ipc['app.setPreferences'].input.parse({})).toEqual({})
})
