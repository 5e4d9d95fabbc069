import { isGovernedAt } from './clause-edges'
import type { Language } from './languages/language'
import { readRun } from './names'
import { readPhrase, type Reference } from './phrases'
import { isComma, type Tokens } from './tokens'

/** "Department of Health and Human Services": the body whose name holds the conjunction at `and` and ends right before token `end`. */
export function bodyEndingAt(tokens: Tokens, from: number, and: number, end: number, language: Language): Reference | null {
  for (let at = from; at < and; at += 1) {
    const run = readRun(tokens, at, end, language)
    if (run?.to === end && run.mention?.kind === 'organisation') return { kind: 'name', mention: run.mention, start: run.mention.start, end: run.mention.end }
  }
  return null
}

/** "a solution the mayor": the description after the last article, when it reaches to `end`. */
export function definiteEnding(tokens: Tokens, from: number, end: number, language: Language): Reference | null {
  for (let at = end - 2; at > from; at -= 1) {
    if (tokens[at]?.lower !== 'the') continue
    const phrase = readPhrase(tokens, at, end, language)
    return phrase?.next === end && phrase.reference.kind === 'description' && tokens[at - 1]?.kind === 'word' && !language.prepositions.has(tokens[at - 1]?.lower ?? '') ? phrase.reference : null
  }
  return null
}

/** The person's name that ends right before token `end`, unless a preposition makes it part of a longer phrase. */
export function nameEndingAt(tokens: Tokens, from: number, end: number, language: Language, governed = false): Reference | null {
  for (let at = from; at < end; at += 1) {
    const run = readRun(tokens, at, end, language)
    if (!run) continue
    const { mention } = run
    if (run.to === end) return mention?.kind === 'person' && (governed || !isGovernedAt(tokens, at, from, language)) ? { kind: 'name', mention, start: mention.start, end: mention.end } : null
    at = run.to - 1
  }
  return null
}

/** "video of a mother named Ann Lee shouting", "recalled the senator yelling": who stands right before the participle does it. */
export function actorBefore(tokens: Tokens, verb: number, from: number, language: Language): Reference | null {
  const last = tokens[verb - 1]
  if (last?.kind !== 'word' || last.possessive || verb - 2 < from) return null
  if (last.capital) return nameEndingAt(tokens, Math.max(from + 1, verb - 6), verb, language, true)
  if (!language.roles.has(last.lower) || tokens[verb - 2]?.lower !== 'the' || language.prepositions.has(tokens[verb - 3]?.lower ?? '')) return null
  const phrase = readPhrase(tokens, verb - 2, verb, language)
  return phrase?.next === verb && phrase.reference.kind === 'description' ? phrase.reference : null
}

/** "whether the mayor broke the rules by calling her “…”": who is named right behind the last "that" or "whether" before token `end`, as its clause's subject. */
export function clauseSubject(tokens: Tokens, end: number, from: number, language: Language): Reference | null {
  for (let at = end - 1; at >= from; at -= 1) {
    if (tokens[at]?.kind === 'quote') return null
    if (!language.complementizers.has(tokens[at]?.lower ?? '')) continue
    const phrase = readPhrase(tokens, at + 1, end, language)
    return phrase && (phrase.reference.kind === 'name' || phrase.reference.kind === 'pronoun') && tokens[phrase.next]?.kind === 'word' ? phrase.reference : null
  }
  return null
}

/** "by a man who shouted": an article and a noun for a person stand right before token `end`. */
export const isSomeone = (tokens: Tokens, end: number, language: Language): boolean =>
  (language.strangerNouns.has(tokens[end - 1]?.lower ?? '') || language.personWords.has(tokens[end - 1]?.lower ?? '')) && [tokens[end - 2], tokens[end - 3]].some((token) => language.indefinite.has(token?.lower ?? ''))

/** Nothing but words stand between the two offsets, and one of them is "yang". */
export function isToldBetween(tokens: Tokens, from: number, to: number, language: Language): boolean {
  const between = tokens.filter(({ start, end }) => start >= from && end <= to)
  return between.every(({ kind }) => kind === 'word') && between.some(({ lower }) => language.relativePronouns.has(lower))
}

/** The name before the comma before offset `start`: "Marcy Millage, an eye doctor who says …". */
export function apposedTo(tokens: Tokens, start: number, from: number, language: Language): Reference | null {
  let at = from
  while (at < tokens.length && (tokens[at]?.start ?? start) < start) at += 1
  const article = tokens[at]?.lower ?? ''
  if (!isComma(tokens[at - 1]) || !(language.indefinite.has(article) || language.definiteBefore.has(article))) return null
  const end = tokens[at - 2]?.kind === 'number' && isComma(tokens[at - 3]) ? at - 3 : at - 1
  return nameEndingAt(tokens, Math.max(from, end - 7), end, language, true)
}

/** "The council, whose secretary, Ann Lee, led the talks, said": the body before "whose", for a verb behind the comma at `comma`; null where no such clause ends there. */
export function beforeWhose(tokens: Tokens, comma: number, from: number, language: Language): Reference | null {
  for (let at = comma - 1; at > Math.max(from + 1, comma - 24); at -= 1) {
    if (tokens[at]?.lower !== 'whose') continue
    const run = isComma(tokens[at - 1]) ? readRun(tokens, from, at - 1, language) ?? readRun(tokens, from + 1, at - 1, language) : null
    return run?.mention && run.to === at - 1 ? { kind: 'name', mention: run.mention, start: run.mention.start, end: run.mention.end } : null
  }
  return null
}

/** "on the advice of Ann Lee, who": the name that ends before token `end` is of a plain noun's. */
export function isOfPlainNoun(tokens: Tokens, end: number): boolean {
  let at = end - 1
  while (at > 0 && tokens[at]?.capital === true && tokens[at]?.kind === 'word') at -= 1
  return tokens[at]?.lower === 'of' && tokens[at - 1]?.kind === 'word' && tokens[at - 1]?.capital === false && end - at > 2
}

/** "The state will cut the levy, Secretary Ann Lee said on Monday, calling it “…”": who tells what stands before, for a participle behind the comma at `comma`; else null. */
export function tellerBehind(tokens: Tokens, comma: number, from: number, language: Language): Reference | null {
  for (let at = comma - 1; at > Math.max(from + 3, comma - 16); at -= 1) {
    if (!isComma(tokens[at])) continue
    const phrase = readPhrase(tokens, at + 1, comma, language)
    const said = tokens[phrase?.next ?? comma]
    return phrase?.reference.kind === 'name' && phrase.reference.mention.kind === 'person' && language.statements.sayings.has(said?.lower ?? '') && !isComma(tokens[phrase.next + 1]) ? phrase.reference : null
  }
  return null
}

/** "The Post quoted Hale as saying": whose words it gives, before the participle at `verb`; null where nobody is quoted so. */
export function quotedBefore(tokens: Tokens, verb: number, from: number, language: Language): Reference | null {
  if (tokens[verb - 1]?.lower !== 'as') return null
  for (let at = verb - 2; at > Math.max(from, verb - 14); at -= 1) {
    if (!/^(?:quot(?:ed|es|ing)|cit(?:ed|es|ing)|paraphras(?:ed|es|ing))$/.test(tokens[at]?.lower ?? '')) continue
    return readPhrase(tokens, at + 1, verb - 1, language)?.reference ?? null
  }
  return null
}
