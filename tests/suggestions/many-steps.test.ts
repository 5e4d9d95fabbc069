import fc from 'fast-check'
import type { EditorState } from '@tiptap/pm/state'
import { expect, it } from 'vitest'
import { schema } from '@shared/document'
import { suggestionsOf, trackingOf } from '@shared/suggestions'
import { paragraph } from '../support/articles'
import { runs, seed } from '../support/seed'
import { open, rejected, step } from './desk'

const text = schema.node('doc', null, Array.from({ length: 6 }, () => paragraph('air surut dan air naik lagi, kata air.')))

const places = (state: EditorState, word: string): readonly number[] => {
  const found: number[] = []
  state.doc.descendants((node, at) => {
    for (const match of node.text?.matchAll(new RegExp(word, 'gu')) ?? []) found.push(at + match.index)
  })
  return found
}

it('replacing all in one transaction, from the start or from the end, is what replacing one after the other is [16.1]', () => {
  const cases = fc.tuple(fc.constantFrom('air', 'a', 'surut dan', 'kata'), fc.constantFrom('banjir', '', 'x', 'air laut'), fc.boolean(), fc.array(fc.tuple(fc.nat(230), fc.constantFrom('b', 'kota ')), { maxLength: 6 }))
  fc.assert(
    fc.property(cases, ([word, other, fromEnd, typed]) => {
      const state = typed.reduce((present, [at, letters]) => (present.doc.resolve(at).parent.inlineContent ? step(present, (tr) => tr.insertText(letters, at)) : present), open(text))
      const found = fromEnd ? [...places(state, word)].reverse() : places(state, word)
      const shift = (index: number): number => (fromEnd ? 0 : index * (other.length - word.length))
      const whole = step(state, (tr) => found.reduce((all, at, index) => all.insertText(other, at + shift(index), at + shift(index) + word.length), tr))
      const single = found.reduce((present, at, index) => step(present, (tr) => tr.insertText(other, at + shift(index), at + shift(index) + word.length)), state)
      expect(whole.doc.eq(single.doc)).toBe(true)
      expect(rejected(whole)!.eq(text)).toBe(true)
      const told = (of: EditorState): readonly unknown[] => trackingOf(of).tracked.changes.map(({ fromA, toA, fromB, toB }) => [fromA, toA, fromB, toB])
      if (typed.length === 0) expect(told(whole)).toEqual(told(single))
      expect(new Set(suggestionsOf(whole).map(({ id }) => id)).size).toBe(suggestionsOf(whole).length)
    }),
    { seed, numRuns: runs },
  )
})
