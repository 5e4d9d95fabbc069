import { replacements } from '../text/diff'
import type { Token } from './tokens'

/**
 * A run of a compared passage. `restyled`: the words are the same and their marks are not, with what they gained and lost.
 * `marks` are those of the later text, or of the earlier one where the words are gone.
 */
export interface Piece {
  readonly kind: 'same' | 'added' | 'removed' | 'restyled'
  readonly text: string
  readonly marks: readonly string[]
  readonly gained: readonly string[]
  readonly lost: readonly string[]
  /** The text that the earlier state has in its place, where that is another: the number of an item that is the same. */
  readonly was?: string
}

const without = (these: readonly string[], those: readonly string[]): readonly string[] => these.filter((name) => !those.includes(name))

const plain = (kind: 'added' | 'removed', { text, marks }: Token): Piece => ({ kind, text, marks, gained: [], lost: [] })

function kept(before: Token, after: Token): Piece {
  const [gained, lost] = [without(after.marks, before.marks), without(before.marks, after.marks)]
  return { kind: gained.length + lost.length > 0 ? 'restyled' : 'same', text: after.text, marks: after.marks, gained, lost, ...(before.text === after.text ? {} : { was: before.text }) }
}

const list = (names: readonly string[]): string => names.join('\n')
const isLike = (a: Piece, b: Piece): boolean => a.kind === b.kind && list(a.marks) === list(b.marks) && list(a.gained) === list(b.gained) && list(a.lost) === list(b.lost)

/** What the earlier state has of a piece that both have. */
export const earlierText = ({ text, was }: Piece): string => was ?? text

const both = (a: Piece, b: Piece): Piece => ({ ...a, text: a.text + b.text, ...(a.was === undefined && b.was === undefined ? {} : { was: earlierText(a) + earlierText(b) }) })

/** Neighbours of one kind and look in one. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const runs: Piece[] = []
  for (const piece of pieces) {
    const last = runs.at(-1)
    if (last && isLike(last, piece)) runs[runs.length - 1] = both(last, piece)
    else runs.push(piece)
  }
  return runs
}

/** What was removed and what was added in a stretch of changes, the removed first; a lone gap between two changes belongs to both. */
function withoutIslands(pieces: readonly Piece[]): readonly Piece[] {
  const runs: Piece[] = []
  let removed: Piece[] = []
  let added: Piece[] = []
  const settle = (): void => {
    runs.push(...removed, ...added)
    removed = []
    added = []
  }
  pieces.forEach((piece, index) => {
    const next = pieces[index + 1]
    const isIsland = piece.kind === 'same' && /^ +$/u.test(piece.text) && removed.length + added.length > 0 && (next?.kind === 'added' || next?.kind === 'removed')
    if (piece.kind === 'removed' || isIsland) removed.push({ ...piece, kind: 'removed' })
    if (piece.kind === 'added' || isIsland) added.push({ ...piece, kind: 'added' })
    if (piece.kind === 'removed' || piece.kind === 'added' || isIsland) return
    settle()
    runs.push(piece)
  })
  settle()
  return runs
}

const keyOf = ({ text, as }: Token): string => as ?? text

/** What became of `before` in `after`, by words and by how they look. Without what was added it is `before`, without what was removed it is `after`. */
export function piecesOf(before: readonly Token[], after: readonly Token[]): readonly Piece[] {
  const pieces: Piece[] = []
  let [here, there] = [0, 0]
  const keep = (to: number): void => {
    while (here < to) pieces.push(kept(before[here++]!, after[there++]!))
  }
  for (const { from, to, start, end } of replacements(before.map(keyOf), after.map(keyOf))) {
    keep(from)
    pieces.push(...before.slice(from, to).map((token) => plain('removed', token)), ...after.slice(start, end).map((token) => plain('added', token)))
    here = to
    there = end
  }
  keep(before.length)
  return joined(withoutIslands(joined(pieces)))
}
