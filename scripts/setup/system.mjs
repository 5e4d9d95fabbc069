import { existsSync, readFileSync } from 'node:fs'
import { ask, has } from '../lib/run.mjs'
import { install, isDebian } from './debian.mjs'

const libraries = [
  'libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libxss1', 'libxtst6', 'libatk-bridge2.0-0', 'libcups2', 'libdrm2',
  'libxkbcommon0', 'libxcomposite1', 'libxdamage1', 'libxrandr2', 'libnotify4',
]

/** The programs that tests, and only tests, call: each with the Debian package that brings it. */
const testTools = JSON.parse(readFileSync(new URL('./test-tools.json', import.meta.url), 'utf8'))

/** What a person needs to see the window on Linux; nothing to do elsewhere. */
export function missingForWindow(electron, { display }) {
  if (process.platform !== 'linux') return []
  const linked = ask('ldd', [electron], { env: { ...process.env, LC_ALL: 'C' } })
  const missing = linked === null || /not found/.test(linked) ? [...libraries] : []
  if (isDebian && !hasFont()) missing.push('fonts-dejavu-core')
  if (!display && !has('Xvfb')) missing.push('xvfb', 'xauth')
  return missing
}

/** What the whole test suite needs besides. */
export function missingForTests() {
  if (!isDebian) return []
  return Object.entries(testTools).flatMap(([program, name]) => (has(program) ? [] : [name]))
}

/** Installs what is missing for the window, or says the one command that does. */
export async function ensureWindowSystem(electron, wants) {
  await install(missingForWindow(electron, wants), 'Some system libraries that the window needs are')
}

function hasFont() {
  const listed = ask('fc-list', [])
  return listed === null ? existsSync('/usr/share/fonts/truetype') : listed !== ''
}
