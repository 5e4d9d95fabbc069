import { fold } from '../text/fold'
import type { SourceKind } from '../source'
import { degrees, doubtfulDegrees, honorifics, legalForms, nameForms, oldSpellings } from './titles'

/** A name as names are compared. */
export interface NameKey {
  /** Its words, folded, in their order, without titles and legal forms; an initial is one letter. At least one. */
  readonly words: readonly string[]
  /** The words in alphabetical order. */
  readonly sorted: string
  /** The words in present spelling, and run together. */
  readonly spelled: readonly string[]
  readonly spelling: string
}

interface Word {
  readonly text: string
  readonly dotted: boolean
}

/** "B.J." and "BJ" are initials, but capitals in a name that is all capitals are not; a title with full stops is one word. */
function wordsOf(part: string): readonly Word[] {
  const mixed = /\p{Lu}\p{Ll}{2,}/u.test(part)
  const pieces = part.split(/[\s\-‐-―]+/u).filter(Boolean)
  return pieces.flatMap((piece): readonly Word[] => {
    const letters = piece.replace(/[^\p{L}\p{N}.]/gu, '')
    const parts = letters.split('.').filter(Boolean)
    const dotted = /\p{L}\.\p{L}/u.test(letters)
    const joined = fold(parts.join(''))
    if (joined === '') return []
    if (dotted && (degrees.has(joined) || honorifics.has(joined))) return [{ text: joined, dotted }]
    if (dotted) return parts.map((text) => ({ text: fold(text), dotted: text.length > 1 }))
    const isInitials = mixed && pieces.length > 1 && /^\p{Lu}{2,3}$/u.test(letters) && ![degrees, honorifics, legalForms].some((titles) => titles.has(joined))
    return isInitials ? [...joined].map((text) => ({ text, dotted: true })) : [{ text: joined, dotted: letters.endsWith('.') && joined.length > 1 }]
  })
}

const isDegree = ({ text, dotted }: Word, behindComma: boolean): boolean =>
  degrees.has(text) ? behindComma || dotted || !doubtfulDegrees.has(text) : behindComma && dotted

/** A person's name without what stands before and behind it; "Karnavian, Tito" keeps both. */
function personWords(name: string): readonly string[] {
  const [head = '', ...tails] = name.split(',')
  const behind = tails.map(wordsOf).filter((tail) => !tail.every((word) => isDegree(word, true)))
  let own = [...wordsOf(head)]
  while (own.length > 1 && honorifics.has(own[0]!.text)) own = own.slice(1)
  while (own.length > 1 && isDegree(own.at(-1)!, false)) own = own.slice(0, -1)
  return [...own, ...behind.flat()].map(({ text }) => text)
}

function bodyWords(name: string): readonly string[] {
  const all = wordsOf(name.replace(/,/g, ' ')).map(({ text }) => text)
  const own = all.filter((word) => !legalForms.has(word))
  return own.length > 0 ? own : all
}

function present(word: string): string {
  const form = nameForms.get(word) ?? word
  const spelled = oldSpellings.reduce((text, [old, now]) => text.replaceAll(old, now), form)
  return spelled.replace(/(.)\1+/gu, '$1')
}

/** How `name` of a source of `kind` is compared; null for a name of no letter and no digit. */
export function nameKey(name: string, kind: SourceKind): NameKey | null {
  const words = kind === 'person' ? personWords(name) : bodyWords(name)
  if (words.length === 0) return null
  const spelled = words.map(present)
  return { words, sorted: [...words].sort().join(' '), spelled, spelling: spelled.join('') }
}
