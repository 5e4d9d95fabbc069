import { history, undo } from '@tiptap/pm/history'
import type { Node } from '@tiptap/pm/model'
import { EditorState, NodeSelection, TextSelection, type Transaction } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import type { NodeJson } from '@shared/article'
import { readBody, schema } from '@shared/document'
import { BlockCommands, depthInCell, putBlock } from '../../renderer/blocks/block-commands'
import { figureAt } from '../../renderer/blocks/figure-view'
import { footnoteAt } from '../../renderer/blocks/footnotes'
import { changeLink, linkAt } from '../../renderer/blocks/link-change'
import { opensSlash } from '../../renderer/blocks/slash'
import { slashEntries } from '../../renderer/blocks/slash-entries'
import { characters } from '../../renderer/blocks/characters'
import { createTranslate } from '../../renderer/shell/messages'

const paragraph = (...words: readonly string[]): NodeJson => ({ type: 'paragraph', content: words.map((text) => ({ type: 'text', text })) })
const begin = (...content: readonly NodeJson[]): EditorState => EditorState.create({ doc: readBody({ type: 'doc', content }), schema, plugins: [history()] })
const at = (state: EditorState, anchor: number, head = anchor): EditorState => state.apply(state.tr.setSelection(TextSelection.create(state.doc, anchor, head)))
const words = (doc: Node): readonly string[] => doc.children.map((child) => `${child.type.name}:${child.textContent}`)

function moved(state: EditorState, way: 'up' | 'down'): EditorState {
  const { tr } = state
  const commands = (BlockCommands.config.addCommands as () => { moveBlock: (way: 'up' | 'down') => (props: { state: EditorState; tr: Transaction; dispatch: () => void }) => boolean })()
  return commands.moveBlock(way)({ state, tr, dispatch: () => undefined }) ? state.apply(tr) : state
}

describe('the slash menu', () => {
  it('opens at the start of a block and behind a blank, and nowhere in code [19.1]', () => {
    const code: NodeJson = { type: 'paragraph', content: [{ type: 'text', text: 'a ', marks: [{ type: 'code' }] }] }
    const cases = [at(begin({ type: 'paragraph' }), 1), at(begin(paragraph('air ')), 5), at(begin(paragraph('air')), 4), at(begin({ type: 'codeBlock' }), 1), at(begin(code), 3), at(begin(paragraph('air ')), 1, 5)]
    expect(cases.map(opensSlash)).toEqual([true, true, false, false, false, false])
  })

  it.each([
    ['en', 'todo', ['format.taskList']],
    ['en', 'h3', ['format.heading3']],
    ['id', 'foto', ['insert.picture']],
    ['id', 'tabel', ['insert.table']],
    ['id', 'zzz', []],
  ] as const)('finds blocks by name and by other words for them: in %s, %s [19.1]', (language, query, ids) => {
    expect(slashEntries(query, createTranslate(language)).map(({ id }) => id)).toEqual(ids)
  })

  it.each([
    ['en', 'h', ['format.heading2', 'format.heading3', 'format.heading4']],
    ['en', 'heading', ['format.heading2', 'format.heading3', 'format.heading4']],
    ['en', 'quote', ['format.blockquote', 'insert.pullquote']],
    ['en', 'list', ['format.bulletList', 'format.orderedList', 'format.taskList']],
    ['id', 'judul', ['format.heading2', 'format.heading3', 'format.heading4']],
  ] as const)('lists what fits alike in the order of the list: in %s, %s [19.1]', (language, query, ids) => {
    expect(slashEntries(query, createTranslate(language)).slice(0, ids.length).map(({ id }) => id)).toEqual(ids)
  })
})

describe('a block', () => {
  it('takes the place of an empty paragraph, and goes behind any other block, with text behind it [19.8]', () => {
    const rule = schema.nodes['horizontalRule']!.create()
    const put = (state: EditorState): readonly string[] => words(state.apply(putBlock(state.tr, rule, 'after')).doc)
    expect(put(at(begin(paragraph('satu'), { type: 'paragraph' }), 7))).toEqual(['paragraph:satu', 'horizontalRule:', 'paragraph:'])
    expect(put(at(begin(paragraph('satu'), paragraph('dua')), 2))).toEqual(['paragraph:satu', 'horizontalRule:', 'paragraph:dua'])
  })

  it('stands in the cell of a table where it is a picture, and behind the table where it is none [19.4]', () => {
    const cell = (...content: readonly NodeJson[]): NodeJson => ({ type: 'tableCell', content: [...content] })
    const table = at(begin({ type: 'table', content: [{ type: 'tableRow', content: [cell({ type: 'paragraph' }), cell(paragraph('satu'), paragraph('dua'))] }] }), 9)
    const put = (state: EditorState, name: string, depth: number): readonly string[] => {
      const { doc } = state.apply(putBlock(state.tr, schema.nodes[name]!.create(), 'inside', depth))
      return [...doc.child(0).child(0).children.map((one) => one.children.map(({ type }) => type.name).join(' ')), ...doc.children.slice(1).map(({ type }) => type.name)]
    }
    expect(put(table, 'figure', depthInCell(table.selection))).toEqual(['paragraph', 'paragraph figure paragraph'])
    expect(put(at(table, 4), 'figure', depthInCell(at(table, 4).selection))).toEqual(['figure paragraph', 'paragraph paragraph'])
    expect(put(table, 'codeBlock', 1)).toEqual(['paragraph', 'paragraph paragraph', 'codeBlock', 'paragraph'])
    const pictured = table.apply(putBlock(table.tr, schema.nodes['figure']!.create(), 'inside', depthInCell(table.selection)))
    const chosen = pictured.apply(pictured.tr.setSelection(NodeSelection.create(pictured.doc, pictured.selection.from - 1)))
    expect(put(chosen, 'figure', depthInCell(chosen.selection))).toEqual(['paragraph', 'paragraph figure figure paragraph'])
  })

  it('is moved over its neighbour with its caret, and back in one undo [19.8]', () => {
    const state = at(begin(paragraph('satu'), paragraph('dua'), paragraph('tiga')), 8)
    const up = moved(state, 'up')
    expect([words(up.doc), up.selection.head]).toEqual([['paragraph:dua', 'paragraph:satu', 'paragraph:tiga'], 2])
    const down = moved(state, 'down')
    expect([words(down.doc), down.selection.head]).toEqual([['paragraph:satu', 'paragraph:tiga', 'paragraph:dua'], 14])
    let back = up
    undo(up, (transaction) => {
      back = up.apply(transaction)
    })
    expect(words(back.doc)).toEqual(words(state.doc))
    expect(moved(at(state, 2), 'up').doc).toBe(state.doc)
  })

  it('that is an item of a list is moved within its list [19.8]', () => {
    const item = (text: string): NodeJson => ({ type: 'listItem', content: [paragraph(text)] })
    const state = at(begin({ type: 'bulletList', content: [item('satu'), item('dua')] }), 12)
    expect(moved(state, 'up').doc.firstChild!.children.map((child) => child.textContent)).toEqual(['dua', 'satu'])
  })
})

describe('figures and footnotes', () => {
  it('are known by the caret in the caption, or as what is selected [19.4]', () => {
    const state = begin({ type: 'figure', attrs: { src: '' }, content: [{ type: 'text', text: 'Muara' }] }, paragraph('air'))
    const selected = state.apply(state.tr.setSelection(NodeSelection.create(state.doc, 0)))
    expect([at(state, 3), selected, at(state, 9)].map((each) => figureAt(each)?.position ?? null)).toEqual([0, 0, null])
  })

  it('are numbered by their order [19.3]', () => {
    const note = (text: string): NodeJson => ({ type: 'footnote', content: [{ type: 'text', text }] })
    const state = begin({ type: 'paragraph', content: [{ type: 'text', text: 'a' }, note('x'), note('y')] })
    const second = state.apply(state.tr.setSelection(NodeSelection.create(state.doc, 5)))
    expect(footnoteAt(second)).toMatchObject({ position: 5, number: 2, count: 2 })
    expect(footnoteAt(at(state, 1))).toBe(null)
  })
})

describe('a link', () => {
  const link = (text: string, bold = false): NodeJson => ({ type: 'text', text, marks: [{ type: 'link', attrs: { href: 'https://contoh.id/a' } }, ...(bold ? [{ type: 'bold' }] : [])] })
  const state = begin({ type: 'paragraph', content: [{ type: 'text', text: 'lihat ' }, link('lapor'), link('an', true), { type: 'text', text: ' itu' }] })

  it('is changed and removed whole from any place in it [19.11]', () => {
    const inside = at(state, 9)
    expect(linkAt(inside)).toEqual({ from: 7, to: 14, href: 'https://contoh.id/a' })
    const hrefs = (doc: Node): readonly string[] => doc.firstChild!.children.flatMap((child) => child.marks.filter(({ type }) => type.name === 'link').map(({ attrs }) => String(attrs['href'])))
    expect(hrefs(inside.apply(changeLink(inside, 'tel:+62215550100')).doc)).toEqual(['tel:+62215550100', 'tel:+62215550100'])
    expect(hrefs(inside.apply(changeLink(inside, '')).doc)).toEqual([])
  })

  it('is set on the selected words [19.11]', () => expect(linkAt(at(state, 1, 6))).toEqual({ from: 1, to: 6, href: '' }))
})

describe('special characters', () => {
  it('each have a code and a name of their own in both languages [19.9]', () => {
    expect(new Set(characters.map(({ text }) => text)).size).toBe(characters.length)
    for (const language of ['en', 'id'] as const) {
      const t = createTranslate(language)
      expect(new Set(characters.map(({ name }) => t(name))).size).toBe(characters.length)
    }
  })
})
