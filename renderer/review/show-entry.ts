import type { LedgerEntry } from '@shared/ledger'
import { goTo } from '../editor/go-to'
import type { FullShell } from '../shell/full-shell'

/** Shows the words of an entry on the page, and leaves the focus where it is: a passage, a figure or table, or the words of a field. */
export function showEntry(shell: FullShell, { on, stretches }: LedgerEntry): void {
  if (typeof on === 'object') {
    shell.view.set({ kind: 'editor' })
    // The page is put in its place with the next frame.
    requestAnimationFrame(() => {
      const field = document.querySelector<HTMLTextAreaElement>(`[data-field="${on.name}"] textarea`)
      field?.scrollIntoView({ block: 'nearest' })
      field?.setSelectionRange(on.start, on.end)
    })
    return
  }
  const stretch = stretches[0]
  if (stretch) goTo(shell, on === 'node' ? stretch.from + 1 : stretch.from, on === 'node' ? stretch.from + 1 : stretch.from)
}
