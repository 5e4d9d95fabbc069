import { Fault } from '@shared/errors'
import type { Api, EventName, Events, Reply } from '@shared/ipc'

interface Bridge {
  call(channel: string, input: unknown): Promise<Reply<unknown>>
  listen(name: string, listener: (payload: never) => void): () => void
}

const { redaksi: bridge } = globalThis as unknown as { readonly redaksi: Bridge }

/** Main, as the window sees it: `api['article.load'](id)`. A fault of main is thrown as a `Fault`. */
export const api: Api = new Proxy({} as Api, {
  get: (_target, channel: string) => async (input: unknown) => {
    const reply = await bridge.call(channel, input)
    if (!reply.ok) throw new Fault(reply.code, reply.message, reply.detail)
    return reply.value
  },
})

/** Hears what main tells; the result unsubscribes. */
export const listen = <N extends EventName>(name: N, listener: (payload: Events[N]) => void): (() => void) => bridge.listen(name, listener)
