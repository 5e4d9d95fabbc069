import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { NodeJson } from '@shared/article'
import { bodyText, countWords, passagesOf, readBody, readingMinutes, textMap } from '@shared/document'
import { documents } from '../support/documents'
import { seed } from '../support/seed'

const doc = (...content: readonly NodeJson[]) => readBody({ type: 'doc', content })
const said = (text: string, ...ids: readonly string[]): NodeJson => ({ type: 'text', text, marks: ids.map((id) => ({ type: 'attribution', attrs: { id } })) })
const plain = (text: string): NodeJson => ({ type: 'text', text })

describe('the text of a body', () => {
  it('joins blocks by an empty line and writes a hard break as a line feed', () => {
    const body = doc(
      { type: 'paragraph', content: [plain('satu'), { type: 'hardBreak' }, plain('dua')] },
      { type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [plain('tiga')] }] }] },
    )
    expect(bodyText(body)).toBe('satu\ndua\n\ntiga')
  })

  it('leaves footnotes out', () => {
    const body = doc({ type: 'paragraph', content: [plain('kata'), { type: 'footnote', content: [plain('catatan')] }, plain(' lagi')] })
    expect(bodyText(body)).toBe('kata lagi')
  })

  it('gives for every offset a position that holds the same character', () => {
    fc.assert(
      fc.property(documents(), (body) => {
        const map = textMap(body)
        for (let offset = 0; offset < map.text.length; offset += 1) {
          const character = map.text[offset]!
          if (character === '\n') continue
          const position = map.positionOf(offset)
          expect(body.textBetween(position, position + 1)).toBe(character)
          expect(map.offsetOf(position)).toBe(offset)
        }
      }),
      { seed },
    )
  })

  it.each([
    ['', 0],
    ['Tanah-air milik kita, katanya.', 4],
    ['It’s 3,500 km — “far”', 4],
    ['www.contoh.id dan a@b.id', 3],
  ])('counts the words of %j as %i', (text, words) => {
    expect(countWords(text)).toBe(words)
  })

  it('says a minute for a short text and none for an empty one', () => {
    expect([readingMinutes(0), readingMinutes(3), readingMinutes(2_380)]).toEqual([0, 1, 10])
  })
})

describe('attributed passages', () => {
  it('are one where bold or a link stands within', () => {
    const bold: NodeJson = { type: 'text', text: 'itu', marks: [{ type: 'attribution', attrs: { id: 'a' } }, { type: 'bold' }] }
    const body = doc({ type: 'paragraph', content: [plain('“'), said('kata ', 'a'), bold, said(' benar', 'a'), plain('”')] })
    expect(passagesOf(body)).toEqual([{ id: 'a', from: 2, to: 16, text: 'kata itu benar' }])
  })

  it('may overlap, and end with their block', () => {
    const body = doc(
      { type: 'paragraph', content: [said('satu ', 'a'), said('dua', 'a', 'b')] },
      { type: 'paragraph', content: [said('tiga', 'b')] },
    )
    expect(passagesOf(body).map(({ id, text }) => [id, text])).toEqual([['a', 'satu dua'], ['b', 'dua'], ['b', 'tiga']])
  })
})
