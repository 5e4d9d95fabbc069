import { history } from '@tiptap/pm/history'
import { EditorState, NodeSelection, TextSelection, type Selection } from '@tiptap/pm/state'
import { CellSelection } from '@tiptap/pm/tables'
import { describe, expect, it } from 'vitest'
import { newArticle, type ArticleFacts } from '@shared/article'
import { factsPlugin, readBody, schema } from '@shared/document'
import { cleanClipboard } from '@shared/import/html'
import { holdPlace } from '../../renderer/editor/held-place'
import { pasting } from '../../renderer/editor/paste-html'
import { pasteReports } from '../../renderer/editor/paste-report'

const now = '2026-11-23T09:00:00+07:00'
const { body: _body, schemaVersion: _version, createdAt: _created, updatedAt: _updated, publicationRecords: _records, ...facts } = newArticle('id', now)

const words = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const cell = (text: string) => ({ type: 'tableCell', content: [words(text)] })
const doc = readBody({ type: 'doc', content: [words('Awal.'), { type: 'figure', attrs: { alt: 'Perahu' } }, { type: 'table', content: [{ type: 'tableRow', content: [cell('a'), cell('b')] }] }, words('Akhir kata.')] })

const started = (select: (text: typeof doc) => Selection): EditorState => EditorState.create({ doc, schema, plugins: [history(), factsPlugin(facts satisfies ArticleFacts), pasteReports()], selection: select(doc) })
const figureAt = doc.child(0).nodeSize
const tableAt = figureAt + doc.child(1).nodeSize
const endOf = (state: EditorState): number => state.doc.content.size - 1
const clipboard = cleanClipboard('<p>Tempelan</p>', 'clipboard')
const paste = (state: EditorState, held?: ReturnType<typeof holdPlace>): EditorState => state.apply(pasting(state, clipboard, now, (slice) => slice, held))

describe('a paste that has to wait', () => {
  it.each([
    ['a figure', (text: typeof doc) => NodeSelection.create(text, figureAt)],
    ['cells', (text: typeof doc) => CellSelection.create(text, tableAt + 2, tableAt + 2 + text.child(2).firstChild!.firstChild!.nodeSize)],
    ['words', (text: typeof doc) => TextSelection.create(text, 1, 3)],
  ])('replaces %s that was selected, as one that need not wait does', (_name, select) => {
    const state = started(select)
    const held = holdPlace(state)
    const moved = state.apply(state.tr.setSelection(TextSelection.create(state.doc, endOf(state))))
    expect(paste(moved, held).doc.toString()).toBe(paste(state).doc.toString())
    expect(paste(state, held).selection.eq(paste(state).selection)).toBe(true)
  })

  it('stands where it was asked for while somebody writes on, and replaces nothing of theirs', () => {
    const state = started((text) => TextSelection.create(text, 1))
    const held = holdPlace(state)
    const typing = state.tr.insertText('Kini ', endOf(state) - 4)
    held.follow(typing)
    const written = state.apply(typing)
    const selecting = written.apply(written.tr.setSelection(TextSelection.create(written.doc, endOf(written) - 3, endOf(written))))
    const pasted = paste(selecting, held)
    expect([pasted.doc.firstChild!.textContent, pasted.doc.lastChild!.textContent]).toEqual(['TempelanAwal.', selecting.doc.lastChild!.textContent])
    expect(pasted.doc.textBetween(pasted.selection.from, pasted.selection.to)).toBe(selecting.doc.textBetween(selecting.selection.from, selecting.selection.to))
  })
})
