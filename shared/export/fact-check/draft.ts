import type { Node } from '@tiptap/pm/model'
import type { FieldQuote } from '../../article'
import type { DraftBlock, DraftPiece } from './model'

interface Run {
  readonly text: string
  readonly passages: readonly number[]
}

const same = (a: readonly number[], b: readonly number[]): boolean => a.length === b.length && a.every((number, index) => number === b[index])

function joined(runs: readonly Run[]): readonly Run[] {
  const all: Run[] = []
  for (const run of runs) {
    const before = all.at(-1)
    if (before && same(before.passages, run.passages)) all[all.length - 1] = { ...before, text: before.text + run.text }
    else if (run.text !== '') all.push(run)
  }
  return all
}

/** The runs of one block with the passages that begin and end at each. */
function pieces(runs: readonly Run[]): readonly DraftPiece[] {
  const all = joined(runs)
  return all.map(({ text, passages }, index) => ({
    text,
    passages,
    begins: passages.filter((number) => !all[index - 1]?.passages.includes(number)),
    ends: passages.filter((number) => !all[index + 1]?.passages.includes(number)),
  }))
}

const inlines = (block: Node, numberOf: ReadonlyMap<string, number>): readonly DraftPiece[] => {
  const runs: Run[] = []
  block.forEach((child) => {
    const text = child.isText ? child.text! : child.type.name === 'hardBreak' ? '\n' : child.type.name === 'footnote' ? ` [${child.textContent}]` : ''
    const numbers = child.marks.flatMap((mark) => (mark.type.name === 'attribution' ? (numberOf.get(String(mark.attrs.id)) ?? []) : []))
    runs.push({ text, passages: [...new Set(numbers)].sort((a, b) => a - b) })
  })
  return pieces(runs)
}

const kinds: Readonly<Record<string, DraftBlock['kind']>> = { heading: 'heading', figure: 'caption', codeBlock: 'code', pullquote: 'quote' }
const within: Readonly<Record<string, DraftBlock['kind']>> = { listItem: 'item', taskItem: 'item', blockquote: 'quote' }

/** The blocks of a body with its passages under their numbers; what a figure or a table bears as a whole ends with its last words. */
export function draftOf(doc: Node, numberOf: ReadonlyMap<string, number>): readonly DraftBlock[] {
  const blocks: DraftBlock[] = []
  const bear = (before: number, numbers: readonly number[]): void => {
    const worded = blocks.slice(before).map(({ pieces: words }) => words.length > 0).lastIndexOf(true)
    const at = worded < 0 ? Math.max(before, blocks.length - 1) : before + worded
    const { kind, level, pieces: held }: DraftBlock = blocks[at] ?? { kind: 'caption', level: 0, pieces: [] }
    const words = held.length > 0 ? held : pieces([{ text: '…', passages: [] }])
    blocks[at] = { kind, level, pieces: words.map((piece, index) => (index === words.length - 1 ? { ...piece, ends: [...piece.ends, ...numbers] } : piece)) }
  }
  const readCell = (cell: Node, place: 1 | 2 | 3): void => {
    const before = blocks.length
    cell.forEach((child) => read(child, 'cell'))
    const first = blocks[before]
    // What a cell holds besides words stands in it as words; a cell without any holds its place.
    if (first?.kind === 'cell') blocks[before] = { ...first, level: place }
    else blocks.splice(before, 0, { kind: 'cell', level: place, pieces: [] })
  }
  const read = (node: Node, around: DraftBlock['kind']): void => {
    const before = blocks.length
    if (node.type.name === 'table') node.forEach((row, _from, line) => row.forEach((cell, _at, index) => readCell(cell, index > 0 ? 2 : line > 0 ? 1 : 3)))
    else if (node.isTextblock) {
      const own = inlines(node, numberOf)
      const words = own.length === 0 && node.type.name === 'figure' ? pieces([{ text: String(node.attrs.alt), passages: [] }]) : own
      if (words.length > 0) blocks.push({ kind: kinds[node.type.name] ?? around, level: node.type.name === 'heading' ? Number(node.attrs.level) : 0, pieces: words })
    } else node.forEach((child) => read(child, within[node.type.name] ?? around))
    const borne = ((node.attrs.attributionIds as readonly string[] | undefined) ?? []).flatMap((id) => numberOf.get(id) ?? [])
    if (borne.length > 0) bear(before, borne)
  }
  doc.forEach((node) => read(node, 'paragraph'))
  return blocks
}

/** A field with the passages that stand in it. Words that are gone from it, or that another passage holds already, are passed over. */
export function fieldDraft(text: string, quotes: readonly (FieldQuote & { readonly number: number })[]): readonly DraftPiece[] {
  const cuts = quotes
    .map(({ exact, number }) => ({ start: text.indexOf(exact), end: text.indexOf(exact) + exact.length, number }))
    .filter(({ start }) => start >= 0)
    .sort((a, b) => a.start - b.start || b.end - a.end)
  const borders = [...new Set([0, text.length, ...cuts.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b)
  return pieces(
    borders.slice(0, -1).map((start, index) => {
      const end = borders[index + 1]!
      return { text: text.slice(start, end), passages: cuts.filter((cut) => cut.start <= start && end <= cut.end).map(({ number }) => number) }
    }),
  )
}
