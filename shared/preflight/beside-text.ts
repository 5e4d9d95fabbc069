import { picturesOf } from './pictures'
import type { Desk, Span } from './rule'

/** Words that are printed beside the running text, and where they are found in it. */
interface BesideText {
  readonly place: Span
  readonly text: string
  readonly part: 'footnote' | 'altText' | 'credit'
  /** Of the footnote among footnotes, or of the picture among pictures, from 1. */
  readonly number: number
}

/** What footnotes say. Found at the last letter before the sign of the footnote; at the sign itself where none stands before it. */
export function footnoteTexts({ doc, offsetOf, text }: Pick<Desk, 'doc' | 'offsetOf' | 'text'>): readonly BesideText[] {
  const found: BesideText[] = []
  doc.descendants((node, position) => {
    if (node.type.name !== 'footnote') return true
    const end = offsetOf(position)
    const hasLetter = position === doc.resolve(position).start() ? false : end > 0 && text[end - 1] !== '\n'
    found.push({ place: { start: hasLetter ? end - 1 : end, end }, text: node.textContent, part: 'footnote', number: found.length + 1 })
    return false
  })
  return found
}

/** What pictures say beside their captions: alternative text and credit. Found at the caption, where the picture stands. */
export function pictureTexts({ doc, offsetOf }: Pick<Desk, 'doc' | 'offsetOf'>): readonly BesideText[] {
  return picturesOf(doc, offsetOf).flatMap(({ node, place, number }) =>
    ([['altText', node.attrs.alt], ['credit', node.attrs.credit]] as const).flatMap(([part, text]) => (typeof text === 'string' && text !== '' ? [{ place, text, part, number }] : [])),
  )
}
