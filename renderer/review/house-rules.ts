import type { HouseChange, HouseState } from '@shared/preflight'
import { api, listen } from '../bridge'
import type { FullShell } from '../shell/full-shell'

const same = (a: HouseState, b: HouseState): boolean => JSON.stringify(a) === JSON.stringify(b)

async function take({ gate, session, review, status, say }: FullShell, state: HouseState): Promise<void> {
  if (same(gate.house.get(), state)) return
  const { problem } = gate.house.get()
  gate.house.set(state)
  if (state.problem && !problem) status.set({ key: 'houseRules.brokenNow', fault: true })
  if (!state.problem && problem) say('houseRules.mendedNow')
  const open = session.get()
  if (open) await review.refresh(open)
}

/** Reads the house rules anew; where they are others the open article is checked by them. */
export const rereadHouse = async (shell: FullShell): Promise<void> => take(shell, await api['house.rules']())

/** Changes the house rules of the library. Rejects with `houseRulesBroken` where their file has a mistake. */
export const changeHouse = async (shell: FullShell, change: HouseChange): Promise<void> =>
  take(shell, await api['house.change'](change as Parameters<(typeof api)['house.change']>[0]))

/** Follows the house rules: a desk may edit their file by hand, so they are read whenever main hears that it was written, the window comes to the front or another library is opened. */
export async function hearHouse(shell: FullShell): Promise<void> {
  const reread = (): void => void shell.attempt(() => rereadHouse(shell))
  globalThis.addEventListener('focus', reread)
  listen('libraryChanged', reread)
  listen('houseChanged', reread)
  await shell.attempt(() => rereadHouse(shell))
}
