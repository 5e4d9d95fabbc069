import fc from 'fast-check'
import type { Node } from '@tiptap/pm/model'
import type { EditorState } from '@tiptap/pm/state'
import type { Decoration } from '@tiptap/pm/view'
import { describe, expect, it } from 'vitest'
import { schema } from '@shared/document'
import { accept, reject, setSuggesting, suggestionsOf } from '@shared/suggestions'
import { createTranslate } from '../../renderer/shell/messages'
import { tellSight } from '../../renderer/editor/sight'
import { drawnSuggestions, showSuggestionView, suggestionDisplay } from '../../renderer/suggestions/suggestion-display'
import { paragraph } from '../support/articles'
import { documents } from '../support/documents'
import { runs, seed } from '../support/seed'
import { open, step } from './desk'
import { perform, scripts } from './scripts'

const shown = (doc: Node): EditorState => {
  const state = open(doc)
  return state.reconfigure({ plugins: [...state.plugins, suggestionDisplay(createTranslate('en'))] })
}

const lookOf = (decoration: Decoration): unknown => {
  const { type, from, to } = decoration as unknown as { readonly type: { readonly attrs?: unknown; readonly side?: number; readonly spec?: { readonly key?: string } }; readonly from: number; readonly to: number }
  return [from, to, type.attrs ?? null, type.side ?? null, type.spec?.key ?? null]
}

const looks = (state: EditorState): readonly string[] => drawnSuggestions(state).find().map((decoration) => JSON.stringify(lookOf(decoration))).sort()

describe('what is drawn of suggestions', () => {
  it('tells what came, what went and what looks otherwise, with whoever suggested it [16.8]', () => {
    const doc = schema.node('doc', null, [paragraph('Warga menunggu air bersih sejak Senin.')])
    let state = step(shown(doc), (transaction) => transaction.insertText('antre', 7, 15))
    state = step(state, (transaction) => transaction.addMark(13, 16, schema.mark('bold')))
    const kinds = drawnSuggestions(state).find().map((decoration) => lookOf(decoration) as readonly [number, number, Record<string, string> | null])
    expect(kinds.map(([from, to, attrs]) => [from, to, attrs?.['class'] ?? 'widget', attrs?.['title'] ?? ''])).toEqual(
      expect.arrayContaining([
        [7, 12, 'suggested-in', 'Inserted · Ani Lestari'],
        [13, 16, 'suggested-look', 'Formatting · Ani Lestari'],
        [7, 7, 'widget', ''],
      ]),
    )
    expect([drawnSuggestions(step(state, (transaction) => showSuggestionView(transaction, 'final'))).find(), kinds.length]).toEqual([[], 3])
  })

  it('draws rows and cells that went in the grid, and a footnote with suggested words at its number [16.15]', () => {
    const cell = (words: string): Node => schema.node('tableCell', null, [paragraph(words)])
    const row = (...words: readonly string[]): Node => schema.node('tableRow', null, words.map(cell))
    const table = shown(schema.node('doc', null, [schema.node('table', null, [row('Ikan', 'Pagi'), row('Kakap', '54')])]))
    const keysOf = (state: EditorState): readonly (readonly [number, string | undefined])[] => drawnSuggestions(state).find().map((decoration) => [decoration.from, (decoration.spec as { readonly key?: string }).key?.replace(/^[^:]*:/u, '')])
    const second = 1 + table.doc.firstChild!.firstChild!.nodeSize
    expect(keysOf(step(table, (tr) => tr.delete(second, second + table.doc.firstChild!.child(1).nodeSize)))).toEqual([[second, 'grid:0:Kakap│54']])
    expect(keysOf(step(table, (tr) => tr.delete(2, 2 + cell('Ikan').nodeSize)))).toEqual([[2, 'grid:0:Ikan']])
    // A new row has a place for the column that is to go, and one that is to go has one for the new column.
    const added = step(table, (tr) => tr.insert(second, row('Teri', '9')))
    const away = step(added, (tr) => [second + row('Teri', '9').nodeSize + 1, second + 1, 2].reduce((all, place) => all.delete(place, place + all.doc.nodeAt(place)!.nodeSize), tr))
    expect(keysOf(away).filter(([, key]) => typeof key === 'string')).toEqual([[2, 'grid:0:Ikan'], [2 + cell('Pagi').nodeSize + 2, expect.stringMatching(/^crossed:0:0:/u)], [expect.any(Number), 'grid:0:Kakap']])
    const wide = step(step(table, (tr) => tr.delete(second, second + table.doc.firstChild!.child(1).nodeSize)), (tr) => tr.insert(2, cell('Baru')))
    expect(keysOf(wide).filter(([, key]) => typeof key === 'string')).toEqual([[expect.any(Number), 'grid:0:│Kakap│54']])
    const noted = step(shown(schema.node('doc', null, [paragraph('Air naik.', schema.node('footnote', null, [schema.text('Buku pasang.')]))])), (tr) => tr.insertText('surut', 16, 22))
    expect(drawnSuggestions(noted).find().map((decoration) => (lookOf(decoration) as readonly [number, number, Record<string, string>]).slice(0, 3))).toEqual([
      [10, 23, { class: 'suggested-note', 'data-suggestion': suggestionsOf(noted)[0]!.id, title: 'Footnote changed · Ani Lestari' }],
    ])
  })

  it('still shows that a paragraph was made a heading when a paragraph is added behind it [16.8]', () => {
    const doc = schema.node('doc', null, [paragraph('Rapat besok.')])
    const heading = step(shown(doc), (transaction) => transaction.setNodeMarkup(0, schema.nodes['heading'], { level: 3 }))
    const state = step(heading, (transaction) => transaction.split(13, 1, [{ type: schema.nodes['paragraph']! }]))
    const drawn = (from: EditorState): readonly unknown[] => drawnSuggestions(from).find(0, 1, (spec) => spec['suggestion'] === suggestionsOf(heading)[0]!.id).map(({ from: at, to }) => [at, to])
    expect([drawn(heading), drawn(state)]).toEqual([[[0, 14]], [[0, 14]]])
  })

  it('is wherever one scrolls to, whatever was typed meanwhile, what a whole drawing would show [16.8]', () => {
    const words = Array.from({ length: 1_200 }, (_, at) => `kata${at}`)
    const doc = schema.node('doc', null, Array.from({ length: 40 }, (_, at) => paragraph(words.slice(at * 30, at * 30 + 30).join(' '))))
    let many = shown(doc)
    for (let at = doc.content.size - 5; at > 20; at -= 90) many = step(many, (transaction) => (at % 4 === 0 ? transaction.delete(at - 3, at) : transaction.insertText('usul', at)))
    const places = fc.array(fc.tuple(fc.nat(many.doc.content.size), fc.nat(3_000), fc.boolean()), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(places, (scrolled) => {
        let state = many
        for (const [from, length, types] of scrolled) {
          state = step(state, (transaction) => tellSight(transaction, { from, to: from + length }))
          expect(looks(state)).toEqual(looks(step(state, (transaction) => showSuggestionView(transaction, 'all'))))
          if (types) state = step(state, (transaction) => transaction.insertText('a', Math.max(1, Math.min(from, state.doc.content.size - 1))))
        }
      }),
      { seed, numRuns: Math.min(runs, 60) },
    )
  })

  it('shows the few that are left of many, also those that were out of sight [16.8]', () => {
    const words = Array.from({ length: 1_500 }, (_, at) => `kata${at}`)
    let many = shown(schema.node('doc', null, Array.from({ length: 50 }, (_, at) => paragraph(words.slice(at * 30, at * 30 + 30).join(' ')))))
    for (let at = many.doc.content.size - 5; at > 20; at -= 200) many = step(many, (transaction) => transaction.insertText('usul', at))
    let state = step(many, (transaction) => tellSight(transaction, { from: 0, to: 500 }))
    while (suggestionsOf(state).length > 30) state = state.apply(accept(state, [suggestionsOf(state)[0]!.id]))
    expect([looks(state).length, looks(state)]).toEqual([30, looks(step(state, (transaction) => showSuggestionView(transaction, 'all')))])
  })

  it('is after every edit and decision what a whole drawing would show [16.8]', () => {
    const cases = fc.tuple(documents({ atoms: ['rapat', 'kota', 'dia.'] }), scripts(10), fc.array(fc.constantFrom('none', 'accept', 'reject', 'mode'), { minLength: 10, maxLength: 10 }))
    fc.assert(
      fc.property(cases, ([doc, script, also]) => {
        let state = shown(doc)
        script.forEach((act, index) => {
          state = perform(state, act)
          const first = suggestionsOf(state)[0]
          const then = also[index]!
          if (then === 'mode') state = step(state, (transaction) => setSuggesting(transaction, index % 2 === 0))
          else if (then !== 'none' && first) state = state.apply((then === 'accept' ? accept : reject)(state, [first.id]))
          expect(looks(state)).toEqual(looks(step(state, (transaction) => showSuggestionView(transaction, 'all'))))
        })
      }),
      { seed, numRuns: Math.min(runs, 150) },
    )
  })
})
