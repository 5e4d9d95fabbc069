import type { Source } from '@shared/source'
import { useTranslate } from '../shell/messages'
import { Button } from '../ui'
import { CredibilityMark } from './CredibilityMark'

interface PairSideProps {
  readonly source: Source
  readonly used: number
  /** The other is merged into this one. */
  readonly onKeep: () => void
}

/** One of two sources that may be one: what tells it from the other, and the choice to keep it. */
export function PairSide({ source, used, onKeep }: PairSideProps) {
  const t = useTranslate()
  const lines = [t(`terms.sourceKind.${source.kind}`), source.jobTitle, source.affiliation, source.aliases.join(', '), source.contact.join(', '), source.url].filter(Boolean)
  return (
    <div className="pair-side">
      <p className="source-name">{source.honorific === '' ? source.name : `${source.honorific} ${source.name}`}</p>
      {lines.map((line) => (
        <p key={line} className="source-note">{line}</p>
      ))}
      <CredibilityMark credibility={source.credibility} />
      <p className="source-count">{t('sources.passages', { count: used })}</p>
      <Button size="small" aria-label={t('sources.duplicates.keepNamed', { name: source.name })} onPress={onKeep}>{t('sources.duplicates.keep')}</Button>
    </div>
  )
}
