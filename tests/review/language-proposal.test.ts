import { EditorState } from '@tiptap/pm/state'
import { expect, it } from 'vitest'
import { newArticle } from '@shared/article'
import { readBody } from '@shared/document'
import type { Finding } from '@shared/finding'
import { proposeLanguage, type Desk } from '../../renderer/review/language-proposal'
import { createStore } from '../../renderer/shell/store'

const at = '2026-11-23T09:00:00+07:00'
const finding: Finding = { rule: 'other-language', severity: 'warns', message: '', params: { found: 'id', language: 'en' }, field: 'language', start: null, end: null }
const proposal = [{ key: 'shell.preflight.otherLanguage', values: { found: 'Indonesian', language: 'English', key: 'Ctrl+.' } }]

/** The window with an article of these words opened in it, and what it said. */
function desk(words: string) {
  const article = newArticle('en', at)
  const said: unknown[] = []
  const facts = createStore({ language: article.language })
  const body = words === '' ? article.body : { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }] }
  const session = createStore<ReturnType<Desk['session']['get']>>(null)
  const review = { state: createStore<{ readonly findings: readonly Finding[] }>({ findings: [] }) }
  const gate = { current: createStore<string | null>(null), place: createStore<number | null>(null) }
  const status = createStore<string | null>(null)
  proposeLanguage({
    session, review, gate, status,
    preferences: createStore({ language: 'en' } as const),
    runtime: { platform: 'linux' },
    say: (key, values) => void said.push({ key, values }),
  })
  session.set({ id: 'a1', readOnly: false, facts, editor: { state: EditorState.create({ doc: readBody(body) }) } })
  const read = (...findings: readonly Finding[]): void => review.state.set({ findings })
  return { said, facts, gate, status, read }
}

it('a new article that reads as another language says so once, and the key that settles findings stands on it [4.11]', () => {
  const { said, gate, read } = desk('')
  read()
  expect([said, gate.current.get()]).toEqual([[], null])
  read(finding)
  expect([said, gate.current.get()]).toEqual([proposal, 'other-language:language:'])
  read()
  read(finding)
  expect(said).toEqual(proposal)
})

it('nothing is said of an article that had words, whose language somebody chose, or while a finding is stood on; it waits for what was said before', () => {
  const old = desk('Sudah ada isinya.')
  old.read(finding)
  const chosen = desk('')
  chosen.facts.set({ language: 'en-GB' })
  chosen.read(finding)
  const busy = desk('')
  busy.gate.current.set('placeholder::0')
  busy.read(finding)
  const told = desk('')
  told.status.set('Tersimpan.')
  told.read(finding)
  expect([old.said, chosen.said, busy.said, told.said]).toEqual([[], [], [], []])
  told.status.set(null)
  expect(told.said).toEqual(proposal)
})
