import { useEffect, useMemo, useRef, useState } from 'react'
import type { VersionSummary } from '@shared/ipc'
import { useTranslate } from '../shell/messages'
import { formatDay, formatNumber, formatTime, useLanguage, useNow, WindowedList } from '../ui'
import { byDay } from './by-day'

interface VersionListProps {
  readonly versions: readonly VersionSummary[]
  /** The version that was looked at last: the focus comes back to it. */
  readonly last: string | null
  readonly onSelect: (versionId: string) => void
}

/** A version, with the name of its day where it is the first of that. */
interface Item {
  readonly version: VersionSummary
  readonly day: string | null
}

/** The versions by day, the latest state first. */
export function VersionList({ versions, last, onSelect }: VersionListProps) {
  const t = useTranslate()
  const language = useLanguage()
  const now = useNow()
  const place = useRef<HTMLDivElement>(null)
  const [current, setCurrent] = useState(last)
  const items = useMemo(
    () => byDay(versions, ({ savedAt }) => formatDay(savedAt, now, language)).flatMap(({ name, versions: ofDay }) => ofDay.map((version, index): Item => ({ version, day: index === 0 ? name : null }))),
    [versions, now, language],
  )
  useEffect(() => {
    if (last !== null) place.current?.querySelector<HTMLElement>('[role=listbox]')?.focus()
  }, [last])
  return (
    <div className="versions-list" ref={place}>
      <WindowedList
        label={t('versions.list')}
        items={items}
        keyOf={({ version }) => version.versionId}
        current={current}
        onChoose={({ version }) => setCurrent(version.versionId)}
        onOpen={({ version }) => onSelect(version.versionId)}
        opensOnClick
        estimate={33}
      >
        {({ version, day }) => (
          <>
            {day !== null && <span className="versions-day-name">{day}</span>}
            <span className="versions-item">
              <time className="versions-time" dateTime={version.savedAt}>
                {formatTime(version.savedAt, language)}
              </time>
              <span className={`versions-reason versions-reason-${version.reason}`}>{[version.name || t(`versions.reason.${version.reason}`), version.by].filter(Boolean).join(' · ')}</span>
              <span className="versions-count">{t('versions.words', { count: version.words, formatted: formatNumber(version.words, language) })}</span>
            </span>
          </>
        )}
      </WindowedList>
    </div>
  )
}
