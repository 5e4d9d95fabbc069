import type { Editor } from '@tiptap/core'
import { EditorState, TextSelection, type Plugin } from '@tiptap/pm/state'
import { expect, it } from 'vitest'
import { attributionSchema } from '@shared/article'
import { readBody, schema } from '@shared/document'
import type { LedgerEntry } from '@shared/ledger'
import { AttributionDisplay } from '../../renderer/editor/attribution-display'
import { entryAtCaret } from '../../renderer/review/entry-at'
import { entryInSight } from '../../renderer/review/useFollowPage'

const plugins = AttributionDisplay.config.addProseMirrorPlugins as (this: { editor: Editor }) => Plugin[]

const entry = (id: string, from: number, text: string): LedgerEntry => ({
  key: id, state: 'confirmed', on: 'body', text, stretches: [{ from, to: from + text.length, text }], record: attributionSchema.parse({ id, kind: 'directQuote', state: 'confirmed' }),
})

it('the passage round the caret is the one that was read there, though words were typed before it since', () => {
  const text = '“Air surut,” kata Ani. “Kami pulang,” kata Budi.'
  const entries = [entry('a', 2, 'Air surut,'), entry('b', text.indexOf('Kami') + 1, 'Kami pulang,')]
  const state = EditorState.create({ doc: readBody({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] }), schema, plugins: plugins.call({ editor: {} as Editor }) })
  const typed = state.apply(state.tr.insertText('Menurut dua warga yang ada: ', 1))
  const at = (words: string) => {
    const position = typed.doc.textContent.indexOf(words) + 2
    return entryAtCaret(entries, typed.apply(typed.tr.setSelection(TextSelection.create(typed.doc, position))))?.key
  }
  expect([at('Air'), at('Kami'), at('warga'), at('Budi')]).toEqual(['a', 'b', undefined, undefined])
})

it('of the passages in sight the list shows the one it stands on, else the first of its order [14.16]', () => {
  const entries = [entry('late', 200, 'Kami pulang,'), entry('early', 20, 'Air surut,'), entry('middle', 100, 'Sepi,')]
  const shown = (from: number, to: number, current: string | null = null) => entryInSight(entries, from, to, current)
  expect([shown(0, 300), shown(0, 150), shown(0, 300, 'middle'), shown(0, 50, 'middle'), shown(40, 90)]).toEqual(['late', 'early', 'middle', 'early', null])
})
