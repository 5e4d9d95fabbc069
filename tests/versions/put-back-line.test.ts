import { EditorState, type Transaction } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import { newArticle, type Article } from '@shared/article'
import { factsPlugin, readBody } from '@shared/document'
import { compareArticles } from '@shared/versions'
import { putBackLine } from '../../renderer/versions/restore'
import type { Line } from '../../renderer/versions/comparison-lines'

const at = '2026-03-01T08:00:00+07:00'
const by = { id: 'rini', name: 'Rini Astuti' }
const article = (...lines: readonly string[]): Article => ({ ...newArticle('id', at), body: { type: 'doc', content: lines.map((words) => ({ type: 'paragraph', content: [{ type: 'text', text: words }] })) } })

function editorOf({ body, schemaVersion: _version, createdAt: _created, updatedAt: _updated, publicationRecords: _records, original: _original, ...facts }: Article) {
  const editor = { state: EditorState.create({ doc: readBody(body), plugins: [factsPlugin(facts)] }), view: { dispatch: (transaction: Transaction) => void (editor.state = editor.state.apply(transaction)) } }
  return editor
}

/** Puts the first difference of `compared` back in `present`, whose text the window shows. */
function putBack(present: Article, version: Article, compared: { readonly earlier: Article; readonly later: Article }) {
  const editor = editorOf(present)
  const comparison = compareArticles(compared.earlier, compared.later)
  const row = comparison.rows.find(({ kind }) => kind !== 'same')!
  const line: Line = { kind: 'passage', key: '0', row }
  const came = putBackLine({ editor }, { version, savedAt: at, present: { article: present, doc: editor.state.doc }, made: { ...compared, comparison } }, line, by)
  return [came, editor.state.doc.textBetween(0, editor.state.doc.content.size, '|')]
}

describe('a passage is put back from the comparison that shows it [17.5]', () => {
  const version = article('Satu.', 'Dua.', 'Tiga.')
  const now = article('Satu.', 'Tiga.')

  it('of the text as it stands', () => {
    expect(putBack(now, version, { earlier: version, later: now })).toEqual(['done', 'Satu.|Dua.|Tiga.'])
  })

  it('and not from an older one, whose places are others by now', () => {
    const before = article('Pembuka baru.', 'Satu.', 'Tiga.')
    expect(putBack(now, version, { earlier: version, later: before })).toEqual(['stale', 'Satu.|Tiga.'])
  })

  it('nor from that with another version', () => {
    expect(putBack(now, version, { earlier: article('Satu.', 'Sisipan.', 'Dua.', 'Tiga.'), later: now })).toEqual(['stale', 'Satu.|Tiga.'])
  })
})
