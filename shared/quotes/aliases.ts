import type { Language } from './languages/language'
import { isAcronym, isOfficeWord, isTitle } from './titles'
import { isComma, isDash, isStop, type Token, type Tokens } from './tokens'

/** "penjual", "peraih": a noun for somebody, by its shape. */
export const isWorker = (token: Token, language: Language): boolean =>
  (language.workerShape?.test(token.lower) ?? false) && !language.organisationNouns.has(token.lower)

/** "Yohanis, suami Selfiana,", "Entin, pedagang sayur,": a name in front. */
export const isApposed = (token: Token | undefined, language: Language): boolean =>
  token !== undefined && !token.capital && (token.lower === 'salah' || isWorker(token, language) || language.relations.has(token.lower) || language.roles.has(token.lower) || language.personWords.has(token.lower) || language.aliasWords.has(token.lower))

/** The quotation at token `at` belongs to the noun before it: "lagu “Senja”", "kata sandi “Kopi”", "pemain “Senja” itu". */
export function namesWork(tokens: Tokens, at: number, language: Language): boolean {
  const before = tokens[at - 1]?.lower ?? ''
  if (language.titleNouns.has(before) || language.distanceWords.has(before)) return true
  return !language.familyNameLast && (language.roles.has(before) || language.aliasWords.has(before)) && language.definiteAfter.has(tokens[at + 1]?.lower ?? '')
}

/** "Sisca, sapaan akrabnya", "begitu Sisca disapa": another name of whoever was named before. */
export function isNickname(tokens: Tokens, from: number, to: number, language: Language): boolean {
  if (language.familyNameLast) return false
  const called = (begin: number, end: number): boolean => tokens.slice(begin, end).some((token) => language.aliasWords.has(token.lower))
  const opener = language.closers.has(tokens[from - 1]?.lower ?? '') && called(to, to + 3)
  const next = tokens[to + 1]
  if (language.aliasWords.has(tokens[from - 1]?.lower ?? '') && tokens[from - 1]?.lower !== 'alias' && language.definiteAfter.has(tokens[to]?.lower ?? '')) return true
  return opener || ((isComma(tokens[to]) || isDash(tokens[to])) && next !== undefined && (language.aliasWords.has(next.lower) ? !tokens.slice(to + 2, to + 4).some((token) => token.capital) : language.closers.has(next.lower) && called(to + 2, to + 6)))
}

/** "Jokowi, sapaan Joko Widodo": the short name that stands before. */
export function aliasBefore(tokens: Tokens, from: number, words: readonly Token[], language: Language): string | null {
  const sapaan = tokens[from - 1]?.lower === 'akrab' ? from - 2 : from - 1
  if ((words.length < 2 && language.familyNameLast) || !language.aliasWords.has(tokens[sapaan]?.lower ?? '')) return null
  const name = isComma(tokens[sapaan - 1]) || tokens[sapaan - 1]?.text === '(' ? tokens[sapaan - 2] : tokens[sapaan - 1]
  return name?.kind === 'word' && name.capital && !isTitle(name, language) ? name.lower : null
}

/** "Joko Widodo (Jokowi)", "Joko Widodo alias Jokowi": the short name that stands behind. */
export function aliasAfter(tokens: Tokens, to: number, words: readonly Token[], language: Language): string | null {
  // "Sobroto alias Cak Brodin": a single name is called otherwise only where the word for it stands right behind.
  if (words.length < 2 && (language.familyNameLast || (tokens[to]?.lower !== 'alias' && !(isComma(tokens[to]) && language.relativePronouns.has(tokens[to + 1]?.lower ?? ''))))) return null
  let at = to
  if (tokens[at]?.text === '(') at += 1
  else {
    const or = !language.familyNameLast && tokens[at]?.lower === 'atau' && isHonorific(tokens[at + 1], language)
    while (!or && at < to + 5 && !language.aliasWords.has(tokens[at]?.lower ?? '')) {
      if (tokens[at]?.capital !== false || isStop(tokens[at]) || tokens[at]?.kind === 'quote') return null
      at += 1
    }
    if (!or && !language.aliasWords.has(tokens[at]?.lower ?? '')) return null
    at += 1
  }
  const opener = at
  let name = tokens[at]
  while (name && isTitle(name, language)) {
    at += 1
    name = tokens[at]
  }
  if (name?.kind !== 'word' || !name.capital || language.places.has(name.lower) || language.organisationHeads.has(name.lower)) return null
  if (tokens[to]?.text !== '(' && !language.familyNameLast) return aliasOf(tokens, tokens[opener]?.capital === true ? opener : at)
  if (tokens[at + 1]?.capital === true) return null
  if (tokens[to]?.text !== '(') return name.lower
  const initials = words.map((word) => word.text[0] ?? '').join('')
  return tokens[at + 1]?.text === ')' && (isAcronym(name) ? name.text === initials : name.text.length > 2) ? name.lower : null
}

const isHonorific = (token: Token | undefined, language: Language): boolean => token?.capital === true && language.honorifics.has(token.lower)

/** The words of another name, at most three ("alias Uya Kuya"). */
function aliasOf(tokens: Tokens, at: number): string | null {
  let end = at
  while (tokens[end]?.kind === 'word' && tokens[end]?.capital === true && end < at + 4) end += 1
  return end - at > 3 ? null : tokens.slice(at, end).map(({ lower }) => lower).join(' ')
}

/** "Menteri Koordinator Bidang Politik, Hukum dan Keamanan": behind the comma the office goes on. */
export const isOfficeGoingOn = (tokens: Tokens, from: number, to: number, language: Language): boolean =>
  !language.familyNameLast && tokens.slice(from, to).every((part) => language.fieldWords.has(part.lower) || isOfficeWord(part, language)) && (isComma(tokens[to]) || tokens[to]?.lower === 'kepada' || language.conjunctions.has(tokens[to]?.lower ?? ''))
