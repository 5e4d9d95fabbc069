import { describe, expect, it } from 'vitest'
import { repliesOf, replyState, rightOfReplySchema, type RightOfReply } from '@shared/verification'

const now = '2026-11-23T09:00:00+07:00'
const reply = (fields: Partial<RightOfReply>): RightOfReply => rightOfReplySchema.parse({ id: 'r', party: 'Dinas Pengairan', ...fields })

describe('a right of reply', () => {
  it('waits from being asked until there is an answer, or the time is over [10.5]', () => {
    const asked = { askedAt: '2026-11-22T09:00:00+07:00' }
    const states = [{}, asked, { ...asked, deadline: '2026-11-23T02:00:01Z' }, { ...asked, deadline: '2026-11-23T01:59:59Z' }, { ...asked, answer: 'Tidak benar.' }, { answer: 'Tidak benar.', included: true }, { included: true }]
    expect(states.map((fields) => replyState(reply(fields), now))).toEqual(['notAsked', 'waiting', 'waiting', 'noAnswer', 'answered', 'included', 'included'])
  })

  it('is listed in the order in which the parties were added, and what cannot be read is not', () => {
    const [one, two] = [reply({ id: '01A', party: 'Satu' }), reply({ id: '01B', party: 'Dua' })]
    expect(repliesOf({ rightOfReply: { '01B': two, x: { party: 4 }, '01A': { ...one, mood: 'sour' } } })).toEqual([{ ...one, mood: 'sour' }, two])
  })
})
