import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { openLibrary, privateModes, realDisk, writeDurably } from '../../main/store'
import { readBytes } from '../../main/store/durable'
import { temporaryFolder } from './support'

/** What the window is told of a fault. */
const told = (error: unknown): string => JSON.stringify(error instanceof Error && 'detail' in error ? [error.message, error.detail] : [String(error)])

test('no fault of the store tells the window the path of a folder [7.3]', async () => {
  const root = await temporaryFolder()
  const userData = join(root, 'user')
  const link = join(root, 'link.txt')
  const file = join(root, 'file.txt')
  await writeFile(file, 'isi')
  await symlink(file, link)
  await mkdir(join(root, 'kosong'))
  const shortWrites = {
    ...realDisk,
    open: async (...given: Parameters<typeof realDisk.open>) => {
      const handle = await realDisk.open(...given)
      return Object.assign(handle, { stat: async () => ({ ...(await realDisk.stat(file)), size: 1 }) })
    },
  } as typeof realDisk
  const attempts: readonly Promise<unknown>[] = [
    writeDurably(realDisk, link, Buffer.from('baru'), privateModes),
    writeDurably(shortWrites, join(root, 'pendek.txt'), Buffer.from('baru'), privateModes),
    readBytes(realDisk, root, 10),
    readBytes(realDisk, file, 1),
    openLibrary({ folder: file, userData }),
    openLibrary({ folder: join(file, 'dalam'), userData }),
    openLibrary({ folder: join(root, 'tiada'), userData, mustExist: true }),
    openLibrary({ folder: join(root, 'kosong'), userData, mustExist: true }),
  ]
  const faults = (await Promise.allSettled(attempts)).map((attempt) => (attempt.status === 'rejected' ? told(attempt.reason) : 'no fault'))
  expect(faults.filter((fault) => fault === 'no fault' || fault.includes(dirname(root)))).toEqual([])
})
