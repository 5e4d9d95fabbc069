import { expect, test } from 'vitest'
import { builtIn, rules } from '@shared/preflight'
import { changedRules, fitsQuery, grouped } from '../../renderer/preferences/rule-groups'

test('every rule of the gate stands in one group of the house rules, in the order of the gate', () => {
  const listed = grouped.flatMap((each) => each.rules)
  expect([...listed].sort((a, b) => rules.indexOf(a) - rules.indexOf(b))).toEqual(rules)
  for (const each of grouped) expect(each.rules.map((rule) => rules.indexOf(rule))).toEqual(each.rules.map((rule) => rules.indexOf(rule)).sort((a, b) => a - b))
  expect(grouped.every((each) => each.rules.length > 0)).toBe(true)
})

test('the rules that a house has otherwise are those whose weight is another, not all that its file names', () => {
  const house = { ...builtIn, rules: { embargo: 'off', placeholder: rules.find(({ id }) => id === 'placeholder')!.severity, unheard: 'off', 'withheld-name': 'blocks' } } as const
  expect([changedRules(builtIn), changedRules(house).map(({ id }) => id)]).toEqual([[], ['embargo']])
})

test.each([
  ['No byline', '', true],
  ['No byline', 'BYL', true],
  ['No byline', 'line', false],
  ['Paragraph that stands twice', 'para twice', true],
  ['Tanda kutip tanpa pasangan', 'kutip  tanda', true],
  ['Tanda kutip tanpa pasangan', 'kutip judul', false],
])('a rule called %j fits %j: %j', (called, query, fits) => {
  expect(fitsQuery(called, query)).toBe(fits)
})
