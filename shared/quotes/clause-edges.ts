import type { Language } from './languages/language'
import { readRun } from './names'
import { readPhrase, type Reference } from './phrases'
import { isComma, verbOf, type Tokens } from './tokens'

/** "Ann Ruiz and Dev Patel said": the first of two who speak together, where their names open the clause. */
export function firstOfTwo(tokens: Tokens, second: Reference, from: number, language: Language): Reference | null {
  if (!language.familyNameLast || second.kind !== 'name' || second.mention.kind !== 'person') return null
  let at = from
  while (at < tokens.length && (tokens[at]?.start ?? second.start) < second.start) at += 1
  while (at > from && tokens[at - 1]?.capital === true) at -= 1
  if (tokens[at - 1]?.lower !== 'and' || tokens[at - 2]?.capital !== true) return null
  const run = readRun(tokens, from, at - 1, language)
  const opens = run ?? (tokens[from]?.capital === false ? null : readRun(tokens, from + 1, at - 1, language))
  return opens?.to === at - 1 && opens.mention?.kind === 'person' ? { kind: 'name', mention: opens.mention, start: opens.mention.start, end: opens.mention.end } : null
}

/** Index of the "who" whose clause goes on behind the "and" at `and`, or -1. */
export function relativeBefore(tokens: Tokens, and: number, from: number, language: Language): number {
  for (let at = and - 1; at > Math.max(from, and - 14); at -= 1) {
    const token = tokens[at]
    if (!token || token.kind === 'punctuation' || (at < and - 1 && verbOf(token, language).use === 'finite' && language.pronouns.has(tokens[at - 1]?.lower ?? ''))) return -1
    if (token.lower === 'who') return at
  }
  return -1
}

/** The words at offset `start` open a clause of their own ("that his enemies called …", "because critics said"). */
export function isSubordinate(tokens: Tokens, start: number, from: number, language: Language): boolean {
  let at = from
  while (at < tokens.length && (tokens[at]?.start ?? start) < start) at += 1
  const before = tokens[at - 1]
  const own = tokens[at]
  if (at > from && isComma(before) && own?.kind === 'word' && !own.capital && /[^s]s$/.test(own.lower) && own.start === start && verbOf(tokens[at + 1], language).use !== undefined) return true
  return at > from && before?.kind === 'word' && (language.relativePronouns.has(before.lower) || language.complementizers.has(before.lower) || language.clauseWords.has(before.lower) || before.lower === 'what')
}

/** "X rebuked Y for saying …": Y. */
export function blamedFor(tokens: Tokens, preposition: number, from: number, language: Language): Reference | null {
  for (let at = preposition - 1; at >= Math.max(from, preposition - 12); at -= 1) {
    const token = tokens[at]
    if (token?.kind === 'quote' || isComma(token)) return null
    if (verbOf(token, language).use !== 'naming') continue
    const reference = readPhrase(tokens, at + 1, preposition, language)?.reference ?? null
    return reference?.kind === 'thing' ? null : reference
  }
  return null
}

/** Past brackets that close right before `end` ("Rep. Steve Kingman (R-Iowa), who …"). */
export function beforeBrackets(tokens: Tokens, end: number, from: number): number {
  if (tokens[end - 1]?.text !== ')') return end
  for (let at = end - 2; at > Math.max(from, end - 10); at -= 1) if (tokens[at]?.text === '(') return at
  return end
}

/** What stands between the last preposition and `end`: "which" goes on from it, not from the whole phrase. */
export function afterPreposition(tokens: Tokens, from: number, end: number, language: Language): Reference | null {
  for (let at = end - 2; at >= Math.max(from, end - 8); at -= 1) {
    if (tokens[at]?.kind !== 'word') return null
    if (!language.prepositions.has(tokens[at]?.lower ?? '') || tokens[at]?.lower === 'of') continue
    const phrase = readPhrase(tokens, at + 1, end, language)
    return phrase?.next === end && phrase.reference.kind === 'name' ? phrase.reference : null
  }
  return null
}

/** What stands between commas behind a subject and is no name for it: "speaking in Dayton", "who had left", "in a speech". */
export function isAside(tokens: Tokens, at: number, language: Language): boolean {
  const word = tokens[at]?.lower ?? ''
  return !(tokens[at]?.capital ?? true) && (/ing$/.test(word) || word === 'who' || language.prepositions.has(word) || language.leadIns.has(word))
}

/** Between the comma at `comma` and the name at offset `name` stand words other than titles: the name is not the apposition's head. */
export function isPlacePhrase(tokens: Tokens, comma: number, name: number, language: Language): boolean {
  for (let at = comma + 1; at < tokens.length; at += 1) {
    const token = tokens[at]
    if (!token || token.start >= name) return false
    if (token.kind === 'word' && !token.capital && !language.roles.has(token.lower) && !language.honorifics.has(token.lower) && !(language.familyNameLast && language.definiteBefore.has(token.lower))) return true
  }
  return false
}

/** A preposition stands before the words at `at`, maybe with an adjective between ("allied with suspended President Ann Lee"). */
export const isGovernedAt = (tokens: Tokens, at: number, from: number, language: Language): boolean => {
  const before = tokens[at - 1]
  if (language.prepositions.has(before?.lower ?? '')) return true
  return at - 2 > from && before?.kind === 'word' && /(?:ed|ing|al|er)$/.test(before.lower) && !before.capital && language.prepositions.has(tokens[at - 2]?.lower ?? '')
}

/** "was struck down by a federal judge in Manhattan, who said": whoever is described last before token `end`. */
export function describedBefore(tokens: Tokens, end: number, from: number, language: Language): Reference | null {
  for (let at = end - 2; at >= Math.max(from, end - 8); at -= 1) {
    const word = tokens[at]?.lower ?? ''
    if (tokens[at]?.kind !== 'word') return null
    if (!language.indefinite.has(word) && !language.definiteBefore.has(word)) continue
    const reference = readPhrase(tokens, at, end, language)?.reference
    return reference?.kind === 'description' && reference.organisation === null ? reference : null
  }
  return null
}

/** Index of the "who" in whose clause the participle at `verb` stands ("Hale, who came to power promising …"), or -1. */
export function whoBefore(tokens: Tokens, verb: number, from: number): number {
  for (let at = verb - 1; at > Math.max(from, verb - 9) && tokens[at]?.kind === 'word'; at -= 1) if (tokens[at]?.lower === 'who') return at
  return -1
}

/** The words at offset `start` stand right behind "who". */
export const isBehindWho = (tokens: Tokens, start: number, from: number): boolean => {
  let at = from
  while (at < tokens.length && (tokens[at]?.start ?? start) < start) at += 1
  return at > from && tokens[at - 1]?.lower === 'who'
}

/** "Accused of theft, Hale told …": a participle of no table opens the sentence, and behind its comma is a person who did it. */
export function opensParticiple(tokens: Tokens, at: number, to: number, language: Language): boolean {
  const [first, next] = [tokens[at], tokens[at + 1]]
  if (!language.familyNameLast || first?.kind !== 'word' || !((first.lower.endsWith('ed') && first.lower.length > 3) || (first.lower.endsWith('ing') && first.lower.length > 4)) || language.male.has(first.lower) || language.roles.has(first.lower)) return false
  if (next?.kind !== 'word' || next.capital || !(language.prepositions.has(next.lower) || language.indefinite.has(next.lower) || language.definiteBefore.has(next.lower) || language.determiners.has(next.lower))) return false
  let comma = at + 2
  while (comma < to && comma < at + 30 && !isComma(tokens[comma]) && tokens[comma]?.kind !== 'quote') comma += 1
  const phrase = isComma(tokens[comma]) ? readPhrase(tokens, comma + 1, to, language) : null
  return phrase?.reference.kind === 'pronoun' || (phrase?.reference.kind === 'name' && phrase.reference.mention.kind === 'person')
}
