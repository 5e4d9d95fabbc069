import { asar } from './asar.mjs'

/** What `electron .` runs first: it finds the folder on the command line and starts the app in it. */
const main = `'use strict'
const { app } = require('electron')
const fs = require('fs')
const Module = require('module')
const path = require('path')

const args = process.argv.slice(1)
const required = []
let folder = null
for (let i = 0; i < args.length && folder === null; i += 1) {
  if (args[i] === '-r' || args[i] === '--require') required.push(args[(i += 1)])
  else if (args[i] === '--') folder = args[i + 1] === undefined ? null : args[i + 1]
  else if (!args[i].startsWith('-')) folder = args[i]
}
for (const file of required) require(path.resolve(file))

if (folder === null) {
  process.stderr.write('usage: electron FOLDER\\n')
  app.exit(2)
} else {
  Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true })
  const target = path.resolve(folder)
  const description = path.join(target, 'package.json')
  if (fs.existsSync(description)) {
    const about = JSON.parse(fs.readFileSync(description, 'utf8'))
    if (about.version) app.setVersion(about.version)
    app.name = about.productName || about.name || app.name
    if (process.platform === 'linux') app.setDesktopName(about.desktopName || app.name + '.desktop')
    app.setAppPath(target)
  }
  try {
    const file = Module._resolveFilename(target, null, true)
    if (!fs.existsSync(description)) app.setAppPath(path.dirname(file))
    Module._load(file, Module, true)
  } catch (error) {
    process.stderr.write('The app in ' + target + ' could not be started: ' + (error && error.stack ? error.stack : error) + '\\n')
    app.exit(1)
  }
}
`

/** The bytes of `resources/default_app.asar` for a runtime that came without one. */
export function defaultApp() {
  return asar({
    'package.json': JSON.stringify({ name: 'electron', productName: 'Electron', version: '0.0.0', main: 'main.js' }),
    'main.js': main,
  })
}
