import { Mapping } from '@tiptap/pm/transform'
import { EditorState, type Transaction } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import { attributionSchema, type NodeJson } from '@shared/article'
import { readBody, schema } from '@shared/document'
import type { LedgerEntry } from '@shared/ledger'
import type { PickerTarget } from '../../renderer/sources/picker-target'
import { presentTarget } from '../../renderer/sources/present-target'

const text = 'Sungai meluap di tiga desa kemarin.'
const content: readonly NodeJson[] = [
  { type: 'paragraph', content: [{ type: 'text', text }] },
  { type: 'table', content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Rugi' }] }] }] }] },
  { type: 'paragraph', content: [{ type: 'text', text: 'Selesai.' }] },
]
const begin = (): EditorState => EditorState.create({ doc: readBody({ type: 'doc', content }), schema })
const facts = { headline: 'Tiga Desa Terendam', deck: '' }

const after = (edit: (transaction: Transaction) => Transaction, target: PickerTarget, entries: readonly LedgerEntry[] = [], fields = facts): PickerTarget | null => {
  const state = begin()
  const transaction = edit(state.tr)
  return presentTarget(target, { doc: transaction.doc, facts: fields, entries, moved: new Mapping(transaction.mapping.maps) })
}
const above = (transaction: Transaction): Transaction => transaction.insertText('Kabar: ', 1)

describe('what the picker was opened for', () => {
  const at = text.indexOf('tiga desa') + 1
  const selected: PickerTarget = { kind: 'words', ranges: [{ from: at, to: at + 9 }], text: 'tiga desa' }

  it('is found where the selected words stand now, though text was written above them', () => {
    expect(after(above, selected)).toEqual({ ...selected, ranges: [{ from: at + 7, to: at + 16 }] })
  })

  it('is given up where the words are others by now, or gone', () => {
    expect([after((transaction) => transaction.insertText('dua belas', at, at + 4), selected), after((transaction) => transaction.delete(at - 2, at + 12), selected)]).toEqual([null, null])
  })

  it('is the table that was meant wherever it stands, and nothing once it is gone', () => {
    const position = begin().doc.child(0).nodeSize
    const table: PickerTarget = { kind: 'node', type: 'table', position, text: 'Rugi' }
    expect(after(above, table)).toEqual({ ...table, position: position + 7 })
    expect(after((transaction) => transaction.delete(position, position + transaction.doc.child(1).nodeSize), table)).toBeNull()
  })

  it('is the same words of the headline, or nothing', () => {
    const place: PickerTarget = { kind: 'field', place: { name: 'headline', start: 0, end: 9 }, text: 'Tiga Desa' }
    expect(after((transaction) => transaction, place)).toEqual(place)
    expect(after((transaction) => transaction, place, [], { ...facts, headline: 'Kini Tiga Desa Terendam' })).toBeNull()
  })

  it('is the entry of the last reading with the same words, and no other', () => {
    const entry = (key: string, words: string): LedgerEntry => ({
      key, text: words, state: 'unattributed', kind: 'directQuote', on: 'body', stretches: [], speaker: null, cue: null, antecedent: null, rule: '', confidence: 0,
    })
    const old = entry('5:Air naik', 'Air naik')
    const target: PickerTarget = { kind: 'entry', entry: old, text: old.text }
    const now = entry('12:Air naik', 'Air naik')
    const decided: LedgerEntry = { key: 'a', text: 'Air naik', state: 'confirmed', on: 'body', stretches: [], record: attributionSchema.parse({ id: 'a', kind: 'directQuote', state: 'confirmed' }) }
    expect(after(above, target, [entry('2:Air surut', 'Air surut'), now, decided])).toEqual({ ...target, entry: now })
    expect([after(above, target, [entry('2:Air surut', 'Air surut')]), after(above, target, [now, entry('40:Air naik', 'Air naik')])]).toEqual([null, null])
  })
})
