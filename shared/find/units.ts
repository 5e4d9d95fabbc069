import type { Node } from '@tiptap/pm/model'
import type { ArticleFacts } from '../article'

/** The fields that are looked through, in the order of the page. */
const foundFields = ['kicker', 'headline', 'deck', 'byline', 'creditLine', 'section', 'description'] as const
export type FoundField = (typeof foundFields)[number]

/** The words of a figure that stand in no line of the text. */
const foundAttributes = ['alt', 'credit'] as const
export type FoundAttribute = (typeof foundAttributes)[number]

/** Where a unit's text stands: from a position of the body on, in a field, or in an attribute of the node at a position. */
export type Place =
  | { readonly kind: 'text'; readonly from: number }
  | { readonly kind: 'field'; readonly name: FoundField }
  | { readonly kind: 'attribute'; readonly position: number; readonly name: FoundAttribute }

/** A run of characters that a match lies in as a whole. */
export interface FindUnit {
  readonly place: Place
  readonly text: string
}

/** The runs of text of one block: what is no text, such as a break, parts them; a footnote's words are a run of their own. */
function* runsOf(block: Node, from: number): Generator<FindUnit> {
  let text = ''
  let start = 0
  for (let index = 0, at = 0; index < block.childCount; index += 1) {
    const child = block.child(index)
    if (child.isText) {
      if (text === '') start = at
      text += child.text!
    } else {
      if (text !== '') yield { place: { kind: 'text', from: from + start }, text }
      text = ''
      if (child.inlineContent) yield* runsOf(child, from + at + 1)
    }
    at += child.nodeSize
  }
  if (text !== '') yield { place: { kind: 'text', from: from + start }, text }
}

function* unitsWithin(node: Node, from: number): Generator<FindUnit> {
  for (let index = 0, at = from; index < node.childCount; index += 1) {
    const child = node.child(index)
    for (const name of foundAttributes) {
      const value = child.attrs[name] as unknown
      if (typeof value === 'string' && value !== '') yield { place: { kind: 'attribute', position: at, name }, text: value }
    }
    if (child.isTextblock) yield* runsOf(child, at + 1)
    else if (!child.isLeaf) yield* unitsWithin(child, at + 1)
    at += child.nodeSize
  }
}

/** Everything that can be found in an article: its fields, then the body in reading order, footnotes and captions included. Lazy, so that a long piece can be read in slices. */
export function* unitsOf(doc: Node, facts: Pick<ArticleFacts, FoundField>): Generator<FindUnit> {
  for (const name of foundFields) if (facts[name] !== '') yield { place: { kind: 'field', name }, text: facts[name] }
  yield* unitsWithin(doc, 0)
}
