import { describe, expect, it } from 'vitest'
import { article, attribution, paragraph, register, told } from './desk'

const words = 'Tiga rumah hanyut malam itu'
const rules = ['off-record', 'background-name']
const terms = (...given: Parameters<typeof told>) => told(...given).filter(([rule]) => rules.includes(rule))

describe('words told off the record', () => {
  it('block wherever they stand: in the text, in the headline, behind a picture [14.9]', () => {
    const said = attribution('a', { terms: 'offRecord' })
    expect(terms(article({ attributions: said }, paragraph(['a', words], '.')))).toEqual([['off-record', 'blocks', words]])
    const field = { name: 'headline' as const, exact: 'Tiga Rumah Hanyut', prefix: '', suffix: '' }
    const inHeadline = attribution('a', { terms: 'offRecord', field })
    expect(terms(article({ headline: 'Tiga Rumah Hanyut', attributions: inHeadline }))).toEqual([['off-record', 'blocks', 'headline']])
    expect(terms(article({ headline: 'Rumah Hanyut', attributions: inHeadline }))).toEqual([])
    const picture = { type: 'figure', attrs: { alt: 'Rumah', attributionIds: ['a'] }, content: [{ type: 'text', text: 'Banjir' }] }
    expect(terms(article({ attributions: said }, paragraph('Awal.'), picture))).toEqual([['off-record', 'blocks', 'Banjir']])
  })

  it('are no concern once they are dismissed, or on other terms', () => {
    for (const change of [{ terms: 'offRecord', state: 'dismissed' }, { terms: 'deepBackground' }] as const) {
      expect(terms(article({ attributions: attribution('a', change) }, paragraph(['a', words], '.')))).toEqual([])
    }
  })
})

describe('the name of a source on background', () => {
  const sources = register({ name: 'Melati Anggraini', aliases: ['Melati'] })
  const text = [paragraph(['a', words], ', kata Melati Anggraini.'), paragraph(['b', 'Air surut'], '.')]

  it('warns where it is printed, once a place, in fields too [14.9]', () => {
    const subject = article({ deck: 'Melati bercerita', attributions: attribution('a', { terms: 'background' }) }, ...text)
    expect(terms(subject, { sources })).toEqual([['background-name', 'warns', 'deck'], ['background-name', 'warns', 'Melati Anggraini']])
  })

  it('is told place by place in a text of any length', () => {
    const names = paragraph('Melati '.repeat(130_000))
    expect(terms(article({ attributions: attribution('a', { terms: 'background' }) }, paragraph(['a', words], '.'), names), { sources }).length).toBe(130_000)
  })

  it('is free where the same source speaks on the record as well', () => {
    expect(terms(article({ attributions: { ...attribution('a', { terms: 'background' }), ...attribution('b') } }, ...text), { sources })).toEqual([])
  })
})

describe('a quotation in the headline', () => {
  const headline = 'Warga: ‘Kami tidak pernah diajak bicara’'
  const inFields = (...given: Parameters<typeof told>) => told(...given).filter(([rule]) => rule === 'unattributed-quote' || rule === 'unconfirmed-quote')

  it('blocks while nobody is named for it, and is settled with the words of the body [14.6]', () => {
    expect(inFields(article({ headline }))).toEqual([['unattributed-quote', 'blocks', 'headline']])
    const body = paragraph('“', ['a', 'Sungguh, kami tidak pernah diajak bicara oleh siapa pun.'], '” kata Sulastri, pedagang ikan.')
    expect(inFields(article({ headline, attributions: attribution('a') }, body))).toEqual([])
    const field = { name: 'headline' as const, exact: 'Kami tidak pernah diajak bicara', prefix: 'Warga: ‘', suffix: '’' }
    expect(inFields(article({ headline, attributions: attribution('a', { field }) }))).toEqual([])
    expect(inFields(article({ headline: 'Warga: ‘Kami tidak pernah didengar’', attributions: attribution('a', { field }) }))).toEqual([['unattributed-quote', 'blocks', 'headline']])
  })
})
