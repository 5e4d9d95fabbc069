import { Checkbox } from 'react-aria-components'
import type { Finding } from '@shared/finding'
import { useTranslate } from '../shell/messages'
import { Icon, TickBox } from '../ui'
import { FindingList } from './FindingList'

interface TellingWordsProps {
  /** Where one word of a withheld name tells who is meant; one at least. */
  readonly findings: readonly Finding[]
  readonly isLookedAt: boolean
  readonly onLookedAt: (isLookedAt: boolean) => void
  readonly onJump: (finding: Finding) => void
}

/** What a pack holds that may tell a withheld source: each place to be looked at, and a person's word that each was. */
export function TellingWords({ findings, isLookedAt, onLookedAt, onJump }: TellingWordsProps) {
  const t = useTranslate()
  return (
    <section className="export-section pack-telling" aria-label={t('exporting.telling.title')}>
      <h2 className="export-heading">
        <Icon name="withheld" /> {t('exporting.telling.title')}
      </h2>
      <p className="ui-help">{t('exporting.telling.lead')}</p>
      <FindingList findings={findings} onJump={onJump} />
      <Checkbox className="export-format" isSelected={isLookedAt} onChange={onLookedAt}>
        {({ isSelected }) => (
          <>
            <TickBox ticked={isSelected} />
            <span className="export-format-words">
              <span className="export-format-name">{t('exporting.telling.lookedAt')}</span>
            </span>
          </>
        )}
      </Checkbox>
    </section>
  )
}
