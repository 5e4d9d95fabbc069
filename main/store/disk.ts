import * as fs from 'node:fs/promises'

/** What the store asks of the file system. Tests pass one that records or fails. */
export type Disk = Pick<typeof fs, 'open' | 'rename' | 'unlink' | 'link' | 'mkdir' | 'rmdir' | 'rm' | 'readdir' | 'stat' | 'lstat' | 'chmod' | 'realpath'>

export const realDisk: Disk = fs

/** Permissions that new files and folders are given. */
export interface Modes {
  readonly file: number
  readonly folder: number
}

/** For what belongs to one person: drafts, backups. */
export const privateModes: Modes = { file: 0o600, folder: 0o700 }

/** The modes of a library: those of its folder, so that a shared folder stays shared. */
export const modesOfFolder = (mode: number): Modes => ({ file: (mode & 0o666) | 0o600, folder: (mode & 0o7777) | 0o700 })
