import { aliasAfter, aliasBefore, isApposed, isNickname } from './aliases'
import type { Language } from './languages/language'
import { followsPlace, isLocated, isOfficeBefore, isGoverned, isHomeFirst, isSuspect, placing, rolesAfter, rolesBefore } from './beside'
import { beginsSentence, followsOpening, holderOf, namedBehind, tellsBehind } from './name-openings'
import { inName, isJoined } from './name-words'
import { isDegree, mentionOf, nothing, withoutDegrees } from './mention'
import { areInitials, closingBracket, genderOf, isListed, isNamedWhole, isPlainNoun, listedBody, shortNameAfter, withoutCountry, wordsOfBody } from './name-parts'
import { followsNumber, pastNumber, placesOfNumber } from './numbered'
import { roleOf, rolesAt } from './roles'
import type { Mention, Run } from './run'
import { isAcronym, isGiven, isOfficeWord, isOutside, isRank, isRoman, isTitle, isTrademark, isWholeBody, nameStartAfterTitles, outsideIn, surnames } from './titles'
import { initials, isComma, isStop, verbOf, type Token, type Tokens } from './tokens'

/** Before the name of a paper. */
const papers = new Set(['magazine', 'newspaper', 'weekly', 'daily', 'tabloid', 'broadsheet', 'website', 'podcast', 'newsletter'])

/** Words before a club's or a body's other name. */
const bynames = new Set(['berjulukan', 'berjuluk', 'julukan', 'dijuluki'])
const site = /\w\.(?:com|co|id|net|org|tv)(?:\.|$)/i

/** Before an English place, and before whom an English sentence is about. */
const whereabouts = new Set(['in', 'outside', 'inside', 'near'])
const governors = new Set(['of', 'about', 'against', 'to', 'with', 'for', 'on', 'than', 'like'])

/** "Top House Democrats": what several are of, and who they are. */
const chambers = /^(?:house|senate|assembly|parliament|congress|cabinet)$/
const severals = /^(?:democrats|republicans|conservatives|progressives|liberals|moderates|lawmakers|officials|aides|ministers|leaders|members)$/

/** Inside the English name of a body ("Institute for Development of Economics"). */
const foreignJoins = new Set(['for', 'of', 'and', 'the'])

/** What has a name of its own, of several words, before its officer's. */
const society = /^(?:kelompok|koperasi|gabungan|paguyuban|perkumpulan|sanggar|komunitas|gapoktan|poktan|bumdes)$/

/** "sutradara" before a name: no place or body follows such a word. */
const isCalling = (token: Token | undefined, language: Language): boolean =>
  token?.kind === 'word' && !token.capital && language.honorifics.has(token.lower) && !language.clubRoles.has(token.lower) && !language.agents.has(token.lower)

function runEnd(tokens: Tokens, from: number, limit: number, language: Language): number {
  let at = from + 1
  while (at < limit) {
    const before = tokens[at - 1]
    const token = tokens[at]
    if (!before || !token || (before.possessive && !ownsBody(tokens, at, language))) break
    if (inName(tokens, at, language)) {
      at += 1
      continue
    }
    if (token.kind === 'quote' && isGiven(language.familyNameLast ? tokens[from] : before, language) && tokens[at + 1]?.capital === true && token.text.length < 24 && /^\p{Lu}[^.,!?]*$/u.test(token.text)) {
      at += 1
      continue
    }
    const next = tokens[at + 1]
    const onwards = at + 1 < limit && inName(tokens, at + 1, language)
    // "a U.N. mediator"
    if (token.text === '.' && language.familyNameLast && before.end === token.start && at === from + 1 && initials.test(before.text) && next?.kind === 'word' && !next.capital) return at + 1
    if (token.text === '.' && before.end === token.start && before.kind === 'word') {
      const short = before.text.length === 1 || language.abbreviations.has(before.lower) || /\.\p{Lu}$/u.test(before.text)
      if (!short || !(onwards || (!language.familyNameLast && language.honorifics.has(next?.lower ?? '') && tokens[at + 2]?.text === '.'))) break
      at += 1
      continue
    }
    if (token.kind === 'word' && (language.particles.has(token.lower) || (!language.familyNameLast && language.honorifics.has(token.lower))) && onwards) {
      at += 1
      continue
    }
    if (!language.familyNameLast && foreignJoins.has(token.lower) && (onwards || (foreignJoins.has(next?.lower ?? '') && tokens[at + 2]?.capital === true))) {
      at += 1
      continue
    }
    if (language.particles.has(token.lower) && language.particles.has(next?.lower ?? '') && at + 2 < limit && inName(tokens, at + 2, language)) {
      at += 2
      continue
    }
    if (language.familyNameLast && (token.lower === 'of' || token.lower === 'for') && (language.organisationHeads.has(before.lower) || language.roles.has(before.lower))) {
      const behind = next?.lower === 'the' ? at + 2 : at + 1
      // "Conference of Catholic Bishops"
      const skip = behind + 1 < limit && !inName(tokens, behind, language) && tokens[behind]?.capital === true && language.organisationHeads.has(before.lower) ? behind + 1 : behind
      if (skip >= limit || !inName(tokens, skip, language)) break
      at = skip
      continue
    }
    // "Department of Health and Human Services"
    if (language.familyNameLast && token.lower === 'and' && onwards && next !== undefined && !isTitle(next, language) && !isGiven(next, language) && tokens.slice(from, at).some((part, index) => part.lower === 'of' && language.organisationHeads.has(tokens[from + index - 1]?.lower ?? ''))) {
      at += 1
      continue
    }
    if (token.text === '.' && language.honorifics.has(before.lower) && !before.capital && onwards) {
      at += 1
      continue
    }
    if (token.kind === 'word' && !language.familyNameLast && language.honorifics.has(token.lower) && next?.text === '.') {
      at += 1
      continue
    }
    const closing = token.text === '(' && !language.familyNameLast ? closingBracket(tokens, at) : -1
    if (closing > 0 && closing + 1 < limit && inName(tokens, closing + 1, language)) {
      at = closing + 1
      continue
    }
    if (token.text === '(' && !language.familyNameLast && language.honorifics.has(next?.lower ?? '') && tokens[at + 2]?.text === '.' && tokens[at + 3]?.text === ')' && at + 4 < limit && inName(tokens, at + 4, language)) {
      at += 4
      continue
    }
    const bracket = isComma(token) && !language.familyNameLast && language.organisationHeads.has(tokens[from]?.lower ?? '') ? listedBody(tokens, from, at) : -1
    if (bracket > 0) {
      at = bracket
      continue
    }
    if (isComma(token) && /^(?:jr|sr)$/.test(next?.lower ?? '')) {
      at += 1
      continue
    }
    break
  }
  return at
}

/** "Dock Workers' Union", "Women's Freedom League": several whose body's name goes on at token `at`. */
function ownsBody(tokens: Tokens, at: number, language: Language): boolean {
  const [owners, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  if (!language.familyNameLast || !owners || token?.capital !== true || !(owners.mark.length === 1 || /^(?:women|men|children|people)$/.test(owners.lower))) return false
  return language.organisationHeads.has(token.lower) || (next?.capital === true && language.organisationHeads.has(next.lower))
}

/** Whether a person's name in apposition follows the run: "Peneliti Lembaga X, Donal Simatupang, menilai". */
function namedInApposition(tokens: Tokens, end: number, language: Language): boolean {
  // "Wakil Ketua Komisi IV DPRD Borangan dari PKR, Saberan Ideham, …"
  const to = tokens[end]?.lower === 'dari' && tokens[end + 1]?.capital === true ? runEnd(tokens, end + 1, tokens.length, language) : end
  const comma = pastNumber(tokens, to)
  if (!isComma(tokens[comma])) return false
  let from = comma + 1
  while (language.honorifics.has(tokens[from]?.lower ?? '') || (from > comma + 1 && tokens[from]?.text === '.')) from += 1
  const first = tokens[from]
  if (!first || !inName(tokens, from, language) || (from === comma + 1 && isTitle(first, language))) return false
  const last = runEnd(tokens, from, tokens.length, language)
  const words = tokens.slice(from, last).filter((token) => token.kind === 'word')
  const after = tokens[last]
  if (words.some((token) => token.text.includes('.')) || words.every((token) => isOutside(token, language))) return false
  return after === undefined || isComma(after) || after.text === '(' || isStop(after) || verbOf(after, language).use !== undefined || (words.length > 1 && !after.capital)
}

/** "Bendesa Adat Cempaga, Jro Mangku Widia, mengatakan": an office of no table, and its holder between commas. */
function isOfficeOf(tokens: Tokens, to: number, words: readonly Token[], language: Language): boolean {
  if (words.length < 2 || words.some((token) => isGiven(token, language)) || !isComma(tokens[to])) return false
  const end = runEnd(tokens, to + 1, tokens.length, language)
  const holder = tokens.slice(to + 1, end)
  const known = holder.some((token) => isGiven(token, language)) || language.honorifics.has(holder[0]?.lower ?? '') || (holder.length > 1 && holder.every((token) => token.kind === 'word' && token.capital && !isOutside(token, language) && !isTitle(token, language)))
  return known && holder[0]?.capital === true && isComma(tokens[end]) && verbOf(tokens[end + 1], language).use === 'finite'
}

/** Reads the run of capitalised words at token `from`, or null when none begins there. */
export function readRun(tokens: Tokens, from: number, limit: number, language: Language): Run | null {
  const opener = tokens[from]
  if (from >= limit || !opener || (!opener.capital && (language.familyNameLast || !isJoined(opener)))) return null
  const known = tokens.runs[from]
  if (known === null || (known && known.to <= limit)) return known
  const run = inName(tokens, from, language) ? readRunUpTo(tokens, from, known ? limit : tokens.length, language) : null
  if (!known) tokens.runs[from] = run
  return run === null || run.to <= limit ? run : readRunUpTo(tokens, from, limit, language)
}

/** "Ketua MUI Bidang Dakwah dan Ukhuwah KH Cholil": behind one word of no table the office goes on to a rank or to a given name. */
function officeGoesOn(tokens: Tokens, to: number, words: readonly Token[], titles: readonly string[], language: Language): boolean {
  const [only] = words
  if (!only || words.length > 1 || isGiven(only, language) || !language.conjunctions.has(tokens[to]?.lower ?? '') || tokens[to + 1]?.capital !== true) return false
  const end = runEnd(tokens, to + 1, tokens.length, language)
  const behind = tokens.slice(to + 1, end)
  const [opener] = behind
  if (!opener || isTitle(opener, language) || isGiven(opener, language)) return false
  // "Menteri Pesisir dan Pulau Kecil Rendra Panggabean": what a minister is of may be in no table.
  if (titles.includes('menteri') && behind.length > 2 && behind.every((token) => token.kind === 'word')) return true
  const name = behind.findIndex((token, index) => index > 0 && (isRank(token, language) || isGiven(token, language)))
  return name > 0 && name < behind.length - 1
}

/** "Usman Hamid, Direktur Amnesti Nusantara.": the run at `from` stands in apposition to a name without a title. */
function followsName(tokens: Tokens, from: number, language: Language): boolean {
  if (!isComma(tokens[from - 1]) || tokens[from - 2]?.capital !== true) return false
  for (let at = Math.max(0, from - 8); at < from - 1; at += 1) {
    const run = tokens[at - 1]?.capital === true && tokens[at - 1]?.kind === 'word' ? null : readRun(tokens, at, tokens.length, language)
    if (run?.to === from - 1) return run.mention?.kind === 'person' && run.titles.length === 0 && run.mention.words.length > 1
  }
  return false
}

// Most names stand without any: no list is made for them.
const noTokens: readonly Token[] = []
const noRoles: readonly string[] = []
const nowhere: readonly number[] = []

/** "Juru Bicara Presiden", "Kepala Kantor Komunikasi Presiden": the office of whom somebody serves. */
const isOfAnother = (title: Token, titles: readonly Token[], language: Language): boolean =>
  !language.familyNameLast && /^(?:presiden|menteri|gubernur|bupati|wali|walikota)$/.test(title.lower) && titles.slice(0, titles.indexOf(title)).some(({ lower }) => /^(?:juru|jubir|staf|kepala|asisten|ajudan|utusan|penasihat|penasehat)$/.test(lower)) && titles[titles.indexOf(title) - 1]?.lower !== 'wakil'

function readRunUpTo(tokens: Tokens, from: number, limit: number, language: Language): Run {
  const to = runEnd(tokens, from, limit, language)
  const run = tokens.slice(from, to)
  const beforeAt = followsOpening(tokens, from, to, language) ? nowhere : rolesBefore(tokens, from, language)
  const before = beforeAt.length === 0 ? noTokens : beforeAt.flatMap((at) => tokens[at] ?? [])
  const partner = tokens[from - 2]
  const goesOn = partner?.capital === true && (isOutside(partner, language) || isTitle(partner, language) || isOfficeBefore(tokens, from - 1, language)) && run.slice(0, -1).some((token) => isOutside(token, language))
  const joined = !language.familyNameLast && language.conjunctions.has(tokens[from - 1]?.lower ?? '') && !beginsSentence(tokens[from - 2]) && tokens[from] !== undefined && (isOutside(tokens[from], language) || goesOn)
  const rank = tokens[from - 1]
  const attached = joined || (!language.familyNameLast && rank?.kind === 'word' && !rank.capital && (language.honorifics.has(rank.lower) && !language.roles.has(rank.lower) || /^(?:pensiunan|purnawirawan)$/.test(rank.lower))) || (before.length > 0 && !isComma(tokens[from - 1]))
  const { start: lead, taken } = language.familyNameLast ? { start: isWholeBody(run, language) ? 0 : namedBehind(tokens, from, run, language), taken: false } : nameStartAfterTitles(run, language, attached)
  // "Kepala Dinas Muara Sago Halim Sandewa": the word after "Muara" is the place's too.
  const parted = !language.familyNameLast && lead > 0 && run.length - lead > 2 && (run[lead]?.text.length ?? 0) > 1 && language.placeParts.has(run[lead - 1]?.lower ?? '') && !isGiven(run[lead], language) && isGiven(run[lead + 1], language)
  const numbered = language.familyNameLast || lead > 0 || !followsNumber(tokens, from) ? 0 : placesOfNumber(tokens, from, run, language, (token) => isOutside(token, language) || isTitle(token, language), (token) => isGiven(token, language) || isTitle(token, language))
  const start = numbered > 0 ? numbered : language.familyNameLast && lead > 0 && /^(?:of|for)$/.test(run[lead]?.lower ?? '') ? holderOf(run, lead, language) : run[lead]?.text === '.' || parted || (lead === 0 && isHomeFirst(tokens, from, to, run, language)) ? lead + 1 : lead
  const titleTokens = start === 0 ? noTokens : run.slice(0, start).filter((token) => isTitle(token, language))
  const titlesAt = titleTokens.length === 0 ? nowhere : titleTokens.filter((token) => !isOfAnother(token, titleTokens, language)).map((token) => from + run.indexOf(token))
  const titles = titlesAt.length === 0 ? noRoles : titlesAt.flatMap((at) => rolesAt(tokens, at, language))
  if (isNamedWhole(tokens, run, to, language)) return { from, to, titles: noRoles, outside: outsideIn(run, run.length, language), mention: mentionOf(wordsOfBody(run), 'organisation', [], null, { ...nothing, alias: shortNameAfter(tokens, to) }) }
  const named = withoutCountry(withoutDegrees(start === 0 ? run : run.slice(start), language), language)
  const words = named.every((token) => token.kind === 'word') ? named : named.filter((token) => token.kind === 'word')
  const first = words[0]
  const last = words.at(-1)
  const outside = language.familyNameLast ? noRoles : outsideIn(run, start, language)
  const unnamed = (): Run => ({ from, to, mention: null, titles, outside: outsideIn(run, run.length, language) })
  const [only] = run
  // "ujar Babe" of somebody whose other name begins so.
  if (!first && only && run.length === 1 && roleOf(only, language) === null && verbOf(tokens[from - 1], language).use === 'postposed') return { ...unnamed(), mention: mentionOf(run, 'person', [], null, { ...nothing, doubtful: true }) }
  // "King told reporters" of Delroy King
  if (!first && only && run.length === 1 && language.familyNameLast && surnames.has(only.lower) && !language.definiteBefore.has(tokens[from - 1]?.lower ?? '') && (isComma(tokens[to]) || verbOf(tokens[to], language).use !== undefined)) return { ...unnamed(), mention: mentionOf(run, 'person', [], null, { ...nothing, doubtful: true }) }
  if (!first || !last || (!language.familyNameLast && words.length === 1 && isRoman(first))) return unnamed()
  // "Top House Democrats"
  if (language.familyNameLast && words.length > 1 && chambers.test(last.lower) && tokens[to]?.capital === true && severals.test(tokens[to]?.lower ?? '')) return unnamed()
  const general = run[start - 1]?.lower === 'jenderal' && /^(?:sekretaris|direktur|inspektur)$/.test(run[start - 2]?.lower ?? '')
  const ranked = (!general && language.honorifics.has(run[start - 1]?.lower ?? '') && !language.clubRoles.has(run[start - 1]?.lower ?? '') && !language.agents.has(run[start - 1]?.lower ?? '')) || (run[start - 1]?.text === '.' && language.honorifics.has(run[start - 2]?.lower ?? ''))
  const bounded = start > 0 && language.places.has(run[start - 1]?.lower ?? '') && !language.organisationHeads.has(run[start - 1]?.lower ?? '')
  const offered = !language.familyNameLast && !ranked && (start > 0 || attached)
  const titled = offered && !bounded && (!taken || (words.length > 2 && language.organisationHeads.has(run[start - 2]?.lower ?? ''))) && (start > 0 || attached)
  const passed = run.slice(0, start).some((token) => isOutside(token, language))
  const housed = language.agents.has(run[start - 1]?.lower ?? '') || run.slice(0, start).some((token) => (language.namedHeads.has(token.lower) && !language.placedHeads.has(token.lower)) || society.test(token.lower))
  // "Kuasa hukum Yusran, Rachel Tuhumury, …": whom she acts for is somebody.
  const acting = before.some((token) => language.agents.has(language.roles.get(token.lower) ?? ''))
  if (offered && (passed || attached || titles.length > 0) && (housed || !words.some((token) => isGiven(token, language)) || (attached && words.length === 1)) && namedInApposition(tokens, to, language)) return { ...unnamed(), outside: run.flatMap((token) => (token.kind === 'word' && !isTitle(token, language) && !(acting && isGiven(token, language)) ? [token.lower] : [])) }
  if (offered && titleTokens.length > 0 && !words.some((token) => isGiven(token, language)) && (isStop(tokens[to]) || isComma(tokens[to])) && followsName(tokens, from, language)) return { ...unnamed(), outside: words.map((token) => token.lower) }
  if (offered && !language.familyNameLast && officeGoesOn(tokens, to, words, titles, language)) return { ...unnamed(), outside: words.map((token) => token.lower) }
  // "Juru bicara Angkatan Laut Qasimia": whose navy it is.
  const armed = /^(?:laut|darat|udara)$/.test(run[start - 1]?.lower ?? '') && run[start - 2]?.lower === 'angkatan' && !isGiven(first, language)
  if (offered && words.length === 1 && (armed || language.placedHeads.has(run[start - 1]?.lower ?? ''))) return { ...unnamed(), outside: [first.lower] }
  if (offered && words.every((token) => isOutside(token, language)) && (passed || words.length === 1) && !(titleTokens.length === 0 && words.length === 1 && !attached)) return unnamed()
  if (offered && titles.length + before.length > 0 && language.definiteAfter.has(tokens[to]?.lower ?? '') && (!words.some((token) => isGiven(token, language)) || language.namedHeads.has(run[start - 1]?.lower ?? '')) && !(words.length > 1 && isCalling(tokens[from - 1], language))) return { ...unnamed(), outside: words.map((token) => token.lower) }
  if (!language.familyNameLast && words.length === 1 && run.length === 1 && (language.personWords.has(first.lower) || language.commonWords.has(first.lower))) return unnamed()
  if (!language.familyNameLast && run.length === 1 && isTitle(first, language) && beginsSentence(tokens[from - 1]) && tokens[to]?.kind === 'word') return { ...unnamed(), titles: rolesAt(tokens, from, language) }
  if (!language.familyNameLast && run.length === 1 && isComma(tokens[from - 1]) && tokens[from - 2]?.capital === true && isDegree(first)) return unnamed()
  if (!language.familyNameLast && start === 0 && beginsSentence(tokens[from - 1]) && isOfficeOf(tokens, to, words, language)) return { ...unnamed(), outside: words.map((token) => token.lower) }
  // "dijerat Pasal 363"
  if (!language.familyNameLast && run.length === 1 && /^(?:pasal|ayat|bab)$/.test(first.lower) && tokens[to]?.kind === 'number') return unnamed()
  // "Bidang Pendidikan, Penelitian, dan …", "Bidang Kerja Sama dan …": a word of an office by itself.
  if (!language.familyNameLast && run.length === 1 && isOfficeWord(first, language) && !isTrademark(first) && !beginsSentence(tokens[from - 1]) && verbOf(tokens[from - 1], language).use !== 'postposed' && verbOf(tokens[to], language).use === undefined) return unnamed()
  const heads = language.familyNameLast ? words : words.slice(0, 1)
  const articled = language.familyNameLast && titleTokens.length === 0 && (tokens[from - 1]?.lower === 'the' || (tokens[from - 2]?.lower === 'the' && (/^\d+(?:st|nd|rd|th)$/.test(tokens[from - 1]?.lower ?? '') || (tokens[from - 1]?.capital === true && language.timeWords.has(tokens[from - 1]?.lower ?? ''))))) && !last.possessive && (tokens[to]?.kind !== 'word' || verbOf(tokens[to], language).use !== undefined || language.prepositions.has(tokens[to]?.lower ?? '') || language.indefinite.has(tokens[to]?.lower ?? ''))
  const institution = (articled && !words.every((token) => language.places.has(token.lower))) || heads.some((token) => language.organisationHeads.has(token.lower) && !(language.familyNameLast && words.length === 1 && beginsSentence(tokens[from - 1]) && /(?:[^s]s|women)$/.test(token.lower) && !/^(?:news|times)$/.test(token.lower))) || (words.length === 1 && (isAcronym(first) || (language.familyNameLast && initials.test(first.text))) && titleTokens.length === 0 && first.text.length < 9 && !(!language.familyNameLast && first.text.length < 4 && (isSuspect(tokens, to, before) || areInitials(first, language))))
  // "Unite, which represents the crews,"
  const body = !language.familyNameLast && run.length === 1 && (isTrademark(first) || (language.bodyWords.has(first.lower) && beginsSentence(tokens[from - 1])))
  const bodied = language.familyNameLast && titleTokens.length === 0 && before.length === 0 && isComma(tokens[to]) && tokens[to + 1]?.lower === 'which' && !isGiven(first, language) && !words.some((token) => language.places.has(token.lower)) && !language.prepositions.has(tokens[from - 1]?.lower ?? '')
  const printed = language.familyNameLast && words.length < 4 && titleTokens.length === 0 && papers.has(tokens[from - 1]?.lower ?? '') && !isGiven(first, language)
  const called = !language.familyNameLast && (bynames.has(tokens[from - 1]?.lower ?? '') || (words.length === 1 && first.text.includes('.') && site.test(first.text)))
  const tailed = !language.familyNameLast && words.length > 1 && language.organisationTails.has(last.lower) && last.lower !== 'indonesia' && !isGiven(first, language)
  const acronymed = !language.familyNameLast && start === 0 && words.length > 1 && first.text.length > 2 && isAcronym(first) && !isRoman(first) && !words.some((token) => isGiven(token, language))
  const bare = !language.familyNameLast && start === 0 && !(before.length > 0 && (words.length > 2 || words.some((token) => isGiven(token, language)) || (words.length > 1 && tokens[from - 1]?.lower === 'tim' && verbOf(tokens[to], language).use !== undefined))) && language.organisationNamers.has(tokens[from - 1]?.lower ?? '') && tokens[from - 1]?.capital === false
  if (institution || body || bodied || printed || tailed || acronymed || bare || called) {
    const whole = titleTokens.length > 0 && language.familyNameLast ? run : named
    return { from, to, titles, outside: outsideIn(run, run.length, language), mention: mentionOf(wordsOfBody(whole), 'organisation', [], null, { ...nothing, bare, alias: language.familyNameLast ? null : shortNameAfter(tokens, to) }) }
  }
  const speaks = !language.familyNameLast && words.length === 1 && isGiven(first, language) && verbOf(tokens[from - 1], language).use === 'postposed'
  const settled = start === 0 && !attached && words.length > 1 && language.placedHeads.has(first.lower)
  const placed = settled || titleTokens.length === 0 && !speaks && words.some((token) => language.places.has(token.lower)) && words.every((token) => language.places.has(token.lower) || (words.length > 1 && language.placeParts.has(token.lower)) || (words.length > 1 && language.fieldWords.has(token.lower)))
  const inState = language.familyNameLast && titleTokens.length === 0 && isComma(tokens[to]) && language.prepositions.has(tokens[from - 1]?.lower ?? '') && (language.places.has(tokens[to + 1]?.lower ?? '') || (/^(?:new|north|south|west|rhode)$/.test(tokens[to + 1]?.lower ?? '') && isComma(tokens[to + 3]))) && tokens[to + 1]?.possessive === false
  const inside = language.familyNameLast && titleTokens.length === 0 && whereabouts.has(tokens[from - 1]?.lower ?? '') && !last.possessive && (words.length === 1 || language.placeParts.has(first.lower))
  const next = tokens[to]
  // "At a luncheon in Wichita Bend, the governor said"
  const stayed = language.familyNameLast && titleTokens.length === 0 && words.length === 2 && tokens[from - 1]?.lower === 'in' && isComma(tokens[to]) && tokens[to + 1]?.lower === 'the' && language.roles.has(tokens[to + 2]?.lower ?? '') && verbOf(tokens[to + 3], language).use !== undefined
  // "Channel 6", "Hull 802"
  const counted = language.familyNameLast && words.length === 1 && titleTokens.length === 0 && next?.kind === 'number' && !isGiven(first, language)
  const feast = !language.familyNameLast && first.lower === 'hari' && words[1] !== undefined && (isOutside(words[1], language) || /^(?:acara|peringatan|memperingati|perayaan|merayakan|rangka|menyambut|jelang|menjelang|momentum|saat|pada|di|semangat)$/.test(tokens[from - 1]?.lower ?? ''))
  // "Taruna Siaga Bencana (Tagana)": a body, whose last word is an office's.
  const staffed = !language.familyNameLast && start === 0 && !attached && words.length > 2 && (last.lower === 'indonesia' ? !isGiven(first, language) : language.fieldWords.has(last.lower) && !isGiven(last, language)) && (next === undefined || (next.text === '(' && tokens[to + 1]?.kind !== 'number'))
  const thing = feast || staffed || !language.familyNameLast && start === 0 && !attached && language.thingNouns.has(tokens[from - 1]?.lower ?? '') && (tokens[from - 1]?.capital === false || beginsSentence(tokens[from - 2]))
  if (thing || counted || stayed || placed || inState || inside || (!language.familyNameLast && words.length === 1 && /^(?:di|ke|dari|asal|kelahiran|kawasan|wilayah|warga)$/.test(tokens[from - 1]?.lower ?? '') && !(tokens[from - 1]?.lower === 'dari' && isGiven(first, language) && !language.places.has(first.lower))) || (!language.familyNameLast && titleTokens.length === 0 && start === 0 && (isLocated(tokens[from - 1]?.lower ?? '', words, language) || (tokens[from - 1]?.lower === 'kota' && tokens[from - 2]?.lower === 'ibu'))) || (!language.familyNameLast && words.length < 2 && titleTokens.length === 0 && followsPlace(tokens, from, to, language))) {
    return { from, to, titles, outside, mention: mentionOf(words, 'place', [], null, nothing) }
  }
  // "Sekretaris Jenderal Paguyuban Dayung Hasta Kristiyara": behind an office a society's name, and its holder's.
  const held = titleTokens.length > 0 && words.length > 2 && language.thingNouns.has(first.lower)
  if (!language.familyNameLast && words.length > 1 && !held && (language.fieldWords.has(first.lower) || language.thingNouns.has(first.lower)) && !words.some((token) => isGiven(token, language))) return { from, to, titles, outside, mention: mentionOf(words, 'place', [], null, nothing) }
  const officesAt = [...titlesAt, ...beforeAt, ...rolesAfter(tokens, from, to, language)]
  const roleTokens = officesAt.length === 0 ? noTokens : officesAt.flatMap((at) => tokens[at] ?? [])
  const roles = officesAt.length === 0 ? noRoles : [...new Set(officesAt.flatMap((at) => rolesAt(tokens, at, language)))]
  // "Mela sendiri enggan berkomentar"
  const itself = !language.familyNameLast && next?.lower === 'sendiri'
  const past = language.adverbs.has(next?.lower ?? '') ? tokens[to + 1] : next
  const verb = itself && language.adverbs.has(past?.lower ?? '') ? tokens[to + 2] : past
  const aged = !language.familyNameLast && next?.text === '(' && tokens[to + 1]?.kind === 'number' && tokens[to + 2]?.text === ')'
  const acts = aged || itself || (language.familyNameLast && isComma(next) && rolesAfter(tokens, from, to, language).length > 0) || (language.familyNameLast && tokens[from - 1]?.kind === 'quote' && isComma(next) && /,$/.test(tokens[from - 1]?.text.trim() ?? '')) || (verbOf(verb, language).use !== undefined && !(language.familyNameLast && /s$/.test(first.lower))) || (isComma(next) && (tokens[to + 1]?.kind === 'number' || (!language.familyNameLast && isApposed(tokens[to + 1], language)) || language.relativePronouns.has(tokens[to + 1]?.lower ?? '') || (language.familyNameLast && (/ing$/.test(tokens[to + 1]?.lower ?? '') || language.prepositions.has(tokens[to + 1]?.lower ?? '')))))
  const spoken = (verbOf(verb, language).use === 'finite' && (language.familyNameLast || !language.weakVerbs.has(verb?.lower ?? ''))) || (!language.familyNameLast && verbOf(verb, language).use === 'naming') || verbOf(tokens[from - 1], language).use === 'postposed'
  const told = !spoken && !language.familyNameLast && words.length > 1 && next?.lower === 'yang' && tellsBehind(tokens, to + 1, language)
  const office = start > 0 ? run[start - 1] : tokens[from - 1]
  const regional: Mention['regional'] = titled && office !== undefined ? ((words.length > 2 && run.slice(0, start).some((token) => /^(?:pt|cv)$/.test(token.lower))) || (words.length > 3 && run.slice(0, start).some((token) => society.test(token.lower))) ? 'sure' : placing(office, roles, language)) : 'no'
  const modifies = language.familyNameLast && titleTokens.length === 0 && (language.indefinite.has(tokens[from - 1]?.lower ?? '') || (words.length === 1 && !isGiven(first, language) && /^(?:his|her|its|their)$/.test(tokens[from - 1]?.lower ?? ''))) && next?.kind === 'word' && !next.capital && !last.possessive && before.length === 0
  const doubtful = modifies || (!acts && words.length === 1 && titleTokens.length === 0 && (!isGiven(first, language) || (run.length === 1 && !language.familyNameLast && beginsSentence(tokens[from - 1]) && isPlainNoun(next, language))) && !(!language.familyNameLast && areInitials(first, language)) && beginsSentence(tokens[from - 1]) && !first.possessive && !/^(?:him|her)self$/.test(next?.lower ?? ''))
  return { from, to, titles, outside, mention: mentionOf(words, 'person', roles, genderOf(words, roleTokens, language), { doubtful, titled, regional, spoken: spoken || told, quoted: verbOf(tokens[from - 1], language).use === 'postposed', presented: !language.familyNameLast && (words.length > 1 || isGiven(first, language)) && !isListed(tokens, from, to) && (isComma(next) || next?.text === '(' || isComma(tokens[from - 1])), bare: false, agent: !language.familyNameLast && (tokens[from - 1]?.lower === 'oleh' || tokens[from - 2]?.lower === 'oleh'), governed: language.familyNameLast ? governors.has(tokens[from - 1]?.lower ?? '') : isGoverned(tokens, from, language), nickname: words.length === 1 && isNickname(tokens, from, to, language), alias: aliasAfter(tokens, to, words, language) ?? aliasBefore(tokens, from, words, language) }) }
}
