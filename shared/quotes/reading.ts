import { namesWork } from './aliases'
import { leftCue, rightCue, viewOf, type Cue } from './cues'
import { subjectBehind } from './cue-owners'
import { trailingCue } from './trailing'
import { readHints, type Hint } from './hints'
import { asSentence, isQuotingHeadline } from './headlines'
import { identified } from './identified'
import { kindOf } from './kind'
import type { Language } from './languages/language'
import { pairMarks, type MarkKind, type Stretch } from './marks'
import type { QuoteKind } from './model'
import { accountAt } from './mention'
import { readRun } from './names'
import type { Reference } from './phrases'
import type { Mention } from './run'
import { statementIn, type Statement } from './statements'
import { askedIn, clauseStart, documentIn, fullNamesIn, officesIn, reportIn, saysSo, strangersIn, type Stranger } from './sentence-facts'
import { mainSubject } from './subjects'
import { isComma, isDash, readSentences, readTokens, verbOf, type Tokens } from './tokens'

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

/** A paragraph's reading and where the paragraph begins in the text. */
export interface PlacedReading {
  readonly reading: Reading
  readonly offset: number
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
  const signed = tokens.some((token, index) => token.kind === 'quote' && /[.?!]$/.test(token.text) && isDash(tokens[index + 1]))
  if (ended || signed || (last.kind === 'quote' && (/[.,!?]$/.test(last.text) || tokens.some(({ text }) => text === ':'))) || parts.length < 4 || parts.length > 24) return false
  return parts.filter((token) => token.capital).length >= parts.length * 0.6
}

// Most sentences name and quote nobody: no lists are made for them.
const noMentions: readonly Mention[] = []
const noQuotes: readonly ReadQuote[] = []

function mentionsIn(tokens: Tokens, from: number, to: number, language: Language, outside: string[]): readonly Mention[] {
  let mentions: Mention[] | null = null
  const add = (mention: Mention): void => void (mentions === null ? (mentions = [mention]) : mentions.push(mention))
  for (let at = from; at < to; at += 1) {
    const account = language.familyNameLast ? null : accountAt(tokens, at)
    if (account) add(account)
    const run = account ? null : readRun(tokens, at, to, language)
    if (!run) continue
    if (run.mention) add(run.mention)
    if (run.outside.length > 0) outside.push(...run.outside)
    at = run.to - 1
  }
  return mentions ?? noMentions
}

/** Reads one paragraph. `incoming`: the kind of mark of the quotation inside which the paragraph before it ended. `stating`: reported statements are wanted too. */
export function readParagraph(text: string, incoming: MarkKind | null, language: Language, stating: boolean): Reading {
  const pairing = pairMarks(text, incoming, language)
  const read = readTokens(text, pairing.stretches)
  const quoting = isQuotingHeadline(read, language)
  const tokens = quoting ? asSentence(read, language) : read
  const headline = quoting || isHeadline(read)
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
      quotes.push({ start: stretch.start, end: stretch.end, open: stretch.open, close: stretch.close, continues: stretch.continues, closed: stretch.closed, text: token.text, kind, cue, alone })
      if (kind === 'direct' || kind === 'partial') previous = at + 1
      before = at + 1
    }
    const main = headline ? null : (mainSubject(tokens, from, to, language)?.reference ?? null)
    // "Bagi Damianus, hitungannya lebih sederhana.": he is in mind.
    const named = headline ? null : identified(tokens, from, to, main, language)
    const subject = named ?? (!headline && (main === null || main.kind === 'unnamed') ? (viewOf(tokens, from, language) ?? main) : main)
    return {
      start: tokens[from]?.start ?? 0,
      end: tokens[to - 1]?.end ?? 0,
      mentions: headline ? noMentions : mentionsIn(tokens, from, to, language, outside),
      subject,
      active: subject?.kind === 'name' && isActive(tokens, from, to, subject.end, language),
      silent: subject?.kind === 'description' && subject.definite && !speaksIn(tokens, from, to, language),
      report: quotes.some((quote) => quote.kind === 'direct') ? null : named ? { rule: 'reported-verb', reference: named, start: named.start, end: named.end, confidence: 0.65, governs: true } : reportIn(tokens, from, to, language),
      asked: quotes.some((quote) => quote.kind === 'direct') ? null : askedIn(tokens, from, to, language),
      document: saysSo(tokens, bounds[index + 1]) ? documentIn(tokens, from, to, language) : null,
      strangers: strangersIn(tokens, from, to, language),
      offices: quotes.length === 0 ? [] : officesIn(tokens, from, to, language),
      statement: !stating || quotes.length > 0 ? null : statementIn(tokens, from, to, language),
      quotes: quotes.length === 0 ? noQuotes : quotes,
    }
  })
  return { sentences, aside: isAside(tokens, bounds.length), openAtEnd: pairing.openAtEnd, mentions: namedBy(sentences), outside, asides: headline ? fullNamesIn(text, language) : pairing.stretches.flatMap(({ start, end }) => fullNamesIn(text.slice(start, end), language)), hints: readHints(tokens, bounds, sentences, language) }
}

function speaksIn(tokens: Tokens, from: number, to: number, language: Language): boolean {
  for (let at = from; at < to; at += 1) if (verbOf(tokens[at], language).use !== undefined) return true
  return false
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
  return close && right.rule !== 'right-closing' && right.rule !== 'right-verb-name' && right.rule !== 'right-clitic' ? left : close && !/^["“”]?\p{Lu}/u.test(tokens[at]?.text ?? '') ? left : right.rule === 'right-name-verb' && left.confidence > 0.8 && !/[,?!]$/.test(tokens[at]?.text ?? '') ? left : right
}

const sameCue = (cue: Cue | undefined): Cue | null => (cue ? { ...cue, rule: cue.rule === 'left-inscription' ? cue.rule : 'same-sentence', confidence: cue.confidence * 0.9 } : null)
