import type { Language } from './languages/language'
import { beginsSentence } from './name-openings'
import { isGiven, isTitle } from './titles'
import { isComma, verbOf, type Token, type Tokens } from './tokens'

/** "R-Utah" behind a name: party and state. */
const partyMark = /^[RDI]-\p{Lu}/u

const isParty = (token: Token | undefined): boolean => token?.text[1] === '-' && partyMark.test(token.text)

/** "U-turn", "X-ray": a letter and a noun. */
const lettered = /^\p{Lu}-\p{Ll}/u

/** "PACs", "MPs": capitals of several. */
const severalBodies = /^\p{Lu}{2,}s$/u

/** "Rp20.000", "US$3". */
const sum = /^(?:Rp|US|USD|Rm)\.?\$?\d/
/** "Panama-flagged", "Texas-born": what tells where somebody or something is from. */
const fromSomewhere = /-(?:registered|flagged|based|born|led|owned|listed|backed|educated|trained|bred|raised)$/
const opensSum = ({ text }: Token): boolean => text[0] === 'R' || text[0] === 'U'

/** "al-Harithi", "el-Sayed": capital in its second half. */
const joinedArticle = /^(?:a[lnrstdz]|el|asy|ash|bin|ibn)-\p{Lu}/u
export const isJoined = ({ text }: Token): boolean => (text[2] === '-' || text[3] === '-') && joinedArticle.test(text)

/** Whether the token at `at` may be part of a name. */
export function inName(tokens: Tokens, at: number, language: Language): boolean {
  const token = tokens[at]
  if (token?.kind !== 'word' || (!token.capital && language.familyNameLast) || isParty(token) || (opensSum(token) && sum.test(token.text)) || (language.familyNameLast && ((token.text.endsWith('s') && severalBodies.test(token.text)) || (token.text[1] === '-' && lettered.test(token.text)) || (token.text.includes('-') && fromSomewhere.test(token.lower))))) return false
  // "Jack Bowden, I-Fourth Ward, …"
  if (language.familyNameLast && token.capital && (isParty(tokens[at - 1]) || (isParty(tokens[at - 2]) && (tokens[at - 1]?.capital === true || tokens[at - 1]?.text === '.')))) return false
  // "Scranton, Pa., …": a state written short.
  if (language.familyNameLast && token.capital && isComma(tokens[at - 1]) && tokens[at - 2]?.capital === true && tokens[at + 1]?.text === '.' && language.abbreviations.has(token.lower) && !language.honorifics.has(token.lower) && !/^[js]r$/.test(token.lower)) return false
  if (token.lower === 'fitri' && /^i(?:e)?dul$/.test(tokens[at - 1]?.lower ?? '')) return false
  if (!token.capital) return !language.familyNameLast && isJoined(token)
  if (language.relations.has(token.lower) && !isKinName(tokens, at, language) && !(tokens[at - 1]?.capital === true && tokens[at - 1]?.kind === 'word') && !(/^putr[ai]$/.test(token.lower) && !beginsSentence(tokens[at - 1]) && (tokens[at + 1]?.capital === true || verbOf(tokens[at - 1], language).use === 'postposed'))) return false
  if (!language.familyNameLast && beginsSentence(tokens[at - 1]) && !(tokens[at - 1]?.text === '.' && language.honorifics.has(tokens[at - 2]?.lower ?? '')) && ((opensClause(token, language) && !isGiven(token, language)) || ((language.nounShape?.test(token.lower) ?? false) && !language.organisationHeads.has(token.lower) && !isTitle(token, language)) || (language.personWords.has(token.lower) && !isTitle(token, language)))) return false
  if (language.commonWords.has(token.lower) && beginsSentence(tokens[at - 1])) return false
  if (!language.familyNameLast && tokens[at + 1]?.capital === true && (language.fieldWords.has(token.lower) || (language.adverbs.has(token.lower) && !beginsSentence(tokens[at - 1])))) return true
  if (token.lower === 'yang' && !language.familyNameLast && tokens[at + 1]?.capital === true && !beginsSentence(tokens[at - 1])) return true
  if (!language.familyNameLast && isGiven(token, language) && verbOf(tokens[at - 1], language).use === 'postposed' && !verbOf(tokens[at - 1], language).clitic) return true
  if (!language.notNames.has(token.lower) || opensOrganisation(tokens, at, language)) return true
  // "Sprinter Lalu Zulkarnain": a capital inside the sentence.
  if (token.lower === 'lalu' && !language.familyNameLast && !beginsSentence(tokens[at - 1]) && tokens[at + 1]?.capital === true) return true
  const follows = tokens[at + 1]
  if (token.lower === 'will' && language.familyNameLast && follows?.kind === 'word' && follows.capital && !language.notNames.has(follows.lower) && (!beginsSentence(tokens[at - 1]) || isComma(tokens[at + 2]) || verbOf(tokens[at + 2], language).use !== undefined)) return true
  if ((language.timeWords.has(token.lower) || (beginsSentence(tokens[at - 1]) && !language.familyNameLast)) && isGiven(token, language) && follows?.kind === 'word' && follows.capital && !language.notNames.has(follows.lower) && !isTitle(follows, language) && !language.places.has(follows.lower) && !language.prepositions.has(tokens[at - 1]?.lower ?? '')) return true
  if (language.timeWords.has(token.lower) && !isGivenBefore(tokens[at - 1], language)) return false
  const before = tokens[at - 1]
  return before !== undefined && before.kind === 'word' && before.capital && !before.possessive && !(token.lower === 'rp') && !language.notNames.has(before.lower)
}

/** "ucap Cucu", "Cucu Sumiati (41), …": a word for kin that is a given name, where nothing but a name has its capital. */
const isKinName = (tokens: Tokens, at: number, language: Language): boolean => {
  const token = tokens[at]
  if (language.familyNameLast || token === undefined || !isGiven(token, language)) return false
  if (!beginsSentence(tokens[at - 1])) return verbOf(tokens[at - 1], language).use !== undefined || isComma(tokens[at - 1]) || isTitle(tokens[at - 1] ?? token, language)
  return tokens[at + 1]?.capital === true && tokens[at + 2]?.text === '('
}

/** "Lanjut Fahrizal, …", "Namanya Sumirah.": capital only because a sentence begins there. */
const opensClause = (token: Token, language: Language): boolean =>
  language.verbs.has(token.lower) || (language.clitic !== null && token.lower.length > 6 && token.lower.endsWith(language.clitic))

/** "Democratic Party", "Senate Armed Services Committee": no name by itself, but the first word of one. */
function opensOrganisation(tokens: Tokens, at: number, language: Language): boolean {
  const word = tokens[at]?.lower ?? ''
  if (!language.familyNameLast || language.definiteBefore.has(word) || language.indefinite.has(word) || language.prepositions.has(word) || language.conjunctions.has(word) || language.pronouns.has(word) || language.timeWords.has(word) || language.leadIns.has(word)) return false
  for (let next = at + 1; next < at + 4; next += 1) {
    const token = tokens[next]
    if (token?.kind !== 'word' || !token.capital) return false
    if (language.organisationHeads.has(token.lower)) return true
  }
  return false
}

const isGivenBefore = (before: Token | undefined, language: Language): boolean =>
  before !== undefined && before.capital && (language.male.has(before.lower) || language.female.has(before.lower))
