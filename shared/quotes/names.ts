import type { Gender, Language } from './languages/language'
import { isComma, verbOf, type Token } from './tokens'

/** A name in the text, less its titles. `words` are the name's own words; `start..end` their place in the paragraph. */
export interface Mention {
  readonly start: number
  readonly end: number
  readonly words: readonly string[]
  readonly kind: 'person' | 'organisation' | 'place'
  /** Groups of the roles that stand beside the name. */
  readonly roles: readonly string[]
  readonly gender: Gender | null
}

/** A run of capitalised words: its token bounds, the name in it, or null when it is all title ("Kapolres"). */
export interface Run {
  readonly from: number
  readonly to: number
  readonly mention: Mention | null
  /** Groups of the titles inside the run. */
  readonly titles: readonly string[]
}

const plain = (word: string): string => word.replace(/\.$/, '')

function inName(tokens: readonly Token[], at: number, language: Language): boolean {
  const token = tokens[at]
  if (token?.kind !== 'word' || !token.capital) return false
  if (!language.notNames.has(token.lower)) return true
  const before = tokens[at - 1]
  return before !== undefined && before.capital && !before.possessive && (language.male.has(before.lower) || language.female.has(before.lower))
}

function runEnd(tokens: readonly Token[], from: number, limit: number, language: Language): number {
  let at = from + 1
  while (at < limit) {
    const before = tokens[at - 1]
    const token = tokens[at]
    if (!before || !token || before.possessive) break
    if (inName(tokens, at, language)) {
      at += 1
      continue
    }
    const next = tokens[at + 1]
    if (token.text === '.' && before.end === token.start && before.kind === 'word') {
      const short = before.text.length === 1 || language.abbreviations.has(before.lower) || /\.\p{Lu}$/u.test(before.text)
      if (short && at + 1 < limit && inName(tokens, at + 1, language)) {
        at += 1
        continue
      }
      break
    }
    if (token.kind === 'word' && language.particles.has(token.lower) && at + 1 < limit && inName(tokens, at + 1, language)) {
      at += 1
      continue
    }
    if (language.familyNameLast && (token.lower === 'of' || token.lower === 'for') && (language.organisationHeads.has(before.lower) || language.roles.has(before.lower))) {
      const skip = next?.lower === 'the' ? at + 2 : at + 1
      if (skip < limit && inName(tokens, skip, language)) {
        at = skip
        continue
      }
    }
    if (isComma(token) && /^(?:jr|sr)$/.test(next?.lower ?? '')) {
      at += 1
      continue
    }
    break
  }
  return at
}

const isTitle = (token: Token, language: Language): boolean => language.honorifics.has(token.lower) || language.roles.has(token.lower)
const isGiven = (token: Token, language: Language): boolean => language.male.has(token.lower) || language.female.has(token.lower)
const isAcronym = (token: Token): boolean => token.text.length > 1 && token.text === token.text.toUpperCase() && !token.text.includes('.') && /\p{L}/u.test(token.text)
const isRoman = (token: Token): boolean => /^[IVX]+(?:\/[IVX]+)?$/.test(token.text)

/** Index of the first token of the name inside a run, in the order title · organisation · place · name (Indonesian). */
function nameStartAfterTitles(run: readonly Token[], language: Language, titled: boolean): number {
  let start = 0
  let afterTitle = titled
  run.forEach((token, index) => {
    const next = run[index + 1]
    const title = isTitle(token, language) && !(index > 0 && start === 0 && !afterTitle)
    if (title) {
      start = index + 1
      afterTitle = true
      return
    }
    if (token.text === '.') {
      if (start === index) start = index + 1
      return
    }
    if (start !== index || !afterTitle) return
    const given = isGiven(token, language)
    const outside = language.fieldWords.has(token.lower) || isAcronym(token) || isRoman(token) || language.organisationHeads.has(token.lower) || language.places.has(token.lower)
    if (outside && next !== undefined && !(given && !language.fieldWords.has(token.lower))) start = index + 1
  })
  const rest = run.slice(start).filter((token) => token.kind === 'word')
  if (afterTitle && rest.length > 2) {
    const given = rest.findIndex((token, index) => index > 0 && isGiven(token, language) && !isGiven(rest[index - 1] as Token, language))
    const first = rest[0]
    if (given > 0 && first && !isGiven(first, language) && rest.length - given >= 1 && first.text.length > 1) start = run.indexOf(rest[given] as Token)
  }
  return start
}

function lastTitle(run: readonly Token[], language: Language): number {
  for (let index = run.length - 1; index >= 0; index -= 1) {
    const token = run[index]
    if (token && isTitle(token, language) && !(index > 0 && isGiven(run[index - 1] as Token, language) && index === run.length - 1)) return index
  }
  return -1
}

/** The lower-case role right before a run ("juru bicara KPK", "the political analyst John Doe"). */
function rolesBefore(tokens: readonly Token[], from: number, language: Language): readonly Token[] {
  const found: Token[] = []
  let commas = 0
  for (let index = from - 1; index >= Math.max(0, from - 9); index -= 1) {
    const token = tokens[index]
    if (!token || token.kind === 'quote' || /^[.?!;:()]$/.test(token.text)) break
    if (isComma(token)) {
      if (index !== from - 1) break
      commas += 1
      continue
    }
    if (language.relativePronouns.has(token.lower) || language.conjunctions.has(token.lower)) break
    if (!language.roles.has(token.lower) && verbOf(token, language).use !== undefined) break
    if (token.possessive && index !== from - 1 && found.length > 0) break
    if (language.prepositions.has(token.lower) && commas === 0 && language.familyNameLast) break
    if (language.roles.has(token.lower)) found.push(token)
    if (token.capital && found.length === 0 && commas === 0 && language.familyNameLast) break
  }
  return found
}

function rolesAfter(tokens: readonly Token[], to: number, language: Language): readonly Token[] {
  if (!isComma(tokens[to]) && tokens[to]?.text !== '(') return []
  const found: Token[] = []
  for (let index = to + 1; index < Math.min(tokens.length, to + 8); index += 1) {
    const token = tokens[index]
    if (!token || token.kind !== 'word') break
    if (language.roles.has(token.lower)) found.push(token)
    else if (found.length > 0 || (language.familyNameLast && language.prepositions.has(token.lower))) break
    else if (verbOf(token, language).use !== undefined) break
  }
  return found
}

function genderOf(words: readonly Token[], titles: readonly Token[], language: Language): Gender | null {
  for (const title of titles) {
    const gender = language.honorificGender.get(title.lower) ?? language.roleGender.get(title.lower)
    if (gender) return gender
  }
  const first = words[0]
  if (!first || (words.length < 2 && language.familyNameLast && !isGiven(first, language))) return null
  if (language.male.has(first.lower)) return language.female.has(first.lower) ? null : 'male'
  return language.female.has(first.lower) ? 'female' : null
}

/** Reads the run of capitalised words at token `from`, or null when none begins there. */
export function readRun(tokens: readonly Token[], from: number, limit: number, language: Language): Run | null {
  if (!inName(tokens, from, language)) return null
  const to = runEnd(tokens, from, limit, language)
  const run = tokens.slice(from, to)
  const before = rolesBefore(tokens, from, language)
  const lead = language.familyNameLast ? lastTitle(run, language) + 1 : nameStartAfterTitles(run, language, before.length > 0 && !isComma(tokens[from - 1]))
  const start = run[lead]?.text === '.' ? lead + 1 : lead
  const titleTokens = run.slice(0, start).filter((token) => isTitle(token, language))
  const titles = titleTokens.flatMap((token) => language.roles.get(token.lower) ?? [])
  const named = run.slice(start)
  const words = named.filter((token) => token.kind === 'word')
  const first = words[0]
  const last = words.at(-1)
  if (!first || !last) return { from, to, mention: null, titles }
  const heads = language.familyNameLast ? words : words.slice(0, 1)
  const institution = heads.some((token) => language.organisationHeads.has(token.lower)) || (words.length === 1 && isAcronym(first) && titleTokens.length === 0 && first.text.length < 9)
  const place = !institution && titleTokens.length === 0 && words.every((token) => language.places.has(token.lower) || (words.length > 1 && language.fieldWords.has(token.lower)))
  if (institution) {
    const whole = titleTokens.length > 0 && language.familyNameLast ? run : named
    const begin = whole[0] ?? first
    return {
      from, to, titles,
      mention: { start: begin.start, end: last.end, words: whole.filter((token) => token.kind === 'word').map((token) => token.text), kind: 'organisation', roles: [], gender: null },
    }
  }
  const after = rolesAfter(tokens, to, language)
  const roleTokens = [...titleTokens, ...before, ...after]
  return {
    from, to, titles,
    mention: {
      start: first.start,
      end: last.end,
      words: named.filter((token) => token.kind === 'word').map((token, index, all) => (token.text.length === 1 && index < all.length - 1 ? `${token.text}.` : token.text)).map((word, index) => (index === 0 && !word.endsWith('.') ? plain(word) : word)),
      kind: place ? 'place' : 'person',
      roles: [...new Set(roleTokens.flatMap((token) => language.roles.get(token.lower) ?? []))],
      gender: genderOf(words, [...titleTokens, ...before, ...after], language),
    },
  }
}
