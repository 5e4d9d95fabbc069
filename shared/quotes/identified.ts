import type { Language } from './languages/language'
import { readPhrase, type Reference } from './phrases'
import { verbOf, type Tokens } from './tokens'

/** How far the clause about somebody described may reach. */
const longestClause = 16

/** "The man who says she cannot win is Prof Graham Oster": the name that the description `subject` of the sentence `from..to` turns out to be; null for anything else. */
export function identified(tokens: Tokens, from: number, to: number, subject: Reference | null, language: Language): Reference | null {
  if (!language.familyNameLast || subject?.kind !== 'description' || !subject.definite) return null
  let who = from
  while (who < to && (tokens[who]?.start ?? 0) < subject.end) who += 1
  if (!/^(?:who|whose|that)$/.test(tokens[who]?.lower ?? '')) return null
  for (let be = who + 2; be < Math.min(to - 1, who + longestClause) && tokens[be]?.kind === 'word'; be += 1) {
    if (!/^(?:is|was)$/.test(tokens[be]?.lower ?? '') || tokens[be + 1]?.capital !== true) continue
    const phrase = readPhrase(tokens, be + 1, to, language)
    return phrase?.reference.kind === 'name' && phrase.reference.mention.kind === 'person' && verbOf(tokens[phrase.next], language).use === undefined ? phrase.reference : null
  }
  return null
}
