import { fixedRules, houseFile, houseSeverities, rules as gateRules, severityIn, type HouseChange, type HouseSeverity, type Rule } from '@shared/preflight'
import { shapes, tellRule } from '../review/finding-words'
import { changeHouse } from '../review/gate'
import { HouseProblemNote } from '../review/HouseProblemNote'
import { useFullShell } from '../shell/full-context'
import { useTranslate } from '../shell/messages'
import { useStore } from '../shell/store'
import { Button, Select } from '../ui'
import { HouseChecklist } from './HouseChecklist'
import { HouseSettings } from './HouseSettings'

interface RuleLineProps {
  readonly rule: Rule
  readonly severity: HouseSeverity
  readonly isDisabled: boolean
  readonly onChange: (severity: HouseSeverity) => void
}

function RuleLine({ rule, severity, isDisabled, onChange }: RuleLineProps) {
  const t = useTranslate()
  const isFixed = fixedRules.includes(rule.id)
  const name = tellRule(rule.id, t)
  return (
    <li className="house-rule" data-rule={rule.id} data-off={severity === 'off' || undefined}>
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
          value={severity}
          isDisabled={isDisabled}
          choices={houseSeverities.map((id) => ({ id, label: t(`houseRules.severity.${id}`) }))}
          onChange={onChange}
        />
      )}
    </li>
  )
}

/** What the house wants of the gate: the weight of each rule, and the settings of some. Every choice holds at once. */
export function HouseRulesView() {
  const t = useTranslate()
  const shell = useFullShell()
  const { rules, problem } = useStore(shell.gate.house)
  const readOnly = useStore(shell.library, (state) => state.readOnly)
  const isShut = readOnly !== null || problem !== null
  const change = (next: HouseChange): void => void shell.attempt(() => changeHouse(shell, next))
  const unknown = Object.keys(rules.rules).filter((id) => !gateRules.some((rule) => rule.id === id))
  return (
    <section className="preferences house" aria-labelledby="house-title">
      <div className="preferences-page">
        <h1 id="house-title" className="preferences-title">
          {t('houseRules.title')}
        </h1>
        <p className="house-lead">{t('houseRules.lead')}</p>
        <HouseProblemNote />
        {readOnly !== null && <p className="ui-help">{t('houseRules.readOnly')}</p>}
        <section className="preferences-part" aria-labelledby="house-severities">
          <h2 id="house-severities" className="ui-label">
            {t('houseRules.severities')}
          </h2>
          <ul className="house-rules">
            {gateRules.map((rule) => (
              <RuleLine
                key={rule.id}
                rule={rule}
                severity={severityIn(rules, rule)}
                isDisabled={isShut}
                onChange={(severity) => change({ rules: { [rule.id]: severity === rule.severity ? null : severity } })}
              />
            ))}
          </ul>
          {unknown.length > 0 && <p className="ui-help">{t('houseRules.unknown', { count: unknown.length, rules: unknown.join(', ') })}</p>}
        </section>
        <HouseChecklist items={rules.checklist} isReadOnly={isShut} onChange={change} />
        <HouseSettings rules={rules} isReadOnly={isShut} onChange={change} />
        <div className="preferences-end">
          <Button variant="primary" onPress={() => shell.view.set({ kind: 'editor' })}>
            {t('houseRules.done')}
          </Button>
        </div>
        <p className="ui-help">{t('houseRules.file', { file: houseFile })}</p>
      </div>
    </section>
  )
}
