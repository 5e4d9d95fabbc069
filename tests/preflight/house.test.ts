import { describe, expect, it } from 'vitest'
import { catalogues } from '@shared/messages'
import { builtIn, changeHouse, fixedRules, houseOf, houseSentence, isBlocked, readHouse, rules } from '@shared/preflight'
import { article, findings, paragraph, register, told } from './desk'

const house = (value: unknown) => ({ house: houseOf(value).rules })

describe('what a house can set', () => {
  it('is the weight of a rule: another one, or none [4.4]', () => {
    const bare = article({ authors: [] }, paragraph('Jalan  putus.'))
    expect(told(bare)).toEqual([['byline-missing', 'warns', 'byline'], ['double-space', 'informs', '  ']])
    const strict = findings(bare, house({ rules: { 'byline-missing': 'blocks', 'double-space': 'off' } }))
    expect(strict.map(({ rule, severity }) => [rule, severity])).toEqual([['byline-missing', 'blocks']])
    expect(isBlocked(strict)).toBe(true)
  })

  it('is never that a withheld name may be printed: not by the file, and not by a caller', () => {
    const file = houseOf({ rules: { 'withheld-name': 'off' } })
    expect(file).toEqual({ rules: builtIn, problem: { kind: 'fixed', where: 'rules → withheld-name', found: '"off"' } })
    const sources = register({ name: 'Rosa Dewi', confidentiality: 'withholdName' })
    const loose = { ...builtIn, rules: { 'withheld-name': 'off' } } as const
    expect(told(article({}, paragraph('Kata Rosa Dewi.')), { sources, house: loose })).toEqual([['withheld-name', 'blocks', 'Rosa Dewi']])
  })

  it('is how long headline and deck may be', () => {
    const subject = article({ headline: 'Jembatan Desa Putus', deck: 'Warga menutup jalan.' })
    expect(told(subject, house({ longestHeadline: 10, longestDeck: 10 }))).toEqual([['long-headline', 'informs', 'headline'], ['long-deck', 'informs', 'deck']])
  })

  it('does not change what the desk asked for: a piece longer by more than a tenth is told [21.4]', () => {
    const words = (count: number) => article({ targetWords: 10 }, paragraph(`${Array.from({ length: count }, (_, index) => `kata${index}`).join(' ')}.`))
    expect(told(words(11))).toEqual([])
    expect(told(words(12))).toEqual([['over-length', 'informs', 'targetWords']])
  })

  it('is which fields must be filled in', () => {
    const required = ['kicker', 'deck', 'byline', 'dateline', 'section', 'tags', 'description', 'slug', 'creditLine', 'publishedAt', 'canonicalUrl']
    const bare = article({ authors: [] })
    const places = told(bare, house({ required, rules: { 'byline-missing': 'off' } })).map(([, , place]) => place)
    expect(places).toEqual(required.map((field) => (field === 'dateline' ? 'datelinePlace' : field)))
    const full = article({
      kicker: 'Desa', deck: 'Warga menutup jalan.', dateline: { place: 'Muara Senja', date: '' }, section: 'Daerah', tags: ['jalan'], slug: 'jalan',
      creditLine: 'Kantor Berita', publishedAt: '2026-11-20T10:00:00+07:00', canonicalUrl: 'https://contoh.id/a',
    })
    expect(told(full, house({ required }))).toEqual([])
  })

  it('is which words it does not print, and what it prints instead', () => {
    const words = [{ avoid: 'dikarenakan', use: 'karena' }, { avoid: 'oknum' }, { avoid: 'karena oknum', use: 'sebab' }, { avoid: 'redaksi', use: 'Redaksi' }]
    const found = findings(article({ deck: 'Dikarenakan hujan' }, paragraph('Batal karena  oknum, dan oknum itu bukan Redaksi. Dikarenakannya, redaksi diam.')), house({ words, rules: { 'double-space': 'off' } }))
    expect(found.map(({ field, params, fix }) => [field, params.text, fix?.text])).toEqual([
      ['deck', 'Dikarenakan', 'Karena'],
      [null, 'karena  oknum', 'sebab'],
      [null, 'oknum', undefined],
      [null, 'redaksi', 'Redaksi'],
    ])
  })
})

describe('the file of house rules', () => {
  it.each([
    ['{ "rules": { "double-space": "of" } }', 'severity', 'rules → double-space', '"of"'],
    ['{ "rules": [] }', 'object', 'rules', '[]'],
    ['{ "longestHeadline": "eighty" }', 'length', 'longestHeadline', '"eighty"'],
    ['{ "longestDeck": 0 }', 'length', 'longestDeck', '0'],
    ['{ "longestDeck": 1.5 }', 'length', 'longestDeck', '1.5'],
    ['{ "required": "tags" }', 'list', 'required', '"tags"'],
    ['{ "required": ["tags", "colour"] }', 'field', 'required → 2', '"colour"'],
    ['{ "words": [{ "use": "x" }] }', 'words', 'words → 1 → avoid', ''],
    ['{ "words": ["x"] }', 'words', 'words → 1', '"x"'],
    ['{ "formatVersion": 2 }', 'version', 'formatVersion', '2'],
    ['[]', 'object', '', '[]'],
    ['null', 'object', '', 'null'],
    ['', 'json', '1:1', ''],
    ['{\n  "rules": {\n', 'json', '3:1', ''],
  ])('%j is told with its place, and the built-in rules hold [4.5]', (text, kind, where, found) => {
    const { rules: held, problem } = readHouse(text)
    expect([held, problem]).toEqual([builtIn, { kind, where, found }])
    expect(houseSentence(problem!)).toMatch(/^house-rules\.json.*\. Mend the file first\.$/)
    expect(houseSentence(problem!)).not.toMatch(/ [;,.]|  /)
    for (const { houseRules } of Object.values(catalogues)) expect(houseRules.problem).toHaveProperty(kind)
  })

  it('may begin with a byte-order mark, be empty of settings, and name rules of a newer program', () => {
    expect(readHouse('\uFEFF{}')).toEqual({ rules: builtIn, problem: null, raw: {} })
    expect(readHouse('{ "rules": { "tone": "warns" }, "x": 1 }')).toMatchObject({ rules: { rules: { tone: 'warns' } }, problem: null })
  })

  it('keeps what this program does not know when a setting is changed, and forgets a weight that is given back', () => {
    const raw = { note: 'by the desk', rules: { tone: 'warns', 'double-space': 'off' }, words: [{ avoid: 'oknum', why: 'vague' }], longestDeck: 90 }
    expect(changeHouse(raw, { rules: { 'double-space': null, embargo: 'warns' }, words: [{ avoid: 'oknum', use: '' }, { avoid: 'ybs', use: '' }] })).toEqual({
      formatVersion: 1, note: 'by the desk', rules: { tone: 'warns', embargo: 'warns' }, words: [{ avoid: 'oknum', why: 'vague', use: '' }, { avoid: 'ybs', use: '' }], longestDeck: 90,
    })
  })

  it('names every rule of the gate as the gate does', () => {
    const all = Object.fromEntries(rules.filter(({ id }) => !fixedRules.includes(id)).map(({ id }) => [id, 'off']))
    expect(findings(article({ headline: '', authors: [] }, paragraph('TK  TK')), house({ rules: all }))).toEqual([])
  })
})
