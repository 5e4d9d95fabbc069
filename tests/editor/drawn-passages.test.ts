import type { Editor } from '@tiptap/core'
import { EditorState, type Plugin } from '@tiptap/pm/state'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readBody, schema } from '@shared/document'
import { AttributionDisplay, drawnDecorations, showPassages } from '../../renderer/editor/attribution-display'
import type { ShownPassage } from '../../renderer/editor/shown-passage'
import { drawnIn } from '../../renderer/editor/drawn-passages'

const plugins = (AttributionDisplay.config.addProseMirrorPlugins as (this: { editor: Editor }) => Plugin[]).call({ editor: {} as Editor })

const line = 'Air sudah surut sejak kemarin sore di tepi kali.'
const begin = (blocks: number): EditorState =>
  EditorState.create({
    doc: readBody({ type: 'doc', content: Array.from({ length: blocks }, () => ({ type: 'paragraph', content: [{ type: 'text', text: line }] })) }),
    schema,
    plugins,
  })

const passage = (from: number, to: number, change: Partial<ShownPassage> = {}): ShownPassage => ({
  key: `${from}`, from, to, whole: false, state: 'proposed', speaker: 'Ani', mark: '', check: '', current: false, tagAt: to, last: true, ...change,
})

/** What the page shows, in the order of the text. */
const onPage = (state: EditorState): readonly string[] =>
  drawnDecorations(state)
    .find()
    .map((decoration) => JSON.stringify([decoration.from, decoration.to, decoration.spec as unknown, (decoration as unknown as { readonly type: { readonly attrs?: unknown } }).type.attrs]))
    .sort()

const show = (state: EditorState, passages: readonly ShownPassage[]): EditorState => state.apply(showPassages(state.tr, { passages, read: true }))

describe('the passages on the page', () => {
  it('are left alone when a new reading finds the same', () => {
    const state = show(begin(3), [passage(1, 8), passage(60, 70)])
    const again = show(state, [passage(1, 8, { key: 'another' }), passage(60, 70)])
    expect(drawnDecorations(again)).toBe(drawnDecorations(state))
  })

  it('are after every change the same as if they were drawn anew', () => {
    const place = fc.record({ block: fc.nat(3), from: fc.nat(40), length: fc.integer({ min: 1, max: 7 }), state: fc.constantFrom('proposed' as const, 'confirmed' as const), speaker: fc.constantFrom('Ani', '') })
    const change = fc.record({ block: fc.nat(3), at: fc.nat(40), remove: fc.nat(7), insert: fc.constantFrom('', 'x', 'sungai') })
    const passagesOf = (state: EditorState, places: readonly { block: number; from: number; length: number; state: 'proposed' | 'confirmed'; speaker: string }[]): readonly ShownPassage[] =>
      places.flatMap((each) => {
        const block = state.doc.child(each.block)
        const start = 1 + Array.from({ length: each.block }, (_each, index) => state.doc.child(index).nodeSize).reduce((sum, size) => sum + size, 0)
        const to = Math.min(each.from + each.length, block.content.size)
        return each.from < to ? [passage(start + each.from, start + to, { state: each.state, speaker: each.speaker })] : []
      })
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.uniqueArray(place, { maxLength: 6, selector: ({ block, from, length }) => `${block}:${from}:${length}` }), fc.array(change, { maxLength: 3 })), { minLength: 1, maxLength: 4 }), (turns) => {
        turns.reduce((state, [places, changes]) => {
          const shown = passagesOf(state, places)
          const next = show(state, shown)
          expect(onPage(next)).toEqual(onPage(show(EditorState.create({ doc: state.doc, schema, plugins }), shown)))
          return changes.reduce((made, { block, at, remove, insert }) => {
            const start = 1 + Array.from({ length: block }, (_each, index) => made.doc.child(index).nodeSize).reduce((sum, size) => sum + size, 0)
            const size = made.doc.child(block).content.size
            return made.apply(made.tr.insertText(insert, start + Math.min(at, size), start + Math.min(at + remove, size)))
          }, next)
        }, begin(4))
      }),
    )
  })

  it('are drawn in a long text round what is in sight, and always where the ledger stands', () => {
    const all = Array.from({ length: 50 }, (_each, index) => passage(index * 10 + 1, index * 10 + 5, { current: index === 49 }))
    expect(drawnIn(all, { from: 192, to: 211 }).map(({ from }) => from).sort((a, b) => a - b)).toEqual([191, 201, 211, 491])
    const few = all.slice(0, 40)
    expect(drawnIn(few, { from: 192, to: 211 })).toBe(few)
  })
})
