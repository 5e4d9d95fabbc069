import { checkedPlaces } from '../checked'
import { excerpt, type Rule } from '../rule'

/** A passage that was checked and whose words have changed since. Warns: what was checked is not what would be printed. */
export const checkDecayed: Rule = {
  id: 'check-decayed',
  severity: 'warns',
  find: (desk) =>
    checkedPlaces(desk)
      .filter(({ checked }) => checked.check.kind === 'changed')
      .map(({ place, text }) => ({ place, message: `The words of “${excerpt(text)}” have changed since they were checked. Check them again.`, params: { text: excerpt(text) } })),
}
