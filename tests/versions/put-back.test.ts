import { EditorState } from '@tiptap/pm/state'
import { history, undo } from '@tiptap/pm/history'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attributionSchema, newArticle, type Article, type NodeJson } from '@shared/article'
import { factsOf, factsPlugin, readBody } from '@shared/document'
import { compareArticles, putBackField, putBackPassage, type Row } from '@shared/versions'

const at = '2026-03-01T08:00:00+07:00'
const text = (words: string, ...marks: readonly NodeJson['marks'][]): NodeJson => ({ type: 'text', text: words, ...(marks.length > 0 ? { marks: marks.flatMap((mark) => mark ?? []) } : {}) })
const said = (words: string, id: string): NodeJson => text(words, [{ type: 'attribution', attrs: { id } }])
const noted = (words: string, id: string): NodeJson => text(words, [{ type: 'note', attrs: { id } }])
const paragraph = (...content: readonly NodeJson[]): NodeJson => ({ type: 'paragraph', ...(content.length > 0 ? { content } : {}) })
const article = (content: readonly NodeJson[], more: Partial<Article> = {}): Article => ({ ...newArticle('id', at), body: { type: 'doc', content }, ...more })
const record = (id: string, sourceId: string) => attributionSchema.parse({ id, kind: 'directQuote', sourceIds: [sourceId], state: 'confirmed' })

const stateOf = ({ body, schemaVersion: _version, createdAt: _created, updatedAt: _updated, publicationRecords: _records, ...facts }: Article): EditorState =>
  EditorState.create({ doc: readBody(body), plugins: [factsPlugin(facts), history()] })

const presentOf = (state: EditorState): Article => ({ ...newArticle('id', at), ...factsOf(state), body: state.doc.toJSON() as NodeJson })

function putBack(state: EditorState, version: Article, pick: (rows: readonly Row[]) => Row | undefined): EditorState {
  const { rows } = compareArticles(version, presentOf(state))
  const row = pick(rows)
  return row ? state.apply(putBackPassage(state.tr, factsOf(state), version, rows, row)) : state
}
const firstOther = (rows: readonly Row[]): Row | undefined => rows.find(({ kind }) => kind !== 'same')

describe('a passage of a version is put back [17.5]', () => {
  it('as one undo step, with the formatting it had, and nothing else changes', () => {
    const version = article([paragraph(text('Satu.')), paragraph(text('Dua '), text('tebal', [{ type: 'bold' }])), paragraph(text('Tiga.'))])
    const before = stateOf(article([paragraph(text('Satu lain.')), paragraph(text('Dua tipis')), paragraph(text('Tiga.'))]))
    const after = putBack(before, version, (rows) => rows[1])
    expect(after.doc.toJSON()).toEqual({ type: 'doc', content: [before.doc.child(0).toJSON(), readBody(version.body).child(1).toJSON(), before.doc.child(2).toJSON()] })
    let undone = after
    undo(after, (transaction) => (undone = after.apply(transaction)))
    expect(undone.doc.eq(before.doc)).toBe(true)
    expect(factsOf(undone)).toEqual(factsOf(before))
  })

  it('one that is gone between others, and one that came is taken away again', () => {
    const version = article([paragraph(text('Satu.')), paragraph(text('Dua yang hilang.')), paragraph(text('Tiga.'))])
    const before = stateOf(article([paragraph(text('Satu.')), paragraph(text('Tiga.')), paragraph(text('Empat yang baru.'))]))
    const once = putBack(before, version, firstOther)
    expect(once.doc.textBetween(0, once.doc.content.size, '|')).toBe('Satu.|Dua yang hilang.|Tiga.|Empat yang baru.')
    expect(presentOf(putBack(once, version, firstOther)).body).toEqual(readBody(version.body).toJSON())
  })

  it('with its attributions, their checks and its notes, and what was decided since stays', () => {
    const check = { id: 'v1', attributionId: 'a1', status: 'verified', checkedBy: 'Rini', checkedAt: at, textHash: 'x', checkedText: 'Aman' }
    const note = { id: 'n1', kind: 'desk', state: 'open', entries: [] }
    const version = article([paragraph(said('Aman', 'a1'), noted(' kata', 'n1'), said(' dia', 'a2'))], { attributions: { a1: record('a1', 's1'), a2: record('a2', 's1') }, verifications: { v1: check }, notes: { n1: note } })
    const before = stateOf(article([paragraph(text('Lain sama sekali.'))], { attributions: { a2: record('a2', 's2') } }))
    const after = presentOf(putBack(before, version, (rows) => rows.find((row) => row.before !== null)))
    expect(after.attributions).toEqual({ a1: record('a1', 's1'), a2: record('a2', 's2') })
    expect(after.verifications).toEqual({ v1: check })
    expect(after.notes).toEqual({ n1: note })
    expect(JSON.stringify(after.body)).toContain('"n1"')
  })

  it('whose attribution stands elsewhere now comes with a copy of it, and a note stays where it stands', () => {
    const note = { id: 'n1', kind: 'desk', state: 'open', entries: [] }
    const version = article([paragraph(said('Aman', 'a1'), noted(' sekali', 'n1')), paragraph(text('Lain.'))], { attributions: { a1: record('a1', 's1') }, notes: { n1: note } })
    const moved = article([paragraph(text('Awal yang baru ditulis.')), paragraph(text('Lain.')), paragraph(said('Aman', 'a1'), noted(' sekali', 'n1'))], { attributions: { a1: record('a1', 's1') }, notes: { n1: note } })
    const state = stateOf(moved)
    const { rows } = compareArticles(version, moved)
    const after = presentOf(state.apply(putBackPassage(state.tr, factsOf(state), version, rows, rows.find((row) => row.before?.index === 0)!)))
    expect(Object.values(after.attributions).map(({ sourceIds }) => sourceIds)).toEqual([['s1'], ['s1']])
    const ids = [...JSON.stringify(after.body).matchAll(/"attribution","attrs":\{"id":"([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids)).toEqual(new Set(Object.keys(after.attributions)))
    expect(JSON.stringify(after.body).match(/"n1"/g)).toHaveLength(1)
  })

  it('one after the other until none differs gives the version', () => {
    const block = fc.oneof(
      fc.constantFrom('Air naik.', 'Warga pindah ke balai.', 'Sungai surut kata camat.', '').map((words) => paragraph(...(words ? [text(words)] : []))),
      fc.constantFrom<NodeJson>(
        { type: 'heading', attrs: { level: 2 }, content: [text('Banjir')] },
        { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(text('satu'))] }] },
        { type: 'horizontalRule' },
        paragraph(said('Aman', 'a1'), text(' kata dia.', [{ type: 'italic' }])),
      ),
    )
    const body = fc.array(block, { minLength: 1, maxLength: 7 })
    fc.assert(
      fc.property(body, body, (then, now) => {
        const version = article(then, { attributions: { a1: record('a1', 's1') } })
        let state = stateOf(article(now, { attributions: { a1: record('a1', 's1') } }))
        for (let step = 0; step < 20; step += 1) state = putBack(state, version, firstOther)
        state.doc.check()
        const plain = (json: unknown): string => JSON.stringify(json).replaceAll(/"id":"[^"]+"/g, '"id":"*"')
        expect(plain(state.doc.toJSON())).toEqual(plain(readBody(version.body).toJSON()))
      }),
      { seed: 20261123, numRuns: 200 },
    )
  })
})

describe('a field of a version is put back', () => {
  it('as one undo step', () => {
    const version = article([paragraph()], { headline: 'Dahulu', tags: ['air'] })
    const before = stateOf(article([paragraph()], { headline: 'Kini' }))
    const after = before.apply(putBackField(before.tr, factsOf(before), version, 'headline'))
    expect(factsOf(after).headline).toBe('Dahulu')
    expect(factsOf(after.apply(putBackField(after.tr, factsOf(after), version, 'tags'))).tags).toEqual(['air'])
  })
})
