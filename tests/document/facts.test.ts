import { history, redo, undo } from '@tiptap/pm/history'
import { EditorState, type Command, type Transaction } from '@tiptap/pm/state'
import { Step } from '@tiptap/pm/transform'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newArticle, type ArticleFacts } from '@shared/article'
import { FactStep, factsOf, factsPlugin, schema, setAttribution, setField } from '@shared/document'
import { seed } from '../support/seed'

const { body: _body, schemaVersion: _version, createdAt: _created, updatedAt: _updated, publicationRecords: _records, ...blank } = newArticle('id', '2026-11-23T09:00:00+07:00')
const facts: ArticleFacts = blank

const begin = (): EditorState => EditorState.create({ schema, plugins: [history(), factsPlugin(facts)] })
const run = (state: EditorState, command: Command): EditorState => {
  let next = state
  command(state, (transaction) => {
    next = state.apply(transaction)
  })
  return next
}
const write = (state: EditorState, text: string): EditorState => state.apply(state.tr.insertText(text, 1))
const field = (state: EditorState, value: string, change = (transaction: Transaction) => transaction): EditorState =>
  state.apply(change(setField(state.tr, factsOf(state), 'headline', value)))

describe('facts beside the text', () => {
  it('are undone and redone in the order in which text and fields were changed [1.10]', () => {
    const states = [begin()]
    states.push(write(states[0]!, 'Isi'))
    states.push(field(states[1]!, 'Judul'))
    states.push(write(states[2]!, 'Lagi '))
    const seen = (state: EditorState) => [state.doc.textContent, factsOf(state).headline]
    const back = [states[3]!]
    for (let step = 0; step < 3; step += 1) back.push(run(back.at(-1)!, undo))
    expect(back.map(seen)).toEqual([['Lagi Isi', 'Judul'], ['Isi', 'Judul'], ['Isi', ''], ['', '']])
    const forth = [back[3]!]
    for (let step = 0; step < 3; step += 1) forth.push(run(forth.at(-1)!, redo))
    expect(forth.map(seen)).toEqual([...back].reverse().map(seen))
  })

  it('leave the document the very same, so that the page is not drawn anew', () => {
    const state = begin()
    expect(field(state, 'Judul').doc).toBe(state.doc)
  })

  it('are undone together where one run in a field wrote them', () => {
    const run1 = (transaction: Transaction) => transaction.setMeta('composition', -1001)
    const written = ['J', 'Ju', 'Jud'].reduce((state, value) => field(state, value, run1), begin())
    expect(factsOf(run(written, undo)).headline).toBe('')
  })

  it('say nothing where the value is the one that stands', () => {
    const state = begin()
    expect(setField(state.tr, factsOf(state), 'headline', '').steps).toEqual([])
  })

  it('hold a record and let it go', () => {
    const record = { id: 'a', kind: 'directQuote', sourceIds: [], cue: '', terms: 'onRecord', medium: null, state: 'confirmed', dismissedAs: '', field: null, rule: '', originalText: '', originalLanguage: '' } as const
    const state = begin()
    const held = state.apply(setAttribution(state.tr, factsOf(state), 'a', { ...record, sourceIds: [] }))
    expect(factsOf(held).attributions).toEqual({ a: record })
    expect(factsOf(held.apply(setAttribution(held.tr, factsOf(held), 'a', null))).attributions).toEqual({})
    expect(factsOf(run(held, undo)).attributions).toEqual({})
  })

  it('survive being written as JSON', () => {
    const step = new FactStep('headline', null, 'a', 'b')
    expect(Step.fromJSON(schema, step.toJSON())).toEqual(step)
  })

  it('come back to the beginning after any changes have been undone', () => {
    const change = fc.oneof(
      fc.record({ kind: fc.constant('text' as const), text: fc.string({ minLength: 1, maxLength: 5 }) }),
      fc.record({ kind: fc.constant('field' as const), text: fc.string({ maxLength: 5 }) }),
    )
    fc.assert(
      fc.property(fc.array(change, { maxLength: 20 }), (changes) => {
        const first = begin()
        const last = changes.reduce((state, { kind, text }) => (kind === 'text' ? write(state, text) : field(state, text)), first)
        const back = changes.reduce((state) => run(state, undo), last)
        expect([back.doc.toJSON(), factsOf(back)]).toEqual([first.doc.toJSON(), facts])
      }),
      { seed },
    )
  })
})
