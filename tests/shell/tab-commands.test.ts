import { expect, it } from 'vitest'
import { inspectorTabs } from '../../renderer/shell/context'
import { tabKeys } from '../../renderer/shell/tab-commands'

it('the tabs of the inspector stand in the order of their keys', () => {
  expect(inspectorTabs.map(tabKeys)).toEqual(inspectorTabs.map((_tab, place) => `CmdOrCtrl+${place + 1}`))
})
