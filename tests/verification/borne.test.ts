import { describe, expect, it } from 'vitest'
import { attributionSchema, type Article, type NodeJson } from '@shared/article'
import { attributedNodes, passagesOf, readBody, textMap } from '@shared/document'
import { ledgerEntries } from '@shared/ledger'
import { borneBy, checksOf, recordCheck } from '@shared/verification'
import { entryWords } from '../../renderer/verification/entry-words'
import { packOf } from '../export/fact-check/piece'
import { article, findings, now, paragraph, register, told } from '../preflight/desk'

interface Bearer {
  readonly kind: 'factFigure' | 'image'
  readonly field?: 'headline' | 'deck'
  /** The article in which the words are `words`. */
  readonly where: (words: string) => Partial<Article> & { readonly blocks: readonly NodeJson[] }
}

const cell = (text: string): NodeJson => ({ type: 'tableCell', content: [paragraph(text)] })
const table = (text: string): NodeJson => ({ type: 'table', attrs: { attributionIds: ['a'] }, content: [{ type: 'tableRow', content: [cell('Rumah rusak'), cell(text)] }] })
const figure = (alt: string, caption = ''): NodeJson => ({ type: 'figure', attrs: { src: '', alt, attributionIds: ['a'] }, ...(caption ? { content: [{ type: 'text', text: caption }] } : {}) })

const bearers: Readonly<Record<string, Bearer>> = {
  'words of the headline': { kind: 'factFigure', field: 'headline', where: (words) => ({ headline: `Air naik ${words}`, blocks: [paragraph('Hujan.')] }) },
  'words of the deck': { kind: 'factFigure', field: 'deck', where: (words) => ({ deck: `Air naik ${words}.`, blocks: [paragraph('Hujan.')] }) },
  'a picture told by its alternative text': { kind: 'image', where: (words) => ({ blocks: [paragraph('Hujan.'), figure(words)] }) },
  'a picture told by its caption': { kind: 'image', where: (words) => ({ blocks: [paragraph('Hujan.'), figure('', words)] }) },
  'a table': { kind: 'factFigure', where: (words) => ({ blocks: [paragraph('Hujan.'), table(words)] }) },
}

const pieceOf = ({ kind, field, where }: Bearer, words: string, change: Partial<Article> = {}): Article => {
  const { blocks, ...fields } = where(words)
  const record = attributionSchema.parse({ id: 'a', kind, sourceIds: ['s1'], state: 'confirmed', field: field ? { name: field, exact: 'tiga meter', prefix: 'Air naik ', suffix: '' } : null })
  return article({ ...fields, attributions: { a: record }, ...change }, ...blocks)
}

const entryOf = (subject: Article) => {
  const doc = readBody(subject.body)
  return ledgerEntries(subject, register({}), { passages: passagesOf(doc), nodes: attributedNodes(doc) }, { quotes: [], statements: [] }, textMap(doc))[0]!
}

/** Checked as the window does it, by the entry of the ledger. */
const verified = (subject: Article): Article['verifications'] => ({ v: recordCheck({ kind: 'none' }, 'verified', { id: 'v', attributionId: 'a', words: entryWords(entryOf(subject))!, by: 'Ratri Wulandari', at: now }) })

const standing = (subject: Article) => ({
  status: checksOf(subject, borneBy(readBody(subject.body))).map(({ check, status }) => [check.kind, status]),
  findings: told(subject).map(([rule]) => rule).filter((rule) => rule === 'check-decayed'),
  pack: packOf('en', { article: subject, sources: register({}), findings: findings(subject) }).passages.map(({ place, status, isChanged, log }) => [place, status, isChanged, log.map(({ holds }) => holds)]),
})

describe.each(Object.entries(bearers))('the check of %s', (_name, bearer) => {
  const before = pieceOf(bearer, 'tiga meter')
  const checked = { verifications: verified(before) }
  const place = bearer.field ?? (JSON.stringify(before.body).includes('"table"') ? 'table' : 'figure')

  it('holds as long as its words do, for the ledger, for preflight and for the pack [10.11]', () => {
    expect(entryOf(before).state).toBe('confirmed')
    expect(standing(pieceOf(bearer, 'tiga meter', checked))).toEqual({ status: [['current', 'verified']], findings: [], pack: [[place, 'verified', false, [true]]] })
  })

  it('counts for nothing once they are others, and is told as changed where they still stand [10.11]', () => {
    const isGone = bearer.field !== undefined
    expect(standing(pieceOf(bearer, 'empat meter', checked))).toEqual({
      status: [['changed', 'unchecked']],
      findings: isGone ? [] : ['check-decayed'],
      pack: [[isGone ? 'gone' : place, 'unchecked', true, [false]]],
    })
  })
})

describe('one record of two pictures', () => {
  const two = (second: string, verifications: Article['verifications'] = {}): Article => pieceOf({ kind: 'image', where: (words) => ({ blocks: [figure(words), paragraph('Hujan.'), figure(second)] }) }, 'tiga meter', { verifications })

  it('is checked with the words of both, in the window as in the pack [10.11]', () => {
    const checks = verified(two('dua meter'))
    expect(standing(two('dua meter', checks))).toEqual({ status: [['current', 'verified']], findings: [], pack: [['figure', 'verified', false, [true]]] })
    expect(standing(two('lima meter', checks)).status).toEqual([['changed', 'unchecked']])
    expect(entryOf(two('dua meter'))).toMatchObject({ on: 'node', text: 'tiga meter … dua meter', stretches: [{ text: 'tiga meter' }, { text: 'dua meter' }] })
  })
})

it('a picture without a caption is told in preflight by what it shows', () => {
  const before = pieceOf(bearers['a picture told by its alternative text']!, 'tiga meter')
  const changed = pieceOf(bearers['a picture told by its alternative text']!, 'empat meter', { verifications: verified(before) })
  expect(findings(changed).find(({ rule }) => rule === 'check-decayed')?.params).toEqual({ text: 'empat meter' })
})
