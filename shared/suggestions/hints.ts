import { givenBack } from './groups'
import type { Pair } from './pair'
import { stampOf, type Change, type Stamp, type Suggestion, type SuggestionRecord } from './model'
import { splice } from './splice'

type Hint = SuggestionRecord['changes'][number]

const isSame = (one: Stamp, other: Stamp): boolean => one.by === other.by && one.author === other.author && one.initials === other.initials && one.at === other.at

/** Where the changes of a suggestion stand, to be stored with it. */
export const hintsOf = (suggestion: Suggestion, changes: ReadonlyMap<string, Change>): readonly Hint[] =>
  suggestion.parts.flatMap((part): readonly Hint[] => {
    const change = changes.get(part)
    if (!change) return []
    const { id, fromA, toA, fromB, toB, stamp, bonds } = change
    return [{ id, fromA, toA, fromB, toB, stamp: isSame(stamp, suggestion) ? null : stampOf(stamp), bonds: [...bonds] }]
  })

const isInOrder = (changes: readonly Change[], { original, doc }: Pick<Pair, 'original' | 'doc'>): boolean =>
  changes.every(({ fromA, toA, fromB, toB }, index) => {
    const before = changes[index - 1] ?? { toA: 0, toB: 0 }
    return before.toA <= fromA && before.toB <= fromB && fromA <= toA && fromB <= toB && toA - fromA + toB - fromB > 0 && toA <= original.content.size && toB <= doc.content.size
  })

/** The changes between two texts as their records hint at them; null where these are not all, or lead elsewhere. */
export function hinted(texts: Pick<Pair, 'original' | 'doc'>, records: readonly SuggestionRecord[]): readonly Change[] | null {
  const changes = records
    .flatMap((record) => record.changes.map(({ stamp, ...hint }): Change => ({ id: hint.id, fromA: hint.fromA, toA: hint.toA, fromB: hint.fromB, toB: hint.toB, stamp: stamp ?? stampOf(record), bonds: hint.bonds })))
    .sort((one, other) => one.fromA - other.fromA || one.fromB - other.fromB)
  if (new Set(changes.map(({ id }) => id)).size < changes.length || !isInOrder(changes, texts)) return null
  return splice(texts.doc, givenBack({ ...texts, changes }, changes))?.eq(texts.original) ? changes : null
}
