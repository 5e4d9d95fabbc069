import type { Language } from './languages/language'
import type { ReadSentence } from './reading'

/** How many characters may stand behind the speech verb (" pendek."). */
const shortTail = 16

/** "Anwar menjawab pendek.": a speech verb ends the last sentence of a paragraph, and what was said is still to come. `text`: the paragraph as far as the sentence goes. */
export function leadsOn({ report, quotes, end }: ReadSentence, text: string, { statements }: Language): boolean {
  if (report?.rule !== 'reported-verb' || quotes.length > 0 || end - report.end > shortTail) return false
  return !text.slice(report.start).toLowerCase().split(/\P{L}+/u).some((word) => statements.denials.has(word))
}
