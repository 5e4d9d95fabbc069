import { Fault } from '@shared/errors'
import type { Answer, Answers, Question, Request } from './spelling-worker'

/** What is needed of a worker. */
export interface Desk extends Pick<EventTarget, 'addEventListener'> {
  postMessage(request: Request): void
}

/** Puts a question to the worker. Rejects with `internal` where it has no answer. */
export type Ask = <Q extends Question>(question: Q) => Promise<Answers[Q['kind']]>

interface Waiting {
  readonly resolve: (value: Answers[keyof Answers]) => void
  readonly reject: (fault: Fault) => void
}

/** The questions to one worker, which answers each in its turn. */
export function asking(desk: Desk): Ask {
  const waiting = new Map<number, Waiting>()
  const counter = { turn: 0 }
  desk.addEventListener('message', (event) => {
    const { data } = event as MessageEvent<Answer>
    const asked = waiting.get(data.turn)
    waiting.delete(data.turn)
    if (data.ok) asked?.resolve(data.value)
    else asked?.reject(new Fault('internal', data.message))
  })
  desk.addEventListener('error', () => {
    for (const { reject } of waiting.values()) reject(new Fault('internal', 'The worker for spelling broke down.'))
    waiting.clear()
  })
  return <Q extends Question>(question: Q) => {
    counter.turn += 1
    const { turn } = counter
    desk.postMessage({ ...question, turn })
    return new Promise<Answers[Q['kind']]>((resolve, reject) => waiting.set(turn, { resolve: resolve as Waiting['resolve'], reject }))
  }
}
