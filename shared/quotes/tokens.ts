import type { Stretch } from './marks'
import type { Run } from './run'
import type { Language, VerbUse } from './languages/language'

interface VerbReading {
  readonly use: VerbUse | undefined
  readonly clitic: boolean
}

const noVerb: VerbReading = { use: undefined, clitic: false }
const uses: readonly VerbUse[] = ['finite', 'postposed', 'participle', 'naming', 'passive']
const plainVerbs = new Map<VerbUse, VerbReading>(uses.map((use) => [use, { use, clitic: false }]))
const cliticVerbs = new Map<VerbUse, VerbReading>(uses.map((use) => [use, { use, clitic: true }]))

/** A word, a number, a punctuation character or a whole quotation of one paragraph. Offsets are relative to the paragraph. */
export interface Token {
  readonly kind: 'word' | 'number' | 'punctuation' | 'quote'
  readonly start: number
  readonly end: number
  readonly text: string
  /** Lower case, straight apostrophes, without a possessive ending. */
  readonly lower: string
  readonly capital: boolean
  readonly possessive: boolean
  /** The opening mark of a quotation, the ending of a possessive ("'s"), else empty. */
  readonly mark: string
  /** Index of the stretch, for a quotation; else -1. */
  readonly quote: number
  /** How it is used as a speech verb, once that was asked. */
  verb: VerbReading | null
}

/** The tokens of a paragraph, with the runs of names that were read from them so far, by the token at which they begin. */
export interface Tokens extends ReadonlyArray<Token> {
  readonly runs: (Run | null | undefined)[]
}

const letter = /[\p{L}\p{M}\p{N}_]/u
const joiners = new Set(["'", '’', '.', '-', '&', '@', '/'].map((sign) => sign.charCodeAt(0)))

const isDigit = (code: number): boolean => code >= 48 && code <= 57
const isUpper = (code: number): boolean => code >= 65 && code <= 90

/** Length in UTF-16 units of the letter, digit or mark at `at`; 0 when there is none. */
function wordCharacter(text: string, at: number): number {
  const code = text.charCodeAt(at)
  if (code < 128) return isDigit(code) || isUpper(code) || (code >= 97 && code <= 122) || code === 95 ? 1 : 0
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0)
  return letter.test(character) ? character.length : 0
}

/** Where the word that begins at `from` ends: letters and digits, and joiners between them. */
function wordEnd(text: string, from: number, to: number): number {
  let at = from
  while (at < to) {
    const code = text.charCodeAt(at)
    if (code >= 97 && code <= 122) {
      at += 1
      continue
    }
    const length = wordCharacter(text, at)
    if (length > 0) at += length
    else if (code === 44 && isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1)) && at > from) at += 1
    else if (code !== 32 && at > from && joiners.has(text.charCodeAt(at)) && at + 1 < to && wordCharacter(text, at + 1) > 0 && !(text[at] === '/' && isUpper(text.charCodeAt(at + 1)) && (!isUpper(text.charCodeAt(at - 1)) || (at + 2 < to && wordCharacter(text, at + 2) > 0 && !isUpper(text.charCodeAt(at + 2)))))) at += 1
    else break
  }
  return Math.min(at, to)
}

function lowerCase(word: string): string {
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at)
    if (isUpper(code) || code > 127) {
      const lower = word.toLowerCase()
      return lower.includes('’') ? lower.replaceAll('’', "'") : lower
    }
  }
  return word
}

function readWords(text: string, from: number, to: number, tokens: Token[]): void {
  let at = from
  while (at < to) {
    const code = text.charCodeAt(at)
    if (code === 32 || (code >= 9 && code <= 13) || code === 160) {
      at += 1
      continue
    }
    const word = wordEnd(text, at, to)
    // "Rep.-elect"
    const end = text.charCodeAt(word) === 46 && text.startsWith('.-elect', word) ? word + 7 : word
    if (end === at) {
      const after = at + (code >= 0xd800 && code < 0xdc00 && at + 1 < to ? 2 : 1)
      const character = text.slice(at, after)
      const owner = code === 39 || code === 0x2019 ? tokens.at(-1) : undefined
      // "the Fiddles' “Come In”": the sign is the word's.
      const owning = owner?.possessive === true && owner.end === at && owner.lower.endsWith('s')
      if (character.trim() !== '' && !owning) tokens.push({ kind: 'punctuation', start: at, end: after, text: character, lower: character, capital: false, possessive: false, mark: '', quote: -1, verb: noVerb })
      at = after
      continue
    }
    tokens.push(wordToken(text, at, end, to))
    at = end
  }
}

/** A particle written into the name ("deBlasio", "diGiorgio"). */
const glued = /^(?:de|di|da|du|la|le|el|mc|van|von)\p{Lu}\p{Ll}/u

function wordToken(text: string, start: number, end: number, limit: number): Token {
  const last = text.charCodeAt(end - 1)
  const before = text.charCodeAt(end - 2)
  const endsInS = last === 115 || last === 83
  const owning = endsInS && end - start > 2 && (before === 39 || before === 0x2019)
  const plural = endsInS && !owning && end < limit && /['’]/.test(text[end] ?? '') && wordCharacter(text, end + 1) === 0
  const word = text.slice(start, owning ? end - 2 : end)
  const code = word.charCodeAt(0)
  const first = word[0] ?? ''
  const lower = lowerCase(word)
  return {
    kind: isDigit(code) && /^[\d.,/-]+$/.test(word) ? 'number' : 'word',
    start,
    end: start + word.length,
    text: word,
    lower,
    capital: (code < 128 ? isUpper(code) : first !== first.toLowerCase()) || (lower !== word && glued.test(word)),
    possessive: owning || plural,
    mark: owning ? text.slice(end - 2, end) : plural ? (text[end] ?? '') : '',
    quote: -1,
    verb: null,
  }
}

/** The paragraph as tokens, each quotation as one. */
export function readTokens(text: string, stretches: readonly Stretch[]): Tokens {
  const tokens: Token[] = []
  let at = 0
  stretches.forEach((stretch, quote) => {
    readWords(text, at, stretch.open, tokens)
    tokens.push({ kind: 'quote', start: stretch.open, end: stretch.close, text: text.slice(stretch.start, stretch.end), lower: '', capital: false, possessive: false, mark: text.slice(stretch.open, stretch.start), quote, verb: noVerb })
    at = stretch.close
  })
  readWords(text, at, text.length, tokens)
  return Object.assign(tokens, { runs: new Array<Run | null | undefined>(tokens.length) })
}

const stops = new Set(['.', '?', '!', '…'])
const dashes = new Set(['–', '—', '-'])

export const isStop = (token: Token | undefined): boolean => token !== undefined && token.kind === 'punctuation' && stops.has(token.text)
export const isComma = (token: Token | undefined): boolean => token !== undefined && token.kind === 'punctuation' && token.text === ','
export const isDash = (token: Token | undefined): boolean => token !== undefined && token.kind === 'punctuation' && dashes.has(token.text)

/** The verb use of a token, its clitic taken off. A capital makes a verb a name, unless it begins a clause ("Kata Budi, …", "Calling it …"). */
export function verbOf(token: Token | undefined, language: Language): VerbReading {
  if (!token || token.kind !== 'word') return noVerb
  return (token.verb ??= readVerb(token, language))
}

function readVerb(token: Token, language: Language): VerbReading {
  const use = language.verbs.get(token.lower)
  if (token.capital && use !== undefined && use !== 'participle' && use !== 'postposed') return noVerb
  if (use !== undefined) return plainVerbs.get(use) ?? noVerb
  if (language.clitic === null || !token.lower.endsWith(language.clitic)) return noVerb
  const stem = language.verbs.get(token.lower.slice(0, -language.clitic.length))
  if (token.capital && stem !== 'postposed' && stem !== 'passive') return noVerb
  return stem === undefined ? noVerb : (cliticVerbs.get(stem) ?? noVerb)
}

const bareParticiple = /^(?:hit|put|cast|read|shot|found|written)$/
const issuing = new Set(['emailed', 'posted', 'tweeted', 'addressed', 'circulated', 'issued', 'reported'])

/** "a dinner described as …": without an object before its "as", it is done to the noun. */
function isDescribed(tokens: Tokens, at: number, language: Language): boolean {
  const noun = tokens[at - 1]
  // "in a statement emailed to reporters"
  if (noun?.kind === 'word' && issuing.has(tokens[at]?.lower ?? '') && (language.documentNouns.has(noun.lower) || language.sayingNouns.has(noun.lower)) && language.prepositions.has(tokens[at + 1]?.lower ?? '')) return true
  if (tokens[at + 1]?.lower !== 'as' || tokens[at]?.lower.endsWith('ed') !== true || noun?.kind !== 'word' || noun.capital || language.pronouns.has(noun.lower) || language.adverbs.has(noun.lower) || language.relativePronouns.has(noun.lower) || noun.lower === 'it' || noun.lower === 'i') return false
  if (language.roles.has(noun.lower) || language.personWords.has(noun.lower)) return false
  for (let index = at - 1; index >= Math.max(0, at - 5) && tokens[index]?.kind === 'word'; index -= 1) {
    const token = tokens[index]
    if (token === undefined || /^(?:wh(?:at|om|o|ich)|that)$/.test(token.lower)) return false
    // "a plan the panel dismissed as …": a noun before the article makes what follows its clause.
    if (language.indefinite.has(token.lower) || language.definiteBefore.has(token.lower)) return language.prepositions.has(tokens[index - 1]?.lower ?? '') || tokens[index - 1]?.kind !== 'word'
  }
  return true
}

/** True when the word at `at` is no act of its subject's: a passive ("was asked", "would be confirmed") or a noun ("the report"). */
export function isNoAct(tokens: Tokens, at: number, language: Language): boolean {
  if (language.passiveAuxiliaries.size === 0 || tokens[at]?.lower.endsWith('ing') === true) return false
  const before = tokens[at - 1]
  // "could not tell a loiterer from a tourist"
  if (tokens[at]?.lower === 'tell' && /(?:^| )(?:can['’]t|couldn['’]t|cannot|(?:can|could) not)$/.test(`${tokens[at - 2]?.lower ?? ''} ${before?.lower ?? ''}`)) return true
  if (before?.kind === 'word' && (language.definiteBefore.has(before.lower) || language.determiners.has(before.lower) || (before.possessive && before.capital))) return before.lower !== 'that' && before.lower !== 'this'
  if (before?.kind === 'word' && language.prepositions.has(before.lower) && language.verbNouns.has(tokens[at]?.lower ?? '')) return true
  if (isDescribed(tokens, at, language)) return true
  // "growers hit by blight"
  if (tokens[at + 1]?.lower === 'by' && before?.kind === 'word' && bareParticiple.test(tokens[at]?.lower ?? '') && !language.pronouns.has(before.lower)) return true
  for (let index = at - 1; index >= Math.max(0, at - 3); index -= 1) {
    const token = tokens[index]
    if (!token || token.kind !== 'word') return false
    if (language.passiveAuxiliaries.has(token.lower) || (token.lower.endsWith("n't") && /(?:is|was|were|are)n't$/.test(token.lower))) return true
    if (!token.lower.endsWith('ly') && !language.adverbs.has(token.lower)) return false
  }
  return false
}

/** "Robert L.N. Awie". */
export const initials = /^\p{Lu}(?:\.\p{Lu})+$/u

const endsStop = /[.?!…]["'”’)\]]*\s*$/

/**
 * Bounds of the sentences, as token indexes, end exclusive. A quotation that ends in a full stop ends its sentence
 * when a capital follows; one that ends in `?`, `!` or `…` does not when a name and a speech verb follow at once.
 */
export function readSentences(tokens: Tokens, language: Language): readonly (readonly [number, number])[] {
  const bounds: [number, number][] = []
  let from = language.familyNameLast ? Math.max(afterDateline(tokens), afterRubric(tokens, language)) : afterDateline(tokens)
  const cut = (to: number): void => {
    if (to > from) bounds.push([from, to])
    from = to
  }
  tokens.forEach((token, index) => {
    const next = tokens[index + 1]
    if (!next || index < from) return
    if (isStop(token)) {
      const before = tokens[index - 1]
      const abbreviation = token.text === '.' && before?.kind === 'word' && before.end === token.start && (language.abbreviations.has(before.lower) || (before.text.length === 1 && before.capital) || ((!language.familyNameLast || (next.capital && (before.text.match(/\./g)?.length ?? 0) < 3)) && initials.test(before.text)))
      if (!abbreviation && !isStop(next) && (next.kind === 'quote' || next.kind === 'number' || next.capital || /^[[(—–-]$/.test(next.text) || (next.kind === 'word' && token.text !== '…' && before?.kind === 'quote'))) cut(index + 1)
      return
    }
    if (token.kind !== 'quote' || !endsStop.test(token.text)) return
    if (next.kind === 'quote') return cut(index + 1)
    if (next.kind !== 'word' || !next.capital) return
    const period = /\.["'”’)\]]*\s*$/.test(token.text) && !/\.\.\s*$/.test(token.text)
    const cue = shortCueAt(tokens, index + 1, language)
    if (period ? !cue.whole : !cue.found) cut(index + 1)
  })
  cut(tokens.length)
  return bounds
}

/** Index of the first token after a dateline ("JAKARTA, KOMPAS - ", "WASHINGTON (AP) — "), or 0. */
function afterDateline(tokens: Tokens): number {
  if (tokens[0]?.kind === 'quote') return 0
  for (let index = 1; index < Math.min(tokens.length, 14); index += 1) {
    const token = tokens[index]
    if (!token || token.kind === 'quote') return 0
    if (token.kind === 'punctuation' && dashes.has(token.text)) {
      let next = index + 1
      while (tokens[next] && /^[–—-]$/.test(tokens[next]?.text ?? '')) next += 1
      const first = tokens[next]
      return first && (first.capital || first.kind !== 'word') ? next : 0
    }
    if (token.kind === 'word' && !token.capital && !/\.\p{L}{2,}$/u.test(token.text)) return 0
  }
  return 0
}

/** Index of the first token after a line's heading of small words in capitals ("DRIVING THE DAY: …"), or 0. */
function afterRubric(tokens: Tokens, language: Language): number {
  let small = false
  for (let at = 0; at < Math.min(tokens.length, 8); at += 1) {
    const token = tokens[at]
    if (token?.text === ':') return small && at > 1 ? at + 1 : 0
    if (token?.kind !== 'word' || /\p{Ll}/u.test(token.text)) return 0
    small ||= language.definiteBefore.has(token.lower) || language.prepositions.has(token.lower) || language.determiners.has(token.lower)
  }
  return 0
}

/** How many tokens a clause behind what was said may have: verb, office, name, whom it was said to, where and when. */
const longestClosing = 40

/** "“…?” Tanya Iwan.", "“….” Ujarnya.": a speech verb with a capital, and the sentence ends before anything else is quoted. */
function closesWith(tokens: Tokens, at: number, language: Language): boolean {
  const { use, clitic } = verbOf(tokens[at], language)
  const next = tokens[at + 1]
  if (use !== 'postposed' || !(clitic || next?.capital === true || language.pronouns.has(next?.lower ?? '') || language.roles.has(next?.lower ?? ''))) return false
  for (let index = at + 1; index < Math.min(tokens.length, at + longestClosing); index += 1) {
    const token = tokens[index]
    if (token?.kind === 'quote' || token?.text === ':') return false
    if (isStop(token) && tokens[index - 1]?.text.length !== 1 && !language.abbreviations.has(tokens[index - 1]?.lower ?? '')) return true
  }
  return at + 1 >= tokens.length || tokens.length - at < longestClosing
}

/** Whether a subject and a speech verb stand right at `at`, and whether the sentence holds nothing more. */
function shortCueAt(tokens: Tokens, at: number, language: Language): { readonly found: boolean; readonly whole: boolean } {
  if (!language.familyNameLast && closesWith(tokens, at, language)) return { found: true, whole: true }
  for (let index = at; index < Math.min(tokens.length, at + 7); index += 1) {
    const token = tokens[index]
    if (!token || token.kind === 'quote' || isComma(token) || (isStop(token) && tokens[index - 1]?.text.length !== 1 && !language.abbreviations.has(tokens[index - 1]?.lower ?? ''))) break
    const { use } = verbOf(token, language)
    // "“…” On Thursday Hale gloated.": a sentence of its own.
    if (language.familyNameLast && language.prepositions.has(tokens[at]?.lower ?? '') && !language.sourceWords.has(tokens[at]?.lower ?? '')) break
    if (use === 'finite' && index > at) return { found: true, whole: isStop(tokens[index + 1]) || index + 1 >= tokens.length || (tokens[index + 1]?.kind === 'word' && isStop(tokens[index + 2])) }
  }
  return { found: false, whole: false }
}
