import type { Language } from './languages/language'
import { readRun } from './names'
import { careers } from './roles-ahead'
import type { Mention } from './run'
import { isComma, verbOf, type Token, type Tokens } from './tokens'

/** Verbs and nouns by which somebody is called ("yang disapa X"). */
export const nicknames: ReadonlySet<string> = new Set(['disapa', 'dipanggil', 'sapaan', 'bernama', 'panggilan'])

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

/** "Jagal berpengalaman, Pak Kirno (66), …": behind a few plain words and a comma a person's name stands between commas. */
export function apposedAhead(tokens: Tokens, from: number, limit: number, language: Language): boolean {
  for (let at = from; at < Math.min(limit, from + 4); at += 1) {
    const token = tokens[at]
    if (isComma(token)) {
      const run = at > from ? readRun(tokens, at + 1, limit, language) : null
      return run?.mention?.kind === 'person' && (isComma(tokens[run.to]) || tokens[run.to]?.text === '(')
    }
    if (token?.kind !== 'word' || token.capital || verbOf(token, language).use !== undefined) return false
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
    if ((language.tradeShape.test(token.lower) || (at === from && careers.test(tokens[from - 1]?.lower ?? ''))) && readRun(tokens, at + 1, limit, language)?.mention?.kind === 'person') return true
  }
  return false
}

/** "yang bernama X", "yang akrab disapa X": the name that the clause at `from` gives, and the token after it. */
export function aliasAhead(tokens: Tokens, from: number, limit: number, language: Language): { readonly mention: Mention; readonly next: number } | null {
  for (let at = from; at < Math.min(limit, from + 6); at += 1) {
    if (!nicknames.has(tokens[at]?.lower ?? '')) continue
    const run = readRun(tokens, at + 1, limit, language)
    return run?.mention ? { mention: run.mention, next: run.to } : null
  }
  return null
}

/** "kuasa hukum Hadi Wijaya, Rima Sari, …": the one who acts for the first. */
export function agentOf(tokens: Tokens, to: number, limit: number, client: Mention, roles: readonly string[], language: Language, titled: boolean): { readonly mention: Mention; readonly next: number } | null {
  if (client.kind !== 'person' || !isComma(tokens[to])) return null
  const run = readRun(tokens, to + 1, limit, language)
  const after = run ? tokens[run.to] : undefined
  if (run?.mention?.kind !== 'person' || run.mention.words.length < 2) return null
  // "Pelatih Nabila, Erwin Abdulrahman, malah …", "Ibu Nabila, Siti Sumarni, …": hers, whom one word names.
  const goesOn = tokens[run.to + 1]
  const own = (roles.length > 0 || titled) && client.words.length === 1 && isComma(after) && goesOn?.kind === 'word' && !goesOn.capital && !language.conjunctions.has(goesOn.lower) && !language.relativePronouns.has(goesOn.lower)
  if (!own && !roles.some((role) => language.agents.has(role))) return null
  return after === undefined || after.kind === 'punctuation' || language.prepositions.has(after.lower) || verbOf(after, language).use !== undefined ? { mention: run.mention, next: run.to } : null
}
