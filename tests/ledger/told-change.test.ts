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

it('a passage that was split, merged or given other words is told as reshaped, whatever was decided of it [14.13]', () => {
  const [whole, begun] = [record({ words: 'It rained. It poured.' }), record({ words: 'It rained.' })]
  const rest = record({ id: 'b', words: 'It poured.' })
  const parted = { attributions: { a: begun, b: rest }, verifications: {} }
  expect([decisionStep(facts(whole), parted), decisionStep(parted, facts(whole)), decisionStep(none, parted), decisionStep(parted, none)]).toEqual(Array.from({ length: 4 }, () => ({ kind: 'reshaped' })))
  const ofAni = { state: 'confirmed' as const, sourceIds: ['s'] }
  expect(decisionStep(facts({ ...whole, ...ofAni }), { attributions: { a: { ...begun, ...ofAni }, b: { ...rest, ...ofAni } }, verifications: {} })).toEqual({ kind: 'reshaped' })
})
