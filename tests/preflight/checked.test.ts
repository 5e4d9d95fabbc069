import { describe, expect, it } from 'vitest'
import type { Article, NodeJson } from '@shared/article'
import { recordCheck, type VerificationStatus } from '@shared/verification'
import { article, attribution, findings, now, paragraph, told } from './desk'

const quote = 'Kami menunggu rakit sejak subuh dan belum ada yang datang.'
const check = (status: VerificationStatus, words: string): Article['verifications'] => ({
  v: recordCheck({ kind: 'none' }, status, { id: 'v', attributionId: 'a', words, by: 'Ratri Wulandari', at: now }),
})
const said: NodeJson = paragraph('“', ['a', quote], '” kata Sulastri, pedagang ikan.')
const checked = (verifications: Article['verifications']): Article => article({ attributions: attribution('a'), verifications }, said)

describe('a confirmed quotation', () => {
  it('is told of as long as nobody has verified it, once for all of them', () => {
    const two = article({ attributions: { ...attribution('a'), ...attribution('b', { kind: 'indirectQuote' }), ...attribution('c', { kind: 'factFigure' }) } }, said, paragraph(['b', 'Rakit itu rusak'], ', kata Sulastri. ', ['c', 'Dua rumah'], ' hanyut.'))
    expect(told(two)).toEqual([['unverified-quote', 'informs', quote]])
    expect(findings(two)[0]?.params.left).toBe(2)
    expect(told(checked(check('inProgress', quote)))).toEqual([['unverified-quote', 'informs', quote]])
    expect([told(checked(check('verified', quote))), told(checked(check('unverifiable', quote)))]).toEqual([[], []])
  })

  it('blocks where the check found a fault, and warns where it is disputed or was changed since [10.6]', () => {
    expect(told(checked(check('needsCorrection', quote)))).toEqual([['needs-correction', 'blocks', quote]])
    expect(told(checked(check('disputed', quote)))).toEqual([['disputed-check', 'warns', quote]])
    for (const status of ['verified', 'needsCorrection', 'disputed'] as const) expect(told(checked(check(status, `${quote} Sungguh.`)))).toEqual([['check-decayed', 'warns', quote]])
  })
})

describe('a party with a right of reply', () => {
  const reply = (fields: Readonly<Record<string, unknown>>) => article({ rightOfReply: { r: { id: 'r', party: 'Dinas Pengairan', ...fields } } })

  it('is warned about until the article gives its side, if only that there was no answer [10.6]', () => {
    for (const fields of [{}, { askedAt: now }, { askedAt: now, answer: 'Tidak benar.' }]) expect(told(reply(fields))).toEqual([['reply-not-included', 'warns', 'rightOfReply']])
    const sentence = (fields: Readonly<Record<string, unknown>>): string => findings(reply(fields))[0]?.message ?? ''
    const early = '2020-01-01T00:00:00+07:00'
    expect([{}, { askedAt: early }, { askedAt: early, deadline: early }, { askedAt: early, answer: 'Tidak benar.' }].map((fields) => sentence(fields).replace(/^.*?(was not asked|has not answered|gave no answer|does not give).*$/, '$1'))).toEqual([
      'was not asked', 'has not answered', 'gave no answer', 'does not give',
    ])
    expect(told(reply({ askedAt: now, included: true }))).toEqual([])
    expect(findings(reply({}))[0]?.params.party).toBe('Dinas Pengairan')
  })
})
