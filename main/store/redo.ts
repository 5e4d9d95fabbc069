import { join } from 'node:path'
import { z } from 'zod'
import { Fault } from '@shared/errors'
import type { StoreContext } from './context'
import { diskFault } from './disk-faults'
import { privateModes } from './disk'
import { removeDurably, replaceErasing, syncFolder, writeDurably } from './durable'
import { formatVersion, seal } from './envelope'
import { readRecord, writeRecord } from './record-file'

const ulid = '[0-7][0-9A-HJKMNP-TV-Z]{25}'
const sourceFile = new RegExp(`^sources/${ulid}\\.json$`)
const sealedFile = new RegExp(`^sources/${ulid}\\.age$`)
const removable = new RegExp(`^articles/[0-9A-HJKMNP-TV-Z]{2}/${ulid}$|${sealedFile.source}`)

/** Steps that belong together. Each can be done again without harm. Paths are relative to the library, with `/`. */
const stepsSchema = z.object({
  writes: z.array(z.object({ path: z.string().regex(sourceFile), text: z.string(), erase: z.boolean().default(false) })).default([]),
  /** Written before all else, so that no record is ever only half in the vault. */
  seals: z.array(z.object({ path: z.string().regex(sealedFile), base64: z.string() })).default([]),
  removes: z.array(z.string().regex(removable)).default([]),
})
/** With `erase` the bytes of the file that is replaced are overwritten too, as far as a disk can be told to. */
export type Steps = z.input<typeof stepsSchema>

async function run(context: StoreContext, steps: Steps): Promise<void> {
  const { disk, layout, modes } = context
  const { writes, seals, removes } = stepsSchema.parse(steps)
  for (const { path, base64 } of seals) await writeDurably(disk, join(layout.folder, path), Buffer.from(base64, 'base64'), privateModes)
  for (const { path, text, erase } of writes) {
    const file = join(layout.folder, path)
    const write = () => writeDurably(disk, file, Buffer.from(text), modes)
    await (erase ? replaceErasing(disk, file, write) : write())
  }
  for (const path of removes) {
    try {
      await disk.rm(join(layout.folder, path), { recursive: true, force: true })
      await syncFolder(disk, join(layout.folder, path, '..'))
    } catch (error) {
      throw diskFault(error, path)
    }
  }
  await removeDurably(disk, layout.redo)
}

/** Does all of the steps or, after a crash at any point, none or all: once this resolves they are done and lasting. What was cut short before is ended first. */
export async function commit(context: StoreContext, head: { readonly id: string; readonly savedAt: string }, steps: Steps): Promise<void> {
  await finishCommit(context)
  await writeRecord(context.disk, context.layout.redo, context.modes, seal({ ...head, seq: formatVersion, parentSeq: 0 }, steps))
  await run(context, steps)
}

/** Ends what a crash or a full disk cut short; true when there was something. Throws `damaged` when the record cannot be read. */
export async function finishCommit(context: StoreContext): Promise<boolean> {
  const envelope = await readRecord(context.disk, context.layout.redo, context.modes)
  if (!envelope) return false
  const steps = stepsSchema.safeParse(envelope.payload)
  if (!steps.success) throw new Fault('damaged', 'redo.json is not a list of steps.', { what: 'redo.json' })
  await run(context, steps.data)
  return true
}
