import type { Finding } from '@shared/finding'
import { goToFinding } from '../review/go-to-finding'
import type { FullShell } from '../shell/full-shell'
import { isPlaceholder } from './placeholder-display'

/** In reading order: those of the fields first. */
const inOrder = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(isPlaceholder).sort((a, b) => Number(a.start !== null) - Number(b.start !== null) || (a.start ?? 0) - (b.start ?? 0))

/** Goes to the next (1) or previous (-1) place that is still to be filled in, from the caret or the field that has it, round the end. */
export function stepPlaceholders(shell: FullShell, by: 1 | -1): void {
  const session = shell.session.get()
  const { findings, map } = shell.review.state.get()
  const all = inOrder(findings)
  if (!session || !map || all.length === 0) return shell.say('shell.placeholders.none')
  const field = document.activeElement?.closest<HTMLElement>('[data-field]')?.dataset['field']
  const { from, to } = session.editor.state.selection
  const isBehind = ({ field: own, start }: Finding, index: number): boolean =>
    field === undefined ? start !== null && map.positionOf(start) >= to : index > all.findLastIndex((one) => one.field === field) && own !== field
  const isBefore = ({ field: own, start }: Finding, index: number): boolean =>
    field === undefined ? start === null || map.positionOf(start) < from : own !== field && index < all.findIndex((one) => one.field === field)
  const next = by === 1 ? (all.find(isBehind) ?? all[0]) : (all.findLast(isBefore) ?? all.at(-1))
  if (!next) return
  shell.say('shell.placeholders.at', { at: all.indexOf(next) + 1, count: all.length })
  goToFinding(shell, next)
}
