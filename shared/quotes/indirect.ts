import { rounded } from './confidence'
import { nobody, pronounConfidence, type Found } from './find'
import type { IndirectQuote } from './model'
import type { Reference } from './phrases'
import type { ReadSentence } from './reading'
import type { Statement } from './statements'

/** The reported statement as the article has it, or null where nobody is told of surely. `before`: the sentence before it; `find`: whom words in this paragraph mean. */
export function indirectOf({ references, ...statement }: Statement, before: ReadSentence | undefined, offset: number, text: string, find: (reference: Reference) => Found): IndirectQuote | null {
  const [reference] = references
  const found = references.map(find)
  const speakers = found.flatMap(({ person, speaker }) => (person && person.kind !== 'place' && speaker !== null ? [speaker] : []))
  const isNamed = reference.kind === 'name' || reference.kind === 'pronoun'
  if (isNamed && speakers.length < references.length) return null
  if (reference.kind === 'pronoun' && !isCertain(found[0] ?? nobody, before, find)) return null
  const place = { start: offset + statement.start, end: offset + statement.end }
  const cue = text.slice(offset + statement.cue.start, offset + statement.cue.end)
  const confidence = rounded(Math.min(...found.map((each) => each.confidence)) * statement.confidence)
  const all = speakers.length > 1 ? { speakers } : {}
  return { ...place, text: text.slice(place.start, place.end), speaker: isNamed ? speakers.join(', ') : null, ...all, cue, rule: statement.rule, confidence }
}

/** A pronoun surely means the one who is the subject of the sentence before it, and whom nobody rivals. */
function isCertain(found: Found, before: ReadSentence | undefined, find: (reference: Reference) => Found): boolean {
  if (before?.subject?.kind !== 'name' || found.confidence < pronounConfidence || before.mentions.filter(({ kind }) => kind === 'person').length > 1) return false
  return find(before.subject).person === found.person
}
