import { expect, it } from 'vitest'
import { attributionSchema, type ArticleFacts, type Attribution } from '@shared/article'
import { decisionStep } from '@shared/ledger'

const record = (change: Partial<Attribution>): Attribution => attributionSchema.parse({ id: 'a', kind: 'directQuote', state: 'proposed', ...change })
const facts = (attribution?: Attribution): Pick<ArticleFacts, 'attributions' | 'verifications'> => ({ attributions: attribution ? { a: attribution } : {}, verifications: {} })
const none = facts()
const confirmed = facts(record({ state: 'confirmed', sourceIds: ['s'] }))
const dismissed = facts(record({ state: 'dismissed' }))

it('a step of the ledger is told by what it did to the record that it is of, both ways [14.13]', () => {
  expect(decisionStep(none, confirmed)).toEqual({ kind: 'attributed', sourceIds: ['s'] })
  expect(decisionStep(confirmed, none)).toEqual({ kind: 'reopened' })
  expect(decisionStep(confirmed, facts(record({ state: 'confirmed', sourceIds: ['t'] })))).toEqual({ kind: 'attributed', sourceIds: ['t'] })
  expect(decisionStep(confirmed, facts(record({ state: 'confirmed', sourceIds: ['s'], terms: 'background' })))).toEqual({ kind: 'changed' })
  expect(decisionStep(confirmed, dismissed)).toEqual({ kind: 'dismissed' })
  expect(decisionStep(confirmed, { ...confirmed, verifications: { v: {} } })).toEqual({ kind: 'checked' })
  expect([decisionStep(confirmed, confirmed), decisionStep(none, none)]).toEqual([null, null])
})
