import type { Notice, NoticeKind } from '@shared/ipc'
import { api } from '../bridge'
import { useShell } from '../shell/context'
import { useTranslate } from '../shell/messages'
import { Button, formatDate, Icon, IconButton, useLanguage } from '../ui'
import { RecoveryOffers } from './RecoveryOffers'
import { SettleSources } from './SettleSources'

/** Until these are settled nothing may leave the library, so they cannot be put away unsettled. */
const standing: readonly NoticeKind[] = ['sourceQuarantined', 'sourceUnread']

/** What the library must tell; each line offers what can be done about it. */
export function Notices({ notices }: { readonly notices: readonly Notice[] }) {
  const shell = useShell()
  const t = useTranslate()
  const language = useLanguage()
  if (notices.length === 0) return null
  return (
    <ul className="library-notices" aria-label={t('library.noticesLabel')}>
      {notices.map(({ kind, articleId, detail }, place) => {
        const values = {
          ...detail,
          headline: detail['headline'] || t('library.untitled'),
          ...(typeof detail['savedAt'] === 'string' ? { when: formatDate(detail['savedAt'], language) } : {}),
        }
        const offered = detail['offered']
        return (
          <li key={`${kind} ${articleId ?? place}`} className="library-notice">
            <Icon name="warning" />
            <div className="library-notice-words">
              <p>{t(`library.notice.${kind}`, values)}</p>
              {articleId && offered && <RecoveryOffers articleId={articleId} />}
              {articleId && (kind === 'draftNewer' || kind === 'draftConflict' || kind === 'newerArticle') && (
                <Button size="small" onPress={() => void shell.openArticle(articleId)}>
                  {t('library.open')}
                </Button>
              )}
              {standing.includes(kind) && place === notices.findLastIndex((notice) => standing.includes(notice.kind)) && <SettleSources />}
            </div>
            {!standing.includes(kind) && (
              <IconButton icon="close" label={t('library.dismiss')} onPress={() => void shell.attempt(() => api['library.dismissNotice'](place))} />
            )}
          </li>
        )
      })}
    </ul>
  )
}
