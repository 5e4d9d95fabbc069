import { describe, expect, test } from 'vitest'
import { article, attribution, findings, paragraph, told } from './desk'

const split = 'Warga, kata Sulastri, menunggu. “Kami capek,” katanya, “dan kami ingin pulang.” Hujan turun.'

const open = 'Ada teriakan. “Kami capek menunggu,” dan lagi “kami ingin pulang sekarang.” Hujan turun.'
const quotes = ['Kami capek menunggu,', 'kami ingin pulang sekarang.'].map((text) => ({
  text, start: open.indexOf(text), end: open.indexOf(text) + text.length, kind: 'direct' as const, speaker: null, cue: null, rule: 'none', antecedent: null, confidence: 0, utterance: 7,
}))

describe('a quotation that is split round its cue', () => {
  test('is one finding, at its first stretch, with all its words', () => {
    const found = findings(article({}, paragraph(split)))
    expect(found.map(({ rule, start, end, params }) => [rule, split.slice(start ?? 0, end ?? 0), params.text])).toEqual([
      ['unconfirmed-quote', 'Kami capek,', 'Kami capek, … dan kami ingin pulang.'],
    ])
  })

  test('is one when nobody is named', () => {
    expect(told(article({}, paragraph(open)), { quotes })).toEqual([['unattributed-quote', 'blocks', 'Kami capek menunggu,']])
  })

  test('stands where it is still open once a part is decided', () => {
    const half = paragraph('Ada teriakan. “', ['a', 'Kami capek menunggu,'], '” dan lagi “kami ingin pulang sekarang.” Hujan turun.')
    expect(told(article({ attributions: attribution('a') }, half), { quotes })).toEqual([['unattributed-quote', 'blocks', 'kami ingin pulang sekarang.'], ['unverified-quote', 'informs', 'Kami capek menunggu,']])
  })
})
