import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { NodeJson } from '@shared/article'
import { isFault } from '@shared/errors'
import { checkBody, readBody, schema } from '@shared/document'
import { documents } from '../support/documents'
import { seed } from '../support/seed'

const paragraph = (...content: readonly NodeJson[]): NodeJson => ({ type: 'doc', content: [{ type: 'paragraph', content }] })
const linked = (href: unknown): NodeJson => paragraph({ type: 'text', text: 'words', marks: [{ type: 'link', attrs: { href } }] })

const refusal = (body: NodeJson): string => {
  try {
    checkBody(body)
    return 'read'
  } catch (error) {
    return isFault(error) ? error.code : 'thrown'
  }
}

describe('the schema is the allow-list', () => {
  it('declares how every attribute of every node and mark is checked', () => {
    const unchecked = [...Object.values(schema.nodes), ...Object.values(schema.marks)].flatMap((type) =>
      Object.entries(type.spec.attrs ?? {}).flatMap(([name, attr]) => (attr.validate === undefined ? [`${type.name}.${name}`] : [])),
    )
    expect(unchecked).toEqual([])
  })

  it.each(['javascript:alert(1)', ' javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'java\tscript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', '//host/share', '\\\\host\\share', 'https://a.id/ b', '', 7, null, { toString: 'x' }])(
    'refuses a link to %j where an address is expected',
    (href) => {
      expect(refusal(linked(href))).toBe(href === '' ? 'read' : 'unknownContent')
    },
  )

  it('takes web and mail addresses', () => {
    for (const href of ['https://contoh.id/a?b=c#d', 'http://contoh.id', 'mailto:meja@contoh.id', 'tel:+62215550100']) expect(refusal(linked(href))).toBe('read')
  })

  it('takes pictures from the article’s own assets and from nowhere else', () => {
    const figure = (src: unknown): NodeJson => ({ type: 'doc', content: [{ type: 'figure', attrs: { src } }] })
    expect(refusal(figure(`asset:${'a'.repeat(64)}.jpg`))).toBe('read')
    for (const src of ['https://contoh.id/a.jpg', 'data:image/png;base64,AA', ' DATA:image/png', '\\\\host\\a.jpg', `asset:${'a'.repeat(63)}.jpg`, `asset:${'a'.repeat(64)}.svg`]) {
      expect(refusal(figure(src))).toBe('unknownContent')
    }
  })

  it('refuses an unknown node, an unknown mark and a wrong nesting, and leaves nothing out', () => {
    expect(refusal({ type: 'doc', content: [{ type: 'sidebar' }] })).toBe('unknownContent')
    expect(refusal(paragraph({ type: 'text', text: 'x', marks: [{ type: 'blink' }] }))).toBe('unknownContent')
    expect(refusal({ type: 'doc', content: [{ type: 'listItem' }] })).toBe('unknownContent')
  })

  it('refuses nesting that would exhaust the stack', () => {
    const deep = Array.from({ length: 100_000 }).reduce<NodeJson>((content) => ({ type: 'blockquote', content: [content] }), { type: 'paragraph' })
    expect(refusal({ type: 'doc', content: [deep] })).toBe('unknownContent')
  })

  it('reads back every document it writes', () => {
    fc.assert(
      fc.property(documents(), (doc) => {
        expect(readBody(doc.toJSON() as NodeJson).eq(doc)).toBe(true)
      }),
      { seed },
    )
  })
})
