import { listen } from '../bridge'
import type { FullShell } from '../shell/full-shell'
import { lookForTwins } from '../sources/twins'

/** Follows main's vault: says when it locks, and looks for its names anew as soon as they can be looked for. */
export function hearVault(shell: FullShell): void {
  const { vault, session, review, attempt, say, sources } = shell
  sources.subscribe(() => void lookForTwins(shell))
  listen('vaultChanged', (present) => {
    const before = vault.state.get()
    vault.state.set(present)
    if (before.status === 'unlocked' && present.status === 'locked' && present.lockedBy && present.lockedBy !== 'start') say(`vault.nowLocked.${present.lockedBy}`)
    if (before.status !== present.status) void lookForTwins(shell)
    const open = session.get()
    if (open && (before.status !== present.status || before.withheldCount !== present.withheldCount)) void attempt(() => review.refresh(open))
  })
}
