import { describe, expect, it } from 'vitest'
import { leavesWith } from '../../renderer/shell/useFaultsLeave'
import { whyNot } from '../../renderer/shell/why-not'

const page = { kind: 'editor' } as const
const elsewhere = { kind: 'export' } as const

describe('a command that has nothing to work on', () => {
  it.each([
    ['article', null, page, false, 'shell.cannot.noArticle'],
    ['page', { readOnly: true }, page, false, 'shell.cannot.readOnly'],
    ['page', { readOnly: false }, elsewhere, false, 'shell.cannot.notInSight'],
    ['table', { readOnly: false }, page, false, 'shell.cannot.noTable'],
    ['page', { readOnly: false }, page, true, 'suggestions.forReading'],
    ['page', { readOnly: false }, page, false, null],
    [undefined, null, elsewhere, false, null],
  ] as const)('and needs %s says why, with the article %o, the view %o and the original shown: %s [14.15]', (needs, session, view, readsOriginal, told) => {
    expect(whyNot(needs, session, view, readsOriginal)).toBe(told)
  })
})

describe('what went wrong on a screen', () => {
  const fault = { key: 'fault.diskFull', fault: true } as const
  const news = { key: 'editor.savedNow', fault: false } as const

  it('is not told any more when the screen is left; what was told before, news, and what tells of another article stays [14.13]', () => {
    expect([leavesWith(fault, null, true), leavesWith(fault, news, true), leavesWith(fault, fault, true), leavesWith(news, null, true), leavesWith(fault, null, false), leavesWith(null, fault, true)]).toEqual([true, true, false, false, false, false])
  })
})
