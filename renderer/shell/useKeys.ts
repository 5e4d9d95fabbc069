import { useLayoutEffect } from 'react'
import { commandList } from '@shared/commands'
import { answersBeside } from '../beside/beside-actions'
import { textTarget } from '../blocks/text-target'
import { readCaret } from '../editor/caret-on-page'
import { undoesTrash } from '../library/library-focus'
import { isLetterAlone, matches } from './accelerator-match'
import type { View } from './context'
import { isFocusNowhere, isForText } from './focus-back'
import { runWhereFocusIs } from './in-field'
import type { FullShell } from './full-shell'

/** On Windows and Linux many hands know this key for redo. */
const redoElsewhere = 'CmdOrCtrl+Y'

/** Keys that ProseMirror's own maps answer while the text has the focus. */
const typed = new Set(['format.hardBreak'])

/** A field of its own, such as a search or a form: there undo is the field's. */
const inOtherField = (target: EventTarget | null): boolean =>
  target instanceof Element && target.matches('input, textarea') && target.closest('[data-field]') === null

/** Screens that answer undo themselves. */
const ownUndo: ReadonlySet<View['kind']> = new Set(['import', 'compare'])

/** A form, such as that of a note, or lines of text of their own, such as an answer: Ctrl+Enter sends them. */
const inForm = (target: EventTarget | null): boolean => target instanceof Element && (target.closest('form') !== null || (target instanceof HTMLTextAreaElement && target.closest('[data-field]') === null))

/** The panel of the vault answers Escape itself. */
const inVaultPanel = (target: EventTarget | null): boolean => target instanceof Element && target.closest('.vault-panel') !== null

/** Answers the shortcuts of the command list; the menu bar shows the same ones and answers where the window cannot. */
export function useKeys(shell: FullShell): void {
  // Heard as soon as the window stands: a key that is pressed at its first sight is not lost.
  useLayoutEffect(() => {
    const mac = shell.runtime.platform === 'darwin'
    const press = (event: KeyboardEvent): void => {
      if (event.isComposing || isLetterAlone(event) || shell.overlay.get() !== null) return
      if (event.key === 'Escape' && ['preferences', 'houseRules'].includes(shell.view.get().kind) && !event.defaultPrevented && !inVaultPanel(event.target)) return shell.run('view.editor')
      const command = commandList.find(
        ({ id, role, accelerator }) => !role && accelerator && !typed.has(id) && (matches(accelerator, event, mac) || (!mac && id === 'edit.redo' && matches(redoElsewhere, event, mac))),
      )
      if (!command) return
      // In a form Ctrl+Enter is the form's own; in the text and the ledger it decides.
      if (command.id === 'review.confirm' && (shell.view.get().kind !== 'editor' || inForm(event.target))) return
      // Undo is the field's own there, and that of a screen that has one: the text behind it must not change unseen.
      if ((command.id === 'edit.undo' || command.id === 'edit.redo') && (inOtherField(event.target) || ownUndo.has(shell.view.get().kind))) return
      event.preventDefault()
      event.stopPropagation()
      if (command.id === 'edit.undo' && undoesTrash(event.target)) return
      const session = shell.session.get()
      if (session) readCaret(textTarget(session))
      if (!answersBeside(shell, command.id, event.target)) runWhereFocusIs(shell, command.id)
    }
    // Behind everybody else, the words that are typed ahead of an article among them: a key that would go nowhere goes into the text.
    const stray = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || shell.overlay.get() !== null || shell.view.get().kind !== 'editor') return
      // While the vault asks, what is typed is a passphrase: never for the text.
      if (shell.vault.task.get() !== null) return
      if (isFocusNowhere(document) && isForText(event)) shell.session.get()?.editor.view.focus()
    }
    globalThis.addEventListener('keydown', press, true)
    globalThis.addEventListener('keydown', stray)
    return () => {
      globalThis.removeEventListener('keydown', press, true)
      globalThis.removeEventListener('keydown', stray)
    }
  }, [shell])
}
