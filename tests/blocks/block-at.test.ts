import { EditorState, NodeSelection, TextSelection } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import type { NodeJson } from '@shared/article'
import { readBody, schema } from '@shared/document'
import { blockAt, changeTo } from '../../renderer/blocks/block-at'

const words = (text: string): NodeJson => ({ type: 'text', text })
const paragraph = (text: string): NodeJson => ({ type: 'paragraph', content: [words(text)] })
const doc = readBody({
  type: 'doc',
  content: [
    paragraph('plain'),
    { type: 'heading', attrs: { level: 3 }, content: [words('heading')] },
    { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('item'), { type: 'orderedList', content: [{ type: 'listItem', content: [paragraph('inner')] }] }] }] },
    { type: 'blockquote', content: [paragraph('quoted')] },
    { type: 'codeBlock', content: [words('code')] },
    { type: 'pullquote', content: [words('pulled')] },
    { type: 'table', content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [paragraph('cell')] }] }] },
    { type: 'figure', content: [words('caption')] },
  ],
})

/** What the caret stands in within the word `text`. */
function at(text: string): string {
  let place = 0
  doc.descendants((node, position) => void (node.isText && node.text === text && (place = position)))
  return blockAt(EditorState.create({ doc, schema, selection: TextSelection.create(doc, place) }))
}

describe('the block that the bar names', () => {
  it('is the nearest one round the caret that has a name [19.16]', () => {
    const named = ['plain', 'heading', 'item', 'inner', 'quoted', 'code', 'pulled', 'cell', 'caption'].map(at)
    expect(named).toEqual(['format.paragraph', 'format.heading3', 'format.bulletList', 'format.orderedList', 'format.blockquote', 'format.codeBlock', 'insert.pullquote', 'cell', 'caption'])
  })

  it('is the picture where the figure is chosen as a whole [19.16]', () => {
    let place = 0
    doc.descendants((node, position) => void (node.type.name === 'figure' && (place = position)))
    expect(blockAt(EditorState.create({ doc, schema, selection: NodeSelection.create(doc, place) }))).toBe('figure')
  })

  it('becomes plain text by what made it, and nothing by choosing what it is [19.16]', () => {
    expect([
      changeTo('format.paragraph', 'format.bulletList'),
      changeTo('format.paragraph', 'format.heading2'),
      changeTo('format.paragraph', 'cell'),
      changeTo('format.heading2', 'format.blockquote'),
      changeTo('format.codeBlock', 'format.codeBlock'),
      changeTo('cell', 'cell'),
    ]).toEqual(['format.bulletList', 'format.paragraph', 'format.paragraph', 'format.heading2', null, null])
  })
})
