import { describe, expect, it } from 'vitest'
import type { EditorState } from '@tiptap/pm/state'
import { articleSchema, type Article } from '@shared/article'
import { factsOf, schema, setField } from '@shared/document'
import { accept, exchanged, fieldOriginal, hasSuggestions, isSuggesting, originalOf, originalSlice, reject, setSuggesting, storedSuggestions, suggestionsOf, trackedIn, trackingOf } from '@shared/suggestions'
import { paragraph } from '../support/articles'
import { open, stamp, step, stepBack } from './desk'

const doc = schema.node('doc', null, [paragraph('Warga menunggu air bersih sejak Senin.'), paragraph('Rapat digelar besok.')])
const times = { createdAt: '2026-11-23T09:00:00+07:00', updatedAt: '2026-11-23T09:30:00+07:00' }

const saved = (state: EditorState): Article => articleSchema.parse(JSON.parse(JSON.stringify({ ...factsOf(state), body: state.doc.toJSON(), ...storedSuggestions(state), ...times })))
const told = (state: EditorState): readonly unknown[] => suggestionsOf(state).map(({ kind, by, deleted, inserted, field }) => [field ?? 'body', kind, by, deleted, inserted])

/** Ani replaces a word and takes a sentence out; Budi writes on behind her word, and turns a paragraph into a heading. */
function byTwo(): EditorState {
  const hand = { who: 'ani' }
  let state = open(doc, { who: () => hand.who, facts: { headline: 'Air bersih langka', deck: 'Warga antre.' } })
  state = step(state, (transaction) => transaction.insertText('antre', 7, 15))
  hand.who = 'budi'
  state = step(state, (transaction) => transaction.insertText(' panjang', 12))
  state = step(state, (transaction) => transaction.setNodeMarkup(state.doc.child(0).nodeSize, schema.nodes['heading'], { level: 2 }))
  return step(state, (transaction) => setField(transaction, factsOf(state), 'headline', 'Air bersih habis'))
}

describe('suggestions of two people', () => {
  it('are apart where they touch, each with its author [16.5]', () => {
    expect(told(byTwo())).toEqual([
      ['headline', 'replacement', 'budi', 'langka', 'habis'],
      ['body', 'replacement', 'ani', 'menunggu', 'antre'],
      ['body', 'insertion', 'budi', '', ' panjang'],
      ['body', 'block', 'budi', '', ''],
    ])
  })

  it('are one replacement, by the second, where the second writes in the place of what the first suggested [16.5]', () => {
    const hand = { who: 'ani' }
    const first = step(open(doc, { who: () => hand.who }), (transaction) => transaction.insertText('antre', 7, 15))
    hand.who = 'budi'
    expect(told(step(first, (transaction) => transaction.insertText('berebut', 7, 12)))).toEqual([['body', 'replacement', 'budi', 'menunggu', 'berebut']])
  })

  it('are the same, ids included, when the article is saved and opened again [16.5]', () => {
    const state = byTwo()
    const article = saved(state)
    const read = open(state.doc, { tracked: trackedIn(article, state.doc), facts: { headline: article.headline, deck: article.deck } })
    expect(suggestionsOf(read)).toEqual(suggestionsOf(state))
    expect(originalOf(read)?.body.eq(doc)).toBe(true)
    expect(storedSuggestions(read)).toEqual(storedSuggestions(state))
  })

  it('whose records are lost have no author and the time of the article [16.5]', () => {
    const article = { ...saved(byTwo()), suggestions: {} }
    const state = byTwo()
    expect(trackedIn(article, state.doc).changes.map(({ stamp: whose }) => whose)).toEqual(Array.from({ length: 2 }, () => ({ by: '', author: '', initials: '', at: times.updatedAt })))
  })

  it('that no record tells of have no author, whatever other records say [16.5]', () => {
    const hand = { who: 'ani' }
    let state = step(open(doc, { who: () => hand.who }), (transaction) => transaction.insertText('antre', 7, 15))
    hand.who = 'budi'
    state = step(state, (transaction) => transaction.setNodeMarkup(state.doc.child(0).nodeSize, schema.nodes['heading'], { level: 2 }))
    const article = saved(state)
    const [first] = Object.values(article.suggestions)
    const suggestions = { lain: { ...first!, id: 'lain', deleted: 'kata lain', inserted: '', changes: [] }, kata: { ...first!, id: 'kata', changes: [] } }
    const { changes } = trackedIn({ ...article, suggestions }, state.doc)
    expect(changes.map(({ stamp: whose }) => whose.by)).toEqual(['ani', ''])
  })

  it('whose text was changed by another program keep their authors by their words [16.5]', () => {
    const state = byTwo()
    const article = saved(state)
    const doc = schema.node('doc', null, [paragraph('Baru.'), ...state.doc.children])
    const original = { ...article.original!, body: schema.node('doc', null, [paragraph('Baru.'), ...originalOf(state)!.body.children]).toJSON() as Article['body'] }
    const read = open(doc, { tracked: trackedIn({ ...article, original }, doc), facts: { headline: article.headline, deck: article.deck } })
    expect(told(read)).toEqual(told(state))
  })

  it('of the headline are decided like the others, and undone [16.3]', () => {
    const state = byTwo()
    const [first] = suggestionsOf(state)
    const back = state.apply(reject(state, [first!.id]))
    expect([factsOf(back).headline, told(back).length]).toEqual(['Air bersih langka', 3])
    const taken = state.apply(accept(state, [first!.id]))
    expect([factsOf(taken).headline, originalOf(taken)?.headline, told(taken).length]).toEqual(['Air bersih habis', 'Air bersih habis', 3])
    expect([stepBack(back), stepBack(taken)].map((undone) => [factsOf(undone).headline, suggestionsOf(undone)])).toEqual(Array.from({ length: 2 }, () => ['Air bersih habis', suggestionsOf(state)]))
  })
})

it('a suggestion of the headline that was decided already is not taken for the next one [16.3]', () => {
  const start = open(doc, { facts: { headline: 'Air bersih langka di kota' } })
  const state = step(start, (transaction) => setField(transaction, factsOf(start), 'headline', 'Air keruh langka di desa'))
  const [first] = suggestionsOf(state)
  const once = state.apply(accept(state, [first!.id]))
  expect([told(once).length, accept(once, [first!.id]).steps.length]).toEqual([1, 0])
})

describe('with suggesting off', () => {
  it('a field that is changed beside a suggestion is changed in both texts; one that is changed in it is part of it [16.6]', () => {
    const off = step(byTwo(), (transaction) => setSuggesting(transaction, false))
    const beside = step(off, (transaction) => setField(transaction, factsOf(off), 'headline', 'Warga: Air bersih habis'))
    expect([originalOf(beside)?.headline, told(beside)[0]]).toEqual(['Warga: Air bersih langka', ['headline', 'replacement', 'budi', 'langka', 'habis']])
    const inside = step(off, (transaction) => setField(transaction, factsOf(off), 'headline', 'Air bersih hanis'))
    expect([originalOf(inside)?.headline, told(inside)[0]]).toEqual(['Air bersih langka', ['headline', 'replacement', 'budi', 'langka', 'hanis']])
  })

  it('words that are typed beside a deletion stand in both texts, and undo takes them from both [16.6]', () => {
    const deleted = step(open(doc), (transaction) => transaction.delete(6, 15))
    const off = step(deleted, (transaction) => setSuggesting(transaction, false))
    const typed = step(off, (transaction) => transaction.insertText('Semua ', 1))
    expect([typed.doc.child(0).textContent, originalOf(typed)?.body.child(0).textContent, told(typed)]).toEqual([
      'Semua Warga air bersih sejak Senin.',
      'Semua Warga menunggu air bersih sejak Senin.',
      [['body', 'deletion', 'ani', ' menunggu', '']],
    ])
    const undone = stepBack(typed)
    expect([undone.doc.eq(off.doc), originalOf(undone)?.body.eq(doc), suggestionsOf(undone)]).toEqual([true, true, suggestionsOf(off)])
  })
})

describe('another text in the place of one', () => {
  it('brings its own suggestions, and undo gives back those that were [16.5]', () => {
    const state = byTwo()
    const other = schema.node('doc', null, [paragraph('Versi lama.')])
    const restored = state.apply(exchanged(state.tr, state, other, trackedIn(articleSchema.parse({ body: other.toJSON(), ...times }), other)))
    expect([restored.doc.textContent, hasSuggestions(restored), isSuggesting(restored)]).toEqual(['Versi lama.', false, true])
    const undone = stepBack(restored)
    expect([undone.doc.eq(state.doc), suggestionsOf(undone)]).toEqual([true, suggestionsOf(state)])
  })
})

it('a copy holds the words that stood in the place of a suggestion [16.8]', () => {
  const state = byTwo()
  const { body, changes } = trackingOf(state).tracked
  const copied = (from: number, to: number): string => originalSlice(body!, changes, from, to).content.textBetween(0, originalSlice(body!, changes, from, to).content.size, '\n')
  expect([copied(1, 13), copied(8, 10), copied(13, 18), copied(1, state.doc.content.size - 1)]).toEqual([
    'Warga menunggu',
    'menunggu',
    '',
    'Warga menunggu air bersih sejak Senin.\nRapat digelar besok.',
  ])
})

it('a copy of a stretch of the headline holds the words that stood there [16.8]', () => {
  const copied = (before: string, now: string, from: number, to: number): string => fieldOriginal(before, now, from, to)
  expect([
    copied('Air bersih langka', 'Air bersih habis', 0, 16),
    copied('Air bersih langka', 'Air bersih habis', 4, 13),
    copied('Air bersih langka', 'Air bersih habis', 12, 14),
    copied('Air bersih langka', 'Air bersih habis', 0, 10),
    copied('Air langka', 'Air bersih langka', 4, 10),
    copied('Air bersih langka', 'Air langka', 0, 10),
    copied('Air bersih langka', 'Air langka', 4, 10),
  ]).toEqual(['Air bersih langka', 'bersih langka', 'langka', 'Air bersih', '', 'Air bersih langka', 'langka'])
})

it('a suggestion tells who and when [16.5]', () => {
  expect(suggestionsOf(byTwo())[1]).toMatchObject(stamp('ani'))
})
