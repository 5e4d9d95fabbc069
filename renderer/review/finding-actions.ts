import type { Finding } from '@shared/preflight'
import { picturesIn } from '../blocks/pictures'
import type { FullShell } from '../shell/full-shell'
import { findingRows, stepFinding } from './finding-rows'
import { fixFindings } from './fix-findings'
import { goToFinding } from './go-to-finding'
import { openRemedy, remedyOf } from './remedies'

/** Goes to the next (1) or previous (-1) finding of preflight, round the end. Of an article with pictures their files are looked for first. */
export function goToNextFinding(shell: FullShell, by: 1 | -1): void {
  const session = shell.session.get()
  if (!session || picturesIn(session.editor.state.doc).size === 0) return stepFindings(shell, by)
  void shell.attempt(async () => {
    await shell.review.lookForPictures(session)
    if (shell.session.get() === session) stepFindings(shell, by)
  })
}

function stepFindings(shell: FullShell, by: 1 | -1): void {
  const rows = findingRows(shell.review.state.get().findings)
  const row = stepFinding(rows, shell.gate.current.get(), by, shell.gate.place.get())
  if (!row) return shell.say('shell.preflight.clearTitle')
  shell.showInspector('preflight')
  shell.gate.current.set(row.key)
  shell.gate.place.set(row.place)
  goToFinding(shell, row.finding)
}

/** Makes the fixes of `findings` in one undo step. */
export function fix(shell: FullShell, findings: readonly Finding[]): void {
  const session = shell.session.get()
  const { map } = shell.review.state.get()
  if (!session || session.readOnly || !map) return
  const { made, count } = fixFindings(session.editor.state, map, findings)
  if (count === 0) return shell.say('ledger.changed')
  session.editor.view.dispatch(made)
  shell.say('shell.preflight.fixed', { count })
}

/** Makes the fix of the finding that preflight stands on, or opens what settles it. */
export function fixCurrent(shell: FullShell): void {
  const current = shell.gate.current.get()
  const row = findingRows(shell.review.state.get().findings).find(({ key }) => key === current)
  if (row?.kind === 'finding' && row.finding.fix) fix(shell, [row.finding])
  else if (row?.kind === 'finding' && remedyOf(row.finding)) openRemedy(shell, row.finding)
  else shell.say('shell.preflight.noFix')
}
