import { calledByCue, criedCue } from './called-by'
import { captionCue } from './captions'
import { copulas, isActBetween, isCalled, isCapital, isNameGiven, isPredicated, isShut, isTold, isToldOf, leads, takesThat, startsPredicate, subjectIn } from './cue-clauses'
import { begs, isDone, isShort } from './cue-words'
import { behindUnlisted, isRubric, namedAfter, replyCue, signedCue, unlistedCue } from './cue-edges'
import { beforeColon, givenBy, giverOf, issuerOf, ownerBefore, ownerOfDocument, ownerOfSaying, writerOf } from './cue-owners'
import type { Language } from './languages/language'
import { readPhrase, type Reference } from './phrases'
import { predicatedCue } from './predicated'
import { refusalCue } from './refusals'
import { subjectBefore } from './subjects'
import { isComma, isDash, isNoAct, isStop, verbOf, type Token, type Tokens } from './tokens'

/** What a sentence itself says of the speaker of one of its quotations. */
export interface Cue {
  readonly rule: string
  readonly reference: Reference | null
  /** Place of the words that led there, relative to the paragraph. */
  readonly start: number
  readonly end: number
  readonly confidence: number
  /** The speech verb stands right beside the quotation, or governs it. */
  readonly governs: boolean
}

const punctuates = (token: Token | undefined): boolean => isComma(token) || isDash(token)
/** A word of no table: it may be a speech verb that the tables miss. */
const isPlain = (token: Token, language: Language): boolean =>
  !language.prepositions.has(token.lower) && !language.conjunctions.has(token.lower) && !language.relativePronouns.has(token.lower) && !language.complementizers.has(token.lower) &&
  !language.adverbs.has(token.lower) && !language.leadIns.has(token.lower) && !language.relayWords.has(token.lower) && !language.roles.has(token.lower) && !language.pronouns.has(token.lower) &&
  !language.titleNouns.has(token.lower) && !language.definiteAfter.has(token.lower) && !language.indefinite.has(token.lower) && !language.personWords.has(token.lower)

/** What was said goes over into the sentence, maybe behind words quoted inside it. */
const closed = /[,?!…—–-]['"’”]?$/

const auxiliary = /^(?:is|are|was|were|be|been|has|have|had|do|does|did|will|would|can|could|may|might|must|should)$/

/** The cue at the right edge of the quotation at token `at`: `"…," kata X`, `"…," said X`, `"…," X said`, `"…", menurut X`. */
export function rightCue(tokens: Tokens, at: number, to: number, language: Language): Cue | null {
  const signed = signedCue(tokens, at, to, language) ?? replyCue(tokens, at, to, language) ?? predicatedCue(tokens, at, to, language)
  if (signed) return signed
  let next = at + 1
  while (next < to && (punctuates(tokens[next]) || tokens[next]?.text === '.')) next += 1
  const begin = tokens[next]
  if (!begin || next >= to) return null
  while (next < to && language.adverbs.has(tokens[next]?.lower ?? '') && verbOf(tokens[next], language).use !== 'postposed') next += 1
  const token = tokens[next]
  if (!token || next >= to) return null
  // "“Enough,” has promised to …": the words are the subject of what follows.
  if (language.familyNameLast && next > at + 1 && tokens.slice(at + 1, next).some(({ lower }) => auxiliary.test(lower))) return null
  const documentary = next > at + 1 && language.statementNouns.has(token.lower) && /^(?:demikian|begitu)$/.test(tokens[next - 1]?.lower ?? '')
  if (documentary) {
    let from = next + 1
    while (from < to && language.statementNouns.has(tokens[from]?.lower ?? '')) from += 1
    while (/^(?:resmi|tertulis|bersama|singkat|pers)$/.test(tokens[from]?.lower ?? '')) from += 1
    if (tokens[from]?.lower === 'salah' && /^(?:butir|poin|pasal|kalimat|baris|alinea|bait)$/.test(tokens[from + 2]?.lower ?? '')) from += 3
    const phrase = readPhrase(tokens, from, to, language)
    // "demikian bunyi pernyataan tersebut": of a statement told of before, whose words they are.
    const told = language.definiteAfter.has(tokens[from]?.lower ?? '')
    const reference: Reference = told ? { kind: 'unnamed', start: token.start, end: token.end } : phrase && phrase.reference.kind !== 'unnamed' ? phrase.reference : { kind: 'pronoun', pronoun: { gender: null, plural: false }, start: token.start, end: token.end }
    return { rule: 'right-document', reference, start: begin.start, end: Math.max((told ? tokens[from] : token)?.end ?? token.end, reference.end), confidence: 0.75, governs: true }
  }
  if (language.sourceWords.has(token.lower) || (language.clitic !== null && language.sourceWords.has(token.lower.slice(0, -3)))) return sourceAt(tokens, next, to, language, 'right-source')
  if (next > at + 1 && language.closers.has(tokens[next - 1]?.lower ?? '')) {
    const closing = readPhrase(tokens, next, to, language)
    if (closing && (isStop(tokens[closing.next]) || closing.next >= to || tokens[closing.next]?.text === '(' || (closing.reference.kind === 'name' && language.prepositions.has(tokens[closing.next]?.lower ?? ''))) && (closing.reference.kind === 'name' || closing.reference.kind === 'description')) return { rule: 'right-closing', reference: closing.reference, start: begin.start, end: closing.reference.end, confidence: 0.85, governs: true }
  }
  const { use, clitic } = verbOf(token, language)
  if (clitic && use !== undefined && use !== 'participle') {
    return { rule: 'right-clitic', reference: { kind: 'pronoun', pronoun: { gender: null, plural: false }, start: token.start, end: token.end }, start: begin.start, end: token.end, confidence: 0.85, governs: true }
  }
  if (language.familyNameLast && (use === 'participle' || language.clauseWords.has(token.lower))) return null
  if (use === 'postposed' || use === 'passive' || (language.familyNameLast && use === 'finite')) {
    let from = next + 1
    while (from < to && ((verbOf(tokens[from], language).use === 'postposed' && !tokens[from]?.capital) || tokens[from]?.lower === 'oleh' || tokens[from]?.lower === 'by')) from += 1
    const phrase = readPhrase(tokens, from, to, language)
    if (phrase && language.familyNameLast && use !== 'postposed' && goesOn(tokens[phrase.next], phrase.reference, language)) return null
    const closes = closed.test(tokens[at]?.text.trim() ?? '') || isComma(tokens[at + 1]) || !language.familyNameLast
    const begins = tokens[from]
    if (phrase && (closes || (phrase.reference.kind === 'name' && begins !== undefined && (begins.capital || phrase.reference.start === begins.start || begins.lower === 'the' || language.roles.has(begins.lower))))) return { rule: 'right-verb-name', reference: phrase.reference, start: begin.start, end: phrase.reference.end, confidence: 0.96, governs: true }
    return phrase || !closes ? null : { rule: 'right-verb', reference: null, start: begin.start, end: token.end, confidence: 0.4, governs: true }
  }
  const comma = isComma(tokens[at + 1]) || /,\s*$/.test(tokens[at]?.text ?? '')
  const unlisted = comma && language.familyNameLast && token.kind === 'word' && !token.capital && isPlain(token, language) ? behindUnlisted(tokens, next, to, language) : null
  if (unlisted) return unlisted
  if (comma && !language.familyNameLast && token.kind === 'word' && !token.capital && isPlain(token, language)) {
    const after = tokens[next + 1]
    if (language.clitic !== null && token.lower.endsWith(language.clitic) && token.lower.length > 5) {
      return { rule: 'right-unlisted', reference: { kind: 'pronoun', pronoun: { gender: null, plural: false }, start: token.start, end: token.end }, start: token.start, end: token.end, confidence: 0.7, governs: true }
    }
    const described = after !== undefined && (language.roles.has(after.lower) || language.personWords.has(after.lower))
    const named = after?.capital === true || described || language.pronouns.has(after?.lower ?? '') ? readPhrase(tokens, next + 1, to, language) : null
    if (named && (named.reference.kind === 'name' || named.reference.kind === 'pronoun' || (named.reference.kind === 'description' && named.reference.definite))) return { rule: 'right-unlisted', reference: named.reference, start: token.start, end: named.reference.end, confidence: 0.75, governs: true }
  }
  const phrase = readPhrase(tokens, next, to, language)
  if (!phrase) return null
  const bare = language.familyNameLast && next === at + 1 ? namedAfter(tokens, at, phrase, to) : null
  if (bare) return bare
  // "“Your Record”, contained what …": the words are the subject of a verb.
  if (language.familyNameLast && !token.capital && phrase.reference.kind !== 'name' && phrase.reference.kind !== 'description' && language.statements.predicateShape.test(token.lower)) return null
  const tied = closed.test(tokens[at]?.text.trim() ?? '') || isComma(tokens[at + 1])
  // "The “guidance” letter cites …": the words describe the noun behind them.
  if (!tied && language.familyNameLast && tokens[at - 1]?.kind === 'word' && (language.definiteBefore.has(tokens[at - 1]?.lower ?? '') || language.indefinite.has(tokens[at - 1]?.lower ?? '') || language.determiners.has(tokens[at - 1]?.lower ?? ''))) return null
  // "his reputation as a “street fighter,” Hale smiled", "a sign says “Vote,” the owner shrugged"
  const inside = tokens[at - 1]?.kind === 'word' && (!isCapital(tokens[at] ?? token) || verbOf(tokens[at - 1], language).use === 'finite')
  for (let verb = phrase.next; verb < Math.min(to, phrase.next + 30); verb += 1) {
    const found = tokens[verb]
    if (!found || found.kind === 'quote') break
    const kind = verbOf(found, language).use
    if (kind !== undefined && isNoAct(tokens, verb, language)) break
    const unlisted = kind === undefined && language.familyNameLast && tied && !inside && verb === phrase.next && /(?:ed|s)$/.test(found.lower) && !found.capital && !language.adverbs.has(found.lower)
    if (kind === 'finite' || kind === 'naming' || unlisted) {
      // "the “Squad,” a group of freshmen, and said"
      if (language.familyNameLast && verb > phrase.next && tokens[at - 1]?.kind === 'word' && language.conjunctions.has(tokens[verb - 1]?.lower ?? '') && phrase.reference.kind !== 'name') return null
      if (!tied && verb !== phrase.next) return null
      // "In his address, “From My Window,” he spoke of …": nobody speaks words.
      if (language.familyNameLast && /^(?:spoke|speaks|talked|talks)$/.test(found.lower)) return null
      const reference = verb === phrase.next && kind === 'finite' ? pointingBack(tokens, next, verb, phrase.reference, language) : phrase.reference
      return { rule: 'right-name-verb', reference, start: begin.start, end: found.end, confidence: unlisted ? 0.75 : 0.94, governs: true }
    }
  }
  return null
}

/** A verb behind the phrase: the phrase is the subject of what was said ("…," said he had paid), not the speaker. */
function goesOn(next: Token | undefined, reference: Reference, language: Language): boolean {
  if (next?.kind !== 'word') return false
  return language.statements.predicates.has(next.lower) || (reference.kind === 'pronoun' && !language.prepositions.has(next.lower)) || verbOf(next, language).use === 'finite'
}

/** "the firebrand said": words that no table knows, with an article before one of them, are somebody spoken of; not several, nor a thing. */
function pointingBack(tokens: Tokens, from: number, verb: number, reference: Reference, language: Language): Reference {
  const noun = tokens[verb - 1]
  if (!language.familyNameLast || reference.kind !== 'unnamed' || tokens[from]?.lower !== 'the' || noun?.kind !== 'word' || noun.capital || /s$/.test(noun.lower) || language.collectives.has(noun.lower) || /^(?:narrator|announcer|voiceover|voice-over|voice|caller|recording|chorus)$/.test(noun.lower)) return reference
  return { kind: 'description', roles: [], person: true, organisation: null, gender: null, definite: true, start: reference.start, end: reference.end }
}

/** "She was called “…” and “…” by Hale", "he has been described as “…”": who did it stands behind, or nowhere. */
function passiveCue(tokens: Tokens, at: number, from: number, language: Language): Cue | null {
  for (let verb = at - 1; verb >= Math.max(from, at - 5); verb -= 1) {
    const token = tokens[verb]
    if (token?.kind !== 'word') return null
    const { use } = verbOf(token, language)
    if (use === undefined || !isNoAct(tokens, verb, language) || language.definiteBefore.has(tokens[verb - 1]?.lower ?? '') || language.prepositions.has(tokens[verb - 1]?.lower ?? '')) continue
    let next = at + 1
    while (tokens[next]?.kind === 'quote' || isComma(tokens[next]) || language.conjunctions.has(tokens[next]?.lower ?? '')) next += 1
    const agent = tokens[next]?.lower === 'by' ? readPhrase(tokens, next + 1, tokens.length, language)?.reference : undefined
    return { rule: 'left-passive', reference: agent ?? { kind: 'unnamed', start: token.start, end: token.end }, start: token.start, end: agent?.end ?? token.end, confidence: agent ? 0.85 : 0.6, governs: true }
  }
  return null
}

/** "in the words of X", at "words". */
const isInWordsOf = (tokens: Tokens, at: number, language: Language): boolean =>
  language.familyNameLast && tokens[at]?.lower === 'words' && tokens[at + 1]?.lower === 'of' && tokens[at - 1]?.lower === 'the' && tokens[at - 2]?.lower === 'in'

/** "Di mata budayawan X, …", "Bagi X, …" at the head of a sentence: whose view it is. */
export function viewOf(tokens: Tokens, at: number, language: Language): Reference | null {
  if (language.familyNameLast) return null
  const from = tokens[at]?.text === 'Bagi' ? at : tokens[at]?.lower === 'mata' && tokens[at - 1]?.text === 'Di' ? at - 1 : -1
  if (from < 0 || !(tokens[from - 1] === undefined || isStop(tokens[from - 1]) || tokens[from - 1]?.kind === 'quote')) return null
  const phrase = readPhrase(tokens, at + 1, tokens.length, language)
  return phrase?.reference.kind === 'name' && phrase.reference.mention.kind === 'person' && isComma(tokens[phrase.next]) ? phrase.reference : null
}

/** "menurut X", "according to X" at token `at`. */
export function sourceAt(tokens: Tokens, at: number, to: number, language: Language, rule: string): Cue | null {
  const token = tokens[at]
  if (!token) return null
  if (!language.sourceWords.has(token.lower) && !isInWordsOf(tokens, at, language) && viewOf(tokens, at, language) === null) {
    return { rule, reference: { kind: 'pronoun', pronoun: { gender: null, plural: false }, start: token.start, end: token.end }, start: token.start, end: token.end, confidence: 0.8, governs: true }
  }
  const from = tokens[at + 1]?.lower === 'to' || tokens[at + 1]?.lower === 'of' ? at + 2 : at + 1
  const phrase = readPhrase(tokens, from, to, language)
  const issuer = phrase?.reference.kind === 'thing' && language.familyNameLast ? issuerOf(tokens, from, to, language) : null
  if (issuer) return { rule, reference: issuer, start: token.start, end: issuer.end, confidence: 0.85, governs: true }
  return phrase ? { rule, reference: phrase.reference, start: token.lower === 'mata' ? (tokens[at - 1]?.start ?? token.start) : token.start, end: phrase.reference.end, confidence: 0.9, governs: true } : null
}

/** "mengenakan kaus hitam bertuliskan": the noun of what bears the words, the first of the plain words right before. */
function bearerBefore(tokens: Tokens, at: number, from: number, language: Language): Token | undefined {
  let noun: Token | undefined
  for (let index = at - 1; index >= from; index -= 1) {
    const token = tokens[index]
    if (index === at - 1 && token?.lower === 'yang') continue
    if (token?.kind !== 'word' || token.capital || !isPlain(token, language) || verbOf(token, language).use !== undefined || language.statements.predicateShape.test(token.lower) || language.statements.predicates.has(token.lower)) break
    noun = token
  }
  return noun
}

/** The cue before the quotation at token `at`, no earlier than token `from`, in the sentence that begins at `sentence`. */
export function leftCue(tokens: Tokens, at: number, from: number, sentence: number, language: Language): Cue | null {
  const quote = tokens[at]
  const edge = tokens[at - 1]
  if (!quote || !edge || at <= from) return null
  const cry = tokens[at - 2]
  if (edge.lower === 'of' && cry !== undefined && language.cries.has(cry.lower)) {
    const owner = ownerBefore(tokens, at - 2, from, language)
    return { rule: owner ? 'left-possessive' : 'left-cry', reference: owner ?? { kind: 'unnamed', start: cry.start, end: cry.end }, start: owner?.start ?? cry.start, end: cry.end, confidence: 0.8, governs: true }
  }
  const caption = captionCue(tokens, at, sentence, language) ?? calledByCue(tokens, at, from, language) ?? criedCue(tokens, at, from, language)
  if (caption) return caption
  const introduced = isComma(edge) || edge.text === ':' || language.complementizers.has(edge.lower)
  const short = isShort(quote.text)
  const mark = edge.text === ':' || isComma(edge) ? at - 2 : at - 1
  if (edge.text === ':' && isRubric(tokens, sentence, at - 1, language)) return null
  const inscriptionAt = language.familyNameLast && /ly$/.test(tokens[mark]?.lower ?? '') ? mark - 1 : mark
  const inscription = tokens[inscriptionAt]
  if (inscription && (language.inscriptionWords.has(inscription.lower) || (inscription.lower === 'saying' && language.placards.has(tokens[inscriptionAt - 1]?.lower ?? '')) || language.complementizers.has(tokens[inscriptionAt - 1]?.lower ?? ''))) {
    const listed = language.inscriptionWords.has(inscription.lower)
    for (let noun = at - 1; noun >= Math.max(sentence, listed ? at - 12 : inscriptionAt - 6); noun -= 1) {
      const token = tokens[noun]
      if (token && (listed ? language.documentNouns : language.placards).has(token.lower) && !isDone(tokens[noun - 1])) return { rule: 'left-inscription', reference: { kind: 'thing', name: token.lower, start: token.start, end: token.end }, start: token.start, end: inscription.end, confidence: 0.85, governs: true }
    }
    const bearer = listed && !language.familyNameLast ? bearerBefore(tokens, inscriptionAt, sentence, language) : undefined
    if (bearer) return { rule: 'left-inscription', reference: { kind: 'thing', name: bearer.lower, start: bearer.start, end: bearer.end }, start: bearer.start, end: inscription.end, confidence: 0.75, governs: true }
  }
  if (edge.text === ':' && language.placards.has(tokens[at - 2]?.lower ?? '')) {
    const noun = tokens[at - 2] ?? edge
    return { rule: 'left-inscription', reference: { kind: 'thing', name: noun.lower, start: noun.start, end: noun.end }, start: noun.start, end: noun.end, confidence: 0.8, governs: true }
  }
  const writer = language.familyNameLast && edge.text === ':' ? writerOf(tokens, at, from, language) : null
  if (writer) return { rule: 'left-colon', reference: writer, start: writer.start, end: writer.end, confidence: 0.8, governs: true }
  if (isComma(edge) && language.familyNameLast) {
    for (let source = at - 2; source > Math.max(from, at - 10); source -= 1) {
      if (isComma(tokens[source])) break
      if (language.sourceWords.has(tokens[source]?.lower ?? '')) return sourceAt(tokens, source, at, language, 'left-source')
    }
  }
  for (let verb = at - 1; verb >= Math.max(from, at - 120); verb -= 1) {
    const token = tokens[verb]
    const owner = token !== undefined && language.sayingNouns.has(token.lower) && !(verb === at - 2 && language.conjunctions.has(edge.lower)) && !(/^calls?$/.test(token.lower) && !/^(?:for|to)$/.test(tokens[verb + 1]?.lower ?? '')) ? ownerBefore(tokens, verb, from, language) : null
    const judged = owner !== null && language.familyNameLast && (((verb === at - 1 || language.prepositions.has(tokens[verb + 1]?.lower ?? '')) && startsPredicate(quote, language)) || isPredicated(tokens, verb, at, language)) && subjectIn(tokens, from, verb, language)
    if (owner && token && !judged && !isCalled(tokens, verb, from, at, language) && !(language.passiveAuxiliaries.has(tokens[verb + 1]?.lower ?? '') && edge.kind === 'word' && !language.complementizers.has(edge.lower) && subjectIn(tokens, from, verb, language))) return { rule: 'left-possessive', reference: owner, start: owner.start, end: token.end, confidence: 0.8, governs: true }
    const caller = token !== undefined && !owner && language.familyNameLast && language.sayingNouns.has(token.lower) ? givenBy(tokens, verb, at, language) : null
    if (caller && token) return { rule: 'left-possessive', reference: caller, start: token.start, end: caller.end, confidence: 0.75, governs: true }
    const giver = token !== undefined && !owner && language.sayingNouns.has(token.lower) ? giverOf(tokens, verb, from, sentence, language) : null
    if (giver && token) return { rule: 'left-possessive', reference: giver, start: Math.min(giver.start, token.start), end: token.end, confidence: 0.7, governs: true }
    const { use, clitic } = verbOf(token, language)
    if (!token || use === undefined) continue
    // "said that talks were “warmer”": a noun.
    if (language.verbNouns.has(token.lower) && tokens[verb - 1]?.lower === language.statements.that && auxiliary.test(tokens[verb + 1]?.lower ?? '')) continue
    if (use === 'postposed') {
      // "Janji tersebut disambut …": a noun.
      if (language.definiteAfter.has(tokens[verb + 1]?.lower ?? '')) continue
      if (verb !== sentence && !(verb === from && from > sentence) && edge.text !== ':' && !isComma(tokens[verb - 1])) continue
      if (clitic) return { rule: 'left-clitic', reference: { kind: 'pronoun', pronoun: { gender: null, plural: false }, start: token.start, end: token.end }, start: token.start, end: token.end, confidence: 0.8, governs: true }
      const phrase = readPhrase(tokens, verb + 1, at, language)
      if (phrase && phrase.reference.kind !== 'unnamed') return { rule: 'left-verb-name', reference: phrase.reference, start: token.start, end: phrase.reference.end, confidence: 0.9, governs: true }
      continue
    }
    if (language.familyNameLast && use === 'naming' && isNameGiven(tokens, verb, at, language)) continue
    if (language.familyNameLast && leads(tokens, sentence, verb, at, language)) break
    if (language.familyNameLast && /^(?:and|but)$/.test(tokens[verb + 1]?.lower ?? '') && tokens[verb + 2]?.lower === language.statements.that) continue
    if (language.familyNameLast && !isCapital(quote) && isShut(tokens, verb, from, at, language)) continue
    if (language.familyNameLast && /^puts?$/.test(token.lower) && !/^(?:it|this|things)$/.test(tokens[verb + 1]?.lower ?? '')) continue
    // "said it referred to “…”": what a thing means is told by somebody.
    if (language.familyNameLast && use === 'naming' && tokens[verb - 1]?.lower === 'it' && verb - 2 > from && verbOf(tokens[verb - 2], language).use === 'finite' && /^refer/.test(token.lower)) continue
    const gap = at - verb - (language.familyNameLast ? 0 : copulas(tokens, verb + 1, at, language))
    const as = language.familyNameLast && (edge.lower === 'as' || (tokens[at - 2]?.lower === 'as' && (language.indefinite.has(edge.lower) || language.definiteBefore.has(edge.lower) || language.determiners.has(edge.lower))))
    const weak = language.weakVerbs.has(token.lower) && !(as && gap < 9) && !(language.familyNameLast && takesThat(tokens, verb, language))
    // "meminta kedua kubu untuk “…”"
    const begged = !language.familyNameLast && (edge.lower === 'untuk' || /^(?:agar|supaya)$/.test(tokens[verb + 1]?.lower ?? '')) && begs.test(token.lower)
    if (weak && !introduced && !begged && gap > 6) continue
    // "memuji film itu sebagai karya yang “…”"
    const label = language.labellers.has(token.lower) && (edge.lower === 'sebagai' || (edge.lower === 'yang' && tokens.slice(Math.max(verb, at - 4), at).some(({ lower }) => lower === 'sebagai')))
    const told = !language.familyNameLast && language.statements.sayings.has(token.lower) && tokens[verb + 1]?.lower === language.statements.that
    const done = !language.familyNameLast && language.labellers.has(token.lower) && /^di[a-z]{5,}$/.test(edge.lower)
    if (short && !introduced && gap > (label || told || done || begged ? 20 : 7) && !language.familyNameLast) continue
    if (language.familyNameLast && use === 'naming' && tokens[verb + 1]?.lower === 'by' && isNoAct(tokens, verb, language)) {
      const phrase = readPhrase(tokens, verb + 2, at, language)
      if (phrase) return { rule: 'left-passive', reference: phrase.reference, start: token.start, end: phrase.reference.end, confidence: 0.85, governs: true }
    }
    // "was pelted with a shoe and called “…” by Hale"
    if (language.familyNameLast && use === 'naming' && verb === at - 1 && /ed$/.test(token.lower) && tokens[at + 1]?.lower === 'by') {
      const agent = readPhrase(tokens, at + 2, tokens.length, language)?.reference
      if (agent && agent.kind !== 'thing') return { rule: 'left-passive', reference: agent, start: token.start, end: agent.end, confidence: 0.85, governs: true }
    }
    // "was told by Hale that it was “…”": whoever told it.
    if (language.familyNameLast && token.lower === 'told' && tokens[verb + 1]?.lower === 'by' && edge.kind === 'word') {
      const teller = readPhrase(tokens, verb + 2, at, language)?.reference
      if (teller?.kind === 'name') return { rule: 'left-passive', reference: teller, start: token.start, end: teller.end, confidence: 0.85, governs: true }
    }
    // "Pesan itu hanya dibalas ajudannya, “…”": who does it stands behind.
    const doer = !language.familyNameLast && use === 'passive' && !clitic && introduced ? readPhrase(tokens, tokens[verb + 1]?.lower === 'oleh' ? verb + 2 : verb + 1, at, language) : null
    if (doer && doer.next >= at - 1 && (doer.reference.kind === 'name' || doer.reference.kind === 'description' || tokens[verb + 1]?.lower.endsWith('nya') === true)) return { rule: 'left-passive', reference: doer.reference, start: token.start, end: doer.reference.end, confidence: 0.8, governs: true }
    if ((use === 'participle' && !language.familyNameLast) || isNoAct(tokens, verb, language)) continue
    const subject = subjectBefore(tokens, verb, from, language, sentence)
    const reference = ownerOfDocument(tokens, subject, sentence, verb, language) ?? subject
    // "Hale said they had talked “…”": whoever said it.
    if (language.familyNameLast && reference?.kind === 'pronoun' && reference.pronoun.plural && edge.kind === 'word' && language.weakVerbs.has(token.lower) && isToldOf(tokens, reference.start, from, language)) continue
    // "wrote that agencies felt the families were “…”": whoever wrote it.
    if (language.familyNameLast && (language.statements.thoughts.has(token.lower) || /^(?:add(?:s|ed)|finds?|found|offer(?:s|ed)|provid(?:es|ed)|produced|cite[sd]|presented|g(?:ave|iven)|shown?)$/.test(token.lower)) && (reference === null || reference.kind === 'unnamed') && isTold(tokens, verb, from, language)) continue
    const start = reference && reference.start < token.start ? reference.start : token.start
    const held = label || as || begged || !(short && !introduced && ((weak && gap > 4) || (!language.familyNameLast && !language.statements.sayings.has(token.lower) && !language.labellers.has(token.lower) && isActBetween(tokens, verb + 1, at)))) || (use === 'naming' && language.familyNameLast && language.prepositions.has(edge.lower))
    const calling = language.familyNameLast && token.lower === 'calling' && isCapital(quote)
    return { rule: use === 'naming' || label || as || calling ? 'left-naming' : introduced ? 'left-name-verb' : 'left-governed', reference, start, end: token.end, confidence: introduced ? 0.92 : 0.85, governs: held }
  }
  const passive = language.familyNameLast ? (refusalCue(tokens, at, from, sentence, language) ?? passiveCue(tokens, at, from, language)) : null
  if (passive) return passive
  const reason = tokens[sentence]
  // "Alasannya, keadaan itu “sangat mengkhawatirkan”": of whoever gives it.
  if (!language.familyNameLast && reason && sentence >= from && /^(?:alasan|dalih)nya$/.test(reason.lower) && isComma(tokens[sentence + 1])) return sourceAt(tokens, sentence, at, language, 'left-source')
  for (let source = Math.max(from, at - 120); source < at; source += 1) {
    const token = tokens[source]
    if (token?.kind === 'word' && (language.sourceWords.has(token.lower) || isInWordsOf(tokens, source, language) || viewOf(tokens, source, language) !== null || (language.clitic !== null && token.lower.endsWith(language.clitic) && language.sourceWords.has(token.lower.slice(0, -3))))) return sourceAt(tokens, source, at, language, 'left-source')
  }
  if (edge.text === ':') {
    const owner = language.familyNameLast ? ownerOfSaying(tokens, sentence, at - 1, language) : null
    if (owner) return { rule: 'left-colon', reference: owner, start: owner.start, end: edge.start, confidence: 0.75, governs: true }
    const phrase = beforeColon(tokens, sentence, at - 1, language)
    if (phrase) return { rule: 'left-colon', reference: phrase.reference, start: phrase.reference.start, end: edge.start, confidence: 0.75, governs: true }
  }
  return unlistedCue(tokens, at, from, sentence, language)
}
