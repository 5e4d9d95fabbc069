import type { Plugin } from '@tiptap/pm/state'
import { EditorState } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { describe, expect, it } from 'vitest'
import { newArticle } from '@shared/article'
import { attributedNodes, readBody, schema } from '@shared/document'
import { Facts, type Carried } from '../../renderer/editor/facts-extension'
import { confirmed } from '../support/articles'

const { body: _body, schemaVersion: _version, createdAt: _created, updatedAt: _updated, publicationRecords: _records, ...facts } = newArticle('id', '2026-11-23T09:00:00+07:00')
const plugins = Facts.config.addProseMirrorPlugins as unknown as (this: { options: { initial: typeof facts; carried: Carried } }) => Plugin[]

describe('a figure with attributions that is pasted', () => {
  it('gets ids of its own with copies of the records, and loses those that nobody knows [3.6] [14.4]', () => {
    const carried: Carried = new Map()
    const made = plugins.call({ options: { initial: { ...facts, attributions: confirmed({ a: ['s'] }) }, carried } })
    const doc = readBody({ type: 'doc', content: [{ type: 'figure', attrs: { alt: 'Banjir', attributionIds: ['a', 'lost'] } }, { type: 'paragraph' }] })
    const state = EditorState.create({ doc, schema, plugins: made })
    const paste = made.find((plugin) => plugin.props.transformPasted)?.props.transformPasted
    const slice = paste?.call(made[1]!, doc.slice(0, 2), { state } as EditorView, false)
    const ids = slice ? attributedNodes(schema.node('doc', null, [...slice.content.content, schema.node('paragraph')])).map(({ id }) => id) : []
    expect([ids.length, ids.includes('a'), [...carried.keys()]]).toEqual([1, false, ids])
    expect(carried.get(ids[0]!)).toMatchObject({ attribution: { sourceIds: ['s'], id: ids[0] } })
  })
})
