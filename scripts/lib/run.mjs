import { spawn, spawnSync } from 'node:child_process'

/**
 * Runs a program to its end and answers its exit code (128 + signal when a signal ended it).
 * Signals that reach this process are passed on, and `timeout` (ms) ends the child by its own pid.
 */
export function run(command, args, { timeout, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options })
    const pass = (signal) => child.kill(signal)
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
    for (const signal of signals) process.on(signal, pass)
    const timer = timeout && setTimeout(() => endWithin(child, 5_000), timeout)
    const done = () => {
      clearTimeout(timer)
      for (const signal of signals) process.off(signal, pass)
    }
    child.once('error', (error) => {
      done()
      reject(error)
    })
    child.once('exit', (code, signal) => {
      done()
      resolve(code ?? 128 + (osSignals[signal] ?? 0))
    })
  })
}

const osSignals = { SIGHUP: 1, SIGINT: 2, SIGQUIT: 3, SIGILL: 4, SIGTRAP: 5, SIGABRT: 6, SIGKILL: 9, SIGSEGV: 11, SIGTERM: 15 }

/** Asks a child to end, and ends it for certain after `patience` milliseconds. */
export function endWithin(child, patience) {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGTERM')
  const timer = setTimeout(() => child.kill('SIGKILL'), patience)
  child.once('exit', () => clearTimeout(timer))
}

/** What a short program says on stdout, trimmed; null when it is missing or fails. */
export function ask(command, args, options = {}) {
  const result = spawnSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], ...options })
  return result.status === 0 ? result.stdout.trim() : null
}

/** Whether a program stands on the PATH. */
export function has(program) {
  return process.platform === 'win32'
    ? ask('where', [program]) !== null
    : ask('sh', ['-c', 'command -v "$1"', 'sh', program]) !== null
}

/** How to call npm from here: the very npm that started us when there is one. */
export function npmCommand() {
  const own = process.env.npm_execpath
  if (own && /npm-cli\.c?js$/.test(own)) return { command: process.execPath, before: [own], options: {} }
  return { command: 'npm', before: [], options: { shell: process.platform === 'win32' } }
}

/** Runs npm with all its chatter on stderr. */
export function npm(args, options = {}) {
  const { command, before, options: extra } = npmCommand()
  return run(command, [...before, ...args], { stdio: ['ignore', process.stderr, process.stderr], ...extra, ...options })
}
