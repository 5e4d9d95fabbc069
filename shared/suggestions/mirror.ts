import type { Node } from '@tiptap/pm/model'
import { isHistoryTransaction } from '@tiptap/pm/history'
import type { Transaction } from '@tiptap/pm/state'
import { AddMarkStep, AttrStep, RemoveMarkStep, StepMap, Transform, type Step } from '@tiptap/pm/transform'
import type { ArticleFacts } from '../article'
import { FactStep } from '../document/facts'
import { replacedBy } from './compose'
import type { Hunk } from './difference'
import { fieldMirrored } from './fields'
import { givenBack, inOriginal, isChanged } from './groups'
import { bondOfPaste, type Cut } from './cut-and-paste'
import type { Change } from './model'
import { isMove } from './moves'
import { mapOf, splice, type Edit } from './splice'
import { SuggestionStep } from './step'
import { isOfDecisionsAlone, partsOf, replacedIn } from './steps'
import type { Tracked } from './tracked'

interface Moment {
  readonly before: { readonly tracked: Tracked; readonly cut: Cut | null }
  /** `wasOn`: whether what has just been done is suggested. */
  readonly now: { readonly tracked: Tracked; readonly wasOn: boolean }
  readonly doc: Node
  readonly facts: Pick<ArticleFacts, 'headline' | 'deck'>
}

const hasEffect = (transaction: Transaction, ...kinds: readonly string[]): boolean => transaction.steps.some((step) => step instanceof SuggestionStep && kinds.includes(step.effect.kind))

/** What undo and decisions have settled themselves is not settled once more. */
const isSettled = (transaction: Transaction): boolean => hasEffect(transaction, 'decided', 'mirrored', 'set')

/** True where a replaced stretch holds a part of something undecided; what history puts back at its edge is part of it as well. */
const touches = ({ fromA, toA }: Hunk, { fromB, toB }: Change, edges: boolean): boolean =>
  edges ? fromB <= toA && toB >= fromA : (fromB < toA && toB > fromA) || (fromB === toB && fromA < fromB && fromB < toA)

/** The index of the first change that ends at `place` of the document or behind it. */
function firstEndingAt(changes: readonly Change[], place: number): number {
  let [low, high] = [0, changes.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (changes[middle]!.toB < place) low = middle + 1
    else high = middle
  }
  return low
}

/** True where a stretch touches any change. */
function touchesAny(changes: readonly Change[], stretch: Hunk, edges: boolean): boolean {
  for (let index = firstEndingAt(changes, stretch.fromA); index < changes.length && changes[index]!.fromB <= stretch.toA; index += 1) if (touches(stretch, changes[index]!, edges)) return true
  return false
}

/** Where a stretch of the document that touches no change stands in the original: at its edges behind what is gone, but what is put in before it. */
function mappedBack(changes: readonly Change[], from: number, to: number): readonly [number, number] {
  const first = firstEndingAt(changes, from)
  const before = changes[first - 1]
  let shift = before ? before.toA - before.toB : 0
  for (let index = first; index < changes.length; index += 1) {
    const change = changes[index]!
    if (change.toB > from || (change.fromB === change.toB && change.fromB === from && from === to)) break
    shift = change.toA - change.toB
  }
  return [from + shift, to + shift]
}

/** What was changed while nothing is suggested is changed in the original too, where it touches nothing undecided. */
function mirroredText(transactions: readonly Transaction[], { before, now, doc }: Moment): SuggestionStep | null {
  const original = now.tracked.body
  if (now.wasOn || !before.tracked.body || !original) return null
  const plain = transactions.filter((transaction) => !isSettled(transaction) && !isOfDecisionsAlone(transaction))
  const maps = plain.flatMap(({ steps, docs, doc: last }) => steps.map((step, index) => (docs[index] ? replacedIn(step, docs[index], docs[index + 1] ?? last) : step.getMap())))
  const { changes } = before.tracked
  // What was cut as a suggestion is put in again as a part of it.
  if (plain.some((transaction) => bondOfPaste(transaction, before.cut, changes) !== null)) return null
  const edges = plain.some(isHistoryTransaction)
  const stretches = replacedBy(maps)
  const apart = stretches.filter((stretch) => !touchesAny(changes, stretch, edges))
  // Of what was moved one half made at once, and the other suggested, would lose the words where that is rejected.
  if (apart.length < stretches.length && plain.some(isMove)) return null
  const edits = apart
    .map((stretch): Edit => {
      const [from, to] = mappedBack(changes, stretch.fromA, stretch.toA)
      return { from, to, source: doc, start: stretch.fromB, end: stretch.toB }
    })
  const after = edits.length === 0 ? null : splice(original, edits)
  return after ? new SuggestionStep({ kind: 'mirrored', before: original, after, map: mapOf(edits) }) : null
}

/** Attributions and notes stand in the original as they do in the document. */
function mirroredDecisions(transactions: readonly Transaction[], { before, now, doc }: Moment): SuggestionStep | null {
  const { body: original, changes } = now.tracked
  if (!original || !before.tracked.body) return null
  const transform = new Transform(original)
  const stretches = transactions
    .filter((transaction) => isOfDecisionsAlone(transaction) && !hasEffect(transaction, 'through'))
    .flatMap(({ steps }) => steps.flatMap((each) => partsOf(each, original.type.schema)).flatMap((step) => {
      const stretch = put(transform, step, changes)
      return stretch ? [stretch] : []
    }))
  if (stretches.length === 0) return null
  const [from, to] = [Math.min(...stretches.map(([start]) => start)), Math.max(...stretches.map(([, end]) => end))]
  // A block that the original has and the document has not may take no mark: then the words are not the same in both.
  const again = splice(doc, givenBack({ original: transform.doc, doc, changes }, changes))?.eq(transform.doc) !== true
  return transform.docChanged || again ? new SuggestionStep({ kind: 'through', before: original, after: transform.doc, map: new StepMap([from, to - from, to - from]), again }) : null
}

/** Of a stretch of the document the part of the original that reaches from its first to its last words that both have. */
function commonStretch(changes: readonly Change[], from: number, to: number): readonly [number, number] | null {
  let [start, end] = [from, to]
  // Changes may stand side by side.
  for (const { fromB, toB } of changes) if (fromB <= start && start < toB) start = toB
  for (const { fromB, toB } of [...changes].reverse()) if (fromB < end && end <= toB) end = fromB
  return start < end ? [inOriginal(changes, start), inOriginal(changes, end - 1) + 1] : null
}

/** Does to the original what a step does to the document, where both have the words; the stretch of the original that it is about. */
function put(transform: Transform, step: Step, changes: readonly Change[]): readonly [number, number] | null {
  if (step instanceof AttrStep) {
    const at = inOriginal(changes, step.pos)
    const node = isChanged(changes, step.pos) || at >= transform.doc.content.size ? null : transform.doc.nodeAt(at)
    if (!node || !(step.attr in node.attrs)) return null
    transform.setNodeAttribute(at, step.attr, step.value)
    return [at, at + 1]
  }
  if (!(step instanceof AddMarkStep || step instanceof RemoveMarkStep)) return null
  const stretch = commonStretch(changes, step.from, step.to)
  if (!stretch) return null
  if (step instanceof AddMarkStep) transform.addMark(...stretch, step.mark)
  else transform.removeMark(...stretch, step.mark)
  return stretch
}

/** A field that was changed while nothing is suggested, where that touches nothing undecided in it. */
function mirroredFields(transactions: readonly Transaction[], { before, now, facts }: Moment): readonly SuggestionStep[] {
  if (now.wasOn) return []
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
