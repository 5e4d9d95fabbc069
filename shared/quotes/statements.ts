import { clauseIn, hasPredicate, trimmedEnd, trimmedStart } from './clauses'
import { jointAt } from './joint'
import type { Language } from './languages/language'
import type { Place } from './model'
import { readRun } from './names'
import { readPhrase, type Reference } from './phrases'
import { subjectBefore } from './subjects'
import { isComma, isNoAct, verbOf, type Token, type Tokens } from './tokens'

/** A statement reported without marks: its words, who made it, and what says so. Offsets are relative to the paragraph. */
export interface Statement extends Place {
  /** Who made it: one, or several who are named together; of one who is only described nobody is proposed. */
  readonly references: readonly [Reference, ...Reference[]]
  readonly cue: Place
  readonly rule: 'reported-source' | 'reported-verb' | 'reported-that'
  readonly confidence: number
}

/** Somebody named, and the token after the words that name. */
interface Named {
  readonly reference: Reference
  readonly next: number
}

/** Who is looked for: somebody named or meant by a pronoun, or somebody whom the words only describe ("officials", "seorang warga"). */
type Who = 'named' | 'described'

const fits = ({ kind }: Reference, who: Who): boolean => (kind === 'name' || kind === 'pronoun') === (who === 'named')

/** How far a cue's own words may reach. */
const reach = 24

const nextComma = (tokens: Tokens, from: number, to: number): number => {
  for (let at = from; at < to; at += 1) if (isComma(tokens[at])) return at
  return to
}

const has = (set: ReadonlySet<string>, token: Token | undefined): boolean => token !== undefined && set.has(token.lower)

const isTime = (token: Token | undefined, language: Language): boolean => has(language.timeWords, token) || has(language.adverbs, token)

/** A name or a pronoun that the words `from..to` are, with what may follow it ("kepada wartawan", "on Monday"). */
function namedIn(tokens: Tokens, from: number, to: number, language: Language, who: Who): Named | null {
  if (who === 'named' && has(language.indefinite, tokens[from])) return null
  for (let at = from; at < to; at += 1) if (has(language.statements.silent, tokens[at])) return null
  const phrase = readPhrase(tokens, from, to, language)
  if (!phrase || !fits(phrase.reference, who)) return null
  const after = tokens[phrase.next]
  const closes = phrase.next >= to || after?.text === '(' || has(language.prepositions, after) || isTime(after, language)
  return closes ? phrase : null
}

/** The speaker at token `from`, past appositions on either side ("the mayor, Clara Dunn,", "Budi Santoso, ketua panitia,"). */
function speakerAt(tokens: Tokens, from: number, to: number, language: Language, who: Who): Named | null {
  let comma = nextComma(tokens, from, Math.min(to, from + reach))
  let named = namedIn(tokens, from, comma, language, who)
  if (!named) {
    const end = nextComma(tokens, comma + 1, to)
    const behind = who === 'named' && isPersonal(tokens, from, comma, language) && comma < to ? namedIn(tokens, comma + 1, end, language, who) : null
    if (behind?.reference.kind !== 'name' || behind.reference.mention.kind !== 'person' || behind.next !== end) return null
    named = behind
    comma = end
  }
  if (isName(tokens, comma + 1, nextComma(tokens, comma + 1, to), language) && nextComma(tokens, comma + 1, to) < to) return null
  for (let end = nextComma(tokens, comma + 1, to); end < to && isAside(tokens, comma + 1, end, language); end = nextComma(tokens, comma + 1, to)) comma = end
  return { reference: named.reference, next: comma }
}

/** The words are a person's name and nothing else: in apposition to a name, they leave open which of the two speaks ("Pengacara Ferry, Hotmarisi Sinambela, …"). */
function isName(tokens: Tokens, from: number, to: number, language: Language): boolean {
  const run = readRun(tokens, from, to, language)
  return run?.to === to && run.mention?.kind === 'person'
}

function isPersonal(tokens: Tokens, from: number, to: number, language: Language): boolean {
  if (has(language.indefinite, tokens[from])) return false
  for (let at = from; at < to; at += 1) {
    const token = tokens[at]
    if (token?.kind !== 'word' || (language.familyNameLast && at > from && language.prepositions.has(token.lower))) return false
    if (language.roles.has(token.lower) || language.statements.heads.has(token.lower)) return true
  }
  return false
}

/** "who built it", "34", "the owner of the yard": says more of the one just named. */
function isAside(tokens: Tokens, from: number, to: number, language: Language): boolean {
  const first = tokens[from]
  if (first?.kind === 'number' || has(language.relativePronouns, first)) return true
  return isPersonal(tokens, from, to, language) && !hasPredicate(tokens, from, to, language, true)
}

const sourceEnd = (tokens: Tokens, at: number): number => (tokens[at + 1]?.lower === 'to' ? at + 2 : at + 1)

/** "Menurut X, …", "According to X, …". */
function leading(tokens: Tokens, from: number, to: number, language: Language, who: Who): Statement | null {
  const at = trimmedStart(tokens, from, to, language)
  const source = tokens[at]
  if (!source || !(language.sourceWords.has(source.lower) || sourceClitic(source, language))) return null
  const speaker = sourceClitic(source, language) ? { reference: cliticOf(source), next: at + 1 } : speakerAt(tokens, sourceEnd(tokens, at), to, language, who)
  if (!speaker || !isComma(tokens[speaker.next])) return null
  const words = clauseIn(tokens, speaker.next + 1, to, language, false)
  return words && { ...words, references: [speaker.reference], cue: { start: source.start, end: speaker.reference.end }, rule: 'reported-source', confidence: 0.85 }
}

const cliticOf = (token: Token): Reference => ({ kind: 'pronoun', pronoun: { gender: null, plural: false }, start: token.start, end: token.end })

const sourceClitic = (token: Token, language: Language): boolean =>
  language.clitic !== null && token.lower.endsWith(language.clitic) && language.sourceWords.has(token.lower.slice(0, -language.clitic.length))

/** "…, menurut X", "…, kata X", "…, said X", "…, X said". */
function trailing(tokens: Tokens, from: number, to: number, language: Language, who: Who): Statement | null {
  for (let comma = nextComma(tokens, from, to); comma < to; comma = nextComma(tokens, comma + 1, to)) {
    const cue = cueAfter(tokens, comma + 1, to, language, who)
    if (!cue) continue
    const words = clauseIn(tokens, from, comma, language, nextComma(tokens, cue.next, to) < to)
    if (words) return { ...words, references: [cue.reference], cue: { start: tokens[comma + 1]?.start ?? 0, end: cue.end }, rule: cue.source ? 'reported-source' : 'reported-verb', confidence: 0.85 }
  }
  return null
}

function cueAfter(tokens: Tokens, at: number, to: number, language: Language, who: Who): (Named & { readonly end: number; readonly source: boolean }) | null {
  const token = tokens[at]
  if (!token) return null
  if (sourceClitic(token, language)) return { reference: cliticOf(token), next: at + 1, end: token.end, source: true }
  const { use, clitic } = verbOf(token, language)
  if (use === 'postposed' && clitic) return { reference: cliticOf(token), next: at + 1, end: token.end, source: false }
  const source = language.sourceWords.has(token.lower)
  if (source || use === 'postposed' || (language.familyNameLast && language.statements.sayings.has(token.lower))) {
    const speaker = speakerAt(tokens, source ? sourceEnd(tokens, at) : at + 1, to, language, who)
    return speaker && { ...speaker, end: speaker.reference.end, source }
  }
  return language.familyNameLast ? namedThenVerb(tokens, at, to, language, who) : null
}

function namedThenVerb(tokens: Tokens, at: number, to: number, language: Language, who: Who): (Named & { readonly end: number; readonly source: boolean }) | null {
  const phrase = readPhrase(tokens, at, Math.min(to, at + reach), language)
  if (!phrase || !fits(phrase.reference, who)) return null
  let verb = phrase.next
  if (isComma(tokens[verb])) {
    const close = has(language.statements.sayings, tokens[verb + 1]) ? verb : nextComma(tokens, verb + 1, to)
    if (close !== verb && !isAside(tokens, verb + 1, close, language)) return null
    verb = close + 1
  }
  while (verb < to && isTime(tokens[verb], language)) verb += 1
  const token = tokens[verb]
  if (!token || verb >= to || !language.statements.sayings.has(token.lower)) return null
  const after = tokens[verb + 1]
  if (verb + 1 < to && !isComma(after) && !isTime(after, language) && !has(language.prepositions, after)) return null
  for (let next = verb + 1; next < to && !isComma(tokens[next]); next += 1) if (tokens[next]?.lower === language.statements.that || hasPredicate(tokens, next, next + 1, language, true)) return null
  return { reference: phrase.reference, next: verb + 1, end: token.end, source: false }
}

/** "X said that …", "X mengatakan …". */
function reported(tokens: Tokens, from: number, to: number, language: Language, who: Who): Statement | null {
  const { thoughts, sayings, denials } = language.statements
  for (let at = from + 1; at < to; at += 1) {
    const token = tokens[at]
    const { use } = verbOf(token, language)
    if (!token || (use !== 'finite' && use !== 'naming') || thoughts.has(token.lower) || isNoAct(tokens, at, language) || has(language.relativePronouns, tokens[at - 1])) continue
    const start = contentAfter(tokens, at, to, language)
    if (start < 0) continue
    for (let before = at - 1; before >= Math.max(from, at - 3); before -= 1) if (has(denials, tokens[before]) || /n't$/.test(tokens[before]?.lower ?? '')) return null
    const reference = subjectBefore(tokens, at, from, language, from)
    if (!reference || !fits(reference, who) || !governs(tokens, from, reference, at, language)) continue
    const that = tokens[start - 1]?.lower === language.statements.that
    // "Each time the county found that …": what is no person, no body and no name, and stands within a sentence, must plainly say it.
    const isLoose = reference.kind === 'unnamed' && reference.start !== tokens[trimmedStart(tokens, from, to, language)]?.start
    if ((!that || isLoose) && !sayings.has(token.lower)) continue
    const words = clauseIn(tokens, start, cueCut(tokens, start, to, language), language, !that)
    const cued = that ? tokens[start - 1] : token
    if (words && cued) return { ...words, references: [reference], cue: { start: reference.start, end: cued.end }, rule: that ? 'reported-that' : 'reported-verb', confidence: that ? 0.85 : 0.75 }
  }
  return null
}

/** Where what was said begins after the speech verb at `at`; -1 when no clause follows. */
function contentAfter(tokens: Tokens, at: number, to: number, language: Language): number {
  const { that, openers, objects } = language.statements
  let next = at + 1
  while (next < to && isTime(tokens[next], language) && !has(language.statements.predicates, tokens[next])) next += 1
  const first = tokens[next]
  if (first?.lower === that) return has(language.timeWords, tokens[next + 1]) ? -1 : next + 1
  for (let ahead = next; ahead < Math.min(to, next + 12) && !isComma(tokens[ahead]); ahead += 1) {
    if (tokens[ahead]?.lower === that) return ahead + 1
    if (hasPredicate(tokens, ahead, ahead + 1, language, true) || has(language.relativePronouns, tokens[ahead])) break
  }
  if (!language.familyNameLast && isComma(first)) next += 1
  const begin = tokens[next]
  if (!begin || next >= to || begin.kind === 'punctuation' || objects.has(begin.lower) || language.prepositions.has(begin.lower)) return -1
  if (openers === null || openers.has(begin.lower) || begin.capital || begin.kind === 'number') return next
  return hasPredicate(tokens, next + 1, Math.min(to, next + 3), language, true) && !has(language.prepositions, tokens[next + 1]) ? next : -1
}

/** Before a second cue (", according to the paper"). */
function cueCut(tokens: Tokens, from: number, to: number, language: Language): number {
  for (let comma = nextComma(tokens, from, to); comma < to; comma = nextComma(tokens, comma + 1, to)) {
    if (has(language.sourceWords, tokens[comma + 1]) || verbOf(tokens[comma + 1], language).use === 'postposed') return comma
  }
  return to
}

/** True when the verb at `verb` is plainly the act of the one referred to, alone, in a clause that states it. */
function governs(tokens: Tokens, from: number, reference: Reference, verb: number, language: Language): boolean {
  const { subordinators } = language.statements
  let at = from
  let under = false
  for (; at < verb && (tokens[at]?.start ?? 0) < reference.start; at += 1) {
    if (isComma(tokens[at])) under = false
    else if (has(subordinators, tokens[at])) under = true
  }
  const joined = tokens[at - 1]
  if (under || (joined !== undefined && language.conjunctions.has(joined.lower) && tokens[at - 2]?.capital === true)) return false
  while (at < verb && (tokens[at]?.start ?? 0) < reference.end) at += 1
  while (at < verb) {
    const token = tokens[at]
    if (isComma(token)) {
      const close = nextComma(tokens, at + 1, verb)
      if (isName(tokens, at + 1, close, language)) return false
      at = close + 1
      if (at > verb) return at === verb + 1 && tokens[verb - 1] === token
      continue
    }
    if (token?.text === '(') while (at < verb && tokens[at]?.text !== ')') at += 1
    else if (has(subordinators, token) || (!isTime(token, language) && !has(language.prepositions, token))) return false
    else if (!isTime(token, language)) {
      at += 1
      while (at < verb && !isComma(tokens[at])) {
        if (has(subordinators, tokens[at]) || has(language.conjunctions, tokens[at]) || hasPredicate(tokens, at, at + 1, language, true)) return false
        at += 1
      }
      continue
    }
    at += 1
  }
  return true
}

/** "Kata warga bahwa …": the verb, who spoke, and the clause. */
function inverted(tokens: Tokens, from: number, to: number, language: Language): Statement | null {
  const at = trimmedStart(tokens, from, to, language)
  const verb = tokens[at]
  if (verbOf(verb, language).use !== 'postposed' || verbOf(verb, language).clitic) return null
  let that = at + 2
  while (that < Math.min(to, at + reach) && tokens[that]?.lower !== language.statements.that) that += 1
  const phrase = tokens[that]?.lower === language.statements.that ? readPhrase(tokens, at + 1, that, language) : null
  const words = phrase && clauseIn(tokens, that + 1, to, language, false)
  return words && { ...words, references: [phrase.reference], cue: { start: verb?.start ?? 0, end: tokens[that]?.end ?? 0 }, rule: 'reported-that', confidence: 0.75 }
}

/** "A and B said that …", "Menurut A dan B, …", "…, kata A dan B", "…, A and B said". */
function together(tokens: Tokens, from: number, to: number, language: Language): Statement | null {
  const { thoughts, sayings } = language.statements
  const start = trimmedStart(tokens, from, to, language)
  const isSource = has(language.sourceWords, tokens[start])
  const joint = jointAt(tokens, isSource ? sourceEnd(tokens, start) : start, to, language)
  const made = (words: Place | null, references: readonly Reference[], cue: Place, rule: Statement['rule']): Statement | null => {
    const [first, ...others] = references
    return words && first ? { ...words, references: [first, ...others], cue, rule, confidence: 0.75 } : null
  }
  const endOf = (at: number): number => tokens[at - 1]?.end ?? 0
  if (joint && isSource) return isComma(tokens[joint.next]) ? made(clauseIn(tokens, joint.next + 1, to, language, false), joint.references, { start: tokens[start]?.start ?? 0, end: endOf(joint.next) }, 'reported-source') : null
  if (joint) {
    let verb = joint.next
    while (verb < to && isTime(tokens[verb], language)) verb += 1
    const token = tokens[verb]
    const { use } = verbOf(token, language)
    const content = token && (use === 'finite' || use === 'naming') && !thoughts.has(token.lower) ? contentAfter(tokens, verb, to, language) : -1
    const that = tokens[content - 1]?.lower === language.statements.that
    if (token && content >= 0 && (that || sayings.has(token.lower))) return made(clauseIn(tokens, content, cueCut(tokens, content, to, language), language, !that), joint.references, { start: joint.references[0]?.start ?? 0, end: that ? endOf(content) : token.end }, that ? 'reported-that' : 'reported-verb')
  }
  for (let comma = nextComma(tokens, from, to); comma < to; comma = nextComma(tokens, comma + 1, to)) {
    const cue = tokens[comma + 1]
    const source = has(language.sourceWords, cue)
    const leads = source || (cue !== undefined && verbOf(cue, language).use === 'postposed') || (language.familyNameLast && has(sayings, cue))
    const names = jointAt(tokens, leads ? (source ? sourceEnd(tokens, comma + 1) : comma + 2) : comma + 1, to, language)
    const end = names && (leads ? names.next : has(sayings, tokens[names.next]) ? names.next + 1 : -1)
    const after = end === null ? undefined : tokens[end]
    if (!names || end === null || end < 0 || (end < to && !isComma(after) && !isTime(after, language) && !has(language.prepositions, after))) continue
    return made(clauseIn(tokens, from, comma, language, nextComma(tokens, end, to) < to), names.references, { start: cue?.start ?? 0, end: endOf(end) }, source ? 'reported-source' : 'reported-verb')
  }
  return null
}

/** The statement that the sentence `from..to` reports, or null. Nothing is told of questions and of sentences with quotations. */
export function statementIn(tokens: Tokens, from: number, to: number, language: Language): Statement | null {
  const end = trimmedEnd(tokens, from, to)
  let cued = false
  for (let at = from; at < to; at += 1) {
    const token = tokens[at]
    if (!token || token.kind === 'quote' || (at >= end && token.text === '?')) return null
    cued ||= token.kind === 'word' && (language.sourceWords.has(token.lower) || sourceClitic(token, language) || verbOf(token, language).use !== undefined)
  }
  if (!cued) return null
  const by = (who: Who): Statement | null => leading(tokens, from, end, language, who) ?? trailing(tokens, from, end, language, who) ?? reported(tokens, from, end, language, who)
  return together(tokens, from, end, language) ?? by('named') ?? inverted(tokens, from, end, language) ?? by('described')
}
