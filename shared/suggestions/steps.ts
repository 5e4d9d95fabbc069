import { AddMarkStep, AddNodeMarkStep, AttrStep, RemoveMarkStep, RemoveNodeMarkStep, StepMap, type Step } from '@tiptap/pm/transform'

const decisionMarks = ['attribution', 'note']
const decisionAttributes = ['attributionIds', 'noteIds']

/** True for a step that puts an attribution or a note somewhere, or takes it away: a decision of its own, never a suggestion. */
export const isOfDecisions = (step: Step): boolean =>
  ((step instanceof AddMarkStep || step instanceof RemoveMarkStep) && decisionMarks.includes(step.mark.type.name)) || (step instanceof AttrStep && decisionAttributes.includes(step.attr))

/** What a step replaces, changes of looks and attributes included. */
export function replacedIn(step: Step): StepMap {
  if (step instanceof AddMarkStep || step instanceof RemoveMarkStep) return new StepMap([step.from, step.to - step.from, step.to - step.from])
  if (step instanceof AddNodeMarkStep || step instanceof RemoveNodeMarkStep || step instanceof AttrStep) return new StepMap([step.pos, 1, 1])
  return step.getMap()
}

/** True where nothing is replaced. */
export function isEmptyMap(map: StepMap): boolean {
  const found = { any: false }
  map.forEach(() => {
    found.any = true
  })
  return !found.any
}
