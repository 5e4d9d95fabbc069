import type { Language } from './languages/language'
import { readRun } from './names'
import { readPhrase, type Phrase, type Reference } from './phrases'
import { mainSubject, subjectBefore } from './subjects'
import { isGiven } from './titles'
import { isComma, verbOf, type Tokens } from './tokens'

/** Whose the noun at `at` is ("Hale's latest claim", "the senator's vow", "her remark"), or null. */
export function ownerBefore(tokens: Tokens, at: number, from: number, language: Language): Reference | null {
  for (let index = at - 1; index >= Math.max(from, at - 4); index -= 1) {
    const token = tokens[index]
    // "Hale's office declined to comment": a verb.
    if (token?.kind !== 'word' || (token.lower === 'to' && language.familyNameLast)) return null
    const place = { start: token.start, end: token.end }
    if (language.possessives.test(token.text)) return { kind: 'pronoun', pronoun: { gender: token.lower === 'his' ? 'male' : 'female', plural: false }, ...place }
    if (token.lower === 'whose' && language.familyNameLast) return nameBefore(tokens, isComma(tokens[index - 1]) ? index - 1 : index, from, language)
    if (token.lower === 'its') return { kind: 'description', roles: [], person: false, organisation: 'organization', gender: null, definite: true, ...place }
    if (!token.possessive) continue
    const group = language.roles.get(token.lower)
    if (group !== undefined && !token.capital) return { kind: 'description', roles: [group], person: false, organisation: null, gender: null, definite: true, ...place }
    for (let start = Math.max(from, index - 5); start <= index; start += 1) {
      const run = readRun(tokens, start, index + 1, language)
      if (run?.to === index + 1 && run.mention) return { kind: 'name', mention: run.mention, start: run.mention.start, end: run.mention.end }
    }
    return null
  }
  return null
}

/** "Hale's rule was simple: “…”": whose saying the subject of the sentence is, or null. */
export function ownerOfSaying(tokens: Tokens, sentence: number, colon: number, language: Language): Reference | null {
  for (let at = sentence + 1; at < Math.min(colon, sentence + 7); at += 1) {
    if (verbOf(tokens[at], language).use === 'finite') return null
    if (/^(?:rule|motto|mantra|maxim|advice|verdict|answer|reply|response|message|line|slogan|creed|explanation|pitch|conclusion|assessment|warning|question)$/.test(tokens[at]?.lower ?? '')) return ownerBefore(tokens, at, sentence, language)
  }
  return null
}

/** What somebody writes or speaks in his own name. */
const writings = /^(?:statement|letter|memo|e-?mail|tweet|post|message|note|op-ed|column|essay|speech|testimony|affidavit|blog|reply|response)$/

/** "a note he once sent to a banker that began": who sent it; null where nobody did. */
function senderOf(tokens: Tokens, from: number, verb: number, language: Language): Reference | null {
  for (let at = verb - 2; at > Math.max(from, verb - 14) && tokens[at]?.kind === 'word'; at -= 1) {
    if (!writings.test(tokens[at]?.lower ?? '')) continue
    const phrase = readPhrase(tokens, language.relativePronouns.has(tokens[at + 1]?.lower ?? '') ? at + 2 : at + 1, verb, language)
    if (phrase?.reference.kind !== 'pronoun' && phrase?.reference.kind !== 'name') return null
    return tokens.slice(phrase.next, phrase.next + 3).some(({ lower }) => /^(?:sent|wrote|written|posted|mailed|e-?mailed|texted|left|signed|published)$/.test(lower)) ? phrase.reference : null
  }
  return null
}

/** "Hale's Monday statement said", "her letter called it": whose the document is that is the subject of the verb at `verb`; null where it is nobody's. */
export function ownerOfDocument(tokens: Tokens, subject: Reference | null, from: number, verb: number, language: Language): Reference | null {
  if (!language.familyNameLast || (subject?.kind !== 'thing' && subject?.kind !== 'unnamed')) return null
  const sender = senderOf(tokens, from, verb, language)
  if (sender) return sender
  const noun = tokens[verb - 1]
  return noun !== undefined && subject.end <= noun.end && writings.test(noun.lower) ? ownerBefore(tokens, verb - 1, from, language) : null
}

/** The person's name that ends right before token `end`, or null. */
export function nameBefore(tokens: Tokens, end: number, from: number, language: Language): Reference | null {
  for (let at = Math.max(from, end - 6); at < end; at += 1) {
    const run = readRun(tokens, at, end, language)
    if (run?.to === end && run.mention?.kind === 'person') return { kind: 'name', mention: run.mention, start: run.mention.start, end: run.mention.end }
  }
  return null
}

/** Who gave the word at `noun`: "Hale campaigned on a pledge to …", "Hale, who won with a promise that …"; null when it is a verb or nothing follows from it. */
export function giverOf(tokens: Tokens, noun: number, from: number, sentence: number, language: Language): Reference | null {
  const article = tokens[noun - 1]?.lower ?? ''
  if (!/^(?:to|that)$/.test(tokens[noun + 1]?.lower ?? '') || !(language.indefinite.has(article) || language.definiteBefore.has(article))) return null
  for (let at = noun - 1; at > Math.max(from, noun - 8); at -= 1) {
    if (language.relativePronouns.has(tokens[at]?.lower ?? '')) return nameBefore(tokens, isComma(tokens[at - 1]) ? at - 1 : at, from, language) ?? subjectBefore(tokens, at + 1, from, language, sentence)
    if (tokens[at]?.kind !== 'word') break
  }
  return mainSubject(tokens, sentence, noun, language)?.reference ?? null
}

/** "a call by his ally to “…”": who stands behind "by", where the noun has an article. */
export function givenBy(tokens: Tokens, noun: number, at: number, language: Language): Reference | null {
  const article = tokens[noun - 1]?.lower ?? ''
  if (tokens[noun + 1]?.lower !== 'by' || !(language.indefinite.has(article) || language.definiteBefore.has(article))) return null
  const phrase = readPhrase(tokens, noun + 2, at, language)
  return phrase && [tokens[phrase.next], tokens[at - 1]].some((token) => /^(?:to|that|of|about)$/.test(token?.lower ?? '')) ? phrase.reference : null
}

/** "an email from X, then her deputy: “…”": X. */
export function writerOf(tokens: Tokens, at: number, from: number, language: Language): Reference | null {
  for (let index = at - 2; index > Math.max(from, at - 16); index -= 1) {
    const token = tokens[index]
    if (token?.kind === 'quote' || verbOf(token, language).use !== undefined) return null
    if (token?.lower !== 'from' || !language.documentNouns.has(tokens[index - 1]?.lower ?? '')) continue
    const reference = readPhrase(tokens, index + 1, at, language)?.reference
    return reference?.kind === 'name' ? reference : null
  }
  return null
}

/** Whose the words behind the colon at `colon` are: the sentence's subject, or the name behind its last comma ("The morning after the vote, Hale had an idea:"). */
export function beforeColon(tokens: Tokens, sentence: number, colon: number, language: Language): Phrase | null {
  const whole = mainSubject(tokens, sentence, colon, language)
  // "Ditahan Imbang Laskar Kapur, Pelatih Persegara: “…”": a verb, no name.
  const isVerb = !language.familyNameLast && whole?.reference.kind === 'name' && whole.reference.start === tokens[sentence]?.start && language.statements.predicateShape.test(tokens[sentence]?.lower ?? '') && !isGiven(tokens[sentence], language)
  const isDoubtful = whole?.reference.kind === 'unnamed' || (whole?.reference.kind === 'name' && whole.reference.mention.doubtful) || isVerb
  if ((!language.familyNameLast && !isDoubtful) || (language.familyNameLast && whole?.reference.kind === 'name') || whole?.reference.kind === 'pronoun') return whole
  for (let comma = colon - 2; comma > sentence; comma -= 1) {
    if (!isComma(tokens[comma])) continue
    const phrase = readPhrase(tokens, comma + 1, colon, language)
    // "Kalah Lagi, Pelatih Garuda: “…”": who stands right before the colon.
    if (!language.familyNameLast) return phrase && phrase.next >= colon && (phrase.reference.kind === 'name' || (phrase.reference.kind === 'description' && phrase.reference.roles.length > 0)) ? phrase : whole
    return phrase && (phrase.reference.kind === 'name' || phrase.reference.kind === 'pronoun') && tokens[phrase.next]?.kind === 'word' && phrase.next < colon ? phrase : whole
  }
  return whole
}

/** "After tweeting that it was “…,” a reference to a song, she said": the main clause's subject behind the quotation at token `at`, for a clause that leads to it; null for none. */
export function subjectBehind(tokens: Tokens, at: number, to: number, language: Language): Reference | null {
  for (let comma = at; comma < to - 2; comma += 1) {
    const token = tokens[comma]
    if (comma > at && token?.kind === 'quote') return null
    if (!(isComma(token) || (comma === at && /,["'”’]*$/.test(token?.text ?? '')))) continue
    const phrase = readPhrase(tokens, comma + 1, to, language)
    const verb = phrase ? tokens[phrase.next] : undefined
    if (phrase && verb?.kind === 'word' && (phrase.reference.kind === 'name' || phrase.reference.kind === 'pronoun') && (verbOf(verb, language).use !== undefined || language.adverbs.has(verb.lower) || language.statements.predicates.has(verb.lower) || language.statements.predicateShape.test(verb.lower))) return phrase.reference
  }
  return null
}

/** "according to a statement from Northvale Ferries": whose the document is that the words from token `from` on tell of; null where they do not say. */
export function issuerOf(tokens: Tokens, from: number, to: number, language: Language): Reference | null {
  let at = from
  while (at < Math.min(to, from + 5) && !language.documentNouns.has(tokens[at]?.lower ?? '')) {
    if (tokens[at]?.kind !== 'word' || tokens[at]?.capital === true || language.prepositions.has(tokens[at]?.lower ?? '')) return null
    at += 1
  }
  if (at >= Math.min(to, from + 5)) return null
  while (language.documentNouns.has(tokens[at + 1]?.lower ?? '')) at += 1
  at += /^(?:issued|released|provided|sent|posted|signed|written)$/.test(tokens[at + 1]?.lower ?? '') ? 2 : 1
  if (!/^(?:from|by)$/.test(tokens[at]?.lower ?? '')) return null
  const reference = readPhrase(tokens, at + 1, to, language)?.reference
  return reference?.kind === 'name' && reference.mention.kind !== 'place' ? reference : null
}
