import fc from 'fast-check'
import { expect, it } from 'vitest'
import { keptSince, setSuggesting, trackingOf } from '@shared/suggestions'
import { changedBetween } from '@shared/suggestions/cancelled'
import type { Change } from '@shared/suggestions/model'
import { documents } from '../support/documents'
import { runs, seed } from '../support/seed'
import { open, stepBack } from './desk'
import { perform, scripts } from './scripts'

const docs = documents({ atoms: ['rapat', 'anggaran', 'kota', 'air', '“tidak', 'benar,”'] })

/** What a change is, wherever it stands. */
const unplaced = ({ id, fromA, toA, fromB, toB, stamp, bonds }: Change): unknown => ({ id, gone: toA - fromA, come: toB - fromB, stamp, bonds })

it('what a change of the text is said to have left of suggestions, it has left: the first as they were, the last only moved, and never more than a comparison finds', () => {
  fc.assert(
    fc.property(docs, scripts(), fc.array(fc.constantFrom('on', 'off', 'undo', 'redo', ''), { maxLength: 12 }), (doc, script, turns) => {
      let state = open(doc)
      script.forEach((act, index) => {
        const turn = turns[index]
        if (turn === 'on' || turn === 'off') state = state.apply(setSuggesting(state.tr, turn === 'on'))
        state = turn === 'undo' || turn === 'redo' ? stepBack(state, turn) : perform(state, act)
        const tracking = trackingOf(state)
        const { since, tracked } = tracking
        if (!since) return
        const { before, head, tail } = since
        const { changes } = tracked
        expect(keptSince(tracking, before)).toBe(since)
        expect(changes.slice(0, head)).toEqual(before.slice(0, head))
        expect(changes.slice(changes.length - tail).map(unplaced)).toEqual(before.slice(before.length - tail).map(unplaced))
        const most = changedBetween(before, changes)
        expect([head <= most.head, head + tail <= Math.min(before.length, changes.length), head + tail <= most.head + most.tail]).toEqual([true, true, true])
      })
    }),
    { seed, numRuns: runs },
  )
})
