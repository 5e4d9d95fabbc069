import { plainDemonstrative } from './demonstratives'
import type { Language } from './languages/language'
import type { Mention } from './run'
import { isGiven, isOutside, isRegional, isTitle, mayName } from './titles'
import { isComma, isStop, verbOf, type Token, type Tokens } from './tokens'

const roleBounds = new Set(['.', '?', '!', ';', ':', '(', ')'])

/** Indonesian verbs of any table and none: me-, ber-, di-, ter-. */
const isVerbShaped = (word: string): boolean => word.length > 6 && !/^(?:terpilih|terdahulu|terkenal|ternama|terkemuka|bersangkutan|berinisial|bernama)$/.test(word) && (word.startsWith('me') || word.startsWith('ber') || word.startsWith('di') || word.startsWith('ter'))

/** "Direktur Stabilisasi Pasokan dan …": the capitals right before a conjunction at `at` begin with a title and hold no given name. */
export function isOfficeBefore(tokens: Tokens, at: number, language: Language): boolean {
  let from = at
  while (from > 0 && tokens[from - 1]?.kind === 'word' && tokens[from - 1]?.capital === true) from -= 1
  const first = tokens[from]
  return at - from > 1 && first !== undefined && isTitle(first, language) && !tokens.slice(from + 1, at).some((token) => isGiven(token, language))
}

/** The lower-case role right before a run ("juru bicara KPK", "the political analyst John Doe"). */
export function rolesBefore(tokens: Tokens, from: number, language: Language): readonly number[] {
  const found: number[] = []
  let commas = 0
  let crossed = false
  for (let index = from - 1; index >= Math.max(0, from - 12); index -= 1) {
    const token = tokens[index]
    if (!token || token.kind === 'quote' || (token.kind === 'punctuation' && roleBounds.has(token.text))) break
    if (isComma(token)) {
      if (index !== from - 1 && !(commas > 0 && (tokens[index + 1]?.capital === true || language.conjunctions.has(tokens[index + 1]?.lower ?? '')))) break
      commas += 1
      continue
    }
    if (commas > 0 && language.conjunctions.has(token.lower) && isComma(tokens[index - 1])) continue
    if (index === from - 1 && !language.familyNameLast && language.conjunctions.has(token.lower) && tokens[from] !== undefined && (isOutside(tokens[from], language) || isOfficeBefore(tokens, index, language))) continue
    if (!language.familyNameLast && /^(?:bernama|yakni|yaitu|adalah|ialah|diketahui|berinisial)$/.test(token.lower)) continue
    if (!language.familyNameLast && language.conjunctions.has(token.lower) && found.length > 0 && found.at(-1) === index + 1 && !(tokens[index + 1]?.capital ?? true)) continue
    if (language.relativePronouns.has(token.lower) || language.conjunctions.has(token.lower)) break
    if (!language.familyNameLast && !token.capital && isVerbShaped(token.lower) && !language.roles.has(token.lower) && !(language.nounShape?.test(token.lower) ?? false)) break
    if (!language.roles.has(token.lower) && (language.familyNameLast || !token.capital) && verbOf(token, language).use !== undefined) break
    if (token.possessive && index !== from - 1 && found.length > 0) break
    if (language.prepositions.has(token.lower) && commas === 0 && (language.familyNameLast || token.lower === 'di' || /^(?:kepada|oleh|terhadap)$/.test(token.lower))) break
    // "Kepada polisi, DW mengaku …": what is before the comma only opens the sentence.
    if (commas > 0 && !language.familyNameLast && /^(?:kepada|terhadap|oleh|bagi|di|dalam)$/.test(token.lower) && (index === 0 || isStop(tokens[index - 1]))) return nowhere
    if (language.prepositions.has(token.lower)) crossed = true
    // "Analis Marissa Coleman dari Atlantic Macro": the office is hers.
    if (crossed && token.capital && !language.familyNameLast && isGiven(token, language) && !isTitle(token, language)) break
    if (language.definiteAfter.has(token.lower) && commas === 0 && !language.familyNameLast) break
    if (language.roles.has(token.lower) && !isServed(tokens, index, language)) found.push(index)
    if (token.capital && found.length === 0 && commas === 0 && language.familyNameLast) break
  }
  return found
}

const nowhere: readonly number[] = []

/** "Sekretariat Presiden", "Staf Khusus Presiden": whose the office is, not who holds it. */
const isServed = (tokens: Tokens, at: number, language: Language): boolean => {
  const before = tokens[at - 1]
  return !language.familyNameLast && /^(?:presiden|menteri|gubernur|bupati|wali)$/.test(tokens[at]?.lower ?? '') && before?.capital === true && (language.organisationHeads.has(before.lower) || language.fieldWords.has(before.lower))
}

/** A verb with an object who is somebody else; "yang menjabat Ketua", "yang merupakan Ketua" tell an office of one's own. */
const actsOnAnother = (verb: Token | undefined): boolean =>
  verb?.kind === 'word' && !verb.capital && verb.lower.length > 6 && /^me[mnr]?/.test(verb.lower) && !/^(?:menjabat|menjadi|merupakan|merangkap|mengetuai|memimpin|mengepalai|membawahi|menduduki|memegang|menggantikan|mewakili)/.test(verb.lower)

export function rolesAfter(tokens: Tokens, from: number, to: number, language: Language): readonly number[] {
  // "Setelah itu, lanjut Fajar, Menteri BUMN …": the verb and the name stand between commas, the office begins the clause.
  if (!language.familyNameLast && tokens[to + 1]?.capital === true && verbOf(tokens[from - 1], language).use === 'postposed' && (isComma(tokens[from - 2]) ? tokens[from - 3]?.kind !== 'quote' : isStop(tokens[from - 2]))) return []
  if (!isComma(tokens[to]) && tokens[to]?.text !== '(') return []
  // "…, diplomat itu menjawab" is no apposition: the next subject begins there.
  if (!language.familyNameLast && isComma(tokens[to]) && plainDemonstrative(tokens, to + 1, Math.min(tokens.length, to + 7), language) > 0) return []
  const found: number[] = []
  for (let index = to + 1; index < Math.min(tokens.length, to + 8); index += 1) {
    const token = tokens[index]
    if (!token || token.kind !== 'word') break
    // "Ann Lee, whose father …": his, not hers.
    if (language.familyNameLast && (token.lower === 'whose' || language.relativePronouns.has(token.lower))) break
    // "Rukmini, yang mendampingi Presiden, …": the office is that of the other.
    if (language.relativePronouns.has(token.lower) && actsOnAnother(tokens[index + 1])) break
    if (language.roles.has(token.lower)) {
      if (token.capital && language.familyNameLast) break
      found.push(index)
    } else if (found.length > 0 || (language.familyNameLast && language.prepositions.has(token.lower))) break
    else if (verbOf(token, language).use !== undefined) break
  }
  return found
}

/** "RH (27)", "tersangka RH": the initials of somebody accused. */
export const isSuspect = (tokens: Tokens, to: number, before: readonly Token[]): boolean =>
  (tokens[to]?.text === '(' && tokens[to + 1]?.kind === 'number' && tokens[to + 2]?.text === ')') || before.some((token) => /^(?:tersangka|terdakwa|pelaku|korban|saksi)$/.test(token.lower))

/** "Kelurahan Bidara, Kampung Kali, dan Cawang.": a list whose members before the conjunction at `at` are places. */
function placesBefore(tokens: Tokens, at: number, language: Language): boolean {
  let commas = 0
  for (let index = at - 1; index >= Math.max(0, at - 12); index -= 1) {
    const token = tokens[index]
    if (isComma(token)) commas += 1
    else if (token?.kind !== 'word' || !token.capital) return false
    else if (commas > 0 && (language.placedHeads.has(token.lower) || language.places.has(token.lower))) return true
  }
  return false
}

/** "asal Giriloya, Bantula, …": a second place behind a comma. */
export function followsPlace(tokens: Tokens, from: number, to: number, language: Language): boolean {
  const listed = tokens[from - 1]?.lower === 'dan' && isStop(tokens[to]) && placesBefore(tokens, from - 1, language)
  if (listed) return true
  const closed = isComma(tokens[to]) ? language.definiteAfter.has(tokens[to + 1]?.lower ?? '') : isStop(tokens[to])
  if (!isComma(tokens[from - 1]) || !closed) return false
  let at = from - 2
  while (at > 0 && tokens[at]?.capital === true) at -= 1
  return /^(?:di|ke|dari|asal|kelahiran|desa|kecamatan|kabupaten)$/.test(tokens[at]?.lower ?? '') && at < from - 2
}

/** "di Alun-Alun Barat": where something is stands behind "di"; behind words of direction too, when no given name does. */
export const isLocated = (before: string, words: readonly Token[], language: Language): boolean =>
  before === 'di' || (/^(?:ke|menuju|kawasan|wilayah|sekitar|asal)$/.test(before) && !words.some((token) => isGiven(token, language)))

/** Whether the name of a place or a body may follow this last word of a title. */
export function placing(office: Token, titles: readonly string[], language: Language): Mention['regional'] {
  if (language.namedHeads.has(office.lower) && !language.placeRoles.has(office.lower)) return 'sure'
  // "Menteri Luar Negeri Norlandia David Camersby"
  if (titles.includes('menteri') && office.lower === 'negeri') return 'likely'
  if ((!titles.includes('menteri') || titles.includes('perdana')) && isRegional(office, language)) return 'likely'
  return mayName(office, language) && !titles.includes('menteri') ? 'maybe' : 'no'
}

/** A preposition stands before the name, maybe with an office between ("dengan utusan khusus AS Steve …"). */
export function isGoverned(tokens: Tokens, from: number, language: Language): boolean {
  for (let at = from - 1; at >= Math.max(0, from - 4); at -= 1) {
    const token = tokens[at]
    if (token?.kind !== 'word' || token.capital || verbOf(token, language).use !== undefined) return false
    if (/^(?:dengan|kepada|untuk|terhadap|bagi|bersama|dari|antara|atas|tentang|soal|mengenai)$/.test(token.lower)) return true
    if (isVerbShaped(token.lower)) return false
  }
  return false
}

/** "bek asal Zemuria Ivo Dragomir, …": the first word of the run is where somebody comes from, in no table, and the rest the name. */
export const isHomeFirst = (tokens: Tokens, from: number, to: number, run: readonly Token[], language: Language): boolean =>
  tokens[from - 1]?.lower === 'asal' && language.roles.has(tokens[from - 2]?.lower ?? '') && (run.length === 3 || run.length === 4) && run.every((token) => token.kind === 'word' && !isOutside(token, language) && !isTitle(token, language) && !language.placeParts.has(token.lower)) && (isComma(tokens[to]) || tokens[to]?.text === '(' || verbOf(tokens[to], language).use !== undefined)
