import { openPart } from '../shell/parts'
import type { FullShell } from '../shell/full-shell'
import { foundIn, step } from './found'
import { revealMatch } from './reveal-match'

/** Goes on (1) or back (-1) in what was found, from wherever the focus is; where nothing was looked for, the bar opens. */
export function findOn(shell: FullShell, by: 1 | -1): void {
  shell.view.set({ kind: 'editor' })
  const session = shell.session.get()
  if (!session) return
  const { state, view } = session.editor
  const found = foundIn(state)
  if (found.matches.length === 0) return openPart('find')
  view.dispatch(step(state.tr, found, by))
  revealMatch(session)
}
