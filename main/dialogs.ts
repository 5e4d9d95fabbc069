import { dialog, type BrowserWindow } from 'electron'

/** Native dialogs over the window. Paths they give stay in main. */
export interface Dialogs {
  openText(title: string, filterName: string): Promise<string | null>
  /** Any files, none when the person cancels. */
  chooseFiles(title: string): Promise<readonly string[]>
  /** Files with one of the endings; one alone where `only`. None when the person cancels. */
  choosePictures(title: string, filterName: string, endings: readonly string[], only: boolean): Promise<readonly string[]>
  chooseFolder(title: string): Promise<string | null>
  saveAs(title: string, name: string, extension: string): Promise<string | null>
  /** Asks with the given buttons; the answer is the index of one. `cancel` is what Escape means. */
  ask(question: { readonly message: string; readonly detail: string; readonly buttons: readonly string[]; readonly cancel: number }): Promise<number>
}

export function createDialogs(window: () => BrowserWindow | null): Dialogs {
  const parent = (): BrowserWindow => {
    const open = window()
    if (!open) throw new RangeError('There is no window to ask in.')
    return open
  }
  return {
    openText: async (title, filterName) => {
      const { canceled, filePaths } = await dialog.showOpenDialog(parent(), {
        title,
        properties: ['openFile'],
        filters: [{ name: filterName, extensions: ['txt', 'text', 'md', 'markdown', 'html', 'htm', 'xhtml', 'mht', 'mhtml', 'docx', 'docm', 'dotx', 'eml'] }, { name: '*', extensions: ['*'] }],
      })
      return canceled ? null : (filePaths[0] ?? null)
    },
    chooseFiles: async (title) => {
      const { canceled, filePaths } = await dialog.showOpenDialog(parent(), { title, properties: ['openFile', 'multiSelections'] })
      return canceled ? [] : filePaths
    },
    choosePictures: async (title, filterName, endings, only) => {
      const { canceled, filePaths } = await dialog.showOpenDialog(parent(), {
        title,
        properties: only ? ['openFile'] : ['openFile', 'multiSelections'],
        filters: [{ name: filterName, extensions: [...endings] }],
      })
      return canceled ? [] : filePaths
    },
    chooseFolder: async (title) => {
      const { canceled, filePaths } = await dialog.showOpenDialog(parent(), { title, properties: ['openDirectory', 'createDirectory'] })
      return canceled ? null : (filePaths[0] ?? null)
    },
    saveAs: async (title, name, extension) => {
      const { canceled, filePath } = await dialog.showSaveDialog(parent(), {
        title,
        defaultPath: name,
        // Without an ending of its own a file keeps the name it has.
        filters: extension === '' ? [] : [{ name: extension.toUpperCase(), extensions: [extension] }],
      })
      return canceled || !filePath ? null : filePath
    },
    ask: async ({ message, detail, buttons, cancel }) => {
      const { response } = await dialog.showMessageBox(parent(), {
        type: 'question',
        message,
        detail,
        buttons: [...buttons],
        cancelId: cancel,
        defaultId: cancel,
        noLink: true,
      })
      return response
    },
  }
}
