import fc from 'fast-check'
import { closeHistory } from '@tiptap/pm/history'
import type { Node } from '@tiptap/pm/model'
import type { EditorState } from '@tiptap/pm/state'
import { expect, it } from 'vitest'
import { factsOf, schema, setField } from '@shared/document'
import { hasSuggestions, isSuggesting, originalOf, setSuggesting, suggestionsOf } from '@shared/suggestions'
import { paragraph } from '../support/articles'
import { documents } from '../support/documents'
import { runs, seed } from '../support/seed'
import { open, rejected, step, stepBack } from './desk'
import { perform, scripts } from './scripts'

const docs = documents({ atoms: ['rapat', 'anggaran', 'kota', 'nelayan', '“tidak', 'benar,”', 'kata', 'dia.', '😀'] })
const text = (words: string): Node => schema.node('doc', null, [paragraph(words)])
const suggest = (state: EditorState, on: boolean): EditorState => step(state, (tr) => setSuggesting(tr, on))

it('what was suggested and undone is the same suggestion when it is redone while suggesting is off [16.4]', () => {
  const made = step(open(text('Kapal tiba.')), (tr) => tr.insertText('besar ', 7))
  const redone = stepBack(suggest(stepBack(made), false), 'redo')
  expect([redone.doc.eq(made.doc), originalOf(redone)?.body.textContent, suggestionsOf(redone), isSuggesting(redone)]).toEqual([true, 'Kapal tiba.', suggestionsOf(made), false])
  const headed = step(open(text('Kapal tiba.'), { facts: { headline: 'Kapal' } }), (tr) => setField(tr, factsOf(open(text('x'), { facts: { headline: 'Kapal' } })), 'headline', 'Kapal besar'))
  expect(suggestionsOf(stepBack(suggest(stepBack(headed), false), 'redo'))).toEqual(suggestionsOf(headed))
})

it('what was written at once is taken back and put in again while suggesting is on, and nothing of it is a suggestion [16.4]', () => {
  const made = step(open(text('Kapal tiba.'), { suggesting: false }), (tr) => tr.insertText('besar ', 7))
  const undone = stepBack(suggest(made, true))
  expect([undone.doc.textContent, hasSuggestions(undone)]).toEqual(['Kapal tiba.', false])
  const redone = stepBack(undone, 'redo')
  expect([redone.doc.eq(made.doc), hasSuggestions(redone)]).toEqual([true, false])
  expect(suggestionsOf(step(redone, (tr) => tr.insertText('!', 1)))).toHaveLength(1)
})

it('undo and redo give back what stood before and after each edit, whatever is switched on meanwhile [16.4]', () => {
  const cases = scripts(10).chain((script) => fc.tuple(fc.constant(script), fc.array(fc.boolean(), { minLength: script.length * 3, maxLength: script.length * 3 })))
  const ordered = (node: Node): unknown => JSON.parse(JSON.stringify(node), (key, value: unknown) => (key === 'marks' && Array.isArray(value) ? value.map((mark) => JSON.stringify(mark)).sort() : value))
  const same = (one: Node, other: Node): void => void (one.eq(other) || expect(ordered(one)).toEqual(ordered(other)))
  const before = (state: EditorState): Node => originalOf(state)?.body ?? state.doc
  fc.assert(
    fc.property(docs, cases, (doc, [script, modes]) => {
      let state = open(doc)
      const made: EditorState[] = [state]
      script.forEach((act, index) => {
        const next = perform(step(suggest(state, modes[index]!), closeHistory), act)
        if (!next.doc.eq(state.doc)) made.push(next)
        state = next
      })
      let plain = made.length
      for (let index = made.length - 2; index >= 0; index -= 1) {
        state = stepBack(suggest(state, modes[script.length + index]!))
        // ProseMirror's undo does not give back every mark on a footnote.
        if (!state.doc.eq(made[index]!.doc)) break
        plain = index
        same(before(state), before(made[index]!))
        expect(suggestionsOf(state)).toEqual(suggestionsOf(made[index]!))
        same(rejected(state)!, before(state))
      }
      for (let index = plain + 1; index < made.length; index += 1) {
        state = stepBack(suggest(state, modes[script.length * 2 + index - 1]!), 'redo')
        if (!state.doc.eq(made[index]!.doc)) break
        same(before(state), before(made[index]!))
        expect(suggestionsOf(state)).toEqual(suggestionsOf(made[index]!))
      }
    }),
    { seed, numRuns: runs },
  )
})
