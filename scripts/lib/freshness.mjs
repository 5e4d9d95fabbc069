import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'

/** When a file was last changed (ms), or null when it is not there. */
export function changedAt(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? null
}

/** The newest change below the given files and folders (ms). Folders count, so a removed file is noticed too. */
export function newestChange(entries) {
  let newest = 0
  const pending = [...entries]
  while (pending.length > 0) {
    const entry = pending.pop()
    const stat = statSync(entry, { throwIfNoEntry: false })
    if (!stat) continue
    newest = Math.max(newest, stat.mtimeMs)
    if (stat.isDirectory()) for (const name of readdirSync(entry)) pending.push(path.join(entry, name))
  }
  return newest
}
