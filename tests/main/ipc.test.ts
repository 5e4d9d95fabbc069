import { describe, expect, it } from 'vitest'
import { Fault } from '@shared/errors'
import type { Handlers, Reply } from '@shared/ipc'
import { serve } from '../../main/ipc'

type Listener = (event: Call, channel: unknown, input: unknown, isText?: unknown) => Promise<Reply<unknown>>
interface Call {
  readonly senderFrame: { readonly url: string; readonly parent: unknown } | null
}

const own: Call = { senderFrame: { url: 'redaksi://app/index.html', parent: null } }

/** Serves `handlers` as main does, and answers how to call them and what was logged. */
function served(handlers: Partial<Handlers>, isTrusted = true) {
  const listeners: Listener[] = []
  const logged: string[] = []
  serve<Call>({ handle: (_name, listener) => void listeners.push(listener) }, handlers as Handlers, {
    isTrusted: () => isTrusted,
    log: (what, error) => void logged.push(`${what}: ${String(error)}`),
  })
  const call = (channel: unknown, input?: unknown, isText?: unknown): Promise<Reply<unknown>> => listeners[0]!(own, channel, input, isText)
  return { call, logged }
}

const refused: Reply<never> = { ok: false, code: 'untrusted', message: 'The call was refused.', detail: {} }

describe('a call of the window', () => {
  it('is answered with the value of its handler, which gets the parsed input', async () => {
    const copied: string[] = []
    const { call } = served({ 'app.copyText': (text) => void copied.push(text), 'library.choose': () => true })
    expect(await call('app.copyText', 'kata')).toEqual({ ok: true, value: undefined })
    expect(copied).toEqual(['kata'])
    expect(await call('library.choose')).toEqual({ ok: true, value: true })
  })

  it('is refused from any other sender, whatever it asks [7.3]', async () => {
    const { call, logged } = served({ 'library.choose': () => true }, false)
    expect(await call('library.choose')).toEqual(refused)
    expect(await call('nothing')).toEqual(refused)
    expect(logged).toEqual([])
  })

  it.each([['nothing'], ['__proto__'], ['constructor'], ['hasOwnProperty'], [''], [null], [7], [{ toString: () => 'library.choose' }]])('is refused for the method %j', async (channel) => {
    expect(await served({ 'library.choose': () => true }).call(channel)).toEqual(refused)
  })

  it('with input of a wrong type never reaches the handler', async () => {
    const { call } = served({
      'article.load': () => {
        throw new Error('reached')
      },
    })
    for (const input of [undefined, null, 7, {}, [], '', '../../etc/passwd', '01ARZ3NDEKTSV4RRFFQ69G5FA!']) {
      expect(await call('article.load', input)).toMatchObject({ ok: false, code: 'badInput', detail: { what: 'article.load' } })
    }
  })

  it('that is too large, or no plain value, is told so [7.3]', async () => {
    const { call } = served({ 'app.copyText': () => undefined })
    const ring: { self?: unknown } = {}
    ring.self = ring
    expect(await call('app.copyText', 'x'.repeat(64 * 1024 * 1024))).toMatchObject({ ok: false, code: 'tooLarge' })
    expect(await call('app.copyText', ring)).toMatchObject({ ok: false, code: 'badInput' })
    expect(await call('app.copyText', 1n)).toMatchObject({ ok: false, code: 'badInput' })
  })

  it('that is told as JSON text is read as what it tells, and answered so; text that is no JSON, or tells of no input, is refused [7.3]', async () => {
    const got: unknown[] = []
    const { call } = served({
      'app.copyText': (text) => void got.push(text),
      'library.choose': () => true,
    })
    expect(await call('app.copyText', '"“kata”\\n"', true)).toEqual({ ok: true, value: undefined })
    expect(await call('app.copyText', '"kata"')).toEqual({ ok: true, value: undefined })
    expect(got).toEqual(['“kata”\n', '"kata"'])
    expect(await call('library.choose', undefined)).toEqual({ ok: true, value: true })
    for (const text of ['{"a":', '', undefined, 'undefined', '7', '{}']) expect(await call('app.copyText', text, true)).toMatchObject({ ok: false, code: 'badInput', detail: { what: 'app.copyText' } })
    expect(await call('app.copyText', `"${'x'.repeat(64 * 1024 * 1024)}"`, true)).toMatchObject({ ok: false, code: 'tooLarge' })
  })

  it('that was told as text is answered in text, which says the same', async () => {
    const kept = { kind: 'autosave', text: '“ ” \u2028 😀', gone: undefined }
    const { call } = served({ 'article.load': () => kept as never })
    const reply = await call('article.load', '"01JN0000000000000000000000"', true)
    expect(reply.ok && JSON.parse(String(reply.value))).toEqual({ kind: 'autosave', text: '“ ” \u2028 😀' })
  })

  it('is told of a fault in its own words, and of a mistake of ours nothing that tells of the machine', async () => {
    const { call, logged } = served({
      'library.choose': () => {
        throw new Fault('diskFull', 'The disk is full.', { file: 'article.json' })
      },
      'app.runtime': () => {
        throw new TypeError('at /home/somebody/secret.ts')
      },
    })
    expect(await call('library.choose')).toEqual({ ok: false, code: 'diskFull', message: 'The disk is full.', detail: { file: 'article.json' } })
    expect(logged).toEqual([])
    expect(await call('app.runtime')).toEqual({ ok: false, code: 'internal', message: 'Something went wrong inside Redaksi.', detail: {} })
    expect(logged).toEqual(['app.runtime: TypeError: at /home/somebody/secret.ts'])
  })
})
