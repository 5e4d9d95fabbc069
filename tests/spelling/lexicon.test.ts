import { describe, expect, it } from 'vitest'
import { readLexicon } from '@shared/spelling'

const aff = `SET UTF-8
FLAG long
CIRCUMFIX A1
NEEDAFFIX A2
FORBIDDENWORD XX
NOSUGGEST NS

PFX M0 Y 2
PFX M0 0 me [lr]
PFX M0 p mem p[^r]

PFX B1 Y 1
PFX B1 0 ber/A1 .

SFX Ba Y 1
SFX Ba 0 an/B1n0A1 .

SFX n0 Y 1
SFX n0 0 nya .

SFX k0 N 1
SFX k0 0 kan .
`
const dic = '7\nlari/M0Bak0\npukul/M0n0\nrumah/n0\ncakap/BaA2\nsalh/XX\njelek/NS\nParis\n'

describe('a Hunspell dictionary', () => {
  const lexicon = readLexicon(aff, dic)

  it.each(['lari', 'melari', 'memukul', 'memukulnya', 'rumahnya', 'berlarian', 'berlariannya', 'bercakapan', 'larikan', 'Paris', 'jelek'])('has %s', (word) => {
    expect(lexicon.has(word)).toBe(true)
  })

  // A prefix that does not fit, half a pair, a word that is none by itself, no crossing, no capital, what is forbidden.
  it.each(['mepukul', 'lariian', 'larian', 'berlari', 'cakap', 'cakapan', 'melarikan', 'mepukulnya', 'paris', 'salh', '', 'nya'])('does not have “%s”', (word) => {
    expect(lexicon.has(word)).toBe(false)
  })

  it('says what is not to be suggested', () => {
    expect([lexicon.isUnseemly('jelek'), lexicon.isUnseemly('rumah')]).toEqual([true, false])
  })
})
