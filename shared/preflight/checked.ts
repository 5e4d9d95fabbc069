import { borneBy, checksOf, type CheckedPassage } from '../verification'
import { placedRecords, type PlacedRecord } from './attributed'
import type { Desk } from './rule'

/** A confirmed passage, how it stands with its check, and the first place where it stands. */
export interface CheckedPlace extends Pick<PlacedRecord, 'place' | 'text'> {
  readonly checked: CheckedPassage
}

/** Several rules ask the same of one desk, whose parts are never changed in place. */
const known = new WeakMap<Desk, readonly CheckedPlace[]>()

/** The confirmed passages that stand in the text, in reading order. */
export function checkedPlaces(desk: Desk): readonly CheckedPlace[] {
  const found = known.get(desk) ?? findPlaces(desk)
  known.set(desk, found)
  return found
}

function findPlaces(desk: Desk): readonly CheckedPlace[] {
  const places = new Map<string, PlacedRecord>()
  for (const placed of placedRecords(desk)) if (!places.has(placed.record.id)) places.set(placed.record.id, placed)
  return checksOf(desk.article, borneBy(desk.doc)).flatMap((checked) => {
    const placed = places.get(checked.attribution.id)
    return placed ? [{ checked, place: placed.place, text: placed.text }] : []
  })
}
