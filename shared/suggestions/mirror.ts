import type { Node } from '@tiptap/pm/model'
import { isHistoryTransaction } from '@tiptap/pm/history'
import type { Transaction } from '@tiptap/pm/state'
import { AddMarkStep, AttrStep, RemoveMarkStep, StepMap, Transform, type Step } from '@tiptap/pm/transform'
import type { ArticleFacts } from '../article'
import { FactStep } from '../document/facts'
import { replacedBy } from './compose'
import type { Hunk } from './difference'
import { fieldMirrored } from './fields'
import { inOriginal, isChanged } from './groups'
import type { Change } from './model'
import { mapOf, splice, type Edit } from './splice'
import { SuggestionStep } from './step'
import { isOfDecisionsAlone, partsOf, replacedIn } from './steps'
import type { Tracked } from './tracked'

interface Moment {
  readonly before: { readonly tracked: Tracked; readonly suggesting: boolean }
  readonly now: { readonly tracked: Tracked; readonly suggesting: boolean }
  readonly doc: Node
  readonly facts: Pick<ArticleFacts, 'headline' | 'deck'>
}

const hasEffect = (transaction: Transaction, ...kinds: readonly string[]): boolean => transaction.steps.some((step) => step instanceof SuggestionStep && kinds.includes(step.effect.kind))

/** What undo and decisions have settled themselves is not settled once more. */
const isSettled = (transaction: Transaction): boolean => hasEffect(transaction, 'decided', 'mirrored', 'set')

/** True where a replaced stretch holds a part of something undecided; what history puts back at its edge is part of it as well. */
const touches = ({ fromA, toA }: Hunk, { fromB, toB }: Change, edges: boolean): boolean =>
  edges ? fromB <= toA && toB >= fromA : (fromB < toA && toB > fromA) || (fromB === toB && fromA < fromB && fromB < toA)

/** Where a stretch of the document that touches no change stands in the original: at its edges behind what is gone, but what is put in before it. */
function mappedBack(changes: readonly Change[], from: number, to: number): readonly [number, number] {
  let shift = 0
  for (const change of changes) {
    if (change.toB > from || (change.fromB === change.toB && change.fromB === from && from === to)) break
    shift = change.toA - change.toB
  }
  return [from + shift, to + shift]
}

/** What was changed while nothing is suggested is changed in the original too, where it touches nothing undecided. */
function mirroredText(transactions: readonly Transaction[], { before, now, doc }: Moment): SuggestionStep | null {
  const original = now.tracked.body
  if (before.suggesting || !before.tracked.body || !original) return null
  const plain = transactions.filter((transaction) => !isSettled(transaction) && !isOfDecisionsAlone(transaction))
  const maps = plain.flatMap(({ steps, docs, doc: last }) => steps.map((step, index) => (docs[index] ? replacedIn(step, docs[index], docs[index + 1] ?? last) : step.getMap())))
  const { changes } = before.tracked
  const edges = plain.some(isHistoryTransaction)
  const edits = replacedBy(maps)
    .filter((stretch) => !changes.some((change) => touches(stretch, change, edges)))
    .map((stretch): Edit => {
      const [from, to] = mappedBack(changes, stretch.fromA, stretch.toA)
      return { from, to, source: doc, start: stretch.fromB, end: stretch.toB }
    })
  const after = edits.length === 0 ? null : splice(original, edits)
  return after ? new SuggestionStep({ kind: 'mirrored', before: original, after, map: mapOf(edits) }) : null
}

/** Attributions and notes stand in the original as they do in the document. */
function mirroredDecisions(transactions: readonly Transaction[], { before, now }: Moment): SuggestionStep | null {
  const original = now.tracked.body
  if (!original || !before.tracked.body) return null
  const transform = new Transform(original)
  for (const transaction of transactions) {
    if (!isOfDecisionsAlone(transaction) || hasEffect(transaction, 'through')) continue
    for (const step of transaction.steps.flatMap((each) => partsOf(each, original.type.schema))) put(transform, step, now.tracked.changes)
  }
  if (!transform.docChanged) return null
  const [start, end] = [original.content.findDiffStart(transform.doc.content), original.content.findDiffEnd(transform.doc.content)]
  if (start === null || end === null) return null
  const size = Math.max(0, end.a - start)
  return new SuggestionStep({ kind: 'through', before: original, after: transform.doc, map: new StepMap([start, size, size]) })
}

/** Of a stretch of the document the part of the original that reaches from its first to its last words that both have. */
function commonStretch(changes: readonly Change[], from: number, to: number): readonly [number, number] | null {
  const start = changes.find((change) => change.fromB <= from && from < change.toB)?.toB ?? from
  const end = changes.find((change) => change.fromB < to && to <= change.toB)?.fromB ?? to
  return start < end ? [inOriginal(changes, start), inOriginal(changes, end - 1) + 1] : null
}

function put(transform: Transform, step: Step, changes: readonly Change[]): void {
  if (step instanceof AttrStep) {
    const at = inOriginal(changes, step.pos)
    const node = isChanged(changes, step.pos) || at >= transform.doc.content.size ? null : transform.doc.nodeAt(at)
    if (node && step.attr in node.attrs) transform.setNodeAttribute(at, step.attr, step.value)
  } else if (step instanceof AddMarkStep || step instanceof RemoveMarkStep) {
    const stretch = commonStretch(changes, step.from, step.to)
    if (!stretch) return
    const [from, to] = stretch
    if (step instanceof AddMarkStep) transform.addMark(from, to, step.mark)
    else transform.removeMark(from, to, step.mark)
  }
}

/** A field that was changed while nothing is suggested, where that touches nothing undecided in it. */
function mirroredFields(transactions: readonly Transaction[], { before, now, facts }: Moment): readonly SuggestionStep[] {
  if (before.suggesting) return []
  return (['headline', 'deck'] as const).flatMap((name) => {
    const tracked = now.tracked[name]
    if (!tracked || !before.tracked[name]) return []
    const steps = transactions
      .filter((transaction) => !isHistoryTransaction(transaction) && !hasEffect(transaction, 'field', 'set'))
      .flatMap((transaction) => transaction.steps.filter((step): step is FactStep => step instanceof FactStep && step.id === null && step.key === name))
    const text = steps.reduce<string | null>((present, step) => (present === null ? null : fieldMirrored(present, String(step.before), String(step.after))), tracked.before)
    if (text === null || text === tracked.before) return []
    return [new SuggestionStep({ kind: 'field', name, before: tracked, after: text === facts[name] ? null : { ...tracked, before: text } })]
  })
}

/** The steps that keep the original as it has to be after `transactions`, none in most cases. */
export function mirroring(transactions: readonly Transaction[], moment: Moment): readonly SuggestionStep[] {
  if (!transactions.some(({ steps }) => steps.length > 0)) return []
  const through = mirroredDecisions(transactions, moment)
  const text = mirroredText(transactions, through ? { ...moment, now: { ...moment.now, tracked: { ...moment.now.tracked, body: through.effect.kind === 'through' ? through.effect.after : null } } } : moment)
  return [...(through ? [through] : []), ...(text ? [text] : []), ...mirroredFields(transactions, moment)]
}
