import { describe, expect, it } from 'vitest'
import { schema } from '@shared/document'
import { suggestionsOf } from '@shared/suggestions'
import { contextOf } from '../../renderer/suggestions/context-of'
import { authorsIn, everything, placeFrom, shownSuggestions, suggestionAt, suggestionsWithin } from '../../renderer/suggestions/shown-suggestions'
import { createTranslate } from '../../renderer/shell/messages'
import { toldOf } from '../../renderer/suggestions/suggestion-actions'
import { attributesOf, besideOf, inLine, labelOf } from '../../renderer/suggestions/suggestion-told'
import { open, step } from './desk'

const paragraph = (text: string) => schema.node('paragraph', null, [schema.text(text)])
const doc = schema.node('doc', null, [paragraph('Banjir surut pada Senin pagi di seluruh kampung di tepi sungai itu.'), paragraph('Warga pulang.')])

/** Ani takes out “surut ”, Budi puts “ ke rumah” in, Ani makes a word bold. */
function suggested() {
  const hands = { who: 'ani' }
  let state = open(doc, { who: () => hands.who })
  state = step(state, (tr) => tr.delete(8, 14))
  hands.who = 'budi'
  const end = state.doc.content.size - 2
  state = step(state, (tr) => tr.insertText(' ke rumah', end))
  hands.who = 'ani'
  return step(state, (tr) => tr.addMark(1, 7, schema.mark('bold')))
}

describe('the list of suggestions', () => {
  const state = suggested()
  const all = suggestionsOf(state)

  it('tells each in the order of the text, and is filtered by author and by kind [16.11]', () => {
    const told = (filter = {}) => shownSuggestions(all, { ...everything, ...filter }).map(({ kind, author, deleted, inserted }) => [kind, author, deleted, inserted])
    const [bold, gone, added] = [['format', 'Ani Lestari', 'Banjir', 'Banjir'], ['deletion', 'Ani Lestari', 'surut ', ''], ['insertion', 'Budi Santoso', '', ' ke rumah']]
    expect([told(), told({ author: 'ani Ani Lestari' }), told({ kind: 'insertion' }), told({ author: 'ani Ani Lestari', kind: 'insertion' })]).toEqual([[bold, gone, added], [bold, gone], [added], []])
    expect(authorsIn(all)).toEqual([{ id: 'ani Ani Lestari', name: 'Ani Lestari' }, { id: 'budi Budi Santoso', name: 'Budi Santoso' }])
    const renamed = [...all, { ...all[0]!, author: 'Rini Kartika' }]
    expect(authorsIn(renamed).map(({ name }) => name)).toEqual(['Ani Lestari', 'Budi Santoso', 'Rini Kartika'])
  })

  it('shows each among the words beside it, cut between words', () => {
    expect(all.map((one) => contextOf(state.doc, '', one))).toEqual([
      { before: '', after: ' pada Senin pagi di seluruh kampung…' },
      { before: 'Banjir ', after: 'pada Senin pagi di seluruh kampung…' },
      { before: 'Warga pulang', after: '.' },
    ])
    const field = { ...all[1]!, field: 'headline' as const, from: 4, to: 9 }
    expect(contextOf(state.doc, 'Air surut di muara', field)).toEqual({ before: 'Air ', after: ' di muara' })
  })

  it('has no words of a footnote beside it, unless it stands in one', () => {
    const note = schema.node('footnote', null, [schema.text('Catatan kelurahan.')])
    const noted = schema.node('doc', null, [schema.node('paragraph', null, [schema.text('Warga pulang'), note, schema.text(' Senin malam.')])])
    expect(contextOf(noted, '', { ...all[0]!, from: 1, to: 6 })).toEqual({ before: '', after: ' pulang Senin malam.' })
    expect(contextOf(noted, '', { ...all[0]!, from: 22, to: 31 })).toEqual({ before: 'Catatan ', after: '.' })
  })

  it('stands on the one that the caret is put into or beside, and finds those that a selection touches', () => {
    const [bold, gone, added] = all
    expect([3, 8, 20, added!.from].map((place) => suggestionAt(all, null, place)?.id ?? null)).toEqual([bold!.id, gone!.id, null, added!.id])
    expect(suggestionsWithin(all, 2, 9).map(({ id }) => id)).toEqual([bold!.id, gone!.id])
  })

  it('begins at the top with the first of the headline, and elsewhere with the one at the caret or the next that way [16.11]', () => {
    const [bold, gone, added] = all
    const shown = [{ ...gone!, id: 'h', field: 'headline' as const, from: 4, to: 9 }, ...all]
    const next = (by: 1 | -1, field: 'headline' | 'deck' | null, at: number, isTop = false) => placeFrom(shown, { field, at, isTop }, by)
    expect([next(1, null, 1, true), next(1, null, bold!.to), next(1, null, bold!.to + 1), next(1, null, gone!.from + 1), next(1, null, added!.to), next(1, null, added!.to + 1)]).toEqual([0, 1, 2, 3, 3, 4])
    expect([next(1, 'headline', 0), next(1, 'headline', 6), next(1, 'headline', 10), next(1, 'deck', 0)]).toEqual([0, 0, 1, 1])
    expect([next(-1, null, 1, true), next(-1, null, added!.from), next(-1, null, added!.to), next(-1, 'headline', 6), next(-1, 'headline', 2)]).toEqual([0, 2, 3, 0, -1])
  })

  it('reads each out by its words and its author', () => {
    expect(all.map((one) => toldOf(one, ' · 1/3'))).toEqual([
      { deleted: 'Banjir', inserted: 'Banjir', name: 'Ani Lestari', where: ' · 1/3' },
      { deleted: 'surut', inserted: '', name: 'Ani Lestari', where: ' · 1/3' },
      { deleted: '', inserted: 'ke rumah', name: 'Budi Santoso', where: ' · 1/3' },
    ])
  })
})

describe('a suggestion without words of its own', () => {
  const words = createTranslate('en')

  it('tells what is said of a picture field by field, before and now [16.14]', () => {
    const picture = open(schema.node('doc', null, [schema.node('figure', { alt: 'Kapal', credit: 'Foto A' }, [schema.text('Kapal di dermaga.')])]))
    const state = step(step(picture, (tr) => tr.setNodeAttribute(0, 'alt', 'Kapal merah')), (tr) => tr.setNodeAttribute(0, 'credit', ''))
    const [only, ...others] = suggestionsOf(state)
    expect([others, attributesOf(words, only!)]).toEqual([[], [
      { name: 'Alternative text', before: 'Kapal', after: 'Kapal merah' },
      { name: 'Credit', before: 'Foto A', after: 'nothing' },
    ]])
  })

  it('tells where words lead, and how they look, before and now; and what a new picture shows [16.14]', () => {
    const linked = step(open(doc), (tr) => tr.addMark(1, 7, schema.mark('link', { href: 'https://contoh.id/' })).addMark(1, 7, schema.mark('bold')))
    expect(attributesOf(words, suggestionsOf(linked)[0]!)).toEqual([
      { name: 'Link', before: 'nothing', after: 'https://contoh.id/' },
      { name: 'Look', before: 'plain', after: 'Bold' },
    ])
    const [only] = suggestionsOf(step(open(doc), (tr) => tr.insert(0, schema.node('figure', { alt: 'Perahu' }))))
    expect([labelOf(words, only!), attributesOf(words, only!)]).toEqual(['Inserted a picture', [{ name: 'Alternative text', before: '', after: 'Perahu' }]])
    const [rule] = suggestionsOf(step(open(doc), (tr) => tr.insert(0, schema.node('horizontalRule'))))
    expect(labelOf(words, rule!)).toBe('Inserted a rule')
  })

  it('is called by its deed, with how many and where [16.14]', () => {
    const item = (text: string) => schema.node('listItem', null, [paragraph(text)])
    const list = open(schema.node('doc', null, [schema.node('bulletList', null, [item('Tali'), item('Jaring')])]))
    const state = step(list, (tr) => tr.insert(1 + item('Tali').nodeSize, schema.node('listItem', null, [schema.node('paragraph')])))
    const [only] = suggestionsOf(state)
    expect([labelOf(words, only!), besideOf(words, only!)]).toEqual(['Inserted an item', 'after “Tali”'])
    expect(labelOf(words, { kind: 'deletion', deed: 'table', count: 1, several: [{ deed: 'columnIn', count: 2 }, { deed: 'rowOut', count: 1 }] })).toBe('Inserted 2 columns · Deleted a row')
    expect(inLine('Ikan\n\n31', { deed: 'rowIn' })).toBe('Ikan │ 31')
  })
})
