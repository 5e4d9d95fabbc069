import { checkedPlaces } from '../checked'
import { excerpt, type Rule } from '../rule'

/** A passage that a check found to need correction, with the very words that were checked. Blocks: the desk knows that it is wrong. */
export const needsCorrection: Rule = {
  id: 'needs-correction',
  severity: 'blocks',
  find: (desk) =>
    checkedPlaces(desk)
      .filter(({ checked }) => checked.status === 'needsCorrection')
      .map(({ place, text }) => ({ place, message: `“${excerpt(text)}” was checked and needs correction.`, params: { text: excerpt(text) } })),
}
