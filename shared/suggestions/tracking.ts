import { closeHistory, isHistoryTransaction } from '@tiptap/pm/history'
import type { Node } from '@tiptap/pm/model'
import type { StepMap } from '@tiptap/pm/transform'
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state'
import { FactStep, factsOf } from '../document/facts'
import { newId } from '../ids'
import { changedBetween, withoutCancelled, withoutNewlyCancelled } from './cancelled'
import { afterOriginalStep, afterStep, together, type Stepped } from './compose'
import { mirroring } from './mirror'
import type { Change, Stamp } from './model'
import { bondOfPaste, cutBy, type Cut } from './cut-and-paste'
import { bondsOf } from './moves'
import { afterEffect, SuggestionStep } from './step'
import { isEmptyMap, isOfDecisionsAlone, replacedIn } from './steps'
import { isNothing, nothingTracked, withBody, type Tracked } from './tracked'
import { noUndo, turnOf, type UndoStack } from './undo-stack'

/** Of the changes as they were before, how many at the start are as they were, and how many at the end only moved. */
interface Since {
  readonly before: readonly Change[]
  readonly head: number
  readonly tail: number
}

export interface Tracking {
  readonly tracked: Tracked
  readonly suggesting: boolean
  /** What the last transaction left of the changes as they were before it; null where that was not followed step by step. */
  readonly since: Since | null
  /** Whether the last transaction was followed as suggested: what is undone and redone, as it was made. */
  readonly wasOn: boolean
  /** Whether the last transaction brought back what stood before an undo: then nothing is left to be kept in step. */
  readonly isRestored: boolean
  readonly cut: Cut | null
  readonly stack: UndoStack
}

export interface TrackingChoices {
  readonly initial: Tracked
  readonly suggesting: boolean
  /** Who changes something now, and when. */
  readonly stamp: () => Stamp
}

const key = new PluginKey<Tracking>('suggestions')

const none: Tracking = { tracked: nothingTracked, suggesting: false, since: null, wasOn: false, isRestored: false, cut: null, stack: noUndo }

/** What is undecided in an editor, and whether changes are suggested there; nothing where suggestions are not followed. */
export const trackingOf = (state: EditorState): Tracking => key.getState(state) ?? none

/** Of `before` how many are the same, but moved, at the start and at the end of what is tracked now; not always all that are. */
export const keptSince = ({ tracked, since }: Tracking, before: readonly Change[]): { readonly head: number; readonly tail: number } =>
  since?.before === before ? since : changedBetween(before, tracked.changes)

function afterField(tracked: Tracked, step: FactStep, isOn: boolean, stamp: Stamp | null): Tracked {
  if (step.id !== null || (step.key !== 'headline' && step.key !== 'deck')) return tracked
  const present = tracked[step.key]
  if (!present && !isOn) return tracked
  const before = present?.before ?? String(step.before)
  if (before === step.after) return present ? { ...tracked, [step.key]: null } : tracked
  return { ...tracked, [step.key]: { before, id: present?.id ?? newId(), stamp: stamp ?? present?.stamp ?? { by: '', author: '', initials: '', at: '' } } }
}

/** What a transaction of many steps of text alone replaced, as one map; null for any other. */
function wholeMap({ steps, docs, doc }: Transaction): StepMap | null {
  if (steps.length < 2 || steps.some((step) => step instanceof SuggestionStep || step instanceof FactStep)) return null
  const map = together(steps.map((step, index) => replacedIn(step, docs[index]!, docs[index + 1] ?? doc)))
  return map && !isEmptyMap(map) ? map : null
}

interface Followed {
  readonly tracked: Tracked
  readonly since: Since | null
}

function followed(transaction: Transaction, start: Tracked, isOn: boolean, stamp: Stamp, name: string | null): Followed {
  let tracked = start
  let [head, tail, isStepped] = [Infinity, Infinity, true]
  const isOfDecisions = isOfDecisionsAlone(transaction)
  // Where all is exchanged, the fields come with it.
  const isExchange = transaction.steps.some((step) => step instanceof SuggestionStep && step.effect.kind === 'set')
  const whole = isOfDecisions ? null : wholeMap(transaction)
  const bonds = isOfDecisions ? [] : bondsOf(transaction, start.changes, name)
  const base = tracked.body ?? (isOn ? transaction.before : null)
  const take = (original: Node, stepped: Stepped): void => {
    head = Math.min(head, stepped.head)
    tail = Math.min(tail, stepped.tail)
    tracked = withBody(tracked, original, stepped.changes)
  }
  if (whole) {
    if (base) take(base, afterStep(tracked.changes, whole, { original: base, doc: transaction.doc, stamp, bonds }))
  } else transaction.steps.forEach((step, index) => {
    const before = transaction.docs[index] ?? transaction.before
    const doc = transaction.docs[index + 1] ?? transaction.doc
    if (step instanceof SuggestionStep) {
      const { effect } = step
      if (effect.kind !== 'mirrored' && effect.kind !== 'through') {
        isStepped = false
        tracked = afterEffect(tracked, effect)
      } else if (tracked.body?.eq(effect.before)) {
        if (isOfDecisions) tracked = withBody(tracked, effect.after, tracked.changes)
        else take(effect.after, afterOriginalStep(tracked.changes, effect.map, { original: effect.after, doc, stamp, bonds }))
      }
    } else if (step instanceof FactStep) {
      if (!isExchange) tracked = afterField(tracked, step, isOn, isHistoryTransaction(transaction) ? null : stamp)
    } else if (!isOfDecisions) {
      const original = tracked.body ?? (isOn ? before : null)
      const map = original ? replacedIn(step, before, doc) : null
      if (original && map && !isEmptyMap(map)) take(original, afterStep(tracked.changes, map, { original, doc, stamp, bonds }))
    }
  })
  const { body, changes } = tracked
  if (!body || changes === start.changes) return { tracked, since: null }
  const { doc } = transaction
  if (body.eq(doc)) return { tracked: withBody(tracked, null, []), since: null }
  const kept = isStepped ? { head, tail } : changedBetween(start.changes, changes)
  const left = isHistoryTransaction(transaction) ? withoutCancelled(changes, body, doc) : withoutNewlyCancelled(changes, kept, body, doc)
  return { tracked: withBody(tracked, body, left), since: left === changes ? { before: start.changes, ...kept } : null }
}

/** True where there is nothing to follow: nothing is suggested, before or now. */
const isOfNoConcern = ({ steps }: Transaction, tracked: Tracked, isOn: boolean): boolean => !isOn && isNothing(tracked) && !steps.some((step) => step instanceof SuggestionStep)

/** Follows what is suggested: keeps the original and what differs from it, step by step. Needs `factsPlugin`. */
export const suggestionsPlugin = ({ initial, suggesting, stamp }: TrackingChoices): Plugin<Tracking> =>
  new Plugin<Tracking>({
    key,
    state: {
      init: () => ({ ...none, tracked: initial, suggesting }),
      apply: (transaction, value, before) => {
        const told = transaction.getMeta(key) as boolean | undefined
        const isOn = told ?? value.suggesting
        if (transaction.steps.length === 0) return isOn === value.suggesting ? value : { ...value, suggesting: isOn }
        const { isOn: wasOn, restored, stack } = turnOf(transaction, before, value)
        if (restored) return { ...value, tracked: restored, since: null, wasOn, isRestored: true, stack }
        if (isOfNoConcern(transaction, value.tracked, wasOn)) return { ...value, suggesting: isOn, since: null, wasOn, isRestored: false, stack }
        const cut = cutBy(transaction)
        const pasted = bondOfPaste(transaction, value.cut, value.tracked.changes)
        const { tracked, since } = followed(transaction, value.tracked, wasOn, stamp(), cut?.bond ?? pasted)
        return { tracked, suggesting: isOn, since, wasOn, isRestored: false, cut: cut ?? (pasted === null ? value.cut : null), stack }
      },
    },
    appendTransaction: (transactions, before, state) => {
      const now = trackingOf(state)
      if (now.isRestored && transactions.length === 1) return null
      const steps = mirroring(transactions, { before: trackingOf(before), now, doc: state.doc, facts: factsOf(state) })
      return steps.length === 0 ? null : steps.reduce((transaction, step) => transaction.step(step), state.tr)
    },
  })

/** Whether what is changed now is suggested. */
export const isSuggesting = (state: EditorState): boolean => trackingOf(state).suggesting

/** Adds to `transaction` that from now on changes are suggested, or made at once. No step to undo, and nothing is undone across it together. */
export const setSuggesting = (transaction: Transaction, on: boolean): Transaction => closeHistory(transaction.setMeta(key, on).setMeta('addToHistory', false))
