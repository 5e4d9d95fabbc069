import type { Language } from './languages/language'
import { readRun } from './names'
import { verbOf, type Tokens } from './tokens'

/** What is said of somebody's trade, whatever it is: "retired pilot Jory Beddoes". */
export const careers = /^(?:retired|veteran|longtime|fellow|lifelong|onetime|freelance|part-time|amateur|celebrity|rookie)$/

/** Past the lower-case role before a name ("Pembicara lain, sosiolog Damar Pamungkas"); the same index when none stands there. */
export function afterRoles(tokens: Tokens, from: number, limit: number, language: Language): number {
  let role = false
  let career = false
  for (let at = from; at < Math.min(limit, from + 8); at += 1) {
    const token = tokens[at]
    // "a former darts champion named Lee Hale"
    if (language.familyNameLast && /^(?:named|called)$/.test(token?.lower ?? '') && language.indefinite.has(tokens[from]?.lower ?? '') && tokens[at + 1]?.capital === true) return at + 1
    if (at >= from + 5 && !language.indefinite.has(tokens[from]?.lower ?? '')) return from
    if (token?.text === '.' && language.honorifics.has(tokens[at - 1]?.lower ?? '')) continue
    if (language.familyNameLast && at === from && token?.lower === 'the' && language.honorifics.has(tokens[at + 1]?.lower ?? '') && tokens[at + 1]?.capital === true) return at + 1
    // "the Conservative former minister Sir Alan Lee"
    if (language.familyNameLast && at === from && token?.lower === 'the' && tokens[at + 1]?.capital === true && tokens[at + 2]?.capital === false && (language.roles.has(tokens[at + 2]?.lower ?? '') || language.formerWords.has(tokens[at + 2]?.lower ?? ''))) {
      at += 1
      continue
    }
    if (token?.kind !== 'word') return from
    if (language.honorifics.has(token.lower) && !token.capital) role = true
    else if (language.familyNameLast && token.lower.endsWith('-year-old')) role = true
    else if (language.roles.has(token.lower) && !token.capital) role = true
    else if (language.familyNameLast && ((!token.capital && language.tradeShape.test(token.lower)) || language.formerWords.has(token.lower))) role ||= !language.formerWords.has(token.lower)
    else if (language.familyNameLast && role && token.lower === 'of' && tokens[at + 1]?.capital === false) at += 1
    else if (language.familyNameLast && at === from && careers.test(token.lower)) career = true
    else if (token.capital) return role || (career && at === from + 2) ? at : at === from || language.formerWords.has(tokens[at - 1]?.lower ?? '') ? pastHouse(tokens, from, at, limit, language) : from
    else if (language.prepositions.has(token.lower) || language.relativePronouns.has(token.lower) || verbOf(token, language).use !== undefined) return from
  }
  return from
}

/** The same behind "former". */
function pastHouse(tokens: Tokens, from: number, at: number, limit: number, language: Language): number {
  const name = afterHouse(tokens, at, limit, language)
  return name === at ? from : name
}

/** Past "Channel 6 anchor" in "The moderator, Channel 6 anchor Ann Lee,"; the same index where no house and trade stand there. */
function afterHouse(tokens: Tokens, from: number, limit: number, language: Language): number {
  const run = language.familyNameLast ? readRun(tokens, from, limit, language) : null
  if (!run?.mention || run.mention.kind === 'person') return from
  const trade = tokens[run.to]?.kind === 'number' ? run.to + 1 : run.to
  return tokens[trade]?.capital === false && language.roles.has(tokens[trade]?.lower ?? '') && tokens[trade + 1]?.capital === true ? trade + 1 : from
}
