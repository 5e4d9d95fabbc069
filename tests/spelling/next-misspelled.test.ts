import { getSchema } from '@tiptap/core'
import { EditorState, NodeSelection, TextSelection } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import { documentExtensions } from '@shared/document'
import { footnoteAround, misspelledInFootnote, nextMisspelled, standingIn, type InFootnote, type Misspelled } from '../../renderer/spelling/next-misspelled'

const schema = getSchema([...documentExtensions])
const note = (text: string) => schema.nodes['footnote']!.create(null, schema.text(text))
const doc = schema.nodes['doc']!.create(null, [
  schema.nodes['paragraph']!.create(null, [schema.text('Warga bahaw'), note('Papres of xxwrng, yybad.'), schema.text(' pulnag')]),
])

/** The misspelled words of headline and document, in reading order. */
const words: readonly Misspelled[] = [
  { field: 'headline', from: 0, to: 3, word: 'wal' },
  ...['bahaw', 'Papres', 'xxwrng', 'yybad', 'pulnag'].map((word): Misspelled => {
    const found = { from: 0 }
    doc.descendants((node, position) => {
      const at = node.text?.indexOf(word) ?? -1
      if (at >= 0) found.from = position + at
    })
    return { field: null, from: found.from, to: found.from + word.length, word }
  }),
]

describe('the misspelled word behind where one stands [15.8]', () => {
  it('is each word of a footnote in its turn, and goes round the end', () => {
    const state = EditorState.create({ doc })
    const walked: string[] = []
    const stand: { selection: EditorState['selection']; last: InFootnote | undefined } = { selection: TextSelection.create(doc, 1), last: undefined }
    for (let step = 0; step < words.length; step += 1) {
      const next = nextMisspelled(words, standingIn(stand.selection, stand.last))!
      walked.push(next.word)
      if (next.field !== null) break
      const at = footnoteAround(state, next.from)
      if (at !== null) stand.last = { note: at, from: next.from }
      stand.selection = at === null ? TextSelection.create(doc, next.from, next.to) : NodeSelection.create(doc, at)
      if (at !== null) expect(misspelledInFootnote(words, stand.selection, stand.last)?.word).toBe(next.word)
    }
    expect(walked).toEqual(['bahaw', 'Papres', 'xxwrng', 'yybad', 'pulnag', 'wal'])
  })

  it('is the first of a footnote that was selected by hand, or where the word gone to is right now', () => {
    const at = doc.child(0).child(0).nodeSize + 1
    const selection = NodeSelection.create(doc, at)
    expect([nextMisspelled(words, standingIn(selection, { note: 99, from: 120 }))?.word, misspelledInFootnote(words, selection, undefined)?.word]).toEqual(['Papres', 'Papres'])
    const mended = words.filter(({ word }) => word !== 'Papres')
    expect(misspelledInFootnote(mended, selection, { note: at, from: at + 1 })?.word).toBe('xxwrng')
  })

  it('goes from the fields in their order to the text, and there is none where all is right', () => {
    expect([nextMisspelled(words, { field: 'kicker', at: 0 })?.word, nextMisspelled(words, { field: 'headline', at: 3 })?.word, nextMisspelled([], { field: null, at: 0 })]).toEqual(['wal', 'bahaw', null])
  })
})
