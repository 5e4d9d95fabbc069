import type { Article } from '@shared/article'
import { Fault } from '@shared/errors'
import type { Comparison } from '@shared/versions'
import type { Answer, Request } from './compare-worker'

/** What the comparer needs of a worker. */
export interface Desk extends Pick<EventTarget, 'addEventListener'> {
  postMessage(request: Request): void
  terminate(): void
}

export interface Comparer {
  /** The comparison, or null when it was cancelled or a later one overtook it. Rejects with `internal` when the texts cannot be read. */
  compare(earlier: Article, later: Article): Promise<Comparison | null>
  /** Ends what is under way. */
  cancel(): void
}

interface Work {
  readonly turn: number
  readonly desk: Desk
  readonly resolve: (comparison: Comparison | null) => void
  readonly reject: (fault: Fault) => void
}

/** Compares in a worker of `start`. One that is still at work when another comparison is asked for, or this one is not wanted any more, is ended. */
export function createComparer(start: () => Desk): Comparer {
  const present: { idle: Desk | null; work: Work | null; turn: number } = { idle: null, work: null, turn: 0 }

  const end = (finish: (work: Work) => void): void => {
    const { work } = present
    present.work = null
    if (work) finish(work)
  }
  const cancel = (): void =>
    end(({ desk, resolve }) => {
      desk.terminate()
      resolve(null)
    })

  const open = (): Desk => {
    const desk = start()
    desk.addEventListener('message', (event) => {
      const { data } = event as MessageEvent<Answer>
      if (present.work?.desk !== desk || present.work.turn !== data.turn) return
      present.idle = desk
      end(({ resolve, reject }) => (data.ok ? resolve(data.comparison) : reject(new Fault('internal', data.message))))
    })
    for (const kind of ['error', 'messageerror']) {
      desk.addEventListener(kind, () => {
        if (present.work?.desk !== desk) return
        desk.terminate()
        end(({ reject }) => reject(new Fault('internal', 'The worker broke down.')))
      })
    }
    return desk
  }

  return {
    compare: (earlier, later) => {
      cancel()
      const desk = present.idle ?? open()
      present.idle = null
      present.turn += 1
      const { turn } = present
      return new Promise((resolve, reject) => {
        present.work = { turn, desk, resolve, reject }
        desk.postMessage({ turn, earlier, later })
      })
    },
    cancel: () => {
      cancel()
      present.idle?.terminate()
      present.idle = null
    },
  }
}
