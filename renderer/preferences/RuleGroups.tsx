import { useState } from 'react'
import { fixedRules, severityIn, type HouseChange, type HouseRules, type Rule } from '@shared/preflight'
import { tellRule } from '../review/finding-words'
import { useTranslate } from '../shell/messages'
import { Button, LiveRegion, SearchField } from '../ui'
import { changedRules, fitsQuery, grouped, type RuleGroup } from './rule-groups'
import { RuleLine } from './RuleLine'

interface RuleGroupsProps {
  readonly rules: HouseRules
  readonly isReadOnly: boolean
  readonly onChange: (change: HouseChange) => void
}

/** What this house has otherwise than it was built, first: each leads to its line and back to how it was. */
function Changed({ rules, isReadOnly, onChange, onGo }: RuleGroupsProps & { readonly onGo: (rule: Rule) => void }) {
  const t = useTranslate()
  const changed = changedRules(rules)
  if (changed.length === 0) return <p className="ui-help">{t('houseRules.asBuilt')}</p>
  return (
    <ul className="house-changed" aria-label={t('houseRules.otherwise')}>
      {changed.map((rule) => (
        <li key={rule.id}>
          <button type="button" className="house-changed-rule" onClick={() => onGo(rule)}>
            {tellRule(rule.id, t)}: <strong>{t(`houseRules.severity.${severityIn(rules, rule)}`)}</strong>
          </button>
          {!fixedRules.includes(rule.id) && (
            <Button size="small" variant="plain" isDisabled={isReadOnly} aria-label={t('houseRules.backNamed', { rule: tellRule(rule.id, t) })} onPress={() => onChange({ rules: { [rule.id]: null } })}>
              {t('houseRules.back')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}

/** The weight of every rule: what is otherwise than built, a field that finds a rule by its name, and the groups, folded. */
export function RuleGroups({ rules, isReadOnly, onChange }: RuleGroupsProps) {
  const t = useTranslate()
  const [query, setQuery] = useState('')
  const [open, setOpen] = useState<ReadonlySet<RuleGroup>>(new Set())
  const isSearched = query.trim() !== ''
  const shown = grouped.map(({ group, rules: all }) => ({ group, all, found: all.filter(({ id }) => fitsQuery(tellRule(id, t), query)) }))
  const count = shown.reduce((sum, { found }) => sum + found.length, 0)
  const toggle = (group: RuleGroup, isOpen: boolean): void => setOpen((present) => new Set(isOpen ? [...present, group] : [...present].filter((each) => each !== group)))
  const go = (rule: Rule): void => {
    setQuery('')
    const group = grouped.find((each) => each.rules.includes(rule))?.group
    if (group) toggle(group, true)
    // Its line is drawn with the next frame.
    requestAnimationFrame(() => {
      const line = document.querySelector<HTMLElement>(`.house-rule[data-rule="${rule.id}"]`)
      line?.scrollIntoView({ block: 'center' })
      line?.querySelector('button')?.focus()
    })
  }
  return (
    <>
      <Changed rules={rules} isReadOnly={isReadOnly} onChange={onChange} onGo={go} />
      <SearchField label={t('houseRules.find')} value={query} onChange={setQuery} />
      <LiveRegion className="visually-hidden">{isSearched ? t('houseRules.found', { count }) : ''}</LiveRegion>
      {isSearched && count === 0 && <p className="ui-help">{t('houseRules.found', { count })}</p>}
      <div className="house-rules">
        {shown.map(({ group, all, found }) => {
          if (isSearched && found.length === 0) return null
          const blocking = all.filter((rule) => severityIn(rules, rule) === 'blocks').length
          return (
            <details key={group} className="house-group" open={isSearched || open.has(group)} onToggle={({ currentTarget }) => !isSearched && toggle(group, currentTarget.open)}>
              <summary>
                <span className="house-group-name">{t(`houseRules.group.${group}`)}</span>{' '}
                <span className="house-group-count">
                  {t('houseRules.rules', { count: all.length })}
                  {blocking > 0 && ` · ${t('houseRules.blocking', { count: blocking })}`}
                </span>
              </summary>
              <ul>
                {found.map((rule) => (
                  <RuleLine
                    key={rule.id}
                    rule={rule}
                    severity={severityIn(rules, rule)}
                    isDisabled={isReadOnly}
                    onChange={(severity) => onChange({ rules: { [rule.id]: severity === rule.severity ? null : severity } })}
                  />
                ))}
              </ul>
            </details>
          )
        })}
      </div>
    </>
  )
}
