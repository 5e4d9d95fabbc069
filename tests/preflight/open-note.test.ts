import { expect, it } from 'vitest'
import { newArticle, type NodeJson } from '@shared/article'
import { runPreflight } from '@shared/preflight'

const at = '2026-11-23T09:00:00+07:00'
const note = (id: string, change: object = {}) => ({ id, kind: 'desk', state: 'open', target: 'passage', field: '', words: '', stateBy: '', stateAt: at, entries: [], ...change })
const body: NodeJson = {
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Rapat ' }, { type: 'text', text: 'ditunda', marks: [{ type: 'note', attrs: { id: 'a' } }] }, { type: 'text', text: '.' }] }],
}
const found = (notes: Record<string, unknown>) =>
  runPreflight({ article: { ...newArticle('id', at), body, notes }, sources: new Map(), now: at })
    .filter(({ rule }) => rule === 'open-note')
    .map(({ field, start, end }) => field ?? `${start}–${end}`)

it('an open note blocks at its words, in its field, or for the whole article [12.4]', () => {
  expect(found({ a: note('a'), b: note('b', { target: 'field', field: 'headline' }), c: note('c', { target: 'article' }), d: note('d') })).toEqual(['notes', 'headline', 'notes', '6–13'])
})

it('a settled or a private note does not; what another program calls open does', () => {
  expect(found({ a: note('a', { state: 'resolved' }), b: note('b', { kind: 'private' }), c: { state: 'open', from: 'a newer program' } })).toEqual(['notes'])
})
