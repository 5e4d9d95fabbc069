import { describe, expect, it } from 'vitest'
import type { Finding } from '@shared/finding'
import { fieldPlaceholders, withPlaceholders } from '../../renderer/placeholders/field-placeholders'

const finding = (field: string, text: string, rule = 'placeholder'): Finding => ({ rule, severity: 'blocks', message: '', params: { text }, field, start: null, end: null })
const box = (from: number, to: number) => ({ from, to, look: 'placeholder' as const })

describe('what is still to be filled in in a field', () => {
  it('is boxed wherever it stands by now, where preflight has found it in that field [21.7]', () => {
    const findings = [finding('headline', 'TK'), finding('deck', 'XX'), finding('headline', 'XXX', 'other')]
    expect([fieldPlaceholders(findings, 'headline', 'Lagi TK lalu XXX menunggu TK'), fieldPlaceholders(findings, 'headline', 'Lagi lima'), fieldPlaceholders(findings, 'kicker', 'TK')]).toEqual([[box(5, 7), box(26, 28)], [], []])
  })

  it('has no dots of spelling within, and stands with the other marks in order [21.7]', () => {
    expect(withPlaceholders([{ from: 12, to: 17 }, { from: 1, to: 4 }], [box(0, 10)])).toEqual([box(0, 10), { from: 12, to: 17, look: 'misspelled' }])
  })
})
