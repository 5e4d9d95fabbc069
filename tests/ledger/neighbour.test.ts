import { expect, it } from 'vitest'
import { attributionSchema, type Attribution } from '@shared/article'
import { canJoin, type LedgerEntry } from '@shared/ledger'

const found = (kind: 'directQuote' | 'partialQuote' | 'indirectQuote'): LedgerEntry => ({
  key: kind, state: 'proposed', kind, on: 'body', stretches: [], text: kind, speaker: null, cue: null, antecedent: null, rule: 'r', confidence: 1,
})
const decided = (kind: Attribution['kind']): LedgerEntry => ({ key: kind, state: 'confirmed', on: 'body', stretches: [], text: kind, record: attributionSchema.parse({ id: kind, kind, state: 'confirmed' }) })

it('quotations are joined with quotations and reported statements with their like, but never one with the other', () => {
  expect([canJoin(decided('directQuote'), found('partialQuote')), canJoin(found('indirectQuote'), decided('indirectQuote'))]).toEqual([true, true])
  expect([canJoin(decided('directQuote'), found('indirectQuote')), canJoin(found('indirectQuote'), found('partialQuote')), canJoin(found('directQuote'), decided('factFigure'))]).toEqual([false, false, false])
})
