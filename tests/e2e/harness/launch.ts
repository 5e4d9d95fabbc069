import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'

/** How a test wants Redaksi started; everything has a default. */
export interface LaunchOptions {
  /** An existing user-data folder; it is kept on close. Without it a fresh one is made and removed. */
  readonly userData?: string
  /** An existing library folder; it is kept on close. Without it a fresh one is made and removed. */
  readonly library?: string
  /** Language of the window. Default `en`. */
  readonly language?: 'en' | 'id'
  /** Default `light`. */
  readonly theme?: 'light' | 'dark'
  /** Inner size of the window in pixels, `WIDTHxHEIGHT`. Default `1280x800`. */
  readonly size?: `${number}x${number}`
  /** The app's folder. Default: the repository, whose built app it starts. */
  readonly folder?: string
  /** Further arguments after the app's folder. */
  readonly args?: readonly string[]
  /** Further environment variables; these win. */
  readonly env?: Readonly<Record<string, string>>
  /** A packaged app's binary instead of the development runtime. */
  readonly executablePath?: string
}

/** A running Redaksi. */
export interface Running {
  readonly app: ElectronApplication
  /** The first window, standing. */
  readonly window: Page
  readonly userData: string
  readonly library: string
  /** Quits as a person would; ends the process by its id when that takes over a minute. Removes the folders that the harness made. */
  close(): Promise<void>
  /** Ends the process at once, as a power cut would; the folders stay for a second launch. */
  kill(): Promise<void>
}

/** The windows that stand now: what `aftermath` looks at when a test has failed. */
export const standing: Set<Page> = new Set()

/** Milliseconds that a condition of the window is waited for: a machine may be many times slower than another, and a wait costs nothing where all is well. */
const waited = 60_000

/** Starts the built app with Chromium's sandbox on and waits for its window to stand. */
export async function launchRedaksi(options: LaunchOptions = {}): Promise<Running> {
  const own: string[] = []
  const folder = (given: string | undefined, name: string): string => {
    if (given !== undefined) return given
    const made = mkdtempSync(join(tmpdir(), `redaksi-${name}-`))
    own.push(made)
    return made
  }
  const userData = folder(options.userData, 'user-')
  const library = folder(options.library, 'library-')
  const app = await _electron.launch({
    executablePath: options.executablePath ?? developmentRuntime(),
    args: [...(options.executablePath === undefined ? [options.folder ?? '.'] : []), ...(options.args ?? [])],
    cwd: process.cwd(),
    env: {
      ...inherited(),
      REDAKSI_USER_DATA: userData,
      REDAKSI_LIBRARY: library,
      REDAKSI_LANG: options.language ?? 'en',
      REDAKSI_THEME: options.theme ?? 'light',
      REDAKSI_WINDOW: options.size ?? '1280x800',
      ...options.env,
    },
    chromiumSandbox: true,
    // Playwright would force a light page into a dark window.
    colorScheme: null,
    timeout: 90_000,
  })
  const window = await app.firstWindow({ timeout: 90_000 })
  window.setDefaultTimeout(waited)
  standing.add(window)
  await slowed(app, window)
  await window.locator('.frame').waitFor({ timeout: 90_000 }).catch(async (error: unknown) => {
    throw new Error(`The window does not stand: ${await sizesOf(app, window)}`, { cause: error })
  })
  const remove = (): void => {
    for (const made of own) rmSync(made, { recursive: true, force: true })
  }
  return {
    app,
    window,
    userData,
    library,
    async close() {
      standing.delete(window)
      await quit(app)
      remove()
    },
    async kill() {
      standing.delete(window)
      const process = app.process()
      const gone = new Promise((resolve) => process.once('exit', resolve))
      process.kill('SIGKILL')
      await gone
    },
  }
}

/** What is known of a window whose page has no size, in words for whoever reads a failure. */
async function sizesOf(app: ElectronApplication, window: Page): Promise<string> {
  const page = await window.evaluate(() => ({ width: innerWidth, height: innerHeight, styles: document.styleSheets.length, state: document.visibilityState }))
  const shell = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((each) => ({ bounds: each.getBounds(), content: each.getContentBounds(), isVisible: each.isVisible() })))
  return JSON.stringify({ page, shell })
}

/**
 * `REDAKSI_SLOW=6` makes the processor of the window six times slower, as a busy machine would: what a test took for granted
 * before it had come then fails, by which it is found. Without it the window is as quick as it can be.
 */
async function slowed(app: ElectronApplication, window: Page): Promise<void> {
  const rate = Number(process.env['REDAKSI_SLOW'] ?? 1)
  if (!(rate > 1)) return
  const session = await app.context().newCDPSession(window)
  await session.send('Emulation.setCPUThrottlingRate', { rate })
}

async function quit(app: ElectronApplication): Promise<void> {
  const child = app.process()
  const patience = setTimeout(() => child.kill('SIGKILL'), 60_000)
  try {
    await app.close()
  } finally {
    clearTimeout(patience)
  }
}

function developmentRuntime(): string {
  if (process.getuid?.() === 0) {
    throw new Error('Chromium has no sandbox for the superuser: run these tests with `npm test -- --only e2e`, which uses a plain user.')
  }
  const path = process.env['ELECTRON_EXEC_PATH']
  if (!path) throw new Error('No Electron is set: run these tests with `npm test -- --only e2e`, which finds one.')
  return path
}

function inherited(): Record<string, string> {
  const given = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return Object.fromEntries(given.filter(([name]) => name !== 'NODE_OPTIONS' && name !== 'ELECTRON_RUN_AS_NODE'))
}
