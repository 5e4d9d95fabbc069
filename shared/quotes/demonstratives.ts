import type { Language } from './languages/language'
import { isComma, verbOf, type Token, type Tokens } from './tokens'

/** "menghormati penundaan tersebut": a verb with an object of its own. */
export const isAct = ({ lower, capital }: Token): boolean => !capital && lower.length > 6 && lower.startsWith('me') && /^me(?:m[bp]|n[cdjgy]|ng)/.test(lower) && /(?:i|kan)$/.test(lower)

/** A demonstrative that closes the phrase within a few plain words ("mahasiswa Teknik Mesin angkatan 2013 ini"), or -1. */
export function plainDemonstrative(tokens: Tokens, from: number, limit: number, language: Language, names = false): number {
  for (let at = from; at < Math.min(limit, from + (names ? 8 : 6)); at += 1) {
    const token = tokens[at]
    if (!token || token.kind === 'punctuation' || token.kind === 'quote' || (token.capital && !names)) return -1
    if (language.definiteAfter.has(token.lower)) return at
    if (language.relativePronouns.has(token.lower) || language.prepositions.has(token.lower) || language.adverbs.has(token.lower) || language.leadIns.has(token.lower) || language.conjunctions.has(token.lower) || verbOf(token, language).use !== undefined || isAct(token)) return -1
  }
  return -1
}

/** A demonstrative behind a date or a place, which closes the phrase ("wanita kelahiran Manado, 12 Mei 1991 ini"), or -1. */
export function distantDemonstrative(tokens: Tokens, from: number, limit: number, language: Language): number {
  if (tokens[from]?.kind !== 'number' && tokens[from]?.capital !== true) return -1
  for (let at = from + 1; at < Math.min(limit, from + 8); at += 1) {
    const token = tokens[at]
    if (language.definiteAfter.has(token?.lower ?? '')) return at
    if (token?.kind !== 'number' && token?.capital !== true && !isComma(token)) return -1
  }
  return -1
}

/** A demonstrative that closes a phrase with a clause of its own ("pria yang kehilangan rumahnya itu"), or -1. */
export function closingDemonstrative(tokens: Tokens, from: number, limit: number, language: Language): number {
  for (let at = from; at < Math.min(limit, from + 20); at += 1) {
    const token = tokens[at]
    // "perempuan yang akrab disapa “Bu Marni” tersebut"
    if (token?.kind === 'quote' && language.aliasWords.has(tokens[at - 1]?.lower ?? '') && language.definiteAfter.has(tokens[at + 1]?.lower ?? '')) continue
    if (!token || token.kind === 'punctuation' || token.kind === 'quote') return -1
    if (language.definiteAfter.has(token.lower)) return at
  }
  return -1
}

/** A demonstrative behind the name of a work ("pemain sinetron Cinta di Balik Warung itu"), or -1. */
export function workDemonstrative(tokens: Tokens, from: number, limit: number, language: Language): number {
  for (let at = from; at < Math.min(limit, from + 7); at += 1) {
    const token = tokens[at]
    if (language.definiteAfter.has(token?.lower ?? '')) return at
    if (token?.kind !== 'word' || (!token.capital && !language.smallTitleWords.has(token.lower))) return -1
  }
  return -1
}
