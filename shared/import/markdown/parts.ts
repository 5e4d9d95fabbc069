import type { Mark, Node } from '@tiptap/pm/model'
import type { Image } from 'mdast'
import { schema } from '../../document'

/** A part of a line: an inline node, or a picture, which is a block of its own in an article. */
export type Inline = { readonly kind: 'node'; readonly node: Node } | { readonly kind: 'image'; readonly image: Image }

export const nodeInline = (node: Node): Inline => ({ kind: 'node', node })

export const textInline = (value: string, marks: readonly Mark[]): readonly Inline[] =>
  value === '' ? [] : [nodeInline(schema.text(value, marks))]

export const breakInline = (marks: readonly Mark[]): Inline => nodeInline(schema.node('hardBreak', null, [], marks))
