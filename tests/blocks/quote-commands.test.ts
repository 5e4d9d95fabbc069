import { Editor } from '@tiptap/core'
import { ListKeymap } from '@tiptap/extension-list'
import { EditorState, TextSelection } from '@tiptap/pm/state'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { NodeJson } from '@shared/article'
import { documentExtensions, readBody } from '@shared/document'
import { BlockCommands } from '../../renderer/blocks/block-commands'
import { blockChanges, type BlockChange } from '../../renderer/blocks/block-changes'
import { QuoteBehaviour } from '../../renderer/editor/quote-behaviour'
import { QuoteCommands } from '../../renderer/editor/quote-commands'

// Which keys there are is asked of it; the oldest Node that these tests run in has none.
vi.stubGlobal('navigator', { platform: 'Linux x86_64', userAgent: '' })

const editor = new Editor({
  element: null,
  content: { type: 'doc', content: [{ type: 'paragraph' }] },
  injectCSS: false,
  extensions: [...documentExtensions, ListKeymap, QuoteBehaviour, QuoteCommands, BlockCommands],
})

const line = (type: string, words: string, attrs?: NodeJson['attrs']): NodeJson => ({ type, ...(attrs ? { attrs } : {}), ...(words === '' ? {} : { content: [{ type: 'text', text: words }] }) })
const words = fc.constantFrom('satu', 'dua tiga', 'empat', '')
const textBlock = fc.oneof(
  words.map((text) => line('paragraph', text)),
  words.map((text) => line('heading', text, { level: 2 })),
  words.map((text) => line('codeBlock', text)),
)
const listOf = (...items: readonly string[]): NodeJson => ({ type: 'bulletList', content: items.map((text) => ({ type: 'listItem', content: [line('paragraph', text)] })) })
const list = fc.array(words, { minLength: 1, maxLength: 3 }).map((items) => listOf(...items))
const quote = fc
  .record({ blocks: fc.array(fc.oneof({ weight: 3, arbitrary: textBlock }, { weight: 1, arbitrary: list }), { minLength: 1, maxLength: 3 }), by: fc.option(words) })
  .map(({ blocks, by }): NodeJson => ({ type: 'blockquote', content: [...blocks, ...(by === null ? [] : [line('attributionLine', by)])] }))
const inList = quote.map((content): NodeJson => ({ type: 'bulletList', content: [{ type: 'listItem', content: [line('paragraph', 'butir'), content] }] }))
const body = fc.array(fc.oneof({ weight: 2, arbitrary: quote }, { weight: 1, arbitrary: textBlock }, { weight: 1, arbitrary: list }, { weight: 1, arbitrary: inList }), { minLength: 1, maxLength: 4 })

function choose(from: number, to: number): EditorState {
  const { state } = editor
  const within = (share: number): number => Math.round(share * state.doc.content.size)
  editor.view.updateState(state.apply(state.tr.setSelection(TextSelection.between(state.doc.resolve(within(from)), state.doc.resolve(within(to))))))
  return editor.state
}

function put(content: readonly NodeJson[], from: number, to: number): EditorState {
  const doc = editor.schema.nodeFromJSON(readBody({ type: 'doc', content }).toJSON())
  editor.view.updateState(EditorState.create({ doc, schema: editor.schema }))
  return choose(from, to)
}

const letters = (state: EditorState): string => state.doc.textContent
/** The letters of the text, in whatever order its blocks stand. */
const sorted = (state: EditorState): string => [...letters(state)].sort().join('')
const place = fc.integer({ min: 0, max: 1000 }).map((share) => share / 1000)

describe('a block quote with the line that says whose words it is', () => {
  it('takes every change of its blocks, one after the other, without losing a word or breaking the text [19.13]', () => {
    const changes = Object.keys(blockChanges) as readonly BlockChange[]
    const step = fc.record({ from: place, to: place, what: fc.constantFrom('line', 'up', 'down', ...changes, ...changes) })
    fc.assert(
      fc.property(body, fc.array(step, { minLength: 1, maxLength: 8 }), (content, steps) => {
        const before = put(content, 0, 0)
        for (const { from, to, what } of steps) {
          choose(from, to)
          if (what === 'line') editor.commands.editAttributionLine()
          else if (what === 'up' || what === 'down') editor.commands.moveBlock(what)
          else blockChanges[what](editor.chain()).run()
          editor.state.doc.check()
          expect(sorted(editor.state)).toBe(sorted(before))
        }
      }),
      { numRuns: 400 },
    )
  })

  it('is parted by Enter wherever the caret or the selection stands [19.13]', () => {
    fc.assert(
      fc.property(body, place, place, (content, from, to) => {
        const before = put(content, from, to)
        const { from: start, to: end } = before.selection
        const rest = before.doc.textBetween(0, start) + before.doc.textBetween(end, before.doc.content.size)
        editor.commands.splitBlock()
        editor.state.doc.check()
        expect([letters(before), rest]).toContain(letters(editor.state))
      }),
      { numRuns: 600 },
    )
  })

  it('is made of a whole list, of which no single item can be quoted [19.13]', () => {
    put([listOf('satu', 'dua')], 0.5, 0.5)
    blockChanges['format.blockquote'](editor.chain()).run()
    expect(editor.state.doc.children.map((child) => `${child.type.name}:${child.firstChild?.type.name}:${child.textContent}`)).toEqual(['blockquote:bulletList:satudua'])
  })

  it('takes the empty paragraph at its end for the line [19.13]', () => {
    put([{ type: 'blockquote', content: [line('paragraph', 'satu'), line('paragraph', '')] }], 0.6, 0.6)
    editor.commands.editAttributionLine()
    expect(editor.state.doc.firstChild?.children.map((child) => child.type.name)).toEqual(['paragraph', 'attributionLine'])
    expect(editor.state.selection.$from.parent.type.name).toBe('attributionLine')
  })

  it('becomes plain paragraphs, the line too, when it is switched off [19.13]', () => {
    put([{ type: 'blockquote', content: [line('paragraph', 'satu'), line('paragraph', 'dua'), line('attributionLine', 'Rina')] }], 0.5, 0.5)
    blockChanges['format.blockquote'](editor.chain()).run()
    expect(editor.state.doc.children.map((child) => `${child.type.name}:${child.textContent}`)).toEqual(['paragraph:satu', 'paragraph:dua', 'paragraph:Rina'])
  })
})
