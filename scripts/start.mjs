import { resolveElectron, runtimeEnvironment } from './electron/resolve.mjs'
import { root } from './lib/paths.mjs'
import { run } from './lib/run.mjs'
import { say, tell } from './lib/say.mjs'
import { ensureBuilt } from './setup/build.mjs'
import { hasDisplay, virtualDisplay } from './setup/display.mjs'
import { checkNode, ensurePackages } from './setup/packages.mjs'
import { sandboxSwitches } from './setup/sandbox.mjs'
import { ensureWindowSystem } from './setup/system.mjs'

/** `npm start`: from a fresh clone to the open window. Further arguments go to the app. */
await tell(async () => {
  checkNode()
  await ensurePackages()
  const runtime = await resolveElectron()
  const display = hasDisplay()
  await ensureWindowSystem(runtime.path, { display })
  await ensureBuilt('app')
  const args = process.argv.slice(2)
  // Chromium tells of buses and graphics that a machine may lack; a person would take that for a failure.
  const switches = ['--log-level=3', ...sandboxSwitches(runtime, args), ...waylandSwitches(process.env)]
  if (!display) say('there is no display here, so the window opens in a virtual one (Xvfb) that nobody sees. End it with Ctrl+C.')
  const virtual = display ? null : await virtualDisplay()
  try {
    const env = { ...process.env, ...runtimeEnvironment(runtime), ...virtual?.env }
    return await run(runtime.path, [...switches, '.', ...args], { cwd: root, env })
  } finally {
    virtual?.close()
  }
})

/** Electrons before 38 look for X11 only, unless told. */
function waylandSwitches(env) {
  return process.platform === 'linux' && env.WAYLAND_DISPLAY && !env.DISPLAY ? ['--ozone-platform-hint=auto'] : []
}
