import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Records an unexpected error; `what` names the place and holds no text of an article. */
export type Log = (what: string, error: unknown) => void

const largest = 1024 * 1024

/** Writes to `redaksi.log` in `folder`, which is kept under 2 MB in two files, and to the terminal. */
export function createLog(folder: string, now: () => Date = () => new Date()): Log {
  const file = join(folder, 'redaksi.log')
  return (what, error) => {
    const line = `${now().toISOString()} ${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`
    process.stderr.write(line)
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > largest) renameSync(file, `${file}.old`)
      appendFileSync(file, line, { mode: 0o600 })
    } catch {
      // A log that cannot be written must not take the program with it; the terminal has the line.
    }
  }
}
