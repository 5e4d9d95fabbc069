import { namesWork } from './aliases'
import { leftCue, rightCue, sourceAt, type Cue } from './cues'
import { subjectBehind } from './cue-owners'
import { trailingCue } from './trailing'
import { readHints, type Hint } from './hints'
import { kindOf } from './kind'
import type { Gender, Language } from './languages/language'
import { pairMarks, type MarkKind, type Stretch } from './marks'
import type { Place, QuoteKind } from './model'
import { accountAt } from './mention'
import { readRun } from './names'
import { readPhrase, type Reference } from './phrases'
import type { Mention } from './run'
import { statementIn, type Statement } from './statements'
import { mainSubject, subjectBefore } from './subjects'
import { isComma, isDash, isNoAct, readSentences, readTokens, verbOf, type Tokens } from './tokens'

/** A marked stretch with what its own sentence says of it. */
export interface ReadQuote extends Stretch {
  readonly text: string
  readonly kind: QuoteKind
  readonly cue: Cue | null
  /** Nothing but the quotation stands in its sentence. */
  readonly alone: boolean
}

export interface ReadSentence {
  readonly start: number
  readonly end: number
  readonly mentions: readonly Mention[]
  readonly subject: Reference | null
  /** Its subject, a name, does something ("X ikut membela"), and nothing is done to it ("X pernah didorong"). */
  readonly active: boolean
  /** Its subject is somebody described and does not speak ("Polisi menemukan …"). */
  readonly silent: boolean
  /** The subject of a speech verb outside the quotations, or the source of "menurut X". */
  readonly report: Cue | null
  /** Whom it tells to have been asked something: the next to speak. */
  readonly asked: Reference | null
  /** Whom it brings in without a name ("a man in the front row"). */
  readonly strangers: readonly Stranger[]
  /** The placard that it brings in last ("has put a sign in the window"), where the next sentence tells what "it says"; else null. */
  readonly document: string | null
  /** "the president", "the senator": offices without a name that are the subject of a clause in it. */
  readonly offices: readonly Reference[]
  /** What the sentence plainly reports without marks. */
  readonly statement: Statement | null
  readonly quotes: readonly ReadQuote[]
}

/** Somebody unnamed, for whom "the man" may stand later. */
export interface Stranger extends Place {
  readonly roles: readonly string[]
  readonly gender: Gender | null
}

/** One paragraph read by itself. All offsets are relative to it; nothing here depends on the rest of the article. */
export interface Reading {
  readonly sentences: readonly ReadSentence[]
  /** The kind of mark of the quotation inside which it ends, or null. */
  readonly openAtEnd: MarkKind | null
  /** It stands between the paragraphs and is no part of what they tell: a headline, a link, a caption ("Baca juga: …"). */
  readonly aside: boolean
  /** Every name, or none when title case makes them doubtful (a headline). */
  readonly mentions: readonly Mention[]
  /** Words that name places and bodies, lower case. */
  readonly outside: readonly string[]
  /** Full names inside quotations and headlines, given name and family name: what a name alone may be short for. */
  readonly asides: readonly string[]
  /** What pronouns tell of names alone. */
  readonly hints: readonly Hint[]
}

/** Every name of the sentences, with those to which a cue points when reading the cue made them ("the Whitcomb campaign said"). */
function namedBy(sentences: readonly ReadSentence[]): readonly Mention[] {
  const names: Mention[] = []
  const refer = (cue: Cue | null): void => {
    if (cue?.reference?.kind === 'name' && (cue.reference.mention.kind === 'organisation' || cue.reference.mention.keys[0]?.startsWith('@') === true)) names.push(cue.reference.mention)
  }
  for (const { mentions, report, quotes } of sentences) {
    for (const mention of mentions) names.push(mention)
    refer(report)
    for (const { cue } of quotes) refer(cue)
  }
  return names
}

/** The first verb behind offset `after` is an active one. */
function isActive(tokens: Tokens, from: number, to: number, after: number, language: Language): boolean {
  if (language.activeShape === null) return false
  for (let at = from; at < to; at += 1) {
    const token = tokens[at]
    if (token?.kind !== 'word' || token.start < after || token.capital || !language.statements.predicateShape.test(token.lower)) continue
    return language.activeShape.test(token.lower)
  }
  return false
}

/** Title-case words without a full stop: the capitals of such a line do not tell names. */
function isHeadline(tokens: Tokens): boolean {
  const last = tokens.at(-1)
  if (!last || last.text === '.' || tokens.length > 80) return false
  const parts = tokens.filter((token) => token.kind === 'word')
  const ended = tokens.some((token, index) => token.text === '.' && /^[[(]$/.test(tokens[index + 1]?.text ?? ''))
  if (ended || (last.kind === 'quote' && (/[.,!?]$/.test(last.text) || tokens.some(({ text }) => text === ':'))) || parts.length < 4 || parts.length > 24) return false
  return parts.filter((token) => token.capital).length >= parts.length * 0.6
}

function mentionsIn(tokens: Tokens, from: number, to: number, language: Language, outside: string[]): readonly Mention[] {
  const mentions: Mention[] = []
  for (let at = from; at < to; at += 1) {
    const account = language.familyNameLast ? null : accountAt(tokens, at)
    if (account) mentions.push(account)
    const run = account ? null : readRun(tokens, at, to, language)
    if (!run) continue
    if (run.mention) mentions.push(run.mention)
    outside.push(...run.outside)
    at = run.to - 1
  }
  return mentions
}

/** "it says", "it reads": the sentence before tells what. */
function saysSo(tokens: Tokens, [from, to]: readonly [number, number] = [0, 0]): boolean {
  for (let at = from; at < to - 1; at += 1) if (tokens[at]?.lower === 'it' && /^(?:says|reads?|said)$/.test(tokens[at + 1]?.lower ?? '')) return true
  return false
}

/** The placard or message named last, in lower case. */
function documentIn(tokens: Tokens, from: number, to: number, language: Language): string | null {
  for (let at = to - 1; at >= from; at -= 1) {
    const token = tokens[at]
    if (token?.kind === 'word' && (language.placards.has(token.lower) || /^(?:text|message|note|letter|e-?mail|memo|telegram|postcard|voicemail)$/.test(token.lower))) return token.lower
  }
  return null
}

/** Who speaks in a sentence outside its quotations, for whom later words may mean; what was said is `statementIn`'s. */
function reportIn(tokens: Tokens, from: number, to: number, language: Language): Cue | null {
  for (let at = from; at < to; at += 1) {
    const token = tokens[at]
    if (!token || token.kind !== 'word') continue
    const clitic = language.clitic !== null && token.lower.endsWith(language.clitic) && language.sourceWords.has(token.lower.slice(0, -3))
    if (language.sourceWords.has(token.lower) || clitic) {
      if (token.lower === 'bagi' || (language.familyNameLast && token.lower === 'according' && tokens[at + 1]?.lower !== 'to')) continue
      const cue = sourceAt(tokens, at, to, language, 'reported-source')
      if (cue) return cue
      continue
    }
    const use = verbOf(token, language).use
    if (use === 'passive' && verbOf(token, language).clitic) return { rule: 'reported-verb', reference: { kind: 'pronoun', pronoun: { gender: null, plural: false }, start: token.start, end: token.end }, start: token.start, end: token.end, confidence: 0.65, governs: true }
    if (use === 'passive') {
      const by = tokens[at + 1]?.lower === 'oleh' ? at + 2 : at + 1
      const phrase = language.familyNameLast ? null : readPhrase(tokens, by, to, language)
      if (phrase?.reference.kind === 'name' && phrase.reference.mention.kind === 'person') return { rule: 'reported-verb', reference: phrase.reference, start: token.start, end: phrase.reference.end, confidence: 0.65, governs: true }
    }
    if (use === 'postposed' && (at === from || isComma(tokens[at - 1]))) {
      const phrase = readPhrase(tokens, at + 1, to, language)
      const { reference } = phrase ?? {}
      if (reference && (reference.kind === 'name' || reference.kind === 'pronoun' || (reference.kind === 'description' && (reference.person || reference.roles.length > 0)))) return { rule: 'reported-verb', reference, start: token.start, end: reference.end, confidence: 0.65, governs: true }
    }
    if ((use === 'finite' || use === 'naming') && !isNoAct(tokens, at, language)) {
      const reference = subjectBefore(tokens, at, from, language, from)
      if (!reference || at === from) continue
      const that = tokens[at + 1] !== undefined && language.complementizers.has(tokens[at + 1]?.lower ?? '')
      if (language.weakVerbs.has(token.lower) && !that) continue
      return tokens[that ? at + 2 : at + 1] ? { rule: 'reported-verb', reference, start: Math.min(reference.start, token.start), end: token.end, confidence: 0.65, governs: true } : null
    }
  }
  return null
}

/** "Dorsey asked Lang whether …": Lang. */
function askedIn(tokens: Tokens, from: number, to: number, language: Language): Reference | null {
  for (let at = from + 1; at < to - 1; at += 1) {
    const token = tokens[at]
    if (token?.kind !== 'word' || token.capital || !language.asks.has(token.lower) || isNoAct(tokens, at, language)) continue
    const onwards = tokens.slice(at + 1, Math.min(to, at + 10)).find((next) => next.kind !== 'word' || /^(?:to|about|whether|if|why|how|what|when|where)$/.test(next.lower))
    if (onwards?.lower === 'to') return null
    const reference = readPhrase(tokens, at + 1, to, language)?.reference
    return reference?.kind === 'name' || (reference?.kind === 'description' && reference.definite) ? reference : null
  }
  return null
}

/** Given and family names that stand next to each other in these words. */
function fullNamesIn(text: string, language: Language): readonly string[] {
  return language.familyNameLast && holdsPair(text) ? [...text.matchAll(givenAndFamily)].flatMap(([, given = '', family = '']) => (language.male.has(given.toLowerCase()) || language.female.has(given.toLowerCase()) ? [`${given} ${family.replace(/['’]s?$/, '')}`] : [])) : []
}

/** Two words with capitals stand side by side; all that is not plain letters counts as one. */
function holdsPair(text: string): boolean {
  let capital = false
  for (let at = 0; at >= 0 && at < text.length; at = text.indexOf(' ', at) + 1) {
    const code = text.charCodeAt(at)
    const isCapital = !(code >= 97 && code <= 122)
    if (isCapital && capital) return true
    capital = isCapital
    if (text.indexOf(' ', at) < 0) return false
  }
  return false
}
const givenAndFamily = /(?<![\p{L}'’-])(\p{Lu}\p{Ll}+)(?= (\p{Lu}[\p{L}'’-]+))/gu

/** "a man in the bleachers", "another protester": not in apposition to a name, nor said of one ("is a man who"). */
function strangersIn(tokens: Tokens, from: number, to: number, language: Language): readonly Stranger[] {
  const found: Stranger[] = []
  for (let at = from; language.strangerNouns.size > 0 && at < to; at += 1) {
    const first = tokens[at]
    const before = tokens[at - 1]
    if (first?.kind !== 'word' || !language.indefinite.has(first.lower) || (at > from && (before?.kind !== 'word' || language.passiveAuxiliaries.has(before.lower) || before.lower === 'as'))) continue
    for (let noun = at + 1; noun < Math.min(to, at + 4); noun += 1) {
      const token = tokens[noun]
      if (token?.kind !== 'word' || token.capital || token.possessive || language.prepositions.has(token.lower)) break
      if (!language.strangerNouns.has(token.lower)) continue
      const role = language.roles.get(token.lower)
      if (tokens[noun + 1]?.capital !== true && !(isComma(tokens[noun + 1]) && tokens[noun + 2]?.capital === true)) found.push({ roles: role === undefined ? [] : [role], gender: language.roleGender.get(token.lower) ?? null, start: first.start, end: token.end })
      break
    }
  }
  return found
}

/** Where the clause of the words at `at` begins: behind the last semicolon before them. */
function clauseStart(tokens: Tokens, from: number, at: number): number {
  for (let index = at - 3; index > from; index -= 1) if (tokens[index]?.text === ';') return index + 1
  return from
}

/** "said that the president had …": an office and its verb. */
function officesIn(tokens: Tokens, from: number, to: number, language: Language): readonly Reference[] {
  const found: Reference[] = []
  for (let at = from; language.familyNameLast && at < to - 2; at += 1) {
    const [role, verb] = [tokens[at + 1], tokens[at + 2]]
    if (tokens[at]?.lower !== 'the' || /^(?:whether|if|when|while|because|although|though)$/.test(tokens[at - 1]?.lower ?? '') || role?.kind !== 'word' || verb?.kind !== 'word' || role.capital || role.possessive || !language.roles.has(role.lower)) continue
    if (!language.statements.predicates.has(verb.lower) && verbOf(verb, language).use === undefined) continue
    const phrase = readPhrase(tokens, at, at + 2, language)
    if (phrase?.reference.kind === 'description') found.push(phrase.reference)
  }
  return found
}

/** Reads one paragraph. `incoming`: the kind of mark of the quotation inside which the paragraph before it ended. `stating`: reported statements are wanted too. */
export function readParagraph(text: string, incoming: MarkKind | null, language: Language, stating: boolean): Reading {
  const pairing = pairMarks(text, incoming, language)
  const tokens = readTokens(text, pairing.stretches)
  const headline = isHeadline(tokens)
  const bounds = readSentences(tokens, language)
  const outside: string[] = tokens.slice(0, bounds[0]?.[0] ?? 0).flatMap((token) => (token.capital && !language.familyNameLast ? [token.lower] : []))
  const sentences = bounds.map(([from, to], index): ReadSentence => {
    const quotes: ReadQuote[] = []
    let previous = from
    let before = from
    const alone = isAlone(tokens, from, to)
    const cues: Cue[] = []
    for (let at = from; at < to; at += 1) {
      const token = tokens[at]
      const stretch = token?.kind === 'quote' ? pairing.stretches[token.quote] : undefined
      if (!token || !stretch) continue
      let next = at + 1
      while (next < to && (tokens[next]?.kind !== 'quote' || namesWork(tokens, next, language))) next += 1
      const right = rightCue(tokens, at, next, language)
      const clause = language.familyNameLast ? clauseStart(tokens, from, at) : from
      const left = leftCue(tokens, at, Math.max(previous, clause), clause, language)
      const split = splitFrom(tokens, at, before, quotes.at(-1), language)
      const picked = split ?? pick(right, left, tokens, at, language) ?? trailingCue(tokens, at, to, language)
      const led = picked && !picked.reference && language.familyNameLast && picked.rule.startsWith('left') ? subjectBehind(tokens, at, to, language) : null
      const own = led && picked ? { ...picked, reference: led } : picked
      const cue: Cue | null = own && (own.reference || cues.length === 0) ? own : (sameCue(cues.at(-1)) ?? own)
      const kind = split && quotes.at(-1)?.kind === 'direct' ? 'direct' : kindOf(tokens, at, cue, language, quotes.at(-1)?.kind ?? null, headline)
      if (cue && (kind === 'direct' || kind === 'partial')) cues.push(cue)
      quotes.push({ ...stretch, text: token.text, kind, cue, alone })
      if (kind === 'direct' || kind === 'partial') previous = at + 1
      before = at + 1
    }
    const subject = headline ? null : (mainSubject(tokens, from, to, language)?.reference ?? null)
    return {
      start: tokens[from]?.start ?? 0,
      end: tokens[to - 1]?.end ?? 0,
      mentions: headline ? [] : mentionsIn(tokens, from, to, language, outside),
      subject,
      active: subject?.kind === 'name' && isActive(tokens, from, to, subject.end, language),
      silent: subject?.kind === 'description' && subject.definite && !tokens.slice(from, to).some((token) => verbOf(token, language).use !== undefined),
      report: quotes.some((quote) => quote.kind === 'direct') ? null : reportIn(tokens, from, to, language),
      asked: quotes.some((quote) => quote.kind === 'direct') ? null : askedIn(tokens, from, to, language),
      document: saysSo(tokens, bounds[index + 1]) ? documentIn(tokens, from, to, language) : null,
      strangers: strangersIn(tokens, from, to, language),
      offices: quotes.length === 0 ? [] : officesIn(tokens, from, to, language),
      statement: !stating || quotes.length > 0 ? null : statementIn(tokens, from, to, language),
      quotes,
    }
  })
  return { sentences, aside: isAside(tokens, bounds.length), openAtEnd: pairing.openAtEnd, mentions: namedBy(sentences), outside, asides: headline ? fullNamesIn(text, language) : pairing.stretches.flatMap(({ start, end }) => fullNamesIn(text.slice(start, end), language)), hints: readHints(tokens, bounds, sentences, language) }
}

const longestAside = 24

/** One line without an end mark, and without a quotation. */
const isAside = (tokens: Tokens, sentences: number): boolean =>
  sentences === 1 && tokens.length < longestAside && tokens.at(-1)?.kind === 'word' && !tokens.some(({ kind }) => kind === 'quote')

/** Nothing but quotations and punctuation stands between two tokens. */
function isAlone(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (tokens[at]?.kind !== 'quote' && tokens[at]?.kind !== 'punctuation') return false
  return true
}

/** The cue between two stretches of one utterance: `"…," said X, "…"`. */
function splitFrom(tokens: Tokens, at: number, from: number, before: ReadQuote | undefined, language: Language): Cue | null {
  if (!before?.cue || !before.cue.rule.startsWith('right') || before.kind !== 'direct') return null
  const edge = tokens[at - 1]
  if (!edge || !(isComma(edge) || edge.text === ':' || isDash(edge) || edge.text === ';')) return null
  const between = tokens.slice(from, at)
  const verbs = between.filter((token, index) => token.start >= (before.cue?.end ?? 0) && verbOf(token, language).use === 'finite' && index > 0)
  return verbs.length > 0 ? null : { ...before.cue, rule: 'split' }
}

function pick(right: Cue | null, left: Cue | null, tokens: Tokens, at: number, language: Language): Cue | null {
  if (!right || !left) return right ?? left
  const edge = tokens[at - 1]
  if (language.familyNameLast && ((edge?.kind === 'word' && right.reference?.kind === 'unnamed') || (right.reference === null && left.reference !== null))) return left
  const close = edge !== undefined && (edge.text === ',' || edge.text === ':' || verbOf(edge, language).use !== undefined)
  return close && right.rule !== 'right-verb-name' && right.rule !== 'right-clitic' ? left : close && !/^["“”]?\p{Lu}/u.test(tokens[at]?.text ?? '') ? left : right.rule === 'right-name-verb' && left.confidence > 0.8 && !/[,?!]$/.test(tokens[at]?.text ?? '') ? left : right
}

const sameCue = (cue: Cue | undefined): Cue | null => (cue ? { ...cue, rule: cue.rule === 'left-inscription' ? cue.rule : 'same-sentence', confidence: cue.confidence * 0.9 } : null)
