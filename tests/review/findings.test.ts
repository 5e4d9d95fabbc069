import { history, undo } from '@tiptap/pm/history'
import { EditorState, type Transaction } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import { newArticle, type Article } from '@shared/article'
import { bodyText, factsOf, factsPlugin, readBody, schema, textMap } from '@shared/document'
import { houseOf, runPreflight, type Finding } from '@shared/preflight'
import { lengthOf, linesOf, wordsOf } from '../../renderer/preferences/house-lines'
import { findingRows, stepFinding } from '../../renderer/review/finding-rows'
import { fixFindings } from '../../renderer/review/fix-findings'

const now = '2026-11-23T09:00:00+07:00'
const article = (change: Partial<Article>, ...texts: readonly string[]): Article => ({
  ...newArticle('id', now),
  headline: 'Jalan Putus',
  byline: 'Ratri Wulandari',
  ...change,
  body: { type: 'doc', content: texts.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })) },
})
const { rules: house } = houseOf({ words: [{ avoid: 'dikarenakan', use: 'karena' }] })
const check = (piece: Article): readonly Finding[] => runPreflight({ article: piece, sources: new Map(), house, now })

function open(piece: Article): EditorState {
  const { body, schemaVersion: _version, createdAt: _created, updatedAt: _updated, publicationRecords: _records, ...facts } = piece
  return EditorState.create({ doc: readBody(body), schema, plugins: [history(), factsPlugin(facts)] })
}

function undone(state: EditorState): EditorState {
  const back = { state }
  undo(state, (transaction: Transaction) => {
    back.state = state.apply(transaction)
  })
  return back.state
}

describe('what preflight can put right', () => {
  const piece = article({ deck: 'Warga dan dan nelayan  menunggu' }, 'Jalan yang yang putus  itu.', 'Batal dikarenakan hujan  deras.')

  it('is put right in the text and in the fields in one undo step', () => {
    const before = open(piece)
    const { made, count } = fixFindings(before, textMap(before.doc), check(piece))
    const after = before.apply(made)
    expect([count, bodyText(after.doc), factsOf(after).deck]).toEqual([6, 'Jalan yang putus itu.\n\nBatal karena hujan deras.', 'Warga dan nelayan menunggu'])
    expect(check({ ...piece, deck: factsOf(after).deck, body: after.doc.toJSON() }).map(({ rule }) => rule)).toEqual([])
    const back = undone(after)
    expect([bodyText(back.doc), factsOf(back).deck]).toEqual([bodyText(before.doc), piece.deck])
  })

  it('keeps bold and links round the words that it replaces', () => {
    const marked: Article = { ...piece, deck: '', body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Batal ' }, { type: 'text', text: 'dikarenakan', marks: [{ type: 'bold' }] }, { type: 'text', text: ' hujan.' }] }] } }
    const before = open(marked)
    const after = before.apply(fixFindings(before, textMap(before.doc), check(marked)).made)
    expect(after.doc.toJSON().content[0].content).toEqual([{ type: 'text', text: 'Batal ' }, { type: 'text', text: 'karena', marks: [{ type: 'bold' }] }, { type: 'text', text: ' hujan.' }])
  })

  it('is left alone where the words have changed since they were read', () => {
    const read = open(piece)
    const findings = check(piece)
    const changed = open(article({ deck: 'Lain' }, 'Jalan itu putus sejak Senin.'))
    expect(fixFindings(changed, textMap(read.doc), findings.filter(({ rule }) => rule === 'doubled-word'))).toMatchObject({ count: 0, made: { docChanged: false } })
  })
})

describe('the list of findings', () => {
  const piece = article({ byline: '', deck: 'Warga  menunggu  lama' }, 'TK menunggu  lama.')
  const rows = findingRows(check(piece))

  it('stands by severity with a count, each finding under a key of its own', () => {
    expect(rows.map((row) => (row.kind === 'group' ? `${row.severity} ${row.count}` : row.key))).toEqual([
      'blocks 1', 'placeholder::0', 'warns 1', 'byline-missing:byline:', 'informs 3', 'double-space:deck:', 'double-space:deck::1', 'double-space::11',
    ])
  })

  it('is walked in order, round the end, and begins at the first or the last', () => {
    const walk = (from: string | null, by: 1 | -1) => stepFinding(rows, from, by)?.key
    expect([walk(null, 1), walk('placeholder::0', 1), walk('double-space::11', 1), walk(null, -1), walk('placeholder::0', -1), walk('gone', 1)]).toEqual([
      'placeholder::0', 'byline-missing:byline:', 'placeholder::0', 'double-space::11', 'double-space::11', 'placeholder::0',
    ])
    expect(stepFinding([], null, 1)).toBeNull()
    // One that was settled is gone: what followed it has its place.
    const keys = rows.flatMap((row) => (row.kind === 'finding' ? [row.key] : []))
    const settled = (place: number, by: 1 | -1) => stepFinding(rows.filter(({ key }) => key !== keys[place]), keys[place]!, by, place)?.key
    expect([settled(1, 1), settled(1, -1), settled(keys.length - 1, 1), settled(0, -1)]).toEqual([keys[2], keys[0], keys[0], keys.at(-1)])
  })
})

describe('the settings of the house as a person types them', () => {
  it('are words, one a line, with or without what to print instead', () => {
    const words = [{ avoid: 'dikarenakan', use: 'karena' }, { avoid: 'oknum', use: '' }]
    expect(wordsOf(linesOf(words))).toEqual(words)
    expect(wordsOf('\n dikarenakan=karena \n= x\noknum\noknum = pelaku\na = b = c')).toEqual([{ avoid: 'dikarenakan', use: 'karena' }, { avoid: 'oknum', use: 'pelaku' }, { avoid: 'a', use: 'b = c' }])
  })

  it('are lengths in whole numbers', () => {
    expect(['90', ' 90 ', '0', '1.5', '-3', '', '10001', 'abc', '1e3'].map(lengthOf)).toEqual([90, 90, null, null, null, null, null, null, null])
  })
})
