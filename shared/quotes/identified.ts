import type { Language } from './languages/language'
import { readRun } from './names'
import { readPhrase, type Reference } from './phrases'
import { isComma, verbOf, type Tokens } from './tokens'

/** How far the clause about somebody described may reach. */
const longestClause = 16

/** "The man who says she cannot win is Prof Graham Oster", "the man behind the counter was Marcus Thrale": the name that the description `subject` of the sentence `from..to` turns out to be; null for anything else. */
export function identified(tokens: Tokens, from: number, to: number, subject: Reference | null, language: Language): Reference | null {
  if (!language.familyNameLast || subject?.kind !== 'description' || !subject.definite) return null
  let who = from
  while (who < to && (tokens[who]?.start ?? 0) < subject.end) who += 1
  const relative = /^(?:who|whose|that)$/.test(tokens[who]?.lower ?? '')
  if (!relative && !language.prepositions.has(tokens[who]?.lower ?? '')) return null
  // "The man who built the pier, Gus Tillman, shook his head."
  const comma = relative ? tokens.slice(who, Math.min(to, who + longestClause)).findIndex(isComma) + who : -1
  const apposed = comma > who + 1 ? readRun(tokens, comma + 1, to, language) : null
  if (apposed?.mention?.kind === 'person' && apposed.mention.words.length > 1 && isComma(tokens[apposed.to]) && !tokens.slice(who, comma).some((token) => token.kind === 'quote')) return { kind: 'name', mention: apposed.mention, start: apposed.mention.start, end: apposed.mention.end }
  for (let be = relative ? who + 2 : who + 1; be < Math.min(to - 1, who + longestClause) && tokens[be]?.kind === 'word'; be += 1) {
    if (!relative && verbOf(tokens[be], language).use !== undefined) return null
    if (!/^(?:is|was)$/.test(tokens[be]?.lower ?? '') || tokens[be + 1]?.capital !== true) continue
    const phrase = readPhrase(tokens, be + 1, to, language)
    return phrase?.reference.kind === 'name' && phrase.reference.mention.kind === 'person' && verbOf(tokens[phrase.next], language).use === undefined ? phrase.reference : null
  }
  return null
}
