import { describe, expect, it } from 'vitest'
import { EditorState } from '@tiptap/pm/state'
import { moveSection, neighbourOf, outlineOf, schema } from '@shared/document'
import { heading, paragraph } from '../support/articles'

const doc = schema.node('doc', null, [
  paragraph('Pembuka.'),
  heading(2, 'Satu'),
  paragraph('isi satu'),
  heading(3, 'Satu A'),
  paragraph('isi satu a'),
  heading(2, 'Dua'),
  paragraph('isi dua'),
])
const textsOf = (state: { doc: typeof doc }): readonly string[] => state.doc.content.content.map((node) => node.textContent)
const moved = (index: number, target: number): readonly string[] | null => {
  const transaction = moveSection(EditorState.create({ doc }).tr, outlineOf(doc)[index]!, target)
  return transaction && textsOf(transaction)
}

describe('the outline [21.1]', () => {
  it('lists the headings with their level, and each section holds those under it', () => {
    const sections = outlineOf(doc)
    expect(sections.map(({ level, text }) => [level, text])).toEqual([[2, 'Satu'], [3, 'Satu A'], [2, 'Dua']])
    expect(sections.map(({ from, to }) => doc.textBetween(from, to, ' '))).toEqual(['Satu isi satu Satu A isi satu a', 'Satu A isi satu a', 'Dua isi dua'])
  })

  it('moves a section with all that stands under it, up and down [21.2]', () => {
    const [first, , second] = outlineOf(doc)
    const swapped = ['Pembuka.', 'Dua', 'isi dua', 'Satu', 'isi satu', 'Satu A', 'isi satu a']
    expect(moved(0, second!.to)).toEqual(swapped)
    expect(moved(2, first!.from)).toEqual(swapped)
    expect(moved(0, 0)).toEqual(['Satu', 'isi satu', 'Satu A', 'isi satu a', 'Pembuka.', 'Dua', 'isi dua'])
  })

  it('changes nothing where a section would stay, or go into itself', () => {
    const [first, within] = outlineOf(doc)
    expect([moved(0, first!.from), moved(0, first!.to), moved(0, within!.from)]).toEqual([null, null, null])
  })

  it('steps past a neighbour of its own level, and stays at an end', () => {
    const sections = outlineOf(doc)
    expect(neighbourOf(sections, 0, 1)).toBe(sections[2]!.to)
    expect(neighbourOf(sections, 2, -1)).toBe(sections[0]!.from)
    expect([neighbourOf(sections, 0, -1), neighbourOf(sections, 1, -1), neighbourOf(sections, 1, 1), neighbourOf(sections, 2, 1)]).toEqual([null, null, null, null])
  })
})
