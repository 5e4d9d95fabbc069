import type { Language } from './languages/language'
import { readPhrase, type Reference } from './phrases'
import { isComma, type Tokens } from './tokens'

/** Several who speak together, in the order of the text, and the token after the last of them. */
export interface Joint {
  readonly references: readonly Reference[]
  readonly next: number
}

/** How far one name may reach. */
const reach = 16

/** The names that are listed from token `from` on ("A and B", "A, B dan C"); null where there are not at least two, or anything else is listed with them. */
export function jointAt(tokens: Tokens, from: number, to: number, language: Language): Joint | null {
  const joins = (at: number): boolean => {
    const word = tokens[at]?.lower ?? ''
    return at < to && language.conjunctions.has(word) && !language.statements.subordinators.has(word)
  }
  const references: Reference[] = []
  for (let at = from, isLast = false; ; ) {
    let stop = at
    while (stop < Math.min(to, at + reach) && !isComma(tokens[stop]) && !joins(stop)) stop += 1
    const phrase = readPhrase(tokens, at, isLast ? to : stop, language)
    if (phrase?.reference.kind !== 'name' || phrase.reference.mention.kind === 'place') return null
    // "Dinas Kebakaran dan Penyelamatan Jakarta Budi": what stands before a name and is no title is part of something else.
    if (phrase.reference.mention.roles.length === 0 && phrase.reference.start !== tokens[at]?.start) return null
    references.push(phrase.reference)
    if (isLast) return { references, next: phrase.next }
    if (phrase.next !== stop || stop >= to) return null
    at = isComma(tokens[stop]) ? stop + 1 : stop
    isLast = joins(at)
    if (isLast) at += 1
  }
}
