import { closeHistory } from '@tiptap/pm/history'
import { NodeSelection, TextSelection } from '@tiptap/pm/state'
import { factsOf, languageIn, setField } from '@shared/document'
import { reveal } from '../editor/reveal'
import type { ArticleSession } from '../editor/session'
import type { FullShell } from '../shell/full-shell'
import { openPart } from '../shell/parts'
import { boxOf, fieldOf, misspelledFields } from './misspelled-fields'
import { footnoteAround, misspelledInFootnote, nextMisspelled, standingIn, type InFootnote, type Misspelled } from './next-misspelled'
import { markedWords } from './spelling-display'

/** The word of a footnote to which each article's reader was led last. */
const footnoteWords = new WeakMap<ArticleSession, InFootnote>()

/** All of the open article as they stand now, in reading order. */
export const misspelledNow = (shell: FullShell, session: ArticleSession): readonly Misspelled[] => [
  ...misspelledFields(shell.spelling.state.get().words, session.facts.get()),
  ...[...markedWords(session.editor.state)].sort((a, b) => a.from - b.from).map((word) => ({ ...word, field: null })),
]

function select(session: ArticleSession, word: Misspelled): void {
  if (word.field !== null) {
    const box = boxOf(word.field)
    box?.focus()
    box?.setSelectionRange(word.from, word.to)
    box?.scrollIntoView({ block: 'nearest' })
    return
  }
  const { view, state } = session.editor
  const note = footnoteAround(state, word.from)
  if (note !== null) footnoteWords.set(session, { note, from: word.from })
  view.dispatch(state.tr.setSelection(note === null ? TextSelection.create(state.doc, word.from, word.to) : NodeSelection.create(state.doc, note)))
  reveal(view, note ?? word.from)
  view.focus()
}

/** Selects the next misspelled word behind the caret, in fields, text and footnotes, round the end, and opens what can be done with it. */
export function goToNextMisspelled(shell: FullShell): void {
  const session = shell.session.get()
  if (!session) return
  const inField = fieldOf(document.activeElement)
  const standing = inField ? { field: inField.field, at: inField.box.selectionEnd } : standingIn(session.editor.state.selection, footnoteWords.get(session))
  const next = nextMisspelled(misspelledNow(shell, session), standing)
  if (!next) return shell.say('spelling.none')
  select(session, next)
  openPart('spelling')
}

/** The misspelled word of the footnote that is selected on the page: the one that was gone to, else its first. */
export const misspelledInNote = (shell: FullShell, session: ArticleSession): Misspelled | null =>
  misspelledInFootnote(misspelledNow(shell, session), session.editor.state.selection, footnoteWords.get(session))

/** The language that a word is said to be in: that of its passage, else the article's. */
export function languageOf({ editor, facts }: ArticleSession, word: Misspelled): string {
  const told = word.field === null ? languageIn(editor.state.doc.nodeAt(word.from)?.marks ?? []) : null
  return told ?? facts.get().language
}

/** Has the article leave `word` alone, as one undo step, and says so. */
export function ignoreWord(shell: FullShell, { editor }: ArticleSession, word: string): void {
  const { state, view } = editor
  const facts = factsOf(state)
  view.dispatch(closeHistory(setField(state.tr, facts, 'ignoredWords', [...facts.ignoredWords, word])))
  shell.say('spelling.ignored', { word })
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
