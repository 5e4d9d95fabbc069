import { Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components'
import type { VersionSummary } from '@shared/ipc'
import { useTranslate } from '../shell/messages'
import { formatDay, formatNumber, formatTime, useLanguage, useNow } from '../ui'
import { byDay } from './by-day'

interface VersionListProps {
  readonly versions: readonly VersionSummary[]
  /** The version that was looked at last: the focus comes back to it. */
  readonly last: string | null
  readonly onSelect: (versionId: string) => void
}

/** The versions by day, the latest state first. */
export function VersionList({ versions, last, onSelect }: VersionListProps) {
  const t = useTranslate()
  const language = useLanguage()
  const now = useNow()
  const days = byDay(versions, (version) => formatDay(version.savedAt, now, language))
  return (
    <ListBox
      className="versions-list"
      aria-label={t('versions.list')}
      selectionMode="single"
      selectionBehavior="toggle"
      autoFocus={last !== null}
      defaultSelectedKeys={last === null ? [] : [last]}
      onAction={(key) => onSelect(String(key))}
      onSelectionChange={(keys) => {
        const [key] = keys === 'all' ? [] : keys
        onSelect(String(key ?? last))
      }}
    >
      {days.map((day) => (
        <ListBoxSection key={day.versions[0]!.versionId} id={`day ${day.versions[0]!.versionId}`} className="versions-day">
          <Header className="versions-day-name">{day.name}</Header>
          {day.versions.map((version) => {
            const time = formatTime(version.savedAt, language)
            const reason = version.name || t(`versions.reason.${version.reason}`)
            return (
              <ListBoxItem key={version.versionId} id={version.versionId} textValue={`${time} ${reason}`} className="versions-item">
                <time className="versions-time" dateTime={version.savedAt}>
                  {time}
                </time>
                <span className={`versions-reason versions-reason-${version.reason}`}>{reason}</span>
                <span className="versions-count">{t('versions.words', { count: version.words, formatted: formatNumber(version.words, language) })}</span>
              </ListBoxItem>
            )
          })}
        </ListBoxSection>
      ))}
    </ListBox>
  )
}
