import type { Stretch } from './marks'
import type { Language } from './languages/language'

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
  /** The opening mark of a quotation, else empty. */
  readonly mark: string
  /** Index of the stretch, for a quotation; else -1. */
  readonly quote: number
}

const pattern = /[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}_]|['’.\-&@/](?=[\p{L}\p{N}]))*|[^\s]/gu

function readWords(text: string, from: number, to: number, tokens: Token[]): void {
  for (const match of text.slice(from, to).matchAll(pattern)) {
    const raw = match[0]
    const start = from + match.index
    const head = raw.charCodeAt(0)
    const wordy = /[\p{L}\p{N}]/u.test(raw[0] ?? '') || (head >= 0xd800 && raw.length > 2)
    if (!wordy) {
      tokens.push({ kind: 'punctuation', start, end: start + raw.length, text: raw, lower: raw, capital: false, possessive: false, mark: '', quote: -1 })
      continue
    }
    const possessive = /['’]s$/i.test(raw)
    const word = possessive ? raw.slice(0, -2) : raw
    const number = /^[\d.,/-]+$/.test(word)
    const first = word[0] ?? ''
    tokens.push({
      kind: number ? 'number' : 'word',
      start,
      end: start + word.length,
      text: word,
      lower: word.toLowerCase().replaceAll('’', "'"),
      capital: first !== first.toLowerCase(),
      possessive: possessive || (/s$/.test(word) && /^['’](?![\p{L}])/u.test(text.slice(start + raw.length, start + raw.length + 2)) && start + raw.length < to),
      mark: '',
      quote: -1,
    })
  }
}

/** The paragraph as tokens, each quotation as one. */
export function readTokens(text: string, stretches: readonly Stretch[]): readonly Token[] {
  const tokens: Token[] = []
  let at = 0
  stretches.forEach((stretch, quote) => {
    readWords(text, at, stretch.open, tokens)
    tokens.push({ kind: 'quote', start: stretch.open, end: stretch.close, text: text.slice(stretch.start, stretch.end), lower: '', capital: false, possessive: false, mark: text.slice(stretch.open, stretch.start), quote })
    at = stretch.close
  })
  readWords(text, at, text.length, tokens)
  return tokens
}

export const isStop = (token: Token | undefined): boolean => token !== undefined && token.kind === 'punctuation' && /^[.?!…]$/.test(token.text)
export const isComma = (token: Token | undefined): boolean => token !== undefined && token.kind === 'punctuation' && token.text === ','
export const isDash = (token: Token | undefined): boolean => token !== undefined && token.kind === 'punctuation' && /^[–—-]$/.test(token.text)

/** The verb use of a token, its clitic taken off. */
export function verbOf(token: Token | undefined, language: Language): { readonly use: ReturnType<Language['verbs']['get']>; readonly clitic: boolean } {
  if (!token || token.kind !== 'word') return { use: undefined, clitic: false }
  const use = language.verbs.get(token.lower)
  if (token.capital && use !== 'participle' && use !== 'postposed') return { use: undefined, clitic: false }
  if (use !== undefined || language.clitic === null || !token.lower.endsWith(language.clitic)) return { use, clitic: false }
  const stem = language.verbs.get(token.lower.slice(0, -language.clitic.length))
  return { use: stem, clitic: stem !== undefined }
}

/** True when the verb at `at` is passive ("was asked", "would be confirmed"): its subject did not speak. */
export function isPassive(tokens: readonly Token[], at: number, language: Language): boolean {
  if (language.passiveAuxiliaries.size === 0 || /ing$/.test(tokens[at]?.lower ?? '')) return false
  for (let index = at - 1; index >= Math.max(0, at - 3); index -= 1) {
    const token = tokens[index]
    if (!token || token.kind !== 'word') return false
    if (language.passiveAuxiliaries.has(token.lower) || /(?:is|was|were|are)n't$/.test(token.lower)) return true
    if (!language.adverbs.has(token.lower) && !/ly$/.test(token.lower)) return false
  }
  return false
}

const endsStop = /[.?!…]["'”’)\]]*\s*$/

/**
 * Bounds of the sentences, as token indexes, end exclusive. A quotation that ends in a full stop ends its sentence
 * when a capital follows; one that ends in `?`, `!` or `…` does not when a name and a speech verb follow at once.
 */
export function readSentences(tokens: readonly Token[], language: Language): readonly (readonly [number, number])[] {
  const bounds: [number, number][] = []
  let from = afterDateline(tokens)
  const cut = (to: number): void => {
    if (to > from) bounds.push([from, to])
    from = to
  }
  tokens.forEach((token, index) => {
    const next = tokens[index + 1]
    if (!next || index < from) return
    if (isStop(token)) {
      const before = tokens[index - 1]
      const abbreviation = token.text === '.' && before?.kind === 'word' && before.end === token.start && (language.abbreviations.has(before.lower) || (before.text.length === 1 && before.capital))
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
function afterDateline(tokens: readonly Token[]): number {
  for (let index = 1; index < Math.min(tokens.length, 14); index += 1) {
    const token = tokens[index]
    if (!token || token.kind === 'quote') return 0
    if (/^[–—-]$/.test(token.text)) {
      let next = index + 1
      while (tokens[next] && /^[–—-]$/.test(tokens[next]?.text ?? '')) next += 1
      return next
    }
    if (token.kind === 'word' && !token.capital && !/\.\p{L}{2,}$/u.test(token.text)) return 0
  }
  return 0
}

/** Whether a subject and a speech verb stand right at `at`, and whether the sentence holds nothing more. */
function shortCueAt(tokens: readonly Token[], at: number, language: Language): { readonly found: boolean; readonly whole: boolean } {
  for (let index = at; index < Math.min(tokens.length, at + 7); index += 1) {
    const token = tokens[index]
    if (!token || token.kind === 'quote' || isComma(token) || (isStop(token) && tokens[index - 1]?.text.length !== 1 && !language.abbreviations.has(tokens[index - 1]?.lower ?? ''))) break
    const { use } = verbOf(token, language)
    if (use === 'finite' && index > at) return { found: true, whole: isStop(tokens[index + 1]) || index + 1 >= tokens.length || (tokens[index + 1]?.kind === 'word' && isStop(tokens[index + 2])) }
  }
  return { found: false, whole: false }
}
