import type { Language } from './languages/language'
import type { Reference } from './phrases'
import type { PlacedReading, ReadSentence } from './reading'

/** A sentence and the offset of its paragraph. */
export interface PlacedSentence {
  readonly sentence: ReadSentence
  readonly offset: number
}

/** The sentence before number `index` of a paragraph, the last of the paragraph before where it opens one; null for none. */
export function sentenceBefore(paragraphs: readonly PlacedReading[], paragraph: number, index: number): PlacedSentence | null {
  const place = paragraphs[index > 0 ? paragraph : paragraph - 1]
  const sentence = index > 0 ? place?.reading.sentences[index - 1] : place?.reading.sentences.at(-1)
  return place && sentence ? { sentence, offset: place.offset } : null
}

/** Who stated something in a sentence, or the body that is its subject; null for neither. */
export function statingIn({ report, subject }: ReadSentence): Reference | null {
  if (report?.reference?.kind === 'name') return report.reference
  return subject?.kind === 'name' && subject.mention.kind === 'organisation' ? subject : null
}

/** "it said": the document or the body that is the subject of the sentence before in its paragraph, or the placard which that brought in; null for neither. */
export function meantByIt(reference: Reference, before: ReadSentence | undefined, offset: number, text: string, language: Language): Reference | string | null {
  if (!language.familyNameLast || !before || (reference.kind !== 'description' && reference.kind !== 'unnamed') || text.slice(offset + reference.start, offset + reference.end).toLowerCase() !== 'it') return null
  const { subject, document } = before
  if (subject?.kind === 'thing' || (subject?.kind === 'name' && subject.mention.kind === 'organisation') || (subject?.kind === 'description' && subject.organisation !== null)) return subject
  return document !== null && /^\s(?:says|reads?|said)\b/.test(text.slice(offset + reference.end, offset + reference.end + 7)) ? document : null
}

/** The sentences before number `index` of a paragraph, the nearest first, as far as the beginning of the paragraph before. */
export function sentencesBefore(paragraphs: readonly PlacedReading[], paragraph: number, index: number): readonly PlacedSentence[] {
  const of = (place: PlacedReading | undefined, end: number): readonly PlacedSentence[] => (place ? place.reading.sentences.slice(0, end).map((sentence) => ({ sentence, offset: place.offset })) : [])
  return [...of(paragraphs[paragraph - 1], Infinity), ...of(paragraphs[paragraph], index)].reverse()
}
