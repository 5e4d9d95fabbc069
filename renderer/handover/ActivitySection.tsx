import { useState } from 'react'
import { activityOf } from '@shared/handover'
import type { ArticleSession } from '../editor/session'
import { useTranslate } from '../shell/messages'
import { useStore } from '../shell/store'
import { formatDate, useLanguage } from '../ui'

function Log({ session }: { readonly session: ArticleSession }) {
  const t = useTranslate()
  const language = useLanguage()
  const facts = useStore(session.facts)
  const publicationRecords = useStore(session.published)
  const [createdAt] = useState(() => session.snapshot().createdAt)
  return (
    <ol className="activity">
      {activityOf({ ...facts, publicationRecords, createdAt }).map(({ kind, at, by, detail }, index) => (
        <li key={`${at}:${kind}:${index}`}>
          <span>{[by, t(`handover.kind.${kind}`)].filter(Boolean).join(' · ')}</span> <time className="activity-when" dateTime={at}>{formatDate(at, language)}</time>
          {detail && <p className="activity-detail">{kind === 'restored' || kind === 'putBack' ? t('versions.of', { when: formatDate(detail, language) }) : detail}</p>}
        </li>
      ))}
    </ol>
  )
}

/** The way of the article so far, folded until somebody asks. */
export function ActivitySection({ session }: { readonly session: ArticleSession }) {
  const t = useTranslate()
  const [isOpen, setOpen] = useState(false)
  return (
    <details data-field="handOvers" tabIndex={-1} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('handover.activity')}</summary>
      {isOpen && <Log session={session} />}
    </details>
  )
}
