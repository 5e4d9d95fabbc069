import { join } from 'node:path'
import { BrowserWindow, screen } from 'electron'
import { appOrigin } from './app-address'

/** Where the window stood, in device-independent pixels; kept with the preferences. */
export interface WindowPlace {
  readonly x?: number
  readonly y?: number
  readonly width: number
  readonly height: number
  readonly maximized: boolean
}

export const firstPlace: WindowPlace = { width: 1360, height: 860, maximized: false }

/** `place`, or the default where no screen shows it any more. */
function visible(place: WindowPlace): WindowPlace {
  if (place.x === undefined || place.y === undefined) return place
  const { x, y, width, height } = screen.getDisplayMatching({ x: place.x, y: place.y, width: place.width, height: place.height }).workArea
  const seen = place.x < x + width && place.x + place.width > x && place.y >= y && place.y < y + height
  return seen ? place : { ...firstPlace, maximized: place.maximized }
}

/** Milliseconds after which a page that stands is shown, painted or not. */
const patience = 2_000

/** Opens the window on the built page. It is shown when it can be painted. `dark` is the first colour behind it. */
export function openWindow(place: WindowPlace, dark: boolean): BrowserWindow {
  const { maximized, ...bounds } = visible(place)
  const window = new BrowserWindow({
    ...bounds,
    minWidth: 640,
    minHeight: 480,
    show: false,
    title: 'Redaksi',
    backgroundColor: dark ? '#1b1a18' : '#fdfcf9',
    autoHideMenuBar: false,
    webPreferences: {
      preload: join(__dirname, '../preload/index.js'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    },
  })
  if (maximized) window.maximize()
  const show = (): void => {
    if (!window.isDestroyed() && !window.isVisible()) window.show()
  }
  window.once('ready-to-show', show)
  // That event is not promised for a window that nobody sees: a page that stands is shown without it.
  window.webContents.once('did-finish-load', () => setTimeout(show, patience))
  void window.loadURL(`${appOrigin}/index.html`)
  return window
}

/** Where `window` stands now. */
export const placeOf = (window: BrowserWindow): WindowPlace => ({ ...window.getNormalBounds(), maximized: window.isMaximized() })
