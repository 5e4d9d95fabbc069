import { closeHistory } from '@tiptap/pm/history'
import { NodeSelection, TextSelection } from '@tiptap/pm/state'
import { languageIn } from '@shared/document'
import { reveal } from '../editor/reveal'
import type { ArticleSession } from '../editor/session'
import type { FullShell } from '../shell/full-shell'
import { openPart } from '../shell/parts'
import { boxOf, checkedFields, fieldOf, misspelledFields, type FieldWord } from './misspelled-fields'
import { markedWords, type MarkedWord } from './spelling-display'

/** A misspelled word, in a field or in the document. */
export type Misspelled = FieldWord | (MarkedWord & { readonly field: null })

/** All of the open article as they stand now, in reading order. */
export const misspelledNow = (shell: FullShell, session: ArticleSession): readonly Misspelled[] => [
  ...misspelledFields(shell.spelling.state.get().words, session.facts.get()),
  ...[...markedWords(session.editor.state)].sort((a, b) => a.from - b.from).map((word) => ({ ...word, field: null })),
]

/** The footnote that a position of the page stands in: its own position, or null. */
export function footnoteAround({ editor }: ArticleSession, position: number): number | null {
  const $at = editor.state.doc.resolve(position)
  return $at.parent.type.name === 'footnote' ? $at.before() : null
}

function select(session: ArticleSession, word: Misspelled): void {
  if (word.field !== null) {
    const box = boxOf(word.field)
    box?.focus()
    box?.setSelectionRange(word.from, word.to)
    box?.scrollIntoView({ block: 'nearest' })
    return
  }
  const { view, state } = session.editor
  const note = footnoteAround(session, word.from)
  view.dispatch(state.tr.setSelection(note === null ? TextSelection.create(state.doc, word.from, word.to) : NodeSelection.create(state.doc, note)))
  reveal(view, note ?? word.from)
  view.focus()
}

/** Selects the next misspelled word behind the caret, in fields, text and footnotes, round the end, and opens what can be done with it. */
export function goToNextMisspelled(shell: FullShell): void {
  const session = shell.session.get()
  if (!session) return
  const words = misspelledNow(shell, session)
  const inField = fieldOf(document.activeElement)
  const { selection } = session.editor.state
  const caret = selection instanceof NodeSelection ? selection.from + 1 : selection.to
  const at = inField ? checkedFields.indexOf(inField.field) : checkedFields.length
  const isBehind = ({ field, from }: Misspelled): boolean => {
    const place = field === null ? checkedFields.length : checkedFields.indexOf(field)
    return place > at || (place === at && from >= (inField ? inField.box.selectionEnd : caret))
  }
  const next = words.find(isBehind) ?? words[0]
  if (!next) return shell.say('spelling.none')
  select(session, next)
  openPart('spelling')
}

/** The language that a word is said to be in: that of its passage, else the article's. */
export function languageOf({ editor, facts }: ArticleSession, word: Misspelled): string {
  const told = word.field === null ? languageIn(editor.state.doc.nodeAt(word.from)?.marks ?? []) : null
  return told ?? facts.get().language
}

/** Puts `text` in place of the word, with its marks, as one undo step; not where the word has changed meanwhile. */
export function replaceWord(session: ArticleSession, { field, from, to, word }: Misspelled, text: string): boolean {
  const { editor, readOnly, facts, setField } = session
  if (readOnly) return false
  if (field !== null) {
    const value = facts.get()[field]
    if (value.slice(from, to) !== word) return false
    setField(field, value.slice(0, from) + text + value.slice(to))
    return true
  }
  const { state, view } = editor
  if (to > state.doc.content.size || state.doc.textBetween(from, to) !== word) return false
  view.dispatch(closeHistory(state.tr.insertText(text, from, to)))
  return true
}
