import { expect, it } from 'vitest'
import { findIndirectQuotes, findQuotes } from '@shared/quotes'
import { createTranslate } from '../../renderer/shell/messages'
import { ruleWords } from '../../renderer/review/rule-words'

const text = `“Air naik sebelum subuh,” kata Sari Wulandari, “lalu kami pergi ke bukit.”

Tono Raharjo mengatakan, “Jalan itu ditutup.” Ia mengatakan bahwa jembatan akan dibuka besok.

“Kami menunggu perahu,” ujarnya. Menurut dia, perahu itu terlambat.`

it('every proposal says in a sentence which rule has led to its speaker, and none in the name of the rule', () => {
  const rules = [...findQuotes(text, 'id'), ...findIndirectQuotes(text, 'id')].filter(({ speaker }) => speaker !== null).map(({ rule }) => rule)
  expect(rules.length).toBeGreaterThan(4)
  const t = createTranslate('id')
  for (const rule of rules) {
    const key = ruleWords(rule)
    expect([rule, key === null ? '' : t(key)]).toEqual([rule, expect.stringMatching(/^\p{Lu}[^-]+\.$/u)])
  }
  expect(ruleWords('no-cue')).toBeNull()
})
