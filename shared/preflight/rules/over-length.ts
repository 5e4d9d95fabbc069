import { countWords } from '../../document'
import type { Rule } from '../rule'

/** Of a hundred, by how much a piece may be longer than it was asked to be before it is said. */
const leeway = 10

/** More words than the piece was asked to have (`targetWords`), by more than a tenth. Informs. */
export const overLength: Rule = {
  id: 'over-length',
  severity: 'informs',
  find: ({ article: { targetWords: target }, text }) => {
    if (target === 0) return []
    const words = countWords(text)
    const over = words - target
    return over * 100 > target * leeway
      ? [{ place: 'targetWords', message: `The text has ${words} words, ${over} more than the ${target} that were asked for.`, params: { words, over, target } }]
      : []
  },
}
