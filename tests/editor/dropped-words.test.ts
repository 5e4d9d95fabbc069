import { Fragment, Slice } from '@tiptap/pm/model'
import { EditorState, TextSelection } from '@tiptap/pm/state'
import { expect, it } from 'vitest'
import { readBody, schema } from '@shared/document'
import { setBlanks } from '../../renderer/editor/dropped-words'

/** The text after the stretch between brackets was dragged to `|`, and what is selected then. */
function dragged(marked: string, isCopy = false): readonly [string, string] {
  const plain = marked.replace(/[[\]|]/g, '')
  const at = (sign: string): number => marked.slice(0, marked.indexOf(sign)).replace(/[[\]|]/g, '').length + 1
  const [from, to, target] = [at('['), at(']'), at('|')]
  const doc = readBody({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: plain }] }] })
  const state = EditorState.create({ doc, schema, selection: TextSelection.create(doc, from, to) })
  const { tr } = state
  if (!isCopy) tr.deleteSelection()
  const place = tr.mapping.map(target)
  tr.replaceRange(place, place, new Slice(Fragment.from(schema.text(plain.slice(from - 1, to - 1))), 0, 0))
  setBlanks(tr, state.selection)
  return [tr.doc.textContent, tr.doc.textBetween(tr.selection.from, tr.selection.to)]
}

it.each([
  ['alpha [beta] gamma delta| end', 'alpha gamma delta beta end', 'beta'],
  ['alpha [beta] gamma| delta', 'alpha gamma beta delta', 'beta'],
  ['|alpha beta [gamma]', 'gamma alpha beta', 'gamma'],
  ['[alpha] beta gamma|', 'beta gamma alpha', 'alpha'],
  ['alpha [beta], gamma |delta', 'alpha, gamma beta delta', 'beta'],
  ['alpha [beta gamma] delta|.', 'alpha delta beta gamma.', 'beta gamma'],
  ['She said “[alpha] beta” and |left', 'She said “beta” and alpha left', 'alpha'],
])('%s becomes %s, and the words stay selected [19.15]', (marked, text, selected) => expect(dragged(marked)).toEqual([text, selected]))

it('a copy leaves the blanks where the words stay [19.15]', () => expect(dragged('alpha [beta] gamma|', true)).toEqual(['alpha beta gamma beta', 'beta']))

it('letters of a word go as they are, and so does what brings its blanks along [19.15]', () => {
  expect(dragged('under[stand] take|')[0]).toBe('under takestand')
  expect(dragged('alpha [beta ]gamma |delta')[0]).toBe('alpha gamma beta delta')
})
