import type { ElectronApplication } from 'playwright-core'

/** Puts HTML on the system's clipboard, as another program would. Electron 42 and later take items, older ones an object. */
export async function putHtml(app: ElectronApplication, html: string): Promise<void> {
  await app.evaluate(async (electron, given) => {
    const text = given.replace(/<[^>]*>/g, '')
    if (typeof electron.ClipboardItem === 'function') {
      await electron.clipboard.write([new electron.ClipboardItem({ 'text/plain': text, 'text/html': given })])
    } else {
      const clipboard = electron.clipboard as unknown as { write(content: { text: string; html: string }): void }
      clipboard.write({ text, html: given })
    }
  }, html)
}
