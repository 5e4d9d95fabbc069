import { join } from 'node:path'
import { assertNever, isFault } from '@shared/errors'
import { isId, type Id } from '@shared/ids'
import type { Catalogue, Entry } from './catalogue'
import type { StoreContext } from './context'
import { isTemporary, namesIn } from './durable'
import { isLockLitter } from './lock'
import { entryWithoutFile, fingerprint, lookAt } from './entries'
import { findCopies, type Copies } from './offers'
import type { Notices } from './notices'
import { quarantined, setAside } from './quarantine'
import { summarise } from './stored-article'
import { inParallel } from './turns'

/** Up to this many articles every file is looked at on opening; a larger library is believed when it was closed in order. */
const alwaysLooked = 2000

export interface Reconciliation {
  readonly context: StoreContext
  readonly catalogue: Catalogue
  readonly copies: Copies
  readonly notices: Notices
  /** False in a library that is open for reading only: then nothing is moved or removed. */
  readonly writable: boolean
}

async function idsOnDisk({ context }: Reconciliation): Promise<readonly Id[]> {
  const shards = await namesIn(context.disk, context.layout.articles)
  const found = await inParallel(shards, 8, (shard) => namesIn(context.disk, join(context.layout.articles, shard)))
  return found.flat().filter(isId).sort()
}

/** Names an article whose file is damaged or gone, keeps it in the list, and tells where it can be had from. */
async function reportLost(room: Reconciliation, id: Id, file: string | null): Promise<void> {
  const copies = await findCopies(room.copies, id)
  const best = copies[0]
  const known = room.catalogue.get(id)?.summary ?? (best && summarise(best.stored))
  await noteLine(room, entryWithoutFile(id, 'damaged', known))
  room.notices.add(file ? 'quarantined' : 'missing', id, { headline: known?.headline ?? '', file: file ?? '', offered: best?.from ?? '' })
}

/** A list that was behind is written whole at the end, line by line otherwise. */
async function noteLine({ catalogue, writable }: Reconciliation, put: Entry): Promise<void> {
  if (writable && catalogue.inStep) await catalogue.note({ put })
  else catalogue.apply({ put })
}

/** Sets a damaged article's file aside (where that is allowed) and reports it. */
export async function quarantineArticle(room: Reconciliation, id: Id): Promise<void> {
  const file = room.writable ? await setAside(room.context, room.context.layout.article(id), id) : 'article.json'
  await reportLost(room, id, file)
}

async function sweepFolder({ disk }: StoreContext, folder: string): Promise<void> {
  for (const name of await namesIn(disk, folder)) {
    if (isTemporary(name) || isLockLitter(name)) await disk.unlink(join(folder, name)).catch(() => undefined)
  }
}

async function sweep({ context }: Reconciliation, id: Id): Promise<void> {
  const { layout, mine } = context
  for (const folder of [layout.articleFolder(id), layout.history(id), mine.backupsOf(id)]) await sweepFolder(context, folder)
}

/** A folder without an article: its file was set aside or lost, or its making never ended. */
async function lookAtRest(room: Reconciliation, id: Id, file: string | undefined): Promise<void> {
  const copies = await findCopies(room.copies, id)
  if (file || copies.length > 0 || room.catalogue.get(id)) return reportLost(room, id, file ?? null)
  if (room.writable) await room.context.disk.rmdir(room.context.layout.articleFolder(id)).catch(() => undefined)
}

async function check(room: Reconciliation, id: Id, aside: ReadonlyMap<Id, string>): Promise<void> {
  if (room.writable && !room.catalogue.inStep) await sweep(room, id)
  const known = room.catalogue.get(id)
  const seen = await fingerprint(room.context, id).catch(() => 'unreachable' as const)
  if (seen === 'unreachable') return known ? undefined : noteLine(room, entryWithoutFile(id, 'damaged', undefined))
  if (!seen) return lookAtRest(room, id, aside.get(id))
  if (known?.state === 'sound' && known.size === seen.size && known.mtimeMs === seen.mtimeMs) return
  const look = await lookAt(room.context, id)
  switch (look.kind) {
    case 'sound':
      return noteLine(room, look.entry)
    case 'absent':
      return lookAtRest(room, id, aside.get(id))
    case 'damaged':
      return quarantineArticle(room, id)
    case 'newer':
      room.notices.add('newerArticle', id, { headline: known?.summary.headline ?? '' })
      return noteLine(room, entryWithoutFile(id, 'newer', known?.summary))
    case 'unreachable':
      return known ? undefined : noteLine(room, entryWithoutFile(id, 'damaged', undefined))
    default:
      return assertNever(look)
  }
}

/** One article that the disk does not give must not keep the others from being opened. */
async function spared({ context }: Reconciliation, id: Id, work: () => Promise<void>): Promise<void> {
  await work().catch((error: unknown) => {
    if (!isFault(error)) throw error
    context.log(`${id}: ${error.message}`)
  })
}

async function reportDraft(room: Reconciliation, id: Id): Promise<void> {
  const entry = room.catalogue.get(id)
  if (!entry) return reportLost(room, id, null)
  const draft = entry.state === 'sound' ? await room.copies.drafts.read(id) : null
  if (!draft) return
  const kind = draft.parentSeq === entry.summary.seq ? 'draftNewer' : 'draftConflict'
  room.notices.add(kind, id, { headline: entry.summary.headline, savedAt: draft.savedAt })
}

/**
 * Brings the list in step with the articles on disk, which are the truth. Damaged articles are set aside and reported,
 * lost ones reported, drafts of an earlier session announced, leftovers of a crash swept up.
 */
export async function reconcile(room: Reconciliation): Promise<void> {
  const { catalogue, context } = room
  const ids = await idsOnDisk(room)
  const onDisk = new Set(ids)
  for (const { summary } of catalogue.all()) if (!onDisk.has(summary.id)) catalogue.apply({ drop: summary.id })
  const believed = catalogue.inStep && ids.length > alwaysLooked
  const doubtful = believed ? ids.filter((id) => catalogue.get(id)?.state !== 'sound') : ids
  const aside = await quarantined(context)
  const littered = catalogue.inStep ? [] : [context.layout.sources, context.layout.evidence, context.layout.vault.folder, context.mine.drafts, context.mine.backups]
  if (room.writable) for (const folder of [context.layout.folder, ...littered]) await sweepFolder(context, folder)
  await inParallel(doubtful, 8, (id) => spared(room, id, () => check(room, id, aside)))
  for (const id of await room.copies.drafts.ids()) await spared(room, id, () => reportDraft(room, id))
  if (room.writable && !catalogue.inStep) await catalogue.fold().catch((error: unknown) => context.log(`index.json: ${String(error)}`))
  catalogue.inStep = true
}
