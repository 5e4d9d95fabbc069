import { Parser } from 'commonmark'
import fc from 'fast-check'
import MarkdownIt from 'markdown-it'
import footnotes from 'markdown-it-footnote'
import { expect, test } from 'vitest'
import type { NodeJson } from '@shared/article'
import { readBody } from '@shared/document'
import { documents } from '../../support/documents'
import { markdownOf, runs } from './articles'
import { carried } from './carried'

const squeeze = (text: string): string => text.replace(/\s+/g, '')

/** What a reader sees of a document, in order; with the notes after it, or without them. */
function seen(json: NodeJson, notes: string[]): string {
  if (json.type === 'text') return json.text!
  const inner = (json.content ?? []).map((child) => seen(child, notes)).join('')
  if (json.type === 'footnote') {
    notes.push(inner)
    return ''
  }
  if (json.type === 'attributionLine') return `—${inner}`
  if (json.type === 'figure') return `${String(json.attrs!.alt)}${inner}${String(json.attrs!.credit)}`
  return inner
}

/** The same document without what CommonMark itself has no syntax for. */
function core(json: NodeJson): NodeJson {
  const content = (json.content ?? []).filter(({ type }) => type !== 'footnote' && type !== 'table' && type !== 'taskList').map(core)
  const marks = json.marks?.filter(({ type }) => type !== 'strike')
  const bare = ['doc', 'blockquote'].includes(json.type) && content.every(({ type }) => type === 'attributionLine')
  const kept = bare ? [{ type: 'paragraph' }, ...content] : content
  return { ...json, ...(json.content ? { content: kept } : {}), ...(marks ? { marks } : {}) }
}

test('commonmark.js reads the same text', () => {
  const parser = new Parser()
  const textOf = (source: string): string => {
    const walker = parser.parse(source).walker()
    let text = ''
    for (let event = walker.next(); event; event = walker.next()) {
      const { node, entering } = event
      if (entering && ['text', 'code', 'code_block'].includes(node.type)) text += node.literal ?? ''
    }
    return text
  }
  fc.assert(
    fc.property(documents({ tables: 'gfm' }), (doc) => {
      const body = readBody(core(doc.toJSON() as NodeJson))
      expect(squeeze(textOf(markdownOf(body)))).toBe(squeeze(seen(carried(body).toJSON() as NodeJson, [])))
    }),
    runs(400, 20261123),
  )
})

test('markdown-it reads the same text and the same notes', () => {
  const parser = new MarkdownIt({ html: true }).use(footnotes)
  const textOf = (source: string): readonly [string, string] => {
    const texts: [string, string] = ['', '']
    let part: 0 | 1 = 0
    for (const token of parser.parse(source, {})) {
      if (token.type === 'footnote_block_open') part = 1
      if (token.type === 'fence') texts[part] += token.content
      for (const child of token.children ?? []) {
        if (child.type === 'text' || child.type === 'code_inline' || child.type === 'image') texts[part] += child.type === 'image' ? (child.children ?? []).map(({ content }) => content).join('') : child.content
      }
    }
    return [squeeze(texts[0]).replace(/\[[x ]?\]/g, ''), squeeze(texts[1])]
  }
  fc.assert(
    fc.property(documents({ tables: 'gfm' }), (doc) => {
      const notes: string[] = []
      const body = squeeze(seen(carried(doc).toJSON() as NodeJson, notes)).replace(/\[[x ]?\]/g, '')
      expect(textOf(markdownOf(doc))).toEqual([body, squeeze(notes.join(''))])
    }),
    runs(400, 20261123),
  )
})
