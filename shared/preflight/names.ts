import type { Span } from './rule'

/** Shorter names would be found in half of all texts. */
const shortest = 3

interface Folded {
  readonly text: string
  /** The place of each folded character in the original. */
  readonly places: readonly number[]
}

/** Without case, accents and differences of spacing, each character with its place. */
function fold(text: string): Folded {
  let folded = ''
  const places: number[] = []
  let at = 0
  for (const character of text) {
    const plain = character.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
    const kept = /^[\s\u00a0]+$/u.test(character) ? (folded.endsWith(' ') ? '' : ' ') : plain
    for (const one of kept) {
      folded += one
      for (let unit = 0; unit < one.length; unit += 1) places.push(at)
    }
    at += character.length
  }
  places.push(at)
  return { text: folded, places }
}

/** A name ends a word, or has one of the endings that Indonesian and English hang on it ("Danilovnya", "Danilovs"). */
const wordEnd = /^(?:nya|lah|kah|pun|ku|mu|s|es)?(?![\p{L}\p{N}])/u
const longestEnding = 4

const isLetter = (character: string | undefined): boolean => character !== undefined && /[\p{L}\p{N}]/u.test(character)

/** Every place in `text` where one of `names` stands as whole words, with a clitic or without, whatever its case, accents and spacing. */
export function findNames(text: string, names: readonly string[]): readonly Span[] {
  const wanted = [...new Set(names.map((name) => fold(name).text.trim()).filter((name) => name.length >= shortest))]
  if (wanted.length === 0 || text === '') return []
  const { text: folded, places } = fold(text)
  const found: Span[] = []
  for (const name of wanted) {
    for (let at = folded.indexOf(name); at >= 0; at = folded.indexOf(name, at + name.length)) {
      if (isLetter(folded[at - 1]) || !wordEnd.test(folded.slice(at + name.length, at + name.length + longestEnding))) continue
      found.push({ start: places[at]!, end: places[at + name.length]! })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}
