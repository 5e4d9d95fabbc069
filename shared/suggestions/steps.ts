import type { Node, Schema } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import { AddMarkStep, AttrStep, RemoveMarkStep, Step, StepMap } from '@tiptap/pm/transform'
import { FactStep } from '../document/facts'
import { SuggestionStep } from './step'

const decisionMarks = ['attribution', 'note']
const decisionAttributes = ['attributionIds', 'noteIds']

/** The steps that a step is made of: undoing a mark makes one of several, which ProseMirror gives no name. */
export function partsOf(step: Step, schema: Schema): readonly Step[] {
  if (step instanceof FactStep || step instanceof SuggestionStep || step instanceof AddMarkStep || step instanceof RemoveMarkStep || step instanceof AttrStep) return [step]
  const { stepType, steps } = step.toJSON() as { readonly stepType: string; readonly steps?: readonly unknown[] }
  return stepType === 'markSet' && steps ? steps.map((part) => Step.fromJSON(schema, part)) : [step]
}

/** True for a step that puts an attribution or a note somewhere, or takes it away. */
const isOfDecisions = (step: Step): boolean =>
  ((step instanceof AddMarkStep || step instanceof RemoveMarkStep) && decisionMarks.includes(step.mark.type.name)) || (step instanceof AttrStep && decisionAttributes.includes(step.attr))

/** True for a transaction that decides about passages and leaves their words alone: attributions and notes, never a suggestion. */
export const isOfDecisionsAlone = ({ steps, doc }: Pick<Transaction, 'steps' | 'doc'>): boolean =>
  steps.every((step) => step instanceof FactStep || (step instanceof SuggestionStep && step.effect.kind === 'through' && !step.effect.again) || (isEmptyMap(step.getMap()) && partsOf(step, doc.type.schema).every(isOfDecisions)))

/** True for a transaction that decides suggestions of the body, or takes such a decision back. */
export const holdsDecision = ({ steps }: Pick<Transaction, 'steps'>): boolean => steps.some((step) => step instanceof SuggestionStep && step.effect.kind === 'decided')

/** True where nothing is replaced. */
export function isEmptyMap(map: StepMap): boolean {
  const found = { any: false }
  map.forEach(() => {
    found.any = true
  })
  return !found.any
}

/**
 * What a step replaced, changes of looks and attributes included, from `before` to `after`. A mark that is put on a part of an inline
 * node is put on the node too, so that what a step says of its place is not all: the documents are compared.
 */
export function replacedIn(step: Step, before: Node, after: Node): StepMap {
  const map = step.getMap()
  if (!isEmptyMap(map) || before === after) return map
  const start = before.content.findDiffStart(after.content)
  const end = before.content.findDiffEnd(after.content)
  return start === null || end === null ? map : new StepMap([Math.min(start, end.a), Math.abs(end.a - start), Math.abs(end.a - start)])
}
