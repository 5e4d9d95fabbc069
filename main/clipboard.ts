import * as electron from 'electron'

/** The system's clipboard. */
export interface SystemClipboard {
  readText(): Promise<string>
  /** '' where it holds none. */
  readHtml(): Promise<string>
  writeText(text: string): Promise<void>
  /** Text and, for programs that take it, HTML. */
  write(content: { readonly text: string; readonly html?: string }): Promise<void>
}

interface OldClipboard {
  write(content: { text: string; html?: string }): void
  readHTML(): string
}

/** The newer way: items as the web has them. */
async function htmlItem(): Promise<string> {
  for (const item of await electron.clipboard.read()) {
    const part = item.types.includes('text/html') ? await item.getType('text/html') : null
    if (part instanceof Blob) return part.text()
  }
  return ''
}

/** Electron 42 and later write items as the web does; the older runtime of development takes one object. */
export const createClipboard = (): SystemClipboard => ({
  readText: async () => electron.clipboard.readText(),
  readHtml: async () => (typeof electron.ClipboardItem === 'function' ? htmlItem() : (electron.clipboard as unknown as OldClipboard).readHTML()),
  writeText: async (text) => electron.clipboard.writeText(text),
  write: async ({ text, html }) => {
    if (typeof electron.ClipboardItem === 'function') {
      await electron.clipboard.write([new electron.ClipboardItem({ 'text/plain': text, ...(html ? { 'text/html': html } : {}) })])
    } else {
      ;(electron.clipboard as unknown as OldClipboard).write({ text, ...(html ? { html } : {}) })
    }
  },
})
