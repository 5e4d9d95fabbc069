import { checkedPlaces } from '../checked'
import { excerpt, type Rule } from '../rule'

/** A passage that a check found disputed, with the very words that were checked. Warns: a dispute may be reported as one. */
export const disputedCheck: Rule = {
  id: 'disputed-check',
  severity: 'warns',
  find: (desk) =>
    checkedPlaces(desk)
      .filter(({ checked }) => checked.status === 'disputed')
      .map(({ place, text }) => ({ place, message: `“${excerpt(text)}” is disputed. See that the text says so.`, params: { text: excerpt(text) } })),
}
