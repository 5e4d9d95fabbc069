import fc from 'fast-check'
import { EditorState } from '@tiptap/pm/state'
import type { DecorationSet } from '@tiptap/pm/view'
import { expect, it } from 'vitest'
import { schema } from '@shared/document'
import { unseenDisplay } from '../../renderer/blocks/unseen-display'
import { paragraph } from '../support/articles'
import { documents } from '../support/documents'
import { runs, seed } from '../support/seed'
import { performAll, scripts } from '../suggestions/scripts'

const plugin = unseenDisplay()
const opened = (doc: EditorState['doc']): EditorState => EditorState.create({ doc, plugins: [plugin] })
const drawn = (state: EditorState): readonly string[] => ((plugin.getState(state) as DecorationSet).find().map(({ from, to }) => `${from}-${to}`)).sort()

it('marks a non-breaking space that is typed, and no longer one that is deleted', () => {
  const state = opened(schema.node('doc', null, [paragraph('Rp 5'), paragraph('Hari\u00a0ini')]))
  const typed = state.apply(state.tr.insertText('\u00a0', 3, 4))
  const deleted = typed.apply(typed.tr.delete(11, 12))
  expect([state, typed, deleted].map(drawn)).toEqual([['11-12'], ['11-12', '3-4'], ['3-4']])
})

it('marks what nobody sees, whatever was changed, as a whole drawing would', () => {
  fc.assert(
    fc.property(documents({ atoms: ['kota', ' ', '\u00a0', '\u202e', 'naik'] }), scripts(), (doc, acts) => {
      const state = performAll(opened(doc), acts)
      expect(drawn(state)).toEqual(drawn(opened(state.doc)))
    }),
    { numRuns: runs, seed },
  )
})
