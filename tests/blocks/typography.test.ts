import type { Editor } from '@tiptap/core'
import { history, undo } from '@tiptap/pm/history'
import type { Node } from '@tiptap/pm/model'
import { EditorState, Selection, type Plugin, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { describe, expect, it } from 'vitest'
import { newArticle, type ArticleFacts, type NodeJson } from '@shared/article'
import { factsPlugin, readBody, schema } from '@shared/document'
import { improve } from '../../renderer/blocks/typography'
import { Typography } from '../../renderer/blocks/typography-extension'

/** `text` typed key by key. */
function typed(text: string, language = 'id'): string {
  let written = ''
  for (const key of text) {
    const better = improve(key, written, language)
    written += key
    if (better) written = written.slice(0, written.length - better.length) + better.text
  }
  return written
}

describe('what is typed', () => {
  it.each([
    ['"Air surut," katanya.', '“Air surut,” katanya.'],
    ["It's the council's ('old') word", 'It’s the council’s (‘old’) word'],
    ['"\'Tidak,\' katanya," ujar Ani', '“‘Tidak,’ katanya,” ujar Ani'],
    ['kata--"ya"--dia', 'kata—“ya”—dia'],
    ['tunggu... lalu....', 'tunggu… lalu….'],
    ['2010--2013', '2010—2013'],
    ["era '90-an, tahun '98 itu", 'era ’90-an, tahun ’98 itu'],
    ["'sudah' dan 'belum'", '‘sudah’ dan ‘belum’'],
    ['-- Ani', '-- Ani'],
    ['---', '---'],
    ['a - b', 'a - b'],
    ['katanya:"Ya," lalu:\'tidak\'', 'katanya:“Ya,” lalu:‘tidak’'],
    ['"Catatan:" begitu', '“Catatan:” begitu'],
    ["lihat https://contoh.id/a--b?c='d'... lalu \"itu\"", "lihat https://contoh.id/a--b?c='d'... lalu “itu”"],
  ])('%s is set as %s [19.7]', (keys, set) => expect(typed(keys)).toBe(set))

  it.each([
    ["'twas the '90s, and 'tis so", '’twas the ’90s, and ’tis so'],
    ["('90s)", '(’90s)'],
    ["'tissue' and 'ties'", '‘tissue’ and ‘ties’'],
    ['pages 3--5', 'pages 3–5'],
    ['`"code" -- x...` "and" words', '`"code" -- x...` “and” words'],
  ])('%s is set as %s in English [19.7]', (keys, set) => expect(typed(keys, 'en-GB')).toBe(set))

  it('has the spaced en dash in British English', () => expect([typed('a -- b', 'en-GB'), typed('a -- b', 'en-US'), typed('a--b', 'en-GB')]).toEqual(['a – b', 'a — b', 'a—b']))
})

const { body: _body, schemaVersion: _version, createdAt: _created, updatedAt: _updated, publicationRecords: _records, ...facts } = newArticle('id', '2026-11-23T09:00:00+07:00')
const plugins = (Typography.config.addProseMirrorPlugins as (this: { editor: Editor }) => Plugin[]).call({ editor: {} as Editor })

/** The words of each link, with its address. */
function linksOf(doc: Node): readonly (readonly [string, string])[] {
  const found: (readonly [string, string])[] = []
  doc.descendants((node) => {
    const link = node.marks.find(({ type }) => type.name === 'link')
    if (link) found.push([node.text ?? '', String(link.attrs['href'])])
  })
  return found
}

/** A page as far as the plugin knows it: its state, and what is dispatched. */
function page(...content: readonly NodeJson[]) {
  const held = { state: EditorState.create({ doc: readBody({ type: 'doc', content }), schema, plugins: [history(), factsPlugin(facts satisfies ArticleFacts), ...plugins] }) }
  const view = {
    composing: false,
    get state() {
      return held.state
    },
    dispatch: (transaction: Transaction) => {
      held.state = held.state.apply(transaction)
    },
  } as unknown as EditorView
  return {
    type: (key: string): boolean => {
      const { from, to } = held.state.selection
      const handle = plugins[0]!.props.handleTextInput!
      return handle.call(plugins[0]!, view, from, to, key, () => held.state.tr) === true
    },
    toEnd: () => view.dispatch(held.state.tr.setSelection(Selection.atEnd(held.state.doc))),
    undo: () => undo(held.state, view.dispatch),
    text: () => held.state.doc.textContent,
    links: () => linksOf(held.state.doc),
  }
}

describe('the improvement', () => {
  it('is a step of its own: undo gives back the typed character [19.7]', () => {
    const { type, undo: back, text } = page({ type: 'paragraph' })
    expect(type('"')).toBe(true)
    expect(text()).toBe('“')
    back()
    expect(text()).toBe('"')
  })

  it('is not made in code [19.7]', () => {
    expect(page({ type: 'codeBlock' }).type('"')).toBe(false)
    expect(page({ type: 'paragraph', content: [{ type: 'text', text: 'x', marks: [{ type: 'code' }] }] }).type('"')).toBe(false)
    expect(page({ type: 'paragraph', content: [{ type: 'text', text: 'x' }] }).type('"')).toBe(true)
  })
})

describe('an address that is typed out', () => {
  const written = (text: string) => {
    const one = page({ type: 'paragraph', content: [{ type: 'text', text }] })
    one.toEnd()
    return one
  }

  it.each([
    ['Lihat https://contoh.id/dermaga', 'https://contoh.id/dermaga'],
    ['(https://contoh.id/a_(b)),', 'https://contoh.id/a_(b)'],
    ['“http://contoh.co.id.”', 'http://contoh.co.id'],
  ])('becomes a link with the blank behind it: %s [19.11]', (text, href) => {
    const { type, links, text: now, undo: back } = written(text)
    expect(type(' ')).toBe(true)
    expect([now(), links()]).toEqual([`${text} `, [[href, href]]])
    back()
    expect([now(), links()]).toEqual([`${text} `, []])
  })

  it.each(['https://', 'https://contoh', 'ftp://contoh.id', 'contoh.id', 'xhttps://contoh.id'])('is none in %s [19.11]', (text) => expect(written(text).type(' ')).toBe(false))
})
