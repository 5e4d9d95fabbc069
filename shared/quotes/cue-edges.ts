import { isCapital } from './cue-clauses'
import type { Cue } from './cues'
import type { Language } from './languages/language'
import { readPhrase, type Phrase } from './phrases'
import { subjectBefore } from './subjects'
import { isComma, isDash, isNoAct, isStop, verbOf, type Tokens } from './tokens'

/** "WHAT THEY ARE SAYING: “…”": the words before the colon at `colon` are a rubric in capitals, and nobody's. */
export function isRubric(tokens: Tokens, from: number, colon: number, language: Language): boolean {
  if (!language.familyNameLast || colon - from < 2) return false
  for (let at = from; at < colon; at += 1) if (tokens[at]?.kind !== 'word' || /\p{Ll}/u.test(tokens[at]?.text ?? '')) return false
  return true
}

/** "“…” — Ann Lee, at a hearing": whose name stands behind a dash and is the subject of nothing. */
export function signedCue(tokens: Tokens, at: number, to: number, language: Language): Cue | null {
  const name = tokens[at + 2]
  if (!language.familyNameLast || !isDash(tokens[at + 1]) || !name || at + 2 >= to || /,\s*$/.test(tokens[at]?.text ?? '')) return null
  const phrase = readPhrase(tokens, at + 2, to, language)
  const somebody = phrase !== null && language.indefinite.has(name.lower)
  if (!phrase || (!somebody && (phrase.reference.kind !== 'name' || phrase.reference.mention.kind !== 'person'))) return null
  const next = tokens[phrase.next]
  if (next && phrase.next < to && !isComma(next) && !isStop(next) && next.text !== '(') return null
  return { rule: 'right-closing', reference: phrase.reference, start: name.start, end: phrase.reference.end, confidence: 0.8, governs: true }
}

/** "a voice boomed, “Ladies and gentlemen!”": a verb of no table stands between its subject and the comma before a whole utterance. */
export function unlistedCue(tokens: Tokens, at: number, from: number, sentence: number, language: Language): Cue | null {
  const [quote, verb, before] = [tokens[at], tokens[at - 2], tokens[at - 3]]
  if (!language.familyNameLast || !quote || !isComma(tokens[at - 1]) || verb?.kind !== 'word' || before?.kind !== 'word' || at - 2 <= from) return null
  if (verb.capital || verb.possessive || !verb.lower.endsWith('ed') || verbOf(verb, language).use !== undefined || language.adverbs.has(verb.lower) || isNoAct(tokens, at - 2, language)) return null
  if (!isCapital(quote) || !/[.?!,…]["'”’)\]]*\s*$/.test(quote.text) || language.leadIns.has(tokens[sentence]?.lower ?? '') || language.clauseWords.has(tokens[sentence]?.lower ?? '')) return null
  const reference = subjectBefore(tokens, at - 2, from, language, sentence)
  return reference && reference.kind !== 'thing' ? { rule: 'left-unlisted', reference, start: Math.min(reference.start, verb.start), end: verb.end, confidence: 0.7, governs: true } : null
}

/** "“Kita bisa,” kata Ola Bright": a word of no table, maybe of another language, right before the name that closes the sentence or goes on with a preposition. */
export function behindUnlisted(tokens: Tokens, verb: number, to: number, language: Language): Cue | null {
  const [word, name] = [tokens[verb], tokens[verb + 1]]
  if (!word || !name?.capital || verb + 1 >= to || word.lower.endsWith('ing') || language.titleNounsAfter.has(word.lower) || language.sayingNouns.has(word.lower)) return null
  const phrase = readPhrase(tokens, verb + 1, to, language)
  if (phrase?.reference.kind !== 'name' || phrase.reference.mention.kind !== 'person' || !isTitledOnly(tokens, verb + 1, phrase.reference.start, language)) return null
  const next = tokens[phrase.next]
  if (phrase.next < to && next && !isComma(next) && !isStop(next) && !language.prepositions.has(next.lower) && !language.timeWords.has(next.lower)) return null
  return { rule: 'right-unlisted', reference: phrase.reference, start: word.start, end: phrase.reference.end, confidence: 0.6, governs: true }
}

/** Nothing but honorifics stands between token `from` and the name at offset `start` ("Mr Pryce"). */
function isTitledOnly(tokens: Tokens, from: number, start: number, language: Language): boolean {
  let at = from
  while ((tokens[at]?.start ?? start) < start && (language.honorificGender.has(tokens[at]?.lower ?? '') || tokens[at]?.text === '.')) at += 1
  return tokens[at]?.start === start
}

/** "“Never,” the mayor.": nothing but who it was stands behind an utterance that opens its sentence. */
export function namedAfter(tokens: Tokens, at: number, { reference, next }: Phrase, to: number): Cue | null {
  const [quote, before] = [tokens[at], tokens[at - 1]]
  if (!quote || (before !== undefined && !isStop(before)) || !/,["'”’]*\s*$/.test(quote.text) || !isCapital(quote)) return null
  if ((next < to && !isStop(tokens[next])) || (reference.kind !== 'name' && reference.kind !== 'description')) return null
  return { rule: 'right-closing', reference, start: reference.start, end: reference.end, confidence: 0.6, governs: true }
}

/** "“How?” came the reply.": whoever else is spoken with. */
export function replyCue(tokens: Tokens, at: number, to: number, language: Language): Cue | null {
  const [came, noun] = [tokens[at + 1], tokens[at + 3]]
  if (!language.familyNameLast || at + 3 >= to || !came || !noun || !/^c(?:a|o)mes?$/.test(came.lower) || tokens[at + 2]?.lower !== 'the' || !/^(?:reply|answer|response|retort)$/.test(noun.lower)) return null
  return { rule: 'right-reply', reference: null, start: came.start, end: noun.end, confidence: 0.6, governs: true }
}
