import type { ArticleFacts } from '@shared/article'
import type { FoundWord } from './spelling'

/** The fields on the page whose words are checked, in their order. */
export const checkedFields = ['kicker', 'headline', 'deck'] as const
export type CheckedField = (typeof checkedFields)[number]

/** A misspelled word of a field, in UTF-16 offsets of its text. */
export interface FieldWord {
  readonly field: CheckedField
  readonly from: number
  readonly to: number
  readonly word: string
}

/** The misspelled words of the fields as they stand in them now, in reading order; one that was changed since is none any more. */
export const misspelledFields = (words: readonly FoundWord[], facts: Pick<ArticleFacts, CheckedField>): readonly FieldWord[] =>
  checkedFields.flatMap((field) =>
    words.filter((word) => word.field === field && facts[field].slice(word.from, word.to) === word.word).map(({ from, to, word }) => ({ field, from, to, word })),
  )

/** The field of the page that `element` is the text of, or null. */
export const fieldOf = (element: Element | null): { readonly field: CheckedField; readonly box: HTMLTextAreaElement } | null => {
  const name = element instanceof HTMLTextAreaElement ? element.closest<HTMLElement>('.fields [data-field]')?.dataset['field'] : undefined
  const field = checkedFields.find((one) => one === name)
  return field && element instanceof HTMLTextAreaElement ? { field, box: element } : null
}

/** The text box of a field of the page. */
export const boxOf = (field: CheckedField): HTMLTextAreaElement | null => document.querySelector<HTMLTextAreaElement>(`.fields [data-field="${field}"] textarea`)
