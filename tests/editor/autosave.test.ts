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

  it('goes from typing to draft safe to saved when typing rests', async () => {
    const { autosave, state, written } = desk()
    autosave.touch()
    expect(state.get().kind).toBe('typing')
    await vi.advanceTimersByTimeAsync(1_000)
    expect(state.get().kind).toBe('draftSafe')
    await vi.advanceTimersByTimeAsync(3_000)
    expect([state.get().kind, written]).toEqual(['saved', ['draft', 'save']])
  })

  it('writes a draft at the latest five seconds after the first unsaved key, though typing goes on', async () => {
    const { autosave, written } = desk()
    for (let key = 0; key < 12; key += 1) {
      autosave.touch()
      await vi.advanceTimersByTimeAsync(500)
    }
    expect(written).toContain('draft')
  })

  it('does not call saved what came during a write', async () => {
    const state = createStore<SaveState>({ kind: 'saved', at: 'before' })
    const later: { touch: () => void } = { touch: () => undefined }
    const write = async () => {
      later.touch()
      return { savedAt: 'now' }
    }
    const autosave = createAutosave(state, { draft: write, save: write })
    autosave.touch()
    later.touch = autosave.touch
    await autosave.flush()
    expect(state.get().kind).toBe('typing')
    autosave.stop()
  })

  it('says that nothing is saved, and why, until a save has gone well', async () => {
    const { autosave, state, failing } = desk()
    failing.with = new Fault('diskFull', 'The disk is full.')
    autosave.touch()
    await expect(autosave.flush()).rejects.toThrow('full')
    expect(state.get()).toEqual({ kind: 'notSaved', code: 'diskFull' })
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
