import { getSchema } from '@tiptap/core'
import { history, undo } from '@tiptap/pm/history'
import { EditorState, type Transaction } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import { newArticle, type Article, type ArticleFacts, type NodeJson } from '@shared/article'
import { documentExtensions, factsOf, factsPlugin } from '@shared/document'
import { activityOf, deedOnlyIn, didDeed, handOversOf, signedHash, signOffsOf } from '@shared/handover'
import { runPreflight } from '@shared/preflight'
import { handOver, signOff, takeBackSignOff } from '../../renderer/handover/hand-over-steps'

const at = '2026-11-23T09:00:00+07:00'
const schema = getSchema(documentExtensions)
const { body: _body, schemaVersion: _version, createdAt: _created, updatedAt: _updated, publicationRecords: _records, ...facts } = newArticle('id', at)
const start = (text = 'Rapat ditunda.') =>
  EditorState.create({ doc: schema.node('doc', null, [schema.node('paragraph', null, [schema.text(text)])]), plugins: [history(), factsPlugin(facts as ArticleFacts)] })
const rini = { id: 'u1', name: 'Rini', at }
const articleOf = (state: EditorState): Article => ({ ...newArticle('id', at), ...factsOf(state), body: state.doc.toJSON() as NodeJson })
const undone = (state: EditorState): EditorState => {
  const held = { state }
  undo(state, (transaction: Transaction) => {
    held.state = state.apply(transaction)
  })
  return held.state
}

describe('a piece that is handed over', () => {
  const given = start().apply(handOver(start(), rini, { assignee: ' Bayu ', status: 'subs', message: 'Cek angkanya.' }))

  it('has its new status, whoever has it now, and a line of message, in one undo step [13.1]', () => {
    const { status, assignee } = factsOf(given)
    expect([status, assignee, handOversOf(factsOf(given)).map(({ by, from, to, assignee: to2, message }) => [by, from, to, to2, message])]).toEqual(['subs', 'Bayu', [['Rini', 'draft', 'subs', 'Bayu', 'Cek angkanya.']]])
    expect(factsOf(undone(given))).toEqual(factsOf(start()))
  })

  it('keeps what another program wrote of it', () => {
    expect(handOversOf({ handOvers: { x: { from: 'newer' } } })).toEqual([])
  })
})

describe('a sign-off', () => {
  const signed = start().apply(signOff(start(), rini))
  const lapsed = (state: EditorState): readonly string[] =>
    runPreflight({ article: articleOf(state), sources: new Map(), now: at }).filter(({ rule }) => rule === 'lapsed-sign-off').map(({ message }) => message)

  it('holds for the words it was given to, lapses with any change of them, and holds again when that is undone [13.2]', () => {
    const changed = signed.apply(signed.tr.insertText('tidak ', 7))
    expect([lapsed(signed), lapsed(changed), lapsed(undone(changed))]).toEqual([[], ['The text has changed since Rini signed it off.'], []])
  })

  it('lapses with a change of the headline, and not with bold', () => {
    const bold = signed.apply(signed.tr.addMark(1, 6, schema.mark('bold')))
    const hash = (state: EditorState, change: Partial<Article> = {}) => signedHash({ ...articleOf(state), ...change }, state.doc)
    expect(hash(bold)).toBe(hash(signed))
    expect(hash(signed, { headline: 'Lain' })).not.toBe(hash(signed))
  })

  it('lapses with a change of a footnote, an alternative text or a credit, which a reader sees too [13.2]', () => {
    const of = (note: string, alt: string, credit: string): string => {
      const paragraph = schema.node('paragraph', null, [schema.text('Rapat ditunda.'), schema.node('footnote', null, note === '' ? [] : [schema.text(note)])])
      const doc = schema.node('doc', null, [paragraph, schema.node('figure', { alt, credit }, [schema.text('Balai desa.')])])
      return signedHash(factsOf(start()), doc)
    }
    const hashes = [of('Risalah.', 'Balai', 'Foto: Sari'), of('Risalah rapat.', 'Balai', 'Foto: Sari'), of('Risalah.', 'Balai desa', 'Foto: Sari'), of('Risalah.', 'Balai', 'Foto: Bayu')]
    expect(new Set(hashes).size).toBe(4)
  })

  it('is silent when somebody has signed the text as it is, and can be taken back', () => {
    const changed = signed.apply(signed.tr.insertText('tidak ', 7))
    const again = changed.apply(signOff(changed, { ...rini, name: 'Bayu', at: '2026-11-23T10:00:00+07:00' }))
    expect(lapsed(again)).toEqual([])
    const [first] = signOffsOf(factsOf(signed))
    expect(signOffsOf(factsOf(signed.apply(takeBackSignOff(signed, first!.id))))).toEqual([])
  })
})

it('the way of an article is told by its records, the newest first, private notes left out [13.3]', () => {
  const entry = (text: string) => ({ id: text, authorId: 'u', author: 'Sari', at: '2026-11-23T08:00:00Z', text })
  const note = (id: string, kind: string) => ({ id, kind, state: 'open', target: 'article', field: '', words: '', stateBy: '', stateAt: at, entries: [entry(id)] })
  const state = start().apply(signOff(start(), { ...rini, at: '2026-11-23T11:00:00+07:00' }))
  const article = { ...articleOf(state), notes: { a: note('a', 'desk'), b: note('b', 'private') } }
  expect(activityOf(article).map(({ kind, by, detail }) => [kind, by, detail])).toEqual([['noted', 'Sari', 'a'], ['signedOff', 'Rini', ''], ['created', '', '']])
})

it('a restore that is undone is told as that: its record stands on one side alone [14.13]', () => {
  const before = start()
  const after = before.apply(didDeed(before.tr, factsOf(before), rini, 'restored', at))
  expect([deedOnlyIn(factsOf(after), factsOf(before))?.kind, deedOnlyIn(factsOf(before), factsOf(after)), deedOnlyIn(factsOf(undone(after)), factsOf(before))]).toEqual(['restored', null, null])
})
