import type { Language } from './languages/language'
import { readPhrase } from './phrases'
import { isComma, isNoAct, verbOf, type Token, type Tokens } from './tokens'

/** Whether the verb stands in a clause before the main one ("When Hale said so, Lang found it “…”"): it governs nothing there. */
export function leads(tokens: Tokens, sentence: number, verb: number, at: number, language: Language): boolean {
  const opener = tokens[sentence]?.lower ?? ''
  if (!language.clauseWords.has(opener) && opener !== 'as') return false
  for (let comma = verb + 1; comma < at - 1; comma += 1) {
    if (!isComma(tokens[comma])) continue
    const phrase = readPhrase(tokens, comma + 1, at, language)
    return phrase !== null && (phrase.reference.kind === 'name' || phrase.reference.kind === 'pronoun' || (phrase.reference.kind !== 'thing' && phrase.reference.start === tokens[comma + 1]?.start)) && tokens[phrase.next]?.kind === 'word' && !language.relativePronouns.has(tokens[phrase.next]?.lower ?? '')
  }
  return false
}

export const isCapital = (quote: Token): boolean => /^[^\p{L}]*\p{Lu}/u.test(quote.text)

/** The verb stands in a clause between commas that is shut before the words: "put Ann Lee, who has said she knew him, “right alongside” the stage". */
export function isShut(tokens: Tokens, verb: number, from: number, at: number, language: Language): boolean {
  let comma = verb + 1
  while (comma < at && !isComma(tokens[comma])) comma += 1
  if (comma >= at || comma <= verb + 1) return false
  for (let open = verb - 1; open > Math.max(from, verb - 8); open -= 1) {
    const token = tokens[open]
    if (token?.kind !== 'word') return false
    if (/^(?:who|which)$/.test(token.lower)) return isComma(tokens[open - 1]) && !tokens.slice(comma + 1, at).some((other) => isComma(other) || language.complementizers.has(other.lower))
  }
  return false
}

/** A speech verb stands in the clause before the noun: "Hale said the senator's comments were “…”" is Hale's judgement of them. */
export function subjectIn(tokens: Tokens, from: number, noun: number, language: Language): boolean {
  for (let index = noun - 1; index > from; index -= 1) if (verbOf(tokens[index], language).use !== undefined && !isNoAct(tokens, index, language)) return true
  return false
}

/** The words go on from a noun with its verb: "said Hale's claims “don't pass the laugh test”". */
export const startsPredicate = (quote: Token, language: Language): boolean => {
  const word = /^\s*(\p{Ll}[\p{L}'’]*)/u.exec(quote.text)?.[1]?.replaceAll('’', "'") ?? ''
  return language.passiveAuxiliaries.has(word) || /^(?:has|have|had|do|does|did|will|would|can|could|may|might|must|should|shows?|amounts?|makes?|proves?|undermines?|raises?|puts?|hurts?|sends?|cross(?:es)?|goes|go|went|sets?|speaks?|betrays?|violates?|reflects?|represents?|came|crossed|made|showed|proved|raised|undermined|violated)$|n't$|not$/.test(word)
}

/** "allowed that", "allowed, though, that". */
export function takesThat(tokens: Tokens, verb: number, language: Language): boolean {
  if (tokens[verb + 2]?.lower === language.statements.that) return true
  for (let at = verb + 1; at < verb + 6; at += 1) {
    const token = tokens[at]
    if (token?.lower === language.statements.that) return true
    if (!isComma(token) && !/^(?:though|however|too|also|then|again|later|today|recently)$/.test(token?.lower ?? '')) return false
  }
  return false
}

/** "Hale's warnings of a stolen election were “…”": the copula stands right before the words. */
export function isPredicated(tokens: Tokens, noun: number, at: number, language: Language): boolean {
  let before = at - 1
  if (language.indefinite.has(tokens[before]?.lower ?? '') || tokens[before]?.lower === 'not' || /ly$/.test(tokens[before]?.lower ?? '')) before -= 1
  return before > noun && language.passiveAuxiliaries.has(tokens[before]?.lower ?? '') && !tokens.slice(noun + 1, before).some((token) => isComma(token) || language.complementizers.has(token.lower) || language.pronouns.has(token.lower))
}

/** A speech verb and "that" stand before the verb: what its subject thinks is told by somebody. */
export const isTold = (tokens: Tokens, verb: number, from: number, language: Language): boolean => {
  for (let that = verb - 1; that > from; that -= 1) if (tokens[that]?.lower === language.statements.that && ((verbOf(tokens[that - 1], language).use === 'finite' && !isNoAct(tokens, that - 1, language)) || language.sayingNouns.has(tokens[that - 1]?.lower ?? ''))) return true
  return false
}

/** "The group called Hale's remarks “…”": what is called so is not whose the words are. */
export function isCalled(tokens: Tokens, noun: number, from: number, at: number, language: Language): boolean {
  if (noun !== at - 1 && !language.prepositions.has(tokens[at - 1]?.lower ?? '')) return false
  for (let index = noun - 1; index >= Math.max(from, noun - 6); index -= 1) {
    const { use } = verbOf(tokens[index], language)
    if (use === 'naming' || (use === 'participle' && verbOf(tokens[index], language).use !== undefined && /^(?:calling|describing|dismissing|labeling|labelling|branding|denouncing)$/.test(tokens[index]?.lower ?? ''))) return true
    if (use !== undefined) return false
  }
  return false
}

/** Another act stands between the speech verb and the word: "mengaku belum memikirkan “calon”". */
export function isActBetween(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const word = tokens[at]?.lower ?? ''
    if (/^(?:me(?:m|n|ng|ny)|ber)[a-z]{4,}$/.test(word) && !/^(?:merupakan|menjadi|bersifat|berarti|bermakna|berupa|berstatus)$/.test(word)) return true
  }
  return false
}

/** How many words between the verb and what it says only join them ("menilai langkah itu hanya bersifat “…”"). */
export const copulas = (tokens: Tokens, from: number, to: number, language: Language): number =>
  tokens.slice(from, to).filter((token) => language.adverbs.has(token.lower) || /^(?:bersifat|adalah|ialah|merupakan|menjadi|sebagai|bukan)$/.test(token.lower)).length

/** "a group called Bluffs First": a thing and its name; "a senator called Hale “…”" is an act. */
export function isNameGiven(tokens: Tokens, verb: number, at: number, language: Language): boolean {
  const noun = tokens[verb - 1]
  if (!/^(?:called|named|dubbed|nicknamed)$/.test(tokens[verb]?.lower ?? '') || noun?.kind !== 'word' || noun.capital || language.roles.has(noun.lower) || language.personWords.has(noun.lower) || language.pronouns.has(noun.lower) || tokens[verb + 1]?.capital !== true) return false
  let end = verb + 1
  while (end < at && tokens[end]?.capital === true && tokens[end]?.possessive === false) end += 1
  if (end === at || tokens[end]?.capital === true) return false
  return [tokens[verb - 2], tokens[verb - 3]].some((token) => /^(?:an?|another)$/.test(token?.lower ?? ''))
}

/** A finite verb of saying, maybe with "that", stands right before the word at offset `start`. */
export function isToldOf(tokens: Tokens, start: number, from: number, language: Language): boolean {
  let at = tokens.findIndex((token) => token.start === start) - 1
  if (tokens[at]?.lower === language.statements.that) at -= 1
  return at > from && verbOf(tokens[at], language).use === 'finite' && !language.weakVerbs.has(tokens[at]?.lower ?? '')
}
