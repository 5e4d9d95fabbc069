import type { Transaction } from '@tiptap/pm/state'
import { deedOnlyIn } from '@shared/handover'
import { decisionStep } from '@shared/ledger'
import { publicName, resolveSource } from '@shared/source'
import { holdsDecision } from '@shared/suggestions'
import type { FullShell } from '../shell/full-shell'

/** Takes the last step back, or makes it again, and says so where it was a decision of the ledger or a check. */
export function stepBack(shell: FullShell, way: 'undo' | 'redo'): void {
  const session = shell.session.get()
  if (!session) return
  const before = session.facts.get()
  const { editor } = session
  const seen = { isDecision: false }
  const look = ({ transaction }: { readonly transaction: Transaction }): void => {
    seen.isDecision ||= holdsDecision(transaction)
  }
  editor.on('transaction', look)
  const isDone = editor.commands[way]()
  editor.off('transaction', look)
  if (!isDone) return shell.say(`shell.cannot.${way}`)
  if (seen.isDecision) {
    shell.suggestions.refresh(session)
    return shell.say(`suggestions.undo.${way}`, { left: shell.suggestions.listed.get().all.length })
  }
  const after = session.facts.get()
  const deed = way === 'undo' ? deedOnlyIn(before, after) : deedOnlyIn(after, before)
  if (deed?.kind === 'restored' || deed?.kind === 'putBack') return shell.say(`versions.${way}.${deed.kind}`)
  const [marked, left] = [before.ignoredWords.find((word) => !after.ignoredWords.includes(word)), after.ignoredWords.find((word) => !before.ignoredWords.includes(word))]
  if (marked !== undefined || left !== undefined) return shell.say(marked === undefined ? 'spelling.redo' : 'spelling.undo', { word: marked ?? left ?? '' })
  const step = way === 'undo' ? decisionStep(after, before) : decisionStep(before, after)
  if (!step) return
  shell.review.followCaret()
  const register = new Map(shell.sources.get().map((source) => [source.id, source]))
  const names = step.kind === 'attributed' ? step.sourceIds.flatMap((id) => resolveSource(register, id) ?? []).map(publicName) : []
  shell.say(`ledger.${way}.${step.kind}`, { name: names.join(', ') })
}
