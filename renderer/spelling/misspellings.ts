import type { TextMap } from '@shared/document'
import type { Misspelling } from '@shared/spelling'
import type { FoundWord } from './spelling'

/** What was found in a document, by the offsets of its text; a word of a footnote at the sign of it, where nothing can be put in its place. */
export const misspellingsIn = (words: readonly FoundWord[], map: TextMap): readonly Misspelling[] =>
  words.map(({ field, from, to, word, meant, footnote }) => {
    if (field !== null) return { field, start: from, end: to, word, meant }
    const start = map.offsetOf(from)
    return footnote ? { field, start, end: start, word, meant: null, where: footnote } : { field, start, end: map.offsetOf(to - 1) + 1, word, meant }
  })
