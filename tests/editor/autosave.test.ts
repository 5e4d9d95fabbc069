import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Fault } from '@shared/errors'
import { createAutosave } from '../../renderer/editor/autosave'
import type { SaveState } from '../../renderer/editor/session'
import { createStore } from '../../renderer/shell/store'

const desk = () => {
  const written: string[] = []
  const failing = { with: null as Fault | null }
  const write = (kind: string) => async () => {
    if (failing.with) throw failing.with
    written.push(kind)
    return { savedAt: kind }
  }
  const state = createStore<SaveState>({ kind: 'saved', at: 'before' })
  return { written, failing, state, autosave: createAutosave(state, { draft: write('draft'), save: write('save') }) }
}

describe('autosave', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('goes from typing to draft safe to saved when typing rests [1.2] [1.3]', async () => {
    const { autosave, state, written } = desk()
    autosave.touch()
    expect(state.get().kind).toBe('typing')
    await vi.advanceTimersByTimeAsync(1_000)
    expect(state.get().kind).toBe('draftSafe')
    await vi.advanceTimersByTimeAsync(3_000)
    expect([state.get().kind, written]).toEqual(['saved', ['draft', 'save']])
  })

  it('writes a draft at the latest five seconds after the first unsaved key, though typing goes on [1.2]', async () => {
    const { autosave, written } = desk()
    for (let key = 0; key < 12; key += 1) {
      autosave.touch()
      await vi.advanceTimersByTimeAsync(500)
    }
    expect(written).toContain('draft')
  })

  it('saves again what was typed while a save ran, before anybody may leave', async () => {
    const state = createStore<SaveState>({ kind: 'saved', at: 'before' })
    const typed = ['ab', 'abc']
    const text = { now: typed[0] }
    const stored: (string | undefined)[] = []
    const save = async () => {
      stored.push(text.now)
      if (stored.length === 1) {
        text.now = typed[1]
        autosave.touch()
      }
      return { savedAt: 'now' }
    }
    const autosave = createAutosave(state, { draft: save, save })
    autosave.touch()
    await autosave.flush()
    expect([stored, state.get().kind]).toEqual([['ab', 'abc'], 'saved'])
  })

  it('does not write a draft at every key, however long typing goes on', async () => {
    const { autosave, written } = desk()
    for (let key = 0; key < 145; key += 1) {
      autosave.touch()
      await vi.advanceTimersByTimeAsync(200)
    }
    const drafts = written.filter((kind) => kind === 'draft').length
    expect(drafts).toBeGreaterThanOrEqual(4)
    expect(drafts).toBeLessThanOrEqual(8)
  })

  it('says that nothing is saved, and why, until a save has gone well [1.3]', async () => {
    const { autosave, state, failing } = desk()
    failing.with = new Fault('diskError', 'The disk is full of sand.', { what: 'EIO' })
    autosave.touch()
    await expect(autosave.flush()).rejects.toThrow('full')
    expect(state.get()).toEqual({ kind: 'notSaved', code: 'diskError', detail: { what: 'EIO' } })
    autosave.touch()
    expect(state.get().kind).toBe('notSaved')
    failing.with = null
    await autosave.flush()
    expect(state.get().kind).toBe('saved')
  })

  it('writes nothing where nothing changed', async () => {
    const { autosave, written } = desk()
    await autosave.flush()
    expect(written).toEqual([])
  })
})
