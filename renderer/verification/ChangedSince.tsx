import { useMemo } from 'react'
import { diffWords } from '@shared/text/diff'
import { readableWords, type Verification } from '@shared/verification'
import { useTranslate } from '../shell/messages'
import { formatDate, useLanguage } from '../ui'
import { ChangedText } from '../versions/ChangedText'

interface ChangedSinceProps {
  readonly record: Verification
  /** The words as they stand. */
  readonly words: string
}

/** Says who checked other words and when, and shows what has become of them. */
export function ChangedSince({ record, words }: ChangedSinceProps) {
  const t = useTranslate()
  const language = useLanguage()
  const { checkedBy, checkedAt, checkedText, status } = record
  const changes = useMemo(() => diffWords(readableWords(checkedText), readableWords(words)), [checkedText, words])
  const values = { name: checkedBy, time: checkedAt ? formatDate(checkedAt, language) : '', status: t(`verification.status.${status}`) }
  return (
    <div className="check-changed">
      <p>{t(checkedBy ? 'verification.changedBy' : 'verification.changedNobody', values)}</p>
      {checkedText !== '' && (
        <p className="check-words" role="group" aria-label={t('verification.difference')}>
          <ChangedText changes={changes} />
        </p>
      )}
    </div>
  )
}
