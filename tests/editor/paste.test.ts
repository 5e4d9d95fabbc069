import { Fragment, Slice, type Node } from '@tiptap/pm/model'
import { describe, expect, test } from 'vitest'
import { lineBreak, paragraph, quotation } from '../support/articles'
import { cleanPaste } from '../../renderer/editor/paste'

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
})
