'use strict'
// The least an Electron app can be: one sandboxed window on one page. What Redaksi is measured against.
const { app, BrowserWindow } = require('electron')

app.setPath('userData', process.env.REDAKSI_USER_DATA)
void app.whenReady().then(() => {
  const [width, height] = process.env.REDAKSI_WINDOW.split('x').map(Number)
  const window = new BrowserWindow({ width, height, useContentSize: true, show: false, webPreferences: { sandbox: true, spellcheck: false } })
  window.once('ready-to-show', () => window.show())
  void window.loadFile(process.env.FLOOR_PAGE)
})
app.on('window-all-closed', () => app.quit())
