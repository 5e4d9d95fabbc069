import type { Mark, Node } from '@tiptap/pm/model'
import type { FootnoteDefinition, Nodes, PhrasingContent } from 'mdast'
import { schema } from '../../document'
import { nodeInline, type Inline } from './parts'
import type { Reader } from './reader'
import { textOf, walk } from './tree'
import { tidyNodes } from './tidy'

/** The lines of a note. Its paragraphs are joined by a blank; other blocks give their text. */
function notePhrasing(definition: FootnoteDefinition, reader: Reader): PhrasingContent[] {
  if (definition.children.length > 1) reader.warnings.add('Notes of several paragraphs were joined into one', definition.label ?? definition.identifier)
  const lines = definition.children.map((block): PhrasingContent[] => {
    if (block.type === 'paragraph') return block.children
    reader.warnings.add('Lists, quotations and other blocks within notes became text', definition.label ?? definition.identifier)
    return [{ type: 'text', value: textOf(block) }]
  })
  return lines.flatMap((line, index): PhrasingContent[] => (index === 0 ? line : [{ type: 'text', value: ' ' }, ...line]))
}

const sizeOf = (node: Nodes): number => (node.position ? node.position.end.offset! - node.position.start.offset! : 0)

const lineOf = ({ type }: Node): boolean => type.name === 'hardBreak'

/** The footnote and, after it, those that its own text refers to: an article has no notes within notes. */
function read(identifier: string, marks: readonly Mark[], reader: Reader, depth: number, seen: Set<string>): readonly Inline[] {
  const definition = reader.parsed.footnotes.get(identifier)
  if (!definition || seen.has(identifier)) return []
  seen.add(identifier)
  if (reader.used.has(`^${identifier}`) && !reader.spend(sizeOf(definition))) {
    reader.warnings.add('Notes that are repeated very often were left out')
    return []
  }
  reader.used.add(`^${identifier}`)
  const phrasing = notePhrasing(definition, reader)
  const nested = phrasing.flatMap((child) => [...walk(child)]).flatMap((node) => (node.type === 'footnoteReference' ? [node.identifier] : []))
  if (nested.length > 0) reader.warnings.add('Notes within notes were set beside them')
  const content = reader.inline(withoutNotes(phrasing), [], depth).flatMap((part): readonly Node[] => {
    if (part.kind === 'node') return [lineOf(part.node) ? schema.text(' ') : part.node]
    reader.warnings.add('Pictures within notes became their alternative text', part.image.url)
    return part.image.alt ? [schema.text(part.image.alt)] : []
  })
  return [
    nodeInline(schema.node('footnote', null, [...tidyNodes(content)], marks)),
    ...nested.flatMap((inner) => read(inner, marks, reader, depth, seen)),
  ]
}

const withoutNotes = (children: readonly PhrasingContent[]): PhrasingContent[] =>
  children
    .filter(({ type }) => type !== 'footnoteReference')
    .map((child) => ('children' in child ? ({ ...child, children: withoutNotes(child.children) } as PhrasingContent) : child))

/** The footnote that a reference with `identifier` stands for. */
export const readFootnote = (identifier: string, marks: readonly Mark[], reader: Reader, depth: number): readonly Inline[] =>
  read(identifier, marks, reader, depth, new Set())
