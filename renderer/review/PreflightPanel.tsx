import { useMemo } from 'react'
import type { Finding } from '@shared/preflight'
import { useFullShell } from '../shell/full-context'
import { useTranslate } from '../shell/messages'
import { useStore } from '../shell/store'
import { Button, EmptyState, Panel } from '../ui'
import { fix } from './finding-actions'
import { FindingList } from './FindingList'
import { findingRows } from './finding-rows'
import { switchedOff, tellRule } from './finding-words'
import { goToFinding } from './go-to-finding'
import { HouseProblemNote } from './HouseProblemNote'
import { NotRead } from './NotRead'
import { foundLanguage, openRemedy, remedyOf } from './remedies'

/** Which rules the house has switched off: a clean list is worth what it was looked for. */
function SwitchedOff() {
  const t = useTranslate()
  const shell = useFullShell()
  const { rules } = useStore(shell.gate.house)
  const off = switchedOff(rules)
  return (
    <div className="finding-house">
      {off.length > 0 && <p>{t('houseRules.off', { count: off.length, rules: off.map((id) => tellRule(id, t)).join(', ') })}</p>}
      <Button size="small" variant="plain" onPress={() => shell.run('app.houseRules')}>
        {t('houseRules.open')}
      </Button>
    </div>
  )
}

/** What can be done about the finding that the list stands on. */
function Actions({ finding, alike }: { readonly finding: Finding; readonly alike: readonly Finding[] }) {
  const t = useTranslate()
  const shell = useFullShell()
  const { fix: change } = finding
  const remedy = remedyOf(finding)
  return (
    <div className="ledger-actions">
      <Button size="small" onPress={() => goToFinding(shell, finding)}>
        {t('exporting.jump')}
      </Button>
      {change && (
        <Button size="small" variant="primary" onPress={() => fix(shell, [finding])}>
          {finding.rule === 'turned-text' ? t('shell.preflight.fixSign') : change.text.trim() === '' ? t(change.text === '' ? 'shell.preflight.fixRemove' : 'shell.preflight.fixSpace') : t('shell.preflight.fixReplace', { text: change.text })}
        </Button>
      )}
      {remedy && (
        <Button size="small" variant="primary" onPress={() => openRemedy(shell, finding)}>
          {t(`shell.preflight.remedy.${remedy}`, remedy === 'other-language' ? { language: foundLanguage(finding, t) } : {})}
        </Button>
      )}
      {change && alike.length > 1 && (
        <Button size="small" onPress={() => fix(shell, alike)}>
          {t('shell.preflight.fixAll', { count: alike.length })}
        </Button>
      )}
    </div>
  )
}

/** What stands between the article and its publication; each finding leads to its place. */
export function PreflightPanel() {
  const t = useTranslate()
  const shell = useFullShell()
  const session = useStore(shell.session)
  const current = useStore(shell.gate.current)
  const { findings, reading } = useStore(shell.review.state)
  const rows = useMemo(() => findingRows(findings), [findings])
  const chosen = rows.find(({ key }) => key === current)
  if (reading !== 'read') {
    return (
      <Panel title={t('shell.preflight.title')} titleHidden>
        <NotRead session={session} reading={reading} />
      </Panel>
    )
  }
  const isWritable = session !== null && !session.readOnly
  if (findings.length === 0) {
    return (
      <Panel title={t('shell.preflight.title')} titleHidden lead={<HouseProblemNote />} footer={<SwitchedOff />}>
        <EmptyState title={t('shell.preflight.clearTitle')} commands={['export.show']}>{t('shell.preflight.clearText')}</EmptyState>
      </Panel>
    )
  }
  const stand = ({ key, place }: { readonly key: string; readonly place: number }): void => {
    shell.gate.current.set(key)
    shell.gate.place.set(place)
  }
  const footer = (
    <>
      {chosen?.kind === 'finding' && isWritable && <Actions finding={chosen.finding} alike={findings.filter(({ rule, fix: change }) => change && rule === chosen.finding.rule)} />}
      <SwitchedOff />
    </>
  )
  const lead = (
    <>
      <HouseProblemNote />
      <p className="panel-summary">{t('shell.preflight.summary', { count: findings.length })}</p>
    </>
  )
  return (
    <Panel title={t('shell.preflight.title')} titleHidden lead={lead} footer={footer}>
      <FindingList
        rows={rows}
        current={current}
        onChoose={stand}
        onOpen={({ key, place, finding }) => {
          stand({ key, place })
          goToFinding(shell, finding)
        }}
      />
    </Panel>
  )
}
