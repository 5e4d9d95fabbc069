import type { EditorState, Transaction } from '@tiptap/pm/state'
import { languageIn } from '@shared/document'
import { markedAround } from './link-change'

interface Words {
  readonly from: number
  readonly to: number
  /** The language that they are said to be in, or null for the article's. */
  readonly language: string | null
}

/** What a language is told of: the selected words; at a caret the passage that it stands in, else the word. */
export function wordsForLanguage(state: EditorState): Words | null {
  const { $from, from, to, empty } = state.selection
  const type = state.schema.marks['language']!
  const marked = (at: number): string | null => languageIn(state.doc.nodeAt(at)?.marks ?? [])
  if (!empty) return { from, to, language: marked(from) }
  if (!$from.parent.inlineContent) return null
  const around = markedAround($from.parent, $from.start(), $from.parentOffset, type)
  if (around) return { ...around, language: marked(around.from) }
  const text = $from.parent.textBetween(0, $from.parent.content.size, '\ufffc', '\ufffc')
  const before = /[\p{L}\p{M}\p{N}'’-]*$/u.exec(text.slice(0, $from.parentOffset))![0].length
  const after = /^[\p{L}\p{M}\p{N}'’-]*/u.exec(text.slice($from.parentOffset))![0].length
  return before + after === 0 ? null : { from: from - before, to: from + after, language: null }
}

/** The change that says that the words are in `language`, or in the article's (null). */
export function changeLanguage(state: EditorState, language: string | null): Transaction | null {
  const words = wordsForLanguage(state)
  if (!words) return null
  const type = state.schema.marks['language']!
  const { tr } = state
  if (language === null) tr.removeMark(words.from, words.to, type)
  else tr.addMark(words.from, words.to, type.create({ lang: language }))
  return tr.removeStoredMark(type)
}
