import type { Cue } from './cues'
import type { Language } from './languages/language'
import { readPhrase } from './phrases'
import { isComma, isNoAct, isStop, verbOf, type Tokens } from './tokens'

/** Who reports the whole sentence at its end, behind more words than the quotation's: `The state will cut "in the flesh" if the vote fails, X warned on Monday.` */
export function trailingCue(tokens: Tokens, at: number, to: number, language: Language): Cue | null {
  // A word or two may be the paper's own, whoever reports the rest.
  if (!language.familyNameLast && (tokens[at]?.text.trim().split(/\s+/, 3).length ?? 0) < 3) return null
  if (language.familyNameLast) return nearestBehind(tokens, at, to, language)
  for (let comma = to - 1; comma > at + 1; comma -= 1) {
    if (tokens[comma]?.kind === 'quote') return null
    if (!isComma(tokens[comma])) continue
    const cue = namedThenVerb(tokens, comma + 1, to, language) ?? verbThenNamed(tokens, comma + 1, to, language)
    if (cue) return cue
  }
  return null
}

/** The first that is told behind a comma, before the next quotation. */
function nearestBehind(tokens: Tokens, at: number, to: number, language: Language): Cue | null {
  for (let comma = at + 2; comma < to; comma += 1) {
    if (tokens[comma]?.kind === 'quote') return null
    const cue = isComma(tokens[comma]) ? (namedThenVerb(tokens, comma + 1, to, language) ?? verbThenNamed(tokens, comma + 1, to, language) ?? sourceNamed(tokens, comma + 1, to, language)) : null
    if (cue) return cue
  }
  return null
}

const ends = (tokens: Tokens, at: number, to: number, language: Language): boolean => {
  const token = tokens[at]
  return at >= to || token === undefined || isStop(token) || isComma(token) || language.prepositions.has(token.lower) || language.timeWords.has(token.lower) || language.adverbs.has(token.lower)
}

/** "…, according to Ann Lee, a law professor": whose words they are. */
function sourceNamed(tokens: Tokens, from: number, to: number, language: Language): Cue | null {
  const source = tokens[from]
  if (source?.lower !== 'according' || tokens[from + 1]?.lower !== 'to') return null
  const phrase = readPhrase(tokens, from + 2, to, language)
  return phrase?.reference.kind === 'name' ? { rule: 'trailing', reference: phrase.reference, start: source.start, end: phrase.reference.end, confidence: 0.75, governs: true } : null
}

function namedThenVerb(tokens: Tokens, from: number, to: number, language: Language): Cue | null {
  const phrase = readPhrase(tokens, from, to, language)
  if (!phrase) return null
  let verb = phrase.next
  while (verb < to && language.adverbs.has(tokens[verb]?.lower ?? '')) verb += 1
  const said = tokens[verb]
  if (!said || verb >= to || verbOf(said, language).use !== 'finite' || language.weakVerbs.has(said.lower) || isNoAct(tokens, verb, language) || (!ends(tokens, verb + 1, to, language) && !(language.familyNameLast && /^tells?$|^told$/.test(said.lower)))) return null
  return { rule: 'trailing', reference: phrase.reference, start: tokens[from]?.start ?? said.start, end: said.end, confidence: 0.8, governs: true }
}

function verbThenNamed(tokens: Tokens, from: number, to: number, language: Language): Cue | null {
  const said = tokens[from]
  if (!said || !(language.statements.sayings.has(said.lower) || (verbOf(said, language).use === 'postposed' && !verbOf(said, language).clitic))) return null
  const phrase = readPhrase(tokens, from + 1, to, language)
  return phrase && ends(tokens, phrase.next, to, language) ? { rule: 'trailing', reference: phrase.reference, start: said.start, end: phrase.reference.end, confidence: 0.8, governs: true } : null
}
