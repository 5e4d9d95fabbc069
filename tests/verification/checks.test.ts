import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attributionSchema, articleSchema, type Article } from '@shared/article'
import { passagesOf, readBody } from '@shared/document'
import {
  checkOf, checksOf, isFinal, passageWords, readableWords, recordCheck, shownRecord, statusOf, textHash, verificationsOf, verificationStatuses, withParticulars,
  type Check, type Verification, type VerificationStatus,
} from '@shared/verification'
import { seed } from '../support/seed'
import { article, body, confirmed, paragraph, passage, words } from '../support/articles'

const at = '2026-11-23T09:00:00+07:00'
const moment = (text: string, rest: Partial<{ id: string; at: string; by: string }> = {}) => ({ id: 'v1', attributionId: 'a', words: text, by: 'Ratri Wulandari', at, ...rest })
const first = (text: string, status: VerificationStatus = 'verified'): Verification => recordCheck({ kind: 'none' }, status, moment(text))

describe('a check', () => {
  it('carries who, when, and the words that it was made of [10.1]', () => {
    expect(first('Air naik.')).toEqual({
      id: 'v1', attributionId: 'a', status: 'verified', method: '', secondSourceId: null, checkedBy: 'Ratri Wulandari', checkedAt: at,
      textHash: 'c91589b861949ddc3899412c096964a65b9a15e216d0c77c4d4c2f0261db83c6', checkedText: 'Air naik.', note: '', evidence: [],
    })
  })

  it('hashes words that look the same as the same words', () => {
    expect(textHash('Café'.normalize('NFD'))).toBe(textHash('Café'.normalize('NFC')))
    expect(textHash('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  })

  it('that is under way is of the passage and not of its words', () => {
    const begun = first('Air naik.', 'inProgress')
    expect(begun).toMatchObject({ checkedBy: '', checkedAt: null, textHash: '' })
    expect(checkOf('Air surut.', [begun])).toEqual({ kind: 'current', record: begun })
  })

  it('is taken back without a trace of who and when', () => {
    expect(recordCheck({ kind: 'current', record: first('Air naik.') }, 'unchecked', moment('Air naik.'))).toMatchObject({ status: 'unchecked', checkedBy: '', checkedAt: null, checkedText: '' })
  })

  it('takes a method, a second source and a note before there is any result', () => {
    const noted = withParticulars({ kind: 'none' }, { id: 'v1', attributionId: 'a' }, { method: 'rekaman' })
    expect([noted.status, noted.method, statusOf(checkOf('Air naik.', [noted]))]).toEqual(['unchecked', 'rekaman', 'unchecked'])
    expect(recordCheck({ kind: 'current', record: noted }, 'verified', moment('Air naik.'))).toMatchObject({ id: 'v1', method: 'rekaman', status: 'verified' })
  })
})

describe('an edit of a checked passage', () => {
  it('makes it unchecked, and tells what it was, who checked and when [10.2]', () => {
    const record = first('Air naik dua meter.')
    const check = checkOf('Air naik tiga meter.', [record])
    expect(check).toEqual({ kind: 'changed', record })
    expect(statusOf(check)).toBe('unchecked')
  })

  it('that is undone gives the check back [10.2]', () => {
    const record = first('Air naik dua meter.', 'disputed')
    expect(statusOf(checkOf('Air naik dua meter.', [record]))).toBe('disputed')
  })

  it('and a new check leave the old one in the log, which counts again for its own words [10.3]', () => {
    const old = first('Air naik dua meter.')
    const fresh = recordCheck(checkOf('Air naik tiga meter.', [old]), 'needsCorrection', moment('Air naik tiga meter.', { id: 'v2', at: '2026-11-24T09:00:00+07:00' }))
    expect(fresh.id).toBe('v2')
    expect(statusOf(checkOf('Air naik tiga meter.', [old, fresh]))).toBe('needsCorrection')
    expect(statusOf(checkOf('Air naik dua meter.', [old, fresh]))).toBe('verified')
    expect(checkOf('Air surut.', [old, fresh])).toEqual({ kind: 'changed', record: fresh })
  })

  it('leaves what was checked as it stands, whatever is written beside the new check before it has a result [10.3]', () => {
    const old = { ...first('Air naik dua meter.'), method: 'rekaman', note: 'didengar' }
    const moved = checkOf('Air naik tiga meter.', [old])
    const begun = withParticulars(moved, { id: 'v2', attributionId: 'a' }, { note: 'ditelepon lagi' })
    expect(begun).toEqual({ ...old, id: 'v2', status: 'unchecked', checkedBy: '', checkedAt: null, textHash: '', checkedText: '', note: 'ditelepon lagi' })
    const check = checkOf('Air naik tiga meter.', [old, begun])
    expect([check, statusOf(check), shownRecord(check)]).toEqual([{ kind: 'changed', record: old, begun }, 'unchecked', begun])
    const further = withParticulars(check, { id: 'v3', attributionId: 'a' }, { method: 'telepon' })
    expect(further).toEqual({ ...begun, method: 'telepon' })
    const settled = recordCheck(checkOf('Air naik tiga meter.', [old, further]), 'verified', moment('Air naik tiga meter.', { id: 'v4', by: 'Budi' }))
    expect([settled.id, settled.checkedBy, settled.note]).toEqual(['v2', 'Budi', 'ditelepon lagi'])
    expect(checkOf('Air naik dua meter.', [old, settled])).toEqual({ kind: 'current', record: old })
  })

  it('is any change inside it, and none elsewhere: a law [10.2]', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'é', '…', '\n', '😀'), minLength: 1, maxLength: 20 })
    const bodyOf = (before: string, said: string, after: string) =>
      readBody(body(paragraph(...[before && words(before), words(said, passage('a')), after && words(after)].filter((each) => each !== '')), paragraph('Akhir.')))
    const facts = (records: readonly Verification[]): Article =>
      article({ body: body(paragraph('x')), attributions: confirmed({ a: ['s'] }), verifications: Object.fromEntries(records.map((record) => [record.id, record])) })
    fc.assert(
      fc.property(text, text, text, text, fc.constantFrom(...verificationStatuses.filter(isFinal)), (before, said, edited, after, status) => {
        const read = (doc: ReturnType<typeof bodyOf>, records: readonly Verification[]) => checksOf(facts(records), passagesOf(doc))[0]!
        const { words: checked } = read(bodyOf(before, said, after), [])
        const record = recordCheck({ kind: 'none' }, status, moment(checked!))
        const inside = read(bodyOf(before, edited, after), [record])
        expect(inside.status).toBe(edited.normalize('NFC') === said.normalize('NFC') ? status : 'unchecked')
        expect(read(bodyOf(`${edited}${before}`, said, `${after}${edited}`), [record]).status).toBe(status)
      }),
      { seed },
    )
  })
})

describe('the checks of an article', () => {
  const said = article({
    body: body(paragraph(words('Satu', passage('a')), ' kata Ani ', words('dua', passage('a')), '.'), paragraph(words('Tiga', passage('b'))), paragraph(words('Empat', passage('c')))),
    attributions: { ...confirmed({ a: ['s'], b: ['s'], gone: ['s'] }), ...confirmed({ c: [] }, { state: 'dismissed' }) },
    headline: 'Air Naik Lagi',
  })

  it('are those of its confirmed passages in reading order, with what is gone from the text last', () => {
    const record = { ...first(passageWords([{ text: 'Satu' }, { text: 'dua' }])) }
    const found = checksOf({ ...said, verifications: { v1: record, strange: 7, other: { id: 'x' } } }, passagesOf(readBody(said.body)))
    expect(found.map(({ attribution, words: text, status, log }) => [attribution.id, text === null ? null : readableWords(text), status, log.length])).toEqual([
      ['a', 'Satu … dua', 'verified', 1], ['b', 'Tiga', 'unchecked', 0], ['gone', null, 'unchecked', 0],
    ])
  })

  it('are those of words of the headline too', () => {
    const inHeadline = attributionSchema.parse({ id: 'h', kind: 'directQuote', state: 'confirmed', field: { name: 'headline', exact: 'Naik' } })
    const read = (headline: string): readonly (string | null)[] => checksOf({ ...said, headline, attributions: { h: inHeadline } }, []).map(({ words: text }) => text)
    expect([read('Air Naik Lagi'), read('Air Surut')]).toEqual([['Naik'], [null]])
  })

  it('pass over a record of another shape, which stays as it was written [10.4]', () => {
    const strange = { v1: 'a word', v2: { id: 'v2', attributionId: 'a', status: 'settled by lot' }, v3: { ...first('x'), id: 'v3', colour: { deep: [1] } }, v4: null }
    const read = articleSchema.parse({ ...said, verifications: strange, rightOfReply: { r: 4 } })
    expect([read.verifications, read.rightOfReply]).toEqual([strange, { r: 4 }])
    expect(verificationsOf(read)).toEqual([strange.v3])
  })
})

const kinds: readonly Check['kind'][] = ['none', 'current', 'changed']

it('a passage nobody has begun to check has no check', () => {
  expect([checkOf('Air.', []).kind, checkOf(null, [first('Air.')]).kind]).toEqual([kinds[0], kinds[2]])
})
