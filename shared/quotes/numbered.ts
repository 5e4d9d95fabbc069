import type { Language } from './languages/language'
import { isComma, type Token, type Tokens } from './tokens'

const year = /^(?:19|20)\d\d$/

const isNumber = (token: Token | undefined): boolean => token?.kind === 'number' && !year.test(token.text)

/** "Kepala SDN Pasirhaur 3, Maulana Fikri, …": the index behind the number that ends the name of a school or a unit, before a comma; else the same index. */
export const pastNumber = (tokens: Tokens, to: number): number => (isNumber(tokens[to]) && isComma(tokens[to + 1]) ? to + 1 : to)

const grade = /^(?:[IVX]+[A-E]?|[A-E])$/

/** "Kepala Lapas Kelas IIA Wanareja Teguh Maryanto": the index behind the grade of a house; -1 where the run has none, or nothing stands behind it. */
export function behindGrade(run: readonly Token[]): number {
  let kind = run.length - 3
  while (kind >= 0 && run[kind]?.lower !== 'kelas' && run[kind]?.lower !== 'tipe') kind -= 1
  if (kind < 0 || !grade.test(run[kind + 1]?.text ?? '')) return -1
  const end = /^[A-E]$/.test(run[kind + 2]?.text ?? '') && run[kind + 3]?.kind === 'word' ? kind + 3 : kind + 2
  return end < run.length && run[end]?.kind === 'word' ? end : -1
}

/** The first of three words behind the number or the grade of a house is its place, unless it is a given name. */
export const opensWithPlace = (run: readonly Token[], from: number, isGiven: (token: Token) => boolean): boolean =>
  run.length - from > 2 && run.slice(from, from + 1).every((token) => token.kind === 'word' && token.text.length > 3 && !isGiven(token)) && run[from + 1]?.kind === 'word'

/** Whether a number stands before the run, or a number and a stroke. */
export const followsNumber = (tokens: Tokens, from: number): boolean => tokens[from - 1]?.kind === 'number' || (tokens[from - 1]?.text === '/' && tokens[from - 2]?.kind === 'number')

/** "Kepala SMAN 1 Wanareja Maulana Fikri", "Dandim 0712/Tegalwangi Bagas Prakoso": how many words at the head of the run are the place of what a number names. `isOutside`: a word of an office, a body or a unit. */
export function placesOfNumber(tokens: Tokens, from: number, run: readonly Token[], language: Language, isOutside: (token: Token) => boolean, isGiven: (token: Token) => boolean): number {
  const slash = tokens[from - 1]?.text === '/'
  const number = slash ? from - 2 : from - 1
  const unit = tokens[number - 1]
  if (run.length < 2 || !isNumber(tokens[number]) || unit?.kind !== 'word' || !unit.capital || !isOutside(unit)) return 0
  if (slash) return 1
  if (language.placedHeads.has(run[0]?.lower ?? '')) return run.length > 2 ? 2 : 0
  return opensWithPlace(run, 0, isGiven) ? 1 : 0
}
