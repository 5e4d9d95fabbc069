import { AllSelection, EditorState, NodeSelection, TextSelection, type Selection } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import { schema } from '@shared/document'
import { caretAt, caretOf, firstCaret } from '../../renderer/shell/places'

const text = (words: string) => schema.text(words)
const footnote = schema.nodes['footnote']!.create(null, [text('Catatan saksi')])
const doc = schema.nodes['doc']!.create(null, [schema.nodes['paragraph']!.create(null, [text('Satu'), footnote, text(' dua')]), schema.nodes['paragraph']!.create(null, [text('Tiga.')])])

/** What stands after the article was left with this selection, opened again, and a letter typed. */
function typedAfter(selection: Selection): string {
  const left = EditorState.create({ doc, selection })
  const { tr } = EditorState.create({ doc })
  const opened = tr.setSelection(caretAt(doc, caretOf(left)))
  const written = opened.insertText('x', opened.selection.from, opened.selection.to).doc
  return written.children.map(({ children }) => children.map((node) => (node.isText ? node.text : `[${node.textContent}]`)).join('')).join('|')
}

describe('the place where an article was left', () => {
  it('is a caret: what was selected stands after the first letter [6.4]', () => {
    expect([
      typedAfter(TextSelection.create(doc, 3)),
      typedAfter(TextSelection.create(doc, 1, 4)),
      typedAfter(NodeSelection.create(doc, 5)),
      typedAfter(new AllSelection(doc)),
    ]).toEqual(['Saxtu[Catatan saksi] dua|Tiga.', 'Satxu[Catatan saksi] dua|Tiga.', 'Satu[Catatan saksi]x dua|Tiga.', 'Satu[Catatan saksi] dua|Tiga.x'])
  })

  it('is the end of a text that has become shorter since [6.4]', () => {
    expect(caretAt(doc, 4_000).head).toBe(doc.content.size - 1)
  })
})

describe('the caret of an article that nobody has worked on yet', () => {
  const figure = schema.nodes['figure']!.create(null, [text('Dermaga pagi ini')])
  const paragraph = schema.nodes['paragraph']!.create(null, [text('Satu')])
  const at = (...blocks: readonly (typeof figure)[]): number => firstCaret(schema.nodes['doc']!.create(null, blocks)).head

  it('stands at the first text, and in the caption of a picture only where there is no other [6.4]', () => {
    const quote = schema.nodes['blockquote']!.create(null, [figure, paragraph])
    expect([at(paragraph, figure), at(figure, paragraph), at(figure, figure, paragraph), at(figure, quote), at(figure)]).toEqual([1, 19, 37, 38, 1])
  })
})
