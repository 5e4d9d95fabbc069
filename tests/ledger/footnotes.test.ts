import { EditorState } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import { newArticle, type Article, type NodeJson } from '@shared/article'
import { factsOf, factsPlugin, passagesOf, readBody, textMap } from '@shared/document'
import { toHtml } from '@shared/export/html'
import { toPublicArticle } from '@shared/export/public-article'
import { ledgerEntries, quotesInFootnotes, type LedgerEntry } from '@shared/ledger'
import { findQuotes } from '@shared/quotes'
import { newSource } from '@shared/source'
import { confirm, dismiss, withdraw } from '../../renderer/review/decide'
import { findings, register } from '../preflight/desk'

const words = (text: string): NodeJson => ({ type: 'text', text })
const note = (text: string): NodeJson => ({ type: 'footnote', content: [words(text)] })
const paragraph = (...content: readonly NodeJson[]): NodeJson => ({ type: 'paragraph', content: [...content] })
const piece = (...content: readonly NodeJson[]): Article => ({ ...newArticle('en', '2026-11-23T09:00:00+07:00'), body: { type: 'doc', content: [...content] } })

const stateOf = ({ body, original: _original, schemaVersion: _version, createdAt: _created, updatedAt: _updated, publicationRecords: _records, ...facts }: Article): EditorState =>
  EditorState.create({ doc: readBody(body), plugins: [factsPlugin(facts)] })
const articleOf = (state: EditorState, before: Article): Article => ({ ...before, ...factsOf(state), body: state.doc.toJSON() as NodeJson })
const ratri = { ...newSource('ratri', 'person', 'Ratri Vale') }

function entriesOf(state: EditorState): readonly LedgerEntry[] {
  const map = textMap(state.doc)
  const found = { quotes: findQuotes(map.text, 'en'), statements: [], footnotes: quotesInFootnotes(state.doc, map, 'en') }
  return ledgerEntries(factsOf(state), new Map([[ratri.id, ratri]]), { passages: passagesOf(state.doc) }, found, map)
}
const told = (state: EditorState) => entriesOf(state).map((entry) => [entry.state, entry.on, entry.footnote ?? null, entry.text, 'speaker' in entry ? entry.speaker : null])

const story = piece(
  paragraph(words('“The water rose,” said Ratri Vale.'), note('“It rose twice,” she told the council.')),
  paragraph(words('The road was shut.'), note('“Nobody came for two days.”'), words(' It opened later.'), note('See “The Long Tide”, p. 4.')),
)

describe('a quotation in a footnote', () => {
  it('stands in the ledger with its footnote and whom the paragraph names, and no cited title does [3.17] [4.14]', () => {
    expect(told(stateOf(story))).toEqual([
      ['unattributed', 'footnote', 2, 'Nobody came for two days.', null],
      ['proposed', 'body', null, 'The water rose,', 'Ratri Vale'],
      ['proposed', 'footnote', 1, 'It rose twice,', 'Ratri Vale'],
    ])
  })

  it('is confirmed, dismissed and opened again like others, and each of these is its own words alone [3.6] [3.17]', () => {
    const state = stateOf(story)
    const open = entriesOf(state)
    const confirmed = state.apply(confirm(state, open[0]!, [ratri.id]))
    expect(told(confirmed).at(-1)).toEqual(['confirmed', 'footnote', 2, 'Nobody came for two days.', null])
    const settled = entriesOf(confirmed).at(-1)!
    expect(told(confirmed.apply(withdraw(confirmed, settled.key)))).toEqual(told(state))
    const dismissed = confirmed.apply(dismiss(confirmed, entriesOf(confirmed)[1]!, 'scare'))
    expect(told(dismissed).map(([is, on]) => `${String(is)} ${String(on)}`)).toEqual(['proposed body', 'confirmed footnote', 'dismissed footnote'])
    expect(passagesOf(dismissed.doc).map(({ text, footnote }) => [footnote, text])).toEqual([[1, 'It rose twice,'], [2, 'Nobody came for two days.']])
  })

  it('warns no more once it is decided, blocks where it was told off the record, and is exported with its source [4.14] [14.9]', () => {
    const state = stateOf(story)
    const rules = (article: Article) => findings(article, { sources: register(ratri) }).map(({ rule, params }) => [rule, params['text']])
    expect(rules(story)).toContainEqual(['footnote-quote', 'Nobody came for two days.'])
    const confirmed = articleOf(state.apply(confirm(state, entriesOf(state)[0]!, [ratri.id])), story)
    expect(rules(confirmed).filter(([rule]) => rule === 'footnote-quote')).toEqual([])
    const [record] = Object.values(confirmed.attributions)
    const secret = { ...confirmed, attributions: { [record!.id]: { ...record!, terms: 'offRecord' as const } } }
    expect(rules(secret)).toContainEqual(['off-record', 'Nobody came for two days.'])
    const { text } = toHtml(toPublicArticle(confirmed, new Map([[ratri.id, ratri]]), null), { profile: 'fragment' })
    expect(text.match(/Nobody came for two days\.”?<sup|Nobody came for two days[^<]*<a[^>]*role="doc-noteref"/g)).toHaveLength(1)
  })

  it('that goes on behind what was decided stands in the ledger with its new words alone [3.17]', () => {
    const state = stateOf(story)
    const confirmed = state.apply(confirm(state, entriesOf(state)[0]!, [ratri.id]))
    const { to } = passagesOf(confirmed.doc).find(({ footnote }) => footnote === 2)!
    const longer = confirmed.apply(confirmed.tr.insert(to, confirmed.schema.text(' Not one boat.')))
    expect(told(longer).filter(([, , footnote]) => footnote === 2)).toEqual([
      ['unattributed', 'footnote', 2, 'Not one boat.', null],
      ['confirmed', 'footnote', 2, 'Nobody came for two days.', null],
    ])
    expect(findings(articleOf(longer, story), { sources: register(ratri) }).filter(({ rule }) => rule === 'footnote-quote').map(({ params }) => params['text'])).toEqual(['Not one boat.'])
    const asked = longer.apply(confirm(longer, entriesOf(longer)[0]!, [ratri.id]))
    expect(passagesOf(asked.doc).map(({ text }) => text)).toEqual(['Nobody came for two days.', 'Not one boat.'])
  })

  it('goes on behind its cue as in the text [3.1] [3.17]', () => {
    const state = stateOf(piece(paragraph(words('The toll is doubled.'), note('“It was due,” said Ratri Vale. “Long due.” See “The Long Toll”, p. 4.'))))
    expect(told(state)).toEqual([['proposed', 'footnote', 1, 'It was due, … Long due.', 'Ratri Vale']])
    const confirmed = state.apply(confirm(state, entriesOf(state)[0]!, [ratri.id]))
    expect(told(confirmed)).toEqual([['confirmed', 'footnote', 1, 'It was due, … Long due.', null]])
  })

  it('is none where a work is cited behind the name of who wrote it, and is one where somebody speaks behind a colon [4.14]', () => {
    const cited = ['Toll, Agnes: “The Drowned Wheel: Notes of a Clerk”, Kessel 1998, p. 12.', 'Kessel Council: “Report on the Sluice” (2019).', 'Agnes Toll: “Who Shut the Gate?”, vol. 2, pp. 4–9.']
    const spoken = ['Agnes Toll: “I shut it”, interview, 4 May 2019.', 'Agnes Toll: “Shut.”']
    const listed = (text: string) => told(stateOf(piece(paragraph(words('The gate was shut.'), note(text))))).map((entry) => entry[3])
    expect(cited.map(listed)).toEqual([[], [], []])
    expect(spoken.map(listed)).toEqual([['I shut it'], ['Shut.']])
  })

  it('within a passage of the text is part of that and no passage of its own', () => {
    const state = stateOf(story)
    const marked = state.apply(state.tr.addMark(1, state.doc.firstChild!.nodeSize - 1, state.schema.marks['attribution']!.create({ id: 'a1' })))
    expect(passagesOf(marked.doc).map(({ id, footnote }) => [id, footnote])).toEqual([['a1', undefined]])
  })
})
