import { describe, expect, it } from 'vitest'
import { newArticle, type Article } from '@shared/article'
import { compareArticles, plainText } from '../../renderer/versions/compare'
import { byParagraph, changedPieces } from '../../renderer/versions/paragraphs'

const article = (headline: string, ...paragraphs: readonly string[]): Article => ({
  ...newArticle('id', '2026-03-01T08:00:00+07:00'),
  headline,
  body: { type: 'doc', content: paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })) },
})

describe('a version beside the text of now', () => {
  it('tells the words that came and went, the headline among them', () => {
    const comparison = compareArticles(article('Harga naik', 'Beras mahal.'), article('Harga beras naik', 'Beras masih mahal.'))
    expect(comparison).toEqual({
      headline: [{ kind: 'same', text: 'Harga ' }, { kind: 'added', text: 'beras ' }, { kind: 'same', text: 'naik' }],
      deck: [],
      body: [{ kind: 'same', text: 'Beras ' }, { kind: 'added', text: 'masih ' }, { kind: 'same', text: 'mahal.' }],
      added: 2,
      removed: 0,
    })
  })

  it('can be read as it was', () => {
    const comparison = compareArticles(article('Lama', 'Satu.', 'Dua.'), article('Baru', 'Satu.', 'Tiga.', 'Dua.'))
    const { headline, body } = plainText(comparison)
    expect({ headline: headline.map(({ text }) => text).join(''), body: body.map(({ text }) => text).join('') }).toEqual({ headline: 'Lama', body: 'Satu.\n\nDua.' })
  })
})

describe('the paragraphs of a comparison', () => {
  it('are those of the text, whatever the changes run over', () => {
    expect(byParagraph([{ kind: 'same', text: 'One.\n\nTw' }, { kind: 'added', text: 'o.\n\nThree.' }])).toEqual([
      [{ kind: 'same', text: 'One.' }],
      [{ kind: 'same', text: 'Tw' }, { kind: 'added', text: 'o.' }],
      [{ kind: 'added', text: 'Three.' }],
    ])
  })

  it('are shown where they changed, with their neighbours; the others are counted', () => {
    const same = { kind: 'same', text: '1\n\n2\n\n3\n\n4\n\n' } as const
    const changes = [same, { kind: 'added', text: '5' } as const, { kind: 'same', text: '\n\n6\n\n7' } as const]
    expect(changedPieces(changes)).toEqual([
      { kind: 'unchanged', paragraphs: 3 },
      { kind: 'paragraph', changes: [{ kind: 'same', text: '4' }] },
      { kind: 'paragraph', changes: [{ kind: 'added', text: '5' }] },
      { kind: 'paragraph', changes: [{ kind: 'same', text: '6' }] },
      { kind: 'unchanged', paragraphs: 1 },
    ])
  })
})
