import { repliesOf } from '../../verification'
import type { Rule } from '../rule'

/** A party with a right of reply whose side the article does not give, asked or not. Warns: that there was no answer is printed too. */
export const replyNotIncluded: Rule = {
  id: 'reply-not-included',
  severity: 'warns',
  find: ({ article }) =>
    repliesOf(article)
      .filter(({ included }) => !included)
      .map(({ party }) => ({ place: 'rightOfReply', message: `The article does not give the side of ${party || 'a party'} yet. Print the answer, or that there was none.`, params: { party: party || '…' } })),
}
