import type { TextMap } from '@shared/document'
import type { Misspelling } from '@shared/spelling'
import type { FoundWord } from './spelling'

/** What was found in a document, by the offsets of its text. */
export const misspellingsIn = (words: readonly FoundWord[], map: TextMap): readonly Misspelling[] =>
  words.filter(({ inFootnote }) => !inFootnote).map(({ field, from, to, word, meant }) =>
    field === null ? { field, start: map.offsetOf(from), end: map.offsetOf(to - 1) + 1, word, meant } : { field, start: from, end: to, word, meant },
  )
