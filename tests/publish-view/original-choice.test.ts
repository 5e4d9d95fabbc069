import { describe, expect, it } from 'vitest'
import { articleSchema } from '@shared/article'
import { onThePage, offsetInto } from '../../renderer/publish/original-choice'

const at = '2026-11-23T09:00:00+07:00'
const body = (text: string) => ({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] })

describe('a place in the text before undecided suggestions', () => {
  it('is found on the page by the words that both have', () => {
    const [before, after] = ['Banjir surut pada Senin pagi.', 'Banjir di Muara surut pada pagi.']
    const places = ['Banjir', 'surut', 'pagi'].map((word) => [offsetInto(before, after, before.indexOf(word)), after.indexOf(word)])
    expect(places).toEqual(places.map(([, there]) => [there, there]))
    expect([offsetInto(before, after, before.indexOf('Senin') + 2), offsetInto(before, after, before.length)]).toEqual([after.indexOf(' pagi'), after.length])
  })

  it('leads a finding there, and leaves one of a field as it is', () => {
    const article = articleSchema.parse({ body: body('Di Muara banjir [cek].'), original: { headline: '', deck: '', body: body('Banjir [cek].') }, createdAt: at, updatedAt: at })
    const finding = { rule: 'placeholder', severity: 'blocks', message: '', params: {}, field: null, start: 7, end: 12 } as const
    expect(onThePage(finding, article)).toEqual({ ...finding, start: 16, end: 21 })
    const field = { ...finding, field: 'headline', start: null, end: null }
    expect([onThePage(field, article), onThePage(finding, { ...article, original: null })]).toEqual([field, finding])
  })
})
