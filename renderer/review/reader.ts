import { Fault } from '@shared/errors'
import type { Source } from '@shared/source'
import { patchBetween } from '@shared/source-patch'
import { joined, type Question, type Reading } from './read-article'
import type { Answer, Request } from './review-worker'

/** Reads an article in the worker. */
export interface Reader {
  /** Ledger and findings, or null when a later request overtook this one. Rejects with `internal` when the worker cannot read. */
  read(question: Question): Promise<Reading | null>
}

/** What the reader needs of a worker. */
export interface Desk extends Pick<EventTarget, 'addEventListener'> {
  postMessage(request: Request): void
  terminate(): void
}

interface Waiting {
  /** Of the answer, as far as it has come. */
  readonly parts: Reading[]
  readonly resolve: (reading: Reading | null) => void
  readonly reject: (fault: Fault) => void
}

/** A reader with a worker of `start`; one that breaks down is replaced at the next question. */
export function createReader(start: () => Desk): Reader {
  const waiting = new Map<number, Waiting>()
  const counter = { turn: 0 }
  /** The worker, and the register as it knows it. */
  const present: { desk: Desk | null; sources: readonly Source[] } = { desk: null, sources: [] }

  const settle = (answer: Answer): void => {
    if (answer.ok) {
      waiting.get(answer.turn)?.parts.push(answer.part)
      if (!answer.isLast) return
    }
    for (const [turn, { parts, resolve, reject }] of waiting) {
      if (turn > answer.turn) continue
      waiting.delete(turn)
      if (turn !== answer.turn || turn !== counter.turn) resolve(null)
      else if (answer.ok) resolve(joined(parts))
      else reject(new Fault('internal', answer.message))
    }
  }

  const open = (): Desk => {
    const desk = start()
    const breakDown = (event: Event): void => {
      if (present.desk !== desk) return
      desk.terminate()
      present.desk = null
      const message = 'message' in event && typeof event.message === 'string' ? event.message : 'The worker broke down.'
      for (const { reject } of waiting.values()) reject(new Fault('internal', message))
      waiting.clear()
    }
    desk.addEventListener('message', (event) => settle((event as MessageEvent<Answer>).data))
    desk.addEventListener('error', breakDown)
    desk.addEventListener('messageerror', breakDown)
    return desk
  }

  return {
    read: (question) => {
      counter.turn += 1
      if (!present.desk) {
        present.desk = open()
        present.sources = []
      }
      const { sources, ...asked } = question
      const request: Request = { ...asked, turn: counter.turn, register: patchBetween(present.sources, sources) }
      present.sources = sources
      present.desk.postMessage(request)
      return new Promise((resolve, reject) => waiting.set(request.turn, { parts: [], resolve, reject }))
    },
  }
}
