import { useState } from 'react'
import { tellRule } from '../review/finding-words'
import { useTranslate } from '../shell/messages'
import { TextArea, TextField } from '../ui'
import { ByWhom } from './ByWhom'
import type { Reasons } from './override-reason'

interface OverrideReasonsProps {
  readonly reasons: Reasons
  /** The rules that block, each once. */
  readonly rules: readonly string[]
  readonly isMissed: boolean
  readonly onChange: (reasons: Reasons) => void
}

/** Why an export leaves all the same: one reason for all that blocks, and, where several rules do, one of its own for any of them. */
export function OverrideReasons({ reasons, rules, isMissed, onChange }: OverrideReasonsProps) {
  const t = useTranslate()
  const [isOpen] = useState(() => Object.values(reasons.own).some((own) => own.trim() !== ''))
  return (
    <div className="export-reason">
      <TextArea
        label={t('exporting.reason')}
        help={t('exporting.reasonHelp')}
        error={isMissed ? t('exporting.needsReason') : undefined}
        placeholder={t('exporting.reasonPlaceholder')}
        value={reasons.all}
        onChange={(all) => onChange({ ...reasons, all })}
        maxLength={2000}
      />
      {(rules.length > 1 || rules.some((rule) => (reasons.own[rule] ?? '') !== '')) && (
        <details className="export-own-reasons" open={isOpen}>
          <summary>{t('exporting.ownReasons')}</summary>
          {rules.map((rule) => (
            <TextField
              key={rule}
              label={tellRule(rule, t)}
              placeholder={t('exporting.asAbove')}
              value={reasons.own[rule] ?? ''}
              onChange={(own) => onChange({ ...reasons, own: { ...reasons.own, [rule]: own } })}
              maxLength={2000}
            />
          ))}
        </details>
      )}
      <ByWhom />
    </div>
  )
}
