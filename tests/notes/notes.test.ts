import { EditorState } from '@tiptap/pm/state'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newArticle, type NodeJson } from '@shared/article'
import { schema, withoutNotes } from '@shared/document'
import { toHtml } from '@shared/export/html'
import { toMarkdown } from '@shared/export/markdown'
import { toPublicArticle } from '@shared/export/public-article'
import { inState, notesOf, placedNotes, withReply, type Note } from '@shared/notes'
import { documents } from '../support/documents'

const at = '2026-11-23T09:00:00+07:00'
const note = (id: string, change: Partial<Note> = {}): Note => ({
  id, kind: 'desk', state: 'open', target: 'passage', field: '', words: 'rapat', stateBy: 'Rini', stateAt: at,
  entries: [{ id: `${id}-1`, authorId: 'u1', author: 'Rini', at, text: 'Cek lagi.' }], ...change,
})
const mark = (id: string) => schema.mark('note', { id })
const paragraph = (...pieces: readonly (string | readonly [string, string])[]) =>
  schema.node('paragraph', null, pieces.map((piece) => (typeof piece === 'string' ? schema.text(piece) : schema.text(piece[0], [mark(piece[1])]))))
const all = (...notes: readonly Note[]) => new Map(notes.map((one) => [one.id, one]))

describe('a note stands on its words', () => {
  const doc = schema.node('doc', null, [paragraph('Dalam ', ['rapat itu', 'a'], ' ada'), paragraph(['Anggaran', 'b'], ' naik')])

  it('in reading order, after those of the article and its fields and before the orphaned', () => {
    const notes = all(note('z', { words: 'hilang' }), note('b'), note('a'), note('h', { target: 'field', field: 'headline' }), note('g', { target: 'article' }))
    expect(placedNotes(doc, notes).map((placed) => [placed.note.id, placed.place])).toEqual([['g', 'article'], ['h', 'field'], ['a', 'body'], ['b', 'body'], ['z', 'orphaned']])
  })

  it('and moves with them through edits before, inside and behind [12.2]', () => {
    const state = EditorState.create({ doc })
    const edited = state.tr.insertText('Kemarin ', 1).insertText('besar ', 21).doc
    const placed = placedNotes(edited, all(note('a')))[0]!
    expect(placed.place === 'body' && placed.stretches.map(({ text }) => text)).toEqual(['rapat besar itu'])
  })

  it('and is orphaned with the words it stood on when they are deleted, and back when that is undone', () => {
    const state = EditorState.create({ doc })
    const deletion = state.tr.delete(7, 16)
    expect(placedNotes(deletion.doc, all(note('a')))[0]!.place).toBe('orphaned')
    expect(placedNotes(deletion.step(deletion.steps[0]!.invert(deletion.docs[0]!)).doc, all(note('a')))[0]!.place).toBe('body')
  })

  it('also on a figure', () => {
    const figure = schema.node('figure', { noteIds: ['f'] }, [schema.text('Pelabuhan')])
    expect(placedNotes(schema.node('doc', null, [figure]), all(note('f', { target: 'block' })))).toEqual([
      { note: note('f', { target: 'block' }), place: 'body', stretches: [{ from: 0, to: figure.nodeSize, text: 'Pelabuhan' }] },
    ])
  })
})

describe('no note reaches a reader', () => {
  it('for any document under notes: the exports are those of the document without them [12.4]', () => {
    fc.assert(
      fc.property(documents(), fc.nat(), fc.nat(), (doc, a, b) => {
        const from = a % (doc.content.size + 1)
        const to = b % (doc.content.size + 1)
        const noted = EditorState.create({ doc }).tr.addMark(Math.min(from, to), Math.max(from, to), mark('kabut-rahasia')).doc
        const article = (body: typeof doc) => toPublicArticle({ ...newArticle('id', at), body: body.toJSON() as NodeJson, notes: { x: note('x') } }, new Map(), null)
        expect(toHtml(article(noted), { profile: 'page' })).toEqual(toHtml(article(doc), { profile: 'page' }))
        expect(toMarkdown(article(noted), { profile: 'gfm' })).toEqual(toMarkdown(article(doc), { profile: 'gfm' }))
        expect(withoutNotes(noted).toJSON()).toEqual(withoutNotes(doc).toJSON())
      }),
      { numRuns: 150, seed: 20261123 },
    )
  })

  it('and a document without notes is the same object', () => {
    const doc = schema.node('doc', null, [paragraph('Satu')])
    expect(withoutNotes(doc)).toBe(doc)
  })
})

describe('a thread', () => {
  const settled = inState(note('a'), 'resolved', { id: 'u2', name: 'Bayu' }, '2026-11-23T10:00:00+07:00')

  it('is settled by somebody at some time, and an answer opens it again', () => {
    expect([settled.state, settled.stateBy, settled.stateAt]).toEqual(['resolved', 'Bayu', '2026-11-23T10:00:00+07:00'])
    const entry = { id: 'e2', authorId: 'u1', author: 'Rini', at: '2026-11-23T11:00:00+07:00', text: 'Belum.' }
    expect(withReply(settled, entry)).toEqual({ ...settled, entries: [...settled.entries, entry], state: 'open', stateBy: 'Rini', stateAt: entry.at })
  })

  it('that this program cannot read is left as it was written', () => {
    expect([...notesOf({ notes: { a: note('a'), x: { from: 'a newer program' } } }).keys()]).toEqual(['a'])
    expect(notesOf({ notes: { a: { ...note('a'), colour: 'red' } } }).get('a')).toEqual({ ...note('a'), colour: 'red' })
  })
})
