import type { Finding } from '@shared/finding'
import { goTo } from '../editor/go-to'
import type { FullShell } from '../shell/full-shell'

/** Goes to the place of a finding: the words in the text, or the field. */
export function goToFinding(shell: FullShell, { rule, field, start, end }: Finding): void {
  if (rule === 'vault-locked') return void shell.vault.ask({ kind: 'unlock', reason: 'asked' })
  shell.view.set({ kind: 'editor' })
  if (start !== null && end !== null) {
    const { map } = shell.review.state.get()
    if (!map) return
    goTo(shell, map.positionOf(start), end > start ? map.positionOf(end - 1) + 1 : map.positionOf(start))
    shell.session.get()?.editor.commands.focus()
    return
  }
  if (field === 'body') {
    shell.session.get()?.editor.commands.focus('start')
    return
  }
  if (!document.querySelector(`[data-field="${field}"]`)) shell.showInspector('details')
  // The field is drawn with the next frame where the inspector had to be opened first.
  requestAnimationFrame(() => {
    const place = document.querySelector<HTMLElement>(`[data-field="${field}"]`)
    const element = place?.querySelector<HTMLElement>('input, textarea') ?? place
    element?.scrollIntoView({ block: 'center' })
    element?.focus()
  })
}
