import type { Node } from '@tiptap/pm/model'
import { NodeSelection, type EditorState } from '@tiptap/pm/state'
import { expect, it } from 'vitest'
import { schema } from '@shared/document'
import { accept, hasSuggestions, originalOf, reject, setSuggesting, suggestionsOf } from '@shared/suggestions'
import { footnote, heading, paragraph, passage } from '../support/articles'
import { open, rejected, step, stepBack } from './desk'
import { performAll, type Act } from './scripts'

const act = (what: Act['what'], at: number, length = 0, word = 'rapat'): Act => ({ what, at, length, word })
const doc = (...blocks: readonly Node[]): Node => schema.node('doc', null, [...blocks])
const isWhole = (state: EditorState): boolean => rejected(state)?.eq(originalOf(state)?.body ?? state.doc) ?? false

it('a mark that is put on a part of a footnote, and so on the footnote too, goes with undo [16.4]', () => {
  const text = doc(paragraph(footnote('rapat')))
  const undone = stepBack(stepBack(performAll(open(text), [act('code', 0, 2), act('type', 0)])))
  expect([undone.doc.eq(text), hasSuggestions(undone)]).toEqual([true, false])
})

it('words that repeat what stands beside them stay a suggestion when another is accepted [16.3]', () => {
  const text = doc(heading(2, 'benar,”benar,”benar,” '), paragraph('rapatnelayan '))
  let state = performAll(open(text), [act('paste', 534_735, 9), act('type', 0)])
  for (const place of [3, 0]) {
    state = state.apply(accept(state, [suggestionsOf(state)[place]!.id]))
    expect(isWhole(state)).toBe(true)
  }
})

it('a rule that is taken out and one that is put in beside the same rule come to nothing [16.5]', () => {
  const text = doc(schema.node('horizontalRule'), schema.node('horizontalRule'))
  const state = step(step(open(text), (transaction) => transaction.delete(0, 1)), (transaction) => transaction.insert(0, schema.node('horizontalRule')))
  expect([state.doc.eq(text), hasSuggestions(state)]).toEqual([true, false])
})

it('words of a code block that became a paragraph are attributed in the text alone, and the code block comes back whole [16.7]', () => {
  const text = doc(schema.node('codeBlock', { language: '' }, [schema.text('rapat')]), paragraph('kota'))
  const plain = step(open(text), (transaction) => transaction.setBlockType(1, 1, schema.nodes['paragraph']!))
  const state = step(plain, (transaction) => transaction.addMark(1, 6, passage('a')))
  const back = state.apply(reject(state, suggestionsOf(state).map(({ id }) => id)))
  expect([isWhole(state), back.doc.eq(text), stepBack(back).doc.eq(state.doc)]).toEqual([true, true, true])
})

it('a rule that is selected is rejected, and so is all around it [16.2]', () => {
  const text = doc(heading(2))
  const made = performAll(open(text), [act('codeBlock', 0), act('rule', 0)])
  const state = made.apply(made.tr.setSelection(NodeSelection.create(made.doc, 0)))
  expect(state.apply(reject(state, suggestionsOf(state).map(({ id }) => id))).doc.eq(text)).toBe(true)
})

it('a paragraph that is joined into the list above it is one suggestion: its words are neither lost nor doubled [16.3]', () => {
  const item = (words: string): Node => schema.node('listItem', null, [paragraph(words)])
  const text = doc(schema.node('bulletList', null, [item('satu'), item('dua')]), paragraph('Kata penutup ada di sini.'))
  const start = open(text)
  const at = text.child(0).nodeSize
  // As the editor joins them: out of one place and into another.
  const state = step(start, (transaction) => transaction.delete(at, at + text.child(1).nodeSize).insert(at - 3, schema.text('Kata penutup ada di sini.')))
  const listed = suggestionsOf(state)
  expect(listed).toHaveLength(1)
  expect([accept, reject].map((decide) => state.apply(decide(state, [listed[0]!.id])).doc.textContent)).toEqual(['satuduaKata penutup ada di sini.', 'satuduaKata penutup ada di sini.'])
})

it('words that are cut out of a footnote and pasted as a footnote of their own are one move [16.3]', () => {
  const text = doc(paragraph(footnote('rapat ')))
  const cut = step(open(text), (transaction) => transaction.delete(2, 7).setMeta('uiEvent', 'cut'))
  const state = step(cut, (transaction) => transaction.insert(1, schema.node('footnote', null, [schema.text('rapat')])).setMeta('paste', true))
  const listed = suggestionsOf(state)
  expect(listed).toHaveLength(1)
  expect([accept, reject].map((decide) => state.apply(decide(state, [listed[0]!.id])).doc.textContent)).toEqual(['rapat ', 'rapat '])
})

it('what was put in as a suggestion, and taken out and put back by undo while suggesting is off, is that suggestion still [16.4]', () => {
  const text = doc(paragraph('rapat'), paragraph('kota'))
  const made = step(open(text), (transaction) => transaction.insert(6, schema.node('hardBreak')))
  const off = step(made, (transaction) => setSuggesting(transaction, false))
  const undone = stepBack(step(off, (transaction) => transaction.delete(6, 7)))
  expect([undone.doc.eq(made.doc), suggestionsOf(undone)]).toEqual([true, suggestionsOf(made)])
})
