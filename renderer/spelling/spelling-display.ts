import type { EditorState } from '@tiptap/pm/state'
import { markedWordsOf, type MarkedWord } from '../editor/marked-words'

export type { MarkedWord }

/** Shows on the page which words are misspelled. */
export const { extension: SpellingDisplay, present: markedWords, presentIn: markedWordsIn, told: toldWords, mark: markWords } = markedWordsOf('spelling', 'misspelled')

/** The misspelled word at a position, its edges included, or null. */
export const markedWordAt = (state: EditorState, position: number): MarkedWord | null =>
  markedWords(state).find(({ from, to }) => from <= position && position <= to) ?? null
