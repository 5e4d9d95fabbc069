import { EditorState } from '@tiptap/pm/state'
import { Schema } from '@tiptap/pm/model'
import { describe, expect, it } from 'vitest'
import { attributionKinds, attributionSchema, attributionStates, newArticle, type Article } from '@shared/article'
import { factsOf, factsPlugin, readBody, schema, setField, setRecord } from '@shared/document'
import { setSuggesting, storedSuggestions, suggestionsOf, suggestionsPlugin, trackedIn } from '@shared/suggestions'
import { caughtUp } from '../../renderer/beside/follow'
import { fromArticle } from '../../renderer/beside/for-reading'
import { passageIn } from '../../renderer/verification/carried'

const now = '2026-11-23T09:00:00+07:00'
const body = readBody({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'The ferry sails.' }] }] }).toJSON() as Article['body']
const opened: Article = { ...newArticle('id', now), headline: 'Ferry sails', body }
const { body: _body, schemaVersion: _version, createdAt: _created, updatedAt: _updated, publicationRecords: _records, ...facts } = opened
const stamp = { by: 'bayu', author: 'Bayu', initials: 'B', at: now }
const record = attributionSchema.parse({ id: 'satu', kind: attributionKinds[0], state: attributionStates[0] })

/** The article in an editor with a schema of its own, as every editor of the window has. */
function editorOf(article: Article): EditorState {
  const own = new Schema(schema.spec)
  const doc = own.nodeFromJSON(article.body)
  return EditorState.create({ doc, schema: own, plugins: [factsPlugin(facts), suggestionsPlugin({ initial: trackedIn(article, doc), suggesting: false, stamp: () => stamp })] })
}

const wholeOf = (state: EditorState) => (): Article => ({ ...opened, ...factsOf(state), body: state.doc.toJSON() as Article['body'], ...storedSuggestions(state) })

function followed(pane: EditorState, page: EditorState): EditorState {
  const transaction = caughtUp(pane, page, wholeOf(page), new WeakMap())
  expect(transaction?.getMeta(fromArticle)).toBe(true)
  return pane.apply(transaction!)
}

describe('a pane that shows the open article', () => {
  it('has the headline, the language and the attributions that were changed on the page, though no word of the text was [21.6]', () => {
    const start = editorOf(opened)
    const named = start.apply(setField(setField(start.tr, facts, 'headline', 'Ferry stays'), facts, 'language', 'id'))
    const page = named.apply(setRecord(named.tr, factsOf(named), 'attributions', 'satu', record))
    const pane = followed(editorOf(opened), page)
    expect(factsOf(pane)).toEqual(factsOf(page))
    expect(passageIn(factsOf(pane), 'satu')).toEqual({ attribution: record, checks: [] })
    expect(caughtUp(pane, page, wholeOf(page), new WeakMap())).toBeNull()
  })

  it('has the words and the suggestions of the page [21.6]', () => {
    const start = editorOf(opened)
    const on = start.apply(setSuggesting(start.tr, true))
    const typed = on.apply(on.tr.insertText('Today ', 1))
    const page = typed.apply(setField(typed.tr, factsOf(typed), 'headline', 'Ferry stays'))
    const pane = followed(editorOf(opened), page)
    expect(pane.doc.textContent).toBe('Today The ferry sails.')
    expect(factsOf(pane).headline).toBe('Ferry stays')
    const said = (state: EditorState) => suggestionsOf(state).map(({ field, deleted, inserted, author }) => ({ field, deleted, inserted, author }))
    expect(said(pane)).toEqual(said(page))
  })
})
