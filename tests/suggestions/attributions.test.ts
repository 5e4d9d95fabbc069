import fc from 'fast-check'
import type { EditorState } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import { passagesOf, schema } from '@shared/document'
import { accept, hasSuggestions, originalOf, reject, suggestionsOf } from '@shared/suggestions'
import { paragraph, passage, words } from '../support/articles'
import { documents } from '../support/documents'
import { runs, seed } from '../support/seed'
import { open, rejected, step, stepBack } from './desk'
import { perform, scripts } from './scripts'

const doc = schema.node('doc', null, [paragraph('Air surut, kata Ani, pada Senin pagi.')])
const ids = (state: EditorState): readonly string[] => suggestionsOf(state).map(({ id }) => id)

/** Attributes the words `[from, to)`. */
const attributed = (state: EditorState, from: number, to: number, id: string): EditorState => step(state, (transaction) => transaction.addMark(from, to, passage(id)))

describe('an attribution beside suggestions', () => {
  const suggested = step(open(doc), (transaction) => transaction.insertText('Budi', 17, 20))

  it('is no suggestion, and stands in the original too [16.7]', () => {
    const state = attributed(suggested, 1, 10, 'a')
    expect(suggestionsOf(state)).toEqual(suggestionsOf(suggested))
    expect([state.doc, originalOf(state)!.body].map((text) => passagesOf(text).map(({ id, text: said }) => [id, said]))).toEqual([[['a', 'Air surut']], [['a', 'Air surut']]])
  })

  it('survives the decision about words within it, whichever it is [16.7]', () => {
    const state = attributed(suggested, 1, 39, 'a')
    const [accepted, back] = [state.apply(accept(state, ids(state))), state.apply(reject(state, ids(state)))]
    expect([accepted, back].map((after) => passagesOf(after.doc).map(({ id, text }) => [id, text]))).toEqual([
      [['a', 'Air surut, kata Budi, pada Senin pagi.']],
      [['a', 'Air surut, kata Ani, pada Senin pagi.']],
    ])
  })

  it('goes from both texts when it is undone [16.7]', () => {
    const state = stepBack(attributed(suggested, 1, 10, 'a'))
    expect([passagesOf(state.doc), passagesOf(originalOf(state)!.body), suggestionsOf(state)]).toEqual([[], [], suggestionsOf(suggested)])
  })

  it('of deleted words comes back with them [16.7]', () => {
    const quoted = schema.node('doc', null, [paragraph('Air surut, ', words('kata Ani', passage('a')), '.')])
    const state = step(open(quoted), (transaction) => transaction.delete(10, 20))
    expect(passagesOf(state.apply(reject(state, ids(state))).doc).map(({ text }) => text)).toEqual(['kata Ani'])
  })

  it('of a figure goes to the figure of the original [16.7]', () => {
    const pictured = schema.node('doc', null, [schema.node('figure', { alt: 'Pompa' }, [schema.text('Pompa rusak.')]), paragraph('Air surut.')])
    const state = step(step(open(pictured), (transaction) => transaction.insertText(' Lagi.', 25)), (transaction) => transaction.setNodeAttribute(0, 'attributionIds', ['a']))
    expect([suggestionsOf(state).length, originalOf(state)!.body.child(0).attrs['attributionIds']]).toEqual([1, ['a']])
  })

  it('makes no suggestion in random scripts, and both texts agree outside the suggestions [16.7]', () => {
    const cases = fc.tuple(documents({ atoms: ['rapat', 'kota', 'dia.'] }), scripts(8), fc.array(fc.tuple(fc.nat(1_000_000), fc.nat(40)), { minLength: 8, maxLength: 8 }))
    fc.assert(
      fc.property(cases, ([text, script, places]) => {
        let state = open(text)
        script.forEach((act, index) => {
          const before = perform(state, act)
          const [at, length] = places[index]!
          const from = at % before.doc.content.size
          state = attributed(before, from, Math.min(before.doc.content.size, from + length), `n${index}`)
          expect(hasSuggestions(state)).toBe(hasSuggestions(before))
          expect(rejected(state)!.eq(originalOf(state)?.body ?? state.doc)).toBe(true)
          const undone = stepBack(state)
          if (state !== before && !state.doc.eq(before.doc)) expect([undone.doc.eq(before.doc), (originalOf(undone)?.body ?? undone.doc).eq(originalOf(before)?.body ?? before.doc)]).toEqual([true, true])
        })
        expect(state.apply(accept(state, ids(state))).doc.eq(state.doc)).toBe(true)
        const original = originalOf(state)?.body ?? state.doc
        expect(state.apply(reject(state, ids(state))).doc.eq(original)).toBe(true)
      }),
      { seed, numRuns: runs },
    )
  })
})
