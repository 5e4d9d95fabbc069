import fc from 'fast-check'
import type { EditorState } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import { articleSchema, type Article } from '@shared/article'
import { factsOf } from '@shared/document'
import { accept, hasSuggestions, originalOf, reject, setSuggesting, storedSuggestions, suggestionsOf, trackedIn, trackingOf } from '@shared/suggestions'
import { documents } from '../support/documents'
import { runs, seed } from '../support/seed'
import { open, rejected, step, stepBack } from './desk'
import { perform, performAll, scripts } from './scripts'

const docs = documents({ atoms: ['rapat', 'anggaran', 'kota', 'nelayan', '“tidak', 'benar,”', 'kata', 'dia.', '😀'] })
const law = { seed, numRuns: runs }

/** Nothing is left undecided, and the document is a valid one. */
function expectDecided(state: EditorState): void {
  state.doc.check()
  expect([hasSuggestions(state), suggestionsOf(state), originalOf(state)]).toEqual([false, [], null])
}

/** ProseMirror's own undo may turn round attributions that stand over each other; they have no order. */
const ordered = (json: string): unknown =>
  JSON.parse(json, (key, value: unknown) => (key === 'marks' && Array.isArray(value) ? value.map((mark) => JSON.stringify(mark)).sort() : value))

const sameDoc = (state: EditorState, doc: EditorState['doc']): void => {
  if (!state.doc.eq(doc)) expect(ordered(JSON.stringify(state.doc))).toEqual(ordered(JSON.stringify(doc)))
}

const all = (state: EditorState): readonly string[] => suggestionsOf(state).map(({ id }) => id)

describe('suggestions of random scripts in random documents', () => {
  it('leave the document that the same script makes without them, and the original as it was [16.1]', () => {
    fc.assert(
      fc.property(docs, scripts(), (doc, script) => {
        const state = performAll(open(doc), script)
        sameDoc(state, performAll(open(doc, { suggesting: false }), script).doc)
        sameDoc(open(originalOf(state)?.body ?? state.doc), doc)
        sameDoc(open(rejected(state)!), doc)
      }),
      law,
    )
  })

  it('are all accepted to that document, and all rejected to the original, byte for byte [16.2]', () => {
    fc.assert(
      fc.property(docs, scripts(), (doc, script) => {
        const state = performAll(open(doc), script)
        const accepted = state.apply(accept(state, all(state)))
        expectDecided(accepted)
        sameDoc(accepted, state.doc)
        const back = state.apply(reject(state, all(state)))
        expectDecided(back)
        sameDoc(back, doc)
      }),
      law,
    )
  })

  it('come to the same in any order of single decisions, every text on the way being valid [16.3]', () => {
    const choices = fc.array(fc.tuple(fc.nat(1_000), fc.boolean()), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(docs, scripts(), choices, fc.constantFrom('accept', 'reject', 'mixed'), (doc, script, order, way) => {
        let state = performAll(open(doc), script)
        const made = state.doc
        for (let turn = 0; hasSuggestions(state); turn += 1) {
          const present = suggestionsOf(state)
          const [place, yes] = order[turn % order.length]!
          const { id } = present[place % present.length]!
          const before = state
          state = state.apply((way === 'accept' || (way === 'mixed' && yes) ? accept : reject)(state, [id]))
          expect(suggestionsOf(state).some((one) => one.id === id)).toBe(false)
          state.doc.check()
          originalOf(state)?.body.check()
          sameDoc(open(rejected(state)!), originalOf(state)?.body ?? state.doc)
          const undone = stepBack(state)
          sameDoc(undone, before.doc)
          expect(trackingOf(undone).tracked.changes).toEqual(trackingOf(before).tracked.changes)
          expect(suggestionsOf(undone)).toEqual(present)
          sameDoc(open(originalOf(undone)!.body), originalOf(before)!.body)
          sameDoc(stepBack(undone, 'redo'), state.doc)
        }
        expectDecided(state)
        if (way !== 'mixed') sameDoc(state, way === 'accept' ? made : doc)
      }),
      law,
    )
  })

  it('are undone with what made them [16.4]', () => {
    fc.assert(
      fc.property(docs, scripts(), (doc, script) => {
        let state = performAll(open(doc), script)
        for (let turn = 0; turn <= script.length; turn += 1) state = stepBack(state)
        let plain = performAll(open(doc, { suggesting: false }), script)
        for (let turn = 0; turn <= script.length; turn += 1) plain = stepBack(plain)
        sameDoc(state, plain.doc)
        // ProseMirror's undo does not give back every mark on a footnote.
        if (plain.doc.eq(doc)) expectDecided(state)
      }),
      law,
    )
  })

  it('are the same when they are saved and read again, and nobody’s work loses its author [16.5]', () => {
    fc.assert(
      fc.property(docs, scripts(), (doc, script) => {
        const hand = { turn: 0 }
        const state = performAll(open(doc, { who: () => (hand.turn++ % 3 === 0 ? 'budi' : 'ani') }), script)
        const article: Article = articleSchema.parse(
          JSON.parse(JSON.stringify({ ...factsOf(state), body: state.doc.toJSON(), ...storedSuggestions(state), createdAt: '2026-11-23T09:00:00+07:00', updatedAt: '2026-11-23T09:30:00+07:00' })),
        )
        const read = open(state.doc, { tracked: trackedIn(article, state.doc) })
        expect(hasSuggestions(read)).toBe(hasSuggestions(state))
        expect(suggestionsOf(read)).toEqual(suggestionsOf(state))
        expect(trackingOf(read).tracked.changes).toEqual(trackingOf(state).tracked.changes)
        const { changes } = trackingOf(read).tracked
        expect([changes.filter(({ stamp }) => stamp.author === ''), new Set(changes.map(({ id }) => id)).size]).toEqual([[], changes.length])
        sameDoc(open(rejected(read)!), doc)
        const back = read.apply(reject(read, all(read)))
        expectDecided(back)
        sameDoc(back, doc)
      }),
      law,
    )
  })

  it('take in edits that are made at once beside them, and the original takes in the others [16.6]', () => {
    const mixed = scripts(16).chain((script) => fc.tuple(fc.constant(script), fc.array(fc.boolean(), { minLength: script.length, maxLength: script.length })))
    fc.assert(
      fc.property(docs, mixed, (doc, [script, modes]) => {
        let state = open(doc)
        script.forEach((act, index) => {
          state = perform(step(state, (transaction) => setSuggesting(transaction, modes[index]!)), act)
          sameDoc(open(rejected(state)!), originalOf(state)?.body ?? state.doc)
        })
        state.doc.check()
        originalOf(state)?.body.check()
        const before = originalOf(state)?.body ?? state.doc
        sameDoc(state.apply(reject(state, all(state))), before)
        let back = state
        for (let turn = 0; turn <= script.length; turn += 1) back = stepBack(back)
        let plain = performAll(open(doc, { suggesting: false }), script)
        for (let turn = 0; turn <= script.length; turn += 1) plain = stepBack(plain)
        sameDoc(back, plain.doc)
        sameDoc(open(rejected(back)!), originalOf(back)?.body ?? back.doc)
      }),
      law,
    )
  })
})
