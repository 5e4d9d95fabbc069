import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { previewPolicy, windowPolicy } from '../../main/app-address'
import { launchRedaksi, sandboxOf, type Running } from './harness'
import { listen, type Listening } from './support/listening'
import { outwardSockets } from './support/sockets'

/** Electron hardening (safety.md, the chapter of that name): each sentence of it is read here from the running program. */

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

describe('the window is confined: "sandbox, contextIsolation, no nodeIntegration, webSecurity"', () => {
  it('by the system, with a seccomp filter and no way to more rights [7.2]', async () => {
    expect(await sandboxOf(redaksi.app)).toEqual({ seccomp: 2, noNewPrivileges: true })
  })

  it('by its settings, as the runtime holds them', async () => {
    const held = await redaksi.app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]!.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> }
      const { sandbox, contextIsolation, nodeIntegration, nodeIntegrationInSubFrames, nodeIntegrationInWorker = false, webSecurity, webviewTag } = contents.getLastWebPreferences()
      return { sandbox, contextIsolation, nodeIntegration, nodeIntegrationInSubFrames, nodeIntegrationInWorker, webSecurity, webviewTag }
    })
    expect(held).toEqual({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      webviewTag: false,
    })
  })

  it('and has nothing of Node in the page, and two functions of ours', async () => {
    const seen = await redaksi.window.evaluate(() => {
      const page = globalThis as unknown as Record<string, unknown> & { redaksi: Record<string, unknown> }
      return {
        node: ['process', 'require', 'module', 'Buffer', 'global', 'electron', '__dirname'].filter((name) => page[name] !== undefined),
        bridge: Object.entries(page.redaksi).map(([name, value]) => `${name}: ${typeof value}`),
        frozen: Object.isFrozen(page.redaksi),
      }
    })
    expect(seen).toEqual({ node: [], bridge: ['call: function', 'listen: function'], frozen: true })
  })
})

describe('the page comes from our own scheme: "never file://, a fixed host map, assets only by hash"', () => {
  const answerOf = (address: string) =>
    redaksi.app.evaluate(async ({ net }, url) => {
      try {
        const response = await net.fetch(url)
        return { status: response.status, policy: response.headers.get('content-security-policy'), sniff: response.headers.get('x-content-type-options') }
      } catch (error) {
        return { status: 0, policy: null, sniff: String(error) }
      }
    }, address)

  it('carries the policy as a header [7.2]', async () => {
    expect(await redaksi.window.evaluate(() => location.href)).toBe('redaksi://app/index.html')
    expect(await answerOf('redaksi://app/index.html')).toEqual({ status: 200, policy: windowPolicy, sniff: 'nosniff' })
    for (const rule of [
      "default-src 'none'", "script-src 'self'", "style-src 'self'", "style-src-attr 'unsafe-inline'", "img-src 'self' blob: redaksi://asset", "font-src 'self'",
      "connect-src 'none'", "object-src 'none'", "frame-src 'none'", "base-uri 'none'", "form-action 'none'", "require-trusted-types-for 'script'",
    ])
      expect(windowPolicy.split('; ')).toContain(rule)
    expect(previewPolicy).not.toContain('script')
  })

  it.each([
    'redaksi://app/../main/index.js',
    'redaksi://app/%2e%2e/main/index.js',
    'redaksi://app/..%2fmain%2findex.js',
    'redaksi://app/..\\main\\index.js',
    'redaksi://app/..%5cmain%5cindex.js',
    'redaksi://app/index.html%00',
    'redaksi://app/index%2ehtml%2f',
    'redaksi://app//index.html',
    'redaksi://app/',
    'redaksi://other/index.html',
    'redaksi://app.other/index.html',
    'redaksi://asset/library.json',
    'redaksi://asset/01ARZ3NDEKTSV4RRFFQ69G5FAV/article.json',
    `redaksi://asset/01ARZ3NDEKTSV4RRFFQ69G5FAV/${'0'.repeat(64)}.png`,
    `redaksi://asset/01ARZ3NDEKTSV4RRFFQ69G5FAV/..%2f${'0'.repeat(64)}.png`,
    'redaksi://preview/page.html',
    'redaksi://preview/other.html',
  ])('refuses %s', async (address) => {
    expect((await answerOf(address)).status).not.toBe(200)
  })

  it('reads no file by file://', async () => {
    const outcome = await redaksi.window.evaluate(
      (path) =>
        new Promise((resolve) => {
          const image = new Image()
          image.addEventListener('load', () => resolve('loaded'))
          image.addEventListener('error', () => resolve('refused'))
          image.src = `file://${path}`
        }),
      join(process.cwd(), 'artifacts'),
    )
    expect(outcome).toBe('refused')
  })
})

describe('"the export preview: no preload, no script, own session partition and header, navigation denied"', () => {
  it('is a page of its own that can do nothing', async () => {
    const { app, window } = redaksi
    await window.keyboard.press('F6')
    await window.getByRole('grid').first().focus()
    await window.keyboard.press('Enter')
    await window.getByTestId('editor').waitFor()
    await window.keyboard.press('Control+e')
    const preview = () =>
      app.evaluate(async ({ session, webContents }) => {
        const found = webContents.getAllWebContents().find((one) => one.getURL() === 'redaksi://preview/page.html')
        if (!found) return null
        const held = (found as unknown as { getLastWebPreferences(): Record<string, unknown> }).getLastWebPreferences()
        const answer = await found.session.fetch('redaksi://preview/page.html')
        return {
          preload: held['preload'] ?? null,
          javascript: held['javascript'],
          sandbox: held['sandbox'],
          contextIsolation: held['contextIsolation'],
          nodeIntegration: held['nodeIntegration'],
          ownSession: found.session !== session.defaultSession,
          policy: answer.headers.get('content-security-policy'),
        }
      })
    await expect.poll(preview).toEqual({
      preload: null,
      javascript: false,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      ownSession: true,
      policy: previewPolicy,
    })
  })
})

describe('no foreign script runs: "CSP … require-trusted-types-for \'script\'"', () => {
  it('neither inline, nor from text, nor as a handler', async () => {
    const ran = await redaksi.window.evaluate(async () => {
      const page = globalThis as unknown as { ran?: string[] }
      page.ran = []
      const attempt = (work: () => void): string => {
        try {
          work()
          return 'no error'
        } catch (error) {
          return (error as Error).name
        }
      }
      const mark = (what: string): string => `globalThis.ran.push('${what}')`
      const outcome: Record<string, string> = {}
      // Out of the debugger's own call, which the policy does not bind.
      await new Promise<void>((done) => {
        setTimeout(() => {
          outcome['eval'] = attempt(() => (Reflect.get(globalThis, 'eval') as (code: string) => unknown)(mark('eval')))
          outcome['Function'] = attempt(() => new Function(mark('Function'))())
          outcome['setTimeout'] = attempt(() => void (setTimeout as (code: string) => unknown)(mark('setTimeout')))
          outcome['innerHTML'] = attempt(() => (document.createElement('div').innerHTML = '<b>x</b>'))
          outcome['DOMParser'] = attempt(() => void new DOMParser().parseFromString('<b>x</b>', 'text/html'))
          outcome['script.text'] = attempt(() => (document.createElement('script').text = mark('text')))
          outcome['script.src'] = attempt(() => (document.createElement('script').src = 'data:text/javascript,1'))
          const inline = document.createElement('script')
          attempt(() => inline.append(mark('inline')))
          attempt(() => document.body.append(inline))
          const button = document.createElement('button')
          attempt(() => button.setAttribute('onclick', mark('handler')))
          button.click()
          setTimeout(done)
        })
      })
      return { outcome, ran: page.ran }
    })
    expect(ran).toEqual({
      outcome: {
        eval: 'EvalError',
        Function: 'EvalError',
        setTimeout: 'TypeError',
        innerHTML: 'TypeError',
        DOMParser: 'TypeError',
        'script.text': 'TypeError',
        'script.src': 'TypeError',
      },
      ran: [],
    })
  })
})

describe('"no network at all from the app\'s session"', () => {
  it('lets no request of the page through, whatever its kind [7.1]', async () => {
    const outcome = await redaksi.window.evaluate(async (port) => {
      const url = `http://127.0.0.1:${port}`
      const element = (name: string, attributes: Record<string, string>): Promise<string> =>
        new Promise((resolve) => {
          const made = document.createElement(name)
          made.addEventListener('load', () => resolve('loaded'))
          made.addEventListener('error', () => resolve('refused'))
          for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
          document.body.append(made)
        })
      const refused = (work: () => Promise<unknown>): Promise<string> => work().then(() => 'sent', () => 'refused')
      const socket = (): Promise<string> =>
        new Promise((resolve) => {
          const made = new WebSocket(`ws://127.0.0.1:${port}`)
          made.addEventListener('open', () => resolve('open'))
          made.addEventListener('error', () => resolve('refused'))
        })
      const request = (): Promise<string> =>
        new Promise((resolve) => {
          const made = new XMLHttpRequest()
          made.addEventListener('load', () => resolve('loaded'))
          made.addEventListener('error', () => resolve('refused'))
          made.open('GET', `${url}/xhr`)
          made.send()
        })
      const peer = (): Promise<string> =>
        new Promise((resolve) => {
          const made = new RTCPeerConnection({
            iceServers: [{ urls: `stun:127.0.0.1:${port}` }, { urls: `turn:127.0.0.1:${port}?transport=tcp`, username: 'a', credential: 'b' }],
          })
          made.createDataChannel('x')
          made.addEventListener('icegatheringstatechange', () => {
            if (made.iceGatheringState !== 'complete') return
            made.close()
            resolve('gathered')
          })
          void made.createOffer().then((offer) => made.setLocalDescription(offer))
        })
      for (const rel of ['preconnect', 'dns-prefetch', 'prefetch', 'prerender']) {
        const hint = document.createElement('link')
        hint.rel = rel
        hint.href = `${url}/${rel}`
        document.head.append(hint)
      }
      return {
        fetch: await refused(() => fetch(`${url}/fetch`)),
        opaque: await refused(() => fetch(`${url}/opaque`, { mode: 'no-cors' })),
        xhr: await request(),
        socket: await socket(),
        image: await element('img', { src: `${url}/image` }),
        style: await element('link', { rel: 'stylesheet', href: `${url}/style` }),
        video: await element('video', { src: `${url}/video` }),
        beacon: navigator.sendBeacon(`${url}/beacon`) ? 'queued or refused' : 'queued or refused',
        peer: await peer(),
        last: await refused(() => fetch(`${url}/last`)),
      }
    }, host.port)
    expect(outcome).toEqual({
      fetch: 'refused', opaque: 'refused', xhr: 'refused', socket: 'refused', image: 'refused', style: 'refused', video: 'refused',
      beacon: 'queued or refused', peer: 'gathered', last: 'refused',
    })
    expect(host.heard).toEqual([])
  })

  it('nor of the program itself, in any of its sessions', async () => {
    const outcome = await redaksi.app.evaluate(async ({ net, session }, port) => {
      const url = `http://127.0.0.1:${port}/main`
      const refused = (work: Promise<unknown>): Promise<string> => work.then(() => 'sent', () => 'refused')
      return [await refused(net.fetch(url)), await refused(session.fromPartition('preview').fetch(url)), await refused(net.fetch('https://example.com/'))]
    }, host.port)
    expect(outcome).toEqual(['refused', 'refused', 'refused'])
    expect(host.heard).toEqual([])
  })

  it('and opens no socket beyond this machine, while the host of this test does hear [7.1]', async () => {
    const pids = await redaksi.app.evaluate(({ app }) => app.getAppMetrics().map(({ pid }) => pid))
    expect(pids.length).toBeGreaterThan(1)
    expect(outwardSockets(pids)).toEqual([])
    expect(await (await fetch(`http://127.0.0.1:${host.port}/control`)).text()).toBe('heard')
    expect(host.heard).toEqual(['connection', 'request /control'])
  })
})
