import { BrowserView, BrowserWindow, WebContentsView, session, type Rectangle, type Session, type WebContents } from 'electron'
import { previewAddress } from './app-address'

/** The exported page as it will be read: in a view over the window, on paper, or as a PDF. It runs no script and has no preload. */
export interface PagePreview {
  show(window: BrowserWindow, page: string, bounds: Rectangle): Promise<void>
  place(bounds: Rectangle): void
  hide(): void
  /** The page that the scheme serves at the preview's address, or null. */
  page(): string | null
  toPdf(page: string): Promise<Uint8Array>
  /** Opens the system's print dialog; false when the person cancelled. */
  print(page: string): Promise<boolean>
}

interface Pane {
  readonly contents: WebContents
  setBounds(bounds: Rectangle): void
  close(): void
}

const preferences = (partition: Session) => ({ session: partition, sandbox: true, contextIsolation: true, nodeIntegration: false, javascript: false })

/** Electron 30 and later have `WebContentsView`; the older runtime of development has `BrowserView`. */
function openPane(window: BrowserWindow, partition: Session): Pane {
  // The older runtime has a class of that name, but no tree of views to put it in.
  if (typeof WebContentsView === 'function' && 'addChildView' in (window.contentView ?? {})) {
    const view = new WebContentsView({ webPreferences: preferences(partition) })
    window.contentView.addChildView(view)
    return {
      contents: view.webContents,
      setBounds: (bounds) => view.setBounds(bounds),
      close: () => {
        window.contentView.removeChildView(view)
        view.webContents.close()
      },
    }
  }
  const view = new BrowserView({ webPreferences: preferences(partition) })
  window.addBrowserView(view)
  return {
    contents: view.webContents,
    setBounds: (bounds) => view.setBounds(bounds),
    close: () => {
      window.removeBrowserView(view)
      // The older runtime has no `close` on these contents; dropping the last reference frees them.
    },
  }
}

const whole = ({ x, y, width, height }: Rectangle): Rectangle => ({
  x: Math.round(x),
  y: Math.round(y),
  width: Math.round(width),
  height: Math.round(height),
})

/** The session of its own in which previews run; its scheme handler is set by the entry. */
export const previewSession = (): Session => session.fromPartition('preview')

/** `onTouched`: somebody reads in the view over the window, with a wheel, a pointer or a key. */
export function createPreview(onTouched: () => void): PagePreview {
  const shown: { page: string | null; pane: Pane | null } = { page: null, pane: null }
  const onPaper = async <T>(page: string, work: (contents: WebContents) => Promise<T>): Promise<T> => {
    const before = shown.page
    shown.page = page
    const window = new BrowserWindow({ show: false, webPreferences: preferences(previewSession()) })
    try {
      await window.loadURL(previewAddress)
      return await work(window.webContents)
    } finally {
      window.destroy()
      shown.page = before
    }
  }
  return {
    show: async (window, page, bounds) => {
      shown.page = page
      if (!shown.pane) {
        shown.pane = openPane(window, previewSession())
        shown.pane.contents.on('input-event', onTouched)
      }
      shown.pane.setBounds(whole(bounds))
      await shown.pane.contents.loadURL(previewAddress)
    },
    place: (bounds) => shown.pane?.setBounds(whole(bounds)),
    hide: () => {
      shown.pane?.close()
      shown.pane = null
      shown.page = null
    },
    page: () => shown.page,
    toPdf: (page) => onPaper(page, (contents) => contents.printToPDF({ printBackground: false, pageSize: 'A4' })),
    print: (page) =>
      onPaper(page, (contents) => new Promise((resolve) => contents.print({ printBackground: false }, (printed) => resolve(printed)))),
  }
}
