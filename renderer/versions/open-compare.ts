import { api } from '../bridge'
import type { FullShell } from '../shell/full-shell'
import { openPart } from '../shell/parts'
import { newestOther } from './newest-other'
import { asNow, asSeen } from './states'

/** Shows the open article as it is beside what was seen last, or else beside the newest version that differs: what was just saved or exported tells nothing. */
export async function openCompare(shell: FullShell): Promise<void> {
  const session = shell.session.get()
  if (!session || shell.view.get().kind === 'compare') return
  const before = shell.view.get()
  const versions = shell.lastLook.seen.get() ? [] : await api['version.list'](session.id)
  const ids = versions.map(({ versionId }) => versionId)
  const earlier = shell.lastLook.seen.get() ? asSeen : await newestOther(session.snapshot(), ids, (versionId) => api['version.load']({ id: session.id, versionId }))
  if (shell.session.get() !== session || shell.view.get() !== before) return
  if (earlier !== null) return shell.view.set({ kind: 'compare', earlier, later: asNow })
  if (ids.length > 0) shell.say('versions.noneDiffers')
  else {
    shell.showInspector('versions')
    shell.say('versions.noneKept')
  }
}

/** Leads to the next or previous difference; where nothing is compared a comparison is opened. */
export async function stepCompare(shell: FullShell, part: 'nextDifference' | 'previousDifference'): Promise<void> {
  if (shell.view.get().kind === 'compare') openPart(part)
  else await openCompare(shell)
}
