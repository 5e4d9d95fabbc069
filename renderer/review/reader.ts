import type { Answer, Request } from './review-worker'
import address from './review-worker?worker&url'

/** Reads an article in the worker. */
export interface Reader {
  /** Quotations and findings, or null when a later request overtook this one. */
  read(question: Omit<Request, 'turn'>): Promise<Answer | null>
}

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string }
}

/** The window requires a policy for any script address; this one knows the one worker. */
function workerAddress(): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes }
  return trustedTypes ? trustedTypes.createPolicy('redaksi-worker', { createScriptURL: () => address }).createScriptURL('') : address
}

export function createReader(): Reader {
  const worker = new Worker(workerAddress(), { type: 'module' })
  const waiting = new Map<number, (answer: Answer | null) => void>()
  const counter = { turn: 0 }
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    for (const [turn, resolve] of waiting) {
      if (turn > data.turn) continue
      resolve(turn === data.turn && turn === counter.turn ? data : null)
      waiting.delete(turn)
    }
  })
  return {
    read: (question) => {
      counter.turn += 1
      const request: Request = { ...question, turn: counter.turn }
      worker.postMessage(request)
      return new Promise((resolve) => waiting.set(request.turn, resolve))
    },
  }
}
