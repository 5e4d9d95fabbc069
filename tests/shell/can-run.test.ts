import { describe, expect, it } from 'vitest'
import { canRun } from '../../renderer/shell/can-run'

const page = { kind: 'editor' } as const
const elsewhere = { kind: 'export' } as const

describe('a command', () => {
  it.each([
    [undefined, null, elsewhere, true],
    ['article', null, page, false],
    ['article', { readOnly: true }, elsewhere, true],
    ['writable', { readOnly: true }, page, false],
    ['writable', { readOnly: false }, elsewhere, true],
    ['page', { readOnly: false }, elsewhere, false],
    ['page', { readOnly: true }, page, false],
    ['page', { readOnly: false }, page, true],
  ] as const)('that needs %s, with the article %o and the view %o, can run: %s', (needs, session, view, runs) => {
    expect(canRun(needs, session, view)).toBe(runs)
  })

  it('changes no text that nobody sees, while the text before suggestions is read [16.13]', () => {
    expect((['page', 'table', 'writable', 'article'] as const).map((needs) => canRun(needs, { readOnly: false }, page, true))).toEqual([false, false, true, true])
  })
})
