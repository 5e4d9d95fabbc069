/** Letters that have no decomposition, as they are usually written without their sign; and the sigma that ends a word. */
const letters: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ħ: 'h', ı: 'i', ŋ: 'ng', ς: 'σ' }

/** Most texts that are compared are of this kind, and a library of tens of thousands is folded at once. */
const plain = /^[ -~]*$/

/**
 * `text` as names and headlines are compared: in lower case, without accents, soft hyphens, joiners and signs of direction;
 * compatibility forms (`ﬁ`, `Ａ`) made plain. Each character is folded by itself, so that the parts of a text fold to the
 * parts of the folded text.
 */
export const fold = (text: string): string =>
  plain.test(text)
    ? text.toLowerCase()
    : text
        .normalize('NFKD')
        .toLowerCase()
        .normalize('NFKD')
        .replace(/\p{M}|\p{Default_Ignorable_Code_Point}|\p{Cf}/gu, '')
        .replace(/[ßæœøđðþłħıŋς]/g, (letter) => letters[letter] ?? letter)

/** A name folded, with one space between its words: two names that differ in spacing alone are one. */
export const foldName = (name: string): string => fold(name).replace(/\s+/g, ' ').trim()

/** A folded text; the character at each place of `text` comes from the code unit `places[i]` of the original, which ends at the last of them. */
export interface Placed {
  readonly text: string
  readonly places: readonly number[]
}

/** `text` folded, each code unit of it with its place in the original. */
export function foldPlaced(text: string): Placed {
  let folded = ''
  const places: number[] = []
  let at = 0
  for (const character of text) {
    const kept = fold(character)
    folded += kept
    for (let unit = 0; unit < kept.length; unit += 1) places.push(at)
    at += character.length
  }
  places.push(at)
  return { text: folded, places }
}
