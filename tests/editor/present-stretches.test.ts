import type { Editor } from '@tiptap/core'
import { EditorState, type Plugin } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import { readBody, schema } from '@shared/document'
import { AttributionDisplay, presentStretches, showPassages } from '../../renderer/editor/attribution-display'

const plugins = AttributionDisplay.config.addProseMirrorPlugins as (this: { editor: Editor }) => Plugin[]

const begin = (): EditorState =>
  EditorState.create({
    doc: readBody({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: '“Air sudah surut,” kata Ani.' }] }] }),
    schema,
    plugins: plugins.call({ editor: {} as Editor }),
  })

const read = [{ from: 2, to: 17, text: 'Air sudah surut' }]

describe('a stretch that was read a moment ago', () => {
  it('is found where it stands now, though words came before it', () => {
    const state = begin()
    const later = state.apply(state.tr.insertText('Kemarin ', 1))
    const [present] = presentStretches(later, read) ?? []
    expect(later.doc.textBetween(present!.from, present!.to)).toBe('Air sudah surut')
  })

  it('is given up when its words have changed', () => {
    const state = begin()
    expect(presentStretches(state.apply(state.tr.insertText('tidak ', 6)), read)).toBeNull()
    expect(presentStretches(state.apply(state.tr.delete(2, 17)), read)).toBeNull()
  })

  it('counts from the document that was read last', () => {
    const state = begin()
    const later = state.apply(state.tr.insertText('Kemarin ', 1))
    const reread = later.apply(showPassages(later.tr, { passages: [], read: true }))
    expect(presentStretches(reread, [{ from: 10, to: 25, text: 'Air sudah surut' }])).not.toBeNull()
    const chosen = later.apply(showPassages(later.tr, { passages: [], read: false }))
    expect(presentStretches(chosen, read)).not.toBeNull()
  })
})
