import type { Node } from '@tiptap/pm/model'
import type { FootnoteDefinition, PhrasingContent } from 'mdast'
import { isSafeHref, schema } from '../../document'
import type { NotePlan } from '../notes'
import type { PublicSource } from '../public-article'
import type { Words } from '../words'
import { phrasing } from './phrasing'
import { tidy, type Piece } from './pieces'
import { oneLine, writableHref } from './text'

/** The inline nodes of a text block, cut where references to notes stand; each reference is a piece with its label. */
export function piecesOf(block: Node, position: number, plan: NotePlan): readonly Piece[] {
  const pieces: Piece[] = []
  const start = position + 1
  const cite = (at: number, marks: Node['marks']) => {
    for (const { number } of plan.at.get(at) ?? []) pieces.push({ node: schema.node('footnote', null, [], marks), label: String(number) })
  }
  block.forEach((child, offset) => {
    const at = start + offset
    const label = plan.ofFootnote.get(at)
    cite(at, child.marks)
    if (!child.isText) {
      pieces.push({ node: child, label: label ? String(label.number) : '' })
      return
    }
    let from = 0
    for (let to = 1; to < child.nodeSize; to += 1) {
      if (!plan.at.has(at + to)) continue
      pieces.push({ node: child.cut(from, to), label: '' })
      cite(at + to, child.marks)
      from = to
    }
    pieces.push({ node: child.cut(from), label: '' })
  })
  cite(start + block.content.size, [])
  return pieces
}

function sourceLine(source: PublicSource, words: Words): PhrasingContent[] {
  const about = [source.name, source.jobTitle, source.affiliation].map(oneLine).filter(Boolean).join(', ')
  const seen = source.accessedAt ? ` (${words.accessed} ${source.accessedAt.slice(0, 10)})` : ''
  if (!isSafeHref(source.url)) return [{ type: 'text', value: about + seen }]
  const link: PhrasingContent = { type: 'link', url: writableHref(source.url), children: [{ type: 'text', value: oneLine(source.url) }] }
  return [{ type: 'text', value: `${about}, ` }, link, ...(seen ? [{ type: 'text' as const, value: seen }] : [])]
}

/** What the notes of `plan` say, one definition for each number. */
export const definitions = (plan: NotePlan, words: Words): FootnoteDefinition[] =>
  plan.notes.map((note) => {
    const label = String(note.number)
    const children =
      note.kind === 'source' ? sourceLine(note.source, words) : phrasing(tidy(piecesOf(note.footnote, note.position, plan)), true)
    return { type: 'footnoteDefinition', identifier: label, label, children: children.length > 0 ? [{ type: 'paragraph', children }] : [] }
  })
