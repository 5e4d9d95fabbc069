import { basename, join } from 'node:path'
import { app, dialog, ipcMain, nativeTheme, powerMonitor, session, shell, type BrowserWindow, type Rectangle } from 'electron'
import { Fault, isFault } from '@shared/errors'
import { writingIn } from '@shared/export/fact-check'
import type { EventName, Events, RuntimeInfo, UiLanguage } from '@shared/ipc'
import type { MessageKey } from '@shared/messages'
import { toIsoTime } from '@shared/time'
import { createClipboard } from './clipboard'
import { createDesk } from './desk'
import { createDialogs } from './dialogs'
import { createHandlers } from './handlers'
import { serve } from './ipc'
import { createLog } from './log'
import { createCommandsAhead } from './commands-ahead'
import { buildMenu } from './menu'
import { keepMemorySmall } from './memory'
import { openPreferences } from './preferences'
import { createPreview, previewSession } from './preview'
import { createPublisher } from './publish/publisher'
import { publishLibrary } from './publish-library'
import { forbidNetwork, hardenEveryContents, hardenSession, registerScheme, serveScheme, trusts } from './security'
import { createSpellers } from './spelling/spellers'
import { realDisk } from './store'
import { translator } from './translate'
import { watchOver } from './vault/watch'
import { firstPlace, openWindow, placeOf } from './window'

const { env } = process
if (env['REDAKSI_USER_DATA']) app.setPath('userData', env['REDAKSI_USER_DATA'])

const userData = app.getPath('userData')
const resources = join(app.getAppPath(), 'resources')
const samples = join(resources, 'samples')
const dictionaries = join(resources, 'dictionaries')
const log = createLog(join(userData, 'logs'))

const runtime: RuntimeInfo = {
  version: app.getVersion(),
  electron: process.versions.electron,
  fallback: env['REDAKSI_RUNTIME'] === 'fallback',
  platform: process.platform,
}

/** Milliseconds that a window which does not answer is given to save before the person is asked. */
const patience = 15_000

/** Crashes of the window within a minute after which it is not opened again. */
const mostCrashes = 3

const systemLanguage = (): UiLanguage => (env['REDAKSI_LANG'] ?? app.getLocale()).toLowerCase().startsWith('id') ? 'id' : 'en'

/** The size that a test or a person asks for on the command line, e.g. `1280x800`. */
function askedPlace() {
  const [width, height] = (env['REDAKSI_WINDOW'] ?? '').split('x').map(Number)
  return width && height ? { width, height, maximized: false } : null
}

async function start(): Promise<void> {
  const preferences = await openPreferences(userData, systemLanguage())
  if (env['REDAKSI_LANG']) await preferences.set({ preferences: { language: systemLanguage() } })
  const theme = env['REDAKSI_THEME']
  if (theme === 'light' || theme === 'dark') await preferences.set({ preferences: { theme } })

  const opened: { window: BrowserWindow | null; article: boolean; leaving: boolean; quit: number; crashes: readonly number[]; patience?: NodeJS.Timeout } = {
    window: null,
    article: false,
    leaving: false,
    quit: 0,
    crashes: [],
  }
  const t = (key: MessageKey, values?: Readonly<Record<string, string>>): string => translator(preferences.get().preferences.language)(key, values)
  const send = <N extends EventName>(name: N, payload: Events[N]): void => opened.window?.webContents.send(`redaksi:${name}`, payload)
  const commands = createCommandsAhead((id) => send('command', id))
  const dialogs = createDialogs(() => opened.window)

  const desk = createDesk({
    userData,
    samples,
    log: (line) => log('library', line),
    onLibrary: (state) => send('libraryChanged', state),
    onArticle: (change) => send('articleChanged', change),
    onSources: (change) => send('sourcesChanged', change),
    onVault: (state) => send('vaultChanged', state),
    onHouse: () => send('houseChanged', null),
    idleMinutes: () => preferences.get().vaultIdleMinutes,
    person: () => {
      const { id, name } = preferences.get().preferences.person
      return id === '' ? undefined : { id, name }
    },
  })
  const watch = watchOver({
    lock: desk.lockVault,
    idleMinutes: () => preferences.get().vaultIdleMinutes,
    now: () => performance.now(),
  })
  powerMonitor.on('suspend', () => desk.lockVault('suspend'))
  powerMonitor.on('lock-screen', () => desk.lockVault('screen'))
  app.on('will-quit', () => {
    watch.stop()
    desk.lockVault('start')
  })
  const home = join(app.getPath('documents'), 'Redaksi')
  const given = !app.isPackaged || env['REDAKSI_TEST'] ? env['REDAKSI_LIBRARY'] || null : null
  const remembered = given ? null : preferences.get().library
  const folder = given ?? remembered ?? home
  await openOr(home, folder, { mustExist: remembered !== null && folder !== home })
  if (preferences.wasReset) desk.library().tell('preferencesReset', { opened: basename(desk.library().folder) })

  /** Opens `wanted`; where that cannot be, the library at `fallback`, and says so. What was chosen stays chosen for the next start. */
  async function openOr(fallback: string, wanted: string, options: { readonly mustExist: boolean }): Promise<void> {
    try {
      await desk.open(wanted, options)
    } catch (error) {
      if (wanted === fallback) throw error
      log('library', error)
      await desk.open(fallback)
      const kind = isFault(error) && error.code === 'notFound' ? 'libraryMissing' : 'libraryUnusable'
      desk.library().tell(kind, { folder: basename(wanted), opened: basename(fallback) })
      return
    }
    if (desk.library().isNew && preferences.get().library === wanted) desk.library().tell('libraryAnew', { folder: basename(wanted) })
    await preferences.set({ library: desk.library().folder })
  }

  const menu = (): void =>
    buildMenu({
      text: { menu: (name) => t(`shell.menu.${name}`), command: (id) => t(`command.${id}` as MessageKey) },
      run: commands.run,
      has: { article: opened.article },
    })
  const applyTheme = (): void => {
    nativeTheme.themeSource = preferences.get().preferences.theme
  }

  const clipboard = createClipboard()
  const spellers = createSpellers(dictionaries)
  const preview = createPreview(watch.touch)
  const served = { root: join(__dirname, '../renderer'), readAsset: desk.asset, previewPage: preview.page }
  for (const one of [session.defaultSession, previewSession()]) {
    hardenSession(one)
    serveScheme(one, served)
  }
  applyTheme()
  menu()

  const publisher = createPublisher({
    library: publishLibrary(desk, spellers),
    disk: realDisk,
    clock: () => toIsoTime(new Date()),
    person: () => preferences.get().preferences.person.name,
    writing: () => writingIn(preferences.get().preferences.language, translator(preferences.get().preferences.language)),
    dialogs: {
      chooseFolder: () => dialogs.chooseFolder(t('shell.dialog.chooseExport')),
      saveAs: (name) => dialogs.saveAs(t('command.export.pdf'), name, 'pdf'),
    },
    clipboard,
    page: preview,
    reveal: (path) => shell.showItemInFolder(path),
  })

  /** The page measures in its own pixels, which the zoom makes larger; the window places views in its. */
  const onWindow = ({ x, y, width, height }: Rectangle): Rectangle => {
    const zoom = opened.window?.webContents.getZoomFactor() ?? 1
    return { x: x * zoom, y: y * zoom, width: width * zoom, height: height * zoom }
  }

  const handlers = createHandlers({
    desk,
    preferences,
    dialogs,
    publisher,
    runtime,
    samples,
    dictionaries,
    spellers,
    t,
    clipboard,
    openExternal: (url) => shell.openExternal(url),
    reveal: (path) => shell.showItemInFolder(path),
    onPreferences: () => {
      applyTheme()
      menu()
    },
    isAssisted: () => app.accessibilitySupportEnabled,
    onHears: commands.hears,
    onMenuState: ({ article }) => {
      opened.article = article
      menu()
    },
    onReadyToQuit: ({ saved, quit }) => {
      // An answer to a quit that the person has called off meanwhile.
      if (opened.leaving && quit === opened.quit) void leave(saved)
    },
    page: {
      show: async (html, bounds) => {
        if (opened.window) await preview.show(opened.window, html, onWindow(bounds))
      },
      place: (bounds) => preview.place(onWindow(bounds)),
      hide: preview.hide,
    },
  })
  serve(ipcMain, handlers, { isTrusted: trusts(() => opened.window?.webContents ?? null), log })

  /** The window has saved, or says that it could not: then the person decides. */
  async function leave(saved: boolean): Promise<void> {
    clearTimeout(opened.patience)
    if (!saved) {
      const answer = await dialogs.ask({
        message: t('shell.quit.message'),
        detail: t('shell.quit.detail'),
        buttons: [t('shell.quit.stay'), t('shell.quit.quit')],
        cancel: 0,
      })
      if (answer === 0) {
        opened.leaving = false
        send('stayed', null)
        return
      }
    }
    if (opened.window) await preferences.set({ window: placeOf(opened.window) }).catch((error: unknown) => log('preferences', error))
    preview.hide()
    await desk.close()
    opened.window?.destroy()
    app.quit()
  }

  const window = openWindow(askedPlace() ?? preferences.get().window ?? firstPlace, nativeTheme.shouldUseDarkColors)
  opened.window = window
  window.webContents.on('input-event', watch.touch)
  window.on('close', (event) => {
    event.preventDefault()
    if (opened.leaving) return
    opened.leaving = true
    opened.quit += 1
    send('quitting', opened.quit)
    opened.patience = setTimeout(() => void leave(false), patience)
  })
  window.on('closed', () => {
    opened.window = null
  })
  window.webContents.on('did-navigate', commands.deaf)
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    commands.deaf()
    log('window', new Fault('internal', `The window's process ended: ${reason}.`))
    const now = Date.now()
    opened.crashes = [...opened.crashes.filter((at) => now - at < 60_000), now]
    if (opened.crashes.length > mostCrashes) {
      dialog.showErrorBox('Redaksi', t('shell.keepsCrashing'))
      app.exit(1)
    }
    // What was typed is in the drafts; the window takes it up again.
    else if (reason !== 'clean-exit' && !opened.leaving) window.reload()
    else void leave(true)
  })
  app.on('accessibility-support-changed', (_event, isAssisted) => send('assistedChanged', isAssisted))
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore()
    window.focus()
  })
}

// Electron refuses to sandbox a process that was told not to, and would crash in a ring.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
forbidNetwork()
keepMemorySmall(app.commandLine)
registerScheme()
hardenEveryContents()

if (app.requestSingleInstanceLock()) {
  app.on('window-all-closed', () => app.quit())
  app.whenReady().then(start).catch((error: unknown) => {
    log('start', error)
    const t = translator(systemLanguage())
    const why = isFault(error) ? t(`fault.${error.code}`, Object.fromEntries(Object.entries(error.detail).map(([name, value]) => [name, String(value)]))) : String(error)
    dialog.showErrorBox('Redaksi', t('shell.cannotStart', { why }))
    app.exit(1)
  })
} else {
  process.stdout.write(`${translator(systemLanguage())('shell.alreadyOpen')}\n`)
  app.quit()
}
