import type { RightOfReply } from './model'

/** Where a party's right of reply stands. `noAnswer`: the time to answer is over. */
const replyStates = ['notAsked', 'waiting', 'noAnswer', 'answered', 'included'] as const
export type ReplyState = (typeof replyStates)[number]

/** The state of a right of reply at `now` (ISO 8601 with offset). */
export function replyState({ askedAt, deadline, answer, included }: RightOfReply, now: string): ReplyState {
  if (included) return 'included'
  if (answer.trim() !== '') return 'answered'
  if (askedAt === null) return 'notAsked'
  return deadline !== null && Date.parse(deadline) < Date.parse(now) ? 'noAnswer' : 'waiting'
}
