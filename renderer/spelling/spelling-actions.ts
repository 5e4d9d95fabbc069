import { closeHistory } from '@tiptap/pm/history'
import { TextSelection } from '@tiptap/pm/state'
import { reveal } from '../editor/reveal'
import type { ArticleSession } from '../editor/session'
import type { FullShell } from '../shell/full-shell'
import { openPart } from '../shell/parts'
import { markedWords, type MarkedWord } from './spelling-display'

/** Selects the next misspelled word behind the caret, round the end, and opens what can be done with it. */
export function goToNextMisspelled(shell: FullShell): void {
  const session = shell.session.get()
  if (!session) return
  const { view, state } = session.editor
  const words = markedWords(state)
  const next = words.find(({ from }) => from >= state.selection.to) ?? words[0]
  if (!next) return shell.say('spelling.none')
  view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, next.from, next.to)))
  reveal(view, next.from)
  view.focus()
  openPart('spelling')
}

/** Puts `text` in place of the word, with its marks, as one undo step; not where the word has changed meanwhile. */
export function replaceWord({ editor, readOnly }: ArticleSession, { from, to, word }: MarkedWord, text: string): boolean {
  const { state, view } = editor
  if (readOnly || to > state.doc.content.size || state.doc.textBetween(from, to) !== word) return false
  view.dispatch(closeHistory(state.tr.insertText(text, from, to)))
  return true
}
