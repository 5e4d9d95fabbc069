import { useState } from 'react'
import { needsOwnReason } from '@shared/withheld'
import { tellRule } from '../review/finding-words'
import { useTranslate } from '../shell/messages'
import { TextArea, TextField } from '../ui'
import { ByWhom } from './ByWhom'
import { isReasoned, type Reasons } from './override-reason'

interface OverrideReasonsProps {
  readonly reasons: Reasons
  /** The rules that block, each once. */
  readonly rules: readonly string[]
  readonly isMissed: boolean
  readonly onChange: (reasons: Reasons) => void
}

/** Why an export leaves all the same: one reason for all that blocks, and, where several rules do, one of its own for any of them; always one of its own for what may tell a source. */
export function OverrideReasons({ reasons, rules, isMissed, onChange }: OverrideReasonsProps) {
  const t = useTranslate()
  const alone = rules.filter(needsOwnReason)
  const together = rules.filter((rule) => !needsOwnReason(rule))
  const writeOwn = (rule: string, reason: string): void => onChange({ ...reasons, own: { ...reasons.own, [rule]: reason } })
  const [isOpen] = useState(() => Object.values(reasons.own).some((own) => own.trim() !== ''))
  return (
    <div className="export-reason">
      {alone.map((rule) => (
        <TextArea
          key={rule}
          label={t('exporting.telling.reason')}
          help={t('exporting.telling.reasonHelp')}
          error={isMissed && (reasons.own[rule] ?? '').trim() === '' ? t('exporting.telling.needsReason') : undefined}
          placeholder={t('exporting.telling.reasonPlaceholder')}
          value={reasons.own[rule] ?? ''}
          onChange={(own) => writeOwn(rule, own)}
          maxLength={2000}
        />
      ))}
      {together.length > 0 && (
        <TextArea
          label={t('exporting.reason')}
          help={t('exporting.reasonHelp')}
          error={isMissed && !isReasoned(reasons, together) ? t('exporting.needsReason') : undefined}
          placeholder={t('exporting.reasonPlaceholder')}
          value={reasons.all}
          onChange={(all) => onChange({ ...reasons, all })}
          maxLength={2000}
        />
      )}
      {(together.length > 1 || together.some((rule) => (reasons.own[rule] ?? '') !== '')) && (
        <details className="export-own-reasons" open={isOpen}>
          <summary>{t('exporting.ownReasons')}</summary>
          {together.map((rule) => (
            <TextField
              key={rule}
              label={tellRule(rule, t)}
              placeholder={t('exporting.asAbove')}
              value={reasons.own[rule] ?? ''}
              onChange={(own) => writeOwn(rule, own)}
              maxLength={2000}
            />
          ))}
        </details>
      )}
      <ByWhom />
    </div>
  )
}
