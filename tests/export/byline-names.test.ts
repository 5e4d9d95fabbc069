import { describe, expect, test } from 'vitest'
import { bylineNames } from '@shared/export/byline-names'
import { toMarkdown } from '@shared/export/markdown'
import { body, paragraph, published } from '../support/articles'

const text = body(paragraph('Pasar dibuka lagi.'))
const markdown = (fields: Partial<Parameters<typeof published>[0]>) => {
  const made = toMarkdown(published({ body: text, ...fields }), { profile: 'gfm' })
  return { author: /^author:(?: .*|(?:\n {2}- .*)+)$/m.exec(made.text)?.[0].replace(/\n {2}/g, ' '), lost: made.warnings.filter((warning) => warning.includes('the byline')) }
}

describe('the names in a byline', () => {
  test.each([
    ['Oleh Laras Wening', ['Laras Wening']],
    ['By Laras Wening and Bagas Prakoso', ['Laras Wening', 'Bagas Prakoso']],
    ['OLEH: Laras, Bagas, dan Sekar', ['Laras', 'Bagas', 'Sekar']],
    ['Bylan Olehsari', ['Bylan Olehsari']],
    ['  ', []],
  ])('of “%s”', (line, names) => expect(bylineNames(line)).toEqual(names))

  test('are the authors in Markdown when nobody filled in the authors', () => {
    expect(markdown({ byline: 'Oleh Laras Wening dan Bagas Prakoso' })).toEqual({ author: 'author: - "Laras Wening" - "Bagas Prakoso"', lost: [] })
  })

  test('stand beside an editor on record, each name once', () => {
    expect(markdown({ byline: 'Laras, Endah', authors: [{ name: 'Endah', role: 'editor' }] })).toEqual({ author: 'author: - "Laras" - "Endah"', lost: [] })
  })

  test('give way to the writers on record, and what only the line says is told as lost', () => {
    expect(markdown({ byline: 'Tim Liputan', authors: [{ name: 'Laras', role: 'writer' }] })).toEqual({
      author: 'author: - "Laras"',
      lost: ['Markdown leaves out the byline as printed: the names of the authors are written.'],
    })
  })
})
