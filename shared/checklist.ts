import { articleStatuses, type ArticleStatus } from './article'

/** Statuses for which an item can be required: the way of a piece, in its order. */
export const requiringStatuses = ['draft', 'desk', 'subs', 'revise', 'final', 'exported'] as const satisfies readonly ArticleStatus[]
export type RequiringStatus = (typeof requiringStatuses)[number]

/** Characters of an item's name. */
export const longestItemName = 200

/** Something that the house wants looked after in every piece. */
export interface ChecklistItem {
  /** Tells it under another name, too; the name itself where the file gives none. */
  readonly id: string
  readonly name: string
  /** From which status on it must be ticked; null where it is only reminded of. */
  readonly requiredFor: RequiringStatus | null
  /** True where a tick holds for the words that it was given for, and no others. */
  readonly lapses: boolean
}

const rank = (status: ArticleStatus): number => requiringStatuses.findIndex((one) => one === status)

/** True when a piece in `status` must have the item ticked. What is required for export is required whenever the gate is asked: behind it the piece is exported. A piece on hold or spiked is not on its way. */
export const isRequired = ({ requiredFor }: Pick<ChecklistItem, 'requiredFor'>, status: ArticleStatus): boolean =>
  requiredFor !== null && (requiredFor === 'exported' || (articleStatuses.includes(status) && rank(status) >= rank(requiredFor)))
