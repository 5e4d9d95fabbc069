import { Checkbox } from 'react-aria-components'
import type { Finding } from '@shared/finding'
import { useTranslate } from '../shell/messages'
import { Button, TickBox } from '../ui'

interface UndecidedChoiceProps {
  readonly finding: Finding
  readonly count: number
  readonly isOriginal: boolean
  readonly onChoose: (isOriginal: boolean) => void
  readonly onJump: (finding: Finding) => void
}

/** What is to become of suggestions that nobody has decided: they are decided now, or the text before them is exported. */
export function UndecidedChoice({ finding, count, isOriginal, onChoose, onJump }: UndecidedChoiceProps) {
  const t = useTranslate()
  return (
    <div className="export-undecided" role="group" aria-label={t('exporting.undecided.title')}>
      <p className="ui-help">{t('exporting.undecided.lead', { count })}</p>
      <Button size="small" onPress={() => onJump(finding)}>
        {t('exporting.undecided.decide')}
      </Button>
      <Checkbox className="export-format" isSelected={isOriginal} onChange={onChoose}>
        {({ isSelected }) => (
          <>
            <TickBox ticked={isSelected} />
            <span className="export-format-words">
              <span className="export-format-name">{t('exporting.undecided.original')}</span>
              <span className="export-format-help">{t('exporting.undecided.originalHelp')}</span>
            </span>
          </>
        )}
      </Checkbox>
    </div>
  )
}
