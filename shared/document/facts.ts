import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state'
import { Step, StepMap, StepResult, type Mappable } from '@tiptap/pm/transform'
import type { Node } from '@tiptap/pm/model'
import type { ArticleFacts, Attribution } from '../article'

type Key = keyof ArticleFacts

/**
 * A change to the facts beside the text: of one field (`id` null) or of one record of a collection, from `before` to
 * `after` (undefined: absent). It is a step like any change of the text, so that one undo stack covers both, and it leaves
 * the document alone, so that the page is not drawn anew.
 */
export class FactStep extends Step {
  constructor(
    readonly key: Key,
    readonly id: string | null,
    readonly before: unknown,
    readonly after: unknown,
  ) {
    super()
  }

  override apply(doc: Node): StepResult {
    return StepResult.ok(doc)
  }

  override getMap(): StepMap {
    return StepMap.empty
  }

  override invert(): FactStep {
    return new FactStep(this.key, this.id, this.after, this.before)
  }

  override map(_mapping: Mappable): FactStep {
    return this
  }

  override merge(other: Step): FactStep | null {
    return other instanceof FactStep && other.key === this.key && other.id === this.id
      ? new FactStep(this.key, this.id, this.before, other.after)
      : null
  }

  override toJSON(): Record<string, unknown> {
    return { stepType: 'fact', key: this.key, id: this.id, before: this.before, after: this.after }
  }

  static override fromJSON(_schema: unknown, json: { key: Key; id: string | null; before: unknown; after: unknown }): FactStep {
    return new FactStep(json.key, json.id, json.before, json.after)
  }

  /** The facts after this step. */
  applyTo(facts: ArticleFacts): ArticleFacts {
    if (this.id === null) return { ...facts, [this.key]: this.after }
    const { [this.id]: _old, ...others } = facts[this.key] as Readonly<Record<string, unknown>>
    return { ...facts, [this.key]: this.after === undefined ? others : { ...others, [this.id]: this.after } }
  }
}

Step.jsonID('fact', FactStep)

const factsKey = new PluginKey<ArticleFacts>('facts')

/** Holds the facts in the editor's state, beginning with `initial`. */
export const factsPlugin = (initial: ArticleFacts): Plugin<ArticleFacts> =>
  new Plugin<ArticleFacts>({
    key: factsKey,
    state: {
      init: () => initial,
      apply: (transaction, facts) =>
        transaction.steps.reduce((value, step) => (step instanceof FactStep ? step.applyTo(value) : value), facts),
    },
  })

/** The facts of an editor that was given `factsPlugin`. */
export function factsOf(state: EditorState): ArticleFacts {
  const facts = factsKey.getState(state)
  if (!facts) throw new RangeError('This editor state holds no facts.')
  return facts
}

/** Adds to `transaction` the change of one field to `value`; nothing where it has that value. */
export function setField<K extends Key>(transaction: Transaction, facts: ArticleFacts, key: K, value: ArticleFacts[K]): Transaction {
  return facts[key] === value ? transaction : transaction.step(new FactStep(key, null, facts[key], value))
}

/** The collections of records among the facts. */
export type Collection = 'attributions' | 'verifications' | 'rightOfReply' | 'notes' | 'suggestions' | 'handOvers' | 'signOffs' | 'checklist' | 'deeds'

/** Adds to `transaction` a new or changed record of a collection, or its removal (`record` null); nothing where it is not there to be removed. */
export function setRecord<C extends Collection>(transaction: Transaction, facts: ArticleFacts, collection: C, id: string, record: ArticleFacts[C][string] | null): Transaction {
  const before = facts[collection][id]
  return before === undefined && record === null ? transaction : transaction.step(new FactStep(collection, id, before, record ?? undefined))
}

/** Adds to `transaction` a new or changed attribution record, or its removal (`record` null). */
export function setAttribution(transaction: Transaction, facts: ArticleFacts, id: string, record: Attribution | null): Transaction {
  return setRecord(transaction, facts, 'attributions', id, record)
}
