import { getSchema } from '@tiptap/core'
import { history, redo, undo } from '@tiptap/pm/history'
import { EditorState, NodeSelection, TextSelection, type Transaction } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import { newArticle, type ArticleFacts } from '@shared/article'
import { documentExtensions, factsOf, factsPlugin } from '@shared/document'
import { inState, notesOf, placedNotes, type Note } from '@shared/notes'
import { movedPlace, placeInText } from '../../renderer/notes/new-place'
import { addNote, putNote, removeNote } from '../../renderer/notes/note-steps'
import { mentions, shownNotes } from '../../renderer/notes/shown-notes'

const schema = getSchema(documentExtensions)
const at = '2026-11-23T09:00:00+07:00'
const { body: _body, schemaVersion: _version, createdAt: _created, updatedAt: _updated, publicationRecords: _records, ...facts } = newArticle('id', at)
const note = (id: string, change: Partial<Note> = {}): Note => ({
  id, kind: 'desk', state: 'open', target: 'passage', field: '', words: '', stateBy: 'Rini', stateAt: at,
  entries: [{ id: `${id}-1`, authorId: 'u1', author: 'Rini', at, text: 'Cek.' }], ...change,
})
const p = (text: string) => schema.node('paragraph', null, text ? [schema.text(text)] : [])
const start = () =>
  EditorState.create({
    doc: schema.node('doc', null, [p('Rapat anggaran ditunda.'), p(''), schema.node('figure', null, [schema.text('Pelabuhan')])]),
    plugins: [history(), factsPlugin(facts as ArticleFacts)],
  })
const shown = (state: EditorState) => placedNotes(state.doc, notesOf(factsOf(state)))
const undone = (state: EditorState, by = undo): EditorState => {
  const held = { state }
  by(state, (transaction: Transaction) => {
    held.state = state.apply(transaction)
  })
  return held.state
}

describe('a new note', () => {
  it('is about the selected words, or the paragraph round the caret, and about nothing in an empty one', () => {
    const state = start()
    const selecting = (from: number, to = from) => state.apply(state.tr.setSelection(TextSelection.create(state.doc, from, to)))
    expect(placeInText(selecting(1, 6))).toEqual({ on: 'passage', from: 1, to: 6, words: 'Rapat' })
    expect(placeInText(selecting(8))).toEqual({ on: 'passage', from: 1, to: 24, words: 'Rapat anggaran ditunda.' })
    expect(placeInText(selecting(26))).toBeNull()
  })

  it('is about a figure that is selected', () => {
    const state = start()
    expect(placeInText(state.apply(state.tr.setSelection(NodeSelection.create(state.doc, 27))))).toEqual({ on: 'block', at: 27, words: 'Pelabuhan' })
  })

  it('is about the figure whose caption the caret is in, told by its alternative text; selected words of the caption are words', () => {
    const figure = schema.node('figure', { alt: 'Perahu di dermaga' }, [schema.text('Pelabuhan')])
    const state = EditorState.create({ doc: schema.node('doc', null, [p('Rapat.'), figure, schema.node('figure', null, [])]) })
    const at = (from: number, to = from) => placeInText(state.apply(state.tr.setSelection(TextSelection.create(state.doc, from, to))))
    expect([at(10), at(9, 12), at(20)]).toEqual([{ on: 'block', at: 8, words: 'Perahu di dermaga' }, { on: 'passage', from: 9, to: 12, words: 'Pel' }, { on: 'block', at: 19, words: '' }])
  })

  it('keeps the place it was begun for while the text above changes, and is about the whole article where that is gone', () => {
    const state = start()
    const words = { on: 'passage', from: 7, to: 15, words: 'anggaran' } as const
    const figure = { on: 'block', at: 27, words: 'Pelabuhan' } as const
    const typed = state.tr.insertText('Kemarin ', 1)
    expect([movedPlace(words, typed.mapping), movedPlace(figure, typed.mapping)]).toEqual([{ ...words, from: 15, to: 23 }, { ...figure, at: 35 }])
    const cut = state.tr.delete(1, state.doc.content.size)
    expect([movedPlace(words, cut.mapping).on, movedPlace(figure, cut.mapping).on]).toEqual(['article', 'article'])
  })

  it('is one undo step with its mark, and comes back with redo [12.1]', () => {
    const before = start()
    const after = before.apply(addNote(before, note('n'), { on: 'passage', from: 1, to: 6, words: 'Rapat' }))
    expect(shown(after)).toEqual([{ note: note('n'), place: 'body', stretches: [{ from: 1, to: 6, text: 'Rapat' }] }])
    const back = undone(after)
    expect([shown(back), back.doc.eq(before.doc)]).toEqual([[], true])
    expect(shown(undone(back, redo))).toEqual(shown(after))
  })

  it('on a figure is one of its ids', () => {
    const before = start()
    const after = before.apply(addNote(before, note('f', { target: 'block' }), { on: 'block', at: 27, words: 'Pelabuhan' }))
    expect(shown(after).map(({ place }) => place)).toEqual(['body'])
    expect(shown(after.apply(removeNote(after, 'f')))).toEqual([])
  })
})

describe('a note that is settled or taken away', () => {
  const before = start()
  const noted = before.apply(addNote(before, note('n'), { on: 'passage', from: 1, to: 6, words: 'Rapat' }))

  it('keeps its place when it is settled, and undo opens it again', () => {
    const settled = noted.apply(putNote(noted, inState(note('n'), 'resolved', { id: 'u1', name: 'Rini' }, at)))
    expect(shown(settled).map(({ note: { state }, place }) => [state, place])).toEqual([['resolved', 'body']])
  })

  it('leaves the words as they were', () => {
    const without = noted.apply(removeNote(noted, 'n'))
    expect([without.doc.eq(before.doc), factsOf(without).notes]).toEqual([true, {}])
  })
})

describe('the notes that a person is shown', () => {
  const rini = { id: 'u1', name: 'Rini Astuti', initials: 'RA' }
  const bayu = { id: 'u2', name: 'Bayu', initials: 'B' }
  const said = (text: string, kind: Note['kind'] = 'desk'): Note => note('x', { kind, entries: [{ id: 'e', authorId: 'u9', author: 'Sari', at, text }] })

  it.each([
    ['@Rini tolong cek', true], ['tanya @rini astuti dulu', true], ['@RA?', true], ['@Rinintan ikut', false], ['rini@kantor.id', false], ['email @', false],
  ])('are hers when %j mentions her: %s', (text, wanted) => {
    expect(mentions(text, rini)).toBe(wanted)
  })

  it('are all, the open ones, or those that concern the person; a private one is for whoever wrote it [12.3]', () => {
    const placed = [note('a'), note('b', { state: 'resolved' }), note('c', { kind: 'private' }), said('@Bayu lihat')].map((one) => ({ note: one, place: 'article' as const }))
    const ids = (filter: 'open' | 'mine' | 'all', who: typeof rini) => shownNotes(placed, filter, who).map(({ note: { id } }) => id)
    expect([ids('open', rini), ids('mine', rini), ids('all', rini)]).toEqual([['a', 'c', 'x'], ['a', 'b', 'c'], ['a', 'b', 'c', 'x']])
    expect([ids('mine', bayu), ids('all', bayu)]).toEqual([['x'], ['a', 'b', 'x']])
  })
})
