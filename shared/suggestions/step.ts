import type { Node } from '@tiptap/pm/model'
import { Step, StepMap, StepResult } from '@tiptap/pm/transform'
import { assertNever } from '../errors'
import { withDecided, withoutDecided, type Decided } from './decide'
import type { Change } from './model'
import { withBody, type Tracked } from './tracked'

/** What a step does to that which is undecided. */
export type Effect =
  /**
   * Changes were decided; `back`: they are undecided again. `before` and `after` are the original, null where nothing of the body is undecided.
   * `lists`: all changes before and after the decision, where it did more than to move those that are left.
   */
  | {
      readonly kind: 'decided'
      readonly accepted: boolean
      readonly back: boolean
      readonly decided: readonly Decided[]
      readonly lists: { readonly before: readonly Change[]; readonly after: readonly Change[] } | null
      readonly before: Node | null
      readonly after: Node | null
    }
  /** The original was changed as the document was, at `map`. */
  | { readonly kind: 'mirrored'; readonly before: Node; readonly after: Node; readonly map: StepMap }
  /** Attributions or notes were put on the original as they were on the document; `again`: not all could be, so that at `map` the texts are compared. */
  | { readonly kind: 'through'; readonly before: Node; readonly after: Node; readonly map: StepMap; readonly again: boolean }
  /** All of it was exchanged, or what is undecided of a field. */
  | { readonly kind: 'set'; readonly before: Tracked; readonly after: Tracked }
  | { readonly kind: 'field'; readonly name: 'headline' | 'deck'; readonly before: Tracked['headline']; readonly after: Tracked['headline'] }

/** The document before and after, and where everything stands after. */
export interface DocChange {
  readonly before: Node
  readonly after: Node
  readonly map: StepMap
}

function turned(effect: Effect): Effect {
  switch (effect.kind) {
    case 'decided':
      return { ...effect, back: !effect.back, before: effect.after, after: effect.before }
    case 'mirrored':
    case 'through':
      return { ...effect, before: effect.after, after: effect.before, map: effect.map.invert() }
    case 'set':
      return { ...effect, before: effect.after, after: effect.before }
    case 'field':
      return { ...effect, before: effect.after, after: effect.before }
    default:
      return assertNever(effect)
  }
}

/**
 * A change to the original text, or to what of it is undecided, and where a decision changes the document to that as well. A step of the
 * one undo stack, so that undoing it gives back exactly what was.
 */
export class SuggestionStep extends Step {
  constructor(
    readonly effect: Effect,
    readonly doc: DocChange | null = null,
  ) {
    super()
  }

  override apply(doc: Node): StepResult {
    if (!this.doc) return StepResult.ok(doc)
    return doc.eq(this.doc.before) ? StepResult.ok(this.doc.after) : StepResult.fail('The document is not the one that was decided about.')
  }

  override getMap(): StepMap {
    return this.doc?.map ?? StepMap.empty
  }

  override invert(): SuggestionStep {
    const { doc } = this
    return new SuggestionStep(turned(this.effect), doc && { before: doc.after, after: doc.before, map: doc.map.invert() })
  }

  /** A decision about one document says nothing of another: it is dropped where it would have to be. */
  override map(): SuggestionStep | null {
    return this.doc ? null : this
  }

  override toJSON(): Record<string, unknown> {
    return { stepType: 'suggestion', kind: this.effect.kind }
  }
}

/** What is undecided after a step that decides, or sets it. */
export function afterEffect(tracked: Tracked, effect: Exclude<Effect, { kind: 'mirrored' | 'through' }>): Tracked {
  switch (effect.kind) {
    case 'decided': {
      const { lists } = effect
      if (lists) return withBody(tracked, effect.after, effect.back ? lists.before : lists.after)
      const change = effect.back ? withDecided : withoutDecided
      return withBody(tracked, effect.after, change(tracked.changes, effect.decided, effect.accepted))
    }
    case 'set':
      return effect.after
    case 'field':
      return { ...tracked, [effect.name]: effect.after }
    default:
      return assertNever(effect)
  }
}
