import { useEffect, useRef, useState } from 'react'
import type { ArticleSession } from '../editor/session'
import { useFullShell } from '../shell/full-context'
import { useTranslate } from '../shell/messages'
import { useStore } from '../shell/store'
import { Button, Choices, EmptyState, formatDate, IconButton, Select, useLanguage } from '../ui'
import { Comparing, DifferenceSteps, DifferenceSummary } from './ComparisonHead'
import type { Layout } from './ComparisonLine'
import { ComparisonLines } from './ComparisonLines'
import { asNow, asSeen, versionLabel } from './states'
import { useCompareKeys } from './useCompareKeys'
import { useCompared } from './useCompared'
import { useComparison } from './useComparison'
import { useDifferences } from './useDifferences'
import { usePresent } from './usePresent'
import { usePutBack } from './usePutBack'
import { useVersions } from './useVersions'

interface CompareViewProps {
  /** `asSeen`, or the id of a version. */
  readonly earlier: string
  /** `asNow`, or the id of a version. */
  readonly later: string
}

function CompareDesk({ session, earlier, later }: CompareViewProps & { readonly session: ArticleSession }) {
  const t = useTranslate()
  const shell = useFullShell()
  const language = useLanguage()
  const { versions } = useVersions(session)
  const seen = useStore(shell.lastLook.seen)
  const present = usePresent(session)
  const [left, right] = [useCompared(session, earlier, present), useCompared(session, later, present)]
  const compared = useComparison(left, right)
  const [layout, setLayout] = useState<Layout>('sideBySide')
  const [shows, setShows] = useState<'changes' | 'text'>('changes')
  const comparison = compared.made?.comparison ?? null
  const differences = useDifferences(comparison, shows === 'text')
  const desk = useRef<HTMLElement>(null)
  const savedAt = earlier === asSeen ? (seen?.at ?? '') : (versions?.find(({ versionId }) => versionId === earlier)?.savedAt ?? '')
  const ways = usePutBack({ session, article: left, savedAt })
  const canPutBack = later === asNow && !session.readOnly
  const show = (change: Partial<CompareViewProps>): void => shell.view.set({ kind: 'compare', earlier, later, ...change })
  const back = (): void => shell.run('view.editor')

  useCompareKeys(shell, differences)
  useEffect(() => desk.current?.focus({ preventScroll: true }), [])

  const kept = (versions ?? []).map((version) => ({ id: version.versionId, label: versionLabel(version, t, language) }))
  const earlierChoices = [...(seen ? [{ id: asSeen, label: t('versions.seen', { when: formatDate(seen.at, language) }) }] : []), ...kept.filter(({ id }) => id !== later)]
  const laterChoices = [{ id: asNow, label: t('versions.now') }, ...kept.filter(({ id }) => id !== earlier)]
  return (
    <section className="compare" ref={desk} tabIndex={-1} aria-label={t('versions.compareTitle')}>
      <header className="compare-head">
        <div className="compare-title-line">
          <h1 className="compare-title">{t('versions.compareTitle')}</h1>
          {comparison && <DifferenceSummary comparison={comparison} />}
          <IconButton icon="close" label={t('exporting.back')} shortcut="Esc" onPress={back} />
        </div>
        <div className="compare-tools">
          <DifferenceSteps differences={differences} />
          <Choices label={t('versions.layout')} labelHidden value={layout} choices={(['sideBySide', 'inline'] as const).map((id) => ({ id, label: t(`versions.layouts.${id}`) }))} onChange={setLayout} />
          <Choices label={t('versions.view')} labelHidden value={shows} choices={(['changes', 'text'] as const).map((id) => ({ id, label: t(`versions.views.${id}`) }))} onChange={setShows} />
          <Button size="small" icon="restore" isDisabled={!canPutBack || (comparison?.isSame ?? true)} onPress={() => ways.restore(back)}>
            {t('versions.restore')}
          </Button>
        </div>
        <div className="compare-sides">
          <Select label={t('versions.earlier')} labelHidden look="plain" value={earlier} choices={earlierChoices} onChange={(id) => show({ earlier: id })} />
          <Select label={t('versions.later')} labelHidden look="plain" value={later} choices={laterChoices} onChange={(id) => show({ later: id })} />
        </div>
      </header>
      <Comparing compared={compared} />
      {comparison && (
        <ComparisonLines
          label={t('versions.compareTitle')}
          lang={session.facts.get().language}
          lines={differences.lines}
          layout={layout}
          current={differences.current}
          onPutBack={canPutBack ? (line) => compared.made && ways.putBack(present, compared.made, line) : undefined}
        />
      )}
    </section>
  )
}

/** Two states of the open article beside each other, over the whole width of the window. */
export function CompareView(props: CompareViewProps) {
  const t = useTranslate()
  const shell = useFullShell()
  const session = useStore(shell.session)
  if (session) return <CompareDesk key={session.id} session={session} {...props} />
  return (
    <EmptyState isView title={t('versions.noArticle.title')} commands={['article.new']}>
      {t('versions.noArticle.words')}
    </EmptyState>
  )
}
