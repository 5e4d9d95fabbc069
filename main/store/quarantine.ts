import { basename, join } from 'node:path'
import { isId, type Id } from '@shared/ids'
import { freshId, type StoreContext } from './context'
import { moveDurably, namesIn } from './durable'

/** Moves a file that cannot be read out of the way, whole, and answers its new name in `quarantine/`. */
export async function setAside(context: StoreContext, path: string, id: Id): Promise<string> {
  const name = `${id}.${freshId(context)}.json`
  await moveDurably(context.disk, path, join(context.layout.quarantine, name), context.modes)
  context.log(`${basename(path)} of ${id} could not be read and was set aside as quarantine/${name}`)
  return name
}

/** The files in quarantine, newest last, under the id they belong to. */
export async function quarantined(context: StoreContext): Promise<ReadonlyMap<Id, string>> {
  const names = [...(await namesIn(context.disk, context.layout.quarantine))].sort()
  return new Map(names.map((name) => [name.split('.')[0] ?? '', name] as const).filter(([id]) => isId(id)))
}
