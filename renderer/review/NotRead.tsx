import type { ArticleSession } from '../editor/session'
import { useFullShell } from '../shell/full-context'
import { useTranslate } from '../shell/messages'
import { Button, EmptyState } from '../ui'
import type { ReviewState } from './review'

interface NotReadProps {
  readonly session: ArticleSession | null
  readonly reading: Exclude<ReviewState['reading'], 'read'>
}

/** What stands in a panel of the review while nothing is known of the article: no article, not yet read, or reading failed. */
export function NotRead({ session, reading }: NotReadProps) {
  const t = useTranslate()
  const shell = useFullShell()
  if (!session) return <EmptyState title={t('shell.preflight.noArticleTitle')} commands={['article.new']}>{t('shell.preflight.noArticleText')}</EmptyState>
  if (reading === 'awaited') return <p className="panel-none">{t('shell.reading.awaited')}</p>
  return (
    <EmptyState
      title={t('shell.reading.failedTitle')}
      action={
        <Button size="small" onPress={() => void shell.attempt(() => shell.review.refresh(session))}>
          {t('shell.reading.again')}
        </Button>
      }
    >
      {t('shell.reading.failedText')}
    </EmptyState>
  )
}
