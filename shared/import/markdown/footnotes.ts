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

/** A picture or a line break has no place in a note: its words, or a blank, stand for it. */
const noteNode = (part: Inline, reader: Reader): readonly Node[] => {
  if (part.kind === 'node') return [part.node.type.name === 'hardBreak' ? schema.text(' ') : part.node]
  reader.warnings.add('Pictures within notes became their alternative text', part.image.url)
  return part.image.alt ? [schema.text(part.image.alt)] : []
}

const withoutNotes = (children: readonly PhrasingContent[]): PhrasingContent[] =>
  children
    .filter(({ type }) => type !== 'footnoteReference')
    .map((child) => ('children' in child ? ({ ...child, children: withoutNotes(child.children) } as PhrasingContent) : child))

/**
 * The footnote that a reference with `identifier` stands for and, after it, those that its own text refers to: an article
 * has no notes within notes.
 */
export function readFootnote(identifier: string, marks: readonly Mark[], reader: Reader, depth: number): readonly Inline[] {
  const seen = new Set([identifier])
  const result: Inline[] = []
  for (const label of seen) {
    const definition = reader.parsed.footnotes.get(label)
    if (!definition) continue
    if (reader.used.has(`^${label}`) && !reader.spend(sizeOf(definition))) {
      reader.warnings.add('Notes that are repeated very often were left out')
      break
    }
    reader.used.add(`^${label}`)
    const phrasing = notePhrasing(definition, reader)
    for (const child of phrasing) for (const node of walk(child)) if (node.type === 'footnoteReference') seen.add(node.identifier)
    const content = reader.inline(withoutNotes(phrasing), [], depth).flatMap((part) => noteNode(part, reader))
    result.push(nodeInline(schema.node('footnote', null, [...tidyNodes(content)], marks)))
  }
  if (seen.size > 1) reader.warnings.add('Notes within notes were set beside them')
  return result
}
