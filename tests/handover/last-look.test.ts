import { expect, it, vi } from 'vitest'
import { newArticle, type Article } from '@shared/article'
import { whoChanged } from '../../renderer/handover/who-changed'
import { createLastLook } from '../../renderer/handover/last-look'
import type { SaveState } from '../../renderer/editor/session'
import { createStore } from '../../renderer/shell/store'

const at = '2026-11-23T09:00:00+07:00'

/** An article in front of a writer, and the looks that were kept of it. */
function desk() {
  const kept: string[] = []
  const person = { id: 'u1', name: 'Rini', initials: 'RI' }
  const article: Article = newArticle('id', at)
  const lastLook = createLastLook({
    person: () => person,
    api: { 'look.load': async () => null, 'look.keep': async ({ personId }) => void kept.push(personId), 'version.list': async () => [] },
    whenIdle: (work) => queueMicrotask(work),
  })
  const saveState = createStore<SaveState>({ kind: 'saved', at })
  const session = { id: 'a1', snapshot: () => article, saveState, editor: { isDestroyed: false } }
  const work = async (minutes: number): Promise<void> => {
    saveState.set({ kind: 'typing' })
    vi.setSystemTime(Date.now() + minutes * 60_000)
    saveState.set({ kind: 'saved', at })
    await Promise.resolve()
  }
  return { lastLook, session, article, person, kept, work }
}

it('an article that is saved while it is worked on is looked at once, also after another person took over the window, and not after it was left [17.7]', async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  try {
    const { lastLook, session, article, person, kept, work } = desk()
    await lastLook.enter(session, { article, savedBy: '', savedByName: '' })
    person.id = 'u2'
    await lastLook.enter(session, { article, savedBy: 'u1', savedByName: 'Rini' })
    await work(3)
    expect(kept).toEqual(['u2'])
    await work(1)
    expect(kept).toEqual(['u2'])
    await work(2)
    expect(kept).toEqual(['u2', 'u2'])
    lastLook.clear()
    await work(10)
    expect(kept).toEqual(['u2', 'u2'])
  } finally {
    vi.useRealTimers()
  }
})

it('what is there after a crash is one\'s own where oneself saved it last, also while nobody has a name; somebody else\'s is told [17.7]', async () => {
  const told = async (me: string, savedBy: string): Promise<boolean> => {
    const stored = { ...newArticle('id', at), headline: 'Jembatan selesai' }
    const lastLook = createLastLook({
      person: () => ({ id: me, name: me, initials: '' }),
      api: { 'look.load': async () => ({ article: newArticle('id', at), at }), 'look.keep': async () => undefined, 'version.list': async () => [] },
      whenIdle: (work) => queueMicrotask(work),
    })
    await lastLook.enter({ id: 'a1', snapshot: () => stored, saveState: createStore<SaveState>({ kind: 'saved', at }), editor: { isDestroyed: false } }, { article: stored, savedBy, savedByName: savedBy })
    return lastLook.seen.get() !== null
  }
  expect(await Promise.all([told('u1', 'u1'), told('', ''), told('u1', 'u2'), told('', 'u2'), told('u1', '')])).toEqual([false, false, true, true, true])
})

it('the others who worked on it since are told by the names that they bear now, the last first [17.7]', () => {
  const version = (byId: string, by: string, minute: number) => ({ byId, by, savedAt: `2026-11-23T10:${String(minute).padStart(2, '0')}:00+07:00` })
  const versions = [version('u4', 'Sari', 50), version('u2', 'Bayu', 40), version('u1', 'Rini', 35), version('', '', 34), version('u3', 'Tuti', 30), version('u2', 'B. Nugroho', 25), version('u5', 'Wahyu', 10)]
  expect(whoChanged(versions, { id: 'u2', name: 'Bayu' }, '2026-11-23T10:20:00+07:00', 'u1')).toEqual(['Bayu', 'Sari', 'Tuti'])
  expect(whoChanged([], { id: '', name: '' }, '2026-11-23T10:20:00+07:00', 'u1')).toEqual([])
})
