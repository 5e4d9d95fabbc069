import { getSchema } from '@tiptap/core'
import { history, undo } from '@tiptap/pm/history'
import { EditorState, type Transaction } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import { newArticle, type Article, type ArticleFacts, type NodeJson } from '@shared/article'
import { isRequired, requiringStatuses, type ChecklistItem } from '@shared/checklist'
import { documentExtensions, factsOf, factsPlugin } from '@shared/document'
import { activityOf, checklistOf, deedsOf, didDeed, signedHash, ticksOf } from '@shared/handover'
import { changeHouse, houseOf, readHouse, runPreflight, type PreflightInput } from '@shared/preflight'
import { tick, untick } from '../../renderer/handover/hand-over-steps'
import { restoredFacts } from '../../renderer/editor/restored-facts'

const at = '2026-11-23T09:00:00+07:00'
const schema = getSchema(documentExtensions)
const { body: _body, original: _original, schemaVersion: _version, createdAt: _created, updatedAt: _updated, publicationRecords: _records, ...facts } = newArticle('id', at)
const start = (): EditorState =>
  EditorState.create({ doc: schema.node('doc', null, [schema.node('paragraph', null, [schema.text('Rapat ditunda.')])]), plugins: [history(), factsPlugin({ ...facts, headline: 'Rapat' } as ArticleFacts)] })
const rini = { id: 'u1', name: 'Rini', at }
const articleOf = (state: EditorState): Article => ({ ...newArticle('id', at), ...factsOf(state), body: state.doc.toJSON() as NodeJson })
const undone = (state: EditorState): EditorState => {
  const held = { state }
  undo(state, (transaction: Transaction) => {
    held.state = state.apply(transaction)
  })
  return held.state
}

const names: ChecklistItem = { id: 'names', name: 'Nama dan jabatan dicek', requiredFor: 'final', lapses: true }
const photo: ChecklistItem = { id: 'photo', name: 'Foto dipilih', requiredFor: null, lapses: false }
const states = (state: EditorState): readonly string[] => checklistOf([names, photo], factsOf(state), signedHash(factsOf(state), state.doc)).map((checked) => checked.state)

describe('an item of the checklist [17.8]', () => {
  const ticked = start().apply(tick(start(), rini, names))
  const both = ticked.apply(tick(ticked, rini, photo))
  const changed = both.apply(both.tr.insertText('tidak ', 7))

  it('is ticked by a person with the time, in one undo step', () => {
    expect(ticksOf(factsOf(ticked)).map(({ by, at: when, itemId, name }) => [by, when, itemId, name])).toEqual([['Rini', at, 'names', 'Nama dan jabatan dicek']])
    expect([states(start()), states(ticked), states(undone(ticked))]).toEqual([['open', 'open'], ['ticked', 'open'], ['open', 'open']])
  })

  it('lapses when the text changes where the house says so, and holds again when that is undone', () => {
    expect([states(both), states(changed), states(undone(changed))]).toEqual([['ticked', 'ticked'], ['lapsed', 'ticked'], ['ticked', 'ticked']])
  })

  it('is open again when its ticks are taken back, and a second tick holds for the new words', () => {
    expect(states(changed.apply(untick(changed, names)))).toEqual(['open', 'ticked'])
    expect(states(changed.apply(tick(changed, rini, names)))).toEqual(['ticked', 'ticked'])
  })

  it('ticked by two people on two machines is ticked once both records are there', () => {
    const merged = { checklist: { ...factsOf(ticked).checklist, ...factsOf(start().apply(tick(start(), { ...rini, id: 'u2', name: 'Bayu' }, names))).checklist } }
    expect(ticksOf(merged)).toHaveLength(2)
    expect(checklistOf([names], merged, signedHash(factsOf(ticked), ticked.doc))[0]?.state).toBe('ticked')
  })

  it('stays ticked when an earlier version is restored', () => {
    expect(restoredFacts(factsOf(start()), factsOf(both)).checklist).toEqual(factsOf(both).checklist)
  })

  it('is told by the activity log, as are deeds that leave no other record [13.3]', () => {
    const done = both.apply(didDeed(both.tr, factsOf(both), { ...rini, at: '2026-11-23T10:00:00+07:00' }, 'accepted', '3'))
    expect(activityOf({ ...articleOf(done), createdAt: at }).map(({ kind, by, detail }) => [kind, by, detail])).toEqual([
      ['accepted', 'Rini', '3'],
      ['created', '', ''],
      ['ticked', 'Rini', 'Nama dan jabatan dicek'],
      ['ticked', 'Rini', 'Foto dipilih'],
    ])
    expect(deedsOf(factsOf(undone(done)))).toEqual([])
  })
})

describe('an item that is required', () => {
  const house = houseOf({ checklist: [names, photo, { name: 'Dibaca ahli hukum', requiredFor: 'exported' }] }).rules
  const found = (state: EditorState, status: Article['status']): readonly string[] =>
    runPreflight({ article: { ...articleOf(state), status }, sources: new Map(), now: at, house }).filter(({ rule }) => rule === 'open-checklist').map(({ severity, message }) => `${severity} ${message}`)
  const ticked = start().apply(tick(start(), rini, names))

  it('blocks from its status on until it is ticked, and one required for export always [17.9]', () => {
    const [open, law] = ['blocks Still open on the checklist: Nama dan jabatan dicek.', 'blocks Still open on the checklist: Dibaca ahli hukum.']
    expect(found(start(), 'subs')).toEqual([law])
    expect(found(start(), 'final')).toEqual([open, law])
    expect(found(ticked, 'final')).toEqual([law])
    expect(found(ticked.apply(ticked.tr.insertText('tidak ', 7)), 'final')).toEqual([open, law])
  })

  it('is ticked of the text that stands there, also where the text before its suggestions is to leave [17.9]', () => {
    const worked = { ...articleOf(ticked), status: 'final' as const }
    const leaving: Article = { ...worked, body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Sebelum usulan.' }] }] } }
    const open = (input: Partial<PreflightInput>): readonly string[] => runPreflight({ article: leaving, sources: new Map(), now: at, house, ...input }).filter(({ rule }) => rule === 'open-checklist').map(({ params }) => String(params?.['name']))
    expect(open({ worked })).toEqual(['Dibaca ahli hukum'])
    expect(open({})).toEqual(['Nama dan jabatan dicek', 'Dibaca ahli hukum'])
  })

  it('is required from its status on along the way of a piece, and not while that is on hold', () => {
    expect(requiringStatuses.map((status) => isRequired({ requiredFor: 'subs' }, status))).toEqual([false, false, true, true, true, true])
    expect([isRequired({ requiredFor: 'desk' }, 'hold'), isRequired({ requiredFor: 'exported' }, 'hold'), isRequired({ requiredFor: null }, 'exported')]).toEqual([false, true, false])
  })
})

describe('the checklist in the file of the house', () => {
  it('needs no more than names, and is told of where it is wrong', () => {
    expect(readHouse('{ "checklist": [{ "name": "Foto dipilih" }, { "name": "Foto dipilih", "lapses": true }] }').rules.checklist).toEqual([{ id: 'Foto dipilih', name: 'Foto dipilih', requiredFor: null, lapses: false }])
    expect(readHouse('{ "checklist": [{ "name": "A", "requiredFor": "soon" }] }').problem).toEqual({ kind: 'checklist', where: 'checklist → 1 → requiredFor', found: '"soon"' })
    expect(readHouse('{ "checklist": [{ "requiredFor": "final" }] }').problem?.kind).toBe('checklist')
  })

  it('keeps what a desk wrote beside an item, also when the item is called otherwise', () => {
    const raw = { checklist: [{ name: 'Foto', owner: 'meja foto' }] }
    expect(changeHouse(raw, { checklist: [{ id: 'Foto', name: 'Foto dipilih', requiredFor: 'final', lapses: false }] })).toMatchObject({
      checklist: [{ id: 'Foto', name: 'Foto dipilih', owner: 'meja foto', requiredFor: 'final', lapses: false }],
    })
  })
})
