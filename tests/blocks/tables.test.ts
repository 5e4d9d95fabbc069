import type { Node } from '@tiptap/pm/model'
import { EditorState, TextSelection } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import type { NodeJson } from '@shared/article'
import { readBody, schema } from '@shared/document'
import { tableChanges } from '../../renderer/blocks/tables'

const cell = (type: 'tableCell' | 'tableHeader', text: string): NodeJson => ({ type, content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] })
const row = (type: 'tableCell' | 'tableHeader', ...texts: readonly string[]): NodeJson => ({ type: 'tableRow', content: texts.map((text) => cell(type, text)) })

const heads = (doc: Node): readonly string[] => {
  const found: string[] = []
  doc.descendants((node) => void (node.type.name === 'tableHeader' && found.push(node.textContent)))
  return found
}

/** The document after the header row was switched with the caret in the cell that holds `text`. */
function switchedFrom(doc: Node, text: string): Node {
  let at = 0
  doc.descendants((node, position) => void (node.isText && node.text === text && (at = position)))
  const state = EditorState.create({ doc, schema, selection: TextSelection.create(doc, at) })
  let after = state
  tableChanges['table.headerRow'](state, (transaction) => (after = state.apply(transaction)))
  return after.doc
}

describe('the header row of a table', () => {
  it('is its first row, wherever in the table the caret is, and goes as it came [19.5]', () => {
    const plain = readBody({ type: 'doc', content: [{ type: 'table', content: [row('tableCell', 'Kota', 'Warga'), row('tableCell', 'Panen', '40'), row('tableCell', 'Surut', '12')] }] })
    const switched = switchedFrom(plain, '12')
    expect([heads(switched), heads(switchedFrom(switched, '40')), heads(switchedFrom(switched, 'Kota'))]).toEqual([['Kota', 'Warga'], [], []])
  })
})
