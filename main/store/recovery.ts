import type { Article } from '@shared/article'
import { Fault } from '@shared/errors'
import type { Id } from '@shared/ids'
import type { ArticleFiles, SavedArticle } from './article-files'
import { findCopies, offerOf, type Offer, type OfferPlace } from './offers'
import type { Saving } from './saving'
import { measure, type StoredArticle } from './stored-article'

/** Brings an article back whose file is damaged or gone. */
export class Recovery {
  constructor(
    private readonly files: ArticleFiles,
    private readonly saving: Saving,
  ) {}

  /** Where a damaged article can be had from, the best first. */
  async offers(id: Id): Promise<readonly Offer[]> {
    return (await findCopies(this.files.room.copies, id)).map(offerOf)
  }

  private async copyFrom(id: Id, from: OfferPlace): Promise<StoredArticle> {
    const copy = (await findCopies(this.files.room.copies, id)).find((found) => found.from === from)
    if (!copy) throw new Fault('notFound', `There is no ${from} of ${id}.`)
    return copy.stored
  }

  /** The article of an offer, to look at before deciding. */
  async loadOffer(id: Id, from: OfferPlace): Promise<Article> {
    return (await this.copyFrom(id, from)).article
  }

  /** Stores a sound copy in the place of a damaged article, whose own file stays in quarantine. Throws `conflict` when it is not damaged. */
  async recover(id: Id, from: OfferPlace): Promise<SavedArticle> {
    const copy = await this.copyFrom(id, from)
    if (await this.files.replaceable(id)) throw new Fault('conflict', `${id} is not damaged.`)
    measure(copy.article)
    const seq = Math.max(copy.seq, this.files.room.catalogue.get(id)?.summary.seq ?? 0)
    const saved = await this.files.write(id, copy.article, { seq: seq + 1, parentSeq: copy.seq }, undefined)
    this.files.room.notices.settle(id)
    if (from === 'draft') await this.saving.spendDraft(id)
    return saved
  }
}
