import { realpath } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { Fault } from '@shared/errors'
import type { ArticleChange, LibraryState, SourcesChange } from '@shared/ipc'
import type { Source } from '@shared/source'
import { patchBetween, type RegisterPatch } from '@shared/source-patch'
import type { LockReason, VaultState } from '@shared/vault'
import { readAsset } from './publish/assets'
import { libraryLayout, openLibrary, realDisk, seedSamples, type Library } from './store'
import { watchHouse } from './store/watch-house'
import { Vault } from './vault/vault'

interface DeskOptions {
  readonly userData: string
  /** The folder of the shipped sample articles. */
  readonly samples: string
  readonly log: (line: string) => void
  readonly onLibrary: (state: LibraryState) => void
  /** One article was saved, trashed, removed: only its line is told, so that a save costs the same in any library. */
  readonly onArticle: (change: ArticleChange) => void
  /** The whole register of a library that was opened, then what changes in it: a save of one source costs the same in any register. */
  readonly onSources: (change: SourcesChange) => void
  readonly onVault: (state: VaultState) => void
  /** The house rules of the open library were written, by whomever. */
  readonly onHouse?: () => void
  /** Minutes after which the vault locks itself; told in its state. */
  readonly idleMinutes: () => number
  /** Whoever works on this machine; undefined before a name was given. */
  readonly person?: () => { readonly id: string; readonly name: string } | undefined
}

/** The library that is open now; another can be put in its place. */
export interface Desk {
  library(): Library
  /** The vault of the open library. */
  vault(): Vault
  /** Locks the vault if there is one that stands open. */
  lockVault(by: LockReason): void
  state(): LibraryState
  /**
   * Opens the library in `folder` (made with the samples when new) and lets the one before go. `mustExist`: throws `notFound`
   * instead of making one. Where it throws, the one before stays open.
   */
  open(folder: string, options?: { readonly mustExist?: boolean }): Promise<void>
  /** After a person said so: opens the library again for writing although another program or machine holds its lock. */
  takeOver(): Promise<void>
  /** The bytes of `<sha256>.<extension>` among the assets of an article, without metadata, or null. */
  asset(articleId: string, name: string): Promise<Buffer | null>
  close(): Promise<void>
}

export function createDesk({ userData, samples, log, onLibrary, onArticle, onSources, onVault, onHouse, idleMinutes, person }: DeskOptions): Desk {
  const held: { library: Library | null; vault: Vault | null; sources: readonly Source[]; unwatch: () => void } = { library: null, vault: null, sources: [], unwatch: () => undefined }

  const library = (): Library => {
    if (!held.library) throw new Fault('notFound', 'No library is open.')
    return held.library
  }

  const vault = (): Vault => {
    if (!held.vault) throw new Fault('notFound', 'No library is open.')
    return held.vault
  }

  /** The vault of a library that is about to be opened; what it tells is heard while its library is the open one. */
  const vaultOf = async (opened: Library): Promise<Vault> => {
    const made: Vault = await Vault.of(opened.vault, {
      idleMinutes,
      onChange: (changed) => {
        if (held.vault === made) onVault(changed)
      },
    })
    return made
  }

  /** What of the register the window does not know yet; from now on it does. */
  const told = (sources: readonly Source[]): RegisterPatch => {
    const patch = patchBetween(held.sources, sources)
    held.sources = sources
    return patch
  }

  const state = (): LibraryState => {
    const open = library()
    const { readOnly } = open
    const holder = readOnly && readOnly.reason === 'locked' ? readOnly.holder.host : ''
    return { name: basename(open.folder), readOnly: readOnly ? readOnly.reason : null, holder, articles: open.list(), notices: open.notices() }
  }

  const readied = async (next: Library): Promise<Vault> => {
    if (next.isNew) await seedSamples(next, samples)
    return vaultOf(next)
  }

  /** Whatever fails, either the library before stays open and `next` is let go, or `next` is in its place. */
  const swap = async (folder: string, options: { readonly mustExist?: boolean; readonly takeLock?: boolean }): Promise<void> => {
    const next = await openLibrary({ folder, userData, log, ...(person ? { person } : {}), ...options })
    const nextVault = await readied(next).catch(async (error: unknown) => {
      await next.close()
      throw error
    })
    const before = held.library
    held.vault?.lock('start')
    held.library = next
    held.vault = nextVault
    held.unwatch()
    held.unwatch = watchHouse(next.folder, () => onHouse?.())
    next.onChange((change) => {
      if (held.library !== next) return
      if (change.kind === 'sources') {
        onSources({ kind: 'patch', ...told(next.sources()) })
        nextVault.tell()
      }
      else if (change.kind === 'article') onArticle({ id: change.id, line: next.line(change.id) })
      else onLibrary(state())
    })
    onLibrary(state())
    told(next.sources())
    onSources({ kind: 'whole', sources: next.sources() })
    nextVault.tell()
    await before?.close().catch((error: unknown) => log(`The library before: ${String(error)}`))
  }

  return {
    library,
    vault,
    lockVault: (by) => held.vault?.lock(by),
    state,
    open: async (folder, options) => {
      // Opened twice, a library would find its own lock and be for reading only.
      if (held.library && held.library.folder === (await realpath(folder).catch(() => folder))) return
      await swap(folder, options ?? {})
    },
    takeOver: async () => {
      const { folder, readOnly } = library()
      if (readOnly && readOnly.reason === 'locked') await swap(folder, { mustExist: true, takeLock: true })
    },
    asset: async (articleId, name) => {
      try {
        // Paper takes pictures from here, and a PDF keeps their bytes.
        const bytes = await readAsset(realDisk, join(libraryLayout(library().folder).articleFolder(articleId), 'assets'), `asset:${name}`)
        return bytes && Buffer.from(bytes)
      } catch {
        return null
      }
    },
    close: async () => {
      held.unwatch()
      held.vault?.lock('start')
      await held.library?.close()
    },
  }
}
