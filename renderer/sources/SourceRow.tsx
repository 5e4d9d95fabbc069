import { memo } from 'react'
import type { Source } from '@shared/source'
import { useTranslate } from '../shell/messages'
import { WithheldMark } from '../vault/WithheldMark'
import { CredibilityMark } from './CredibilityMark'
import { shownSource } from './shown-source'
import { useShownSource } from './useShownSource'

/** A source on two lines: its name and how often it is used; what it is, who it is, what the desk thinks of it. */
export const SourceRow = memo(function SourceRow({ source, used }: { readonly source: Source; readonly used: number }) {
  const t = useTranslate()
  const { name } = useShownSource()(source)
  const { note, isWithheld } = shownSource(source)
  return (
    <>
      <span className="source-name">{name}</span>
      <span className="source-count">{used > 0 && t('sources.passages', { count: used })}</span>
      <span className="source-note">
        {isWithheld ? <WithheldMark /> : note === '' ? t(`terms.sourceKind.${source.kind}`) : t('sources.kindAndNote', { kind: t(`terms.sourceKind.${source.kind}`), note })}
      </span>
      {!isWithheld && <CredibilityMark credibility={source.credibility} />}
    </>
  )
})
