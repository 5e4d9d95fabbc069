import type { PlacedReading, ReadQuote } from './reading'
import type { Mention } from './run'

/** "Kalimat itu meluncur dari mulut X", "Pertanyaan tersebut dilontarkan X": the words that stood right before are given to somebody. */
const tellsWhose = (sentence: string): boolean =>
  /^(?:Demikian|Itulah|Begitulah)?\s*(?:kalimat|kata-kata|ucapan|pernyataan|pertanyaan|jawaban|keluhan|teriakan|pesan|permintaan|candaan|ungkapan)\s(?:[\p{Ll}-]+\s){0,2}(?:itu|tersebut|ini)\s(?:[\p{Ll}-]+\s){0,2}(?:meluncur|keluar|terlontar|terucap|dilontarkan|diucapkan|disampaikan|diungkapkan|diutarakan|diteriakkan|terdengar|datang)\s/iu.test(sentence)

/** Whom the paragraph `next` gives the quotation to that stands by itself in the paragraph `here` of `text` (Indonesian), or null. */
export function toldBehind(read: ReadQuote, here: PlacedReading | undefined, next: PlacedReading | undefined, text: string): Mention | null {
  if (!read.alone || !here || !next || here.reading.sentences.length > 1) return null
  const sentence = next.reading.sentences[0]
  if (!sentence || !tellsWhose(text.slice(next.offset + sentence.start, next.offset + sentence.end))) return null
  return sentence.mentions.find(({ kind, doubtful }) => kind === 'person' && !doubtful) ?? null
}
