import fc from 'fast-check'
import type { Node } from '@tiptap/pm/model'
import { TextSelection, type EditorState } from '@tiptap/pm/state'
import { CellSelection } from '@tiptap/pm/tables'
import { describe, expect, it } from 'vitest'
import { articleSchema } from '@shared/article'
import { factsOf } from '@shared/document'
import { accept, hasSuggestions, originalOf, reject, storedSuggestions, suggestionsOf, trackedIn } from '@shared/suggestions'
import { holdsIrregular } from '@shared/suggestions/table-shape'
import { tableChanges, type TableChange } from '../../renderer/blocks/tables'
import { runs, seed } from '../support/seed'
import { open, step, stepBack } from './desk'
import { createKeyboard } from './keyboard'

const keyboard = createKeyboard()
const { schema } = keyboard
const paragraph = (words: string): Node => schema.node('paragraph', null, words === '' ? [] : [schema.text(words)])
const table = (...rows: readonly (readonly string[])[]): Node =>
  schema.node('table', null, rows.map((row, index) => schema.node('tableRow', null, row.map((words) => schema.node(index === 0 ? 'tableHeader' : 'tableCell', null, [paragraph(words)])))))
const text = (...rows: readonly (readonly string[])[]): Node => schema.node('doc', null, [paragraph('Harga ikan.'), table(...rows), paragraph('Sekian.')])

const placeOf = (doc: Node, words: string): number => {
  const found = { at: -1 }
  doc.descendants((node, at) => {
    if (found.at < 0 && node.text?.includes(words)) found.at = at + node.text.indexOf(words)
  })
  return found.at
}
/** What a command for tables does with the caret in the cell of `words`. */
const at = (state: EditorState, words: string, what: TableChange): EditorState => keyboard.command(step(state, (tr) => tr.setSelection(TextSelection.create(tr.doc, placeOf(tr.doc, words)))), tableChanges[what])
const cellsOf = (doc: Node): readonly number[] => {
  const places: number[] = []
  doc.descendants((node, place) => void (/^table(?:Cell|Header)$/u.test(node.type.name) && places.push(place)))
  return places
}
/** With the cells chosen by their numbers selected, from the one to the other. */
const over = (state: EditorState, from: number, to: number, what: TableChange): EditorState => {
  const cells = cellsOf(state.doc)
  return keyboard.command(step(state, (tr) => tr.setSelection(CellSelection.create(tr.doc, cells[from]!, cells[to]!))), tableChanges[what])
}
const rowsOf = (doc: Node): readonly (readonly string[])[] => {
  const rows: string[][] = []
  doc.descendants((node) => void (node.type.name === 'tableRow' && rows.push(node.children.map((cell) => cell.textContent))))
  return rows
}
const told = (state: EditorState) => suggestionsOf(state).map(({ deed, count, deleted, inserted }) => [deed, count, deleted, inserted])
const decided = (state: EditorState, way: typeof accept, index = 0): EditorState => state.apply(way(state, [suggestionsOf(state)[index]!.id]))
const prices = text(['Ikan', 'Pagi'], ['Tongkol', '31'], ['Kakap', '54'])

describe('in a table', () => {
  it('a new column is one suggestion, which holds what is written in it, and is told by the column beside it [16.14]', () => {
    const state = step(at(open(prices), 'Pagi', 'table.columnAfter'), (tr) => tr.insertText('Sore', placeOf(tr.doc, 'Pagi') + 4 + 4))
    expect(told(state)).toEqual([['columnIn', 1, '', 'Sore\n\n']])
    expect(suggestionsOf(state)[0]!.beside).toEqual({ side: 'after', words: 'Pagi' })
    expect(rowsOf(decided(state, reject).doc)).toEqual([['Ikan', 'Pagi'], ['Tongkol', '31'], ['Kakap', '54']])
    expect(rowsOf(originalOf(decided(state, accept))?.body ?? decided(state, accept).doc)).toEqual([['Ikan', 'Pagi', 'Sore'], ['Tongkol', '31', ''], ['Kakap', '54', '']])
  })

  it('a column that is taken out, rows, merged and parted cells, and a row of headings are one suggestion each [16.14]', () => {
    expect(told(at(open(prices), '31', 'table.deleteColumn'))).toEqual([['columnOut', 1, 'Pagi\n31\n54', '']])
    expect(told(at(open(prices), 'Tongkol', 'table.deleteRow'))).toEqual([['rowOut', 1, 'Tongkol\n31', '']])
    expect(told(at(open(prices), 'Kakap', 'table.rowBelow'))).toEqual([['rowIn', 1, '', '\n']])
    expect(suggestionsOf(at(open(prices), 'Kakap', 'table.rowBelow'))[0]!.beside).toEqual({ side: 'below', words: 'Kakap' })
    const merged = over(open(prices), 2, 3, 'table.merge')
    expect(suggestionsOf(merged).map(({ deed, about }) => [deed, about])).toEqual([['merged', 'Tongkol 31']])
    const wide = schema.node('doc', null, [merged.doc.child(1)])
    expect(suggestionsOf(at(open(wide), 'Tongkol', 'table.split')).map(({ deed, about }) => [deed, about])).toEqual([['split', 'Tongkol 31']])
    expect(suggestionsOf(over(open(prices), 0, 1, 'table.headerRow')).map(({ deed, about }) => [deed, about])).toEqual([['headerRow', 'Ikan\nPagi']])
    expect(told(at(open(prices), 'Kakap', 'table.delete'))).toEqual([['tableOut', 1, 'Ikan\nPagi\nTongkol\n31\nKakap\n54', '']])
  })

  it('two columns, two rows, and a column and a row are decided apart [16.14]', () => {
    const two = at(at(open(prices), 'Ikan', 'table.columnBefore'), 'Pagi', 'table.columnAfter')
    expect(told(two)).toEqual([['columnIn', 1, '', '\n\n'], ['columnIn', 1, '', '\n\n']])
    expect(rowsOf(decided(two, reject).doc)).toEqual([['Ikan', 'Pagi', ''], ['Tongkol', '31', ''], ['Kakap', '54', '']])
    expect(told(at(at(open(prices), 'Ikan', 'table.rowBelow'), 'Tongkol', 'table.rowBelow'))).toHaveLength(2)
    const both = at(at(open(prices), 'Ikan', 'table.columnBefore'), 'Kakap', 'table.deleteRow')
    expect(told(both)).toEqual([['columnIn', 1, '', '\n'], ['rowOut', 1, 'Kakap\n54', '']])
  })

  it('a row that is new, or taken out, has a cell for each column that stands, whichever of both is decided first [16.3] [16.14]', () => {
    const [row, column] = [0, 1] as const
    const first = (state: EditorState, deed: string, way: typeof accept): EditorState => decided(state, way, suggestionsOf(state).findIndex((one) => one.deed?.startsWith(deed)))
    const texts = (state: EditorState) => [rowsOf(state.doc), rowsOf(originalOf(state)?.body ?? state.doc)]
    const newRow = step(at(open(prices), 'Kakap', 'table.rowBelow'), (tr) => tr.insertText('Teri', cellsOf(tr.doc)[6]! + 2))
    const withoutColumn = at(newRow, 'Pagi', 'table.deleteColumn')
    expect(told(withoutColumn).map(([deed]) => deed).sort()).toEqual(['columnOut', 'rowIn'])
    expect(texts(first(withoutColumn, 'row', accept))[1]).toEqual([['Ikan', 'Pagi'], ['Tongkol', '31'], ['Kakap', '54'], ['Teri', '']])
    expect(texts(first(withoutColumn, 'column', reject))[0]).toEqual([['Ikan', 'Pagi'], ['Tongkol', '31'], ['Kakap', '54'], ['Teri', '']])
    expect(texts(first(first(withoutColumn, 'row', accept), 'column', reject))).toEqual([row, column].map(() => [['Ikan', 'Pagi'], ['Tongkol', '31'], ['Kakap', '54'], ['Teri', '']]))
    expect(texts(first(first(withoutColumn, 'row', accept), 'column', accept))).toEqual([row, column].map(() => [['Ikan'], ['Tongkol'], ['Kakap'], ['Teri']]))
    const withColumn = step(at(newRow, 'Pagi', 'table.columnAfter'), (tr) => tr.insertText('Sore', cellsOf(tr.doc)[2]! + 2))
    expect(texts(first(withColumn, 'row', accept))[1]).toEqual([['Ikan', 'Pagi'], ['Tongkol', '31'], ['Kakap', '54'], ['Teri', '']])
    expect(texts(first(withColumn, 'column', reject))[0]).toEqual([['Ikan', 'Pagi'], ['Tongkol', '31'], ['Kakap', '54'], ['Teri', '']])
    const bothOut = at(at(open(prices), 'Kakap', 'table.deleteRow'), 'Pagi', 'table.deleteColumn')
    expect(texts(first(bothOut, 'row', reject))[0]).toEqual([['Ikan'], ['Tongkol'], ['Kakap']])
    expect(texts(first(bothOut, 'column', accept))[1]).toEqual([['Ikan'], ['Tongkol'], ['Kakap']])
    for (const state of [withoutColumn, withColumn, bothOut])
      for (const deed of ['row', 'column'])
        for (const way of [accept, reject]) {
          const back = stepBack(first(state, deed, way))
          expect([suggestionsOf(back), back.doc.eq(state.doc)]).toEqual([suggestionsOf(state), true])
        }
  })
})

it('a row without words that went beside one that came is there again when a decision about cells above them is undone [16.3]', () => {
  const merged = over(open(text(['', '', ''], ['', '', ''], ['', '', ''])), 0, 2, 'table.merge')
  const row = (state: EditorState, number: number, what: TableChange): EditorState => keyboard.command(step(state, (tr) => tr.setSelection(TextSelection.create(tr.doc, cellsOf(tr.doc)[number]! + 2))), tableChanges[what])
  const state = row(row(merged, 4, 'table.deleteRow'), 1, 'table.rowAbove')
  const back = stepBack(decided(state, accept))
  expect([suggestionsOf(back), back.doc.eq(state.doc)]).toEqual([suggestionsOf(state), true])
})

const acts = [...(Object.keys(tableChanges) as readonly TableChange[]), 'merge', 'merge', 'type', 'type', 'delete', 'undo', 'redo', 'save', 'author'] as const
const doings = fc.array(fc.record({ what: fc.constantFrom(...acts), from: fc.nat(40), to: fc.nat(40) }), { minLength: 1, maxLength: 7 })
const sizes = fc.record({ rows: fc.integer({ min: 1, max: 4 }), columns: fc.integer({ min: 1, max: 4 }), alike: fc.boolean() })
const choices = fc.array(fc.tuple(fc.nat(1_000), fc.boolean()), { minLength: 1, maxLength: 12 })

it('no mixture of decisions leaves a row of a table short or long, and all accepted, or rejected, are the one text or the other [16.2] [16.3] [16.14]', () => {
  const hand = { who: 'ani' }
  const done = (state: EditorState, { what, from, to }: { readonly what: (typeof acts)[number]; readonly from: number; readonly to: number }): EditorState => {
    const cells = cellsOf(state.doc)
    const [one, other] = [cells[from % Math.max(1, cells.length)], cells[to % Math.max(1, cells.length)]]
    if (what === 'undo' || what === 'redo') return stepBack(state, what)
    if (what === 'author') {
      hand.who = hand.who === 'ani' ? 'budi' : 'ani'
      return state
    }
    if (what === 'save') {
      const article = articleSchema.parse(JSON.parse(JSON.stringify({ ...factsOf(state), body: state.doc.toJSON(), ...storedSuggestions(state), createdAt: '2026-11-23T09:00:00+07:00', updatedAt: '2026-11-23T09:30:00+07:00' })))
      const read = open(state.doc, { tracked: trackedIn(article, state.doc), who: () => hand.who })
      expect(suggestionsOf(read)).toEqual(suggestionsOf(state))
      return read
    }
    if (one === undefined || other === undefined) return state
    if (what === 'type') return step(state, (tr) => tr.insertText('baru ', one + 2))
    if (what === 'delete') return step(state, (tr) => tr.delete(one + 2, one + 1 + state.doc.nodeAt(one)!.firstChild!.nodeSize - 1))
    try {
      const selection = what === 'merge' || to % 3 === 0 ? CellSelection.create(state.doc, one, other) : TextSelection.create(state.doc, one + 2)
      const after = keyboard.command(step(state, (tr) => tr.setSelection(selection)), tableChanges[what === 'merge' ? 'table.merge' : what])
      after.doc.check()
      return after
    } catch (error) {
      // A rectangle of cells that cannot be merged, or a table that would have no cell left.
      if (error instanceof RangeError || (error instanceof Error && error.name === 'TransformError')) return state
      throw error
    }
  }
  const isWhole = (doc: Node): boolean => !doc.children.some(holdsIrregular)
  fc.assert(
    fc.property(sizes, doings, choices, fc.constantFrom('accept', 'reject', 'mixed'), ({ rows, columns, alike }, script, order, way) => {
      hand.who = 'ani'
      const first = text(...Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_one, column) => (alike ? '' : `r${row}k${column}`))))
      let state = script.reduce(done, open(first, { who: () => hand.who }))
      const made = state.doc
      if (!isWhole(made)) return
      for (let turn = 0; hasSuggestions(state); turn += 1) {
        const present = suggestionsOf(state)
        const [place, yes] = order[turn % order.length]!
        const before = state
        state = state.apply((way === 'accept' || (way === 'mixed' && yes) ? accept : reject)(state, [present[place % present.length]!.id]))
        const original = originalOf(state)?.body ?? state.doc
        state.doc.check()
        original.check()
        expect([isWhole(state.doc), isWhole(original)]).toEqual([true, true])
        expect(stepBack(state).doc.eq(before.doc)).toBe(true)
        expect(suggestionsOf(stepBack(state))).toEqual(present)
      }
      if (way !== 'mixed') expect(state.doc.eq(way === 'accept' ? made : first)).toBe(true)
    }),
    { seed, numRuns: runs },
  )
})
