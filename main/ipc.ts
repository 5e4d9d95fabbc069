import { Fault, isFault } from '@shared/errors'
import { ipc, type Channel, type Handlers, type Reply } from '@shared/ipc'

/** No message may be larger; a 100,000-word article with its facts is about 2 MB. */
const largest = 64 * 1024 * 1024

interface Frame {
  readonly senderFrame: { readonly url: string; readonly parent: unknown } | null
}

interface Channels<E extends Frame> {
  handle(name: string, listener: (event: E, channel: unknown, input: unknown, isText?: unknown) => Promise<Reply<unknown>>): void
}

interface Trust<E> {
  /** True when the call comes from the main frame of our own window. */
  readonly isTrusted: (event: E) => boolean
  readonly log: (what: string, error: unknown) => void
}

const known = (channel: unknown): channel is Channel => typeof channel === 'string' && Object.hasOwn(ipc, channel)

/** The bytes of a file that `value` carries, and the rest of it. */
function parted(value: unknown): { readonly bytes: number; readonly rest: unknown } {
  if (typeof value !== 'object' || value === null || !('bytes' in value) || !(value.bytes instanceof Uint8Array)) return { bytes: 0, rest: value }
  return { bytes: value.bytes.byteLength, rest: { ...value, bytes: null } }
}

/** The length of `value` as JSON, of text its own with the quotation marks, and of the file's bytes that it carries; what JSON cannot say (a cycle, a bigint) is no input of ours. */
function sizeOf(value: unknown): number {
  if (typeof value === 'string') return value.length + 2
  try {
    const { bytes, rest } = parted(value)
    return value === undefined ? 0 : bytes + JSON.stringify(rest).length
  } catch (cause) {
    throw new Fault('badInput', 'The message is no plain value.', { what: 'message' }, { cause })
  }
}

/** The value that `text` tells as JSON. */
function read(text: unknown, channel: Channel): unknown {
  try {
    return JSON.parse(String(text)) as unknown
  } catch (cause) {
    throw new Fault('badInput', 'The message is no JSON.', { what: channel }, { cause })
  }
}

async function answer(handlers: Handlers, channel: Channel, input: unknown, isText: boolean): Promise<unknown> {
  if (sizeOf(input) > largest) throw new Fault('tooLarge', 'The message is too large.', { file: channel, size: '64 MB', limit: '64 MB' })
  const parsed = ipc[channel].input.safeParse(isText ? read(input, channel) : input)
  if (!parsed.success) throw new Fault('badInput', `${channel}: ${parsed.error.message}`, { what: channel })
  const handler = handlers[channel] as (value: unknown) => unknown
  const value = await handler(parsed.data)
  return isText ? JSON.stringify(value) : value
}

/**
 * Serves the contract: sender, name, input, run, wrap; input and answer as JSON text where the window says so. A `Fault` is told to the window; anything else is logged here and
 * becomes `internal`, so that no path or stack leaves main.
 */
export function serve<E extends Frame>(channels: Channels<E>, handlers: Handlers, { isTrusted, log }: Trust<E>): void {
  channels.handle('redaksi', async (event, channel, input, isText) => {
    try {
      if (!isTrusted(event) || !known(channel)) throw new Fault('untrusted', 'The call was refused.')
      return { ok: true, value: await answer(handlers, channel, input, isText === true) }
    } catch (error) {
      if (isFault(error)) return { ok: false, code: error.code, message: error.message, detail: error.detail }
      log(String(channel), error)
      return { ok: false, code: 'internal', message: 'Something went wrong inside Redaksi.', detail: {} }
    }
  })
}
