import { describe, expect, it } from 'vitest'
import { imported, paragraphsOf, plan, prose, rolesOf } from './stories'

const wrap = (text: string, width: number): string =>
  text.split(' ').reduce((lines, word) => {
    const last = lines.slice(lines.lastIndexOf('\n') + 1)
    return last.length + 1 + word.length > width ? `${lines}\n${word}` : `${lines} ${word}`
  })

const headline = 'Jembatan Gantung Sungai Kelam Putus'
const long = [...prose, `${prose[0]} ${prose[1]}`, `${prose[1]} ${prose[0]}`]

describe('the blocks of a pasted text', () => {
  it.each([60, 66, 72, 80])('are joined from lines that a program wrapped at %i characters', (width) => {
    expect(paragraphsOf([headline, ...long.map((text) => wrap(text, width))].join('\n\n'))).toEqual(long)
    expect(paragraphsOf([headline, ...long.map((text) => wrap(text, width))].join('\r\n\r\n').replace(/(?<!\r)\n/g, '\r\n'))).toEqual(long)
  })

  it.each([60, 72])('are joined from a manuscript with an empty line after each line of %i characters', (width) => {
    const text = long.map((one) => wrap(one, width)).join('\n').replaceAll('\n', '\n\n')
    expect(paragraphsOf(`${headline}\n\n${text}`).join(' ')).toBe(long.join(' '))
    expect(paragraphsOf(`${headline}\n\n${text}`).length).toBeLessThanOrEqual(long.length + 1)
  })

  it('are single lines where each line is a paragraph', () => {
    expect(paragraphsOf([headline, ...long].join('\n'))).toEqual(long)
    expect(paragraphsOf([headline, ...long].join('\r'))).toEqual(long)
  })

  it('hold no invisible character and single blanks', () => {
    const text = `${headline}\n\n\u200b${prose[0]!.replace(/ /g, '\u00a0 ')}\ufeff\n\n${prose[1]!.replace('jem', 'jem\u00ad').replace('tiang', 'ti\u200dang')}`
    expect(paragraphsOf(text)).toEqual(prose)
  })

  it('keep the joiners that emoji and other scripts need', () => {
    const family = '👩‍👩‍👧 می‌خواهم hadir dalam rapat desa yang membahas jembatan itu pada hari Selasa.'
    expect(paragraphsOf(`${headline}\n\n${prose[0]}\n\n${family}`)).toEqual([prose[0], family])
  })

  it('know their place in the original', () => {
    const text = `\r\n${headline}\r\n\r\n\u200b ${prose[0]} \r\n`
    expect(plan(text).blocks.map(({ start, end }) => text.slice(start, end).trim())).toEqual([headline, `\u200b ${prose[0]}`])
  })

  it('become lists where neighbours have bullets, or numbers that follow each other', () => {
    const text = [headline, ...prose, '- pompa baru', '- posko', 'Selain itu warga meminta tiga hal kepada pemerintah kabupaten:', '3. dana', '4. rakit', prose[0]].join('\n')
    expect(imported(text).article.body.content?.slice(2)).toEqual([
      {
        type: 'bulletList',
        content: ['pompa baru', 'posko'].map((item) => ({ type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: item }] }] })),
      },
      { type: 'paragraph', content: [{ type: 'text', text: 'Selain itu warga meminta tiga hal kepada pemerintah kabupaten:' }] },
      {
        type: 'orderedList',
        attrs: { start: 3 },
        content: ['dana', 'rakit'].map((item) => ({ type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: item }] }] })),
      },
      { type: 'paragraph', content: [{ type: 'text', text: prose[0] }] },
    ])
  })

  it('become a subheading where a short line stands between paragraphs', () => {
    expect(rolesOf([headline, prose[0], 'Rakit dari Drum Bekas', prose[1]].join('\n\n'))).toEqual(['headline', 'body', 'heading', 'body'])
    expect(rolesOf([headline, prose[0], '“Kami menunggu”', prose[1]].join('\n\n'))).toEqual(['headline', 'body', 'body', 'body'])
  })

  it('are told the language by their function words', () => {
    expect(plan(prose.join('\n')).language).toBe('id')
    expect(plan('The bridge over the river was closed to all traffic on Tuesday, the county said in a statement.').language).toBe('en')
  })
})
