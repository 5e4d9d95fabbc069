import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import type { Operation } from './recording-disk'

interface Inode {
  readonly data: Buffer
  /** What a loss of power leaves for sure. */
  readonly synced: Buffer | null
}

/** Entries by path; a folder has none of its own, a file an inode's number. */
type Tree = ReadonlyMap<string, number | 'folder'>

/** A disk as a loss of power can leave it: for sure (`kept`), and with every change of names through (`seen`). */
export interface Disks {
  readonly kept: Tree
  readonly seen: Tree
  readonly inodes: ReadonlyMap<number, Inode>
}

const below = (path: string, folder: string): boolean => path === folder || path.startsWith(`${folder}/`)

function named(tree: Tree, change: Operation): Tree {
  const next = new Map(tree)
  switch (change.kind) {
    case 'create':
      return next.has(change.path) ? tree : next.set(change.path, change.file)
    case 'mkdir':
      return next.set(change.path, 'folder')
    case 'link':
    case 'rename': {
      for (const [path, entry] of tree) {
        if (!below(path, change.path)) continue
        if (change.kind === 'rename') next.delete(path)
        next.set(change.to + path.slice(change.path.length), entry)
      }
      return next
    }
    case 'unlink':
    case 'rmdir':
    case 'rm':
      for (const path of tree.keys()) if (below(path, change.path)) next.delete(path)
      return next
    default:
      return tree
  }
}

const foldersOf = (change: Operation): readonly string[] => {
  const paths = 'path' in change && change.kind !== 'syncFolder' ? [change.path] : []
  return [...paths, ...('to' in change ? [change.to] : [])].map((path) => dirname(path))
}

/** The disks after the first `count` operations, starting from `start`, whose files are all safe. */
export function replay(start: Disks, operations: readonly Operation[], count: number): Disks {
  const inodes = new Map(start.inodes)
  const alias = new Map<number, number>()
  const inodeOf = (file: number): number => alias.get(file) ?? file
  let { kept, seen } = start
  let waiting: readonly Operation[] = []
  for (const operation of operations.slice(0, count)) {
    if (operation.kind === 'create') {
      const there = seen.get(operation.path)
      if (typeof there === 'number') alias.set(operation.file, there)
      else inodes.set(operation.file, { data: Buffer.alloc(0), synced: null })
    }
    if (operation.kind === 'write') {
      const inode = inodes.get(inodeOf(operation.file))
      inodes.set(inodeOf(operation.file), { data: Buffer.concat([inode?.data ?? Buffer.alloc(0), operation.bytes]), synced: inode?.synced ?? null })
    }
    if (operation.kind === 'sync') {
      const inode = inodes.get(inodeOf(operation.file))
      if (inode) inodes.set(inodeOf(operation.file), { data: inode.data, synced: inode.data })
    }
    if (operation.kind === 'syncFolder') {
      for (const change of waiting) if (foldersOf(change).includes(operation.path)) kept = named(kept, change)
      waiting = waiting.filter((change) => !foldersOf(change).includes(operation.path))
    } else if (foldersOf(operation).length > 0) {
      seen = named(seen, operation)
      waiting = [...waiting, operation]
    }
  }
  return { kept, seen, inodes }
}

/** How data that was never synced can look: gone after some sectors, or NULs in their place. */
export const tears: readonly ((data: Buffer, random: () => number) => Buffer)[] = [
  (data, random) => data.subarray(0, 512 * Math.floor((random() * data.length) / 512)),
  (data, random) => data.subarray(0, 4096 * Math.floor((random() * data.length) / 4096)),
  (data) => Buffer.alloc(data.length),
]

/** Everything below `root` as disks whose files are all safe. */
export async function disksOf(root: string): Promise<Disks> {
  const tree = new Map<string, number | 'folder'>()
  const inodes = new Map<number, Inode>()
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isDirectory()) tree.set(path, 'folder')
    else {
      const data = await readFile(path)
      tree.set(path, -inodes.size - 1)
      inodes.set(-inodes.size - 1, { data, synced: data })
    }
  }
  return { kept: tree, seen: tree, inodes }
}

/** Writes a tree that stood below `from` to `to`. What lies in a folder that is not there is not written. */
export async function materialise(tree: Tree, from: string, to: string, dataOf: (inode: number) => Buffer): Promise<void> {
  await mkdir(to, { recursive: true })
  const reachable = ([path]: readonly [string, unknown]): boolean => {
    const folder = dirname(path)
    return folder === from || (tree.get(folder) === 'folder' && reachable([folder, null]))
  }
  const entries = [...tree].filter(([path]) => below(path, from)).filter(reachable).sort(([a], [b]) => (a < b ? -1 : 1))
  for (const [path, entry] of entries) {
    const place = join(to, relative(from, path))
    if (entry === 'folder') await mkdir(place, { recursive: true })
    else await writeFile(place, dataOf(entry))
  }
}
