import { sourceAt, type Cue } from './cues'
import type { Gender, Language } from './languages/language'
import type { Place } from './model'
import { readRun } from './names'
import { readPhrase, type Reference } from './phrases'
import { subjectBefore } from './subjects'
import { isComma, isNoAct, verbOf, type Tokens } from './tokens'

/** "it says", "it reads": the sentence before tells what. */
export function saysSo(tokens: Tokens, [from, to]: readonly [number, number] = [0, 0]): boolean {
  for (let at = from; at < to - 1; at += 1) if (tokens[at]?.lower === 'it' && /^(?:says|reads?|said)$/.test(tokens[at + 1]?.lower ?? '')) return true
  return false
}

/** The placard or message named last, in lower case. */
export function documentIn(tokens: Tokens, from: number, to: number, language: Language): string | null {
  for (let at = to - 1; at >= from; at -= 1) {
    const token = tokens[at]
    if (token?.kind === 'word' && (language.placards.has(token.lower) || /^(?:text|message|note|letter|e-?mail|memo|telegram|postcard|voicemail)$/.test(token.lower))) return token.lower
  }
  return null
}

/** Who speaks in a sentence outside its quotations, for whom later words may mean; what was said is `statementIn`'s. */
export function reportIn(tokens: Tokens, from: number, to: number, language: Language): Cue | null {
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
      const phrase = language.familyNameLast || verbOf(tokens[by], language).use === 'finite' ? null : readPhrase(tokens, by, to, language)
      if (phrase?.reference.kind === 'name' && phrase.reference.mention.kind === 'person') return { rule: 'reported-verb', reference: phrase.reference, start: token.start, end: phrase.reference.end, confidence: 0.65, governs: true }
    }
    // "Keluarga, lanjutnya, sudah ikhlas."
    if (use === 'postposed' && isComma(tokens[at + 1]) && verbOf(token, language).clitic && isComma(tokens[at - 1])) return { rule: 'reported-verb', reference: { kind: 'pronoun', pronoun: { gender: null, plural: false }, start: token.start, end: token.end }, start: token.start, end: token.end, confidence: 0.65, governs: true }
    if (use === 'postposed' && (at === from || isComma(tokens[at - 1]))) {
      const phrase = readPhrase(tokens, at + 1, to, language)
      const { reference } = phrase ?? {}
      if (reference && (reference.kind === 'name' || reference.kind === 'pronoun' || (reference.kind === 'description' && (reference.person || reference.roles.length > 0)))) return { rule: 'reported-verb', reference, start: token.start, end: reference.end, confidence: 0.65, governs: true }
    }
    if ((use === 'finite' || use === 'naming') && !isNoAct(tokens, at, language)) {
      // "a retired bookmaker called Len Toft, …"
      if (language.familyNameLast && isNameTold(tokens, at, to, language)) continue
      const near = subjectBefore(tokens, at, from, language, from)
      const reference = !language.familyNameLast && (near === null || near.kind === 'unnamed' || near.kind === 'description') ? (nameBeforeWho(tokens, at, from, language) ?? near) : near
      if (!reference || at === from) continue
      // "the man to whom Hale referred"
      if (language.familyNameLast && reference.kind === 'name' && isAsideOf(tokens, from, at, reference.start)) continue
      const that = tokens[at + 1] !== undefined && language.complementizers.has(tokens[at + 1]?.lower ?? '')
      if (language.weakVerbs.has(token.lower) && !that) continue
      return tokens[that ? at + 2 : at + 1] ? { rule: 'reported-verb', reference, start: Math.min(reference.start, token.start), end: token.end, confidence: 0.65, governs: true } : null
    }
  }
  return null
}

/** "called Len Toft,": a full name and no more stands behind the verb. */
function isNameTold(tokens: Tokens, at: number, to: number, language: Language): boolean {
  const run = tokens[at]?.lower === 'called' ? readRun(tokens, at + 1, to, language) : null
  return run?.mention?.kind === 'person' && run.mention.words.length > 1 && (isComma(tokens[run.to]) || run.to >= to - 1)
}

/** How many words an office and its holder's name may have, and a clause about him. */
const longestOffice = 24
const longestClause = 18

/** "Manajer HRD Evi Kristanti yang menemui warga mengakui …": the name before the clause that ends at the verb `verb`, or null. */
function nameBeforeWho(tokens: Tokens, verb: number, from: number, language: Language): Reference | null {
  let who = verb - 1
  while (who > Math.max(from, verb - longestClause) && tokens[who]?.kind === 'word' && !language.relativePronouns.has(tokens[who]?.lower ?? '')) who -= 1
  if (who <= from || !language.relativePronouns.has(tokens[who]?.lower ?? '') || tokens[who - 1]?.capital !== true) return null
  for (let at = Math.max(from, who - longestOffice); at < who; at += 1) {
    const run = readRun(tokens, at, who, language)
    if (!run) continue
    if (run.to === who && run.mention?.kind === 'person') return { kind: 'name', mention: run.mention, start: run.mention.start, end: run.mention.end }
    at = run.to - 1
  }
  return null
}

/** The words at offset `start` before the verb at `verb` are the subject of a clause about somebody else ("the man to whom Hale referred"). */
function isAsideOf(tokens: Tokens, from: number, verb: number, start: number): boolean {
  for (let at = verb - 1; at > from; at -= 1) if ((tokens[at]?.start ?? start) < start) return tokens[at]?.lower === 'whom'
  return false
}

/** "Dorsey asked Lang whether …": Lang. */
export function askedIn(tokens: Tokens, from: number, to: number, language: Language): Reference | null {
  if (language.asks.size === 0) return null
  for (let at = from + 1; at < to - 1; at += 1) {
    const token = tokens[at]
    // "I put this to Hale."
    if (language.familyNameLast && /^puts?$/.test(token?.lower ?? '') && /^(?:this|that|it)$/.test(tokens[at + 1]?.lower ?? '') && tokens[at + 2]?.lower === 'to') return readPhrase(tokens, at + 3, to, language)?.reference ?? null
    if (token?.kind !== 'word' || token.capital || !language.asks.has(token.lower) || isNoAct(tokens, at, language)) continue
    if (!language.familyNameLast) {
      // "Jaksa menanyakan apakah Ferry pernah …", "Hakim bertanya kepada Ferry …"
      const reference = readPhrase(tokens, /^(?:apakah|kepada|pada|ke)$/.test(tokens[at + 1]?.lower ?? '') ? at + 2 : at + 1, to, language)?.reference
      return reference?.kind === 'name' && reference.mention.kind === 'person' ? reference : null
    }
    const onwards = tokens.slice(at + 1, Math.min(to, at + 10)).find((next) => next.kind !== 'word' || /^(?:to|about|whether|if|why|how|what|when|where)$/.test(next.lower))
    if (onwards?.lower === 'to') return null
    const reference = readPhrase(tokens, at + 1, to, language)?.reference
    return reference?.kind === 'name' || (reference?.kind === 'description' && reference.definite) ? reference : null
  }
  return null
}

/** Two words with capitals stand side by side; all that is not plain letters counts as one. */
export function holdsPair(text: string): boolean {
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

/** Given and family names that stand next to each other in these words. */
export function fullNamesIn(text: string, language: Language): readonly string[] {
  return language.familyNameLast && holdsPair(text) ? [...text.matchAll(givenAndFamily)].flatMap(([, given = '', family = '']) => (language.male.has(given.toLowerCase()) || language.female.has(given.toLowerCase()) ? [`${given} ${family.replace(/['’]s?$/, '')}`] : [])) : []
}

// Most sentences bring in nobody: no list is made for them.
const nobodyStrange: readonly Stranger[] = []
const noOffices: readonly Reference[] = []

/** "a man in the bleachers", "another protester": not in apposition to a name, nor said of one ("is a man who"). */
export function strangersIn(tokens: Tokens, from: number, to: number, language: Language): readonly Stranger[] {
  if (language.strangerNouns.size === 0) return nobodyStrange
  let found: Stranger[] | null = null
  for (let at = from; at < to; at += 1) {
    const first = tokens[at]
    const before = tokens[at - 1]
    if (first?.kind !== 'word' || !language.indefinite.has(first.lower) || (at > from && (before?.kind !== 'word' || language.passiveAuxiliaries.has(before.lower) || before.lower === 'as'))) continue
    for (let noun = at + 1; noun < Math.min(to, at + 4); noun += 1) {
      const token = tokens[noun]
      if (token?.kind !== 'word' || token.capital || token.possessive || language.prepositions.has(token.lower)) break
      if (!language.strangerNouns.has(token.lower)) continue
      const role = language.roles.get(token.lower)
      if (tokens[noun + 1]?.capital !== true && !(isComma(tokens[noun + 1]) && tokens[noun + 2]?.capital === true)) (found ??= []).push({ roles: role === undefined ? [] : [role], gender: language.roleGender.get(token.lower) ?? null, start: first.start, end: token.end })
      break
    }
  }
  return found ?? nobodyStrange
}

/** Somebody unnamed, for whom "the man" may stand later. */
export interface Stranger extends Place {
  readonly roles: readonly string[]
  readonly gender: Gender | null
}

/** Where the clause of the words at `at` begins: behind the last semicolon before them. */
export function clauseStart(tokens: Tokens, from: number, at: number): number {
  for (let index = at - 3; index > from; index -= 1) if (tokens[index]?.text === ';') return index + 1
  return from
}

/** "said that the president had …": an office and its verb. */
export function officesIn(tokens: Tokens, from: number, to: number, language: Language): readonly Reference[] {
  let found: Reference[] | null = null
  for (let at = from; language.familyNameLast && at < to - 2; at += 1) {
    if (tokens[at]?.lower !== 'the') continue
    const role = tokens[at + 1]
    const verb = tokens[at + 2]
    // "The governor's relations have soured since he …"
    const group = at === from && !isComma(tokens[at + 3]) && role?.kind === 'word' && !role.capital && role.possessive ? language.roles.get(role.lower) : undefined
    if (group !== undefined && role) (found ??= []).push({ kind: 'description', roles: [group], person: false, organisation: null, gender: language.roleGender.get(role.lower) ?? null, definite: true, start: tokens[at]?.start ?? 0, end: role.end })
    if (role?.kind !== 'word' || verb?.kind !== 'word' || role.capital || role.possessive || !language.roles.has(role.lower) || /^(?:whether|if|when|while|because|although|though)$/.test(tokens[at - 1]?.lower ?? '')) continue
    if (!language.statements.predicates.has(verb.lower) && verbOf(verb, language).use === undefined) continue
    const phrase = readPhrase(tokens, at, at + 2, language)
    if (phrase?.reference.kind === 'description') (found ??= []).push(phrase.reference)
  }
  return found ?? noOffices
}
