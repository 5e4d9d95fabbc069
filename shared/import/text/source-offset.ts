import type { Passage } from './body'

const blank = /\s/u

/** The place in `original` of each character of a passage: cleaning only drops characters and makes blanks single. */
function align(original: string, passage: Passage): readonly number[] {
  const places: number[] = []
  // What was cut from the front (a dateline, a list marker) is skipped by matching from the end.
  let at = passage.end - 1
  for (let index = passage.text.length - 1; index >= 0; index -= 1) {
    const character = passage.text[index]!
    if (character !== ' ') while (at > passage.start && original[at] !== character) at -= 1
    else while (at > passage.start && !blank.test(original[at]!)) at -= 1
    places[index] = at
    at -= 1
  }
  return places
}

/**
 * The way from offsets into the body's text (text blocks joined by an empty line) to offsets into the text that was
 * read, both in UTF-16 code units. An offset at a seam stands for the end of the passage before it.
 */
export function sourceOffset(original: string, passages: readonly Passage[]): (offset: number) => number {
  const starts: number[] = []
  let total = 0
  for (const passage of passages) {
    starts.push(total)
    total += passage.text.length + 2
  }
  const aligned = new Map<number, readonly number[]>()
  return (offset) => {
    const found = starts.findIndex((start, at) => offset < start + (passages[at]?.text.length ?? 0) + 2)
    const passage = passages[found]
    if (!passage) return original.length
    const places = aligned.get(found) ?? align(original, passage)
    aligned.set(found, places)
    const within = offset - starts[found]!
    const place = places[within]
    return place ?? (places.at(-1) ?? passage.start) + 1
  }
}
