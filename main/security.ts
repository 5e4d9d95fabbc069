import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { app, protocol, type IpcMainInvokeEvent, type Session, type WebContents } from 'electron'
import { appOrigin, mediaType, previewPolicy, readAddress, scheme, windowPolicy } from './app-address'

/**
 * Lets no name be looked up and no address be reached, whatever asks: hints such as `dns-prefetch` and calls between browsers
 * pass by both the policy and `webRequest`. Must run before the app is ready.
 */
export function forbidNetwork(): void {
  const { commandLine } = app
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  // A call between browsers would else tell its made-up name to the whole local network.
  commandLine.appendSwitch('disable-features', [commandLine.getSwitchValue('disable-features'), 'WebRtcHideLocalIpsWithMdns'].filter(Boolean).join(','))
}

/** Must run before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, corsEnabled: true, stream: true } },
  ])
}

interface Served {
  /** The folder of the built window. */
  readonly root: string
  /** The bytes of an asset of an article, or null. */
  readonly readAsset: (articleId: string, name: string) => Promise<Buffer | null>
  /** The page that is being previewed, or null. */
  readonly previewPage: () => string | null
}

const refused = (): Response => new Response('', { status: 404 })

const respond = (body: string | Buffer, type: string, policy: string): Response =>
  new Response(body, {
    headers: {
      'content-type': type,
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
    },
  })

/** Answers our scheme in `session` from the built files and the library, and refuses every address that reads otherwise. */
export function serveScheme(session: Session, { root, readAsset, previewPage }: Served): void {
  session.protocol.handle(scheme, async ({ url }) => {
    const address = readAddress(url)
    switch (address?.kind) {
      case 'file':
        try {
          return respond(await readFile(join(root, address.path)), mediaType(address.path), windowPolicy)
        } catch {
          return refused()
        }
      case 'asset': {
        const bytes = await readAsset(address.articleId, address.name)
        return bytes ? respond(bytes, mediaType(address.name), previewPolicy) : refused()
      }
      case 'preview': {
        const page = previewPage()
        return page === null ? refused() : respond(page, 'text/html; charset=utf-8', previewPolicy)
      }
      default:
        return refused()
    }
  })
}

const local = new Set([`${scheme}:`, 'blob:', 'devtools:', 'chrome-extension:'])

/** No network at all, no permission, no download, no spelling dictionary from a server. */
export function hardenSession(session: Session): void {
  session.webRequest.onBeforeRequest(({ url }, callback) => {
    callback({ cancel: !local.has(new URL(url).protocol) })
  })
  session.setPermissionRequestHandler((_contents, _permission, callback) => callback(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event) => event.preventDefault())
  session.setSpellCheckerDictionaryDownloadURL(`${scheme}://none/`)
  if (process.platform !== 'darwin') session.setSpellCheckerLanguages([])
}

/** Keeps `contents` on its own page: no navigation, no window, no webview. */
function hardenContents(contents: WebContents): void {
  const deny = (event: { preventDefault(): void }): void => event.preventDefault()
  contents.on('will-navigate', deny)
  contents.on('will-redirect', deny)
  contents.on('will-attach-webview', deny)
  contents.on('will-frame-navigate', deny)
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}

/** Hardens every web contents that will ever be made. */
export function hardenEveryContents(): void {
  app.on('web-contents-created', (_event, contents) => hardenContents(contents))
}

/** True when a call comes from the main frame of the window whose contents `contents` returns, on our own origin. */
export const trusts =
  (contents: () => WebContents | null) =>
  ({ sender, senderFrame }: IpcMainInvokeEvent): boolean =>
    // Node's URL gives a custom scheme the opaque origin "null", so the address itself is compared.
    senderFrame !== null && sender === contents() && senderFrame.parent === null && senderFrame.url.startsWith(`${appOrigin}/`)
