import { repliesOf, replyState, type ReplyState } from '../../verification'
import type { Hit, Rule } from '../rule'

const sentences: Readonly<Record<Exclude<ReplyState, 'included'>, (party: string) => string>> = {
  notAsked: (party) => `${party} has a right of reply and was not asked yet. Ask, and say here what came of it.`,
  waiting: (party) => `${party} was asked and has not answered yet. Print the answer, or that there was none.`,
  noAnswer: (party) => `${party} gave no answer in time, and the article does not say so. Print that there was none.`,
  answered: (party) => `${party} has answered, and the article does not give the answer. Print it.`,
}

/**
 * A party with a right of reply whose side the article does not give: told by where it stands, which is `context` among the
 * parameters. Warns: that there was no answer is printed too.
 */
export const replyNotIncluded: Rule = {
  id: 'reply-not-included',
  severity: 'warns',
  find: ({ article, now }) =>
    repliesOf(article).flatMap((reply): readonly Hit[] => {
      const state = replyState(reply, now)
      const party = reply.party || '…'
      return state === 'included' ? [] : [{ place: 'rightOfReply', message: sentences[state](party), params: { party, context: state } }]
    }),
}
