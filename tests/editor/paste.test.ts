import { Fragment, Slice, type Node } from '@tiptap/pm/model'
import { describe, expect, test } from 'vitest'
import { lineBreak, paragraph, quotation } from '../support/articles'
import { cleanPaste, plainSlice } from '../../renderer/editor/paste'

const blocks = (...nodes: readonly Node[]): Fragment => Fragment.fromArray([...nodes])

describe('what is pasted', () => {
  test('comes without paragraphs of blanks and line breaks between the others', () => {
    const pasted = new Slice(blocks(paragraph('satu'), paragraph(lineBreak()), paragraph('\u00a0'), paragraph('dua')), 1, 1)
    expect(cleanPaste(pasted)).toEqual(new Slice(blocks(paragraph('satu'), paragraph('dua')), 1, 1))
  })

  test('joins the text around it with what is left when its ends were such paragraphs', () => {
    const pasted = new Slice(blocks(paragraph(lineBreak()), paragraph('satu'), paragraph('\u00a0')), 1, 1)
    expect(cleanPaste(pasted)).toEqual(new Slice(blocks(paragraph('satu')), 1, 1))
  })

  test.each([
    ['a lone line break', paragraph(lineBreak())],
    ['a lone blank', paragraph(' ')],
    ['an empty paragraph', paragraph()],
    ['words with a line break', paragraph('satu', lineBreak(), 'dua')],
  ])('keeps %s', (_what, node) => {
    const pasted = new Slice(blocks(node), 1, 1)
    expect(cleanPaste(pasted)).toBe(pasted)
  })

  test('names the one who is quoted without the dash before the name', () => {
    const said = [paragraph('“Ya.”')]
    for (const line of ['— Ayu', '–Ayu', '- Ayu', '-- Ayu', '—— Ayu']) {
      expect(cleanPaste(new Slice(blocks(quotation(said, line)), 0, 0)), line).toEqual(new Slice(blocks(quotation(said, 'Ayu')), 0, 0))
    }
    const hyphen = new Slice(blocks(quotation(said, '-anonim')), 0, 0)
    expect(cleanPaste(hyphen)).toBe(hyphen)
  })

  test('has the lines of a printed page joined, its words and signs as they were, and other lines as paragraphs [18.7]', () => {
    const wrapped = ['Pemerintah kota menutup Jembatan Arjuna selama dua pekan mulai Senin', 'karena tiangnya “retak” – kata kepala dinas, yang menaksir Rp\u00a05 juta', 'untuk perbaikan, dan dikerjakan siang malam oleh dua puluh orang peker-', 'ja yang didatangkan dari kota tetangga. Warga diminta memakai jalur', 'utara.', '', 'Pedagang mengeluh.']
    const pasted = (text: string): readonly string[] => plainSlice(text, { parent: paragraph('x'), marks: [] }).content.content.map(({ textContent }) => textContent)
    const joined = [`${wrapped.slice(0, 3).join(' ').slice(0, -1)}${wrapped[3]} utara.`, 'Pedagang mengeluh.']
    expect(pasted(wrapped.join('\n'))).toEqual(joined)
    expect(pasted(wrapped.join('\r\n'))).toEqual(joined)
    expect(pasted('[10/11, 09.15] Sari: Ditutup\n[10/11, 09.17] Bayu: Baik')).toEqual(['[10/11, 09.15] Sari: Ditutup', '[10/11, 09.17] Bayu: Baik'])
    expect(pasted('  satu  \u2028dua')).toEqual(['  satu  \u2028dua'])
  })
})
