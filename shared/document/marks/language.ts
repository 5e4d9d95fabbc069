import { Mark } from '@tiptap/core'
import type { EditorState } from '@tiptap/pm/state'
import type { Mark as DocumentMark } from '@tiptap/pm/model'
import { choiceAttribute } from '../attributes'

/** The languages that words of an article can be said to be in (BCP 47). `und`: none that is told, and no spelling is checked. */
export const passageLanguages = ['und', 'id', 'en-GB', 'en-US', 'ms', 'jv', 'su', 'ar', 'nl'] as const
export type PassageLanguage = (typeof passageLanguages)[number]

const isPassageLanguage = (language: string | null): language is PassageLanguage => passageLanguages.some((one) => one === language)

/** Words in another language than the article's: told to a screen reader, to spelling and to typography. */
export const LanguageMark = Mark.create({
  name: 'language',
  priority: 999,
  addAttributes: () => ({
    lang: choiceAttribute(passageLanguages, (element) => {
      const language = element.getAttribute('lang')
      return isPassageLanguage(language) ? language : undefined
    }),
  }),
  // Word processors and pages put `lang` on everything: only what was copied here is believed.
  parseHTML: () => [{ tag: 'span[data-passage][lang]' }],
  renderHTML: ({ mark }) => ['span', { 'data-passage': '', lang: String(mark.attrs.lang) }, 0],
})

/** The language that `marks` say, or null where they say none. */
export const languageIn = (marks: readonly DocumentMark[]): string | null => {
  const mark = marks.find(({ type }) => type.name === 'language')
  return mark ? String(mark.attrs.lang) : null
}

/** The language of what is written at the caret where it is another than the article's, else null. */
export const languageAtCaret = ({ selection: { $from }, storedMarks }: Pick<EditorState, 'selection' | 'storedMarks'>): string | null => languageIn(storedMarks ?? $from.marks())
