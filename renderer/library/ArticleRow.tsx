import { memo } from 'react'
import type { ArticleSummary } from '@shared/ipc'
import { useTranslate } from '../shell/messages'
import { formatDate, formatNumber, formatRecent, Icon, MenuButton, StatusMark, useLanguage, type MenuAction } from '../ui'
import { RemoveQuestion } from './RemoveQuestion'
import type { LibraryActions } from './useLibraryActions'

interface ArticleRowProps {
  readonly article: ArticleSummary
  /** Which of the articles with this headline it is, and of how many; 0 where it is the only one. */
  readonly number: number
  readonly count: number
  readonly now: Date
  readonly isActive: boolean
  readonly isOpen: boolean
  /** Whoever works here has the piece. */
  readonly isMine: boolean
  readonly menuOpen: boolean
  readonly asksRemove: boolean
  readonly actions: LibraryActions
  readonly onMenu: (id: string, open: boolean) => void
  readonly onAskRemove: (id: string, ask: boolean) => void
}

/** A line of the list: the headline, where it stands, and what can be done with it. Drawn anew only when one of these changes. */
export const ArticleRow = memo(function ArticleRow({ article, number, count, now, isActive, isOpen, isMine, menuOpen, asksRemove, actions, onMenu, onAskRemove }: ArticleRowProps) {
  const t = useTranslate()
  const language = useLanguage()
  const headline = article.headline || t('library.untitled')
  const choices: readonly MenuAction[] = article.trashed
    ? [
        { id: 'restore', label: t('library.restore'), icon: 'restore', run: () => actions.restore(article.id) },
        { id: 'remove', label: t('library.remove'), icon: 'trash', danger: true, shortcut: 'Delete', run: () => onAskRemove(article.id, true) },
      ]
    : [
        { id: 'open', label: t('library.open'), icon: 'eye', shortcut: 'Enter', run: () => actions.open(article.id) },
        { id: 'duplicate', label: t('command.article.duplicate'), icon: 'copy', run: () => actions.duplicate(article.id) },
        { id: 'trash', label: t('command.article.trash'), icon: 'trash', shortcut: 'Delete', run: () => actions.trash(article.id) },
      ]
  return (
    <>
      <div role="gridcell" className="library-cell" aria-current={isOpen ? 'true' : undefined}>
        <span className={article.headline ? 'library-headline' : 'library-headline library-untitled'}>{headline}</span>
        <span className="library-facts">
          <span className="library-kept">
            {number > 0 && <span className="library-namesake" title={t('library.namesake', { number, count, when: formatDate(article.createdAt, language) })}>{t('library.number', { number })}</span>}
            <StatusMark status={article.status} />
            {article.assignee && (
              <span className={isMine ? 'library-with library-mine' : 'library-with'} title={t('library.withPerson', { name: article.assignee })}>
                <Icon name="person" />
                {isMine ? t('library.forYou') : article.assignee}
              </span>
            )}
            <span>{t('library.words', { count: article.words, formatted: formatNumber(article.words, language) })}</span>
            {article.section && <span className="library-section">{article.section}</span>}
          </span>
          <time dateTime={article.updatedAt} title={t('library.changed', { when: formatDate(article.updatedAt, language) })}>
            {formatRecent(article.updatedAt, now, language)}
          </time>
        </span>
        {asksRemove && <RemoveQuestion onRemove={() => {
            onAskRemove(article.id, false)
            actions.remove(article.id)
          }} onKeep={() => onAskRemove(article.id, false)} />}
      </div>
      <div role="gridcell" className={isActive || menuOpen ? 'library-more library-more-shown' : 'library-more'}>
        <MenuButton label={t('library.rowMenu', { headline })} actions={choices} isOpen={menuOpen} onOpenChange={(open) => onMenu(article.id, open)} inTabOrder={false} />
      </div>
    </>
  )
})
