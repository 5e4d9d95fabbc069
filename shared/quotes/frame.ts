import type { Cue } from './cues'
import type { Language } from './languages/language'
import { isComma, verbOf, type Token, type Tokens } from './tokens'

const has = (set: ReadonlySet<string>, token: Token | undefined): boolean => token !== undefined && set.has(token.lower)

const smallWords = new WeakMap<Language, ReadonlySet<string>>()

/** A plain word of no table of small words: a noun or an adjective. */
const isNominal = (token: Token | undefined, language: Language): boolean =>
  token?.kind === 'word' && !token.capital && !smallWordsOf(language).has(token.lower)

/** Every word of the tables of small words: asked of each word before a quotation, so looked up once. */
function smallWordsOf(language: Language): ReadonlySet<string> {
  const known = smallWords.get(language)
  if (known) return known
  const { prepositions, conjunctions, adverbs, relativePronouns, complementizers, leadIns, clauseWords, timeWords, pronouns, determiners, definiteBefore, indefinite, statements } = language
  const all = new Set([...prepositions, ...conjunctions, ...adverbs, ...relativePronouns, ...complementizers, ...leadIns, ...clauseWords, ...timeWords, ...pronouns.keys(), ...determiners, ...definiteBefore, ...indefinite, ...statements.predicates])
  smallWords.set(language, all)
  return all
}

/** A noun goes on right behind the quotation at `at`, which describes it: `the "structured rule" procedure`, `their "solutions" department`. */
function describesNoun(tokens: Tokens, at: number, language: Language): boolean {
  const [quote, next] = [tokens[at], tokens[at + 1]]
  if (!quote || /[.,;:!?…—–]$/.test(quote.text.trim()) || !isNominal(next, language) || /'|^wh(?:at|y|en|ere)$|^how$/.test(next?.lower ?? '') || (/(?:ed|ing)$/.test(next?.lower ?? '') && !isOwned(tokens, at, language))) return false
  return verbOf(next, language).use === undefined || has(language.sayingNouns, next) || (/^an?$/.test(tokens[openerOf(tokens, at, language)]?.lower ?? '') && !/(?:ed|s)$/.test(next?.lower ?? ''))
}

/** Index of the word that opens the noun phrase in which the quotation at `at` stands ("the", "its", "Hale's"), past adjectives; -1 for none. */
export function openerOf(tokens: Tokens, at: number, language: Language): number {
  for (let index = at - 1; index >= Math.max(0, at - 4); index -= 1) {
    const token = tokens[index]
    if (token?.kind !== 'word' && token?.kind !== 'number') return -1
    if (token.possessive || has(language.definiteBefore, token) || has(language.determiners, token) || has(language.indefinite, token)) return index
    if (token.kind === 'word' && (!isNominal(token, language) || verbOf(token, language).use !== undefined)) return -1
  }
  return -1
}

/** Whose it is stands before the noun phrase of the quotation at `at`: `the council's "hold the line" policy`. */
function isOwned(tokens: Tokens, at: number, language: Language): boolean {
  const opener = tokens[openerOf(tokens, at, language)]
  return opener !== undefined && (opener.possessive || (has(language.determiners, opener) && /^(?:his|her|its|their|our|my|your)$/.test(opener.lower)))
}

/** How far "what" may stand from the verb by which something is called. */
const namingReach = 7

/** "what locals call a …", "what senators refer to as …", "what aides are calling …": a name in use, not what was said once ("what she called …"). */
function isNameInUse(tokens: Tokens, at: number, language: Language): boolean {
  const opener = openerOf(tokens, at, language)
  for (let verb = (opener < 0 ? at : opener) - 1; verb >= Math.max(0, at - 5); verb -= 1) {
    const token = tokens[verb]
    if (token?.kind !== 'word') return false
    if (!/^(?:calls?|calling|terms?|dubs?|labels?|call|names?|refers?|know)$/.test(token.lower)) {
      if (token.lower === 'as' || (token.lower === 'to' && tokens[verb + 1]?.lower === 'as') || isNominal(token, language) || has(language.definiteBefore, token) || has(language.determiners, token)) continue
      return false
    }
    for (let what = verb - 1; what >= Math.max(0, verb - namingReach); what -= 1) {
      const before = tokens[what]
      if (before?.kind !== 'word') return false
      if (before.lower === 'what') return isGeneric(tokens, what, verb, language)
      // "a bill that Vance refers to as the “omni-bust”"
      if (/^(?:which|that)$/.test(before.lower) && /^(?:calls|refers|dubs|nicknames)$/.test(token.lower) && (tokens[opener]?.lower === 'the' || /^the\s/.test(tokens[at]?.text ?? ''))) return isGeneric(tokens, what, verb, language)
      if (/^(?:which|that)$/.test(before.lower) && !has(language.indefinite, tokens[opener]) && !tokens.slice(what + 1, verb).some((each) => (each.capital && !language.notNames.has(each.lower)) || language.pronouns.has(each.lower) || each.lower === 'it')) return isGeneric(tokens, what, verb, language)
    }
    return false
  }
  return false
}

/** No document calls it so ("what the resolution calls her “…”"): its words are quoted. */
const isGeneric = (tokens: Tokens, from: number, verb: number, language: Language): boolean =>
  !tokens.slice(from + 1, verb).some((each) => has(language.documentNouns, each))

/** Several call themselves by it: `who call themselves the "Breakfast Club"`. */
const isNameOfSeveral = (tokens: Tokens, at: number, language: Language): boolean => {
  const opener = openerOf(tokens, at, language)
  return /^(?:themselves|itself)$/.test(tokens[(opener < 0 ? at : opener) - 1]?.lower ?? '') && verbOf(tokens[(opener < 0 ? at : opener) - 2], language).use !== 'finite'
}

/** An answer that many gave alike: `17 percent answered "neither"`, `the most common answer was "liar"`. */
function isTallied(tokens: Tokens, at: number, language: Language): boolean {
  const edge = tokens[at - 1]?.lower === 'as' && tokens[at - 2]?.lower === 'themselves' ? tokens[at - 3] : tokens[at - 1]
  if (has(language.passiveAuxiliaries, edge)) return /^(?:answers?|responses?|repl(?:y|ies))$/.test(tokens[at - 2]?.lower ?? '') && /^(?:common|popular|frequent|usual|typical|top)$/.test(tokens[at - 3]?.lower ?? '')
  if (verbOf(edge, language).use !== 'finite' && edge === tokens[at - 1]) return false
  for (let index = at - 2; index >= Math.max(0, at - 8); index -= 1) {
    const token = tokens[index]
    if (!token || token.kind === 'quote' || isComma(token)) return false
    if (token.text === '%' || /^(?:percent|pct|percentage|respondents)$/.test(token.lower)) return true
  }
  return false
}

/** A word that is used or talked about: `people use "amen"`, `talk of a "blue wave"`. */
function isMentioned(tokens: Tokens, at: number, cue: Cue | null, language: Language): boolean {
  // "said that he had used “very bad judgment”": what somebody says of somebody.
  if (/^us(?:e|es|ed|ing)$/.test(tokens[at - 1]?.lower ?? '') && /^(?:very|so|too|really|his|her|their|a|an)\s/.test(tokens[at]?.text ?? '')) return false
  if (/^(?:us(?:e|es|ed|ing)|written|scrawled|printed|painted|stenciled|stencilled|emblazoned|inscribed)$/.test(tokens[at - 1]?.lower ?? '')) return true
  // "understood “gratitude” to mean money"
  if (tokens[at + 1]?.lower === 'to' && tokens[at + 2]?.lower === 'mean') return true
  const opener = openerOf(tokens, at, language)
  const begin = opener < 0 || tokens[opener]?.possessive === true ? at : opener
  const edge = tokens[begin - 1]
  if (edge?.lower !== 'of' && edge?.lower !== 'about') return false
  // "exchanged jokes about “duck weather”"
  const talk = tokens[begin - 2]
  if (talk !== undefined && language.verbNouns.has(talk.lower) && (language.statements.predicateShape.test(tokens[begin - 3]?.lower ?? '') || has(language.statements.predicates, tokens[begin - 3]))) return true
  return has(language.talkNouns, tokens[begin - 2]) || (has(language.sayingNouns, tokens[begin - 2]) && verbOf(tokens[begin - 2], language).use === undefined && cue !== null && cue.rule !== 'left-possessive')
}

/** "Critics mocked the “crisis” of truck parking": somebody else's word, which is not believed. */
const isDisbelieved = (tokens: Tokens, at: number, count: number): boolean =>
  count <= 2 && tokens[at - 1]?.lower === 'the' && /^(?:mock|ridicul|derid|doubt|dismiss|lampoon|parod)(?:s|es|ed|ing|ied|ies)$/.test(tokens[at - 2]?.lower ?? '') && tokens[at + 1]?.lower === 'of'

/** "Nobody wrote “unloaded.”": words that were not said. */
const isDenied = (tokens: Tokens, cue: Cue | null, count: number): boolean => {
  if (cue === null || count > 3 || !cue.rule.startsWith('left')) return false
  const subject = tokens.findIndex(({ start }) => start === cue.start)
  return /^(?:nobody|none|neither)$/.test(tokens[subject]?.lower ?? '') || (tokens[subject]?.lower === 'no' && tokens[subject + 1]?.lower === 'one')
}

/** `the saying "once a liar, always a liar"`, `the phrase "with all due respect"`. */
const isNamedPhrase = (tokens: Tokens, at: number, language: Language): boolean =>
  /^(?:word|term|phrase|saying|adage|proverb|maxim|expression|cliche|cliché|acronym)$/.test(tokens[at - 1]?.lower ?? '') && openerOf(tokens, at - 1, language) >= 0 && !isOwned(tokens, at - 1, language)

/** `a practice called "unmasking"`, `a tactic dubbed "rolling thunder"`. */
const isSoCalled = (tokens: Tokens, at: number, language: Language): boolean => {
  const opener = openerOf(tokens, at - 1, language)
  return /^(?:called|named|dubbed|termed|nicknamed|labeled|labelled)$/.test(tokens[at - 1]?.lower ?? '') && opener >= 0 && opener < at - 2 && /^an?$/.test(tokens[opener]?.lower ?? '')
}

/** `known in the trade as "cross-dressing"`. */
function isKnownAs(tokens: Tokens, at: number, language: Language): boolean {
  const opener = openerOf(tokens, at, language)
  const as = (opener < 0 ? at : opener) - 1
  if (tokens[as]?.lower !== 'as') return false
  // "the rule known as the “label mandate”", "The plan, mocked as the “cat tax,”"
  if (opener >= 0 && tokens[opener]?.lower === 'the' && (tokens[as - 1]?.lower === 'known' || (isComma(tokens[as - 2]) && /^(?:mocked|derided|ridiculed|lampooned)$/.test(tokens[as - 1]?.lower ?? '')))) return true
  // "her event was listed as “late breakfast”"
  if (/^(?:listed|registered|catalogued|cataloged)$/.test(tokens[as - 1]?.lower ?? '') && opener < 0) return true
  // "A policy known as “one foot on the plank”"
  if (tokens[as - 1]?.lower === 'known' && tokens[as - 2]?.capital === false && openerOf(tokens, as - 1, language) >= 0) return true
  if (tokens[as - 1]?.lower === 'known') return /^(?:what|which|is|are|was|were|be|been|become|became|now|also|commonly|widely|better|formally|officially|sometimes|otherwise|popularly)$/.test(tokens[as - 2]?.lower ?? '')
  for (let index = as - 2; index >= Math.max(0, as - 7) && tokens[index]?.kind === 'word'; index -= 1) if (tokens[index]?.lower === 'known') return true
  return false
}

/** "Doctors call this “alert fatigue”": a term of those who do that work, not of a side. */
const isTradeTerm = ({ reference }: Cue, verb: string): boolean =>
  verb === 'call' && reference?.kind === 'description' && reference.roles.length > 0 && !reference.roles.some((role) => /^(?:critic|rival|voter|democrat|republican|lawmaker|official|activist|representative|senator)$/.test(role))

/** A name that goes round and nobody in particular gave: `critics called it "the bridge to nowhere"`, `has been dubbed the "zombie bill"`, `they call them "in-case papers"`. */
function isByname(tokens: Tokens, at: number, cue: Cue | null, language: Language): boolean {
  if (cue === null || (cue.rule !== 'left-naming' && cue.rule !== 'left-passive')) return false
  const { reference } = cue
  const several = reference?.kind === 'pronoun' && reference.pronoun.plural
  // "Members called her “the Gate”"
  const sole = reference?.kind === 'name' && reference.mention.words.length === 1 ? (reference.mention.keys[0] ?? '') : ''
  const members = sole === 'members' || language.severals.has(sole) || (sole.endsWith('s') && language.roles.has(sole.slice(0, -1)))
  // "Republican aides referred to it as “the Noodle”"
  const crowd = reference?.kind === 'description' && tokens.find(({ start }) => start === reference.start)?.lower !== 'the' && /[^s]s$/.test(tokens.find(({ end }) => end === reference.end)?.lower ?? '')
  const press = reference !== null && reference.kind !== 'pronoun' && /^(?:press|media|papers?|newspapers?|tabloids?|public|village|town|internet|wags?|pundits|columnists)$/.test(tokens.find(({ end }) => end === reference.end)?.lower ?? '')
  if (reference !== null && reference.kind !== 'unnamed' && !several && !members && !crowd && !press) return false
  const definite = /^the\s/.test(tokens[at]?.text ?? '') || tokens[at - 1]?.lower === 'the'
  for (let verb = at - 1; verb >= Math.max(0, at - 7) && tokens[verb]?.kind === 'word'; verb -= 1) {
    const word = tokens[verb]?.lower ?? ''
    if (/^(?:call(?:s|ed|ing)?|dub(?:s|bed)?|nicknam(?:e|es|ed)|referr?(?:s|ed|ing)?)$/.test(word)) return definite || (several && word === 'call') || isTradeTerm(cue, word) || (/^\P{L}*\p{Lu}.* \p{Lu}/u.test(tokens[at]?.text ?? '')) || /^every(?:one|body)$/.test(tokens[verb - 1]?.lower ?? '')
    // "referred to it in emails as": a noun.
    if (verbOf(tokens[verb], language).use !== undefined && !has(language.prepositions, tokens[verb - 1])) return false
  }
  return false
}

/** A word chosen among several: `voters most often picked "honest"`. */
const isPicked = (tokens: Tokens, at: number, cue: Cue | null): boolean => !(/^labell?ed$/.test(tokens[at - 1]?.lower ?? '') && cue?.rule === 'left-naming' && cue.reference?.kind === 'description') && /^(?:marked|labeled|labelled|stamped|pick|picks|picked|chose|choose|chooses|selected|ticked|circled|checked)$/.test(tokens[at - 1]?.lower ?? '')

/** "who went by “Ghost”": a name that somebody uses. */
export const isGoneBy = (tokens: Tokens, at: number): boolean => tokens[at - 1]?.lower === 'by' && /^(?:go|goes|went|going|gone)$/.test(tokens[at - 2]?.lower ?? '')

/** What the quotation describes is somebody's or stands far off in a phrase of its own: `the share with an "unfavorable" view`, `a guest at a "listening" session`. */
function isAside(tokens: Tokens, at: number, cue: Cue, language: Language): boolean {
  const opener = openerOf(tokens, at, language)
  if (cue.rule === 'left-naming') return tokens[at - 2]?.lower === 'to' && has(language.indefinite, tokens[opener]) && /^refer/.test(tokens[at - 3]?.lower ?? '')
  // "his “reckless” rhetoric"
  if (isOwned(tokens, at, language)) return !/^\p{Ll}+(?:less|ful|ous|ive|able|ible|ic|al|ish)$/u.test(tokens[at]?.text.trim() ?? '')
  const verb = tokens.findIndex(({ end }) => end === cue.end)
  return opener > 0 && has(language.prepositions, tokens[opener - 1]) && verb >= 0 && opener - verb > 4
}

/** "who staged a “sickout”": the object of what somebody spoken of did. */
function isObjectInRelative(tokens: Tokens, at: number, language: Language): boolean {
  const opener = openerOf(tokens, at, language)
  const verb = tokens[opener - 1]
  if (opener !== at - 1 || verb?.kind !== 'word' || verb.capital || verbOf(verb, language).use !== undefined || has(language.statements.predicates, verb) || has(language.prepositions, verb) || !/(?:ed|s)$/.test(verb.lower)) return false
  return /^(?:who|which)$/.test(tokens[opener - 2]?.lower ?? '') && !isComma(tokens[opener - 3])
}

/** The copula or "as" stands before the words: they are what somebody says of something ("said it was “fake news”"). */
export const isPredicate = (tokens: Tokens, at: number, language: Language): boolean => {
  const opener = openerOf(tokens, at, language)
  const before = tokens[(opener < 0 ? at : opener) - 1]
  return /^(?:is|are|was|were|be|been|being|isn't|aren't|wasn't|weren't|as|not|just|merely|simply|become|becomes|became|constitutes?|amounts?|for|pure|all|total|more|mere|only|like)$/.test(before?.lower ?? '') || before?.lower === 'to' && /^amount/.test(tokens[at - 3]?.lower ?? '')
}

/** "“the blob,” a term some use", "“Doc,” his nickname for him": what stands behind says that it is a name or a term. */
function isExplained(tokens: Tokens, at: number, cue: Cue | null): boolean {
  const comma = isComma(tokens[at + 1]) ? at + 2 : at + 1
  if (comma === at + 1 && !/,\s*$/.test(tokens[at]?.text ?? '')) return false
  if (!/^(?:an?|the|his|her|their|its|another)$/.test(tokens[comma]?.lower ?? '')) return false
  // "Hale called the plan “a wet sponge,” a phrase that stuck": his words.
  if (cue?.rule === 'left-naming' && cue.reference?.kind === 'name' && /^an?$/.test(tokens[comma]?.lower ?? '') && /^(?:phrase|line|description|remark)$/.test(tokens[comma + 1]?.lower ?? '')) return false
  for (let noun = comma + 1; noun < comma + 4; noun += 1) if (/^(?:term|name|nickname|moniker|label|phrase|word|slogan|pseudonym|euphemism|shorthand|slang|acronym|epithet|buzzword|catchphrase)$/.test(tokens[noun]?.lower ?? '')) return !/^(?:he|she)$/.test(tokens[noun + 1]?.lower ?? '')
  return false
}

/** "Plowgate", "read-in". */
const affair = /^(?:\p{Lu}[\p{L}-]+|[\p{L}-]*[^eio])gate[.,]?$|^\p{Ll}+-(?:in|out)s?[.,]?$/u

/** A coinage that all use, which nobody in the sentence is said to have used: not called so, not predicated, not introduced. */
export function isCatchword(tokens: Tokens, at: number, cue: Cue | null, language: Language): boolean {
  const text = tokens[at]?.text ?? ''
  if (text.length > 40 || language.catchwords.size === 0) return false
  if (affair.test(text.trim())) return cue === null || !cue.rule.startsWith('right')
  if (!language.catchwords.has(text.trim().replace(/[.,;:!?…]+$/, '').replaceAll('’', "'").toLowerCase())) return false
  if (cue === null || cue.rule === 'same-sentence') return true
  return cue.rule !== 'left-naming' && cue.rule !== 'left-name-verb' && cue.rule !== 'left-colon' && cue.rule !== 'left-cry' && cue.rule !== 'left-inscription' && !cue.rule.startsWith('right') && !isPredicate(tokens, at, language)
}

/** Words that are named or used, not said, by how the sentence holds them, whatever speech verb stands before (English). `count`: how many words they are. */
export function isAtDistance(tokens: Tokens, at: number, cue: Cue | null, count: number, language: Language): boolean {
  if (count > 7) return false
  if (count <= 4 && isByname(tokens, at, cue, language)) return true
  if (count <= 5 && isKnownAs(tokens, at, language)) return true
  if (count <= 5 && isSoCalled(tokens, at, language)) return true
  if (count <= 5 && isExplained(tokens, at, cue)) return true
  if (isDenied(tokens, cue, count) || isDisbelieved(tokens, at, count)) return true
  if (count <= 7 && isNamedPhrase(tokens, at, language)) return true
  if (count <= 4 && isMentioned(tokens, at, cue, language)) return true
  if (count > 5 || (cue?.rule.startsWith('right') ?? false)) return false
  // "a budget “black hole”": of words behind an article and a noun nobody says who found them.
  if (count <= 3 && cue?.rule === 'left-governed' && /^an?$/.test(tokens[at - 2]?.lower ?? '') && isNominal(tokens[at - 1], language) && !/(?:al|ive|ous|ful|less|able|ible|ic|ish|ed|ing|y|big|very|huge|great|real|true|complete)$/.test(tokens[at - 1]?.lower ?? '')) return true
  // "said that teachers who staged a “sickout” had …"
  if (count <= 2 && cue !== null && cue.rule === 'left-governed' && isObjectInRelative(tokens, at, language)) return true
  // "has railed against “woke” textbooks"
  if (count === 1 && cue?.rule === 'left-governed' && /^(?:against|about|over)$/.test(tokens[at - 1]?.lower ?? '') && describesNoun(tokens, at, language)) return true
  if (isPicked(tokens, at, cue)) return count <= 2
  if (isGoneBy(tokens, at)) return true
  if (describesNoun(tokens, at, language) && count <= 4 && (cue === null || !cue.governs || cue.rule === 'left-passive' || (count > 1 && cue.rule === 'left-governed' && openerOf(tokens, at, language) >= 0 && !/ (?:and|than|but|or) /.test(tokens[at]?.text ?? '')) || isAside(tokens, at, cue, language))) return true
  return count <= 4 && (isNameInUse(tokens, at, language) || isNameOfSeveral(tokens, at, language) || isTallied(tokens, at, language))
}
