import type { FaultDetail } from '@shared/errors'
import type { Id } from '@shared/ids'
import type { Notice } from '@shared/ipc'

/**
 * What a library can have to tell a person.
 * `quarantined`: an article's file was damaged and set aside; `missing`: an article has no file any more; both with
 * `detail.offered`, the best place to recover from ('draft' | 'history' | 'backup', '' for none) and `detail.headline`.
 * `draftNewer`, `draftConflict`: unsaved work of an earlier session lies beside an article (`detail.savedAt`).
 * `newerArticle`: an article of a newer program, for reading only. `sourceQuarantined`, `settingsQuarantined`,
 * `redoQuarantined`: another file was damaged and set aside (`detail.file`); of settings `detail.restored` tells from where.
 * `sourceUnread`: a source of a newer program, or one that the disk does not give, is left where it is and out of the register.
 * `settingsMissing`: a library without its `library.json`. `libraryMissing`, `libraryUnusable`: another folder was asked for
 * (`detail.folder`) and this library was opened in its place; `libraryAnew`: this library's folder was empty and was begun again.
 */
export type NoticeKind =
  | 'quarantined'
  | 'missing'
  | 'draftNewer'
  | 'draftConflict'
  | 'newerArticle'
  | 'sourceQuarantined'
  | 'sourceUnread'
  | 'settingsQuarantined'
  | 'settingsMissing'
  | 'redoQuarantined'
  | 'libraryMissing'
  | 'libraryUnusable'
  | 'libraryAnew'

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
