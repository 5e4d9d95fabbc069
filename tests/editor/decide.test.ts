import { history, undo } from '@tiptap/pm/history'
import { EditorState, type Transaction } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import { newArticle, type ArticleFacts } from '@shared/article'
import { factsOf, factsPlugin, passagesOf, readBody, schema } from '@shared/document'
import type { OpenEntry } from '@shared/ledger'
import { amend, confirm, dismiss, withdraw } from '../../renderer/review/decide'

const { body: _body, schemaVersion: _version, createdAt: _created, updatedAt: _updated, publicationRecords: _records, ...facts } = newArticle('id', '2026-11-23T09:00:00+07:00')

const begin = (): EditorState =>
  EditorState.create({
    doc: readBody({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: '“Satu,” kata Ani, “dua.”' }] }] }),
    schema,
    plugins: [history(), factsPlugin(facts satisfies ArticleFacts)],
  })

const entry: OpenEntry = {
  key: '2:Satu', state: 'proposed', kind: 'directQuote', on: 'body', stretches: [{ from: 2, to: 6, text: 'Satu' }, { from: 20, to: 24, text: 'dua.' }], text: 'Satu … dua.',
  speaker: 'Ani', cue: 'kata Ani', antecedent: null, rule: 'right-edge', confidence: 0.9,
}

const apply = (state: EditorState, change: Transaction): EditorState => state.apply(change)

describe('a decision of the editor', () => {
  it('confirms all stretches of an utterance as one record with cue and rule [3.3] [3.7]', () => {
    const state = apply(begin(), confirm(begin(), entry, ['ani']))
    const [record] = Object.values(factsOf(state).attributions)
    expect(record).toMatchObject({ kind: 'directQuote', state: 'confirmed', sourceIds: ['ani'], cue: 'kata Ani', rule: 'right-edge', words: 'Satu … dua.' })
    expect(passagesOf(state.doc).map(({ id, text }) => [id, text])).toEqual([[record!.id, 'Satu'], [record!.id, 'dua.']])
  })

  it('is one undo step, marks and record together [1.10] [3.7]', () => {
    const state = apply(begin(), confirm(begin(), entry, ['ani']))
    let back = state
    undo(state, (transaction) => {
      back = state.apply(transaction)
    })
    expect([passagesOf(back.doc), factsOf(back).attributions]).toEqual([[], {}])
  })

  it('dismisses without a source, and leaves the words alone', () => {
    const state = apply(begin(), dismiss(begin(), entry))
    expect(Object.values(factsOf(state).attributions)).toMatchObject([{ state: 'dismissed', sourceIds: [] }])
    expect(state.doc.textContent).toBe(begin().doc.textContent)
  })

  it('changes the speaker of a decided passage and takes the decision back', () => {
    const confirmed = apply(begin(), confirm(begin(), entry, ['ani']))
    const [id] = Object.keys(factsOf(confirmed).attributions)
    const amended = apply(confirmed, amend(confirmed, id!, { sourceIds: ['budi'] }))
    expect(factsOf(amended).attributions[id!]?.sourceIds).toEqual(['budi'])
    const withdrawn = apply(amended, withdraw(amended, id!))
    expect([passagesOf(withdrawn.doc), factsOf(withdrawn).attributions, withdrawn.doc.textContent]).toEqual([[], {}, begin().doc.textContent])
  })
})
