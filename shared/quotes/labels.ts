import type { Cue } from './cues'
import { isPredicate, openerOf } from './frame'
import type { Language } from './languages/language'
import { isComma, isNoAct, verbOf, type Token, type Tokens } from './tokens'

/** How far a verb may stand before the "as" that belongs to it. */
const asReach = 9

/** Verbs by which something is entered, sold or passed off under a name; nobody says anything by them. */
const entering = /^(?:(?:list|charg|bill|book|logg|enter|fil|classifi|categoriz|categoris|cod|record|reclassifi|disguis|masquerad|market|advertis|packag|repackag|tagg|sort|shelv|expens|invoic)(?:ed|ied|ing)|classify|classifying|posing|posed|sold|sells|selling|passed|passing|disguises|markets|advertises|reclassify|reclassifies|classifies|categorize)$/

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
  const rubric = isComma(tokens[as - 1]) ? tokens[as - 2] : tokens[as - 1]
  if (tokens[as]?.lower === 'under' && /^(?:index|catalog|catalogue|ledger|menu|dictionary|registry)$/.test(rubric?.lower ?? '')) return true
  for (let verb = as - 1; verb >= Math.max(0, as - asReach) && tokens[verb]?.kind !== 'punctuation' && tokens[verb]?.kind !== 'quote'; verb -= 1) {
    // "has sold himself as the “anti-Hale”"
    if (/^(?:him|her|it|them)sel(?:f|ves)$/.test(tokens[verb]?.lower ?? '')) return false
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

/** "the practice of “double dipping,” in which …", "the “war room,” a windowless office": what stands behind tells what the word means. */
function isDefined(tokens: Tokens, at: number, language: Language): boolean {
  const inside = /,\s*$/.test(tokens[at]?.text ?? '')
  const comma = isComma(tokens[at + 1]) ? at + 2 : at + 1
  if (!inside && comma === at + 1) return false
  const [next, second] = [tokens[comma]?.lower ?? '', tokens[comma + 1]?.lower ?? '']
  if (/^(?:practice|tactic|process|system|technique|method|art|custom|trick|procedure|strategy)$/.test(tokens[at - 2]?.lower ?? '') && /^(?:of|called|named)$/.test(tokens[at - 1]?.lower ?? '')) return true
  if (next === 'in' && second === 'which') return openerOf(tokens, at, language) >= 0 || tokens[at - 1]?.lower === 'of'
  const first = at - 1 <= 0 || /^[.?!]$/.test(tokens[at - 2]?.text ?? '.') || tokens[at - 2] === undefined
  return first && /^(?:the|his|her|its|their)$/.test(tokens[at - 1]?.lower ?? '') && /^an?$/.test(next)
}

/** "voted “present”", "a “yes” vote": what stands on a ballot. */
const isBallot = (tokens: Tokens, at: number): boolean =>
  /^(?:yes|no|aye|nay|yea|present|abstain|leave|remain|guilty|not guilty)[.,]?$/i.test(tokens[at]?.text.trim() ?? '') && (/^(?:vot(?:e|es|ed|ing)|mark(?:s|ed|ing)?|tick(?:s|ed|ing)?|check(?:s|ed|ing)?)$/.test(tokens[at - 1]?.lower ?? '') || /^(?:votes?|voters?|ballots?|campaign|side|vote's)$/.test(tokens[at + 1]?.lower ?? ''))

/** "under the brand name “Calmex”", "the alias “Mr. Blue”", "plays “Sally” in": a name that goes with the words before it. */
export function isGivenName(tokens: Tokens, at: number, language: Language): boolean {
  const edge = tokens[at - 1]
  if (/^(?:name|alias|pseudonym|moniker|codename|handle|username|password|byline|heading|category|nickname|sobriquet|brand)$/.test(edge?.lower ?? '') && verbOf(tokens[at - 2], language).use === undefined) return true
  if (/^(?:is|was)$/.test(edge?.lower ?? '') && /^(?:nickname|alias|pseudonym|codename|handle|username|password|byname|moniker)$/.test(tokens[at - 2]?.lower ?? '')) return true
  if (/^(?:plays?|played|playing)$/.test(edge?.lower ?? '') && /^\p{Lu}/u.test(tokens[at]?.text ?? '')) return true
  return isComma(tokens[at - 2]) && /^(?:called|named|titled)$/.test(edge?.lower ?? '') && (isComma(tokens[at + 1]) || /,\s*$/.test(tokens[at]?.text ?? ''))
}

/** "the law defines “vehicle” too broadly", "the clause on “cruel and unusual” punishment": a word of a law. */
function isWordOfLaw(tokens: Tokens, at: number, language: Language): boolean {
  const opener = openerOf(tokens, at, language)
  const before = tokens[(opener < 0 ? at : opener) - 1]
  if ([before, tokens[at - 1], tokens[at - 2]].some((token, index) => (index < 2 || /^an?$/.test(tokens[at - 1]?.lower ?? '')) && /^(?:defin(?:e|es|ed|ing)|redefin(?:e|es|ed|ing)|interpret(?:s|ed|ing)?|constru(?:e|es|ed|ing))$/.test(token?.lower ?? ''))) return true
  return /^(?:on|about|against|barring|banning|protecting|concerning|regarding)$/.test(before?.lower ?? '') && /^(?:clause|provision|section|amendment|statute|article|ban|prohibition|language)$/.test(tokens[(opener < 0 ? at : opener) - 2]?.lower ?? '')
}

/** "His “office” is a booth, Hale said", "Hale said that her “opponent” had been a lectern": a noun that is not what it says. */
function isIrony(tokens: Tokens, at: number, cue: Cue | null, language: Language): boolean {
  const [edge, next] = [tokens[at - 1], tokens[at + 1]]
  if (next?.kind !== 'word' || !/^(?:his|her|its|their|the)$/.test(edge?.lower ?? '')) return false
  const own = edge?.lower !== 'the'
  if (cue?.rule !== 'trailing' && !(own && cue?.rule === 'left-governed')) return false
  const acts = language.statements.predicates.has(next.lower)
  if (acts) return own || cue?.rule === 'trailing'
  return own && language.prepositions.has(next.lower) && tokens.slice(at + 2, at + 7).some(({ lower }) => language.statements.predicates.has(lower))
}

/** "Reyes, the “dean” of the delegation,": a byname in apposition. */
const isEpithet = (tokens: Tokens, at: number): boolean =>
  tokens[at - 1]?.lower === 'the' && isComma(tokens[at - 2]) && tokens[at - 3]?.capital === true && tokens[at + 1]?.lower === 'of'

/** Nobody in particular says it. */
const isOfCrowd = ({ reference }: Cue): boolean =>
  reference === null || reference.kind === 'unnamed' || (reference.kind === 'pronoun' && reference.pronoun.plural) || (reference.kind === 'description' && !reference.definite)

/** "Aides said she keeps a “brag wall”", "officials said the “surge” would last": what nobody in particular reports of a thing. */
function isReportedThing(tokens: Tokens, at: number, cue: Cue | null, language: Language): boolean {
  if (cue === null || !/^(?:left-governed|trailing|right-name-verb)$/.test(cue.rule) || !isOfCrowd(cue)) return false
  const [article, verb, next] = [tokens[at - 1]?.lower ?? '', tokens[at - 2], tokens[at + 1]]
  if (article === 'the') return (next?.kind === 'word' && language.statements.predicates.has(next.lower)) || (cue.rule === 'right-name-verb' && /^(?:on|for|over|with|from|in|at)$/.test(verb?.lower ?? ''))
  return /^an?$/.test(article) && verb?.kind === 'word' && !language.passiveAuxiliaries.has(verb.lower) && !language.prepositions.has(verb.lower) && !language.adverbs.has(verb.lower) && !/^(?:not|as|became|become|just|only)$/.test(verb.lower)
}

/** "what “normal” meant", "“Washington” is a swear word": the word is spoken about. */
function isSpokenAbout(tokens: Tokens, at: number): boolean {
  const [next, second] = [tokens[at + 1]?.lower ?? '', tokens[at + 2]?.lower ?? '']
  if (/^(?:means?|meant)$/.test(next)) return true
  if (!/^(?:is|was|isn't|wasn't|are|had|has)$/.test(next) || !/^(?:an?|the|not|no|become)$/.test(second)) return false
  return tokens.slice(at + 3, at + 6).some(({ lower }) => /^(?:word|term|phrase|name|label|euphemism|slogan|expression)$/.test(lower))
}

/** "replace “husband and wife” with “spouses”": words put for words. */
function isExchanged(tokens: Tokens, at: number): boolean {
  const exchange = /^(?:replac|substitut|swap|chang|switch)(?:e|es|ed|ing|ped|ping|s)?$/
  if (exchange.test(tokens[at - 1]?.lower ?? '')) return /^(?:with|for|to|by)$/.test(tokens[at + 1]?.lower ?? '') && tokens[at + 2]?.kind === 'quote'
  return /^(?:with|for|to|by)$/.test(tokens[at - 1]?.lower ?? '') && tokens[at - 2]?.kind === 'quote' && exchange.test(tokens[at - 3]?.lower ?? '')
}

/** "an “A” rating", "40 percent had a “very favorable” view": a mark, or an answer of a poll. */
function isMark(tokens: Tokens, at: number): boolean {
  const text = tokens[at]?.text.trim() ?? ''
  if (/^[A-F][+-]?[.,]?$/.test(text)) return true
  return /^(?:views?|opinions?|impressions?|ratings?)$/.test(tokens[at + 1]?.lower ?? '') && tokens.slice(Math.max(0, at - 10), at).some(({ lower, text: sign }) => sign === '%' || /^(?:percent|pct|voters|respondents)$/.test(lower))
}

/** "the “three-mile” rule", "a “100-year” event". */
const isMeasure = (tokens: Tokens, at: number): boolean =>
  /^(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|\p{L}+-?hundred)-\p{Ll}+(?:-\p{Ll}+)?$/u.test(tokens[at]?.text.trim() ?? '') && tokens[at + 1]?.kind === 'word'

/** Words that sort, enter or name something and that nobody in the sentence says (English). `count`: how many words they are. */
export function isLabel(tokens: Tokens, at: number, cue: Cue | null, count: number, language: Language): boolean {
  if (count > 4) return false
  // "The “special” brownies had been on a table, Hale said": who reports a sentence at its end seldom said two words of it; "was described as “outreach”": by nobody.
  if (cue?.rule === 'trailing' && count <= 3 && !isPredicate(tokens, at, language) && !/^(?:in|on|at|to|by|with|for|of|from)\s/.test(tokens[at]?.text ?? '') && !/(?:less|ful|ous|ive|able|ible|ish|ed|ing)[,.]?$/.test(tokens[at]?.text.trim() ?? '')) return true
  if (cue?.rule === 'left-passive' && count === 1 && cue.reference?.kind === 'unnamed') return true
  if (isGivenName(tokens, at, language) || isDefined(tokens, at, language) || isEntered(tokens, at, language) || isMark(tokens, at) || isMeasure(tokens, at) || (count <= 2 && isReportedThing(tokens, at, cue, language))) return true
  if (cue?.rule.startsWith('right') ?? false) return false
  if (isEndOfScale(tokens, at) || isSpokenAbout(tokens, at) || isExchanged(tokens, at) || (count <= 3 && (isHeldAs(tokens, at, language) || isRumoured(tokens, at)))) return true
  if (isBallot(tokens, at) || isWordOfLaw(tokens, at, language)) return true
  if (count <= 2 && (isIrony(tokens, at, cue, language) || isEpithet(tokens, at))) return true
  return (count <= 2 && isCalledByNobody(tokens, at, cue, language)) || isContactName(tokens, at, language)
}
