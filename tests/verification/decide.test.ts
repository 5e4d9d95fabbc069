import { history, redo, undo } from '@tiptap/pm/history'
import { EditorState, type Command, type Transaction } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import { attributionSchema, newArticle, type ArticleFacts } from '@shared/article'
import { factsOf, factsPlugin, passagesOf, readBody, schema } from '@shared/document'
import { borneBy, checksOf, originalOf, recordCheck, repliesOf, rightOfReplySchema, verificationsOf, wordsThen, type CheckedPassage } from '@shared/verification'
import { withdraw } from '../../renderer/review/decide'
import { addPassages, copiedPassage, passageIn } from '../../renderer/verification/carried'
import { keepCheck, keepOriginal, keepReply } from '../../renderer/verification/decide'

const at = '2026-11-23T09:00:00+07:00'
const { body: _body, schemaVersion: _version, createdAt: _created, updatedAt: _updated, publicationRecords: _records, ...blank } = newArticle('id', at)
const facts: ArticleFacts = { ...blank, attributions: { a: attributionSchema.parse({ id: 'a', kind: 'directQuote', state: 'confirmed', sourceIds: ['s'] }) }, verifications: { strange: 'kept' } }
const said = 'Air naik dua meter'

const begin = (): EditorState =>
  EditorState.create({
    doc: readBody({
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: '“' }, { type: 'text', text: said, marks: [{ type: 'attribution', attrs: { id: 'a' } }] }, { type: 'text', text: ',” kata Ani.' }] }],
    }),
    schema,
    plugins: [history({ newGroupDelay: 0 }), factsPlugin(facts)],
  })
const apply = (state: EditorState, change: Transaction): EditorState => state.apply(change)
const run = (state: EditorState, command: Command): EditorState => {
  let next = state
  command(state, (transaction) => {
    next = state.apply(transaction)
  })
  return next
}
const checkedIn = (state: EditorState): CheckedPassage => checksOf(factsOf(state), borneBy(state.doc))[0]!
const verify = (state: EditorState): EditorState =>
  apply(state, keepCheck(state, recordCheck(checkedIn(state).check, 'verified', { id: 'v', attributionId: 'a', words: said, by: 'Ratri', at })))

describe('a check in the article', () => {
  it('is one undo step [10.1]', () => {
    const state = verify(begin())
    expect(checkedIn(state).status).toBe('verified')
    const back = run(state, undo)
    expect([checkedIn(back).check.kind, factsOf(back).verifications]).toEqual(['none', { strange: 'kept' }])
    expect(checkedIn(run(back, redo)).status).toBe('verified')
  })

  it('falls back with an edit inside the passage, and comes back when the edit is undone [10.2]', () => {
    const state = verify(begin())
    const edited = apply(state, state.tr.insertText('tiga', 11, 14))
    expect([passagesOf(edited.doc)[0]?.text, checkedIn(edited).check.kind, checkedIn(edited).status]).toEqual(['Air naik tiga meter', 'changed', 'unchecked'])
    expect(checkedIn(run(edited, undo)).status).toBe('verified')
  })

  it('stays with edits elsewhere, and with bold type and links inside [10.2]', () => {
    const state = verify(begin())
    const end = state.doc.content.size - 1
    const elsewhere = apply(state, state.tr.insertText(' kemarin', end - 1).insertText('Kabar: ', 1))
    const { from, to } = passagesOf(elsewhere.doc)[0]!
    const bold = apply(elsewhere, elsewhere.tr.addMark(from + 2, to - 3, schema.mark('bold')))
    expect([checkedIn(elsewhere).status, checkedIn(bold).status]).toEqual(['verified', 'verified'])
  })

  it('goes with the attribution that is taken back, and comes back with it, in one step [10.9]', () => {
    const state = verify(begin())
    const without = apply(state, withdraw(state, 'a'))
    expect([factsOf(without).attributions, verificationsOf(factsOf(without)), factsOf(without).verifications]).toEqual([{}, [], { strange: 'kept' }])
    expect(checkedIn(run(without, undo)).status).toBe('verified')
  })

  it('goes along with a copy under ids of its own, and holds there for the same words alone [10.9]', () => {
    const state = verify(begin())
    const copy = copiedPassage(passageIn(factsOf(state), 'a')!, 'b')
    const pasteOf = (text: string): EditorState => {
      const marked = apply(state, state.tr.insert(1, schema.text(text, [schema.mark('attribution', { id: 'b' })])))
      return apply(marked, addPassages(marked, [copy]))
    }
    const statuses = (pasted: EditorState) => checksOf(factsOf(pasted), borneBy(pasted.doc)).map(({ attribution, check, status }) => [attribution.id, check.kind, status])
    expect(statuses(pasteOf(said))).toEqual([['b', 'current', 'verified'], ['a', 'current', 'verified']])
    expect(statuses(pasteOf('Air naik'))).toEqual([['b', 'changed', 'unchecked'], ['a', 'current', 'verified']])
    expect(new Set(verificationsOf(factsOf(pasteOf(said))).map(({ id }) => id)).size).toBe(2)
  })
})

describe('the original of a passage', () => {
  it('is kept and taken away in one step each, beside the words that the passage had', () => {
    const state = begin()
    const kept = apply(state, keepOriginal(state, 'a', 'The water rose two metres', 'en'))
    const record = factsOf(kept).attributions['a']!
    expect([originalOf(record), record.originalLanguage, wordsThen(record)]).toEqual(['The water rose two metres', 'en', ''])
    expect(originalOf(factsOf(run(kept, undo)).attributions['a']!)).toBe('')
    expect(originalOf(factsOf(apply(kept, keepOriginal(kept, 'a', '', ''))).attributions['a']!)).toBe('')
  })
})

describe('a right of reply', () => {
  it('is added and removed in one step each', () => {
    const reply = rightOfReplySchema.parse({ id: 'r', party: 'Dinas Pengairan' })
    const added = apply(begin(), keepReply(begin(), 'r', reply))
    expect(repliesOf(factsOf(added))).toEqual([reply])
    const removed = apply(added, keepReply(added, 'r', null))
    expect(repliesOf(factsOf(removed))).toEqual([])
    expect(repliesOf(factsOf(run(removed, undo)))).toEqual([reply])
  })
})
