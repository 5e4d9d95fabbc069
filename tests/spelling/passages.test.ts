import { describe, expect, it } from 'vitest'
import { misspellingsOf, type Speller } from '@shared/spelling'
import { toHtml } from '@shared/export/html'
import { toMarkdown } from '@shared/export/markdown'
import { body, footnote, mark, paragraph, published, words } from '../support/articles'
import { article, paragraph as block } from '../preflight/desk'
import { spellerFor } from './desk'

const spellers = (language: string): Speller | null => (['id', 'en-GB'].includes(language) ? spellerFor(language) : null)
const inLanguage = (lang: string) => mark('language', { lang })
const mixed = [words('Warga menyebut '), words('the colour of watr', inLanguage('en-GB')), words(' dan '), words('ngunduh mantuu', inLanguage('jv')), words(' bahaw benar.')] as const

describe('a passage in another language', () => {
  it('is checked by the dictionary of its own, and not at all where there is none [15.7]', () => {
    const subject = { ...article({ headline: 'Kabar' }, block('Kabar.')), body: body(paragraph(...mixed)) }
    expect(misspellingsOf(spellers, subject, [], []).map(({ word, meant }) => [word, meant])).toEqual([
      ['bahaw', 'bahwa'],
      ['watr', null],
    ])
  })

  it('keeps its own words marked where the article leaves a word alone [15.5]', () => {
    const subject = { ...article({ headline: 'Kabar Bahaw', ignoredWords: ['bahaw'] }, block('Kabar.')), body: body(paragraph(...mixed)) }
    expect(misspellingsOf(spellers, subject, [], []).map(({ word }) => word)).toEqual(['watr'])
  })

  it('is told to a screen reader in HTML, and told as left out of Markdown [15.7]', () => {
    const piece = published({ headline: 'Kabar', body: body(paragraph(...mixed, footnote('Catatan.'))) })
    expect(toHtml(piece, { profile: 'fragment' }).text).toContain('<p>Warga menyebut <span lang="en-GB">the colour of watr</span> dan <span lang="jv">ngunduh mantuu</span> bahaw benar.')
    const written = toMarkdown(piece, { profile: 'gfm' })
    expect(written.text).toContain('Warga menyebut the colour of watr dan ngunduh mantuu bahaw benar.[^')
    expect(written.warnings).toEqual(['Markdown has no sign for the language of a passage: it was left out.'])
  })
})
