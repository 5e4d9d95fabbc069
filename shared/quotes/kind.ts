import { namesWork } from './aliases'
import type { Cue } from './cues'
import { isAtDistance, isCatchword, isGoneBy, openerOf } from './frame'
import { isGivenName, isLabel } from './labels'
import type { Language } from './languages/language'
import type { QuoteKind } from './model'
import { isAcronym, isGiven } from './titles'
import { isComma, isNoAct, verbOf, type Tokens } from './tokens'

const bare = (text: string): string => text.trim().replace(/[.,;:!?…]+$/, '')

/** How many words begin in the first characters; nine and more are counted as nine. */
function wordsIn(text: string): number {
  let count = 0
  let inside = false
  for (let at = 0; at < text.length && at < longest && count < many; at += 1) {
    const code = text.charCodeAt(at)
    if (code <= 32 || code === 160) inside = false
    else if (!inside && isInk(code, text, at)) {
      inside = true
      count += 1
    }
  }
  return count
}
const many = 9
const isInk = (code: number, text: string, at: number): boolean =>
  code < 128 ? (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) : /[\p{L}\p{N}]/u.test(text.slice(at, at + 2))

/** A clause, however short ("She can't win"). */
const clauseOpening = /^(?:I|We|You|He|She|They|It)(?:['’]\w+)?\s/

/** Somebody speaks of himself, or to somebody: in a headline of capitals no title (Indonesian). */
const addressed = /(?<!\p{L})(?:saya|aku|kami|kita|kamu|anda|kalian|jangan|ayo|mari)(?!\p{L})/iu

/** No title and no word at a distance is longer than this. */
const longest = 160

/** Several long words in capitals alone. */
const shouted = /^\P{L}*\p{Lu}{4,}(?:[^\p{L}]+\p{Lu}{2,})*[^\p{L}]+\p{Lu}{4,}\P{L}*$/u

function isTitleCase(text: string, language: Language): boolean {
  if (text.length > longest) return false
  if (!/^[^\p{L}]*\p{Lu}/u.test(text)) return false
  // Who shouts names nothing: "in “SOLITARY CONFINEMENT,”".
  if (language.familyNameLast && shouted.test(text)) return false
  // Most words that are quoted go on in lower case: told before they are taken apart.
  const second = / (\p{Ll}[\p{L}'’]*)/u.exec(text)?.[1]
  if (second !== undefined && !language.smallTitleWords.has(second)) return false
  const parts = bare(text).split(/\s+/).filter((part) => /\p{L}/u.test(part))
  return parts.length > 0 && parts.every((part, index) => /^[^\p{L}]*\p{Lu}/u.test(part) || /^\d/.test(part) || (index > 0 && language.smallTitleWords.has(part.toLowerCase())))
}

/** "a memoir of the period, “Stamped Out,”": the words before the comma are of a work. */
function isWorkOf(tokens: Tokens, at: number, language: Language): boolean {
  for (let index = at - 3; index >= Math.max(0, at - 8) && tokens[index]?.kind === 'word'; index -= 1) {
    if (language.titleNouns.has(tokens[index]?.lower ?? '')) return true
    if (verbOf(tokens[index], language).use !== undefined) return false
  }
  return false
}

/** "Dalam bukunya, “Sunyi yang Dipilih”, …", "lewat novel terbarunya, “…”". */
const isOwnWork = (tokens: Tokens, at: number, language: Language): boolean => {
  const noun = tokens[at - 2]?.lower ?? ''
  return noun.endsWith('nya') && (language.titleNouns.has(noun.slice(0, -3)) || language.titleNouns.has(tokens[at - 3]?.lower ?? ''))
}

/** "plotting to “gut” the program": somebody's word for what is done. */
const isActed = (tokens: Tokens, at: number, language: Language): boolean =>
  language.familyNameLast && /^\p{Ll}/u.test(tokens[at]?.text ?? '') && (tokens[at - 1]?.lower === 'to' ? /ing$/.test(tokens[at - 2]?.lower ?? '') || verbOf(tokens[at - 2], language).use !== undefined : /^(?:could|would|will|must|should|might|can)$/.test(tokens[at - 1]?.lower ?? '')) && tokens[at + 1]?.kind === 'word'

/** "had nicknamed the mayor's street “VIP Lane”": a name that is given. */
function isNamedSo(tokens: Tokens, at: number, language: Language): boolean {
  for (let verb = at - 1; verb >= Math.max(0, at - 7) && tokens[verb]?.kind === 'word'; verb -= 1) {
    if (/^(?:nicknam(?:e|es|ed|ing)|christen(?:s|ed|ing)?|renam(?:es|ed|ing)|codenam(?:es|ed)|code-named|rechristened)$/.test(tokens[verb]?.lower ?? '')) return true
    if (/^(?:him|her|them)sel(?:f|ves)$/.test(tokens[verb]?.lower ?? '') && tokens[at - 1]?.lower === 'as') return true
    if (verb < at - 1 && /^(?:dub(?:s|bed|bing)?|nam(?:es|ed|ing)|titled)$/.test(tokens[verb]?.lower ?? '')) return true
    // "recommended that it be called “Fort Liberty”"
    if (/^(?:called|named|titled|dubbed)$/.test(tokens[verb]?.lower ?? '') && isNoAct(tokens, verb, language)) return true
    if (verbOf(tokens[verb], language).use !== undefined) return false
  }
  return false
}

/** "a sweater with “Beto” stitched across the chest". */
const isWornSo = (tokens: Tokens, at: number): boolean =>
  tokens[at - 1]?.lower === 'with' && /^(?:stitched|emblazoned|printed|scrawled|written|painted|tattooed|embroidered|spelled|crossed|etched|stamped|stenciled|stencilled|splashed)$/.test(tokens[at + 1]?.lower ?? '')

/** Between commas behind a noun, with the noun's verb after it. */
function isNameBetween(tokens: Tokens, at: number, language: Language): boolean {
  const [noun, next] = [tokens[at - 2], tokens[at + 1]]
  return isComma(tokens[at - 1]) && noun?.kind === 'word' && !noun.capital && /,$/.test(tokens[at]?.text.trim() ?? '') && next?.kind === 'word' && !next.capital && verbOf(next, language).use === undefined && verbOf(noun, language).use === undefined && !language.pronouns.has(noun.lower) && (language.statements.predicates.has(next.lower) || /[^s]s$|ed$/.test(next.lower))
}

const isFavourite = (tokens: Tokens, at: number, language: Language): boolean =>
  language.passiveAuxiliaries.has(tokens[at - 1]?.lower ?? '') && language.titleNouns.has(tokens[at - 2]?.lower ?? '')

/** What stands behind tells what is in it: "“Squeal,” in which she …", "“Air Rights,” about …". */
const isWorkTold = (tokens: Tokens, at: number): boolean => {
  const [next, second] = [tokens[isComma(tokens[at + 1]) ? at + 2 : at + 1], tokens[isComma(tokens[at + 1]) ? at + 3 : at + 2]]
  return (/^(?:in|on|during)$/.test(next?.lower ?? '') && second?.lower === 'which') || (/^(?:about|by|starring|featuring|narrated|written|directed)$/.test(next?.lower ?? ''))
}

/** A plain noun stands between "dubbed" and the words. */
const isDubbed = (tokens: Tokens, at: number): boolean => tokens[at - 1]?.kind === 'word' && /^(?:dub|nicknam|christen)(?:s|es?|bed|ed)?$/.test(tokens[at - 3]?.lower ?? '') && /^(?:the|these|those|his|her|their|its)$/.test(tokens[at - 2]?.lower ?? '')

/** "calling the episode “amateur hour”": what is said of a work, not its name. */
function isJudged(tokens: Tokens, at: number, language: Language): boolean {
  const opener = openerOf(tokens, at, language)
  return opener >= 0 && opener < at - 1 && /^(?:call|describ|dismiss|denounc|prais|brand|label)(?:s|es|e|ed|ing|led|ling)$/.test(tokens[opener - 1]?.lower ?? '')
}

const marked = /^(?:stitched|emblazoned|printed|scrawled|painted|tattooed|embroidered|etched|stamped|stenciled|stencilled|engraved|inscribed)$/

/** "printed with the words “Mind the Gate,”", "has painted on its side, in letters a foot high, “Phase Three.”": words that a thing bears. */
function isBorne(tokens: Tokens, at: number): boolean {
  const edge = tokens[at - 1]
  if (/^(?:words?|letters|slogan|message)$/.test(edge?.lower ?? '') && tokens[at - 2]?.lower === 'the' && tokens[at - 3]?.lower === 'with') return marked.test(tokens[at - 4]?.lower ?? '')
  if (!isComma(edge)) return false
  for (let index = at - 2; index >= Math.max(1, at - 9) && tokens[index]?.kind === 'word'; index -= 1) {
    if (tokens[index]?.lower !== 'in' || !isComma(tokens[index - 1])) continue
    return /^(?:letters|lettering|capitals|paint|chalk|thread)$/.test(tokens.slice(index + 1, index + 4).find(({ lower }) => /^(?:letters|lettering|capitals|paint|chalk|thread)$/.test(lower))?.lower ?? '') && tokens.slice(Math.max(0, index - 8), index).some(({ lower }) => marked.test(lower))
  }
  return false
}

/** "pesan berantai yang menyebut akan ada “…”": the verb is that of a rumour. */
function isHearsay(tokens: Tokens, at: number): boolean {
  for (let verb = at - 1; verb > Math.max(2, at - 6); verb -= 1) {
    if (!/^menyebut(?:kan)?$/.test(tokens[verb]?.lower ?? '')) continue
    return tokens[verb - 1]?.lower === 'yang' && /^(?:berantai|isu|kabar|rumor|hoaks|gosip|desas-desus|narasi|selentingan)$/.test(tokens[verb - 2]?.lower ?? '')
  }
  return false
}

/** "semboyan tahun ini, yakni “Lansia adalah Tamu Utama”". */
function isMottoNamed(tokens: Tokens, at: number): boolean {
  if (!/^(?:yakni|yaitu|adalah|ialah|:)$/.test(tokens[at - 1]?.lower ?? '')) return false
  for (let noun = at - 2; noun >= Math.max(0, at - 8) && (tokens[noun]?.kind === 'word' || isComma(tokens[noun])); noun -= 1) if (/^(?:semboyan|slogan|moto|motto|tema|tagline|jargon|tajuk|judul)(?:nya)?$/.test(tokens[noun]?.lower ?? '')) return true
  return false
}

/** "menyiapkan nama:", "Lakon yang dipilih:": a name or a work is told of right before the colon. */
const isNameAhead = (tokens: Tokens, at: number): boolean =>
  /^nama(?:nya)?$/.test(tokens[at - 2]?.lower ?? '') || (tokens[at - 3]?.lower === 'yang' && /^di[a-z]{4,}(?:nya)?$/.test(tokens[at - 2]?.lower ?? '') && /^(?:lakon|lagu|judul|nama|tema|film|buku|drama|tarian|tembang)$/.test(tokens[at - 4]?.lower ?? ''))

/** "a motto scrawled on the wall: “…”". */
function isMottoBefore(tokens: Tokens, at: number, language: Language): boolean {
  let plain = true
  for (let index = at - 2; index >= Math.max(0, at - 18); index -= 1) {
    const word = tokens[index]?.lower ?? ''
    plain &&= tokens[index]?.kind === 'word'
    if (plain && index >= at - 10 && /^(?:motto|slogan|mantra|tagline|catchphrase|theme|version)$/.test(word)) return true
    // "gave it a name: “Lake Disgusting”"
    if (/^(?:name|nickname|moniker|codename|label|acronym|title)$/.test(word)) return verbOf(tokens[index - 1], language).use === undefined
    if (tokens[index]?.kind === 'quote') return false
  }
  return false
}

const entitled = new Set(['titled', 'entitled', 'headlined', 'headed', 'captioned', 'subtitled', 'christened'])

/** What the quotation at token `at` is, given the cue that its sentence holds for it. */
export function kindOf(tokens: Tokens, at: number, cue: Cue | null, language: Language, earlier: QuoteKind | null = null, headline = false): QuoteKind {
  const quote = tokens[at]
  if (!quote) return 'direct'
  const text = quote.text.trim()
  const tail = (text.includes('#') ? text.slice(-40).replace(/(?:\s+#\w+)+$/, '') : text).slice(-12)
  const count = wordsIn(text)
  const work = tokens[at - 1]
  if (language.familyNameLast && work?.kind === 'word' && language.titleNouns.has(work.lower) && count > 1 && isTitleCase(text, language)) return 'title'
  const named = tokens[at - 2]
  if (language.familyNameLast && count <= 8 && entitled.has((isComma(work) ? named : work)?.lower ?? '')) return 'title'
  if (language.familyNameLast && work && ((work.lower === 'line' && named?.lower === 'subject') || (isComma(work) && named?.lower === 'line' && tokens[at - 3]?.lower === 'subject') || (text.startsWith('#') && /^#\S+$/.test(text)))) return 'title'
  if (language.familyNameLast && work?.lower === 'as' && /^(?:known|nicknamed|dubbed)$/.test(named?.lower ?? '') && count <= 4 && !language.passiveAuxiliaries.has(tokens[at - 3]?.lower ?? '')) return count > 1 && isTitleCase(text, language) ? 'title' : 'scare'
  if (!language.familyNameLast && work?.kind === 'word' && isTitleCase(text, language) && namesWork(tokens, at, language) && language.roles.has(work.lower)) return 'title'
  const right = (cue?.rule.startsWith('right') ?? false) && !(tokens[at - 1] !== undefined && language.titleNouns.has(tokens[at - 1]?.lower ?? '') && !/[.,!?…]$/.test(tail))
  const edge = tokens[at - 1]
  const introduced = isComma(edge) || edge?.text === ':' || (edge !== undefined && language.complementizers.has(edge.lower))
  const inner = !language.familyNameLast && /,$/.test(tail)
  const ends = /[.,!?…—–-]["'”’)\]]*$/.test(tail) || (right && isComma(tokens[at + 1]))
  const capital = /^[^\p{L}\p{N}]*[\p{Lu}\p{N}[]/u.test(text) || text.startsWith('…') || text.startsWith('...')
  const cased = !(language.familyNameLast ? headline || cue?.rule === 'left-cry' : headline && (cue?.governs === true || ((edge === undefined || introduced) && addressed.test(text)))) && isTitleCase(text, language)
  const noun = isComma(edge) ? tokens[at - 2] : undefined
  if (cased && noun && count > 1 && (language.titleNouns.has(noun.lower) || (language.familyNameLast ? isWorkOf(tokens, at, language) : isOwnWork(tokens, at, language)))) return 'title'
  // "Hale's first bill, “Ruby's Law,” passed in June", "my favorite movie was “The Last Ferry.”"
  if (cased && count > 1 && language.familyNameLast && (isNameBetween(tokens, at, language) || isFavourite(tokens, at, language))) return 'title'
  // "an ad of her own, “Squeal,” in which …"
  if (cased && language.familyNameLast && noun && count <= 6 && !/[!?]$/.test(tail) && isWorkTold(tokens, at)) return 'title'
  if (language.familyNameLast && edge?.text === ':' && count <= 6 && isMottoBefore(tokens, at, language)) return 'title'
  // "Ia sudah menyiapkan nama: “Sasana Mama Dengar”", "Lakon yang dipilih: “Bima Suci”"
  if (!language.familyNameLast && cased && count > 1 && count <= 6 && edge?.text === ':' && !/[.!?,]$/.test(tail) && isNameAhead(tokens, at)) return 'title'
  if ((inner || cue?.rule === 'left-colon') && capital) return 'direct'
  // What follows asks about a few words only.
  if (language.familyNameLast && count >= many && !cased) return cue?.rule === 'left-inscription' || (capital && (cue === null || right || introduced || edge === undefined || /[!?]$/.test(tail))) ? 'direct' : 'partial'
  if (cased && language.familyNameLast && /^(?:from|in|of)$/.test(edge?.lower ?? '') && /^(?:scenes?|lines?|theme|lyrics?|clips?|chapters?|episodes?|characters?|soundtrack|songs?)$/.test(tokens[at - 2]?.lower ?? '')) return 'title'
  if (cased && count > 1 && language.familyNameLast && edge !== undefined && (edge.possessive || /^(?:on|to|of|in|from|for)$/.test(edge.lower)) && !/[!?]$/.test(tail)) return 'title'
  if (cased && language.familyNameLast && edge?.possessive === true && (isAcronym(edge) || language.organisationHeads.has(edge.lower)) && !/[!?]$/.test(tail)) return 'title'
  if (cased && count > 1 && !language.familyNameLast && edge !== undefined && language.prepositions.has(edge.lower) && !/[.,!?]$/.test(tail)) return 'title'
  if (cased && count > (language.familyNameLast ? 1 : 2) && cue === null && edge?.kind === 'word' && /[.,]$/.test(tail)) return 'title'
  // A full stop inside the marks only ends the sentence: "won its annual “Golden Coyote.”"
  if (cased && count > 1 && language.familyNameLast && cue?.rule === 'left-governed' && /[.,]$/.test(tail) && openerOf(tokens, at, language) >= 0) return 'title'
  if (language.familyNameLast && earlier === 'scare' && count <= 3 && tokens[at - 2]?.kind === 'quote' && language.conjunctions.has(edge?.lower ?? '')) return 'scare'
  // "chose “broken,” followed by “exhausting”"
  if (language.familyNameLast && earlier === 'scare' && count <= 3 && edge?.lower === 'by' && tokens[at - 2]?.lower === 'followed' && tokens[at - 3]?.kind === 'quote') return 'scare'
  if (cased && language.familyNameLast && earlier === 'title' && count <= 5 && tokens[at - 2]?.kind === 'quote' && language.conjunctions.has(edge?.lower ?? '')) return 'title'
  if (cased && count > 1 && language.familyNameLast && /^(?:sang|sings?|singing|played|plays?|playing|performed|hummed)$/.test(edge?.lower ?? '')) return 'title'
  // "Operation Fair Count", "Schedule I", "Plan B", "Title IX"
  if (cased && count > 1 && language.familyNameLast && !right && !introduced && (/^\P{L}*(?:Operation|Project|Campaign|Task Force) /u.test(text) || /\s(?:[IVX]{1,4}|[A-H]|\d{1,3})[.,]?$/.test(text))) return 'title'
  if (language.familyNameLast && count <= 4 && isWornSo(tokens, at)) return cased && count > 1 ? 'title' : 'scare'
  // "has dubbed the protesters “the lentil left”"
  if (language.familyNameLast && count <= 4 && /^the\s/.test(text) && isDubbed(tokens, at)) return 'scare'
  if (cased && language.familyNameLast && (!right || (edge?.kind === 'word' && count > 1)) && isNamedSo(tokens, at, language)) return count > 1 ? 'title' : 'scare'
  if (language.familyNameLast && count <= 4 && (isBorne(tokens, at) || isGoneBy(tokens, at) || isGivenName(tokens, at, language))) return cased && count > 1 ? 'title' : 'scare'
  // "Joseph “Joey” Hale"
  if (cased && language.familyNameLast && count <= 2 && edge?.kind === 'word' && edge.capital && !edge.possessive && tokens[at + 1]?.capital === true && isGiven(edge, language)) return 'scare'
  // "known as the “Pearl of the Plains,” Hale said", "win over “Hale Republicans,” aides said"
  if (cased && count > 1 && language.familyNameLast && right && edge?.kind === 'word' && !language.distanceWords.has(edge.lower)) {
    if (isAtDistance(tokens, at, cue, count, language) || isLabel(tokens, at, cue, count, language)) return 'title'
    if (!edge.capital && !language.passiveAuxiliaries.has(edge.lower) && verbOf(edge, language).use === undefined && !introduced) return 'title'
  }
  const stated = cue !== null && (right || cue.rule === 'left-colon' || introduced) && capital && ends
  if (stated && (count > 3 || right || /[.!?]$/.test(tail)) && !(cased && count > 1 && !/[.,!?]$/.test(tail))) return 'direct'
  const before = edge?.kind === 'punctuation' && !introduced ? undefined : isComma(edge) || edge?.text === ':' ? tokens[at - 2] : edge
  const second = tokens[at - 2]
  const after = tokens[at + 1]
  const acting = language.familyNameLast && /^(?:to|can|could|will|would|should|must|may|might|didn't|don't|i|we|they|you)$/.test(second?.lower ?? '') && before === edge
  // "pihak yang mengaku “orang dalam”": what somebody is passed off as.
  if (!language.familyNameLast && edge?.lower === 'mengaku' && second?.lower === 'yang' && count <= 3) return 'scare'
  // "pesan berantai yang menyebut “…”", "isu yang menyebut …": what goes about.
  if (!language.familyNameLast && cue?.rule === 'left-naming' && count <= 6 && !introduced && isHearsay(tokens, at)) return 'scare'
  if (!language.familyNameLast && capital && count > 1 && count <= 7 && isMottoNamed(tokens, at)) return 'title'
  // "dengan klaim “turun 10 kilo”", "kalimat seperti “balas dong”": words that go about.
  if (!language.familyNameLast && !introduced && ((/^(?:klaim|iming-iming|embel-embel|narasi)$/.test(edge?.lower ?? '') && second?.lower === 'dengan') || (edge?.lower === 'seperti' && /^(?:kalimat|ungkapan|kata-kata|ucapan|frasa|kata|komentar)$/.test(second?.lower ?? '')))) return 'scare'
  const titled = !acting && !(!cased && edge?.kind === 'word' && isJudged(tokens, at, language)) && ((before !== undefined && language.titleNouns.has(before.lower)) || (second !== undefined && language.titleNouns.has(second.lower) && before?.capital === true && (cased || language.familyNameLast || cue?.rule !== 'left-naming')) || (after !== undefined && language.titleNounsAfter.has(after.lower)))
  if (titled && (cased || count <= 6) && !right) return 'title'
  if (edge?.kind === 'word' && isCatchword(tokens, at, cue, language)) return cased && count > 1 ? 'title' : 'scare'
  if (language.familyNameLast && edge?.kind === 'word' && (isAtDistance(tokens, at, cue, count, language) || isLabel(tokens, at, cue, count, language))) return cased && count > 1 ? 'title' : 'scare'
  if (language.familyNameLast && edge?.kind === 'word' && cue?.rule === 'left-naming' && !right) {
    const coined = language.definiteBefore.has(edge.lower) || language.indefinite.has(edge.lower) ? second : edge
    if (coined !== undefined && language.distanceWords.has(coined.lower) && count <= 3) return 'scare'
    if (cased && count > 1 && (verbOf(edge, language).use !== undefined || coined !== edge)) return 'title'
    if (cased && count > 1) return 'partial'
  }
  if (before !== undefined && language.distanceWords.has(before.lower) && !introduced && !((cue?.rule === 'left-naming' || (cue?.rule === 'left-source' && !language.familyNameLast)) && /^(?:sebagai|as)$/.test(before.lower)) && !(!language.familyNameLast && cue?.rule === 'left-naming' && cue.end === before.end && cue.start < before.start) && count <= 4) return 'scare'
  if (cue?.rule === 'left-inscription') return count > 3 ? 'direct' : 'partial'
  const single = /^['‘’‚‹›`]$/.test(quote.mark)
  if (single && language.singleMarksDistance && !right && !introduced && count <= 4) return 'scare'
  if (cased && count > 1 && !right && !introduced && /[.,]?$/.test(tail) && earlier === 'title' && (language.conjunctions.has(edge?.lower ?? '') || isComma(edge))) return 'title'
  if (cased && !/[.!?…]$/.test(tail) && !stated) {
    if (count > 1) return 'title'
    if (cue === null || !cue.governs) return 'scare'
  }
  if (cased && count > 1 && language.familyNameLast && before !== undefined && (language.prepositions.has(before.lower) || before.possessive) && !right) return 'title'
  if (cue === null || !cue.governs) {
    // "menambah terasi supaya “dapat rasanya”": what somebody means to do, in his words.
    const meant = !language.familyNameLast && count > 1 && !capital && /^(?:supaya|agar)$/.test(edge?.lower ?? '')
    if (count <= 3 && !meant && !isActed(tokens, at, language) && !(capital && language.familyNameLast && !cased && count > 1 && clauseOpening.test(text)) && !(capital && (language.familyNameLast && edge?.kind === 'word' ? /[!?]$/ : /[.!?…]$/).test(tail))) return 'scare'
  }
  if (introduced && cue !== null && count > 4 && /[.!?]$/.test(tail) && (capital || !language.familyNameLast)) return 'direct'
  if (capital && count > 2 && /[!?]$/.test(tail)) return 'direct'
  return capital && (ends || count > 7) && (cue === null || right || introduced || edge === undefined) ? 'direct' : 'partial'
}
