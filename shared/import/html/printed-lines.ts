import { readBlocks } from '../text/unwrap'
import type { Piece } from './inline'

/** A word that is parted at the end of its line. */
const parted = /\p{Ll}-$/u

/**
 * Pieces of a page that was set in lines, as a viewer of such files copies it: ends of lines within a paragraph as blanks, its own end as two
 * breaks.
 */
export function unwrapped(pieces: readonly Piece[]): readonly Piece[] {
  const lines = pieces.reduce<string[]>((all, piece) => {
    if (piece.kind === 'break') all.push('')
    else if (piece.kind === 'text') all[all.length - 1] += piece.text
    return all
  }, [''])
  const text = lines.map((line) => line.replace(/\n/g, ' ')).join('\n')
  const ends = new Set(readBlocks(text).map(({ end }) => end))
  let place = 0
  let line = 0
  return pieces.flatMap((piece): readonly Piece[] => {
    if (piece.kind !== 'break') return [piece]
    place += lines[line]!.length
    const isEnd = ends.has(place) || lines[line]!.trim() === ''
    const isParted = parted.test(lines[line]!.slice(-2))
    place += 1
    line += 1
    return isEnd ? [{ kind: 'break' }, { kind: 'break' }] : isParted ? [] : [{ kind: 'text', text: ' ', marks: [] }]
  })
}
