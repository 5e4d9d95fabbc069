import { EditorState } from '@tiptap/pm/state'
import { history, undo } from '@tiptap/pm/history'
import { describe, expect, test } from 'vitest'
import type { Article } from '@shared/article'
import { bodyText, factsOf, factsPlugin, readBody, setField } from '@shared/document'
import { applyPlan, planImport } from '@shared/import/text'
import { putBack } from '../../renderer/import/put-back'

const story = `Dermaga Baru Dibuka untuk Nelayan Kecil

Dermaga kayu sepanjang delapan puluh meter dibuka untuk perahu kecil pada Selasa pagi.

Advertisement

“Kami tidak perlu lagi menunggu air pasang,” kata Sarmin, ketua kelompok nelayan setempat.

- tali tambat baru
- lampu penanda

Warga berharap jalan menuju dermaga segera diperbaiki oleh pemerintah daerah setempat.

Share:`

const { article } = applyPlan(planImport(story, { origin: 'dermaga.txt', now: '2026-03-03T09:00:00+07:00' }), new Map())

function open({ body, schemaVersion: _1, createdAt: _2, updatedAt: _3, publicationRecords: _4, ...facts }: Article): EditorState {
  return EditorState.create({ doc: readBody(body), plugins: [factsPlugin(facts), history()] })
}

function after(state: EditorState, text: string): EditorState {
  const record = factsOf(state).importRecord!
  const { index } = [...record.removedBlocks, ...record.movedBlocks].find((block) => block.text === text)!
  return state.apply(putBack(state, record, index)!)
}

describe('putting a block back into the text', () => {
  test('sets it where it stood, and takes it from the record [2.4]', () => {
    const state = after(open(article), 'Advertisement')
    const blocks = bodyText(state.doc).split('\n\n')
    expect(blocks.slice(0, 3)).toEqual([
      'Dermaga kayu sepanjang delapan puluh meter dibuka untuk perahu kecil pada Selasa pagi.',
      'Advertisement',
      '“Kami tidak perlu lagi menunggu air pasang,” kata Sarmin, ketua kelompok nelayan setempat.',
    ])
    expect(factsOf(state).importRecord?.removedBlocks.map(({ text }) => text)).toEqual(['Share:'])
  })

  test('makes the original again when everything comes back', () => {
    const whole = ['Share:', 'Advertisement', 'Dermaga Baru Dibuka untuk Nelayan Kecil'].reduce(after, open(article))
    expect(bodyText(whole.doc)).toBe(story.replace('- tali tambat baru\n- lampu', 'tali tambat baru\n\nlampu'))
    expect(factsOf(whole).importRecord).toMatchObject({ removedBlocks: [], movedBlocks: [] })
    whole.doc.check()
  })

  test('is undone as one step, text and record together', () => {
    const before = open(article)
    const state = after(before, 'Share:')
    const undone: { state: EditorState } = { state }
    undo(state, (transaction) => {
      undone.state = state.apply(transaction)
    })
    expect(undone.state.doc.eq(before.doc)).toBe(true)
    expect(factsOf(undone.state).importRecord).toEqual(factsOf(before).importRecord)
  })

  test('empties the field that took the block, and fills it again when that is undone', () => {
    const before = open(article)
    const headline = 'Dermaga Baru Dibuka untuk Nelayan Kecil'
    const state = after(before, headline)
    const undone: { state: EditorState } = { state }
    undo(state, (transaction) => {
      undone.state = state.apply(transaction)
    })
    expect([before, state, undone.state].map((each) => factsOf(each).headline)).toEqual([headline, '', headline])
  })

  test('leaves a field that was written anew since', () => {
    const opened = open(article)
    const edited = opened.apply(setField(opened.tr, factsOf(opened), 'headline', 'Dermaga Lagi'))
    expect(factsOf(after(edited, 'Dermaga Baru Dibuka untuk Nelayan Kecil')).headline).toBe('Dermaga Lagi')
  })

  test('finds a place in a text that has been emptied since', () => {
    const opened = open(article)
    const emptied = opened.apply(opened.tr.delete(0, opened.doc.content.size))
    const state = after(emptied, 'Share:')
    state.doc.check()
    expect(bodyText(state.doc)).toContain('Share:')
  })

  test('answers null for a block that the record does not hold', () => {
    const state = open(article)
    expect(putBack(state, factsOf(state).importRecord!, 999)).toBeNull()
  })
})
