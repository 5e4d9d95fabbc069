import { describe, expect, it } from 'vitest'
import { articleSchema, emptyBody } from '@shared/article'
import { builtIn } from '@shared/house'
import { createReader, type Desk } from '../../renderer/review/reader'
import type { Reading } from '../../renderer/review/read-article'
import type { Answer, Request } from '../../renderer/review/review-worker'

const now = '2026-03-03T09:00:00+07:00'
const question = { article: articleSchema.parse({ body: emptyBody, createdAt: now, updatedAt: now }), sources: [], house: builtIn, now }
const reading: Reading = { entries: [], findings: [] }
const whole = { ok: true, part: reading, isLast: true } as const

/** A worker whose answers the test gives by hand. */
class HandDesk extends EventTarget implements Desk {
  readonly asked: number[] = []
  ended = false
  postMessage({ turn }: Request): void {
    this.asked.push(turn)
  }
  terminate(): void {
    this.ended = true
  }
  answer(answer: Answer): void {
    this.dispatchEvent(new MessageEvent('message', { data: answer }))
  }
  breakDown(message: string): void {
    this.dispatchEvent(Object.assign(new Event('error'), { message }))
  }
}

function open() {
  const desks: HandDesk[] = []
  const reader = createReader(() => {
    const desk = new HandDesk()
    desks.push(desk)
    return desk
  })
  return { reader, desks }
}

describe('an article that is read beside the window', () => {
  it('is answered for its latest state alone', async () => {
    const { reader, desks } = open()
    const both = [reader.read(question), reader.read(question)]
    desks[0]!.answer({ turn: 1, ...whole })
    desks[0]!.answer({ turn: 2, ...whole })
    expect(await Promise.all(both)).toEqual([null, reading])
  })

  it('is taken over in parts, and is read when the last of them has come', async () => {
    const { reader, desks } = open()
    const part = (rule: string): Reading => ({ entries: [], findings: [{ rule, severity: 'informs', message: '', field: null, start: null, end: null, params: {} }] })
    const asked = reader.read(question)
    desks[0]!.answer({ turn: 1, ok: true, part: part('a'), isLast: false })
    desks[0]!.answer({ turn: 1, ok: true, part: part('b'), isLast: true })
    const again = reader.read(question)
    desks[0]!.answer({ turn: 2, ok: true, part: part('c'), isLast: true })
    expect([await asked, await again].map((read) => read?.findings.map(({ rule }) => rule))).toEqual([['a', 'b'], ['c']])
  })

  it('is made of the parts of its own answer, also where another comes between them', async () => {
    const { reader, desks } = open()
    const part = (rule: string): Reading => ({ entries: [], findings: [{ rule, severity: 'informs', message: '', field: null, start: null, end: null, params: {} }] })
    const both = [reader.read(question), reader.read(question)]
    desks[0]!.answer({ turn: 2, ok: true, part: part('new'), isLast: false })
    desks[0]!.answer({ turn: 1, ok: true, part: part('old'), isLast: false })
    desks[0]!.answer({ turn: 1, ok: true, part: part('old'), isLast: true })
    desks[0]!.answer({ turn: 2, ok: true, part: part('newest'), isLast: true })
    expect((await Promise.all(both)).map((read) => read?.findings.map(({ rule }) => rule))).toEqual([undefined, ['new', 'newest']])
  })

  it('is told to be unread when it cannot be read', async () => {
    const { reader, desks } = open()
    const asked = reader.read(question)
    desks[0]!.answer({ turn: 1, ok: false, message: 'unknown node' })
    await expect(asked).rejects.toMatchObject({ code: 'internal', message: 'unknown node' })
  })

  it('is told to be unread when the worker breaks down, and is read by a fresh one when it is asked again', async () => {
    const { reader, desks } = open()
    const asked = [reader.read(question), reader.read(question)]
    desks[0]!.breakDown('out of memory')
    expect(await Promise.allSettled(asked)).toMatchObject([{ reason: { code: 'internal', message: 'out of memory' } }, { reason: { code: 'internal' } }])
    const again = reader.read(question)
    desks[1]!.answer({ turn: 3, ...whole })
    expect(await again).toEqual(reading)
    expect(desks.map(({ asked: turns, ended }) => [turns, ended])).toEqual([[[1, 2], true], [[3], false]])
  })
})
