import type { Finding } from '@shared/finding'
import { verificationsOf } from '@shared/verification'
import { goTo } from '../editor/go-to'
import { showSuggestions, standOnSuggestion } from '../suggestions/suggestion-actions'
import type { FullShell } from '../shell/full-shell'
import { openCheck } from '../verification/actions'
import { goBesideText } from './go-beside-text'

/** Puts the focus into a field of the page or the details, or on its box; `words` that are to be filled in are selected there. */
export function goToField(shell: FullShell, field: string, words = ''): void {
  if (!document.querySelector(`[data-field="${field}"]`)) shell.showInspector('details')
  // The field is drawn with the next frame where the inspector had to be opened first.
  requestAnimationFrame(() => {
    const place = document.querySelector<HTMLElement>(`[data-field="${field}"]`)
    for (let folded = place?.closest('details'); folded; folded = folded.parentElement?.closest('details')) folded.open = true
    const box = place?.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea')
    const element = box ?? place
    element?.scrollIntoView({ block: 'center' })
    element?.focus()
    const at = words === '' ? -1 : (box?.value.indexOf(words) ?? -1)
    if (at >= 0) box?.setSelectionRange(at, at + words.length)
  })
}

/** Has the ledger stand on the passage of an attribution. */
function goToPassageOf(shell: FullShell, attributionId: string): void {
  const session = shell.session.get()
  const entry = shell.review.state.get().entries.find((each) => 'record' in each && each.record.id === attributionId)
  shell.showInspector('ledger')
  if (session && entry) shell.review.choose(session, entry.key)
}

/** Goes to a record of the desk: `kind:id`. */
function goToRecord(shell: FullShell, kind: string, id: string): void {
  const session = shell.session.get()
  if (!session) return
  if (kind === 'notes') {
    shell.showInspector('notes')
    return shell.notes.choose(id)
  }
  if (kind === 'versions') return shell.showInspector('versions')
  if (kind === 'sources') {
    const source = shell.sources.get().find((each) => each.id === id)
    shell.showInspector('sources')
    return source && shell.register.page.set({ kind: 'card', source })
  }
  if (kind === 'attributions') return goToPassageOf(shell, id)
  if (kind === 'verifications') {
    goToPassageOf(shell, verificationsOf(session.facts.get()).find((record) => record.id === id)?.attributionId ?? '')
    return void openCheck(shell, 'form')
  }
  goToField(shell, kind)
}

/** Goes to the place of a finding: the words in the text, the field, or the record of the desk. */
export function goToFinding(shell: FullShell, finding: Finding): void {
  const { rule, field, start, end } = finding
  if (rule === 'vault-locked') return void shell.vault.ask({ kind: 'unlock', reason: 'asked' })
  shell.view.set({ kind: 'editor' })
  if (goBesideText(shell, finding)) return
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
  if (rule === 'open-suggestion') {
    const first = shell.suggestions.listed.get().all[0]
    showSuggestions(shell)
    if (first) standOnSuggestion(shell, first.id)
    shell.session.get()?.editor.commands.focus()
    return
  }
  if (field === 'suggestions') return shell.run('suggestion.viewOriginal')
  const [kind = '', id] = (field ?? '').split(':')
  if (id === undefined) goToField(shell, kind, rule === 'placeholder' ? String(finding.params['text']) : '')
  else goToRecord(shell, kind, id)
}
