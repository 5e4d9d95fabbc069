import type { Comparison } from '@shared/versions'
import { useTranslate } from '../shell/messages'
import { Button, formatNumber, IconButton, LiveRegion, useLanguage } from '../ui'
import type { Compared } from './useComparison'
import type { Differences } from './useDifferences'

/** How much differs, in words. */
export function DifferenceSummary({ comparison }: { readonly comparison: Comparison }) {
  const t = useTranslate()
  const language = useLanguage()
  return (
    <p className="versions-summary">
      {comparison.wordsChanged ? (
        <>
          <span>{t('versions.added', { count: comparison.added, formatted: formatNumber(comparison.added, language) })}</span>
          <span>{t('versions.removed', { count: comparison.removed, formatted: formatNumber(comparison.removed, language) })}</span>
        </>
      ) : (
        t('versions.same')
      )}
      {comparison.beside.length > 0 && <span>{t('versions.beside', { what: comparison.beside.map((side) => t(`versions.sides.${side}`)).join(', ') })}</span>}
    </p>
  )
}

/** The keys of the jumps, told beside their buttons. */
const nextKey = 'Alt+F5'
const previousKey = 'Alt+Shift+F5'

/** From difference to difference. */
export function DifferenceSteps({ differences: { count, at, step } }: { readonly differences: Differences }) {
  const t = useTranslate()
  return (
    <div className="compare-steps">
      <IconButton icon="chevronUp" label={t('versions.previousDifference')} shortcut={previousKey} isDisabled={count === 0} onPress={() => step(-1)} />
      <IconButton icon="chevronDown" label={t('versions.nextDifference')} shortcut={nextKey} isDisabled={count === 0} onPress={() => step(1)} />
      <LiveRegion className="compare-at">{at > 0 ? t('versions.at', { at, count }) : t('versions.differences', { count })}</LiveRegion>
    </div>
  )
}

/** What is told while two long texts are compared, and where that was ended. */
export function Comparing({ compared: { state, cancel, again } }: { readonly compared: Compared }) {
  const t = useTranslate()
  if (state === 'slow')
    return (
      <p className="compare-busy">
        <LiveRegion>{t('versions.comparing')}</LiveRegion>
        <Button size="small" onPress={cancel}>{t('versions.cancel')}</Button>
      </p>
    )
  if (state === 'cancelled')
    return (
      <p className="compare-busy">
        {t('versions.cancelled')}
        <Button size="small" onPress={again}>{t('versions.again')}</Button>
      </p>
    )
  return null
}
