import { history, undo } from '@tiptap/pm/history'
import { EditorState } from '@tiptap/pm/state'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newArticle, type ArticleFacts, type NodeJson } from '@shared/article'
import { attributedNodes, factsOf, factsPlugin, passagesOf, readBody, schema, textMap } from '@shared/document'
import { ledgerEntries, type LedgerEntry } from '@shared/ledger'
import { findIndirectQuotes, findQuotes } from '@shared/quotes'
import { newSource } from '@shared/source'
import { amend, attributeField, attributeNode, confirm, dismiss, withdraw } from '../../renderer/review/decide'
import { divide, merge, partedAt, rangesOf, setPassage } from '../../renderer/review/reshape'
import { beginningsIn } from '../../renderer/review/sentences'

const { body: _body, schemaVersion: _version, createdAt: _created, updatedAt: _updated, publicationRecords: _records, ...facts } = newArticle('id', '2026-11-23T09:00:00+07:00')

const paragraph = (text: string): NodeJson => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const register = new Map(['s', 't'].map((id) => [id, newSource(id, 'person', id === 's' ? 'Sari Wulandari' : 'Tono Raharjo')]))

const begin = (blocks: readonly NodeJson[], fields: Partial<ArticleFacts> = {}): EditorState =>
  EditorState.create({ doc: readBody({ type: 'doc', content: blocks }), schema, plugins: [history(), factsPlugin({ ...facts, ...fields })] })

const ledger = (state: EditorState): readonly LedgerEntry[] => {
  const map = textMap(state.doc)
  const found = { quotes: findQuotes(map.text, 'id'), statements: findIndirectQuotes(map.text, 'id') }
  return ledgerEntries(factsOf(state), register, { passages: passagesOf(state.doc), nodes: attributedNodes(state.doc) }, found, map)
}

const told = (state: EditorState) => ledger(state).map((entry) => [entry.state, entry.text, 'record' in entry ? entry.record.sourceIds.join() : entry.speaker])
const passages = (state: EditorState) => passagesOf(state.doc).map(({ from, to, text }) => ({ from, to, text }))

const long = '“Air naik sebelum subuh. Kami pergi ke bukit. Tidak ada yang datang,” kata Sari Wulandari.'
const around = '“Air naik sebelum subuh,” kata Sari Wulandari, “lalu kami pergi ke bukit itu.”'

const at = (state: EditorState, words: string): number => {
  const map = textMap(state.doc)
  return map.positionOf(map.text.indexOf(words))
}

describe('a quotation that is split', () => {
  it('at the caret becomes two proposals, each with the speaker that the text names, in one undo step [14.1]', () => {
    const state = begin([paragraph(long)])
    const [entry] = ledger(state)
    const parts = partedAt(state, rangesOf(state, entry!), at(state, 'Kami'))
    const split = state.apply(divide(state, entry!, parts!))
    expect(told(split)).toEqual([['proposed', 'Air naik sebelum subuh. ', ''], ['proposed', 'Kami pergi ke bukit. Tidak ada yang datang,', '']])
    expect(ledger(split).map((one) => ('speaker' in one ? one.speaker : null))).toEqual(['Sari Wulandari', 'Sari Wulandari'])
    let back = split
    undo(split, (transaction) => {
      back = split.apply(transaction)
    })
    expect(told(back)).toEqual(told(state))
  })

  it('keeps its decision in both parts, and each can have a source of its own', () => {
    const state = begin([paragraph(long)])
    const confirmed = state.apply(confirm(state, ledger(state)[0]!, ['s']))
    const [entry] = ledger(confirmed)
    const split = confirmed.apply(divide(confirmed, entry!, partedAt(confirmed, rangesOf(confirmed, entry!), at(confirmed, 'Tidak'))!))
    const second = ledger(split)[1]!
    expect(told(split.apply(confirm(split, second, ['t'])))).toEqual([['confirmed', 'Air naik sebelum subuh. Kami pergi ke bukit. ', 's'], ['confirmed', 'Tidak ada yang datang,', 't']])
  })

  it('can be parted at every sentence and every stretch but the first', () => {
    const state = begin([paragraph(long), paragraph(around)])
    const all = ledger(state).map((entry) => beginningsIn(state.doc, rangesOf(state, entry)).map(({ text }) => text))
    expect(all).toEqual([['Kami pergi ke bukit.', 'Tidak ada yang datang,'], ['lalu kami pergi ke bukit itu.']])
  })

  it('parts its stretches, and is whole again when they are merged', () => {
    const state = begin([paragraph(around)])
    const [entry] = ledger(state)
    const split = state.apply(divide(state, entry!, rangesOf(state, entry!).map((range) => [range])))
    const [first, second] = ledger(split)
    expect(told(split)).toHaveLength(2)
    const merged = split.apply(merge(split, first!, second!))
    expect(told(merged)).toEqual([['proposed', 'Air naik sebelum subuh, … lalu kami pergi ke bukit itu.', '']])
  })
})

describe('passages that are merged', () => {
  it('are one record with the sources of the decided one; the other record goes', () => {
    const state = begin([paragraph(long), paragraph('“Tidak ada yang menolong kami semalam di sana.”')])
    const entries = ledger(state)
    const confirmed = state.apply(confirm(state, entries.find(({ state: each }) => each === 'proposed')!, ['s']))
    const [open, decided] = ledger(confirmed)
    const merged = confirmed.apply(merge(confirmed, open!, decided!))
    expect(told(merged)).toEqual([['confirmed', 'Air naik sebelum subuh. Kami pergi ke bukit. Tidak ada yang datang, … Tidak ada yang menolong kami semalam di sana.', 's']])
    expect(Object.keys(factsOf(merged).attributions)).toHaveLength(1)
  })
})

describe('a passage that is set to the selection', () => {
  it('is made wider or narrower by the selected words [14.2]', () => {
    const state = begin([paragraph(long)])
    const confirmed = state.apply(confirm(state, ledger(state)[0]!, ['s']))
    const narrower = confirmed.apply(setPassage(confirmed, ledger(confirmed)[0]!, [{ from: at(confirmed, 'Kami'), to: at(confirmed, ' Tidak') }]))
    expect(passages(narrower).map(({ text }) => text)).toEqual(['Kami pergi ke bukit.'])
    const decided = ledger(narrower).find((entry) => 'record' in entry)!
    const wider = narrower.apply(setPassage(narrower, decided, [{ from: at(narrower, 'Air'), to: at(narrower, ' Tidak') }]))
    expect(passages(wider).map(({ text }) => text)).toEqual(['Air naik sebelum subuh. Kami pergi ke bukit.'])
  })

  it('leaves the stretches alone that the selection does not touch', () => {
    const state = begin([paragraph(around)])
    const confirmed = state.apply(confirm(state, ledger(state)[0]!, ['s']))
    const set = confirmed.apply(setPassage(confirmed, ledger(confirmed)[0]!, [{ from: at(confirmed, 'lalu'), to: at(confirmed, ' itu') }]))
    expect(passages(set).map(({ text }) => text)).toEqual(['Air naik sebelum subuh,', 'lalu kami pergi ke bukit'])
  })

  it('gives an orphan a passage again', () => {
    const state = begin([paragraph(long)])
    const confirmed = state.apply(confirm(state, ledger(state)[0]!, ['s']))
    const gone = confirmed.apply(confirmed.tr.delete(1, confirmed.doc.content.size - 1).insertText('Air naik sebelum subuh.', 1))
    const [orphan] = ledger(gone)
    expect(orphan?.state).toBe('orphaned')
    expect(told(gone.apply(setPassage(gone, orphan!, [{ from: 1, to: 4 }])))).toEqual([['confirmed', 'Air', 's']])
  })
})

describe('what is not in running text', () => {
  it('is attributed too: a picture by its node, words of the headline by themselves [14.4] [14.5]', () => {
    const picture: NodeJson = { type: 'figure', attrs: { alt: 'Banjir di pasar' } }
    const state = begin([paragraph('Air surut.'), picture], { headline: 'Warga: ‘Kami Sendirian Semalam’' })
    const pictured = state.apply(attributeNode(state, 12, { kind: 'image', state: 'confirmed', sourceIds: ['s'] }))
    const whole = pictured.apply(attributeField(pictured, { name: 'headline', start: 8, end: 30 }, { kind: 'directQuote', state: 'confirmed', sourceIds: ['t'] }))
    expect(told(whole)).toEqual([['confirmed', 'Kami Sendirian Semalam', 't'], ['confirmed', 'Banjir di pasar', 's']])
    const [, figure] = ledger(whole)
    const withdrawn = whole.apply(withdraw(whole, 'record' in figure! ? figure.record.id : ''))
    expect([attributedNodes(withdrawn.doc), told(withdrawn)]).toEqual([[], [['confirmed', 'Kami Sendirian Semalam', 't']]])
  })
})

describe('any run of the editor’s decisions', () => {
  const blocks = fc.array(fc.constantFrom(long, around, '“Tidak ada yang menolong kami semalam di sana.”', 'Menurut Tono Raharjo, air surut pada siang hari.', 'Mereka menyebutnya “pagar” saja.'), { minLength: 1, maxLength: 4 })
  const act = fc.record({ what: fc.constantFrom('confirm', 'dismiss', 'split', 'parts', 'merge', 'set', 'reopen', 'terms'), entry: fc.nat(9), place: fc.nat(99), length: fc.integer({ min: 1, max: 40 }) })
  type Act = typeof act extends fc.Arbitrary<infer T> ? T : never

  const perform = (state: EditorState, { what, entry: number, place, length }: Act): EditorState => {
    const entries = ledger(state).filter(({ on }) => on === 'body')
    const entry = entries[number % Math.max(1, entries.length)]
    if (!entry) return state
    const ranges = rangesOf(state, entry)
    const within = (ranges[0]?.from ?? 0) + (place % Math.max(1, (ranges[0]?.to ?? 1) - (ranges[0]?.from ?? 0)))
    switch (what) {
      case 'confirm': return state.apply(confirm(state, entry, ['s']))
      case 'dismiss': return state.apply(dismiss(state, entry, 'title'))
      case 'split': {
        const parts = partedAt(state, ranges, within)
        return parts ? state.apply(divide(state, entry, parts)) : state
      }
      case 'parts': return ranges.length > 1 ? state.apply(divide(state, entry, ranges.map((range) => [range]))) : state
      case 'merge': {
        const other = entries[(number + 1) % entries.length]
        return other && other !== entry && other.stretches.length > 0 && ranges.length > 0 ? state.apply(merge(state, entry, other)) : state
      }
      case 'set': {
        const { $from } = EditorState.create({ doc: state.doc }).selection
        const from = Math.max($from.pos, Math.min(within, state.doc.content.size - 2))
        return state.apply(setPassage(state, entry, [{ from, to: Math.min(from + length, state.doc.resolve(from).end()) }].filter((range) => range.from < range.to)))
      }
      case 'reopen': return 'record' in entry ? state.apply(withdraw(state, entry.record.id)) : state
      case 'terms': return 'record' in entry ? state.apply(amend(state, entry.record.id, { terms: 'background' })) : state
    }
  }

  it('leaves the words alone, lists no words twice, and is undone to the article as it was [1.10] [14.7]', () => {
    fc.assert(
      fc.property(blocks, fc.array(act, { maxLength: 8 }), (texts, acts) => {
        const start = begin(texts.map(paragraph))
        const end = acts.reduce(perform, start)
        expect(end.doc.textContent).toBe(start.doc.textContent)
        for (const { stretches } of ledger(end)) {
          const sorted = [...stretches].sort((a, b) => a.from - b.from)
          for (const [place, stretch] of sorted.entries()) expect(stretch.from).toBeGreaterThanOrEqual(sorted[place - 1]?.to ?? 0)
        }
        const marked = passages(end)
        const again = ledger(end).filter((entry) => !('record' in entry) && entry.state !== 'offered').flatMap(({ stretches }) => stretches.filter((open) => marked.some(({ from, to }) => from < open.to && open.from < to)))
        expect(again).toEqual([])
        let back = end
        while (undo(back, (transaction) => { back = back.apply(transaction) }));
        expect(back.doc.toJSON()).toEqual(start.doc.toJSON())
        expect(factsOf(back)).toEqual(factsOf(start))
      }),
    )
  })

  it('finds the same passages after a split and a merge [14.1]', () => {
    fc.assert(
      fc.property(blocks, fc.nat(9), fc.nat(99), fc.boolean(), (texts, number, place, isDecided) => {
        const plain = begin(texts.map(paragraph))
        const first = ledger(plain)[number % Math.max(1, ledger(plain).length)]
        if (!first) return
        const start = isDecided ? plain.apply(confirm(plain, first, ['s'])) : plain.apply(setPassage(plain, first, rangesOf(plain, first)))
        const id = Object.keys(factsOf(start).attributions)[0]!
        const entry = ledger(start).find(({ key }) => key === id)!
        const ranges = rangesOf(start, entry)
        const parts = partedAt(start, ranges, ranges[0]!.from + (place % (ranges.at(-1)!.to - ranges[0]!.from)))
        if (!parts) return
        const split = start.apply(divide(start, entry, parts))
        const [one, other] = ledger(split).filter((each) => 'record' in each)
        expect(passages(split.apply(merge(split, one!, other!)))).toEqual(passages(start))
      }),
    )
  })
})
