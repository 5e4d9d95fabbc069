import type { EditorState } from '@tiptap/pm/state'
import { expect, it } from 'vitest'
import { readBody } from '@shared/document'
import { planDocx } from '@shared/import/docx'
import { applyPlan } from '@shared/import/text'
import { accept, reject, suggestionsOf, trackedIn } from '@shared/suggestions'
import { open } from '../../suggestions/desk'
import { del, end, ins, p, r, style, wordFile } from './word-file'

const lead = 'The harbour wall at Corrin has cracked again, two years after it was mended, engineers of the council said.'
const [fresh, struck] = ['A whole new paragraph by Rini.', 'A whole paragraph struck by Bayu.']
const inserted = p(ins('Rini Kartika', r(fresh)), end('ins', 'Rini Kartika'))
const deleted = p(del('Bayu', struck), end('del', 'Bayu'))

async function read(middle: string): Promise<EditorState> {
  const file = wordFile({ body: p(r('Harbour wall report'), style('Title')) + p(r(lead)) + middle + p(`${r('Nobody listened, said the harbour master')}${ins('Bayu', r(', who wept'))}${r('.')}`) })
  const { article } = applyPlan(await planDocx(file, { origin: 'report.docx', now: '2026-11-23T09:00:00+07:00' }), new Map())
  const doc = readBody(article.body)
  return open(doc, { tracked: trackedIn(article, doc) })
}

const told = (state: EditorState): readonly unknown[] => suggestionsOf(state).map(({ author, kind, deleted: out, inserted: put }) => [author, kind, out, put])
const lines = (state: EditorState): readonly string[] => state.doc.children.map(({ textContent }) => textContent)
const after = (state: EditorState, decide: typeof accept, index: number): EditorState => state.apply(decide(state, [suggestionsOf(state)[index]!.id])!)

const wept = ['Bayu', 'insertion', '', ', who wept']
const last = 'Nobody listened, said the harbour master, who wept.'

it('a paragraph that one editor put in beside one that another struck out is told apart from it, each whole and by its own author', async () => {
  const state = await read(inserted + deleted)
  expect(told(state)).toEqual([['Rini Kartika', 'insertion', '', fresh], ['Bayu', 'deletion', struck, ''], wept])
  expect(lines(after(after(state, accept, 0), reject, 0))).toEqual([lead, fresh, struck, last])
  expect(lines(after(after(state, reject, 0), accept, 0))).toEqual([lead, last])
  expect(told(await read(deleted + inserted))).toEqual([['Bayu', 'deletion', struck, ''], ['Rini Kartika', 'insertion', '', fresh], wept])
})

it('a paragraph that moved past one that was struck out and one that was put in is not laid over either', async () => {
  const move = (kind: 'From' | 'To'): string => p(`<w:move${kind} w:id="9" w:author="Rini Kartika" w:date="2026-11-20T10:00:00Z">${r('This whole paragraph moved.')}</w:move${kind}>`, `<w:rPr><w:move${kind} w:id="8" w:author="Rini Kartika" w:date="2026-11-20T10:00:00Z"/></w:rPr>`)
  const state = await read(inserted + deleted + move('From') + p(r('The council met on Friday.')) + move('To'))
  expect(told(state).slice(0, 2)).toEqual([['Rini Kartika', 'insertion', '', fresh], ['Bayu', 'deletion', struck, '']])
  expect(told(state).at(-1)).toEqual(wept)
})
