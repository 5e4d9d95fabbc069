import { basename, extname, join } from 'node:path'
import { isId, type Id } from '@shared/ids'
import { freshId, type StoreContext } from './context'
import { eraseDurably, moveDurably, namesIn, readBytes, writeDurably } from './durable'
import { largestFile } from './strict-json'

/** Moves a file that cannot be read out of the way, whole, and answers its new name in `quarantine/`. */
export async function setAside(context: StoreContext, path: string, id: Id): Promise<string> {
  const name = `${id}.${freshId(context)}${extname(path)}`
  await moveDurably(context.disk, path, join(context.layout.quarantine, name), context.modes)
  context.log(`${basename(path)} of ${id} could not be read and was set aside as quarantine/${name}`)
  return name
}

/** A damaged source is marked as lost before it is set aside, so that no session forgets that a name may be unprotected. */
export async function setSourceAside(context: StoreContext, path: string, id: Id): Promise<string> {
  await writeDurably(context.disk, context.layout.lostSource(id), Buffer.from(`${JSON.stringify({ id })}\n`), context.modes)
  return setAside(context, path, id)
}

/** The files in quarantine, newest last, under the id they belong to. */
export async function quarantined(context: StoreContext): Promise<ReadonlyMap<Id, string>> {
  const names = [...(await namesIn(context.disk, context.layout.quarantine))].sort()
  return new Map(names.map((name) => [name.split('.')[0] ?? '', name] as const).filter(([id]) => isId(id)))
}

/** Erases what lies in quarantine of sources that are withheld: their own damaged files, and cut-short commits that wrote them. */
export async function eraseFromQuarantine(context: StoreContext, ids: readonly Id[]): Promise<void> {
  const { disk, layout } = context
  const names = ids.length === 0 ? [] : await namesIn(disk, layout.quarantine)
  for (const name of names.filter((each) => each.endsWith('.json'))) {
    const path = join(layout.quarantine, name)
    const bytes = ids.some((id) => name.startsWith(`${id}.`)) ? null : await readBytes(disk, path, largestFile).catch(() => null)
    if (!bytes || ids.some((id) => bytes.includes(`sources/${id}.json`))) await eraseDurably(disk, path)
  }
}
