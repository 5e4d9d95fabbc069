import { describe, expect, it } from 'vitest'
import { getSchema } from '@tiptap/core'
import { EditorState } from '@tiptap/pm/state'
import { documentExtensions } from '@shared/document'
import { blockProse, proseBlocks } from '@shared/spelling'
import { markedWordAt, markedWords, markedWordsIn, markWords, SpellingDisplay, toldWords } from '../../renderer/spelling/spelling-display'

const schema = getSchema([...documentExtensions])
const plugins = SpellingDisplay.config.addProseMirrorPlugins?.call({} as never) ?? []
const paragraph = (text: string) => schema.nodes['paragraph']!.create(null, schema.text(text))
const stateOf = (...texts: readonly string[]) => EditorState.create({ doc: schema.nodes['doc']!.create(null, texts.map(paragraph)), plugins })
const shown = (state: EditorState) => markedWords(state).map(({ from, to, word }) => [from, to, word])

describe('a marked word', () => {
  const first = stateOf('Warga bahaw pulang.', 'Ia menolka.')
  const marked = first.apply(markWords(first.tr, [{ from: 7, to: 12, word: 'bahaw' }, { from: 25, to: 32, word: 'menolka' }]))

  it('moves with what is typed before it, and stays as it is for what is typed behind it', () => {
    expect(shown(marked.apply(marked.tr.insertText('Para ', 1)))).toEqual([[12, 17, 'bahaw'], [30, 37, 'menolka']])
    expect(shown(marked.apply(marked.tr.insertText('!', 33)))).toEqual([[7, 12, 'bahaw'], [25, 32, 'menolka']])
  })

  it('is none any more once it is changed or deleted', () => {
    expect(shown(marked.apply(marked.tr.insertText('bahwa', 7, 12)))).toEqual([[25, 32, 'menolka']])
    expect(shown(marked.apply(marked.tr.delete(21, 33)))).toEqual([[7, 12, 'bahaw']])
  })

  it('is among those of a stretch while it stands wholly in it, wherever the stretch has moved to', () => {
    const words = (state: EditorState, from: number, to: number) => markedWordsIn(state, from, to).map(({ word }) => word)
    const moved = marked.apply(marked.tr.insertText('Para ', 1))
    expect([words(marked, 1, 20), words(marked, 21, 34), words(marked, 8, 34), words(moved, 1, 17), words(moved, 1, 16), words(moved, 26, 39)]).toEqual([['bahaw'], ['menolka'], ['menolka'], ['bahaw'], [], ['menolka']])
    expect(words(marked.apply(marked.tr.insertText('bahwa', 7, 12)), 1, 34)).toEqual(['menolka'])
  })

  it('is the one that was told until another is', () => {
    const moved = marked.apply(marked.tr.insertText('Para ', 1))
    expect(toldWords(moved)).toBe(toldWords(marked))
    expect(toldWords(moved.apply(markWords(moved.tr, [])))).toEqual([])
  })

  it('is found at its edges and within it', () => {
    expect([6, 7, 9, 12, 13].map((position) => markedWordAt(marked, position)?.word ?? null)).toEqual([null, 'bahaw', 'bahaw', 'bahaw', null])
  })
})

describe('the prose of a document', () => {
  it('keeps one code unit for each position, and leaves out code, footnotes and code blocks [15.2]', () => {
    const code = schema.text('npm', [schema.marks['code']!.create()])
    const note = schema.nodes['footnote']!.create(null, schema.text('Catatn'))
    const block = schema.nodes['paragraph']!.create(null, [schema.text('Satu '), code, note, schema.nodes['hardBreak']!.create(), schema.text('dua')])
    const doc = schema.nodes['doc']!.create(null, [block, schema.nodes['codeBlock']!.create(null, schema.text('const x')), paragraph('tiga')])
    expect(proseBlocks(doc).map(({ block: each, from }) => [blockProse(each), from])).toEqual([
      [`Satu ${'\uFFFC'.repeat(11)}\ndua`, 1],
      ['tiga', doc.content.size - 5],
    ])
  })
})
