import type { ArticleSummary } from '@shared/ipc'
import type { ArticleSession } from '../editor/session'

type Written = Pick<ArticleSummary, 'headline' | 'status' | 'section' | 'language' | 'words' | 'assignee'>

const writtenOf = ({ facts, words }: Pick<ArticleSession, 'facts' | 'words'>): Written => {
  const { headline, status, section, language, assignee } = facts.get()
  return { headline: headline.trim(), status, section, language, assignee, words: words.get() }
}

const isAs = (line: ArticleSummary, written: Written): boolean => Object.entries(written).every(([key, value]) => line[key as keyof Written] === value)

/**
 * The line of the open article as it is written now, saved or not: null where the list has it so. The same as `last` where
 * nothing of it changed.
 */
export function lineOf(articles: readonly ArticleSummary[], open: Pick<ArticleSession, 'id' | 'facts' | 'words'>, last: ArticleSummary | null): ArticleSummary | null {
  const listed = articles.find(({ id }) => id === open.id)
  const written = writtenOf(open)
  if (!listed || isAs(listed, written)) return null
  return last && last.id === open.id && last.seq === listed.seq && isAs(last, written) ? last : { ...listed, ...written }
}

/** The list with the line of the open article as it is written now. Once a save has told of a newer state, that is believed. */
export function withOpenLine(articles: readonly ArticleSummary[], line: ArticleSummary | null): readonly ArticleSummary[] {
  const at = line ? articles.findIndex(({ id }) => id === line.id) : -1
  return line && at >= 0 && articles[at]!.seq === line.seq ? articles.with(at, line) : articles
}
