import { afterPreposition, beforeBrackets, blamedFor, describedBefore, firstOfTwo, isAside, isBehindWho, isPlacePhrase, isSubordinate, opensParticiple, relativeBefore, whoBefore } from './clause-edges'
import { isAct } from './demonstratives'
import type { Language } from './languages/language'
import { readRun } from './names'
import { readPhrase, type Phrase, type Reference } from './phrases'
import { actorBefore, beforeWhose, apposedTo, bodyEndingAt, clauseSubject, definiteEnding, isOfPlainNoun, isSomeone, isToldBetween, nameEndingAt, quotedBefore, tellerBehind } from './subject-endings'
import { isGiven } from './titles'
import { initials, isComma, isDash, verbOf, type Token, type Tokens } from './tokens'

const skips = (token: Token | undefined, language: Language): boolean =>
  token?.kind === 'word' && (language.adverbs.has(token.lower) || (language.timeWords.has(token.lower) && !(token.capital && isGiven(token, language))) || (language.familyNameLast && token.lower.endsWith('ly') && !token.capital))

/** A demonstrative that closes a noun phrase ("warga ini mengatakan"), not a time ("saat ini"). */
const pointsAt = (tokens: Tokens, at: number, language: Language): boolean =>
  language.definiteAfter.has(tokens[at]?.lower ?? '') && (tokens[at - 2]?.kind === 'number' || !/^(?:saat|hari|kali|pagi|siang|sore|malam|pekan|tahun|bulan|hal)$/.test(tokens[at - 1]?.lower ?? ''))

/** Past a short opener and its comma ("Sementara itu, …", "Still, …"). */
function pastOpener(tokens: Tokens, from: number, to: number, language: Language): number {
  const first = tokens[from]
  // "Outside afterwards, …"
  if (language.familyNameLast && isComma(tokens[from + 2]) && first?.kind === 'word' && /^(?:outside|inside|backstage|later|elsewhere)$/.test(first.lower) && tokens[from + 1]?.kind === 'word' && tokens[from + 1]?.capital === false) return from + 3
  if (language.familyNameLast && isComma(tokens[from + 1]) && first?.kind === 'word' && !language.sourceWords.has(first.lower) && (language.prepositions.has(first.lower) || /ly$/.test(first.lower) || /^(?:upstairs|downstairs|backstage|onstage|elsewhere|nearby|indoors|outdoors)$/.test(first.lower)) && !language.male.has(first.lower) && !language.female.has(first.lower)) return from + 2
  if (!first || language.sourceWords.has(first.lower) || !(language.notNames.has(first.lower) || language.conjunctions.has(first.lower) || language.leadIns.has(first.lower) || language.adverbs.has(first.lower))) return from
  if (language.familyNameLast && ((language.pronouns.has(first.lower) && !language.determiners.has(first.lower)) || (language.conjunctions.has(first.lower) && !isComma(tokens[from + 1])))) return from
  for (let at = from + 1; at < Math.min(to, from + 4); at += 1) {
    if (language.familyNameLast && language.definiteBefore.has(first.lower) && language.roles.has(tokens[at]?.lower ?? '')) return from
    if (isComma(tokens[at])) return pastCompany(tokens, from, at, to, language)
    // "Some shouted, “…”"
    if (tokens[at]?.kind !== 'word' || tokens[at]?.capital === true || (language.familyNameLast && language.indefinite.has(first.lower) && verbOf(tokens[at], language).use === 'finite')) return from
  }
  return from
}

/** A comma, or a quotation that ends in one ("Without anyone to call him “weak,” Hale …"). */
const endsLead = (token: Token | undefined, language: Language): boolean => isComma(token) || (language.familyNameLast && token?.text === ':') || (language.familyNameLast && token?.kind === 'quote' && token.text.endsWith(','))

/** The subject of the main clause of the sentence `from..to`, past a leading clause ("Saat ditemui di Solo, …"), or null. */
export function mainSubject(tokens: Tokens, from: number, to: number, language: Language): Phrase | null {
  let at = pastOpener(tokens, from, to, language)
  while (at < to) {
    const token = tokens[at]
    if (!token || token.kind === 'quote') return null
    if (isComma(token) || isDash(token) || token.kind === 'number' || (token.kind === 'word' && ((language.conjunctions.has(token.lower) && !language.clauseWords.has(token.lower)) || skips(token, language)))) {
      at += 1
      continue
    }
    const leads = language.leadIns.has(token.lower) || language.clauseWords.has(token.lower) || language.sourceWords.has(token.lower) || verbOf(token, language).use === 'participle' || (at === from && opensParticiple(tokens, at, to, language))
    if (!leads) {
      const place = at > from && language.familyNameLast ? readRun(tokens, at, to, language) : null
      if (!place || place.mention?.kind !== 'place' || !isComma(tokens[place.to])) return subjectPhrase(tokens, at, to, language)
      at = place.to + 1
      continue
    }
    let comma = at
    while (comma < to && comma < at + 60 && !endsLead(tokens[comma], language)) comma += 1
    if (!endsLead(tokens[comma], language) || comma >= to) return language.sourceWords.has(token.lower) ? null : firstPerson(tokens, at + 1, to, language)
    if (language.familyNameLast && isComma(tokens[comma]) && tokens[comma + 1]?.kind === 'number' && isComma(tokens[comma + 2])) {
      const aged = nameEndingAt(tokens, at + 1, comma, language)
      if (aged) return { reference: aged, next: comma }
    }
    if (language.familyNameLast && comma + 1 >= to) return firstPerson(tokens, at + 1, to, language)
    // "After the podcast aired she struck back, calling …": the main clause stood before the comma.
    const stood = language.familyNameLast && language.clauseWords.has(token.lower) && verbOf(tokens[comma + 1], language).use === 'participle' ? firstPerson(tokens, at + 1, comma, language) : null
    if (stood?.reference.kind === 'pronoun') return stood
    at = pastPlace(tokens, pastCompany(tokens, at, comma, to, language), to, language)
    while (at < to && (tokens[at]?.kind === 'number' || language.timeWords.has(tokens[at]?.lower ?? ''))) at += 1
  }
  return null
}

/** Past the last comma of those who go with the subject ("Bersama dua rekannya, Yusuf dan Clara, Alya meneliti …"), else past the first. */
function pastCompany(tokens: Tokens, lead: number, comma: number, to: number, language: Language): number {
  if (!/^(?:bersama|didampingi|ditemani)$/.test(tokens[lead]?.lower ?? '')) return comma + 1
  const one = readRun(tokens, comma + 1, to, language)
  const other = one && language.conjunctions.has(tokens[one.to]?.lower ?? '') ? readRun(tokens, one.to + 1, to, language) : one
  return other?.mention?.kind === 'person' && isComma(tokens[other.to]) && tokens[comma - 1]?.capital !== true ? other.to + 1 : comma + 1
}

/** Past further places behind the first ("Di Bunia, Kongo timur, …"). */
function pastPlace(tokens: Tokens, from: number, to: number, language: Language): number {
  const run = language.familyNameLast ? null : readRun(tokens, from, to, language)
  if (run?.mention?.kind !== 'place') return from
  const comma = isComma(tokens[run.to]) ? run.to : run.to + 1
  return isComma(tokens[comma]) ? pastPlace(tokens, comma + 1, to, language) : from
}

function subjectPhrase(tokens: Tokens, at: number, to: number, language: Language): Phrase | null {
  return readPhrase(tokens, at, to, language)
}

function firstPerson(tokens: Tokens, from: number, to: number, language: Language): Phrase | null {
  for (let at = from; at < Math.min(to, from + 60); at += 1) {
    const token = tokens[at]
    if (!token || (token.kind === 'quote' && (!language.familyNameLast || token.text.length > 40))) return null
    const pronoun = language.pronouns.get(token.lower)
    if (pronoun) return { reference: { kind: 'pronoun', pronoun, start: token.start, end: token.end }, next: at + 1 }
    const run = readRun(tokens, at, to, language)
    if (run?.mention?.kind === 'person') return { reference: { kind: 'name', mention: run.mention, start: run.mention.start, end: run.mention.end }, next: run.to }
    if (run) at = run.to - 1
  }
  return null
}

/** Where the bracket opens that closes at `at`, a few words before; -1 when it does not. */
function openingBracket(tokens: Tokens, at: number, from: number): number {
  for (let open = at - 1; open > Math.max(from, at - 6); open -= 1) if (tokens[open]?.text === '(') return open
  return -1
}

/** What somebody says something through ("melalui akun resminya"). */
const channels = /^(?:akun|laman|situs|unggahan|media|keterangan|siaran|rilis|surat|pesan|kanal|pernyataan|aplikasi|video|utas|cuitan|juru|jubir)$/

/** "a person close to him": no subject of its own. */
const objective = /^(?:him|them)$/

/** Every noun phrase that can be a subject between `from` and `to`, by the token after it. */
function phraseEndingAt(tokens: Tokens, from: number, end: number, language: Language): Reference | null {
  const last = tokens[end - 1]
  if (!last || last.kind !== 'word') return null
  const pronoun = language.familyNameLast && objective.test(last.lower) ? undefined : language.pronouns.get(language.familyNameLast ? last.lower.replace(/'(?:d|ll|ve|re)$/, '') : last.lower)
  if (pronoun) return { kind: 'pronoun', pronoun, start: last.start, end: last.end }
  let start = end - 1
  let head: Reference | null = null
  for (let at = end - 1; at >= Math.max(from, end - 16); at -= 1) {
    const token = tokens[at]
    if (!language.familyNameLast && token?.text === ')' && at < end - 1) {
      const open = openingBracket(tokens, at, from)
      if (open > from && tokens[open - 1]?.capital === true) {
        at = open
        continue
      }
    }
    const whole = language.familyNameLast && token?.lower === 'and' && at < end - 1 && tokens[at - 1]?.capital === true && tokens[at + 1]?.capital === true ? bodyEndingAt(tokens, Math.max(from, at - 6), at, end, language) : null
    if (whole) return whole
    if (!token || token.kind === 'quote' || (token.kind === 'punctuation' && token.text !== '.' && token.text !== '@') || language.relativePronouns.has(token.lower) || language.complementizers.has(token.lower) || language.conjunctions.has(token.lower) || language.clauseWords.has(token.lower) || (language.familyNameLast && (token.lower === 'what' || token.lower === 'whom'))) break
    if (at < end - 1 && !token.capital && !language.roles.has(token.lower) && verbOf(token, language).use !== undefined) break
    // "Renatta mempersoalkan ulasan Codeblue yang menyebut": behind an act its object begins.
    if (at < end - 1 && !language.familyNameLast && isAct(token)) break
    if (token.text === '.' && tokens[at - 1]?.kind === 'word' && !language.abbreviations.has(tokens[at - 1]?.lower ?? '') && (tokens[at - 1]?.text.length ?? 0) > 1 && !(language.familyNameLast && initials.test(tokens[at - 1]?.text ?? ''))) break
    start = at
  }
  for (let at = end - 2; at > start; at -= 1) {
    if (!language.throughWords.has(tokens[at]?.lower ?? '')) continue
    // "Menteri Gita Wiradana melalui akun media sosialnya": who speaks stands before it, behind it only through what.
    if (channels.test(tokens[at + 1]?.lower ?? '') || !tokens.slice(at + 1, end).some(({ capital }) => capital)) return phraseEndingAt(tokens, from, at, language)
    start = at + 1
    break
  }
  // "Under Secretary Ann Lee"
  const titled = language.familyNameLast && tokens[start]?.lower === 'under' && tokens[start]?.capital === true && tokens[start + 1]?.lower === 'secretary'
  if (titled) start += 1
  while (start < end && (skips(tokens[start], language) || language.prepositions.has(tokens[start]?.lower ?? ''))) {
    if (language.prepositions.has(tokens[start]?.lower ?? '')) {
      start += 1
      const run = readRun(tokens, start, end, language)
      if (run && run.to === end) return null
      while (start < end && !readRun(tokens, start, end, language) && !language.definiteBefore.has(tokens[start]?.lower ?? '') && !(language.familyNameLast && language.indefinite.has(tokens[start]?.lower ?? ''))) start += 1
      if (language.familyNameLast && start >= end) return { kind: 'unnamed', start: last.start, end: last.end }
      const skipped = readRun(tokens, start, end, language)
      if (skipped && skipped.to < end) start = skipped.to
      continue
    }
    start += 1
  }
  const phrase = readPhrase(tokens, start, end, language)
  head = phrase?.reference ?? null
  const clause = language.familyNameLast && (head?.kind === 'unnamed' || (head?.kind === 'description' && !head.definite)) ? definiteEnding(tokens, start, end, language) : null
  if (clause) return clause
  const short = language.familyNameLast && head !== null && (head.kind === 'pronoun' || head.kind === 'unnamed') && head.end < last.end
  return short ? (nameEndingAt(tokens, start, end, language) ?? head) : head
}

/**
 * The subject of the verb at token `verb`, whose clause begins no earlier than `from`: the words right before it, past
 * adverbs and auxiliaries, past an apposition between commas or brackets, past "who"/"yang"; else the sentence's subject.
 */
export function subjectBefore(tokens: Tokens, verb: number, from: number, language: Language, sentence: number): Reference | null {
  const use = verbOf(tokens[verb], language).use
  let whole: Reference | null | undefined
  const main = (): Reference | null => {
    if (whole === undefined) whole = mainSubject(tokens, sentence, verb, language)?.reference ?? null
    return whole
  }
  if (use === 'participle') {
    const quoted = language.familyNameLast ? quotedBefore(tokens, verb, from, language) : null
    if (quoted) return quoted
    const blamed = language.familyNameLast && tokens[verb - 1]?.lower === 'for' ? blamedFor(tokens, verb - 1, from, language) : null
    if (blamed) return blamed
    const own = language.familyNameLast && tokens[verb - 1]?.lower === 'by' ? clauseSubject(tokens, verb - 1, from, language) : null
    if (own) return own
    // "an officer can be heard shouting"
    if (language.familyNameLast && /^(?:heard|seen|filmed|recorded|overheard)$/.test(tokens[verb - 1]?.lower ?? '') && language.passiveAuxiliaries.has(tokens[verb - 2]?.lower ?? '') && tokens[verb - 2]?.lower !== 'being') {
      let end = verb - 2
      while (end > from && skips(tokens[end - 1], language)) end -= 1
      return phraseEndingAt(tokens, from, end, language) ?? main()
    }
    const teller = language.familyNameLast && isComma(tokens[verb - 1]) ? tellerBehind(tokens, verb - 1, from, language) : null
    if (teller) return teller
    const near = language.familyNameLast ? actorBefore(tokens, verb, from, language) : null
    if (near) return near
    const who = language.familyNameLast ? whoBefore(tokens, verb, from) : -1
    if (who > from) return subjectBefore(tokens, who + 1, from, language, sentence)
    for (let at = verb - 1; at > Math.max(from, verb - 10) && tokens[at]?.kind === 'word'; at -= 1) {
      if (tokens[at]?.lower !== 'with') continue
      const whole = main()
      const own = readPhrase(tokens, at + 1, verb, language)?.reference ?? whole
      return own?.kind === 'thing' && (whole?.kind === 'name' || whole?.kind === 'pronoun') ? whole : own
    }
    return main()
  }
  let at = verb
  while (at > from && !pointsAt(tokens, at - 1, language) && ((skips(tokens[at - 1], language) && (language.familyNameLast || !language.conjunctions.has(tokens[at - 1]?.lower ?? ''))) || (tokens[at - 1]?.kind === 'word' && (tokens[at - 1]?.lower === 'on' || tokens[at - 1]?.lower === 'not')))) at -= 1
  // "Ia membagikan nasi sambil berpesan"
  if (!language.familyNameLast && tokens.slice(at, verb).some((token) => verbOf(token, language).use === 'participle')) return main()
  const before = tokens[at - 1]
  if (!before || at <= from) return main()
  if (before.text === ')' || before.text === ']') {
    while (at > from && tokens[at - 1]?.text !== '(' && tokens[at - 1]?.text !== '[') at -= 1
    if (at > from) return isComma(tokens[at - 2]) ? behindComma(tokens, at - 2, from, language) ?? main() : phraseEndingAt(tokens, from, at - 1, language) ?? main()
    return main()
  }
  // "A report found what it called …": it is the report.
  if (language.familyNameLast && before.lower === 'it' && tokens[at - 2]?.lower === 'what' && at - 3 > from && verbOf(tokens[at - 3], language).use !== undefined) return subjectBefore(tokens, at - 3, from, language, sentence)
  const own = language.familyNameLast && before.lower === 'it' ? main() : undefined
  const said = own === undefined ? null : phraseEndingAt(tokens, from, at, language)
  if (said?.kind === 'thing') return said
  if (own?.kind === 'thing' || (own?.kind === 'name' && own.mention.kind === 'organisation')) return own
  if (own !== undefined) return { kind: 'description', roles: [], person: false, organisation: 'organization', gender: null, definite: true, start: before.start, end: before.end }
  if (before.lower === 'whom') return { kind: 'unnamed', start: before.start, end: before.end }
  if (isComma(before) || isDash(before)) return (language.familyNameLast ? beforeWhose(tokens, at - 1, from, language) : null) ?? behindComma(tokens, at - 1, from, language) ?? main()
  if (language.relativePronouns.has(before.lower)) {
    const comma = isComma(tokens[at - 2]) ? at - 2 : at - 1
    const bracketed = language.familyNameLast ? beforeBrackets(tokens, comma, from) : comma
    // "Jess Pengelly, 20, who said …"
    const end = language.familyNameLast && tokens[bracketed - 1]?.kind === 'number' && isComma(tokens[bracketed - 2]) ? bracketed - 2 : bracketed
    const owner = before.lower === 'which' ? afterPreposition(tokens, from, end, language) : null
    if (owner) return owner
    const whole = phraseEndingAt(tokens, from, end, language)
    const near = language.familyNameLast && before.lower === 'who' && (((whole?.kind === 'pronoun' || whole?.kind === 'unnamed') && isOfPlainNoun(tokens, end)) || (whole?.kind !== 'pronoun' && (whole?.end ?? 0) < (tokens[end - 1]?.end ?? 0))) ? (nameEndingAt(tokens, from, end, language, true) ?? whole) : whole
    const someone = language.familyNameLast && before.lower === 'who' && isSomeone(tokens, end, language) && (near === null || near.end < (tokens[end - 1]?.end ?? 0)) ? describedBefore(tokens, end, from, language) : null
    if (someone) return someone
    const described = language.familyNameLast && before.lower === 'who' && isComma(tokens[at - 2]) && (near === null || near.kind === 'unnamed' || (near.kind === 'thing' && near.end < (tokens[end - 1]?.end ?? 0))) ? describedBefore(tokens, end, from, language) : null
    if (described) return described
    const apposed = language.familyNameLast && near !== null && near.kind !== 'name' && near.kind !== 'pronoun' ? apposedTo(tokens, near.start, from, language) : null
    return apposed ?? near ?? main()
  }
  // "which the president likes to call …"
  if (language.familyNameLast && before.lower === 'to' && /^(?:likes?|loves?|prefers?|liked|loved|preferred|used|tends|tended|continues|refuses)$/.test(tokens[at - 2]?.lower ?? '')) return subjectBefore(tokens, at - 2, from, language, sentence)
  // "the governor, who likes to describe himself as …"
  if (language.familyNameLast && before.lower === 'to' && tokens[at - 2]?.kind === 'word' && language.relativePronouns.has(tokens[at - 3]?.lower ?? '')) return subjectBefore(tokens, at - 2, from, language, sentence)
  if (language.familyNameLast && before.lower === 'to') {
    for (let index = at - 2; index >= Math.max(from, at - 9) && tokens[index]?.kind === 'word'; index -= 1) {
      if (!/^with(?:out)?$/.test(tokens[index]?.lower ?? '')) continue
      const own = readPhrase(tokens, index + 1, at, language)?.reference
      if (own?.kind === 'name' && own.mention.kind === 'person') return own
      break
    }
  }
  // "Vance, who has ruled since 2003 and calls himself …".
  const relative = language.familyNameLast && (before.lower === 'and' || before.lower === 'but') ? relativeBefore(tokens, at - 1, from, language) : -1
  if (relative >= 0) return subjectBefore(tokens, relative + 1, from, language, sentence)
  if (language.familyNameLast && language.conjunctions.has(before.lower) && main() === null) {
    for (let index = at - 2; index > from; index -= 1) if (verbOf(tokens[index], language).use === 'finite' && language.pronouns.has(tokens[index - 1]?.lower ?? '')) return subjectBefore(tokens, index, from, language, sentence)
  }
  if (language.conjunctions.has(before.lower) || before.lower === 'to' || language.prepositions.has(before.lower)) return main()
  const near = phraseEndingAt(tokens, from, at, language)
  // "Seorang pejabat yang enggan disebut namanya mengatakan": somebody described, of whom "yang" tells something.
  const told = near && !language.familyNameLast && tokens.slice(from, at).some(({ lower }) => language.relativePronouns.has(lower)) ? main() : null
  if (near && told?.kind === 'description' && (near.kind === 'unnamed' || near.kind === 'thing' || !told.definite) && isToldBetween(tokens, told.end, near.start, language)) return told
  if (near && near.kind !== 'unnamed') return firstOfTwo(tokens, near, from, language) ?? near
  // "A legislator who wants to lower the limit said": the clause behind "who" is no subject.
  if (near && language.familyNameLast && isBehindWho(tokens, near.start, from)) return main() ?? near
  if (near && (main()?.kind !== 'name' || (language.familyNameLast && isSubordinate(tokens, near.start, from, language)))) return near
  return main()
}

/** A verb after `…, apposition,`: the phrase before the comma that opens the apposition. */
function behindComma(tokens: Tokens, comma: number, from: number, language: Language): Reference | null {
  let found: Reference | null = null
  const whole = language.familyNameLast ? mainSubject(tokens, from, comma, language) : null
  // "Lang's backers, who had asked the union to wait, said": nobody named.
  if (whole && isComma(tokens[whole.next]) && isAside(tokens, whole.next + 1, language) && (whole.reference.kind !== 'unnamed' || tokens[whole.next + 1]?.lower === 'who')) return whole.reference
  const bracket = !language.familyNameLast && tokens[comma - 1]?.text === ')' ? openingBracket(tokens, comma - 1, from) : -1
  const apposition = phraseEndingAt(tokens, from, bracket > from ? bracket : comma, language)
  if (bracket > from && apposition?.kind === 'name' && apposition.mention.kind === 'person') return apposition
  // "Kuasa hukum Hadi Wijaya, Rima Sari, menyebut": who acts for the first.
  const agent = !language.familyNameLast && apposition?.kind === 'name' && apposition.mention.kind === 'person' ? mainSubject(tokens, from, comma, language)?.reference : undefined
  if (agent?.kind === 'name' && agent.mention === (apposition?.kind === 'name' ? apposition.mention : null)) return agent
  for (let at = comma - 1; at > Math.max(from, comma - 80); at -= 1) {
    const token = tokens[at]
    if (!token) break
    if (!isComma(token) && !isDash(token)) continue
    // "the president, who, hours before he left, again called …"
    if (language.familyNameLast && tokens[at - 1]?.lower === 'who') return subjectBefore(tokens, at, from, language, from)
    const aged = !language.familyNameLast && tokens[at - 1]?.text === ')' ? openingBracket(tokens, at - 1, from) : -1
    const reference = phraseEndingAt(tokens, from, aged > from ? aged : at, language)
    // "Lawan mainnya, Reza, menyebut": a capital that only the sentence's start gives is less of a name than what stands in apposition.
    const sure = reference?.kind === 'name' && !language.familyNameLast && reference.mention.doubtful && apposition?.kind === 'name' && !apposition.mention.doubtful ? apposition : reference
    if (sure?.kind === 'name' && sure.mention.kind === 'person') return sure
    if (apposition?.kind === 'name' && apposition.mention.keys[0]?.startsWith('@') === true) return apposition
    if (apposition?.kind === 'name' && apposition.mention.kind === 'person' && reference !== null && !isPlacePhrase(tokens, at, apposition.start, language)) return apposition
    // "Karvonia's state news agency, KNA, said"
    if (language.familyNameLast && reference?.kind === 'description' && reference.organisation !== null && apposition?.kind === 'name' && apposition.mention.kind === 'organisation') return apposition
    found ??= reference?.kind === 'unnamed' ? null : reference
  }
  const own = readPhrase(tokens, from, comma, language)
  if (own?.reference.kind === 'name' && own.reference.mention.kind === 'person') return own.reference
  return found ?? apposition
}

