import { describe, expect, it } from 'vitest'
import type { LedgerEntry } from '@shared/ledger'
import { newSource, type Source } from '@shared/source'
import { firstChoice, peopleOf, pickerRows } from '../../renderer/sources/picker-rows'
import { shownSource } from '../../renderer/sources/shown-source'

const source = (id: string, name: string, change: Partial<Source> = {}): Source => ({ ...newSource(id, 'person', name), ...change })
const adi = source('1', 'Adi Nugroho')
const wulan = source('2', 'Wulan Sari')
const dimas = source('3', 'Dimas Putra')

const offered = (asked: Partial<Parameters<typeof pickerRows>[0]>): readonly string[] =>
  pickerRows({ sources: [adi, dimas, wulan], people: [], used: [], query: '', proposed: '', ...asked }).map((row) => (row.kind === 'create' ? `new: ${row.name}` : shownSource(row.source).name))

describe('the picker of a speaker', () => {
  it('offers the people of this article first, then the sources used in it, then the register', () => {
    expect(offered({ people: ['Ratna Dewi', 'Wulan Sari'], used: ['3'] })).toEqual(['new: Ratna Dewi', 'Wulan Sari', 'Dimas Putra', 'Adi Nugroho'])
  })

  it('offers a person of this article by the whole name when its beginning is typed', () => {
    expect(offered({ people: ['Dimitri Danu'], query: 'Dim' })).toEqual(['new: Dimitri Danu', 'Dimas Putra', 'new: Dim'])
  })

  it('puts the proposed speaker of the passage first and takes what is typed in full for itself', () => {
    expect(offered({ people: ['Ratna Dewi', 'Wulan Sari'], proposed: 'Wulan Sari' })).toEqual(['Wulan Sari', 'new: Ratna Dewi', 'Adi Nugroho', 'Dimas Putra'])
    expect(offered({ query: 'wulan  sari' })).toEqual(['Wulan Sari'])
  })

  it('reads a used source after merges, and never tells a withheld name', () => {
    const merged = source('4', 'W. Sari', { mergedInto: '2' })
    expect(offered({ sources: [adi, wulan, merged], used: ['4'] })).toEqual(['Wulan Sari', 'Adi Nugroho'])
    const withheld = source('5', 'Raka Wirayuda', { confidentiality: 'withholdName', publicLabel: 'seorang pejabat' })
    expect(offered({ sources: [withheld], people: ['Raka Wirayuda'] })).toEqual(['new: Raka Wirayuda', 'seorang pejabat'])
  })

  it('chooses nobody while nothing is typed and nobody is proposed', () => {
    expect([firstChoice({ query: ' ', proposed: '' }), firstChoice({ query: 'a', proposed: '' }), firstChoice({ query: '', proposed: 'Ani' })]).toEqual([-1, 0, 0])
  })

  it('knows the people of the ledger once each', () => {
    const entry = (speaker: string | null): LedgerEntry => ({
      key: '', state: 'proposed', kind: 'directQuote', on: 'body', stretches: [], text: '', speaker, cue: null, antecedent: null, rule: '', confidence: 1,
    })
    expect(peopleOf([entry('Ratna Dewi'), entry(null), entry('ratna dewi'), entry('Adi')])).toEqual(['Ratna Dewi', 'Adi'])
  })
})
