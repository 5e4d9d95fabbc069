import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ipc, type Reply } from '@shared/ipc'
import { answerDialog, askedDialogs, launchRedaksi, type Running } from './harness'
import { listen, type Listening } from './support/listening'

/** Electron hardening (safety.md, the chapter of that name): the ways in and out of the window, tried in the running program. */

interface Bridge {
  call(channel: string, input?: unknown): Promise<Reply<unknown>>
}

/** Calls main from the page, past the typed proxy, as a script that got in would. */
const call = (window: Page, channel: string, input?: unknown): Promise<Reply<unknown>> =>
  window.evaluate(({ name, value }) => (globalThis as unknown as { redaksi: Bridge }).redaksi.call(name, value), { name: channel, value: input })

const isFaultReply = (reply: Reply<unknown>, code: string): boolean => !reply.ok && reply.code === code
const tellsTooMuch = /\n\s+at |[\\/](?:main|out|home|tmp|root)[\\/]/

let redaksi: Running
let host: Listening

beforeAll(async () => {
  host = await listen()
  redaksi = await launchRedaksi()
  await redaksi.window.getByRole('heading', { level: 1 }).first().waitFor()
})
afterAll(async () => {
  await redaksi.close()
  await host.close()
})

describe('"all permissions denied by request and check handler"', () => {
  it('says no to every question, and asks nobody [7.2]', async () => {
    const denied = await redaksi.window.evaluate(async () => {
      const states: Record<string, string> = {}
      for (const name of ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'midi', 'persistent-storage'])
        states[name] = (await navigator.permissions.query({ name: name as PermissionName })).state
      const nameOf = (work: Promise<unknown>): Promise<string> => work.then(() => 'given', (error: unknown) => (error as Error).name)
      return {
        states,
        notification: await Notification.requestPermission(),
        media: await nameOf(navigator.mediaDevices.getUserMedia({ audio: true, video: true })),
        clipboard: await nameOf(navigator.clipboard.readText()),
        place: await new Promise((resolve) => navigator.geolocation.getCurrentPosition(() => resolve('given'), ({ code }) => resolve(code))),
      }
    })
    expect(Object.values(denied.states)).toEqual(Object.values(denied.states).map(() => 'denied'))
    expect({ ...denied, states: {} }).toEqual({ states: {}, notification: 'denied', media: expect.stringMatching(/NotAllowedError|NotFoundError/), clipboard: 'NotAllowedError', place: 1 })
  })
})

describe('"will-navigate, will-frame-navigate, will-redirect, window.open, webview denied"', () => {
  const contents = () => redaksi.app.evaluate(({ webContents }) => webContents.getAllWebContents().map((one) => one.getURL()))

  it('stays on its page and alone, whatever is tried [7.2]', async () => {
    const { window } = redaksi
    const before = await contents()
    for (const address of [`http://127.0.0.1:${host.port}/go`, 'redaksi://app/other.html', 'file:///etc/hostname', 'data:text/html,x', 'https://example.com/']) {
      const opened = await window.evaluate((url) => {
        const anchor = document.createElement('a')
        anchor.href = url
        document.body.append(anchor)
        anchor.click()
        anchor.target = '_blank'
        anchor.click()
        anchor.remove()
        const form = document.createElement('form')
        form.action = url
        document.body.append(form)
        form.submit()
        form.remove()
        const other = globalThis.open(url)
        location.assign(url)
        return other === null
      }, address)
      expect(opened).toBe(true)
    }
    const guest = await window.evaluate(() => {
      const view = document.createElement('webview')
      view.setAttribute('src', 'redaksi://app/index.html')
      const frame = document.createElement('iframe')
      frame.src = 'redaksi://app/index.html'
      document.body.append(view, frame)
      const blank = document.createElement('iframe')
      document.body.append(blank)
      const inside = blank.contentWindow as unknown as { redaksi?: unknown; process?: unknown }
      const reached = { bridge: inside.redaksi !== undefined, node: inside.process !== undefined, webview: 'getURL' in view }
      view.remove()
      frame.remove()
      blank.remove()
      return reached
    })
    expect(guest).toEqual({ bridge: false, node: false, webview: false })
    expect(await window.evaluate(() => location.href)).toBe('redaksi://app/index.html')
    expect(await contents()).toEqual(before)
  })

  it('refuses each kind of leaving in every window that is ever made', async () => {
    const refused = await redaksi.app.evaluate(({ BrowserWindow }) => {
      const made = new BrowserWindow({ show: false, webPreferences: { partition: 'probe' } })
      const kinds = ['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview']
      const contents = made.webContents as unknown as { emit(name: string, event: unknown, ...more: unknown[]): boolean }
      const answers = kinds.map((kind) => {
        const event = { prevented: false, url: 'http://127.0.0.1/', preventDefault: () => void (event.prevented = true) }
        contents.emit(kind, event, {}, {})
        return `${kind}: ${event.prevented}`
      })
      made.destroy()
      return answers
    })
    expect(refused).toEqual(['will-navigate: true', 'will-frame-navigate: true', 'will-redirect: true', 'will-attach-webview: true'])
  })

  it('downloads nothing', async () => {
    const prevented = await redaksi.app.evaluate(
      ({ session }) =>
        new Promise((resolve) => {
          session.defaultSession.once('will-download', (event) => resolve(event.defaultPrevented))
          session.defaultSession.downloadURL('redaksi://app/index.html')
        }),
    )
    expect(prevented).toBe(true)
  })
})

describe('"every IPC call: main frame of our window, exact origin, zod-parsed, size-capped"', () => {
  it.each(['', 'nothing.here', '__proto__', 'constructor', 'toString', 'article.load '])('refuses the unknown method "%s"', async (channel) => {
    expect(await call(redaksi.window, channel)).toEqual({ ok: false, code: 'untrusted', message: 'The call was refused.', detail: {} })
  })

  it('answers input of a wrong type with a fault and never with a stack or a path, in every method [7.3]', async () => {
    for (const channel of Object.keys(ipc)) {
      for (const input of [Number.NaN, { __proto__: 1, id: '../../library' }, [['x']], 'no id']) {
        if (typeof input === 'string' && ipc[channel as keyof typeof ipc].input.safeParse(input).success) continue
        if (typeof input === 'object' && ipc[channel as keyof typeof ipc].input.safeParse(input).success) continue
        const reply = await call(redaksi.window, channel, input)
        expect({ channel, refused: isFaultReply(reply, 'badInput'), tells: tellsTooMuch.test(JSON.stringify(reply)) }).toEqual({ channel, refused: true, tells: false })
      }
    }
  })

  it('refuses what is too large, and what is no plain value', async () => {
    const { window } = redaksi
    const [large, ring, big] = await window.evaluate(async () => {
      const { redaksi: bridge } = globalThis as unknown as { redaksi: Bridge }
      const ring: { self?: unknown } = {}
      ring.self = ring
      return [await bridge.call('app.copyText', 'x'.repeat(64 * 1024 * 1024 + 1)), await bridge.call('app.copyText', ring), await bridge.call('app.copyText', 1n)]
    })
    expect([large, ring, big].map((reply) => (reply?.ok ? 'taken' : reply?.code))).toEqual(['tooLarge', 'badInput', 'badInput'])
  })

  it('has no fault but its own words for an article that is not there', async () => {
    const reply = await call(redaksi.window, 'article.load', '01ARZ3NDEKTSV4RRFFQ69G5FAV')
    expect(isFaultReply(reply, 'notFound')).toBe(true)
    expect(JSON.stringify(reply)).not.toMatch(tellsTooMuch)
  })

  it('refuses another window of the same page', async () => {
    const reply = await redaksi.app.evaluate(async ({ app, BrowserWindow }) => {
      const made = new BrowserWindow({ show: false, webPreferences: { preload: `${app.getAppPath()}/out/preload/index.js`, sandbox: true, contextIsolation: true } })
      try {
        await made.loadURL('redaksi://app/index.html')
        return (await made.webContents.executeJavaScript("redaksi.call('library.state')")) as unknown
      } finally {
        made.destroy()
      }
    })
    expect(reply).toEqual({ ok: false, code: 'untrusted', message: 'The call was refused.', detail: {} })
  })

  it('refuses a frame within the page, a look-alike address and a sender without a frame', async () => {
    const replies = await redaksi.app.evaluate(async ({ BrowserWindow, ipcMain }) => {
      const handlers = (ipcMain as unknown as { _invokeHandlers: Map<string, (event: unknown, channel: string) => Promise<{ ok: boolean; code?: string }>> })._invokeHandlers
      const handle = handlers.get('redaksi')!
      const sender = BrowserWindow.getAllWindows()[0]!.webContents
      const frames = [
        { url: 'redaksi://app/index.html', parent: null },
        { url: 'redaksi://app/index.html', parent: {} },
        { url: 'redaksi://app.other/index.html', parent: null },
        { url: 'redaksi://preview/page.html', parent: null },
        { url: 'file:///index.html', parent: null },
        null,
      ]
      return Promise.all(frames.map(async (senderFrame) => (await handle({ sender, senderFrame }, 'app.runtime')).code ?? 'answered'))
    })
    expect(replies).toEqual(['answered', 'untrusted', 'untrusted', 'untrusted', 'untrusted', 'untrusted'])
  })
})

describe('"openExternal only https/http/mailto, whole punycode host shown, after a yes"', () => {
  const opened = () => redaksi.app.evaluate(() => (globalThis as unknown as { opened?: string[] }).opened ?? [])

  it('asks, and opens only after a yes; other schemes are refused without a question', async () => {
    const { app, window } = redaksi
    await app.evaluate(({ shell }) => {
      const notes = globalThis as unknown as { opened?: string[] }
      Object.assign(shell, { openExternal: async (url: string) => void (notes.opened = [...(notes.opened ?? []), url]) })
    })
    await answerDialog(app, 'showMessageBox', { response: 1, checkboxChecked: false })
    for (const address of ['file:///etc/passwd', 'javascript:alert(1)', 'smb://host/share', 'redaksi://app/index.html', ' https://example.com', 'vscode://x', 'data:text/html,x', 'http://', 'https://%']) {
      const reply = await call(window, 'app.openLink', address)
      expect({ address, code: reply.ok ? 'taken' : reply.code }).toEqual({ address, code: 'badInput' })
    }
    expect(await askedDialogs(app)).toEqual([])

    expect(await call(window, 'app.openLink', 'https://bаnk.example/x')).toEqual({ ok: true, value: false })
    expect(await opened()).toEqual([])
    const [asked] = await askedDialogs(app)
    expect(String(asked?.options['detail'])).toMatch(/^xn--\S+\.example\n/)

    await answerDialog(app, 'showMessageBox', { response: 0, checkboxChecked: false })
    for (const address of ['https://bank.example/a?b#c', 'http://bank.example/', 'mailto:desk@bank.example']) expect(await call(window, 'app.openLink', address)).toEqual({ ok: true, value: true })
    expect(await opened()).toEqual(['https://bank.example/a?b#c', 'http://bank.example/', 'mailto:desk@bank.example'])
  })
})

describe('spelling asks no server: "never allowed"', () => {
  it('has no language set and no dictionary fetched', async () => {
    const { app, userData } = redaksi
    const languages = await app.evaluate(({ session }) => [session.defaultSession.getSpellCheckerLanguages(), session.fromPartition('preview').getSpellCheckerLanguages()])
    expect(languages).toEqual([[], []])
    expect(readdirSync(userData).includes('Dictionaries') ? readdirSync(join(userData, 'Dictionaries')) : []).toEqual([])
  })
})
