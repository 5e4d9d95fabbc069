import { signedHash, signOffsOf } from '../../handover'
import type { Rule } from '../rule'

/** Somebody answered for the text, and it has changed since. Warns; silent where somebody has signed the text as it is. */
export const lapsedSignOff: Rule = {
  id: 'lapsed-sign-off',
  severity: 'warns',
  find: ({ article, doc }) => {
    const signed = signOffsOf(article)
    if (signed.length === 0) return []
    const present = signedHash(article, doc)
    if (signed.some(({ textHash }) => textHash === present)) return []
    const { by } = signed.at(-1)!
    return [{ place: 'signOffs', message: `The text has changed since ${by || 'somebody'} signed it off.`, params: { name: by } }]
  },
}
