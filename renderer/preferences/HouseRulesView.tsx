import { houseFile, rules as gateRules, type HouseChange } from '@shared/preflight'
import { changeHouse } from '../review/house-rules'
import { HouseProblemNote } from '../review/HouseProblemNote'
import { useFullShell } from '../shell/full-context'
import { useTranslate } from '../shell/messages'
import { useStore } from '../shell/store'
import { Button, useFocusAtStart } from '../ui'
import { HouseChecklist } from './HouseChecklist'
import { HouseSettings } from './HouseSettings'
import { RuleGroups } from './RuleGroups'

/** What the house wants of the gate: the weight of each rule, and the settings of some. Every choice holds at once. */
export function HouseRulesView() {
  const t = useTranslate()
  const shell = useFullShell()
  const desk = useFocusAtStart<HTMLElement>()
  const { rules, problem } = useStore(shell.gate.house)
  const readOnly = useStore(shell.library, (state) => state.readOnly)
  const isShut = readOnly !== null || problem !== null
  const change = (next: HouseChange): void => void shell.attempt(() => changeHouse(shell, next))
  const unknown = Object.keys(rules.rules).filter((id) => !gateRules.some((rule) => rule.id === id))
  return (
    <section className="preferences house" ref={desk} tabIndex={-1} aria-labelledby="house-title">
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
          <RuleGroups rules={rules} isReadOnly={isShut} onChange={change} />
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
