/**
 * What is marked in the words of a Word file before it is made HTML, so that it arrives whatever happens in between: characters
 * of the private area that no text uses, round a letter and a number.
 */
const open = '\ue7a0'
const close = '\ue7a1'

/** A remark, an insertion and a deletion have two ends; a paragraph's end or a row was inserted or deleted at one place. */
const signKinds = { remarkFrom: 'c', remarkTo: 'C', insertFrom: 'i', insertTo: 'I', deleteFrom: 'd', deleteTo: 'D', endInserted: 'p', endDeleted: 'q', rowInserted: 'r', rowDeleted: 'x' } as const
export type SignKind = keyof typeof signKinds

export interface Sign {
  readonly kind: SignKind
  /** The remark's or the revision's own number. */
  readonly number: number
}

const kindOf = new Map<string, SignKind>((Object.entries(signKinds) as [SignKind, string][]).map(([kind, letter]) => [letter, kind]))
const sign = /\ue7a0([cCiIdDpqrx])(\d{1,9})\ue7a1/g

/** A sign as it is written among words. */
export const written = ({ kind, number }: Sign): string => `${open}${signKinds[kind]}${number}${close}`

/** Words without characters that would be taken for signs. */
export const withoutSignCharacters = (text: string): string => text.replace(/[\ue7a0-\ue7a3]/g, '')

/** The words and signs of a text, in order; empty words are left out. */
export function partsOf(text: string): readonly (string | Sign)[] {
  const parts: (string | Sign)[] = []
  let at = 0
  for (const match of text.matchAll(sign)) {
    if (match.index > at) parts.push(text.slice(at, match.index))
    parts.push({ kind: kindOf.get(match[1]!)!, number: Number(match[2]) })
    at = match.index + match[0].length
  }
  if (at < text.length) parts.push(text.slice(at))
  return parts
}
