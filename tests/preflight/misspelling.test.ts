import { describe, expect, it } from 'vitest'
import { readBody, textMap } from '@shared/document'
import { houseOf, runPreflight, withMisspellings } from '@shared/preflight'
import type { Misspelling } from '@shared/spelling'
import { article, findings, now, paragraph } from './desk'

const subject = article({ headline: 'Jembatan Ptus' }, paragraph('Warga bahaw  pulang.'))
const doc = readBody(subject.body)
const misspellings: readonly Misspelling[] = [
  { field: 'headline', start: 9, end: 13, word: 'Ptus', meant: null },
  { field: null, start: 6, end: 11, word: 'bahaw', meant: 'bahwa' },
]
const told = [
  { rule: 'misspelling', severity: 'informs', message: 'No dictionary has the word “Ptus”.', params: { text: 'Ptus' }, field: 'headline', start: null, end: null },
  {
    rule: 'misspelling', severity: 'informs', message: 'No dictionary has the word “bahaw”.', params: { text: 'bahaw' }, field: null, start: 6, end: 11,
    fix: { start: 6, end: 11, was: 'bahaw', text: 'bahwa' },
  },
]

describe('a misspelled word', () => {
  it('informs, with its place, and with a fix where there is no doubt [15.1]', () => {
    expect(findings(subject, { misspellings }).filter(({ rule }) => rule === 'misspelling')).toEqual(told)
  })

  it('is told alike whether spelling was asked before or comes later', () => {
    const house = houseOf({}).rules
    expect(withMisspellings(findings(subject), misspellings, house, doc, textMap(doc))).toEqual(findings(subject, { misspellings }))
  })

  it('is as grave as the house has it', () => {
    const severityOf = (set: string) => withMisspellings(findings(subject), misspellings, houseOf({ rules: { misspelling: set } }).rules, doc, textMap(doc)).filter(({ rule }) => rule === 'misspelling').map(({ severity }) => severity)
    expect([severityOf('blocks'), severityOf('off')]).toEqual([['blocks', 'blocks'], []])
  })

  it('is none where nobody has the dictionaries', () => {
    expect(runPreflight({ article: subject, sources: new Map(), now }).filter(({ rule }) => rule === 'misspelling')).toEqual([])
  })
})
