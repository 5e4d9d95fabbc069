import type { Finding } from '@shared/finding'
import type { ArticleSession } from '../editor/session'
import { besideOf } from '../review/go-beside-text'
import { goToFinding } from '../review/go-to-finding'
import type { FullShell } from '../shell/full-shell'
import { isPlaceholder } from './placeholder-display'
import { placeAfter, type LastStep } from './placeholder-step'

/** Where each article's reader was led last. */
const steps = new WeakMap<ArticleSession, LastStep>()

/** In reading order: those of the fields first. */
const inOrder = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(isPlaceholder).sort((a, b) => Number(a.start !== null) - Number(b.start !== null) || (a.start ?? 0) - (b.start ?? 0))

/** Goes to the next (1) or previous (-1) place that is still to be filled in, from the caret or the field that has it, round the end. */
export function stepPlaceholders(shell: FullShell, by: 1 | -1): void {
  const session = shell.session.get()
  const { findings, map } = shell.review.state.get()
  const all = inOrder(findings)
  if (!session || !map || all.length === 0) return shell.say('shell.placeholders.none')
  // The fields of a picture stand for the picture, which is selected then.
  const field = document.activeElement?.closest<HTMLElement>('[data-field]:not(.dock *)')?.dataset['field']
  const index = placeAfter(all, by, field === undefined ? session.editor.state.selection : { field }, steps.get(session), map.positionOf)
  const next = all[index]
  if (!next) return
  steps.set(session, { index, count: all.length, beside: besideOf(shell, next) })
  shell.say('shell.placeholders.at', { at: index + 1, count: all.length })
  goToFinding(shell, next)
}
