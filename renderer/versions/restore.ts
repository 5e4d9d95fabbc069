import { closeHistory } from '@tiptap/pm/history'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { Article, ArticleFacts } from '@shared/article'
import { factsOf } from '@shared/document'
import { assertNever } from '@shared/errors'
import { didDeed, type Hand } from '@shared/handover'
import { toIsoTime } from '@shared/time'
import { putBackDecision, putBackField, putBackPassage, type Row } from '@shared/versions'
import type { ArticleSession } from '../editor/session'
import type { Line } from './comparison-lines'
import type { MadeComparison } from './useComparison'
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

interface Writing {
  readonly state: EditorState
  readonly view: Pick<EditorView, 'dispatch'>
}

/** What a passage is put back from: `version` is the earlier state, `made` a comparison that shows it beside the text. */
interface Way {
  readonly version: Article
  readonly savedAt: string
  readonly present: Present
  readonly made: MadeComparison
}

function backOf(line: Exclude<Line, { kind: 'same' }>, transaction: Transaction, facts: ArticleFacts, version: Article, rows: readonly Row[]): Transaction {
  switch (line.kind) {
    case 'field':
      return putBackField(transaction, facts, version, line.row.field)
    case 'decision':
      return putBackDecision(transaction, facts, version, rows, line.decision)
    case 'passage':
      return putBackPassage(transaction, facts, version, rows, line.row)
    default:
      return assertNever(line)
  }
}

/** Puts one passage, field or decision of a version back, as one undo step. The comparison has to be of that version and of the text as it stands: its rows are places in both. */
export function putBackLine({ editor: { state, view } }: { readonly editor: Writing }, { version, savedAt, present, made }: Way, line: Line, by: Omit<Hand, 'at'>): PutBack {
  if (state.doc !== present.doc || made.later !== present.article || made.earlier !== version) return 'stale'
  if (line.kind === 'same') return 'done'
  const facts = factsOf(state)
  const transaction = backOf(line, state.tr, facts, version, made.comparison.rows)
  view.dispatch(closeHistory(didDeed(transaction, facts, { ...by, at: toIsoTime(new Date()) }, 'putBack', savedAt)))
  return 'done'
}
