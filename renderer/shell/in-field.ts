import { commandList, type CommandId } from '@shared/commands'
import type { FullShell } from './full-shell'

/** A box for plain words: a field of the article, a note, a search. */
export const isPlainBox = (element: Element | null): boolean =>
  element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit', 'reset', 'range', 'file', 'color'].includes(element.type))

/** True while the focus is in such a box: the caret of the text is somewhere unseen. */
const isInField = (page: Document): boolean => isPlainBox(page.activeElement)

/** Puts words where the caret of the field is that has the focus, as if they were typed. */
export const writeInField = (page: Document, text: string): boolean => page.execCommand('insertText', false, text)

const ofText: ReadonlySet<CommandId> = new Set(commandList.filter(({ id, menu }) => (menu === 'format' || menu === 'insert') && id !== 'insert.character').map(({ id }) => id))

/** Decisions on a passage or a suggestion: beside the text and its lists nobody sees on which. */
const decisions: ReadonlySet<CommandId> = new Set<CommandId>([
  'review.confirm', 'review.dismiss', 'review.dismissTitle', 'review.reopen', 'review.split', 'review.mergeNext', 'review.mergePrevious', 'review.setPassage', 'suggestion.accept', 'suggestion.reject',
])

/** True where the list that a decision is about is in sight of the field, or the field is read with the text, as the headline is. */
function isInSight({ preferences }: Pick<FullShell, 'preferences'>, id: CommandId, field: Element | null): boolean {
  const tab = id.startsWith('suggestion.') ? 'suggestions' : 'ledger'
  return field?.closest('.fields') !== null || (field.closest('.frame-inspector') !== null && preferences.get().inspectorTab === tab)
}

/**
 * Runs a command that a key or the menu bar asked for. One that works at the caret of the text, or decides what is beside it, changes nothing
 * while a person writes in a field; a space that does not break goes into the field.
 */
export function runWhereFocusIs(shell: Pick<FullShell, 'run' | 'say' | 'preferences'>, id: CommandId): void {
  const isHeld = ofText.has(id) || (decisions.has(id) && !isInSight(shell, id, document.activeElement))
  if (!isHeld || !isInField(document)) return shell.run(id)
  if (id === 'insert.noBreakSpace') writeInField(document, '\u00a0')
  // Shift and Enter are the field's own.
  else if (id !== 'format.hardBreak') shell.say('shell.cannot.inField')
}
