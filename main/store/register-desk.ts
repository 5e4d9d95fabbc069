import type { IdPair, Twin } from '@shared/duplicate'
import type { Id } from '@shared/ids'
import { resolveSource, type Source, type SourceUse } from '@shared/source'
import { DistinctPairs } from './distinct'
import type { Gate } from './gate'
import { mustBeSettled } from './notices'
import type { Reconciliation } from './reconcile'
import type { Register } from './register'

/** What a desk asks about the register as a whole. */
export class RegisterDesk {
  private readonly pairs: DistinctPairs

  constructor(
    private readonly gate: Gate,
    private readonly register: Register,
    private readonly room: Reconciliation,
    libraryId: Id,
  ) {
    this.pairs = new DistinctPairs(room.context, libraryId, () => gate.readOnly === null)
  }

  /** A person says that the unreadable records withheld no name, or that the sources were entered anew. */
  settle(): Promise<void> {
    const settle = async (lasting: boolean): Promise<void> => {
      await this.register.acceptLost(lasting)
      this.room.notices.settleAll(...mustBeSettled)
    }
    return this.gate.readOnly === null ? this.gate.change('commit', [], () => settle(true)) : this.gate.pass('commit', () => settle(false))
  }

  /** The sources that were taken out of the register, the last first: each can be put back. */
  removed(): readonly Source[] {
    return this.register.removed()
  }

  /** How many passages of how many articles rest on each source, after merges; articles in the trash and `except` aside. Costs no reading of articles. */
  uses(except: Id | null): Readonly<Record<Id, SourceUse>> {
    const found = new Map<Id, { passages: number; articles: number }>()
    const sources = new Map(this.register.all().map((source) => [source.id, source]))
    for (const { summary, uses } of this.room.catalogue.all()) {
      if (summary.trashed || summary.id === except) continue
      const here = new Map<Id, number>()
      for (const [ids, passages] of uses) {
        for (const id of new Set(ids.flatMap((each) => resolveSource(sources, each)?.id ?? []))) here.set(id, (here.get(id) ?? 0) + passages)
      }
      for (const [id, passages] of here) {
        const before = found.get(id) ?? { passages: 0, articles: 0 }
        found.set(id, { passages: before.passages + passages, articles: before.articles + 1 })
      }
    }
    return Object.fromEntries(found)
  }

  /** The pairs of which a person said that they are two sources. */
  distinct(): Promise<readonly IdPair[]> {
    return this.gate.pass('distinct', () => this.pairs.all())
  }

  /** Remembers in the library that two sources are two, or forgets it. */
  setDistinct(pair: IdPair, areDistinct: boolean): Promise<void> {
    return this.gate.change('distinct', [], () => this.pairs.set(pair, areDistinct))
  }

  /** See `Register.twins`. */
  twins(): readonly Twin[] {
    return this.register.twins()
  }

  /** See `Register.setApart`. */
  setApart(withheld: Id, open: Id, areApart: boolean): Promise<void> {
    return this.gate.change('commit', [{ kind: 'sources' }], () => this.register.setApart(withheld, open, areApart))
  }

  /** Forgets that a withheld source was ever held against another: that the two look alike tells who it is. */
  async forgetHiddenPairs(): Promise<void> {
    if (this.gate.readOnly) return
    const hidden = [...this.register.all(), ...this.register.removed()].filter(({ confidentiality }) => confidentiality !== 'none')
    await this.gate
      .change('distinct', [], () => this.pairs.forget(new Set(hidden.map(({ id }) => id))))
      .catch((error: unknown) => this.room.context.log(`Pairs of withheld sources: ${String(error)}`))
  }
}
