import { isFault } from '@shared/errors'
import type { Store } from '../shell/store'
import type { SaveState } from './session'

/** Times in milliseconds after the last key, and at the latest after the first one that is not safe yet (safety.md, hot exit). */
const draftAfter = { rest: 1_000, latest: 5_000 }
const saveAfter = { rest: 4_000, latest: 30_000 }

interface Writers {
  /** Writes the whole article, as it stands at the call, to the drafts, durably. */
  readonly draft: () => Promise<{ readonly savedAt: string }>
  /** Writes it to the library, durably. */
  readonly save: (allowShrink: boolean) => Promise<{ readonly savedAt: string }>
}

export interface Autosave {
  /** Tells that the article changed. Costs two timers, nothing more. */
  touch(): void
  /** Saves until nothing is unsaved; rejects with the fault. `force` saves also what is not changed. */
  flush(options?: { readonly allowShrink?: boolean; readonly force?: boolean }): Promise<void>
  /** Stops the timers. */
  stop(): void
}

/**
 * Keeps the words: a draft when typing rests, the library a little later, one write at a time. `state` always says how safe
 * the text is: a change that came during a write is not called saved.
 */
export function createAutosave(state: Store<SaveState>, { draft, save }: Writers): Autosave {
  // Changes are counted; `…Since` is when the first change came that is not drafted or saved yet, 0 for none.
  const pending = { changes: 0, drafted: 0, saved: 0, undraftedSince: 0, unsavedSince: 0 }
  const timers: { draft?: ReturnType<typeof setTimeout>; save?: ReturnType<typeof setTimeout> } = {}
  const queue: { last: Promise<unknown> } = { last: Promise.resolve() }

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = queue.last.then(work, work)
    queue.last = next.catch(() => undefined)
    return next
  }
  const failed = (error: unknown): void => state.set({ kind: 'notSaved', ...(isFault(error) ? { code: error.code, detail: error.detail } : { code: 'internal', detail: {} }) })
  const dirty = (): boolean => pending.saved < pending.changes

  const writeDraft = (): Promise<void> =>
    inTurn(async () => {
      const change = pending.changes
      if (change <= Math.max(pending.drafted, pending.saved)) return
      pending.undraftedSince = 0
      const { savedAt } = await draft()
      pending.drafted = change
      if (pending.changes === change && state.get().kind !== 'notSaved') state.set({ kind: 'draftSafe', at: savedAt })
    })

  const writeArticle = (options: { readonly allowShrink: boolean; readonly force: boolean }): Promise<void> =>
    inTurn(async () => {
      const change = pending.changes
      if (!dirty() && !options.force && state.get().kind !== 'notSaved') return
      pending.unsavedSince = 0
      const { savedAt } = await save(options.allowShrink)
      pending.saved = change
      if (pending.changes === change) state.set({ kind: 'saved', at: savedAt })
    })

  const within = ({ rest, latest }: { rest: number; latest: number }, since: number): number => Math.max(0, Math.min(rest, since + latest - Date.now()))

  const stop = (): void => {
    clearTimeout(timers.draft)
    clearTimeout(timers.save)
  }

  return {
    touch: () => {
      const now = Date.now()
      pending.changes += 1
      pending.undraftedSince ||= now
      pending.unsavedSince ||= now
      if (state.get().kind !== 'notSaved' && state.get().kind !== 'typing') state.set({ kind: 'typing' })
      stop()
      timers.draft = setTimeout(() => void writeDraft().catch(failed), within(draftAfter, pending.undraftedSince))
      timers.save = setTimeout(() => void writeArticle({ allowShrink: false, force: false }).catch(failed), within(saveAfter, pending.unsavedSince))
    },
    flush: async ({ allowShrink = false, force = false } = {}) => {
      stop()
      const options = { allowShrink, force: force || allowShrink }
      try {
        // What was typed while a save ran is saved too, before anybody leaves.
        do await writeArticle(options)
        while (dirty())
      } catch (error) {
        failed(error)
        // What the library does not take is at least kept on this machine.
        await writeDraft().catch(() => undefined)
        throw error
      } finally {
        stop()
      }
    },
    stop,
  }
}
