import { closeHistory } from '@tiptap/pm/history'
import type { Article } from '@shared/article'
import { factsOf } from '@shared/document'
import { didDeed, type Hand } from '@shared/handover'
import { toIsoTime } from '@shared/time'
import { putBackField, putBackPassage, type Comparison } from '@shared/versions'
import type { ArticleSession } from '../editor/session'
import type { Line } from './comparison-lines'
import type { Present } from './usePresent'

/** Keeps the article as it stands as a version; what is typed meanwhile is kept too. */
async function keepPresent(session: ArticleSession): Promise<void> {
  const [doc, facts] = [session.editor.state.doc, session.facts.get()]
  await session.keepVersion('restore')
  const hasChanged = !session.editor.isDestroyed && (session.editor.state.doc !== doc || session.facts.get() !== facts)
  if (hasChanged) await keepPresent(session)
}

/** Puts a version of `savedAt` in place of the text and fields, which are kept first. False where the article was left meanwhile. */
export async function restoreWhole(session: ArticleSession, version: Article, savedAt: string, by: Omit<Hand, 'at'>): Promise<boolean> {
  await keepPresent(session)
  if (session.editor.isDestroyed) return false
  session.replace(version, (transaction) => didDeed(transaction, factsOf(session.editor.state), { ...by, at: toIsoTime(new Date()) }, 'restored', savedAt))
  return true
}

/** What putting back a line came to: `stale` where the text is not the one that was compared. */
export type PutBack = 'done' | 'stale'

/** Puts one passage or field of a version back, as one undo step. */
export function putBackLine(session: ArticleSession, version: Article, savedAt: string, present: Present, { rows }: Comparison, line: Line, by: Omit<Hand, 'at'>): PutBack {
  const { state, view } = session.editor
  if (state.doc !== present.doc) return 'stale'
  if (line.kind !== 'passage' && line.kind !== 'field') return 'done'
  const facts = factsOf(state)
  const transaction = line.kind === 'field' ? putBackField(state.tr, facts, version, line.row.field) : putBackPassage(state.tr, facts, version, rows, line.row)
  view.dispatch(closeHistory(didDeed(transaction, facts, { ...by, at: toIsoTime(new Date()) }, 'putBack', savedAt)))
  return 'done'
}
