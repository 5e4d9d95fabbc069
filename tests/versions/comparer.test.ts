import { describe, expect, it } from 'vitest'
import { newArticle, type Article } from '@shared/article'
import { compareArticles } from '@shared/versions'
import { createComparer, type Desk } from '../../renderer/versions/comparer'
import type { Answer, Request } from '../../renderer/versions/compare-worker'

const article = (headline: string): Article => ({ ...newArticle('id', '2026-03-01T08:00:00+07:00'), headline })

/** A worker that answers when it is told to, as the real one does. */
class SlowDesk extends EventTarget implements Desk {
  ended = false
  readonly asked: Request[] = []
  postMessage(request: Request): void {
    this.asked.push(request)
  }
  terminate(): void {
    this.ended = true
  }
  answer(place: number): void {
    const { turn, earlier, later } = this.asked[place]!
    this.dispatchEvent(new MessageEvent<Answer>('message', { data: { turn, ok: true, comparison: compareArticles(earlier, later) } }))
  }
}

describe('a comparison beside the key path [17.6]', () => {
  const made = () => {
    const desks: SlowDesk[] = []
    const comparer = createComparer(() => {
      const desk = new SlowDesk()
      desks.push(desk)
      return desk
    })
    return { desks, comparer }
  }

  it('is answered by one worker after the other question', async () => {
    const { desks, comparer } = made()
    const first = comparer.compare(article('a'), article('b'))
    desks[0]!.answer(0)
    expect((await first)?.fields.map(({ field }) => field)).toEqual(['headline'])
    const second = comparer.compare(article('a'), article('a'))
    desks[0]!.answer(1)
    expect((await second)?.isSame).toBe(true)
    expect(desks).toHaveLength(1)
  })

  it('is cancelled at once, however long the texts are: its worker is ended', async () => {
    const { desks, comparer } = made()
    const asked = comparer.compare(article('a'), article('b'))
    comparer.cancel()
    expect(await asked).toBeNull()
    expect(desks[0]!.ended).toBe(true)
  })

  it('is overtaken by a later one', async () => {
    const { desks, comparer } = made()
    const first = comparer.compare(article('a'), article('b'))
    const second = comparer.compare(article('a'), article('c'))
    expect(await first).toBeNull()
    desks[1]!.answer(0)
    expect((await second)?.fields[0]?.pieces.at(-1)?.text).toBe('c')
  })

  it('says when a text cannot be read', async () => {
    const { desks, comparer } = made()
    const asked = comparer.compare(article('a'), article('b'))
    desks[0]!.dispatchEvent(new MessageEvent<Answer>('message', { data: { turn: desks[0]!.asked[0]!.turn, ok: false, message: 'unknownContent' } }))
    await expect(asked).rejects.toMatchObject({ code: 'internal' })
  })
})
