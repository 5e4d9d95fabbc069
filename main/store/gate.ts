import { Fault, isFault } from '@shared/errors'
import type { Id } from '@shared/ids'
import { diskFault, errno } from './disk-faults'
import type { Lock } from './lock'
import type { Holder } from './machine'
import type { Notices } from './notices'
import { Turns } from './turns'

/** Why a library cannot be written. */
export type ReadOnly =
  | { readonly reason: 'newerFormat' }
  | { readonly reason: 'locked'; readonly holder: Holder }
  | { readonly reason: 'noPermission' }

/** What changed in a library. */
export type Change =
  | { readonly kind: 'article'; readonly id: Id }
  | { readonly kind: 'sources' | 'settings' | 'notices' | 'readOnly' }

/** An error of the disk becomes its fault; what is a mistake of ours stays as it is. */
const asFault = (error: unknown): unknown => (errno(error) === null ? error : diskFault(error, 'library'))

/** Lets work on a library through: in turn, only while it may be done, and with word to those who listen. */
export class Gate {
  private readonly turns = new Turns()
  private readonly listeners = new Set<(change: Change) => void>()
  private closed = false

  constructor(
    private readonly lock: Lock | null,
    private readonly notices: Notices,
    private blocked: ReadOnly | null,
  ) {}

  get readOnly(): ReadOnly | null {
    return this.blocked
  }

  listen(listener: (change: Change) => void): () => void {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }

  emit(change: Change): void {
    for (const listener of this.listeners) listener(change)
  }

  /** Runs `work` when all work on `key` that came before has ended. It may read, and write what is this person's alone. */
  async pass<T>(key: string, work: () => Promise<T>): Promise<T> {
    if (this.closed) throw new Fault('readOnly', 'The library is closed.')
    const told = this.notices.all()
    try {
      return await this.turns.take(key, work)
    } catch (error) {
      throw asFault(error)
    } finally {
      if (this.notices.all() !== told) this.emit({ kind: 'notices' })
    }
  }

  /** As `pass`, for work that writes in the library: refused where it is for reading only; `changes` are told when it is done. */
  change<T>(key: string, changes: readonly Change[], work: () => Promise<T>): Promise<T> {
    return this.pass(key, async () => {
      await this.confirmWritable()
      const result = await work()
      for (const change of changes) this.emit(change)
      return result
    })
  }

  /** As `change`, in turn on two keys; `first` is always the wider one, so that two never wait for each other. */
  changeBoth<T>(first: string, second: string, changes: readonly Change[], work: () => Promise<T>): Promise<T> {
    return this.change(first, changes, () => this.turns.take(second, work))
  }

  private async confirmWritable(): Promise<void> {
    if (this.blocked?.reason === 'locked') throw new Fault('locked', 'The library is open elsewhere.', { holder: this.blocked.holder.host })
    if (this.blocked) throw new Fault('readOnly', `The library is for reading only: ${this.blocked.reason}.`, { reason: this.blocked.reason })
    await this.lock?.confirm().catch((error: unknown) => {
      if (isFault(error) && error.code === 'locked') this.block(String(error.detail['holder'] ?? ''))
      throw error
    })
  }

  private block(host: string): void {
    this.blocked = { reason: 'locked', holder: { host, bootId: '', pid: 0, startedAt: '' } }
    this.emit({ kind: 'readOnly' })
  }

  /** Lets nothing more in and waits for what is under way. */
  async close(): Promise<void> {
    this.closed = true
    await this.turns.settle()
    this.listeners.clear()
  }
}
