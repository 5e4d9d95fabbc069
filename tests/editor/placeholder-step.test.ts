import { describe, expect, it } from 'vitest'
import type { Finding } from '@shared/finding'
import { placeAfter, type LastStep, type Standing } from '../../renderer/placeholders/placeholder-step'

const common = { rule: 'placeholder', severity: 'blocks', message: '', params: { text: 'TK' } } as const
const inField = (field: string): Finding => ({ ...common, field, start: null, end: null })
const inText = (start: number, end: number): Finding => ({ ...common, field: null, start, end })
const positionOf = (offset: number) => offset + 1

/** Where one stands after going to a place: in its field, or with its words selected. */
const standingAt = ({ field, start, end }: Finding): Standing => (field === null ? { from: positionOf(start ?? 0), to: positionOf(end ?? 0) } : { field })

function walk(all: readonly Finding[], by: 1 | -1, from: Standing, count: number): readonly number[] {
  const walked: number[] = []
  let [standing, last]: readonly [Standing, LastStep | undefined] = [from, undefined]
  for (let step = 0; step < count; step += 1) {
    const index = placeAfter(all, by, standing, last, positionOf)
    walked.push(index)
    ;[standing, last] = [standingAt(all[index]!), { index, count: all.length, beside: null }]
  }
  return walked
}

describe('the way from one place to fill in to the next', () => {
  it('leads to each of those at one spot, as in the caption and the alternative text of a picture, either way [21.7]', () => {
    const all = [inText(20, 22), inText(20, 60), inText(20, 60), inText(80, 82)]
    expect([walk(all, 1, { from: 1, to: 1 }, 6), walk(all, -1, { from: 100, to: 100 }, 6)]).toEqual([[0, 1, 2, 3, 0, 1], [3, 2, 1, 0, 3, 2]])
  })

  it('leads to each of those in one field, and then on into the text [21.7]', () => {
    expect(walk([inField('headline'), inField('headline'), inField('deck'), inText(5, 7)], 1, { from: 1, to: 1 }, 5)).toEqual([3, 0, 1, 2, 3])
  })

  it('goes on from a footnote or a picture as long as that is selected [21.7]', () => {
    const all = [inText(5, 7), inText(18, 19), inText(18, 19), inText(40, 42)]
    const inNote = { index: 1, count: 4, beside: 20 }
    expect([
      placeAfter(all, 1, { from: 20, to: 25 }, inNote, positionOf),
      placeAfter(all, -1, { from: 20, to: 25 }, { ...inNote, index: 2 }, positionOf),
      placeAfter(all, 1, { from: 6, to: 8 }, { ...inNote, index: 2 }, positionOf),
    ]).toEqual([2, 1, 1])
  })

  it('is counted from where one stands once one has moved or the number of them has changed', () => {
    const all = [inText(5, 7), inText(20, 22), inText(40, 42)]
    expect([
      placeAfter(all, 1, { from: 30, to: 30 }, { index: 0, count: 3, beside: null }, positionOf),
      placeAfter(all, 1, { from: 6, to: 8 }, { index: 2, count: 4, beside: null }, positionOf),
      placeAfter([], 1, { from: 6, to: 8 }, undefined, positionOf),
      placeAfter([], -1, { from: 6, to: 8 }, undefined, positionOf),
    ]).toEqual([2, 1, -1, -1])
  })
})
