import { describe, expect, it } from 'vitest'
import type { NodeJson } from '@shared/article'
import { readBody } from '@shared/document'
import { findIn } from '../../renderer/editor/find'

const text = (words: string, bold = false): NodeJson => ({ type: 'text', text: words, ...(bold ? { marks: [{ type: 'bold' }] } : {}) })
const doc = (...content: readonly NodeJson[]) => readBody({ type: 'doc', content: [{ type: 'paragraph', content }] })

describe('finding in the article', () => {
  it('finds words across bold, whatever their case', () => {
    const body = doc(text('Jem'), text('bat', true), text('an baru'))
    expect(findIn(body, 'JEMBATAN').map(({ from, to }) => body.textBetween(from, to))).toEqual(['Jembatan'])
  })

  it('gives right positions behind a footnote and a line break', () => {
    const body = doc(text('a'), { type: 'footnote', content: [text('bukan kata')] }, { type: 'hardBreak' }, text('kata'))
    const found = findIn(body, 'kata')
    expect(found).toHaveLength(1)
    expect(body.textBetween(found[0]!.from, found[0]!.to)).toBe('kata')
  })

  it('finds nothing for nothing, and does not overlap', () => {
    expect(findIn(doc(text('aaaa')), '')).toEqual([])
    expect(findIn(doc(text('aaaa')), 'aa')).toHaveLength(2)
  })
})
