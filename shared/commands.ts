/** Menus of the menu bar, in order. */
export const menus = ['file', 'edit', 'format', 'insert', 'review', 'view', 'help'] as const
export type MenuName = (typeof menus)[number]

/**
 * Everything a person can ask for by name. The menu bar, the command palette, the shortcuts sheet and the window's keys are
 * all made of this list. `accelerator` is in Electron's notation. `needs`: what there must be to work on: an open
 * article, one that is `writable`, or, besides, the `page` in sight, or the caret in a `table` of it. `hidden`: not in the menu bar. `role`: the system does it.
 */
export interface CommandSpec {
  readonly id: string
  readonly menu: MenuName
  readonly accelerator?: string
  readonly needs?: 'article' | 'writable' | 'page' | 'table'
  readonly role?: 'cut' | 'copy' | 'paste' | 'pasteAndMatchStyle' | 'selectAll' | 'quit' | 'togglefullscreen' | 'resetZoom' | 'zoomIn' | 'zoomOut' | 'minimize' | 'close'
  readonly hidden?: true
  /** A line stands above it in the menu. */
  readonly separated?: true
}

const commands = [
  { id: 'article.new', menu: 'file', accelerator: 'CmdOrCtrl+N' },
  { id: 'import.open', menu: 'file', accelerator: 'CmdOrCtrl+O' },
  { id: 'import.paste', menu: 'file', accelerator: 'CmdOrCtrl+Shift+O' },
  { id: 'article.save', menu: 'file', accelerator: 'CmdOrCtrl+S', needs: 'writable', separated: true },
  { id: 'article.duplicate', menu: 'file', needs: 'article' },
  { id: 'article.trash', menu: 'file', needs: 'article' },
  { id: 'article.versions', menu: 'file', accelerator: 'CmdOrCtrl+6', needs: 'article' },
  { id: 'version.keep', menu: 'file', needs: 'writable' },
  { id: 'version.compare', menu: 'file', accelerator: 'CmdOrCtrl+Shift+6', needs: 'article' },
  { id: 'export.show', menu: 'file', accelerator: 'CmdOrCtrl+E', needs: 'article', separated: true },
  { id: 'export.factCheck', menu: 'file', accelerator: 'CmdOrCtrl+Shift+E', needs: 'article' },
  { id: 'export.copyHtml', menu: 'file', needs: 'article' },
  { id: 'export.copyMarkdown', menu: 'file', needs: 'article' },
  { id: 'export.pdf', menu: 'file', needs: 'article' },
  { id: 'export.print', menu: 'file', accelerator: 'CmdOrCtrl+P', needs: 'article' },
  { id: 'library.choose', menu: 'file', separated: true },
  { id: 'app.preferences', menu: 'file', accelerator: 'CmdOrCtrl+,' },
  { id: 'app.quit', menu: 'file', role: 'quit', accelerator: 'CmdOrCtrl+Q', separated: true },

  { id: 'edit.undo', menu: 'edit', accelerator: 'CmdOrCtrl+Z', needs: 'page' },
  { id: 'edit.redo', menu: 'edit', accelerator: 'CmdOrCtrl+Shift+Z', needs: 'page' },
  { id: 'edit.cut', menu: 'edit', role: 'cut', accelerator: 'CmdOrCtrl+X', separated: true },
  { id: 'edit.copy', menu: 'edit', role: 'copy', accelerator: 'CmdOrCtrl+C' },
  { id: 'edit.paste', menu: 'edit', role: 'paste', accelerator: 'CmdOrCtrl+V' },
  { id: 'edit.pastePlain', menu: 'edit', role: 'pasteAndMatchStyle', accelerator: 'CmdOrCtrl+Shift+V' },
  { id: 'edit.pasteLeftOut', menu: 'edit', needs: 'page' },
  { id: 'edit.selectAll', menu: 'edit', role: 'selectAll', accelerator: 'CmdOrCtrl+A' },
  { id: 'edit.find', menu: 'edit', accelerator: 'CmdOrCtrl+F', needs: 'article', separated: true },
  { id: 'edit.replace', menu: 'edit', accelerator: 'CmdOrCtrl+H', needs: 'writable' },
  { id: 'edit.findNext', menu: 'edit', accelerator: 'CmdOrCtrl+G', needs: 'article' },
  { id: 'edit.findPrevious', menu: 'edit', accelerator: 'CmdOrCtrl+Shift+G', needs: 'article' },

  { id: 'format.bold', menu: 'format', accelerator: 'CmdOrCtrl+B', needs: 'page' },
  { id: 'format.italic', menu: 'format', accelerator: 'CmdOrCtrl+I', needs: 'page' },
  { id: 'format.link', menu: 'format', accelerator: 'CmdOrCtrl+K', needs: 'page' },
  { id: 'format.strike', menu: 'format', accelerator: 'CmdOrCtrl+Shift+X', needs: 'page' },
  { id: 'format.highlight', menu: 'format', accelerator: 'CmdOrCtrl+Shift+H', needs: 'page' },
  { id: 'format.code', menu: 'format', accelerator: 'CmdOrCtrl+Shift+C', needs: 'page' },
  { id: 'format.language', menu: 'format', accelerator: 'CmdOrCtrl+Alt+G', needs: 'page' },
  { id: 'format.subscript', menu: 'format', needs: 'page' },
  { id: 'format.superscript', menu: 'format', needs: 'page' },
  { id: 'format.paragraph', menu: 'format', accelerator: 'CmdOrCtrl+Alt+0', needs: 'page', separated: true },
  { id: 'format.heading2', menu: 'format', accelerator: 'CmdOrCtrl+Alt+2', needs: 'page' },
  { id: 'format.heading3', menu: 'format', accelerator: 'CmdOrCtrl+Alt+3', needs: 'page' },
  { id: 'format.heading4', menu: 'format', accelerator: 'CmdOrCtrl+Alt+4', needs: 'page' },
  { id: 'format.bulletList', menu: 'format', accelerator: 'CmdOrCtrl+Shift+8', needs: 'page', separated: true },
  { id: 'format.orderedList', menu: 'format', accelerator: 'CmdOrCtrl+Shift+7', needs: 'page' },
  { id: 'format.taskList', menu: 'format', accelerator: 'CmdOrCtrl+Shift+9', needs: 'page' },
  { id: 'format.blockquote', menu: 'format', accelerator: 'CmdOrCtrl+Shift+B', needs: 'page' },
  { id: 'format.attributionLine', menu: 'format', needs: 'page' },
  { id: 'format.codeBlock', menu: 'format', needs: 'page' },
  { id: 'format.moveUp', menu: 'format', accelerator: 'Alt+Shift+Up', needs: 'page', separated: true },
  { id: 'format.moveDown', menu: 'format', accelerator: 'Alt+Shift+Down', needs: 'page' },
  { id: 'format.tools', menu: 'format', accelerator: 'Alt+F10', needs: 'page' },

  { id: 'insert.picture', menu: 'insert', accelerator: 'CmdOrCtrl+Alt+P', needs: 'page' },
  { id: 'insert.table', menu: 'insert', accelerator: 'CmdOrCtrl+Alt+T', needs: 'page' },
  { id: 'insert.footnote', menu: 'insert', accelerator: 'CmdOrCtrl+Alt+F', needs: 'page' },
  { id: 'insert.pullquote', menu: 'insert', needs: 'page' },
  { id: 'format.horizontalRule', menu: 'insert', needs: 'page' },
  { id: 'format.hardBreak', menu: 'insert', accelerator: 'Shift+Enter', needs: 'page', separated: true },
  { id: 'insert.noBreakSpace', menu: 'insert', accelerator: 'CmdOrCtrl+Shift+Space', needs: 'page' },
  { id: 'insert.character', menu: 'insert', accelerator: 'CmdOrCtrl+Alt+S', needs: 'page' },
  { id: 'table.rowAbove', menu: 'insert', needs: 'table', hidden: true },
  { id: 'table.rowBelow', menu: 'insert', needs: 'table', hidden: true },
  { id: 'table.columnBefore', menu: 'insert', needs: 'table', hidden: true },
  { id: 'table.columnAfter', menu: 'insert', needs: 'table', hidden: true },
  { id: 'table.deleteRow', menu: 'insert', needs: 'table', hidden: true },
  { id: 'table.deleteColumn', menu: 'insert', needs: 'table', hidden: true },
  { id: 'table.headerRow', menu: 'insert', needs: 'table', hidden: true },
  { id: 'table.merge', menu: 'insert', needs: 'table', hidden: true },
  { id: 'table.split', menu: 'insert', needs: 'table', hidden: true },
  { id: 'table.delete', menu: 'insert', needs: 'table', hidden: true },

  { id: 'review.attribute', menu: 'review', accelerator: 'F9', needs: 'page' },
  { id: 'review.nextQuote', menu: 'review', accelerator: 'F8', needs: 'article' },
  { id: 'review.previousQuote', menu: 'review', accelerator: 'Shift+F8', needs: 'article' },
  { id: 'review.confirm', menu: 'review', accelerator: 'CmdOrCtrl+Return', needs: 'page' },
  { id: 'review.dismiss', menu: 'review', accelerator: 'CmdOrCtrl+D', needs: 'page' },
  { id: 'review.dismissTitle', menu: 'review', accelerator: 'CmdOrCtrl+Shift+D', needs: 'page' },
  { id: 'review.reopen', menu: 'review', accelerator: 'CmdOrCtrl+Shift+R', needs: 'page' },
  { id: 'review.addSource', menu: 'review', accelerator: 'Shift+F9', needs: 'page', separated: true },
  { id: 'review.amend', menu: 'review', accelerator: 'F4', needs: 'page' },
  { id: 'review.split', menu: 'review', accelerator: 'CmdOrCtrl+Shift+Return', needs: 'page' },
  { id: 'review.mergeNext', menu: 'review', accelerator: 'CmdOrCtrl+J', needs: 'page' },
  { id: 'review.mergePrevious', menu: 'review', accelerator: 'CmdOrCtrl+Shift+J', needs: 'page' },
  { id: 'review.setPassage', menu: 'review', accelerator: 'Alt+F9', needs: 'page' },
  { id: 'review.check', menu: 'review', accelerator: 'F7', needs: 'page', separated: true },
  { id: 'review.verify', menu: 'review', accelerator: 'CmdOrCtrl+F7', needs: 'page' },
  { id: 'review.compare', menu: 'review', accelerator: 'Shift+F7', needs: 'page' },
  { id: 'review.reply', menu: 'review', needs: 'article' },
  { id: 'note.add', menu: 'review', accelerator: 'CmdOrCtrl+Alt+M', needs: 'writable', separated: true },
  { id: 'note.next', menu: 'review', accelerator: 'F2', needs: 'article' },
  { id: 'note.previous', menu: 'review', accelerator: 'Shift+F2', needs: 'article' },
  { id: 'suggestion.mode', menu: 'review', accelerator: 'CmdOrCtrl+Alt+U', needs: 'writable', separated: true },
  { id: 'suggestion.next', menu: 'review', accelerator: 'F3', needs: 'article' },
  { id: 'suggestion.previous', menu: 'review', accelerator: 'Shift+F3', needs: 'article' },
  { id: 'suggestion.accept', menu: 'review', accelerator: 'CmdOrCtrl+Alt+Return', needs: 'writable' },
  { id: 'suggestion.reject', menu: 'review', accelerator: 'CmdOrCtrl+Alt+Backspace', needs: 'writable' },
  { id: 'suggestion.acceptAll', menu: 'review', needs: 'writable' },
  { id: 'suggestion.rejectAll', menu: 'review', needs: 'writable' },
  { id: 'suggestion.viewAll', menu: 'review', needs: 'article' },
  { id: 'suggestion.viewFinal', menu: 'review', needs: 'article' },
  { id: 'suggestion.viewOriginal', menu: 'review', needs: 'article' },
  { id: 'vault.unlock', menu: 'review', accelerator: 'CmdOrCtrl+Alt+K', separated: true },
  { id: 'vault.lock', menu: 'review', accelerator: 'CmdOrCtrl+Shift+K' },

  { id: 'spelling.next', menu: 'review', accelerator: 'Alt+F7', needs: 'page', separated: true },
  { id: 'review.nextPlaceholder', menu: 'review', accelerator: 'F12', needs: 'article' },
  { id: 'review.previousPlaceholder', menu: 'review', accelerator: 'Shift+F12', needs: 'article' },
  { id: 'review.nextFinding', menu: 'review', accelerator: 'F5', needs: 'article' },
  { id: 'review.previousFinding', menu: 'review', accelerator: 'Shift+F5', needs: 'article' },
  { id: 'review.fix', menu: 'review', accelerator: 'CmdOrCtrl+.', needs: 'writable' },
  { id: 'version.next', menu: 'review', accelerator: 'Alt+F5', needs: 'article' },
  { id: 'version.previous', menu: 'review', accelerator: 'Alt+Shift+F5', needs: 'article' },
  { id: 'app.houseRules', menu: 'review' },

  { id: 'view.library', menu: 'view', accelerator: 'CmdOrCtrl+Shift+L' },
  { id: 'view.outline', menu: 'view', accelerator: 'CmdOrCtrl+Alt+O' },
  { id: 'view.inspector', menu: 'view', accelerator: 'CmdOrCtrl+Shift+I' },
  { id: 'view.ledger', menu: 'view', accelerator: 'CmdOrCtrl+1', needs: 'article', separated: true },
  { id: 'view.sources', menu: 'view', accelerator: 'CmdOrCtrl+2', needs: 'article' },
  { id: 'view.preflight', menu: 'view', accelerator: 'CmdOrCtrl+3', needs: 'article' },
  { id: 'view.notes', menu: 'view', accelerator: 'CmdOrCtrl+4', needs: 'article' },
  { id: 'view.suggestions', menu: 'view', accelerator: 'CmdOrCtrl+5', needs: 'article' },
  { id: 'view.details', menu: 'view', accelerator: 'CmdOrCtrl+7', needs: 'article' },
  { id: 'view.editor', menu: 'view', accelerator: 'F6', separated: true },
  { id: 'view.beside', menu: 'view', accelerator: 'CmdOrCtrl+Alt+B', needs: 'article', separated: true },
  { id: 'view.besideSwap', menu: 'view', needs: 'article' },
  { id: 'view.focusMode', menu: 'view', accelerator: 'CmdOrCtrl+Alt+D', separated: true },
  { id: 'view.typewriter', menu: 'view', accelerator: 'CmdOrCtrl+Alt+Y' },
  { id: 'view.zoomIn', menu: 'view', role: 'zoomIn', accelerator: 'CmdOrCtrl+Plus', separated: true },
  { id: 'view.zoomOut', menu: 'view', role: 'zoomOut', accelerator: 'CmdOrCtrl+-' },
  { id: 'view.resetZoom', menu: 'view', role: 'resetZoom', accelerator: 'CmdOrCtrl+0' },
  { id: 'view.fullScreen', menu: 'view', role: 'togglefullscreen', accelerator: 'F11' },

  { id: 'app.palette', menu: 'help', accelerator: 'CmdOrCtrl+Shift+P' },
  { id: 'app.shortcuts', menu: 'help', accelerator: 'CmdOrCtrl+/' },
  { id: 'app.welcome', menu: 'help' },
] as const satisfies readonly CommandSpec[]

export type CommandId = (typeof commands)[number]['id']

export const commandList: readonly (CommandSpec & { readonly id: CommandId })[] = commands
