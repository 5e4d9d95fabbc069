import { agentOf, aliasAhead, apposedAhead, headAhead, isSeveral, nameAhead, nicknames, roleAhead, tradeAhead } from './ahead'
import { isOfficeGoingOn, isWorker, namesWork } from './aliases'
import { closingDemonstrative, distantDemonstrative, plainDemonstrative, workDemonstrative } from './demonstratives'
import type { Gender, Language, Pronoun } from './languages/language'
import { accountAt, organisationOf } from './mention'
import { readRun } from './names'
import { roleAt, rolesAt } from './roles'
import { afterRoles } from './roles-ahead'
import type { Mention } from './run'
import { isOutside } from './titles'
import { isComma, isDash, isStop, verbOf, type Token, type Tokens } from './tokens'

/** Whom some words stand for, before the article is asked. Offsets are relative to the paragraph. */
export type Reference =
  | { readonly kind: 'name'; readonly mention: Mention; readonly start: number; readonly end: number }
  | { readonly kind: 'pronoun'; readonly pronoun: Pronoun; readonly start: number; readonly end: number }
  | { readonly kind: 'description'; readonly roles: readonly string[]; readonly person: boolean; readonly organisation: string | null; readonly gender: Gender | null; readonly definite: boolean; readonly start: number; readonly end: number }
  | { readonly kind: 'thing'; readonly name: string; readonly start: number; readonly end: number }
  | { readonly kind: 'unnamed'; readonly start: number; readonly end: number }

/** A noun phrase and the token after it. */
export interface Phrase {
  readonly reference: Reference
  readonly next: number
}

/** "Hale's campaign" is a name of its own, "Hale's company" is not. */
const ownBodies = /^(?:campaign|administration)$/

const named = (mention: Mention, next: number): Phrase => ({ reference: { kind: 'name', mention, start: mention.start, end: mention.end }, next })

/** Reads the noun phrase that begins at token `from`; null when none does. `limit` is an exclusive token index. */
export function readPhrase(tokens: Tokens, from: number, limit: number, language: Language): Phrase | null {
  const first = tokens[from]
  if (!first || from >= limit || first.kind === 'quote' || (first.kind === 'punctuation' && first.text !== '@')) return null
  const pronoun = language.pronouns.get(first.lower)
  if (pronoun && !(first.lower === 'her' || first.lower === 'him')) return { reference: { kind: 'pronoun', pronoun, start: first.start, end: first.end }, next: from + 1 }
  const roles: string[] = []
  let gender: Gender | null = null
  let person = false
  let definite = false
  let pointed = false
  let indefinite = false
  let thing: string | null = null
  let organisation: string | null = null
  let related = false
  let possessed = false
  let modifier: Mention | null = null
  let inside = false
  let lastEnd = first.end
  let seen = 0
  let at = from
  let fallback: Phrase | null = null
  while (at < limit && at < from + 40) {
    const token = tokens[at]
    if (token && !language.familyNameLast && !token.capital && language.honorifics.has(token.lower) && !language.roles.has(token.lower)) {
      at += tokens[at + 1]?.text === '.' ? 2 : 1
      continue
    }
    if (token?.kind === 'quote' && seen > 0 && namesWork(tokens, at, language)) {
      at += 1
      continue
    }
    if (!token || token.kind === 'quote' || (isStop(token) && !(tokens[at - 1]?.text.length === 1))) break
    if (token.kind === 'punctuation') {
      const account = language.familyNameLast ? null : accountAt(tokens, at)
      if (account) return named(account, at + 2)
      if (token.text === '/' && !language.familyNameLast) {
        at += 1
        continue
      }
      if (token.text === '(' || token.text === '[') {
        while (at < limit && tokens[at]?.text !== ')' && tokens[at]?.text !== ']') at += 1
        at += 1
        continue
      }
      if ((isComma(token) || isDash(token)) && seen > 0) {
        const far = !language.familyNameLast && (person || roles.length > 0 || fallback !== null) ? distantDemonstrative(tokens, at + 1, limit, language) : -1
        if (far > 0) {
          definite = true
          pointed = true
          lastEnd = tokens[far]?.end ?? lastEnd
          at = far + 1
          break
        }
        const joined = !language.familyNameLast && roles.length > 0 && language.conjunctions.has(tokens[at + 1]?.lower ?? '') && tokens[at + 2]?.capital === true ? 1 : 0
        const begin = joined > 0 ? at + 2 : afterRoles(tokens, at + 1, limit, language)
        const run = readRun(tokens, begin, limit, language)
        if (run && roles.length > 0 && isOfficeGoingOn(tokens, begin, run.to, language)) {
          at = run.to
          continue
        }
        const after = run ? tokens[run.to] : undefined
        if (run?.mention && run.mention.kind === 'person' && !after?.possessive && (!after || after.kind === 'punctuation' || language.prepositions.has(after.lower) || verbOf(after, language).use !== undefined || after.kind === 'quote' || after.kind === 'number' || language.adverbs.has(after.lower) || language.conjunctions.has(after.lower) || !after.capital)) return named(run.mention, run.to)
      }
      break
    }
    const run = readRun(tokens, at, limit, language)
    if (run) {
      const office = officeAfter(tokens, at, run.to, limit, language)
      if (office) return named(office.mention, office.next)
      if (!language.familyNameLast && tokens[run.to]?.text === '@') {
        at = run.to
        continue
      }
      const next = tokens[run.to]
      const last = tokens[run.to - 1]
      if (run.titles.length > 0 && !run.mention) roles.push(...run.titles)
      // "kata Pak RT"
      if (run.mention === null && !language.familyNameLast && /^r[tw]$/.test(last?.lower ?? '') && language.honorificGender.has(tokens[at]?.lower ?? '')) roles.push('ketua')
      lastEnd = last?.end ?? lastEnd
      seen += 1
      if (!language.familyNameLast && run.mention === null && last && language.personWords.has(last.lower)) person = true
      const called = run.mention?.kind === 'person' && (nicknames.has(tokens[at - 1]?.lower ?? '') || nicknames.has(tokens[at - 2]?.lower ?? ''))
      if (run.mention && !called && (seen > 1 || run.titles.length > 0 || formerOf(first)) && !language.familyNameLast && next !== undefined && language.definiteAfter.has(next.lower)) {
        definite = true
        pointed = true
        lastEnd = next.end
        at = run.to + 1
        break
      }
      const work = run.mention && seen > 1 && !language.familyNameLast && language.titleNouns.has(tokens[at - 1]?.lower ?? '') ? workDemonstrative(tokens, run.to, limit, language) : -1
      const close = work > 0 ? work : run.mention && !called && seen > 1 && !language.familyNameLast && (next?.kind === 'number' || (next?.kind === 'word' && !next.capital)) ? plainDemonstrative(tokens, run.to, limit, language) : -1
      if (close > 0) {
        definite = true
        pointed = true
        lastEnd = tokens[close]?.end ?? lastEnd
        at = close + 1
        break
      }
      const plain = run.mention?.doubtful === true && seen === 1 && !language.familyNameLast && next?.kind === 'word' && !next.capital ? plainDemonstrative(tokens, run.to, limit, language, true) : -1
      if (plain > 0) {
        definite = true
        pointed = true
        lastEnd = tokens[plain]?.end ?? lastEnd
        at = plain + 1
        break
      }
      if (run.mention?.doubtful === true && seen === 1 && !language.familyNameLast && run.mention.kind === 'person' && next?.kind === 'word' && (isNounAfter(next, language) || apposedAhead(tokens, run.to, limit, language))) {
        fallback = named(run.mention, run.to)
        at = run.to
        continue
      }
      if (run.mention && !language.familyNameLast && isNumbered(tokens, run.to, run.mention, roles.concat(run.titles))) {
        at = run.to
        continue
      }
      // "Local 1180 president Ann Lee"
      if (language.familyNameLast && next?.kind === 'number' && language.roles.has(tokens[run.to + 1]?.lower ?? '') && tokens[run.to + 2]?.capital === true && run.to + 2 < limit) {
        at = run.to + 1
        continue
      }
      const client = run.mention && !language.familyNameLast ? agentOf(tokens, run.to, limit, run.mention, roles.concat(run.titles), language, run.mention.start > (tokens[run.from]?.start ?? 0)) : null
      if (client) return named(client.mention, client.next)
      if (run.mention && related) {
        related = false
        at = run.to
        continue
      }
      const served = language.familyNameLast && inside && roles.some((role) => language.attendants.has(role))
      if (run.mention && !served && !(inside && !(run.mention.kind === 'person' && (run.titles.length > 0 || !language.familyNameLast) && run.mention.words.length > 1))) {
        if (last?.possessive) {
          modifier = run.mention
          possessed = true
          at = run.to
          definite = true
          continue
        }
        const goesOn = next?.kind === 'word' && !language.prepositions.has(next.lower) && !language.adverbs.has(next.lower) && !language.conjunctions.has(next.lower) &&
          !language.relativePronouns.has(next.lower) && !language.sourceWords.has(next.lower) && !language.relayWords.has(next.lower) && verbOf(next, language).use === undefined && run.to < limit &&
          (language.familyNameLast ? (run.mention.kind === 'organisation' && nameAhead(tokens, run.to, limit, language)) || language.roles.has(next.lower) || (run.mention.kind !== 'person' && isSeveral(next, language)) || language.organisationHeads.has(next.lower) || language.documentNouns.has(next.lower) || ((definite || indefinite) && !/ed$/.test(next.lower) && !language.statements.predicates.has(next.lower)) || roleAhead(tokens, run.to, limit, language) || tradeAhead(tokens, run.to, limit, language) || (run.mention.kind === 'person' && !last?.possessive && isSeveral(next, language)) : run.mention.kind !== 'person' && next.capital)
        if (!goesOn) {
          if (run.mention.kind === 'person' || (roles.length === 0 && !person)) {
            if (run.mention.kind !== 'place' || roles.length === 0) return named(run.mention, run.to)
          }
          modifier = run.mention
        } else modifier = run.mention
      }
      at = run.to
      continue
    }
    if (token.kind === 'number') {
      at += 1
      continue
    }
    if (language.definiteAfter.has(token.lower)) {
      definite = true
      pointed = true
      lastEnd = token.end
      at += 1
      if (isComma(tokens[at])) {
        const run = language.familyNameLast ? null : readRun(tokens, at + 1, limit, language)
        const after = run ? tokens[run.to] : undefined
        if (run?.mention?.kind === 'person' && (!after || after.kind === 'punctuation' || language.prepositions.has(after.lower))) return named(run.mention, run.to)
      }
      break
    }
    if (language.definiteBefore.has(token.lower)) definite = true
    else if (language.indefinite.has(token.lower) && !definite && !(inside && !language.familyNameLast && roles.length > 0)) {
      indefinite = true
      person ||= language.personWords.has(token.lower)
      if (token.lower === 'one' && tokens[at + 1]?.lower === 'of') seen += 1
    }
    else if (language.relativePronouns.has(token.lower)) {
      const alias = aliasAhead(tokens, at, limit, language)
      if (alias) return named(alias.mention, alias.next)
      const close = indefinite && !language.familyNameLast ? -1 : closingDemonstrative(tokens, at, limit, language)
      if (close > 0) {
        definite = true
        pointed = true
        lastEnd = tokens[close]?.end ?? lastEnd
        at = close + 1
      }
      break
    } else if (language.prepositions.has(token.lower)) {
      if (seen === 0) break
      if (token.lower === 'of' && tokens[at + 1]?.lower === 'staff' && (tokens[at - 1]?.lower.endsWith('chief') ?? false)) {
        at += 2
        continue
      }
      inside = true
    } else if (!language.roles.has(token.lower) && !language.documentNouns.has(token.lower) && verbOf(token, language).use !== undefined && (seen > 0 || (indefinite && at === from + 1 && language.familyNameLast && someone.test(first.lower) && told.test(token.lower) && tokens[at + 1]?.lower !== language.statements.that))) break
    else if (token.lower === 'first' && language.roles.has(tokens[at + 1]?.lower ?? '')) seen += 1
    else if (language.conjunctions.has(token.lower) || language.adverbs.has(token.lower)) {
      const next = tokens[at + 1]
      // "mantan juara dunia dua kali itu"
      if (!language.familyNameLast && token.lower === 'kali' && language.definiteAfter.has(next?.lower ?? '')) {
        at += 1
        continue
      }
      const second = !language.familyNameLast && roles.length > 0 && next?.capital === false && language.roles.has(next.lower) && language.conjunctions.has(token.lower) ? readPhrase(tokens, at + 1, limit, language) : null
      if (second?.reference.kind === 'name' && second.reference.mention.kind === 'person') return second
      const joins = !language.familyNameLast && (tokens[at - 1]?.capital === true || (isComma(tokens[at - 1]) && roles.length > 0)) && next?.capital === true && (isOutside(next, language) || (roles.length > 0 && readRun(tokens, at - 1, at, language)?.mention === null && (readRun(tokens, at + 1, limit, language)?.mention?.words.length ?? 0) > 1))
      // "his driver and treasurer, Lis Smythe"
      const twofold = language.familyNameLast && seen > 0 && token.lower === 'and' && next?.capital === false && language.roles.has(next.lower) && isComma(tokens[at + 2]) && tokens[at + 3]?.capital === true
      if (!joins && !twofold && (seen > 0 || !definite)) break
    } else if (!language.familyNameLast && roles.length > 0 && acts.test(token.lower) && !token.capital && !language.roles.has(token.lower) && plainDemonstrative(tokens, at + 1, limit, language, true) < 0) break
    else {
      seen += 1
      const group = language.roles.get(token.lower)
      if (language.familyNameLast && token.possessive && group !== undefined) {
        roles.length = 0
        gender = null
        definite = true
        at += 1
        continue
      }
      if ((language.relations.has(token.lower) || (token.lower === 'tua' && tokens[at - 1]?.lower === 'orang')) && !/^(?:ganda|tunggal)$/.test(tokens[at - 1]?.lower ?? '') && !(token.capital && tokens[at - 1]?.kind === 'word' && tokens[at + 1]?.capital === true)) related = true
      const noun = tokens[at + 1]
      if (group !== undefined && language.familyNameLast && at + 1 < limit && noun !== undefined && isSeveral(noun, language)) {
        at += 2
        lastEnd = noun.end
        continue
      }
      if (group !== undefined && !inside) {
        roles.push(...(language.familyNameLast ? [roleAt(tokens, at, language) ?? group] : rolesAt(tokens, at, language)))
        gender = language.roleGender.get(token.lower) ?? gender
      } else if ((language.personWords.has(token.lower) || (token === first && isWorker(token, language))) && !inside) {
        person = true
        gender = language.roleGender.get(token.lower) ?? gender
      } else if (!inside && language.organisationHeads.has(token.lower) && modifier && !(possessed && !(language.familyNameLast ? ownBodies.test(token.lower) : language.organisationWords.has(token.lower))) && !headAhead(tokens, at + 1, limit, language)) {
        return named(organisationOf(modifier, token), at + 1)
      } else if (!inside && language.organisationWords.has(token.lower)) {
        if (modifier?.kind === 'person' && language.familyNameLast && (!possessed || ownBodies.test(token.lower)) && !headAhead(tokens, at + 1, limit, language)) return named(organisationOf(modifier, token), at + 1)
        organisation = token.lower
      }
      else if (!inside && (language.organisationNouns.has(token.lower) || language.documentNouns.has(token.lower))) thing = token.lower
      if (!inside) lastEnd = token.end
    }
    at += 1
  }
  if (fallback !== null && !pointed) return fallback
  const former = formerOf(first)
  if (former) roles.length = 0
  const place = { start: first.start, end: lastEnd }
  if (thing !== null && roles.length === 0 && !person && !former) return { reference: { kind: 'thing', name: thing, ...place }, next: at }
  if (roles.length > 0 || person || former || pointed || (organisation !== null && definite)) return { reference: { kind: 'description', roles, person, organisation: roles.length > 0 || person || former ? null : organisation, gender, definite: pointed || (!indefinite && (definite || former || roles.length > 0)), ...place }, next: at }
  if (seen > 0 || indefinite || definite) return { reference: { kind: 'unnamed', ...place }, next: at }
  return null
}

/** Indonesian verbs of what somebody does ("menegur", "memimpin"). */
const acts = /^me(?!na(?:ra|ntu)|nit|nengah|nte|mang|lati|rah|wah|riah|rdeka|layu|lulu|reka|mori|nu$)(?:m|n|l|r|w|y)[a-z]{4,}$/
/** "one said", "another added": somebody of several, without a noun. */
const someone = /^(?:one|another|some|several|many|most|both|few|two|three)$/
const told = /(?:ed|said|says|told|wrote)$/
const formerly = new Set(['mantan', 'eks', 'bekas'])
const formerOf = ({ lower }: Token): boolean => formerly.has(lower)

/** "Kepala Daop 1 Jakarta …", "Ketua Progres 98 …": a body's number behind one word. */
const isNumbered = (tokens: Tokens, to: number, mention: Mention, roles: readonly string[]): boolean =>
  roles.length > 0 && mention.words.length === 1 && tokens[to]?.kind === 'number' && tokens[to + 1]?.capital === true

/** A plain word behind a capital that only a sentence's start gives: "Kolektor batik asal Belanda, …". */
const isNounAfter = (token: Token, language: Language): boolean =>
  !token.capital && !language.prepositions.has(token.lower) && !language.adverbs.has(token.lower) && !language.conjunctions.has(token.lower) && !language.relativePronouns.has(token.lower) && !language.timeWords.has(token.lower) &&
  !language.statements.predicates.has(token.lower) && !language.statements.predicateShape.test(token.lower) && verbOf(token, language).use === undefined && !language.definiteAfter.has(token.lower)

/** "Health and Human Services Secretary Ann Lee": the holder of an office whose name holds a conjunction. */
function officeAfter(tokens: Tokens, from: number, to: number, limit: number, language: Language): { readonly mention: Mention; readonly next: number } | null {
  if (!language.familyNameLast || to !== from + 1 || !language.fieldWords.has(tokens[from]?.lower ?? '') || !language.conjunctions.has(tokens[to]?.lower ?? '')) return null
  const run = readRun(tokens, to + 1, limit, language)
  return run?.mention?.kind === 'person' && run.titles.length > 0 ? { mention: run.mention, next: run.to } : null
}
