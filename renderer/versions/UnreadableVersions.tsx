import type { UnreadableVersion } from '@shared/ipc'
import { useTranslate } from '../shell/messages'
import { formatDate, formatNumber, useLanguage } from '../ui'

/** The versions whose files cannot be read, below the list of the others; nothing where there is none. */
export function UnreadableVersions({ versions }: { readonly versions: readonly UnreadableVersion[] }) {
  const t = useTranslate()
  const language = useLanguage()
  if (versions.length === 0) return null
  return (
    <details className="versions-unreadable">
      <summary>{t('versions.unreadable', { count: versions.length, formatted: formatNumber(versions.length, language) })}</summary>
      <p>{t('versions.unreadableWords')}</p>
      <ul>
        {versions.map(({ versionId, keptAt }) => (
          <li key={versionId}>
            <time dateTime={keptAt}>{formatDate(keptAt, language)}</time>
          </li>
        ))}
      </ul>
    </details>
  )
}
