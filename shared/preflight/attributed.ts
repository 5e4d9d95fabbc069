import type { Attribution } from '../article'
import { attributedNodes } from '../document'
import { placeInField } from '../ledger'
import type { Hit, Desk } from './rule'

/** A record and one place where it stands. */
export interface PlacedRecord {
  readonly record: Attribution
  readonly place: Hit['place']
  /** The words that it stands on, as printed; where a figure or table prints none, what tells it. */
  readonly text: string
}

/** Every place that has a record: the passages of the body, its figures and tables, and the words of headline and deck that are still there. */
export function placedRecords({ article, attributed, doc, offsetOf, text }: Desk): readonly PlacedRecord[] {
  const nodes = attributedNodes(doc).map(({ id, from, to, text: words }) => ({ id, start: offsetOf(from + 1), end: offsetOf(to - 1), words }))
  const inBody = [...attributed, ...nodes].flatMap(({ id, start, end, words }) => {
    const record = article.attributions[id]
    return record ? [{ record, place: { start, end: Math.max(end, start) }, text: text.slice(start, end) || words }] : []
  })
  const inFields = Object.values(article.attributions).flatMap((record) =>
    record.field && placeInField(article[record.field.name], record.field) ? [{ record, place: record.field.name, text: record.field.exact }] : [],
  )
  return [...inFields, ...inBody]
}
