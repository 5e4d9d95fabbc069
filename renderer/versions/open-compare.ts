import { api } from '../bridge'
import type { FullShell } from '../shell/full-shell'
import { openPart } from '../shell/parts'
import { asNow, asSeen } from './states'

/** Shows the open article as it is beside what was seen last, or else beside the newest version. */
export async function openCompare(shell: FullShell): Promise<void> {
  const session = shell.session.get()
  if (!session || shell.view.get().kind === 'compare') return
  const earlier = shell.lastLook.seen.get() ? asSeen : (await api['version.list'](session.id))[0]?.versionId
  if (earlier === undefined) return shell.showInspector('versions')
  shell.view.set({ kind: 'compare', earlier, later: asNow })
}

/** Leads to the next or previous difference; where nothing is compared a comparison is opened. */
export async function stepCompare(shell: FullShell, part: 'nextDifference' | 'previousDifference'): Promise<void> {
  if (shell.view.get().kind === 'compare') openPart(part)
  else await openCompare(shell)
}
