import type { Language } from './languages/language'
import { readRun } from './names'
import type { Mention } from './run'
import { verbOf, type Token, type Tokens } from './tokens'

/** Verbs and nouns by which somebody is called ("yang disapa X"). */
export const nicknames = /^(?:disapa|dipanggil|sapaan|bernama|panggilan)$/

/** "aides", "delegates", "supporters": several who are not named. */
export const isSeveral = (token: Token, language: Language): boolean => {
  const one = token.lower.replace(/s$/, '')
  return !token.capital && one !== token.lower && (language.roles.has(one) || language.personWords.has(one) || language.severals.has(token.lower))
}

/** The noun group goes on: a role or a name stands right there. */
export const headAhead = (tokens: Tokens, at: number, limit: number, language: Language): boolean =>
  at < limit && (language.roles.has(tokens[at]?.lower ?? '') || readRun(tokens, at, limit, language) !== null || roleAhead(tokens, at, limit, language))

/** A role and then a name follow within a few words ("Trump senior campaign adviser Ann Lee"). */
export function roleAhead(tokens: Tokens, from: number, limit: number, language: Language): boolean {
  for (let at = from; at < Math.min(limit, from + 4); at += 1) {
    const token = tokens[at]
    if (token?.kind !== 'word' || language.prepositions.has(token.lower) || language.definiteBefore.has(token.lower) || language.indefinite.has(token.lower) || verbOf(token, language).use !== undefined) return false
    if (language.roles.has(token.lower)) return true
  }
  return false
}

/** A name follows after a few lower-case words ("White House counsel Ann Lee"). */
export function nameAhead(tokens: Tokens, from: number, limit: number, language: Language): boolean {
  for (let at = from; at < Math.min(limit, from + 4); at += 1) {
    const token = tokens[at]
    if (token?.kind !== 'word') return false
    if (token.capital) return at > from && readRun(tokens, at, limit, language)?.mention?.kind === 'person'
    if (language.prepositions.has(token.lower) || language.adverbs.has(token.lower) || language.conjunctions.has(token.lower) || verbOf(token, language).use !== undefined) return false
  }
  return false
}

/** A trade of no table and a person's name follow ("Retired builder Ron Tapley"). */
export function tradeAhead(tokens: Tokens, from: number, limit: number, language: Language): boolean {
  for (let at = from; at < Math.min(limit, from + 3); at += 1) {
    const token = tokens[at]
    if (token?.kind !== 'word' || token.capital || language.prepositions.has(token.lower) || language.adverbs.has(token.lower) || language.conjunctions.has(token.lower) || verbOf(token, language).use !== undefined) return false
    if (language.tradeShape.test(token.lower) && readRun(tokens, at + 1, limit, language)?.mention?.kind === 'person') return true
  }
  return false
}

/** "yang bernama X", "yang akrab disapa X": the name that the clause at `from` gives, and the token after it. */
export function aliasAhead(tokens: Tokens, from: number, limit: number, language: Language): { readonly mention: Mention; readonly next: number } | null {
  for (let at = from; at < Math.min(limit, from + 6); at += 1) {
    if (!nicknames.test(tokens[at]?.lower ?? '')) continue
    const run = readRun(tokens, at + 1, limit, language)
    return run?.mention ? { mention: run.mention, next: run.to } : null
  }
  return null
}
