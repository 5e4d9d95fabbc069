import type { Cue } from './cues'
import type { Language } from './languages/language'
import { readPhrase } from './phrases'
import { isComma, type Tokens } from './tokens'

const calls = /^(?:disebut|dijuluki|dinilai|dianggap|dicap|diistilahkan|dilabeli|digambarkan|diibaratkan)$/
const farthest = 7

/** "3 persen, yang disebut Jacquard “uang parkir”", "yang disebutnya “…”": who calls it so stands behind the verb (Indonesian); null where nobody does. */
export function calledByCue(tokens: Tokens, at: number, from: number, language: Language): Cue | null {
  if (language.familyNameLast) return null
  const end = tokens[at - 1]?.lower === 'sebagai' ? at - 1 : at
  const last = tokens[end - 1]
  if (last?.kind === 'word' && last.lower.endsWith('nya') && calls.test(last.lower.slice(0, -3))) {
    return { rule: 'left-naming', reference: { kind: 'pronoun', pronoun: { gender: null, plural: false }, start: last.start, end: last.end }, start: last.start, end: last.end, confidence: 0.8, governs: true }
  }
  // "yang oleh Lestari disebut “…”"
  if (last?.kind === 'word' && calls.test(last.lower)) {
    for (let by = end - 3; by >= Math.max(from, end - farthest); by -= 1) {
      if (tokens[by]?.lower !== 'oleh') continue
      const agent = readPhrase(tokens, by + 1, end - 1, language)
      return agent?.next === end - 1 && agent.reference.kind === 'name' && agent.reference.mention.kind !== 'place' ? { rule: 'left-naming', reference: agent.reference, start: agent.reference.start, end: last.end, confidence: 0.85, governs: true } : null
    }
  }
  for (let verb = end - 2; verb >= Math.max(from, end - farthest); verb -= 1) {
    const token = tokens[verb]
    if (token?.kind !== 'word' || !calls.test(token.lower)) continue
    const phrase = readPhrase(tokens, tokens[verb + 1]?.lower === 'oleh' ? verb + 2 : verb + 1, end, language)
    const reference = phrase?.next === end ? phrase.reference : null
    if (reference?.kind !== 'name' || reference.mention.kind === 'place') return null
    return { rule: 'left-naming', reference, start: token.start, end: reference.end, confidence: 0.85, governs: true }
  }
  return null
}

const cries = /^(?:teriakan|seruan|celetukan|sorakan|pekikan|bisikan|jawaban|balasan|sahutan|ledekan|gurauan)$/

/** "disambut teriakan seorang penonton, “…”": whose cry it is that stands right before (Indonesian); null where it is nobody's. */
export function criedCue(tokens: Tokens, at: number, from: number, language: Language): Cue | null {
  if (language.familyNameLast || !(isComma(tokens[at - 1]) || tokens[at - 1]?.text === ':')) return null
  for (let noun = at - 3; noun >= Math.max(from, at - farthest); noun -= 1) {
    const token = tokens[noun]
    if (token?.kind !== 'word') return null
    if (!cries.test(token.lower)) continue
    const phrase = readPhrase(tokens, tokens[noun + 1]?.lower === 'dari' ? noun + 2 : noun + 1, at, language)
    return phrase && phrase.next >= at - 1 ? { rule: 'left-cry', reference: phrase.reference, start: token.start, end: phrase.reference.end, confidence: 0.8, governs: true } : null
  }
  return null
}
