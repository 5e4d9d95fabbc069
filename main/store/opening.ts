import { basename } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Fault, isFault } from '@shared/errors'
import { isId, type Id } from '@shared/ids'
import { Backups } from './backups'
import { Catalogue } from './catalogue'
import { saneClock, type Clock, type Person, type StoreContext } from './context'
import { modesOfFolder, privateModes, realDisk, type Disk, type Modes } from './disk'
import { errno, isMissing } from './disk-faults'
import { Drafts } from './drafts'
import { makeFolder, namesIn, readBytes, removeDurably } from './durable'
import type { ReadOnly } from './gate'
import { History } from './history'
import { idsOfLost, libraryLayout, privateLayout, type Layout } from './layout'
import { acquireLock, type Acquired, type Lock } from './lock'
import { thisMachine, type Machine } from './machine'
import { Notices } from './notices'
import { quarantined, setAside, setSourceAside } from './quarantine'
import { readRecord } from './record-file'
import { finishCommit } from './redo'
import { Register } from './register'
import { reconcile, type Reconciliation } from './reconcile'
import { newSettings, readSettings, writeSettings, type LibraryFile, type SettingsRead } from './settings'
import { largestFile } from './strict-json'

export interface OpenOptions {
  /** The library's folder; it and what a library needs are made when missing. */
  readonly folder: string
  /** Where this person's drafts and backups are kept. */
  readonly userData: string
  readonly clock?: Clock
  readonly log?: (line: string) => void
  readonly disk?: Disk
  readonly machine?: Machine
  /** Whoever works on this machine; undefined before a name was given. */
  readonly person?: () => Person | undefined
  /** Opens only what is there already: a folder that is missing or holds no library is `notFound`, and nothing is made. */
  readonly mustExist?: boolean
  /** Only after a person said so: takes the lock of another program or machine. */
  readonly takeLock?: boolean
}

/** A library as it stands after opening. */
export interface Opened {
  readonly room: Reconciliation
  readonly register: Register
  readonly notices: Notices
  readonly settings: LibraryFile
  readonly lock: Lock | null
  readonly readOnly: ReadOnly | null
  /** True when this opening made the library. */
  readonly isNew: boolean
}

async function usableFolder(disk: Disk, folder: string, mustExist: boolean): Promise<{ readonly path: string; readonly modes: Modes }> {
  try {
    if (!mustExist) await makeFolder(disk, folder, 0o777 & ~process.umask())
    const path = await disk.realpath(folder)
    const found = await disk.stat(path)
    if (!found.isDirectory()) throw new Fault('folderUnusable', `${basename(folder)} is not a folder.`, { folder: basename(folder) })
    return { path, modes: process.platform === 'win32' ? privateModes : modesOfFolder(found.mode) }
  } catch (cause) {
    if (mustExist && isMissing(cause)) throw new Fault('notFound', `The folder ${basename(folder)} is not there.`, { folder: basename(folder) }, { cause })
    throw new Fault('folderUnusable', `The folder ${basename(folder)} cannot be used (${isFault(cause) ? cause.message : (errno(cause) ?? 'unknown')}).`, { folder: basename(folder) }, { cause })
  }
}

type Claim = { readonly lock: Lock | null; readonly readOnly: ReadOnly | null; readonly leftover: boolean }

/** Locks the library unless that is not to be had; then it is for reading only. */
async function claim(disk: Disk, layout: Layout, machine: Machine, takeLock: boolean): Promise<Claim> {
  try {
    const acquired: Acquired = await acquireLock(disk, layout.lock, machine, takeLock)
    if (acquired.kind === 'taken') return { lock: null, readOnly: { reason: 'locked', holder: acquired.holder }, leftover: false }
    return { lock: acquired.lock, readOnly: null, leftover: acquired.leftover }
  } catch (error) {
    if (!isFault(error) || (error.code !== 'noPermission' && error.code !== 'readOnly')) throw error
    return { lock: null, readOnly: { reason: 'noPermission' }, leftover: false }
  }
}

/** The id of a library whose `library.json` is lost: as the index or the damaged file still tell it. */
async function lostId(disk: Disk, layout: Layout, modes: Modes): Promise<Id | undefined> {
  const index = await readRecord(disk, layout.index, modes).catch(() => null)
  if (index) return index.id
  const bytes = await readBytes(disk, layout.settings, largestFile).catch(() => null)
  const id = /"id":\s*"([0-9A-Z]{26})"/.exec(bytes?.toString('latin1') ?? '')?.[1]
  return isId(id) ? id : undefined
}

/** Another program that has just locked a new library is about to write its settings: it is given a moment. */
async function readSettingsInTime(disk: Disk, path: string, beingMade: boolean): Promise<SettingsRead> {
  for (let attempt = 0; attempt < (beingMade ? 40 : 0); attempt += 1) {
    const found = await readSettings(disk, path)
    if (found.kind !== 'absent') return found
    await pause(50)
  }
  return readSettings(disk, path)
}

interface Settled {
  readonly settings: LibraryFile
  readonly isNew: boolean
}

/** The library's settings; a lost file is made again from what is still known, never in silence. */
async function settle(options: OpenOptions, base: Omit<StoreContext, 'mine'>, notices: Notices, claimed: Claim): Promise<Settled> {
  const { disk, layout, modes } = base
  const found = await readSettingsInTime(disk, layout.settings, claimed.readOnly?.reason === 'locked')
  if (found.kind === 'sound') return { settings: found.file, isNew: false }
  if (found.kind === 'newer') return { settings: newSettings(base, found.id ?? undefined), isNew: false }
  const isNew = found.kind === 'absent' && (await namesIn(disk, layout.articles)).length === 0
  if (isNew && options.mustExist) throw new Fault('notFound', `There is no library in ${basename(layout.folder)}.`, { folder: basename(layout.folder) })
  if (isNew && !claimed.lock) throw new Fault('folderUnusable', `No library can be made in ${basename(layout.folder)}.`, { folder: basename(layout.folder) })
  const id = await lostId(disk, layout, modes)
  const mine = privateLayout(options.userData, id ?? newSettings(base).id)
  const copy = await readSettings(disk, mine.settingsBackup)
  const settings = copy.kind === 'sound' ? copy.file : newSettings(base, id)
  if (claimed.lock) {
    const file = found.kind === 'damaged' ? await setAside({ ...base, mine }, layout.settings, settings.id) : ''
    await writeSettings(disk, layout.settings, modes, settings)
    if (!isNew) {
      const detail = { file, restored: copy.kind === 'sound' ? 'backup' : 'defaults' }
      notices.add(found.kind === 'damaged' ? 'settingsQuarantined' : 'settingsMissing', null, detail)
    }
  }
  return { settings, isNew }
}

async function finishRedo(context: StoreContext, notices: Notices, id: Id): Promise<void> {
  try {
    await finishCommit(context)
  } catch (error) {
    if (!isFault(error) || error.code !== 'damaged') throw error
    notices.add('redoQuarantined', null, { file: await setAside(context, context.layout.redo, id) })
  }
}

async function readRegister(context: StoreContext, notices: Notices, writable: boolean): Promise<Register> {
  const register = new Register(context)
  const inPlace = new Set<Id>()
  await register.read(async (id, path, damaged) => {
    if (damaged && writable) {
      await setSourceAside(context, path, id)
      return true
    }
    inPlace.add(id)
    notices.add(damaged ? 'sourceQuarantined' : 'sourceUnread', null, { file: basename(path) })
    return false
  })
  const aside = await quarantined(context)
  for (const id of register.lacking()) if (!inPlace.has(id)) notices.add('sourceQuarantined', null, { file: aside.get(id) ?? '' })
  if (writable) await forgetFound(context, register)
  return register
}

/** The marks of lost sources whose file somebody has put back. */
async function forgetFound(context: StoreContext, register: Register): Promise<void> {
  const lacking = new Set(register.lacking())
  const found = idsOfLost(await namesIn(context.disk, context.layout.sources)).filter((id) => !lacking.has(id))
  for (const id of found) await removeDurably(context.disk, context.layout.lostSource(id))
}

/** Opens the library in `options.folder`. Throws `folderUnusable` and the disk's faults; the lock is let go then. */
export async function open(options: OpenOptions): Promise<Opened> {
  const disk = options.disk ?? realDisk
  const { path, modes } = await usableFolder(disk, options.folder, options.mustExist ?? false)
  const layout = libraryLayout(path)
  const base = { disk, layout, modes, clock: saneClock(options.clock ?? Date.now), log: options.log ?? (() => undefined), person: options.person ?? (() => undefined) }
  const newer = (await readSettings(disk, layout.settings)).kind === 'newer'
  const claimed: Claim = newer
    ? { lock: null, readOnly: { reason: 'newerFormat' }, leftover: false }
    : await claim(disk, layout, options.machine ?? thisMachine, options.takeLock ?? false)
  try {
    const notices = new Notices()
    const { settings, isNew } = await settle(options, base, notices, claimed)
    const context: StoreContext = { ...base, mine: privateLayout(options.userData, settings.id) }
    if (claimed.lock) await finishRedo(context, notices, settings.id)
    const catalogue = new Catalogue(context, settings.id)
    await catalogue.read()
    if (claimed.leftover) catalogue.inStep = false
    const copies = { drafts: new Drafts(context), history: new History(context), backups: new Backups(context) }
    const room: Reconciliation = { context, catalogue, copies, notices, writable: claimed.lock !== null }
    await reconcile(room)
    const register = await readRegister(context, notices, room.writable)
    if (room.writable) await writeSettings(disk, context.mine.settingsBackup, privateModes, settings).catch((error: unknown) => base.log(String(error)))
    return { room, register, notices, settings, lock: claimed.lock, readOnly: claimed.readOnly, isNew }
  } catch (error) {
    await claimed.lock?.release().catch(() => undefined)
    throw error
  }
}

/** Folds the list into one file and lets the lock go. What fails is noted: the articles are the truth. */
export async function letGo({ room: { catalogue, context }, lock }: Opened): Promise<void> {
  await catalogue.fold().catch(async (error: unknown) => {
    context.log(`index.json: ${String(error)}`)
    await catalogue.forget()
  })
  await lock?.release().catch((error: unknown) => context.log(`.lock: ${String(error)}`))
}
