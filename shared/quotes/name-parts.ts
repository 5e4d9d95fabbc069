import type { Gender, Language } from './languages/language'
import { isAcronym, isGiven } from './titles'
import { isComma, verbOf, type Token, type Tokens } from './tokens'

export function genderOf(words: readonly Token[], titles: readonly Token[], language: Language): Gender | null {
  for (const title of titles) {
    const gender = language.honorificGender.get(title.lower) ?? language.roleGender.get(title.lower)
    if (gender) return gender
  }
  const first = words[0]
  if (!first || (words.length < 2 && language.familyNameLast)) return null
  if (language.male.has(first.lower)) return language.female.has(first.lower) ? null : 'male'
  if (language.female.has(first.lower)) return 'female'
  return (language.femaleShape?.test(first.lower) ?? false) && !language.female.has(`${first.lower}_`) && !language.male.has(`${first.lower}_`) ? 'female' : null
}

/** "Dijelaskan Christian Indonesia menjadi …": behind a given name the country is the next clause's. */
export const withoutCountry = (named: readonly Token[], language: Language): readonly Token[] =>
  !language.familyNameLast && named.length > 1 && named.at(-1)?.lower === 'indonesia' && isGiven(named[0], language) ? named.slice(0, -1) : named

/** "Apindo", "Walhi", "Kemenkes". */
const madeOfSyllables = /^\p{Lu}\p{Ll}{3,11}$/u

/** "Perhimpunan Dokter Spesialis Penyakit Dalam Indonesia (PAPDI)": a body whole, although a word in it is a title. */
export function isNamedWhole(tokens: Tokens, run: readonly Token[], to: number, language: Language): boolean {
  const [head] = run
  const short = shortNameAfter(tokens, to)
  return !language.familyNameLast && short !== null && run.length > 2 && head !== undefined && language.organisationHeads.has(head.lower) && (short[0] === head.lower[0] || short.endsWith('i')) && !run.some((token) => isGiven(token, language) && !language.fieldWords.has(token.lower))
}

/** "Bunga pinjaman ditetapkan": behind a sentence's first word a noun of no table, by which that word may be a noun too. */
export const isPlainNoun = (token: Token | undefined, language: Language): boolean =>
  token?.kind === 'word' && !token.capital && token.lower.length > 3 && verbOf(token, language).use === undefined && !language.statements.predicates.has(token.lower) && !language.statements.predicateShape.test(token.lower) &&
  ![language.adverbs, language.prepositions, language.conjunctions, language.relativePronouns, language.timeWords, language.definiteAfter, language.roles, language.personWords, language.relations, language.clauseWords, language.notNames, language.indefinite, language.aliasWords].some((table) => table.has(token.lower))

/** "YN", "MI": two letters that no body is called by are somebody's initials. */
export const areInitials = (token: Token, language: Language): boolean =>
  token.text.length === 2 && /^\p{L}+$/u.test(token.text) && !language.shortBodies.has(token.lower) && !language.places.has(token.lower) && !language.notNames.has(token.lower) && !language.organisationHeads.has(token.lower)

/** Where the bracket at `at` closes that holds nothing but a few capitals ("(KPK)", "(GP Farmasi)"); -1 when it does not. */
export function closingBracket(tokens: Tokens, at: number): number {
  for (let close = at + 1; close < at + 5; close += 1) {
    if (tokens[close]?.text === ')') return close > at + 1 ? close : -1
    if (tokens[close]?.capital !== true) return -1
  }
  return -1
}

/** "Komisi Pemberantasan Korupsi (KPK)": the capitals by which a body is called from here on. */
export const shortNameAfter = (tokens: Tokens, to: number): string | null => {
  const short = tokens[to + 1]
  return tokens[to]?.text === '(' && short?.kind === 'word' && (isAcronym(short) || madeOfSyllables.test(short.text)) && tokens[to + 2]?.text === ')' ? short.lower : null
}

/** "Rasminah, Turkiah, Haryanto, …": between names of a list. */
export const isListed = (tokens: Tokens, from: number, to: number): boolean =>
  isComma(tokens[from - 1]) && tokens[from - 2]?.capital === true && isComma(tokens[to]) && tokens[to + 1]?.capital === true && isComma(tokens[to + 2])

/** Where the bracket stands that shortens a name with commas in it ("Badan Meteorologi, Klimatologi, dan Geofisika (BMKG)"); -1 when none does. */
export function listedBody(tokens: Tokens, from: number, comma: number): number {
  const initials: string[] = []
  for (let at = from; at < comma + 12; at += 1) {
    const token = tokens[at]
    const short = token?.text === '(' ? shortNameAfter(tokens, at) : null
    if (short !== null) return at > comma + 1 && initials.length > 2 && (initials.join('') === short || short.startsWith((tokens[from]?.lower ?? '').slice(0, 3))) ? at : -1
    if (token?.capital === true && token.kind === 'word') initials.push(token.lower[0] ?? '')
    else if (!isComma(token) && token?.lower !== 'dan') return -1
  }
  return -1
}

/** The words of a body's name, with the commas inside it. */
export const wordsOfBody = (named: readonly Token[]): readonly Token[] =>
  !named.some(isComma) ? named.filter(({ kind }) => kind === 'word') : named.flatMap((token, index) => (token.kind !== 'word' ? [] : isComma(named[index + 1]) ? [{ ...token, text: `${token.text},` }] : [token]))
