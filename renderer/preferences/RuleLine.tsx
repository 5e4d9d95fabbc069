import { fixedRules, houseSeverities, type HouseSeverity, type Rule } from '@shared/preflight'
import { shapes, tellRule } from '../review/finding-words'
import { useTranslate } from '../shell/messages'
import { Select } from '../ui'

interface RuleLineProps {
  readonly rule: Rule
  readonly severity: HouseSeverity
  readonly isDisabled: boolean
  readonly onChange: (severity: HouseSeverity) => void
}

/** One rule of the gate, how grave the house has it, and what it was built with where that is another. */
export function RuleLine({ rule, severity, isDisabled, onChange }: RuleLineProps) {
  const t = useTranslate()
  const isFixed = fixedRules.includes(rule.id)
  const name = tellRule(rule.id, t)
  return (
    <li className="house-rule" data-rule={rule.id} data-off={severity === 'off' || undefined} data-changed={severity !== rule.severity || undefined}>
      <span className="house-rule-words">
        <span aria-hidden="true" className={`house-rule-shape house-rule-${severity}`}>{severity === 'off' ? '–' : shapes[severity]}</span>
        <span>
          {name}
          {isFixed && <span className="house-rule-note">{t('houseRules.fixed')}</span>}
          {severity !== rule.severity && <span className="house-rule-note">{t('houseRules.changed', { severity: t(`houseRules.severity.${rule.severity}`) })}</span>}
        </span>
      </span>
      {!isFixed && (
        <Select
          label={t('houseRules.severityOf', { rule: name })}
          labelHidden
          look="plain"
          value={severity}
          isDisabled={isDisabled}
          choices={houseSeverities.map((id) => ({ id, label: t(`houseRules.severity.${id}`) }))}
          onChange={onChange}
        />
      )}
    </li>
  )
}
