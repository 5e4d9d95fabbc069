import type { Finder, FoundRange } from './query'
import type { FindUnit, FoundAttribute, FoundField } from './units'

interface Words {
  /** The words found, then those of a pattern's groups. */
  readonly groups: readonly string[]
}
export type TextMatch = Words & { readonly kind: 'text'; readonly from: number; readonly to: number }
export type FieldMatch = Words & { readonly kind: 'field'; readonly name: FoundField; readonly start: number; readonly end: number }
export type AttributeMatch = Words & { readonly kind: 'attribute'; readonly position: number; readonly name: FoundAttribute; readonly start: number; readonly end: number }

/** Words that were found: `from` and `to` are positions of the body, `start` and `end` code units of the field or attribute. */
export type Match = TextMatch | FieldMatch | AttributeMatch

function matchAt({ place }: FindUnit, { start, end, groups }: FoundRange): Match {
  switch (place.kind) {
    case 'text':
      return { kind: 'text', from: place.from + start, to: place.from + end, groups }
    case 'field':
      return { kind: 'field', name: place.name, start, end, groups }
    case 'attribute':
      return { kind: 'attribute', position: place.position, name: place.name, start, end, groups }
  }
}

/** The matches of one unit, in reading order. */
export const matchesIn = (unit: FindUnit, find: Finder): readonly Match[] => find(unit.text).map((range) => matchAt(unit, range))

/** All matches at once; linear in the text. The window reads long pieces in slices instead. */
export function findAll(units: Iterable<FindUnit>, find: Finder): readonly Match[] {
  const matches: Match[] = []
  for (const unit of units) matches.push(...matchesIn(unit, find))
  return matches
}
