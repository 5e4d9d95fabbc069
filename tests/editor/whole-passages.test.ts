import type { Editor } from '@tiptap/core'
import { EditorState, type Plugin } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import type { NodeJson } from '@shared/article'
import { attributedNodes, passagesOf, readBody, schema, textMap } from '@shared/document'
import { ledgerEntries } from '@shared/ledger'
import { newSource } from '@shared/source'
import { AttributionDisplay, drawnDecorations, presentNodes, showPassages } from '../../renderer/editor/attribution-display'
import type { ShownPassage } from '../../renderer/editor/shown-passage'
import { shownPassages } from '../../renderer/review/shown-passages'
import { confirmed } from '../support/articles'

const plugins = (AttributionDisplay.config.addProseMirrorPlugins as (this: { editor: Editor }) => Plugin[]).call({ editor: {} as Editor })

const text = (words: string): readonly NodeJson[] => [{ type: 'text', text: words }]
const paragraph = (words: string): NodeJson => ({ type: 'paragraph', content: text(words) })

const begin = (): EditorState =>
  EditorState.create({
    doc: readBody({
      type: 'doc',
      content: [
        paragraph('Air surut.'),
        { type: 'figure', attrs: { src: '', alt: 'Perahu kandas', attributionIds: ['a'] }, content: text('Di muara') },
        { type: 'table', attrs: { attributionIds: ['b'] }, content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [paragraph('Dua rumah')] }] }] },
        paragraph('Warga pulang.'),
      ],
    }),
    schema,
    plugins,
  })

const wholes = (state: EditorState, change: Partial<ShownPassage> = {}): readonly ShownPassage[] =>
  attributedNodes(state.doc).map(({ id, from, to }) => ({ key: id, from, to, whole: true, state: 'confirmed', speaker: 'Ani', mark: '', check: '', current: id === 'b', tagAt: to, last: true, ...change }))

const show = (state: EditorState, change: Partial<ShownPassage> = {}): EditorState => state.apply(showPassages(state.tr, { passages: wholes(state, change), read: true }))

/** The node under each mark with the mark's classes, and where each name stands. */
const drawn = (state: EditorState): readonly (readonly [string, string])[] =>
  drawnDecorations(state).find().map(({ from, to, ...rest }) => {
    const { attrs } = (rest as unknown as { readonly type: { readonly attrs?: { readonly class: string } } }).type
    return attrs ? [state.doc.nodeAt(from)?.nodeSize === to - from ? state.doc.nodeAt(from)!.type.name : 'no node', attrs.class] : ['name', `${state.doc.resolve(from).nodeBefore?.type.name}`]
  })

describe('a figure or table of the ledger', () => {
  it('is marked as one thing on the page, by the kind of its line, with the name behind it [3.15]', () => {
    expect(drawn(show(begin()))).toEqual([
      ['figure', 'passage-whole passage-whole-confirmed'],
      ['name', 'figure'],
      ['table', 'passage-whole passage-whole-confirmed passage-current'],
      ['name', 'table'],
    ])
    expect(drawn(show(begin(), { state: 'unattributed', speaker: '' })).map(([, look]) => look)).toEqual(['passage-whole passage-whole-unattributed', 'passage-whole passage-whole-unattributed passage-current'])
  })

  it('keeps its mark and its name while words are typed before it, in it and behind it', () => {
    const first = show(begin())
    const [figure, table] = attributedNodes(first.doc)
    const later = first.apply(first.tr.insert(table!.to, schema.node('paragraph')).insertText('besar', table!.from + 6).insertText('Kini ', figure!.from + 1).insertText('Kini ', 1))
    expect(drawn(later)).toEqual(drawn(first))
    expect(drawn(show(later))).toEqual(drawn(first))
  })

  it('loses it with the node, and is found where it stands as long as it does', () => {
    const first = show(begin())
    const [figure, table] = attributedNodes(first.doc)
    const moved = first.apply(first.tr.insertText('Kini ', 1))
    expect([presentNodes(moved, [figure!], 'a'), presentNodes(moved, [table!], 'b')].map((found) => moved.doc.nodeAt(found?.[0]?.from ?? 0)?.type.name)).toEqual(['figure', 'table'])
    expect(presentNodes(moved, [figure!], 'b')).toBeNull()
    const withdrawn = first.apply(first.tr.setNodeAttribute(figure!.from, 'attributionIds', []))
    expect(presentNodes(withdrawn, [figure!], 'a')).toBeNull()
    const gone = first.apply(first.tr.delete(figure!.from, figure!.to))
    expect(presentNodes(gone, [figure!], 'a')).toBeNull()
    expect(drawn(gone)).toEqual(drawn(first).slice(2))
  })

  it('is shown with its source as the ledger has it, before and after an edit', () => {
    const state = begin()
    const sources = new Map([['s', newSource('s', 'person', 'Ani')]])
    const map = textMap(state.doc)
    const attributions = { ...confirmed({ a: ['s'] }, { kind: 'image' }), ...confirmed({ b: ['gone'] }, { kind: 'factFigure' }) }
    const entries = ledgerEntries({ attributions }, sources, { passages: passagesOf(state.doc), nodes: attributedNodes(state.doc) }, { quotes: [], statements: [] }, map)
    const [figure, table] = attributedNodes(state.doc)
    const expected = (by: number): readonly ShownPassage[] => [
      { key: 'b:0', from: table!.from + by, to: table!.to + by, whole: true, state: 'unattributed', speaker: '', mark: '', check: '', current: true, tagAt: table!.to + by, last: true },
      { key: 'a:0', from: figure!.from + by, to: figure!.to + by, whole: true, state: 'confirmed', speaker: 'Ani', mark: '', check: '', current: false, tagAt: figure!.to + by, last: true },
    ]
    expect(shownPassages({ entries, map }, state, true, sources, 'b', '', new Map())).toEqual(expected(0))
    const later = show(state)
    expect(shownPassages({ entries, map }, later.apply(later.tr.insertText('Kini ', 1)), false, sources, 'b', '', new Map())).toEqual(expected(5))
  })
})
