import { slips, type Slip } from '../fields'
import type { Rule } from '../rule'

/** Words that are rightly said twice running in English and Indonesian. */
const twice = /^(?:had|that|very|no|bye|ha|he|hi|ho|hu|ya|yo|la|na|blah|tok|tik|dor|dar|hip|knock|so|long|far|many|aye|hear|there)$/i

const pair = /(?<![\p{L}\p{N}'’-])(\p{L}[\p{L}\p{M}'’]*)([ \t\u00a0]+)(\1)(?![\p{L}\p{M}\p{N}'’-])/giu

const isCapitalised = (word: string): boolean => /^\p{Lu}/u.test(word)

/** "yang yang": the second word with the space before it. A name such as Pago Pago is two words with capitals, and stays. */
function doubled(text: string): readonly Slip[] {
  return [...text.matchAll(pair)].flatMap(({ index, 0: both, 1: first = '', 3: second = '' }) =>
    twice.test(first) || (isCapitalised(first) && isCapitalised(second)) ? [] : [{ start: index + first.length, end: index + both.length, text: '' }],
  )
}

/** The same word twice running. Warns: nobody means it, but a play on words may. */
export const doubledWord: Rule = {
  id: 'doubled-word',
  severity: 'warns',
  find: (desk) =>
    slips(desk, doubled, (found) => ({ message: `The word “${found.trim()}” stands here twice running.`, params: { text: found.trim() } })),
}
