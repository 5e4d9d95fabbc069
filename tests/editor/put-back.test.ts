import { history, undo } from '@tiptap/pm/history'
import { EditorState, TextSelection } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import { newArticle, type ArticleFacts } from '@shared/article'
import { factsOf, factsPlugin, passagesOf, readBody, schema } from '@shared/document'
import { cleanClipboard } from '@shared/import/html'
import { pasteReportOf, pasteReports, putBackPart } from '../../renderer/editor/paste-report'
import { pasting } from '../../renderer/editor/paste-html'

const now = '2026-11-23T09:00:00+07:00'
const { body: _body, schemaVersion: _version, createdAt: _created, updatedAt: _updated, publicationRecords: _records, ...facts } = newArticle('id', now)

/** A text with what was pasted where `|` stands. */
function pasted(before: string, html: string): EditorState {
  const place = before.indexOf('|')
  const text = before.replace('|', '')
  const paragraphs = text.split('\n').map((line) => ({ type: 'paragraph', content: line === '' ? [] : [{ type: 'text', text: line }] }))
  const doc = readBody({ type: 'doc', content: paragraphs })
  const lines = before.slice(0, place).split('\n').length - 1
  const state = EditorState.create({ doc, schema, plugins: [history(), factsPlugin(facts satisfies ArticleFacts), pasteReports()], selection: TextSelection.create(doc, place + 1 + lines) })
  return state.apply(pasting(state, cleanClipboard(html, 'clipboard'), now, (slice) => slice))
}

const maker = { noteId: 'catatan', entryId: 'butir', author: 'Bayu', at: now }
const texts = (state: EditorState): readonly string[] => state.doc.children.map(({ textContent }) => textContent)

function back(state: EditorState, reason: string) {
  const index = pasteReportOf(state)!.parts.findIndex((part) => part.reason === reason)
  const done = putBackPart(state, index, maker)!
  return { ...done, state: state.apply(done.transaction) }
}

const word = (inner: string): string => `<html xmlns:w="urn:schemas-microsoft-com:office:word"><body><p class=MsoNormal>Pembuka.</p>${inner}</body></html>`
const remark = (text: string): string => `<div style='mso-element:comment-list'><div style='mso-element:comment'><div id="_com_1" class=msocomtxt><span style='mso-comment-author:"Ratri W"'><a name="_msocom_1"></a></span><p class=MsoCommentText><span class=MsoCommentReference><a class=msocomoff href="#_msoanchor_1">[RW1]</a></span>${text}</p></div></div></div>`
const anchor = '<span class=MsoCommentReference><a class=msocomanchor href="#_msocom_1" name="_msoanchor_1">[RW1]</a></span>'

describe('what is put back of a paste [18.21]', () => {
  it('stands in its line where it was struck out, whatever stands round the paste', () => {
    const html = word('<p class=MsoNormal>Ditutup <del>tiga</del><ins>dua</ins> pekan.</p>')
    for (const [before, lines] of [['|', []], ['Sebelum. |\nSesudah.', ['Sebelum. Pembuka.', 'Sesudah.']], ['Sebe|lum.', []]] as const) {
      const { state, as } = back(pasted(before, html), 'deleted-text')
      expect(as).toBe('words')
      expect(texts(state).join('\n')).toContain('Ditutup tiga dua pekan.')
      for (const line of lines) expect(texts(state).join('\n')).toContain(line.replace('Sesudah.', 'Sesudah'))
    }
  })

  it('stands between the paragraphs where it was one of its own, and in lists and tables', () => {
    const alone = back(pasted('Sebelum.\n|', word('<p class=MsoNormal><del>Dibuang.</del></p><p class=MsoNormal>Penutup.</p>')), 'deleted-text')
    expect(texts(alone.state)).toEqual(['Sebelum.', 'Pembuka.', 'Dibuang.', 'Penutup.'])
    const cell = back(pasted('|', word('<table class=MsoTableGrid><tr><td><p>a</p></td><td><p>b <del>lama</del></p></td></tr></table><p>Akhir.</p>')), 'deleted-text')
    expect(cell.state.doc.toString()).toContain('tableCell(paragraph("b lama"))')
  })

  it('is a note on its word also where nothing links its mark to the remark', () => {
    const bare = '<a class=msocomanchor id="_anchor_1" href="#_msocom_1" name="_msoanchor_1">[RW1]</a>'
    const list = (id: string, text: string): string => `<div style='mso-element:comment-list'><div style='mso-element:comment'><div${id}><p class=MsoCommentText>[RW1]${text}</p></div></div></div>`
    for (const id of [' id="_com_1"', '']) {
      const { state, as, on } = back(pasted('|', word(`<p class=MsoNormal>Jembatan Arjuna ${bare} ditutup.</p>${list(id, 'Cek ejaannya.')}`)), 'reviewer-comment')
      expect([as, on]).toEqual(['note', 'Arjuna'])
      expect(factsOf(state).notes['catatan']).toMatchObject({ target: 'passage', words: 'Arjuna', entries: [{ text: 'Cek ejaannya.' }] })
    }
  })

  it('is a note on the word that it stood at where it is a remark, with who made it, and no word of the story', () => {
    const { state, as, on } = back(pasted('|', word(`<p class=MsoNormal>Jembatan Arjuna${anchor} ditutup.</p>${remark('Cek ejaannya.')}`)), 'reviewer-comment')
    expect([as, on]).toEqual(['note', 'Arjuna'])
    expect(texts(state)).toEqual(['Pembuka.', 'Jembatan Arjuna ditutup.'])
    expect(passagesOf(state.doc, 'note').map(({ id, text }) => [id, text])).toEqual([['catatan', 'Arjuna']])
    expect(factsOf(state).notes['catatan']).toMatchObject({ state: 'open', target: 'passage', words: 'Arjuna', entries: [{ author: 'Ratri W', text: 'Cek ejaannya.', at: now }] })
    let undone = state
    undo(state, (transaction) => {
      undone = state.apply(transaction)
    })
    expect([factsOf(undone).notes, passagesOf(undone.doc, 'note'), texts(undone)]).toEqual([{}, [], texts(state)])
  })

  it('is a note on the whole article where nobody knows what it was about', () => {
    const { state, on } = back(pasted('|', word(remark('Bagus.'))), 'reviewer-comment')
    expect([on, texts(state)]).toEqual(['', ['Pembuka.']])
    expect(factsOf(state).notes['catatan']).toMatchObject({ target: 'article', words: '' })
  })

  it('goes with the words that are typed before it', () => {
    const state = pasted('|', word('<p class=MsoNormal>Ditutup <del>tiga</del> pekan.</p>'))
    const typed = state.apply(state.tr.insertText('Sungguh. ', 1))
    expect(texts(back(typed, 'deleted-text').state)).toEqual(['Sungguh. Pembuka.', 'Ditutup tiga pekan.'])
  })
})
