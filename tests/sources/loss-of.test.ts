import { expect, it } from 'vitest'
import { lossOf } from '../../renderer/sources/loss-of'

const passage = (articleId: string, attributionId: string) => ({ articleId, attributionId, headline: '', text: '' })

it('a passage of several stretches, and an article of several passages, count once', () => {
  expect(lossOf([passage('a', '1'), passage('a', '1'), passage('a', '2'), passage('b', '1')])).toEqual({ passages: 3, articles: 2 })
  expect(lossOf([])).toEqual({ passages: 0, articles: 0 })
})
