import type { Cue } from './cues'
import { ownerBefore } from './cue-owners'
import type { Language } from './languages/language'
import { readPhrase, type Reference } from './phrases'
import { isComma, type Tokens } from './tokens'

const copula = /^(?:is|was|are|were)$/
const puts = /^(?:puts?|described|describes|saw|sees|phrased|explained|explains|summed|sums|called|calls|recalled|recalls|remembered|remembers|said|says|told|tells)$/
const sayings = /^(?:verdict|view|word|words|answer|reply|response|message|assessment|conclusion|refrain|opinion|sentiment|lament|complaint|description|reaction|retort|explanation|summary|motto|advice)$/

/** `"…," was how Hale put it`, `"…" was the verdict of Hale`, `"…" was Hale's answer`: the words are what the sentence tells of, and it says whose. */
export function predicatedCue(tokens: Tokens, at: number, to: number, language: Language): Cue | null {
  if (!language.familyNameLast) return null
  const be = isComma(tokens[at + 1]) ? at + 2 : at + 1
  const token = tokens[be]
  if (!token || be >= to || !copula.test(token.lower)) return null
  const reference = /^(?:how|what)$/.test(tokens[be + 1]?.lower ?? '') ? whoPuts(tokens, be + 2, to, language) : whoseSaying(tokens, be + 1, to, language)
  return reference && { rule: 'right-name-verb', reference, start: token.start, end: Math.max(token.end, reference.end), confidence: 0.85, governs: true }
}

function whoPuts(tokens: Tokens, from: number, to: number, language: Language): Reference | null {
  const phrase = readPhrase(tokens, from, to, language)
  return phrase && puts.test(tokens[phrase.next]?.lower ?? '') ? phrase.reference : null
}

function whoseSaying(tokens: Tokens, from: number, to: number, language: Language): Reference | null {
  for (let noun = from; noun < Math.min(to, from + 6) && tokens[noun]?.kind === 'word'; noun += 1) {
    if (!sayings.test(tokens[noun]?.lower ?? '')) continue
    if (/^(?:of|from)$/.test(tokens[noun + 1]?.lower ?? '') && tokens[from]?.lower === 'the') return readPhrase(tokens, noun + 2, to, language)?.reference ?? null
    return ownerBefore(tokens, noun, from, language)
  }
  return null
}
