import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inSight, type Sight } from '../../renderer/editor/sight'

const stretch = fc.tuple(fc.nat(5_000), fc.nat(60)).map(([from, length]): Sight => ({ from, to: from + length }))

describe('what is drawn of a long text', () => {
  it('is everything in sight and nothing else, and all where there is little [21.8]', () => {
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 120 }), stretch, (items, sight) => {
        const seen = items.filter(({ from, to }) => from <= sight.to && to >= sight.from)
        expect(inSight(items, sight)).toEqual(items.length <= 40 ? items : seen)
      }),
    )
  })

  it('is what stands nearest to the middle where more is in sight than can be drawn [21.8]', () => {
    const items = Array.from({ length: 50 }, (_each, index): Sight => ({ from: index * 10, to: index * 10 + 5 }))
    expect(inSight(items, { from: 0, to: 500 }, 3).map(({ from }) => from).sort((a, b) => a - b)).toEqual([240, 250, 260])
  })
})
