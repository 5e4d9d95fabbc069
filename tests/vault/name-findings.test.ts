import { describe, expect, it } from 'vitest'
import type { Finding } from '@shared/finding'
import type { NameHit } from '@shared/vault'
import { needsOwnReason, withNames, withoutSpelledNames } from '@shared/withheld'

const finding = (rule: string, severity: Finding['severity'], start: number | null, field: string | null = null): Finding => ({
  rule, severity, message: 'Something stands here.', params: {}, field, start, end: start === null ? null : start + 4,
})
const hit = (field: string, start: number): NameHit => ({ field, start, end: start + 12, sourceId: 'a', label: 'seorang pejabat pelabuhan', isPart: false, isTelling: true })
const placesOf = (findings: readonly Finding[]): readonly string[] => findings.map(({ rule, field, start, severity }) => `${severity} ${rule} ${field ?? start ?? ''}`)

const gate = [finding('unattributed-quote', 'blocks', 40), finding('placeholder', 'warns', 3), finding('byline-missing', 'informs', null, 'byline')]

describe('the names of the vault in preflight', () => {
  it('block where one word of a name tells who is meant, to be answered by a reason of its own [4.13]', () => {
    const [found] = withNames([], [{ ...hit('body', 90), isPart: true }, { ...hit('body', 90), isPart: true, isTelling: false }])
    expect([found?.rule, found?.severity, found?.start, needsOwnReason(found?.rule ?? '')]).toEqual(['withheld-name-alone', 'blocks', 90, true])
    expect(placesOf(withNames([], [{ ...hit('notes:n1', 4), isPart: true }, { ...hit('edNote', 4), isPart: true, isTelling: false }]))).toEqual(['warns withheld-name-part-desk notes:n1', 'informs withheld-name-part-desk edNote'])
  })

  it('say in which footnote or picture they stand, without the words round them [4.12]', () => {
    expect(withNames([], [hit('at:12:footnote:2', 3), hit('at:12:altText:1', 0), hit('at:12', 0)]).map(({ start, where }) => [start, where])).toEqual([
      [12, { part: 'footnote', number: 2, around: '' }],
      [12, { part: 'altText', number: 1, around: '' }],
      [12, undefined],
    ])
  })

  it('warn where one word of a name stands alone that many bear', () => {
    expect(placesOf(withNames(gate, [{ ...hit('body', 90), isPart: true, isTelling: false }]))).toEqual(['blocks unattributed-quote 40', 'warns placeholder 3', 'warns withheld-name-part 90', 'informs byline-missing byline'])
  })

  it('stand among what blocks, in the order of the text, each with its place and its label and without the name', () => {
    const found = withNames(gate, [hit('body', 90), hit('headline', 0), hit('body', 12)])
    expect(placesOf(found)).toEqual([
      'blocks withheld-name headline', 'blocks withheld-name 12', 'blocks unattributed-quote 40', 'blocks withheld-name 90', 'warns placeholder 3', 'informs byline-missing byline',
    ])
    expect(found[1]).toEqual({
      rule: 'withheld-name', severity: 'blocks', message: 'A name that must be withheld stands here. Replace it by the public label.',
      params: { label: 'seorang pejabat pelabuhan' }, field: null, start: 12, end: 24,
    })
  })

  it('are told once where two names stand in one place, or the gate has found one already', () => {
    expect(placesOf(withNames([finding('withheld-name', 'blocks', 12)], [hit('body', 12), hit('headline', 0), hit('headline', 30)]))).toEqual(['blocks withheld-name headline', 'blocks withheld-name 12'])
  })

  it('are not repeated as words that no dictionary has, whatever else is misspelled [9.14]', () => {
    const inNote = (number: number): Finding => ({ ...finding('misspelling', 'informs', 60), where: { part: 'footnote', number, around: '' } })
    const spelled = [finding('misspelling', 'informs', 14), finding('misspelling', 'informs', 30), finding('misspelling', 'informs', null, 'headline'), finding('misspelling', 'informs', null, 'deck'), inNote(1), inNote(2)]
    const found = withNames(spelled, [hit('body', 12), hit('headline', 0), hit('at:60:footnote:2', 3)])
    expect(placesOf(found).filter((place) => place.includes('misspelling'))).toEqual(['informs misspelling deck', 'informs misspelling 30', 'informs misspelling 60'])
    expect(found.flatMap(({ rule, where }) => (rule === 'misspelling' && where ? [where.number] : []))).toEqual([1])
    expect(withoutSpelledNames(spelled)).toBe(spelled)
  })

  it('change nothing where there are none', () => {
    expect(withNames(gate, [])).toBe(gate)
  })

  it('could not be looked for while the vault is locked, and that is noted last', () => {
    expect(placesOf(withNames(gate, null))).toEqual([...placesOf(gate), 'informs vault-locked '])
  })
})
