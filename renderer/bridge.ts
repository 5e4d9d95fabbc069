import { Fault } from '@shared/errors'
import type { Api, EventName, Events, Reply } from '@shared/ipc'
import { toldAsText } from '@shared/told-as-text'

interface Bridge {
  call(channel: string, input: unknown, isText?: boolean): Promise<Reply<unknown>>
  listen(name: string, listener: (payload: never) => void): () => void
}

const { redaksi: bridge } = globalThis as unknown as { readonly redaksi: Bridge }

/** Main, as the window sees it: `api['article.load'](id)`. A fault of main is thrown as a `Fault`. */
export const api: Api = new Proxy({} as Api, {
  get: (_target, channel: string) => async (input: unknown) => {
    const isText = toldAsText.has(channel)
    const reply = await (isText ? bridge.call(channel, JSON.stringify(input), true) : bridge.call(channel, input))
    if (!reply.ok) throw new Fault(reply.code, reply.message, reply.detail)
    return isText && typeof reply.value === 'string' ? (JSON.parse(reply.value) as unknown) : reply.value
  },
})

/** Hears what main tells; the result unsubscribes. */
export const listen = <N extends EventName>(name: N, listener: (payload: Events[N]) => void): (() => void) => bridge.listen(name, listener)
