import type { Notice } from '@shared/ipc'
import type { MessageKey } from '@shared/messages'
import { api } from '../bridge'
import { useShell } from '../shell/context'
import { useTranslate } from '../shell/messages'
import { Button, formatDate, Icon, IconButton, useLanguage } from '../ui'

type Origin = 'draft' | 'history' | 'backup'

const sentences: Readonly<Record<string, MessageKey>> = {
  quarantined: 'library.notice.quarantined',
  missing: 'library.notice.missing',
  draftNewer: 'library.notice.draftNewer',
  draftConflict: 'library.notice.draftConflict',
  newerArticle: 'library.notice.newerArticle',
  sourceQuarantined: 'library.notice.sourceQuarantined',
  settingsQuarantined: 'library.notice.settingsQuarantined',
  settingsMissing: 'library.notice.settingsMissing',
  redoQuarantined: 'library.notice.redoQuarantined',
  libraryMissing: 'library.notice.libraryMissing',
  libraryUnusable: 'library.notice.libraryUnusable',
  libraryAnew: 'library.notice.libraryAnew',
}

const isOrigin = (value: unknown): value is Origin => value === 'draft' || value === 'history' || value === 'backup'

/** What the library must tell; each line offers what can be done about it. */
export function Notices({ notices }: { readonly notices: readonly Notice[] }) {
  const shell = useShell()
  const t = useTranslate()
  const language = useLanguage()
  if (notices.length === 0) return null
  const recover = (id: string, from: Origin): void =>
    void shell.attempt(async () => {
      const saved = await api['article.recover']({ id, from })
      await shell.openArticle(saved.id)
    })
  return (
    <ul className="library-notices" aria-label={t('library.noticesLabel')}>
      {notices.map(({ kind, articleId, detail }, place) => {
        const values = {
          ...detail,
          kind,
          headline: detail['headline'] || t('library.untitled'),
          ...(typeof detail['savedAt'] === 'string' ? { when: formatDate(detail['savedAt'], language) } : {}),
        }
        const offered = detail['offered']
        return (
          <li key={`${kind} ${articleId ?? place}`} className="library-notice">
            <Icon name="warning" />
            <div className="library-notice-words">
              <p>{t(sentences[kind] ?? 'library.notice.other', values)}</p>
              {articleId && isOrigin(offered) && (
                <Button size="small" onPress={() => recover(articleId, offered)}>
                  {t(`library.recover.${offered}`)}
                </Button>
              )}
              {articleId && (kind === 'draftNewer' || kind === 'draftConflict' || kind === 'newerArticle') && (
                <Button size="small" onPress={() => void shell.openArticle(articleId)}>
                  {t('library.open')}
                </Button>
              )}
            </div>
            <IconButton icon="close" label={t('library.dismiss')} onPress={() => void shell.attempt(() => api['library.dismissNotice'](place))} />
          </li>
        )
      })}
    </ul>
  )
}
