import type { EditorState, Transaction } from '@tiptap/pm/state'
import type { ArticleFacts, Attribution } from '@shared/article'
import { factsOf, setAttribution, setRecord } from '@shared/document'
import { newId } from '@shared/ids'
import { checksByAttribution, type Verification } from '@shared/verification'

/** What travels with a passage that is copied: its record and its checks, which hold for the copy as far as its words are the same. */
export interface CarriedPassage {
  readonly attribution: Attribution
  readonly checks: readonly Verification[]
}

/** The records of the passage with the attribution `id`; undefined where there is none. */
export function passageIn(facts: ArticleFacts, id: string): CarriedPassage | undefined {
  const attribution = facts.attributions[id]
  return attribution && { attribution, checks: checksByAttribution(facts).get(id) ?? [] }
}

/** A copy of a passage's records under the attribution `id`, every record with an id of its own. */
export const copiedPassage = ({ attribution, checks }: CarriedPassage, id: string): CarriedPassage => ({
  attribution: { ...attribution, id },
  checks: checks.map((check) => ({ ...check, id: newId(), attributionId: id })),
})

/** Adds the records of passages that were put into the text. */
export const addPassages = (state: EditorState, passages: readonly CarriedPassage[]): Transaction =>
  passages.reduce((transaction, { attribution, checks }) => {
    const facts = factsOf(state)
    const settled = setAttribution(transaction, facts, attribution.id, attribution)
    return checks.reduce((made, check) => setRecord(made, facts, 'verifications', check.id, check), settled)
  }, state.tr)
