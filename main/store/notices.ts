import type { FaultDetail } from '@shared/errors'
import type { Id } from '@shared/ids'
import type { Notice, NoticeKind } from '@shared/ipc'

/** Until these are settled nothing may leave the library. */
export const mustBeSettled: readonly NoticeKind[] = ['sourceQuarantined', 'sourceUnread']

/** The notices of this session, one of a kind for an article. */
export class Notices {
  private shown: readonly Notice[] = []

  all(): readonly Notice[] {
    return this.shown
  }

  add(kind: NoticeKind, articleId: Id | null, detail: FaultDetail): void {
    this.shown = [...this.shown.filter((notice) => articleId === null || notice.kind !== kind || notice.articleId !== articleId), { kind, articleId, detail }]
  }

  /** Takes away what was said of an article, for it is settled. */
  settle(articleId: Id, ...kinds: readonly NoticeKind[]): void {
    const kept = this.shown.filter((notice) => notice.articleId !== articleId || (kinds.length > 0 && !kinds.some((kind) => kind === notice.kind)))
    if (kept.length !== this.shown.length) this.shown = kept
  }

  /** Takes away what was said of the library as a whole, for a person has settled it. */
  settleAll(...kinds: readonly NoticeKind[]): void {
    this.shown = this.shown.filter(({ kind }) => !kinds.some((settled) => settled === kind))
  }

  /** Takes one away that was read; one that must be settled stays. */
  dismiss(place: number): void {
    this.shown = this.shown.filter(({ kind }, index) => index !== place || mustBeSettled.some((standing) => standing === kind))
  }
}
