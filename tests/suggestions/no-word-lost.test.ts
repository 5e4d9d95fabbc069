import fc from 'fast-check'
import type { EditorState } from '@tiptap/pm/state'
import { expect, it } from 'vitest'
import { articleSchema } from '@shared/article'
import { factsOf } from '@shared/document'
import { accept, hasSuggestions, isSuggesting, originalOf, reject, storedSuggestions, suggestionsOf, trackedIn } from '@shared/suggestions'
import { documents } from '../support/documents'
import { runs, seed } from '../support/seed'
import { open } from './desk'
import { createKeyboard } from './keyboard'
import { deeds, does, numbered, textsIn, wordOf, wordsOf, type Hand } from './word-scripts'

const keyboard = createKeyboard()
const times = { createdAt: '2026-11-23T09:00:00+07:00', updatedAt: '2026-11-23T09:30:00+07:00' }

/** Saved, and opened again by the same people. */
const reopened = (state: EditorState, who: () => string): EditorState => {
  const article = articleSchema.parse(JSON.parse(JSON.stringify({ ...factsOf(state), body: state.doc.toJSON(), ...storedSuggestions(state), ...times })))
  return open(state.doc, { tracked: trackedIn(article, state.doc), suggesting: isSuggesting(state), facts: factsOf(state), who })
}

const now = (state: EditorState, alone = false) => wordsOf([factsOf(state).headline, factsOf(state).deck, ...textsIn(state.doc)], alone)
const before = (state: EditorState) => {
  const original = originalOf(state)
  return original ? wordsOf([original.headline, original.deck, ...textsIn(original.body)], false) : now(state)
}

it('no mixture of single decisions loses or doubles a word, whatever was done to the blocks that it stands in [16.3]', () => {
  const docs = documents({ atoms: ['rapat', 'kota', 'nelayan', 'kata', 'dia.'], tables: 'gfm' })
  const choices = fc.array(fc.tuple(fc.nat(1_000), fc.boolean()), { minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(docs, deeds(), choices, (text, script, order) => {
      const { doc, next } = numbered(text, keyboard.schema)
      const hand: Hand = { who: 'ani', next: next + 4, save: (present) => reopened(present, () => hand.who) }
      const [one, two, three, four] = [0, 1, 2, 3].map((index) => wordOf(next + index))
      let state = open(doc, { who: () => hand.who, facts: { headline: `${one} ${two}`, deck: `${three} ${four}` } })
      const start = now(state, true)
      /** Words that some deed took out, or put in twice: of them nothing is told but what is decided. */
      const gone = new Set<string>()
      let standing = start
      for (const deed of script) {
        state = does(state, deed, keyboard, hand)
        const [after, parts] = [now(state, true), now(state)]
        for (const word of new Set([...standing.keys(), ...after.keys()])) if (after.get(word) !== 1 || parts.get(word) !== 1) gone.add(word)
        standing = new Map([...standing, ...after])
      }
      state.doc.check()
      const [first, made] = [before(state), now(state)]
      for (const [word] of start) if (!gone.has(word)) expect([word, first.get(word), made.get(word)]).toEqual([word, 1, 1])
      const bounds = [...new Set([...first.keys(), ...made.keys()])]
        .filter((word) => !gone.has(word))
        .map((word) => [word, Math.min(first.get(word) ?? 0, made.get(word) ?? 0), Math.max(first.get(word) ?? 0, made.get(word) ?? 0)] as const)
      for (let turn = 0; hasSuggestions(state); turn += 1) {
        const present = suggestionsOf(state)
        const [place, yes] = order[turn % order.length]!
        const decided = (yes ? accept : reject)(state, [present[place % present.length]!.id])
        expect(decided.steps.length).toBeGreaterThan(0)
        state = state.apply(decided)
        state.doc.check()
        for (const counts of [now(state), before(state)]) {
          expect(bounds.filter(([word, least, most]) => (counts.get(word) ?? 0) < least || (counts.get(word) ?? 0) > most).map((bound) => [...bound, counts.get(bound[0]) ?? 0])).toEqual([])
        }
      }
    }),
    { seed, numRuns: runs },
  )
})
