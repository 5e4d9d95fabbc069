import { isFault } from '@shared/errors'
import type { Store } from '../shell/store'
import type { SaveState } from './session'

/** Times in milliseconds after the last key, and at the latest after the first unsaved one (safety.md, hot exit). */
const draftAfter = { rest: 1_000, latest: 5_000 }
const saveAfter = { rest: 4_000, latest: 30_000 }

interface Writers {
  /** Writes the whole article to the drafts, durably. */
  readonly draft: () => Promise<{ readonly savedAt: string }>
  /** Writes it to the library, durably. */
  readonly save: (allowShrink: boolean) => Promise<{ readonly savedAt: string }>
}

export interface Autosave {
  /** Tells that the article changed. Costs two timers, nothing more. */
  touch(): void
  /** Saves now if there is anything to save; rejects with the fault. */
  flush(options?: { readonly allowShrink?: boolean; readonly force?: boolean }): Promise<void>
  /** Stops the timers. */
  stop(): void
}

/**
 * Keeps the words: a draft when typing rests, the library a little later, one write at a time. `state` always says how safe
 * the text is: a change that came during a write is not called saved.
 */
export function createAutosave(state: Store<SaveState>, { draft, save }: Writers): Autosave {
  const pending = { changes: 0, drafted: 0, saved: 0, firstUnsafe: 0 }
  const timers: { draft?: ReturnType<typeof setTimeout>; save?: ReturnType<typeof setTimeout> } = {}
  const queue: { last: Promise<unknown> } = { last: Promise.resolve() }

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = queue.last.then(work, work)
    queue.last = next.catch(() => undefined)
    return next
  }
  const failed = (error: unknown): void => state.set({ kind: 'notSaved', code: isFault(error) ? error.code : 'internal' })
  const dirty = (): boolean => pending.saved < pending.changes

  const writeDraft = (): Promise<void> =>
    inTurn(async () => {
      const change = pending.changes
      if (change <= Math.max(pending.drafted, pending.saved)) return
      const { savedAt } = await draft()
      pending.drafted = change
      if (pending.changes === change && state.get().kind !== 'notSaved') state.set({ kind: 'draftSafe', at: savedAt })
    })

  const writeArticle = (allowShrink: boolean): Promise<void> =>
    inTurn(async () => {
      const change = pending.changes
      if (change <= pending.saved && state.get().kind !== 'notSaved' && !allowShrink) return
      const { savedAt } = await save(allowShrink)
      pending.saved = change
      if (pending.changes === change) state.set({ kind: 'saved', at: savedAt })
    })

  const within = ({ rest, latest }: { rest: number; latest: number }): number =>
    Math.max(0, Math.min(rest, pending.firstUnsafe + latest - Date.now()))

  const schedule = (): void => {
    clearTimeout(timers.draft)
    clearTimeout(timers.save)
    timers.draft = setTimeout(() => void writeDraft().catch(failed), within(draftAfter))
    timers.save = setTimeout(() => {
      pending.firstUnsafe = 0
      void writeArticle(false).catch(failed)
    }, within(saveAfter))
  }

  return {
    touch: () => {
      pending.changes += 1
      if (!pending.firstUnsafe) pending.firstUnsafe = Date.now()
      if (state.get().kind !== 'notSaved' && state.get().kind !== 'typing') state.set({ kind: 'typing' })
      schedule()
    },
    flush: async ({ allowShrink = false, force = false } = {}) => {
      clearTimeout(timers.draft)
      clearTimeout(timers.save)
      if (!dirty() && !force && state.get().kind !== 'notSaved') return
      pending.firstUnsafe = 0
      await writeArticle(allowShrink || force).catch(async (error: unknown) => {
        failed(error)
        // What the library does not take is at least kept on this machine.
        await writeDraft().catch(() => undefined)
        throw error
      })
    },
    stop: () => {
      clearTimeout(timers.draft)
      clearTimeout(timers.save)
    },
  }
}
