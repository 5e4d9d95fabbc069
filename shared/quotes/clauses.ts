import type { Language } from './languages/language'
import type { Place } from './model'
import { isComma, isDash, type Token, type Tokens } from './tokens'

/** A clause is a statement from so many words on. */
const fewest = 4

const isTrimmed = (token: Token | undefined): boolean => isComma(token) || isDash(token) || (token?.kind === 'punctuation' && /^[.;:!?…"“”]$/.test(token.text))

/** Past the last token that belongs to the words from `from`: punctuation at the end is left out. */
export function trimmedEnd(tokens: Tokens, from: number, to: number): number {
  let end = to
  while (end > from && isTrimmed(tokens[end - 1])) end -= 1
  return end
}

/** Where the clause begins: past a conjunction or a short opener and its comma ("But", "Sementara itu,"). */
export function trimmedStart(tokens: Tokens, from: number, to: number, language: Language): number {
  let at = from
  while (at < to && (isTrimmed(tokens[at]) || (language.conjunctions.has(tokens[at]?.lower ?? '') && !language.statements.subordinators.has(tokens[at]?.lower ?? '')))) at += 1
  for (let comma = at + 1; comma <= at + 2 && comma < to; comma += 1) {
    const opener = tokens[at]
    if (isComma(tokens[comma]) && opener !== undefined && !language.sourceWords.has(opener.lower) && (language.notNames.has(opener.lower) || language.adverbs.has(opener.lower) || language.conjunctions.has(opener.lower))) return comma + 1
  }
  return at
}

/** True when the words hold a verb of their own. `strict`: forms that may be nouns do not count. */
export function hasPredicate(tokens: Tokens, from: number, to: number, language: Language, strict: boolean): boolean {
  const { predicates, predicateShape, looseShape } = language.statements
  for (let at = from; at < to; at += 1) {
    const token = tokens[at]
    if (token?.kind !== 'word') continue
    if (!language.familyNameLast && language.relativePronouns.has(token.lower)) {
      at += 1
      while (at < to && predicates.has(tokens[at]?.lower ?? '')) at += 1
      continue
    }
    if (token.possessive && (language.pronouns.has(token.lower) || token.lower === 'it' || token.lower === 'there')) return true
    if (token.capital && at > from) continue
    const before = tokens[at - 1]
    const noun = at > from && before !== undefined && (language.determiners.has(before.lower) || language.definiteBefore.has(before.lower) || language.indefinite.has(before.lower) || language.conjunctions.has(before.lower) || (language.familyNameLast && language.prepositions.has(before.lower)))
    if (noun) continue
    if (predicates.has(token.lower)) return true
    if (at === from && language.familyNameLast) continue
    if (predicateShape.test(token.lower) || (!strict && looseShape.test(token.lower))) return true
  }
  return false
}

/** The clause that the words are, trimmed at both ends; null when they are too few, hold no verb, or only lead to one ("When the boat came"). */
export function clauseIn(tokens: Tokens, from: number, to: number, language: Language, strict: boolean): Place | null {
  const start = trimmedStart(tokens, from, to, language)
  const end = trimmedEnd(tokens, start, to)
  const first = tokens[start]
  const last = tokens[end - 1]
  if (!first || !last || end <= start) return null
  let count = 0
  let comma = -1
  for (let at = start; at < end; at += 1) {
    if (tokens[at]?.kind === 'quote') return null
    if (tokens[at]?.kind !== 'punctuation') count += 1
    if (comma < 0 && isComma(tokens[at])) comma = at
  }
  if (count < fewest || (language.statements.subordinators.has(first.lower) && comma < 0)) return null
  return hasPredicate(tokens, start, end, language, strict) ? { start: first.start, end: last.end } : null
}
