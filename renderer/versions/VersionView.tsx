import { useState } from 'react'
import type { VersionSummary } from '@shared/ipc'
import type { ArticleSession } from '../editor/session'
import { useFullShell } from '../shell/full-context'
import { useTranslate } from '../shell/messages'
import { Button, Choices, formatDate, formatNumber, useFocusAtStart, useLanguage } from '../ui'
import { Comparing, DifferenceSteps, DifferenceSummary } from './ComparisonHead'
import { ComparisonLines } from './ComparisonLines'
import { asNow } from './states'
import { useComparison } from './useComparison'
import { useDifferences } from './useDifferences'
import { usePresent } from './usePresent'
import { usePutBack } from './usePutBack'
import { useVersion } from './useVersion'
import { VersionName } from './VersionName'

const views = ['changes', 'text'] as const

interface VersionViewProps {
  readonly session: ArticleSession
  readonly summary: VersionSummary
  readonly onBack: () => void
}

/** One version beside the page: what changed since, and the way back to it or to a passage of it. */
export function VersionView({ session, summary, onBack }: VersionViewProps) {
  const shell = useFullShell()
  const t = useTranslate()
  const language = useLanguage()
  const version = useVersion(session.id, summary.versionId)
  const present = usePresent(session)
  const compared = useComparison(version, present.article)
  const comparison = compared.made?.comparison ?? null
  const [shows, setShows] = useState<(typeof views)[number]>('changes')
  const differences = useDifferences(comparison, shows === 'text')
  const ways = usePutBack({ session, article: version, savedAt: summary.savedAt })
  const back = useFocusAtStart<HTMLButtonElement>()
  const when = formatDate(summary.savedAt, language)

  return (
    <div className="versions-one">
      <header className="versions-head">
        <Button size="small" variant="plain" icon="chevronLeft" buttonRef={back} onPress={onBack}>
          {t('versions.back')}
        </Button>
        <h3 className="versions-when">{t('versions.of', { when })}</h3>
        <p className="versions-facts">
          {[t(`versions.reason.${summary.reason}`), summary.by].filter(Boolean).join(' · ')}
          <span>{t('versions.words', { count: summary.words, formatted: formatNumber(summary.words, language) })}</span>
        </p>
        <VersionName session={session} summary={summary} />
        {comparison && <DifferenceSummary comparison={comparison} />}
        <div className="versions-tools">
          <Button size="small" icon="compare" onPress={() => shell.view.set({ kind: 'compare', earlier: summary.versionId, later: asNow })}>
            {t('versions.compare')}
          </Button>
          <Button variant="primary" size="small" icon="restore" isDisabled={session.readOnly || (comparison?.isSame ?? true)} onPress={() => ways.restore(onBack)}>
            {t('versions.restore')}
          </Button>
          <Choices label={t('versions.view')} labelHidden value={shows} choices={views.map((id) => ({ id, label: t(`versions.views.${id}`) }))} onChange={setShows} />
          <DifferenceSteps differences={differences} />
        </div>
      </header>
      <Comparing compared={compared} />
      {compared.made && version && (
        <ComparisonLines
          label={t('versions.of', { when })}
          lang={version.language}
          lines={differences.lines}
          layout="inline"
          current={differences.current}
          onPutBack={session.readOnly ? undefined : (line) => compared.made && ways.putBack(present, compared.made, line)}
        />
      )}
    </div>
  )
}
