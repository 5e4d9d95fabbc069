import { describe, expect, it } from 'vitest'
import type { ArticleSession } from '../../renderer/editor/session'
import { onceRead } from '../../renderer/review/once-read'
import type { ReviewState } from '../../renderer/review/review'
import type { StatusMessage } from '../../renderer/shell/context'
import { createStore } from '../../renderer/shell/store'

const unread: ReviewState = { reading: 'awaited', isSlow: false, entries: [], findings: [], map: null }

/** A desk at which one article is open; the article itself is never looked into. */
function desk() {
  const session = createStore<ArticleSession | null>({ id: 'a' } as unknown as ArticleSession)
  const state = createStore(unread)
  const status = createStore<StatusMessage | null>(null)
  const went: string[] = []
  const press = (): void => onceRead({ session, status, say: (key) => status.set({ key, fault: false }), review: { state } }, () => went.push(state.get().reading))
  return { session, state, status, went, press }
}

describe('a key of the ledger in an article that is not read yet', () => {
  it('says that it is being read, and goes once the first reading is there, however often it was pressed [14.15]', () => {
    const { press, went, status, state } = desk()
    press()
    press()
    expect([went, status.get()?.key]).toEqual([[], 'shell.reading.awaited'])
    state.set({ ...unread, isSlow: true })
    expect(went).toEqual([])
    state.set({ ...unread, reading: 'read' })
    state.set({ ...unread, reading: 'read', isSlow: true })
    expect([went, status.get()]).toEqual([['read'], null])
  })

  it('goes at once where it was read or could not be, and leaves what else is said [14.13]', () => {
    const { press, went, status, state } = desk()
    state.set({ ...unread, reading: 'failed' })
    status.set({ key: 'editor.savedNow', fault: false })
    press()
    expect([went, status.get()?.key]).toEqual([['failed'], 'editor.savedNow'])
  })

  it('goes nowhere once another article is open [14.15]', () => {
    const { press, went, session, status, state } = desk()
    press()
    session.set(null)
    state.set({ ...unread, reading: 'read' })
    expect([went, status.get()]).toEqual([[], null])
  })
})
