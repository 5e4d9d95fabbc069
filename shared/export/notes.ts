import type { Node } from '@tiptap/pm/model'
import type { PublicAttribution, PublicSource } from './public-article'

/** A reference in the text to a note. `nth` counts the references to the same note from 1, in the order of reading. */
export interface NoteReference {
  readonly number: number
  readonly nth: number
}

/** One entry of the list at the end. `references` says how many references point at it (at least one). */
export type Note =
  | { readonly kind: 'footnote'; readonly number: number; readonly references: number; readonly footnote: Node; readonly position: number }
  | { readonly kind: 'source'; readonly number: number; readonly references: number; readonly source: PublicSource }

/**
 * Where the references stand and what they point at; the same for every format.
 *
 * - Footnotes and sources share one sequence of numbers, in the order in which their first references are read. References
 *   inside a footnote's own text are read after the whole body.
 * - Every source has one note, however often it is cited; every footnote has one reference.
 * - A passage is all text that carries one attribution's id in the same or in neighbouring text blocks. It is cited once, at
 *   its end, before trailing blanks and breaks and behind the closing mark and the punctuation that follow it: one reference
 *   for each of its sources.
 * - A figure's sources stand at the end of its caption, a table's after the table.
 */
export interface NotePlan {
  readonly notes: readonly Note[]
  /** References that stand at a document position, inside a text block, or right after a table. */
  readonly at: ReadonlyMap<number, readonly NoteReference[]>
  /** The one reference of the footnote that begins at a document position. */
  readonly ofFootnote: ReadonlyMap<number, NoteReference>
}

/** Something that is cited at `position`: the sources of one passage, figure or table, or a footnote. */
interface Citation {
  readonly position: number
  readonly cited: readonly PublicSource[] | { readonly footnote: Node }
}

interface Stretch {
  readonly block: number
  readonly end: number
}

/** A position in `block` (whose content begins at `start`), moved back from `end` over blanks and breaks. */
function beforeBlanks(block: Node, start: number, end: number): number {
  let position = end
  while (position > start) {
    const before = block.childBefore(position - start)
    if (!before.node) return position
    if (before.node.isText) {
      const text = before.node.text!.slice(0, position - start - before.offset)
      const kept = text.trimEnd().length
      position -= text.length - kept
      if (kept > 0) return position
    } else if (before.node.type.name === 'hardBreak') position = start + before.offset
    else return position
  }
  return end
}

/** A closing mark and the punctuation round it; an apostrophe and a decimal comma are none. */
const closing = /^[.,;:!?…]*["”“’'»«]*[.,;:!?…]*(?![\p{L}\p{N}])/u
/** As many signs stand behind a passage. */
const mostSigns = 8

/** A position in `block`, moved on from `end` over the closing mark and the punctuation that follow it in running text. */
function behindMarks(block: Node, start: number, end: number): number {
  let following = ''
  for (let position = end; following.length < mostSigns; ) {
    const { node, offset } = block.childAfter(position - start)
    if (!node?.isText) break
    const piece = node.text!.slice(position - start - offset)
    following += piece
    position += piece.length
  }
  return end + (closing.exec(following)?.[0].length ?? 0)
}

/** The citations of everything within `root`, whose content begins at `base`; footnotes are not entered. */
function citationsIn(root: Node, base: number, attributions: ReadonlyMap<string, PublicAttribution>): readonly Citation[] {
  const found: Citation[] = []
  const open = new Map<string, Stretch>()
  const sourcesOf = (id: string): readonly PublicSource[] => attributions.get(id)?.sources ?? []
  const cite = (id: string, position: number): void => {
    if (sourcesOf(id).length > 0) found.push({ position, cited: sourcesOf(id) })
  }
  let block = 0
  const readBlock = (node: Node, start: number): void => {
    block += 1
    const ends = new Map<string, number>()
    node.forEach((child, offset) => {
      for (const mark of child.marks) if (mark.type.name === 'attribution') ends.set(String(mark.attrs.id), start + offset + child.nodeSize)
      if (child.type.name === 'footnote') found.push({ position: start + offset, cited: { footnote: child } })
    })
    for (const [id, end] of ends) {
      const before = open.get(id)
      if (before && before.block < block - 1) cite(id, before.end)
      open.set(id, { block, end: behindMarks(node, start, beforeBlanks(node, start, end)) })
    }
  }
  const afterwards: Citation[] = []
  if (root.inlineContent) readBlock(root, base)
  else
    root.descendants((node, position) => {
      const start = base + position + 1
      if (node.isTextblock) readBlock(node, start)
      const end = node.type.name === 'table' ? start - 1 + node.nodeSize : start + node.content.size
      for (const id of (node.attrs.attributionIds as readonly string[] | undefined) ?? []) afterwards.push({ position: end, cited: sourcesOf(id) })
      return !node.isTextblock
    })
  for (const [id, { end }] of open) cite(id, end)
  // Stable: at one place passages come first, then figures and tables; a footnote that begins there follows.
  const rank = (citation: Citation): number => ('footnote' in citation.cited ? 1 : 0)
  return [...found, ...afterwards].sort((a, b) => a.position - b.position || rank(a) - rank(b))
}

/** Numbers the footnotes and sources of a body. Linear in its length. */
export function planNotes(body: Node, attributions: ReadonlyMap<string, PublicAttribution>): NotePlan {
  const notes: Note[] = []
  const numberOf = new Map<string, number>()
  const at = new Map<number, NoteReference[]>()
  const ofFootnote = new Map<number, NoteReference>()

  const citeSource = (source: PublicSource, position: number): void => {
    const number = numberOf.get(source.id) ?? notes.push({ kind: 'source', number: notes.length + 1, references: 0, source })
    numberOf.set(source.id, number)
    const here = at.get(position) ?? []
    if (here.some((reference) => reference.number === number)) return
    const note = notes[number - 1]!
    notes[number - 1] = { ...note, references: note.references + 1 }
    at.set(position, [...here, { number, nth: note.references + 1 }])
  }
  const read = (citations: readonly Citation[]): void => {
    for (const { position, cited } of citations) {
      if ('footnote' in cited) {
        const number = notes.push({ kind: 'footnote', number: notes.length + 1, references: 1, footnote: cited.footnote, position })
        ofFootnote.set(position, { number, nth: 1 })
      } else for (const source of cited) citeSource(source, position)
    }
  }

  read(citationsIn(body, 0, attributions))
  // The list grows by sources only: a footnote holds no footnote.
  for (const note of [...notes]) if (note.kind === 'footnote') read(citationsIn(note.footnote, note.position + 1, attributions))
  return { notes, at, ofFootnote }
}
