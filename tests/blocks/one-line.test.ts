import { Fragment } from '@tiptap/pm/model'
import { describe, expect, it } from 'vitest'
import { readBody } from '@shared/document'
import { cleanClipboard } from '@shared/import/html'
import { onOneLine } from '../../renderer/blocks/one-line'

const line = (html: string): string => onOneLine(readBody({ type: 'doc', content: [...cleanClipboard(html, 'clipboard').content] }).content).toString()

describe('what is pasted into a footnote', () => {
  it('is one line: blocks, cells, items and lines have a blank between them, and words keep their marks', () => {
    expect(line('<p>satu <b>dua</b></p><table><tr><td>a</td><td>b</td></tr></table><ul><li>butir<br>baris</li></ul>')).toBe('<"satu ", bold("dua"), " a b butir baris">')
    expect(onOneLine(Fragment.empty).size).toBe(0)
  })
})
