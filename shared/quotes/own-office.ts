import type { Cue } from './cues'
import type { Finder, Found } from './find'
import type { History } from './history'
import type { Language } from './languages/language'
import type { Person } from './people'
import type { Reference } from './phrases'
import type { Reading, ReadSentence } from './reading'
import type { Mention } from './run'

type Pronoun = Extract<Reference, { readonly kind: 'pronoun' }>
type Description = Extract<Reference, { readonly kind: 'description' }>

/** "The president said he felt “…”": the office that is the sentence's own subject, where nobody else is named before the pronoun. `named`: an office that no article marks is somebody's all the same. */
export function officeOfSubject(reference: Pronoun, { subject, mentions }: ReadSentence, language: Language, named: (office: Description) => boolean): Reference | null {
  if (!language.familyNameLast || subject?.kind !== 'description' || subject.roles.length === 0 || subject.end > reference.start) return null
  if (!subject.definite && !named(subject)) return null
  if (reference.pronoun.plural || (subject.gender !== null && reference.pronoun.gender !== null && subject.gender !== reference.pronoun.gender)) return null
  const inside = (start: number): boolean => start >= subject.start && start < subject.end
  return mentions.some(({ kind, start }) => kind === 'person' && start < reference.start && !inside(start)) ? null : subject
}

/** "A spokesman apologized for what he called “…”": the pronoun is the unnamed subject of its own sentence. */
export const isOfStranger = (reference: Reference, { subject, mentions }: ReadSentence): boolean =>
  reference.kind === 'pronoun' && !reference.pronoun.plural && subject?.kind === 'description' && !subject.definite && (subject.person || subject.roles.length > 0) && subject.end < reference.start &&
  !(subject.gender !== null && reference.pronoun.gender !== null && subject.gender !== reference.pronoun.gender) && !mentions.some(({ kind, start }) => kind === 'person' && start < reference.start)

/** "One said that the president had slept, and that he “…”": the office that is a clause's subject, where nobody is named between it and the pronoun. `holder`: who holds it. */
export function officeOfClause(reference: Pronoun, { offices, mentions }: ReadSentence, holder: (office: Reference) => Person | null): Reference | null {
  if (reference.pronoun.plural) return null
  const office = offices.filter(({ end }) => end < reference.start).at(-1)
  if (!office || mentions.some(({ kind, start }) => kind === 'person' && start < reference.start)) return null
  const person = holder(office)
  return person !== null && (person.gender === null || reference.pronoun.gender === null || person.gender === reference.pronoun.gender) ? office : null
}

/** A body that is somebody's. */
export const ownBody = /^(?:his|her) (?:campaign|office|administration|team|party|company|firm|ministry|department)$/i

/** In how many paragraphs somebody may be described who is named in the next. */
export const openingParagraphs = 4

/** Roles that somebody of any office has. */
const anyOffice = new Set(['lawmaker', 'official', 'democrat', 'republican', 'leader', 'veteran', 'resident'])

const parties = new Set(['democrat', 'republican'])

/** "one Republican aide": an aide, who is not "the Republican"; "a former official" is "the official" too. */
export function headRoles(roles: readonly string[]): readonly string[] {
  const heads = roles.length > 1 && roles.some((role) => parties.has(role)) ? roles.filter((role) => !parties.has(role)) : roles
  return heads.some((role) => role.startsWith('former ')) ? heads.flatMap((role) => (role.startsWith('former ') ? [role, role.slice(7)] : [role])) : heads
}

/** Behind a name: an age, or who it is. */
const presentation = /^(?:\s\(|,\s(?:\d{1,3}(?:,|\s)|(?:an?|the|who|whose|one|then|now|formerly|himself|herself)\s|(?:his|her|their)\s))/u

/** What stands right before the first word of a sentence. */
const sentenceEnd = /(?:^|[.!?:—–\n]["'”’]*\s*)$/u

const introducedConfidence = 0.6

/** "“…,” said a harbour official.", and then "“…,” Bo Lindqvist said.": the name of the next sentence is somebody else's, who says words of his own and is not introduced. */
function speaksForItself(reference: Description, offset: number, opening: ReadSentence | undefined, name: Mention, nextOffset: number, text: string): boolean {
  if (!opening) return false
  if (opening.quotes.some(({ start, cue }) => cue !== null && start < name.start)) return true
  const begins = sentenceEnd.test(text.slice(Math.max(0, offset + reference.start - 4), offset + reference.start))
  const speaks = opening.report !== null || opening.quotes.length > 0
  return speaks && !begins && !presentation.test(text.slice(nextOffset + name.end, nextOffset + name.end + 24))
}

/** "A former adviser told …" in paragraph number `paragraph`, where an article opens: whoever `next` begins with by full name, unless of another office; null for nobody. */
export function introducedNext(reference: Description, offset: number, paragraph: number, next: { readonly reading: Reading; readonly offset: number } | undefined, history: History, finder: Finder, text: string): Found | null {
  if (paragraph >= openingParagraphs || (reference.roles.length === 0 && !reference.person) || !history.namesNobodyBefore(paragraph)) return null
  // "one commissioner complained": one of several.
  if (/^(?:one|another|some)\s/i.test(text.slice(offset + reference.start, offset + reference.start + 8))) return null
  const opening = next?.reading.sentences[0]
  const subject = opening?.subject ?? opening?.quotes[0]?.cue?.reference
  if (!next || subject?.kind !== 'name' || subject.mention.kind !== 'person' || subject.mention.words.length < 2) return null
  const { person, speaker } = finder.find(subject, next.offset, text)
  if (!person || (person.gender !== null && reference.gender !== null && person.gender !== reference.gender)) return null
  const same = reference.roles.some((role) => person.roles.has(role.replace(/^former /, '')) || person.roles.has(`former ${role}`) || person.roles.has(role))
  const fits = same || person.roles.size === 0 || reference.roles.some((role) => anyOffice.has(role))
  // "A lawmaker left. “…,” the lawmaker said.": one who was brought in without a name.
  const stranger = reference.definite ? history.latest(offset + reference.start, ({ person: { name, roles } }) => name === '' && reference.roles.some((role) => roles.has(role))) : null
  if (stranger && /^(?:an?|one|another)\s/i.test(text.slice(stranger.start, stranger.start + 8)) && (opening?.report !== null || opening.quotes.length > 0)) return null
  return fits && (same || reference.definite || !speaksForItself(reference, offset, opening, subject.mention, next.offset, text)) ? { speaker, person, antecedent: null, confidence: introducedConfidence } : null
}

/** "Asked whether Hale would run, he said …": the pronoun is looked up as if it opened the sentence, for who is asked about does not answer. */
export function answering(reference: Reference, { start }: ReadSentence, text: string, offset: number, language: Language): Reference {
  if (reference.kind !== 'pronoun' || reference.start <= start) return reference
  const opening = text.slice(offset + start, offset + reference.start)
  // "Melalui kuasa hukumnya, Yudha Adi, ia …": not who speaks for him.
  if (!language.familyNameLast) return /^(?:Melalui|Lewat|Didampingi|Ditemani|Bersama)\s[^,]*nya,?\s[^,]*,\s+$/.test(opening) ? { ...reference, start, end: start + 1 } : reference
  return /^(?:Asked|Pressed|Questioned)\s[^,]*,\s+$/.test(opening) ? { ...reference, start, end: start + 1 } : reference
}

const asking = /(?<!\p{L})(?:asked|complained|said|told|pressed|suggested|noted|objected|accused|confronted|questioned|challenged|pointed out|wondered|interrupted|demanded|insisted)(?!\p{L})/u
const replying = /(?:replied|responded|answered|retorted|countered|shot back|fired back)$/

/** "When Fallon complained that Moss was preaching, he replied": somebody else than who asked; null where nobody named did, or nobody else is in mind. */
export function repliedBy({ reference, start, end }: Cue, sentence: ReadSentence, text: string, offset: number, language: Language, finder: Finder): Found | null {
  if (!language.familyNameLast || reference?.kind !== 'pronoun' || !replying.test(text.slice(offset + start, offset + end))) return null
  const opening = text.slice(offset + sentence.start, offset + reference.start)
  const when = /(?<!\p{L})(?:when|after)(?!\p{L})/iu.exec(opening)
  const asker = when && sentence.mentions.find((each) => each.kind === 'person' && each.start >= sentence.start + when.index && each.end < reference.start)
  if (!asker || !asking.test(text.slice(offset + asker.end, offset + reference.start))) return null
  const { person } = finder.find({ kind: 'name', mention: asker, start: asker.start, end: asker.end }, offset, text)
  const found = finder.other(offset + reference.start, person, text, reference.pronoun.gender)
  return found.speaker === null ? null : found
}
