import type { Node } from '@tiptap/pm/model'
import { TextSelection, type EditorState } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import { schema } from '@shared/document'
import { accept, hasSuggestions, originalOf, reject, setSuggesting, suggestionsOf } from '@shared/suggestions'
import { paragraph } from '../support/articles'
import { open, step, stepBack } from './desk'

const text = schema.node('doc', null, [paragraph('Kapal besar itu tiba.'), paragraph('Warga pulang.')])
const lines = (doc: Node): readonly string[] => doc.children.map((block) => block.textContent)
const cut = (state: EditorState, from: number, to: number): EditorState => step(state, (tr) => tr.delete(from, to).setMeta('uiEvent', 'cut'))
const paste = (state: EditorState, at: number, words: string): EditorState => step(state, (tr) => tr.insertText(words, at).setMeta('paste', true).setMeta('uiEvent', 'paste'))

describe('what is cut and pasted while suggesting', () => {
  it('is one move: no decision loses its words or doubles them [16.3]', () => {
    const state = paste(cut(open(text), 6, 12), 23, ' besar')
    expect(suggestionsOf(state).map(({ deed, deleted, inserted }) => [deed, deleted, inserted])).toEqual([['moved', ' besar', ' besar']])
    const [only] = suggestionsOf(state)
    const [back, there] = [state.apply(reject(state, [only!.id])), state.apply(accept(state, [only!.id]))]
    expect([lines(back.doc), hasSuggestions(back)]).toEqual([['Kapal besar itu tiba.', 'Warga pulang.'], false])
    expect([lines(there.doc), hasSuggestions(there)]).toEqual([['Kapal itu tiba.', 'Warga besar pulang.'], false])
  })

  it('is two suggestions where other words are pasted, where they are pasted once more, and where the cut was taken back [16.3]', () => {
    expect(suggestionsOf(paste(cut(open(text), 6, 12), 23, ' kecil'))).toHaveLength(2)
    const twice = paste(paste(cut(open(text), 6, 12), 23, ' besar'), 3, ' besar')
    expect(suggestionsOf(twice).map(({ deed }) => deed).sort()).toEqual(['moved', null])
    expect(suggestionsOf(paste(stepBack(cut(open(text), 6, 12)), 23, ' besar'))).toHaveLength(1)
  })

  it('is one move as well where suggesting was switched off before it was pasted [16.3] [16.6]', () => {
    const state = paste(step(cut(open(text), 6, 12), (tr) => setSuggesting(tr, false)), 23, ' besar')
    expect([suggestionsOf(state).map(({ deed }) => deed), lines(originalOf(state)!.body)]).toEqual([['moved'], ['Kapal besar itu tiba.', 'Warga pulang.']])
  })

  it('is a figure too, which has no words [16.3]', () => {
    const figure = schema.node('figure', { alt: 'x' })
    const state = open(schema.node('doc', null, [figure, paragraph('Satu.'), paragraph('Dua.')]))
    const without = step(state, (tr) => tr.delete(0, 2).setMeta('uiEvent', 'cut'))
    const made = step(without, (tr) => tr.insert(without.doc.content.size, figure).setMeta('paste', true))
    expect(suggestionsOf(made)).toHaveLength(1)
  })
})

it('two items that are taken out of one list by two deeds are decided apart [16.3]', () => {
  const item = (words: string): Node => schema.node('listItem', null, [paragraph(words)])
  const list = schema.node('doc', null, [schema.node('bulletList', null, ['satu', 'dua', 'tiga', 'empat'].map(item)), paragraph('Sekian.')])
  const out = (state: EditorState, words: string): EditorState => {
    const found = { at: -1 }
    state.doc.descendants((node, at) => void (node.text === words && (found.at = at)))
    const $place = state.doc.resolve(found.at)
    return step(state, (tr) => tr.setSelection(TextSelection.create(tr.doc, found.at)).lift($place.blockRange()!, 0))
  }
  const state = out(out(open(list), 'dua'), 'empat')
  expect(suggestionsOf(state).map(({ deed, about }) => [deed, about])).toEqual([['unlisted', 'dua'], ['unlisted', 'empat']])
})
