import type { Cue } from './cues'
import { openerOf } from './frame'
import type { Language } from './languages/language'
import { isComma, isNoAct, verbOf, type Token, type Tokens } from './tokens'

/** How far a verb may stand before the "as" that belongs to it. */
const asReach = 9

/** Verbs by which something is entered, sold or passed off under a name; nobody says anything by them. */
const entering = /^(?:(?:charg|bill|book|logg|enter|fil|classifi|categoriz|categoris|cod|record|reclassifi|disguis|masquerad|market|advertis|packag|repackag|tagg|sort|shelv|expens|invoic)(?:ed|ied|ing)|classify|classifying|posing|posed|sold|sells|selling|passed|passing|disguises|markets|advertises)$/

/** "a scale from “friendly” to “hostile”": the ends of a scale. */
function isEndOfScale(tokens: Tokens, at: number): boolean {
  if (tokens[at - 1]?.lower === 'to' && tokens[at - 2]?.kind === 'quote') return tokens[at - 3]?.lower === 'from'
  return tokens[at - 1]?.lower === 'from' && tokens[at + 1]?.lower === 'to' && tokens[at + 2]?.kind === 'quote'
}

/** "billed the trip as “field work”", "filed under “miscellaneous”": what something was entered as. */
function isEntered(tokens: Tokens, at: number, language: Language): boolean {
  const opener = openerOf(tokens, at, language)
  const as = (opener < 0 ? at : opener) - 1
  if (!/^(?:as|under)$/.test(tokens[as]?.lower ?? '')) return false
  for (let verb = as - 1; verb >= Math.max(0, as - asReach) && tokens[verb]?.kind !== 'punctuation' && tokens[verb]?.kind !== 'quote'; verb -= 1) {
    if (entering.test(tokens[verb]?.lower ?? '')) return true
    if (verbOf(tokens[verb], language).use !== undefined) return false
  }
  return false
}

/** "is tired of being called a “guest”", "was once branded a “bore”": what somebody is called, nobody is said to call them so. */
function isCalledByNobody(tokens: Tokens, at: number, cue: Cue | null, language: Language): boolean {
  const opener = openerOf(tokens, at, language)
  const verb = (/^an?$/.test(tokens[opener]?.lower ?? '') ? opener : at) - 1
  if (!/^(?:called|branded|labell?ed|named|termed|dubbed|considered|deemed|rated|graded|ranked|judged)$/.test(tokens[verb]?.lower ?? '') || tokens[at + 1]?.lower === 'by') return false
  if (tokens[verb - 1]?.lower === 'being') return true
  // "members considered “unhelpful”": the class into which somebody puts them.
  return /^(?:considered|deemed|rated|graded|ranked|judged)$/.test(tokens[verb]?.lower ?? '') && (/[^s]s$/.test(tokens[verb - 1]?.lower ?? '') && (tokens[verb - 1]?.capital === false || /^\p{Lu}{2,}s$/u.test(tokens[verb - 1]?.text ?? ''))) && cue?.rule === 'left-naming' && !isNoAct(tokens, verb, language)
}

/** ", once hailed as “the machine,”": how something is spoken of in passing, by nobody in particular. */
function isHeldAs(tokens: Tokens, at: number, language: Language): boolean {
  const opener = openerOf(tokens, at, language)
  const as = (opener < 0 ? at : opener) - 1
  if (tokens[as]?.lower !== 'as' || tokens[at + 1]?.lower === 'by' || !/ed$|^known$/.test(tokens[as - 1]?.lower ?? '') || verbOf(tokens[as - 1], language).use === 'finite') return false
  if (tokens.slice(Math.max(0, as - 14), as).some(({ lower }) => lower === 'what')) return false
  const before = /^(?:once|now|long|often|widely|sometimes|variously|later|also)$/.test(tokens[as - 2]?.lower ?? '') ? as - 3 : as - 2
  return isComma(tokens[before]) || (/^(?:is|are|was|were|been)$/.test(tokens[before]?.lower ?? '') && before < as - 2)
}

/** "amid claims that her team held “secret talks”": what nobody in particular claims. */
function isRumoured(tokens: Tokens, at: number): boolean {
  for (let that = at - 1; that >= Math.max(2, at - 12) && tokens[that]?.kind === 'word'; that -= 1) {
    if (tokens[that]?.lower !== 'that') continue
    return /^(?:claims|reports|rumou?rs|allegations|accusations|suggestions|speculation|fears|complaints|concerns|talk|whispers)$/.test(tokens[that - 1]?.lower ?? '') && /^(?:amid|of|over|after|despite|following|by|from|about|with)$/.test(tokens[that - 2]?.lower ?? '')
  }
  return false
}

const isPerson = (token: Token | undefined, language: Language): boolean =>
  token?.kind === 'word' && (language.pronouns.has(token.lower) || (token.capital && !language.notNames.has(token.lower)))

/** "a retired ambulance he calls “the Vetmobile”", "a tax critics call “the squeeze”": a thing and the name that goes with it. */
function isContactName(tokens: Tokens, at: number, language: Language): boolean {
  const opener = openerOf(tokens, at, language)
  const verb = (opener < 0 ? at : opener) - 1
  if (!/^(?:calls?|dubs?|nicknames?)$/.test(tokens[verb]?.lower ?? '')) return false
  const subject = verb - 1
  const noun = tokens[subject - 1]
  if (noun?.kind !== 'word' || noun.capital || noun.possessive || noun.lower.length < 3) return false
  if (language.conjunctions.has(noun.lower) || language.complementizers.has(noun.lower) || language.adverbs.has(noun.lower) || language.leadIns.has(noun.lower) || language.clauseWords.has(noun.lower) || language.relativePronouns.has(noun.lower) || language.prepositions.has(noun.lower) || language.definiteBefore.has(noun.lower) || language.timeWords.has(noun.lower) || verbOf(noun, language).use !== undefined) return false
  const article = openerOf(tokens, subject - 1, language)
  return article >= 0 && (isPerson(tokens[subject], language) || /[^s]s$/.test(tokens[subject]?.lower ?? ''))
}

/** Words that sort, enter or name something and that nobody in the sentence says (English). `count`: how many words they are. */
export function isLabel(tokens: Tokens, at: number, cue: Cue | null, count: number, language: Language): boolean {
  if (count > 4 || (cue?.rule.startsWith('right') ?? false)) return false
  if (isEndOfScale(tokens, at) || isEntered(tokens, at, language) || (count <= 3 && (isHeldAs(tokens, at, language) || isRumoured(tokens, at)))) return true
  return (count <= 2 && isCalledByNobody(tokens, at, cue, language)) || isContactName(tokens, at, language)
}
