import { fixedRules, houseFile, rules, type Finding, type HouseProblem, type HouseRules, type Severity } from '@shared/preflight'
import { tellFinding as sentenceOf } from '@shared/preflight/tell'
import { catalogues, type MessageKey } from '@shared/messages'
import type { UiLanguage } from '@shared/ipc'
import type { Translate } from '../shell/messages'
import { formatDate } from '../ui'

/** Severities by shape, for those who cannot tell them by colour. */
export const shapes: Readonly<Record<Severity, string>> = { blocks: '■', warns: '▲', informs: '○' }

/** A finding as a sentence: fields by their name, times as the person writes them. */
export const tellFinding = (finding: Finding, t: Translate, language: UiLanguage): string => sentenceOf(finding, t, (iso) => formatDate(iso, language))

/** Where a finding stands, for one whose sentence does not say enough: the part of the page and the words round it; '' else. */
export function tellWhere({ where, field }: Finding, t: Translate): string {
  if (!where) return ''
  const { part, number, around } = where
  if (part === 'text') return around
  if (part === 'field') return field !== null && Object.hasOwn(catalogues.en.editor.field, field) ? t(`editor.field.${field}` as MessageKey) : ''
  // Words about a picture are told by themselves: choosing the finding goes there.
  const name = part === 'footnote' || part === 'picture' ? t(`shell.preflight.where.${part}`, { number: number ?? '' }) : t(`shell.preflight.where.${part}`)
  return around === '' ? name : t('shell.preflight.where.at', { part: name, around })
}

/** The name of a rule. */
export const tellRule = (id: string, t: Translate): string => t(`houseRules.rule.${id}` as MessageKey)

/** What is wrong with the file of house rules: where, and what to do. */
export function tellProblem({ kind, where, found }: HouseProblem, t: Translate): string {
  const [line = '', column = ''] = where.split(':')
  const place = where === '' ? '' : kind === 'json' ? t('houseRules.place.line', { line, column }) : t('houseRules.place.key', { where })
  return t(`houseRules.problem.${kind}`, { file: houseFile, place, found: found === '' ? '–' : found })
}

/** The rules that the house has switched off, in the order of the gate. */
export const switchedOff = (house: HouseRules): readonly string[] =>
  rules.map(({ id }) => id).filter((id) => !fixedRules.includes(id) && house.rules[id] === 'off')
