import type { ElectronApplication } from 'playwright-core'

/** Clicks an item of the application menu by its id, as the accelerator would. Throws when there is none or it is disabled. */
export async function menuCommand(app: ElectronApplication, id: string): Promise<void> {
  const problem = await app.evaluate(({ Menu, BrowserWindow }, wanted) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById(wanted)
    if (!item) return 'is not in the application menu'
    if (!item.enabled) return 'is disabled'
    item.click(undefined, BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0], undefined)
    return null
  }, id)
  if (problem !== null) throw new Error(`The menu command "${id}" ${problem}.`)
}

/** The dialogs of the system that the main process may open. */
export type Dialog = 'showOpenDialog' | 'showSaveDialog' | 'showMessageBox'

/**
 * Answers every following dialog of that kind with `result` instead of showing it: for instance
 * `{canceled: false, filePaths: ['/…']}`, `{canceled: false, filePath: '/…'}` or `{response: 0, checkboxChecked: false}`.
 * What the app asked is kept for {@link askedDialogs}.
 */
export async function answerDialog(app: ElectronApplication, method: Dialog, result: Readonly<Record<string, unknown>>): Promise<void> {
  await app.evaluate(
    ({ dialog }, given) => {
      const notes = globalThis as unknown as { redaksiAsked?: unknown[] }
      Object.assign(dialog, {
        [given.method]: (...args: unknown[]) => {
          const asked = JSON.parse(JSON.stringify(args.at(-1) ?? {})) as unknown
          notes.redaksiAsked = [...(notes.redaksiAsked ?? []), { method: given.method, options: asked }]
          return Promise.resolve(given.result)
        },
      })
    },
    { method, result },
  )
}

/** A dialog that was answered in place of a person. */
export interface AskedDialog {
  readonly method: Dialog
  readonly options: Readonly<Record<string, unknown>>
}

/** The dialogs that were answered so far, oldest first. */
export async function askedDialogs(app: ElectronApplication): Promise<readonly AskedDialog[]> {
  return app.evaluate(() => (globalThis as unknown as { redaksiAsked?: AskedDialog[] }).redaksiAsked ?? [])
}

/**
 * Presses a key through the system's door, so that menu accelerators fire too. Written as Electron writes
 * accelerators: `CmdOrCtrl+Shift+K`, `F6`, `Alt+Left`.
 */
export async function key(app: ElectronApplication, accelerator: string): Promise<void> {
  const parts = accelerator.split('+')
  const keyCode = parts.at(-1) || 'Plus'
  const modifiers = parts.slice(0, -1).filter(Boolean).map(modifier)
  await app.evaluate(
    ({ BrowserWindow }, press) => {
      const contents = (BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0])?.webContents
      if (!contents) throw new Error('There is no window to press a key in.')
      contents.focus()
      contents.sendInputEvent({ type: 'keyDown', keyCode: press.keyCode, modifiers: press.modifiers })
      if (press.keyCode.length === 1 && press.modifiers.every((name) => name === 'shift')) {
        contents.sendInputEvent({ type: 'char', keyCode: press.keyCode, modifiers: press.modifiers })
      }
      contents.sendInputEvent({ type: 'keyUp', keyCode: press.keyCode, modifiers: press.modifiers })
    },
    { keyCode, modifiers },
  )
}

/**
 * Keys in one go, none of which waits for what the one before does: accelerators as in {@link key}, and then the letters of
 * `text`, as from a hand that is faster than the window.
 */
export async function keysAtOnce(app: ElectronApplication, accelerator: string, text: string): Promise<void> {
  const parts = accelerator.split('+')
  const command = { keyCode: parts.at(-1) ?? '', modifiers: parts.slice(0, -1).map(modifier) }
  await app.evaluate(
    ({ BrowserWindow }, { command, letters }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      if (!contents) throw new Error('There is no window to press a key in.')
      contents.focus()
      for (const type of ['keyDown', 'keyUp'] as const) contents.sendInputEvent({ type, ...command })
      for (const keyCode of letters) for (const type of ['keyDown', 'char', 'keyUp'] as const) contents.sendInputEvent({ type, keyCode })
    },
    { command, letters: [...text] },
  )
}

type Modifier = 'control' | 'meta' | 'alt' | 'shift'

function modifier(name: string): Modifier {
  switch (name.toLowerCase()) {
    case 'cmdorctrl':
    case 'commandorcontrol':
      return process.platform === 'darwin' ? 'meta' : 'control'
    case 'ctrl':
    case 'control':
      return 'control'
    case 'cmd':
    case 'command':
    case 'meta':
    case 'super':
      return 'meta'
    case 'alt':
    case 'option':
      return 'alt'
    case 'shift':
      return 'shift'
    default:
      throw new Error(`"${name}" is no modifier key.`)
  }
}
