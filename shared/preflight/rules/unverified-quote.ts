import { isDecided } from '../../ledger'
import { checkedPlaces } from '../checked'
import { excerpt, type Rule } from '../rule'

const quotations: readonly string[] = ['directQuote', 'partialQuote', 'indirectQuote']

/**
 * Quotations whose speaker is confirmed and that nobody has checked. Informs, once for all of them and at the first: not
 * every desk checks every quotation. One whose check no longer holds is `check-decayed`.
 */
export const unverifiedQuote: Rule = {
  id: 'unverified-quote',
  severity: 'informs',
  find: (desk) => {
    const register = desk.takesRecords ? null : desk.sources
    const left = checkedPlaces(desk).filter(
      ({ checked: { attribution, check, status } }) => quotations.includes(attribution.kind) && isDecided(attribution, register) && check.kind !== 'changed' && (status === 'unchecked' || status === 'inProgress'),
    )
    const [first] = left
    if (!first) return []
    const text = excerpt(first.text)
    return [{ place: first.place, message: `Quotations that nobody has verified: ${left.length}. The first is “${text}”`, params: { left: left.length, text } }]
  },
}
