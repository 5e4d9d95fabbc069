/** Letters typed in one go after which the next word is an undo step of its own. */
const enough = 24

/** Code units before the caret that are looked at. */
export const lookBack = 8

const sentenceEnd = /[.?!…]["”’»)\]]{0,4}\s{1,3}$/u

/**
 * True where a typed `letter` begins an undo step of its own: the first of a paragraph or of a sentence, or of a word once `count`
 * letters were typed in one go; a blank that these began with goes with what follows. `before`: the last code units before the caret in
 * its block, '' at its start. Only a blank is ever parted from a letter, so that no sign and nothing that an input method makes is cut in two.
 */
export function beginsUndoStep(letter: string, before: string, count: number): boolean {
  if (/\s/u.test(letter)) return false
  if (before === '') return true
  const blanks = before.length - before.trimEnd().length
  return blanks > 0 && count > blanks && (count >= enough || sentenceEnd.test(before))
}
