import { readDateline } from './datelines'
import { capitalShare, endsSentence, endsWithStop, wordsOf } from './words'

const longLine = 30
const shortSentence = 8
const longestHeadline = 20

/** True for a block that can only be a paragraph of a story: long, a sentence of some length, or opened by a dateline. */
export function isProse(text: string): boolean {
  const count = wordsOf(text).length
  return count >= longLine || (count >= shortSentence && (endsSentence(text) || readDateline(text) !== null))
}

/** True for a sentence of any length, as they stand between and after paragraphs ("“Siap,” ujarnya."). */
export const isSentence = (text: string): boolean => isProse(text) || endsWithStop(text)

/** True for a line that ends like a sentence and yet may be a headline: a question, an exclamation, words in capitals. */
export const mayBeHeadline = (text: string): boolean =>
  wordsOf(text).length <= longestHeadline && readDateline(text) === null && (/[?!]["'”’]?$/u.test(text) || capitalShare(text) >= 0.75)
