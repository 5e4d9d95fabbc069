import type { Channel, Input, Output, Reply } from '@shared/ipc'
import type { Running } from './launch'

/** Asks main through the window's own door, and gives its answer, be it a value or a fault. */
export async function ask<C extends Channel>({ window }: Pick<Running, 'window'>, channel: C, input?: Input<C>): Promise<Reply<Output<C>>> {
  return (await window.evaluate(
    ([name, given]) => (globalThis as unknown as { readonly redaksi: { call(channel: unknown, input: unknown): Promise<unknown> } }).redaksi.call(name, given),
    [channel, input] as const,
  )) as Reply<Output<C>>
}

/** Asks main and gives the value; throws at once where main answers with a fault. */
export async function callOrThrow<C extends Channel>(running: Pick<Running, 'window'>, channel: C, input?: Input<C>): Promise<Output<C>> {
  const reply = await ask(running, channel, input)
  if (!reply.ok) throw new Error(`${channel}: ${reply.code}, ${reply.message}`)
  return reply.value
}
