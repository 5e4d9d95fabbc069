import { describe, expect, it } from 'vitest'
import { EditorState } from '@tiptap/pm/state'
import type { NodeJson } from '@shared/article'
import { newArticle } from '@shared/article'
import { bodyText, factsOf, factsPlugin, readBody, schema } from '@shared/document'
import { compile, findAll, replaceMatches, replacementOf, unitsOf, type FindQuery, type Match } from '@shared/find'

const text = (words: string, ...marks: readonly string[]): NodeJson => ({ type: 'text', text: words, ...(marks.length > 0 ? { marks: marks.map((type) => ({ type })) } : {}) })
const doc = (...content: readonly NodeJson[]) => readBody({ type: 'doc', content: [{ type: 'paragraph', content }] })
const asked = (words: string, change: Partial<FindQuery> = {}): FindQuery => ({ text: words, matchCase: false, wholeWord: false, pattern: false, ...change })

const { body: _body, schemaVersion: _version, createdAt: _created, updatedAt: _updated, publicationRecords: _records, ...blank } = newArticle('id', '2026-11-23T09:00:00+07:00')
const noFields = blank

function found(body: ReturnType<typeof doc>, query: FindQuery, facts = noFields): readonly Match[] {
  const compiled = compile(query)
  return compiled.kind === 'finder' ? findAll(unitsOf(body, facts), compiled.find) : []
}
const wordsOf = (matches: readonly Match[]): readonly string[] => matches.map(({ groups }) => groups[0] ?? '')

describe('finding in the article', () => {
  it('finds words across bold, whatever their case', () => {
    const body = doc(text('Jem'), text('bat', 'bold'), text('an baru'))
    expect(wordsOf(found(body, asked('JEMBATAN')))).toEqual(['Jembatan'])
    expect(found(body, asked('JEMBATAN', { matchCase: true }))).toEqual([])
  })

  it('gives right positions behind a footnote and a line break, and finds the words of the footnote', () => {
    const body = doc(text('a'), { type: 'footnote', content: [text('sebuah kata')] }, { type: 'hardBreak' }, text('kata'))
    const matches = found(body, asked('kata'))
    expect(matches.map((match) => (match.kind === 'text' ? body.textBetween(match.from, match.to) : ''))).toEqual(['kata', 'kata'])
  })

  it('finds nothing for nothing, and does not overlap', () => {
    expect(compile(asked(''))).toEqual({ kind: 'nothing' })
    expect(found(doc(text('aaaa')), asked('aa'))).toHaveLength(2)
  })

  it('finds whole words alone where that is asked, in any script', () => {
    const body = doc(text('kata, berkata, kata-kata, mengatakan, École, écoles'))
    expect(wordsOf(found(body, asked('kata', { wholeWord: true })))).toEqual(['kata', 'kata', 'kata'])
    expect(wordsOf(found(body, asked('école', { wholeWord: true })))).toEqual(['École'])
  })

  it('finds with typed quotation marks, hyphens and spaces what is set with better ones [20.4]', () => {
    const body = doc(text('“Siap,” ujar Jum’at\u00a0itu – tegas'))
    expect(wordsOf(found(body, asked('"siap,"')))).toEqual(['“Siap,”'])
    expect(wordsOf(found(body, asked("jum'at itu - tegas")))).toEqual(['Jum’at\u00a0itu – tegas'])
  })

  it('finds by pattern, never across what is no text, and says of a bad one what is wrong', () => {
    const body = doc(text('12 Mei'), { type: 'hardBreak' }, text('3 Juni 2025'))
    expect(found(body, asked('(\\d+) (\\p{L}+)', { pattern: true })).map(({ groups }) => groups)).toEqual([['12 Mei', '12', 'Mei'], ['3 Juni', '3', 'Juni']])
    expect(wordsOf(found(body, asked('.+', { pattern: true })))).toEqual(['12 Mei', '3 Juni 2025'])
    const faultOf = (pattern: string) => compile(asked(pattern, { pattern: true }))
    expect(['(', 'a)', '[a', '*', 'a{2}{3}', 'a\\', '(?=a)', '(a)\\1'].map(faultOf)).toEqual(
      ['parenthesis', 'parenthesis', 'bracket', 'repetition', 'repetition', 'escape', 'around', 'escape'].map((fault) => ({ kind: 'invalid', fault })),
    )
  })

  it('finds in fields and in the alternative text and credit of a picture, in the order of the page [20.1]', () => {
    const body = readBody({
      type: 'doc',
      content: [
        { type: 'paragraph', content: [text('Banjir di sini')] },
        { type: 'figure', attrs: { alt: 'Banjir dari udara', credit: 'Foto: Banjir' }, content: [text('Banjir kemarin')] },
      ],
    })
    const matches = found(body, asked('banjir'), { ...noFields, headline: 'Banjir lagi' })
    expect(matches.map(({ kind }) => kind)).toEqual(['field', 'text', 'attribute', 'attribute', 'text'])
  })
})

describe('replacing', () => {
  const replaceAll = (body: ReturnType<typeof doc>, query: FindQuery, template: string, facts = noFields) => {
    const state = EditorState.create({ schema, doc: body, plugins: [factsPlugin(facts)] })
    const transaction = state.tr
    const count = replaceMatches(transaction, facts, found(body, query, facts).map((match) => ({ match, words: replacementOf(query, template, match.groups) })))
    const after = state.apply(transaction)
    return { count, doc: after.doc, facts: factsOf(after), back: transaction }
  }

  it('replaces in text, fields and figures at once, and keeps the marks of what it replaces [20.2]', () => {
    const body = readBody({
      type: 'doc',
      content: [
        { type: 'paragraph', content: [text('Kota '), text('Arjuna', 'bold'), text(' dan Arjuna.')] },
        { type: 'figure', attrs: { alt: 'Arjuna, Arjuna' }, content: [text('Arjuna')] },
      ],
    })
    const { count, doc: after, facts } = replaceAll(body, asked('arjuna'), 'Bima', { ...noFields, headline: 'Arjuna', deck: 'Arjuna dan Arjuna' })
    expect(count).toBe(8)
    expect(bodyText(after)).toBe('Kota Bima dan Bima.\n\nBima')
    expect(after.nodeAt(6)?.marks.map(({ type }) => type.name)).toEqual(['bold'])
    expect(after.child(1).attrs['alt']).toBe('Bima, Bima')
    expect([facts.headline, facts.deck]).toEqual(['Bima', 'Bima dan Bima'])
  })

  it('writes the groups of a pattern, and takes signs literally without one', () => {
    const body = doc(text('Tito Karnavian'))
    const pattern = asked('(\\p{L}+) (\\p{L}+)', { pattern: true })
    expect(bodyText(replaceAll(body, pattern, '$2, $1 ($$$9)').doc)).toBe('Karnavian, Tito ($)')
    expect(bodyText(replaceAll(body, asked('tito'), '$1').doc)).toBe('$1 Karnavian')
  })

  it('keeps the capitals of what was found whatever its case', () => {
    const body = doc(text('Kapal, kapal, KAPAL'))
    expect(bodyText(replaceAll(body, asked('kapal'), 'perahu').doc)).toBe('Perahu, perahu, PERAHU')
    expect(bodyText(replaceAll(body, asked('kapal'), 'Perahu').doc)).toBe('Perahu, Perahu, Perahu')
    expect(bodyText(replaceAll(body, asked('Kapal', { matchCase: true }), 'perahu').doc)).toBe('perahu, kapal, KAPAL')
  })

  it('counts nothing where nothing changes, and leaves alone what has changed since it was found', () => {
    const body = doc(text('satu dua'))
    expect(replaceAll(body, asked('satu'), 'satu').count).toBe(0)
    const stale = found(body, asked('dua'))
    const state = EditorState.create({ schema, doc: doc(text('satu tiga')), plugins: [factsPlugin(noFields)] })
    expect(replaceMatches(state.tr, noFields, stale.map((match) => ({ match, words: 'x' })))).toBe(0)
  })

  it('replaces ten thousand places in one transaction', () => {
    const body = readBody({ type: 'doc', content: Array.from({ length: 1_000 }, () => ({ type: 'paragraph', content: [text('kata '.repeat(10).trim())] })) })
    const { count, doc: after } = replaceAll(body, asked('kata'), 'frasa')
    expect(count).toBe(10_000)
    expect(bodyText(after).includes('kata')).toBe(false)
  })
})
