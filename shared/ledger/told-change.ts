import type { ArticleFacts, Attribution } from '../article'

/** What one step did to the decisions of the ledger and their checks. */
export type DecisionStep =
  | { readonly kind: 'attributed'; readonly sourceIds: readonly string[] }
  | { readonly kind: 'dismissed' }
  | { readonly kind: 'reopened' }
  | { readonly kind: 'reshaped' }
  | { readonly kind: 'changed' }
  | { readonly kind: 'checked' }

type Records = Pick<ArticleFacts, 'attributions' | 'verifications'>

const sameSources = (a: Attribution | undefined, b: Attribution): boolean => a?.state === 'confirmed' && a.sourceIds.join() === b.sourceIds.join()

/** True of a record whose passage was split, merged or given other words, without a decision about whose they are. */
function isReshaped(was: Attribution | undefined, is: Attribution | undefined): boolean {
  if (was && is) return was.state === is.state && was.words !== is.words
  return (was ?? is)?.state === 'proposed'
}

/** What leads from the records `before` to those `after`, told by the first that differs; null where none does. */
export function decisionStep(before: Records, after: Records): DecisionStep | null {
  const ids = new Set([...Object.keys(before.attributions), ...Object.keys(after.attributions)])
  const differ = [...ids].filter((each) => before.attributions[each] !== after.attributions[each])
  const [id] = differ
  if (id === undefined) return before.verifications === after.verifications ? null : { kind: 'checked' }
  if (differ.some((each) => isReshaped(before.attributions[each], after.attributions[each]))) return { kind: 'reshaped' }
  const [was, is] = [before.attributions[id], after.attributions[id]]
  if (!is) return { kind: 'reopened' }
  if (is.state === 'confirmed' && !sameSources(was, is)) return { kind: 'attributed', sourceIds: is.sourceIds }
  return is.state === 'dismissed' && was?.state !== 'dismissed' ? { kind: 'dismissed' } : { kind: 'changed' }
}
