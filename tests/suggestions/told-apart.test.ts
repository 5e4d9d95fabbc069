import { splitBlock, joinBackward } from '@tiptap/pm/commands'
import type { Node } from '@tiptap/pm/model'
import { TextSelection, type Command, type EditorState } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import { schema } from '@shared/document'
import { reject, suggestionsOf } from '@shared/suggestions'
import { paragraph } from '../support/articles'
import { open, step } from './desk'

const doc = (...blocks: readonly Node[]): Node => schema.node('doc', null, [...blocks])
const told = (state: EditorState) => suggestionsOf(state).map(({ deleted, inserted }) => [deleted, inserted])
const at = (state: EditorState, place: number): EditorState => step(state, (tr) => tr.setSelection(TextSelection.create(tr.doc, place)))
const run = (state: EditorState, command: Command): EditorState => {
  let after = state
  command(state, (transaction) => {
    after = state.apply(transaction)
  })
  return after
}
const texts = (state: EditorState): readonly string[] => state.doc.children.map((block) => block.textContent)
const decided = (state: EditorState, index: number, way: typeof reject): readonly string[] => texts(state.apply(way(state, [suggestionsOf(state)[index]!.id])))

describe('what is written beside a place where paragraphs are parted or joined', () => {
  it('is decided apart from the parting [16.3]', () => {
    const parted = run(at(open(doc(paragraph('Air naik. Warga pulang.'))), 11), splitBlock)
    const state = step(parted, (tr) => tr.insertText('Lalu ', 13))
    expect(suggestionsOf(state)).toHaveLength(2)
    const [words, place] = [suggestionsOf(state).findIndex(({ inserted }) => inserted === 'Lalu '), suggestionsOf(state).findIndex(({ inserted }) => inserted !== 'Lalu ')]
    expect([decided(state, words, reject), decided(state, place, reject)]).toEqual([['Air naik. ', 'Warga pulang.'], ['Air naik. Lalu Warga pulang.']])
  })

  it('is decided apart from the joining [16.3]', () => {
    const joined = run(at(open(doc(paragraph('Air naik.'), paragraph('Warga pulang.'))), 12), joinBackward)
    const state = step(joined, (tr) => tr.insertText(' Lalu ', 10))
    expect(suggestionsOf(state)).toHaveLength(2)
    expect(new Set([decided(state, 0, reject), decided(state, 1, reject)].map((one) => one.join('|')))).toEqual(new Set(['Air naik.| Lalu Warga pulang.', 'Air naik.Warga pulang.']))
  })

  it('is one with it where a paragraph of its own was written [16.3]', () => {
    const state = step(run(at(open(doc(paragraph('Air naik.'))), 10), splitBlock), (tr) => tr.insertText('Warga pulang.', 12))
    expect(told(state)).toEqual([['', 'Warga pulang.']])
  })
})

it('a heading that was suggested is decided apart from a paragraph that Enter puts behind it [16.3]', () => {
  const headed = step(open(doc(paragraph('Gama lima.'))), (tr) => tr.setBlockType(1, 1, schema.nodes['heading']!, { level: 2 }))
  const state = run(at(headed, 11), splitBlock)
  expect(suggestionsOf(state)).toHaveLength(2)
})

describe('what is changed within a word', () => {
  const typed = (words: string, from: number, to: number, put: string): EditorState => step(open(doc(paragraph(words))), (tr) => (put === '' ? tr.delete(from, to) : tr.insertText(put, from, to)))

  it('is told by the whole word, and a number always whole [16.8]', () => {
    expect([told(typed('Ada 14 kapal.', 6, 7, '5')), told(typed('Ada 14 kapal.', 7, 7, '5')), told(typed('Ada benteng.', 8, 9, 'd'))]).toEqual([[['14', '15']], [['14', '145']], [['benteng', 'bendeng']]])
  })

  it('is told by the letters that were put into it or taken out [16.8]', () => {
    expect([told(typed('Ada kota.', 9, 9, 'k')), told(typed('Ada kotak.', 9, 10, ''))]).toEqual([[['', 'k']], [['k', '']]])
  })
})
