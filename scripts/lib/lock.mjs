import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/**
 * Runs `work` while no other process of this machine runs work under the same lock folder.
 * A lock whose owner is gone is taken over.
 */
export async function alone(folder, work) {
  while (!take(folder)) {
    if (ownerIsGone(folder)) discard(folder)
    else await wait(100)
  }
  try {
    return await work()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function take(folder) {
  mkdirSync(path.dirname(folder), { recursive: true })
  const ready = `${folder}.${process.pid}`
  rmSync(ready, { recursive: true, force: true })
  mkdirSync(ready)
  writeFileSync(path.join(ready, 'pid'), String(process.pid))
  try {
    // Renaming a folder onto a non-empty one fails: the lock appears with its owner's name in it or not at all.
    renameSync(ready, folder)
    return true
  } catch {
    rmSync(ready, { recursive: true, force: true })
    return false
  }
}

function ownerIsGone(folder) {
  try {
    process.kill(Number(readFileSync(path.join(folder, 'pid'), 'utf8')), 0)
    return false
  } catch (error) {
    return error.code === 'ESRCH'
  }
}

function discard(folder) {
  const aside = `${folder}.gone.${process.pid}`
  try {
    renameSync(folder, aside)
    // Between the look and the rename somebody else may have taken the lock over: then it is theirs.
    if (!ownerIsGone(aside)) return renameSync(aside, folder)
  } catch {
    return
  }
  rmSync(aside, { recursive: true, force: true })
}
