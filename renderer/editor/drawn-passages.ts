import type { Mapping } from '@tiptap/pm/transform'
import type { ShownPassage } from './shown-passage'
import { inSight, type Sight } from './sight'

/** Of `passages`, in any order, those that are drawn while `sight` is in sight, and the one that the ledger stands on. */
export function drawnIn(passages: readonly ShownPassage[], sight: Sight): readonly ShownPassage[] {
  const near = inSight(passages, sight)
  if (near === passages) return passages
  return [...near, ...passages.filter((passage) => passage.current && !near.includes(passage))]
}

/** A name whose place was deleted stands nowhere. */
const nowhere = -1

/** Which neighbour the name keeps to when something is put where it stands: behind words the one that follows, behind a figure or table that one. */
export const tagSide = ({ whole }: Pick<ShownPassage, 'whole'>): 1 | -1 => (whole ? -1 : 1)

/** The passages as they stand after `mapping`, by the rule of the decorations: what is typed at an edge stays outside. One without words is left with `from >= to`. */
export const movedPassages = (passages: readonly ShownPassage[], mapping: Mapping): readonly ShownPassage[] =>
  passages.map((passage) => {
    const tag = mapping.mapResult(passage.tagAt, tagSide(passage))
    const tagAt = tag.deleted || passage.tagAt === nowhere ? nowhere : tag.pos
    return { ...passage, from: mapping.map(passage.from, 1), to: mapping.map(passage.to, -1), tagAt }
  })

/** What is drawn of a passage, in one line: two that are equal look the same. The key is none of it, for it counts positions. */
const look = ({ from, to, whole, state, speaker, mark, check, current, tagAt, last }: ShownPassage): string => [from, to, whole, state, current, tagAt, last, check, mark, speaker].join(':')

export interface Difference {
  readonly gone: readonly ShownPassage[]
  readonly added: readonly ShownPassage[]
}

/** What must be taken from the page and put on it so that it shows `after` in place of `before`. */
export function differenceOf(before: readonly ShownPassage[], after: readonly ShownPassage[]): Difference {
  const [old, wanted] = [new Set(before.map(look)), new Set(after.map(look))]
  return { gone: before.filter((passage) => !wanted.has(look(passage))), added: after.filter((passage) => !old.has(look(passage))) }
}
