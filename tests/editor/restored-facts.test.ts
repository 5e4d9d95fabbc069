import { expect, it } from 'vitest'
import { newArticle, type ArticleFacts } from '@shared/article'
import { restoredFacts } from '../../renderer/editor/restored-facts'

const { body: _body, schemaVersion: _version, createdAt: _created, updatedAt: _updated, publicationRecords: _records, ...facts } = newArticle('id', '2026-11-23T09:00:00+07:00')

it('a restored version brings back its fields and leaves what has happened since: notes, checks, replies, corrections, hand-overs and sign-offs [12.5]', () => {
  const version: ArticleFacts = { ...facts, headline: 'Dulu', notes: { a: 'old' }, signOffs: { s: 'of old words' }, verifications: { v: 'then' }, rightOfReply: { r: 'not asked' } }
  const present: ArticleFacts = { ...facts, headline: 'Kini', notes: { a: 'answered', b: 'new' }, handOvers: { h: 'given' }, signOffs: {}, assignee: 'Bayu', verifications: { w: 'now' }, rightOfReply: { r: 'answered' }, corrections: [{ kind: 'ralat', at: '2026-11-23T10:00:00+07:00', text: 'Bukan Tegal.' }] }
  expect(restoredFacts(version, present)).toEqual({ ...facts, headline: 'Dulu', notes: { a: 'answered', b: 'new' }, handOvers: { h: 'given' }, signOffs: {}, assignee: 'Bayu', verifications: { v: 'then', w: 'now' }, rightOfReply: { r: 'answered' }, corrections: present.corrections })
})
