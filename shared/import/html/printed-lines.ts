import { isLineHyphen } from '../text/line-hyphens'
import { isListLine } from '../text/list-marker'
import { readBlocks } from '../text/unwrap'
import type { Piece } from './inline'

/** A word that is parted at the end of its line. */
const parted = /\p{Ll}-$/u

const linesOf = (pieces: readonly Piece[]): readonly string[] =>
  pieces.reduce<string[]>((all, piece) => {
    if (piece.kind === 'break') all.push('')
    else if (piece.kind === 'text') all[all.length - 1] += piece.text
    return all
  }, ['']).map((line) => line.replace(/\n/g, ' '))

/** Fewer lines say nothing of where a program broke them. */
const fewestLines = 4

/** True where a program broke the lines of these pieces, and not their author: nearly each is as full as its next word allows. */
export function isPrinted(pieces: readonly Piece[]): boolean {
  const lines = linesOf(pieces)
  if (lines.length < fewestLines) return false
  const text = lines.map((line) => line.trim()).join('\n')
  return readBlocks(text).length * 2 <= lines.filter(Boolean).length
}

/** Share of the widest line that one must have with the next word, where letters are of many widths. */
const nearlyFull = 0.9

/** Where paragraphs end among lines that a viewer marks as those of a page: behind a line that had room for the next word, unless its sentence goes on. */
function endsOfMarked(lines: readonly string[]): ReadonlySet<number> {
  const width = lines.reduce((most, line) => Math.max(most, line.trim().length), 0)
  const ends = new Set<number>()
  let place = 0
  lines.forEach((written, at) => {
    place += written.length
    const [line, next] = [written.trim(), (lines[at + 1] ?? '').trim()]
    const isFull = line.length + 1 + next.split(' ', 1)[0]!.length > width * nearlyFull
    const goesOn = !/[.!?:;…”’"')\]»]$/.test(line) && /^\p{Ll}/u.test(next)
    if (next === '' || isListLine(next) || !(isFull || goesOn)) ends.add(place)
    place += 1
  })
  return ends
}

/** Where paragraphs end, each with the end of its last line. */
function endsOf(lines: readonly string[], isMarked: boolean): ReadonlySet<number> {
  const blocks = readBlocks(lines.join('\n'))
  return isMarked && blocks.length * 2 > lines.filter(Boolean).length ? endsOfMarked(lines) : new Set(blocks.map(({ end }) => end))
}

/**
 * Pieces of a page that was set in lines, as a viewer of such files copies it: ends of lines within a paragraph as blanks, its own end as two
 * breaks. A hyphen that only parts a word goes.
 */
export function unwrapped(pieces: readonly Piece[]): readonly Piece[] {
  const lines = linesOf(pieces)
  const ends = endsOf(lines, pieces.some((piece) => piece.kind === 'break' && piece.isWrapped))
  const kept: Piece[] = []
  let place = 0
  let line = 0
  for (const piece of pieces) {
    if (piece.kind !== 'break') {
      kept.push(piece)
      continue
    }
    const [text, next] = [lines[line]!, lines[line + 1] ?? '']
    place += text.length
    const isEnd = ends.has(place) || text.trim() === ''
    place += 1
    line += 1
    const last = kept.at(-1)
    if (isEnd) kept.push({ kind: 'break' }, { kind: 'break' })
    else if (!parted.test(text.slice(-2)) || !/^\p{Ll}/u.test(next.trimStart())) kept.push({ kind: 'text', text: ' ', marks: [] })
    else if (isLineHyphen(text, next.trimStart()) && last?.kind === 'text') kept.splice(-1, 1, { ...last, text: last.text.replace(/-\s*$/, '') })
  }
  return kept
}
