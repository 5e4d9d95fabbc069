import type { Language } from './languages/language'
import type { PlacedReading, ReadQuote, ReadSentence } from './reading'
import type { Mention } from './run'

/** "Kalimat itu meluncur dari mulut X", "Pertanyaan tersebut dilontarkan X": the words that stood right before are given to somebody. */
const tellsWhose =
  /^(?:Demikian|Itulah|Begitulah)?\s*(?:kalimat|kata-kata|ucapan|pernyataan|pertanyaan|jawaban|keluhan|teriakan|pesan|permintaan|candaan|ungkapan|pengakuan)\s(?:[\p{Ll}-]+\s){0,2}(?:itu|tersebut|ini)\s(?:[\p{Ll}-]+\s){0,2}(?:meluncur|keluar|terlontar|terucap|dilontarkan|diucapkan|disampaikan|diungkapkan|diutarakan|diteriakkan|terdengar|datang)\s/iu

/** "Begitulah X membuka ceritanya", "Demikian kata X": nothing but a word for speech or a trade stands before the name. */
const tellsSo = /^(?:Begitu(?:lah)?|Demikian(?:lah)?|Itulah)\s(?:\p{Ll}[\p{L}-]*\s){0,3}(?:\p{Lu}\p{L}*\.?\s){0,2}$/u

/** "So said X", "That is how X sums it up", "The speaker was X, a retired pilot": what stands before the name. */
const soSays =
  /^(?:(?:So|Thus) (?:said|says|wrote|writes|declared|spoke|began|begins|concluded|read|ran|went)|(?:That|This|It) (?:is|was) how|(?:That|Those|These|The|Such) (?:(?:is|was|were|are) the )?(?:speaker|writer|author|words?|line|voice|verdict|view|question|complaint|advice|lament|message|conclusion|assessment|reaction|response|answer)(?: (?:was|were|is|are|came|comes|belongs?|belonged))?(?: (?:of|from|to|that of|those of))?)\s(?:(?:the|a|an|retired|former|\p{Ll}+)\s){0,3}(?:\p{Lu}\p{L}*\.?\s){0,2}$/u

function givenIn(sentence: ReadSentence | undefined, offset: number, text: string, language: Language): Mention | null {
  const mention = sentence?.mentions.find(({ kind, doubtful }) => kind === 'person' && !doubtful)
  if (!sentence || !mention || sentence.quotes.length > 0) return null
  const opening = text.slice(offset + sentence.start, offset + mention.start)
  return (language.familyNameLast ? soSays.test(opening) : tellsWhose.test(`${opening} `) || tellsSo.test(opening)) ? mention : null
}

/** Whom the sentence right behind it gives the quotation to that stands by itself as sentence number `index` of the paragraph `here`, or as the whole of it; null for nobody. `next`: the paragraph behind. */
export function toldBehind(read: ReadQuote, index: number, here: PlacedReading | undefined, next: PlacedReading | undefined, text: string, language: Language): { readonly mention: Mention; readonly offset: number } | null {
  if (!read.alone || !here) return null
  const last = index === here.reading.sentences.length - 1
  if (last && (index > 0 || !next)) return null
  const place = last ? next : here
  const mention = place ? givenIn(place.reading.sentences[last ? 0 : index + 1], place.offset, text, language) : null
  return mention && place ? { mention, offset: place.offset } : null
}
