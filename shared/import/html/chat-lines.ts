import type { Piece } from './inline'

/** How messengers open each message of a conversation that is copied: "[09.14, 3/11/2026] Sari: ", "3/11/26 09.14 - Sari: ". */
const stamp = /^(?:\[\d{1,2}[.:/]\d{2}[^\]\n]{0,24}\]|\[?\d{1,2}[/.]\d{1,2}[/.]\d{2,4}[, ]{1,2}\d{1,2}[.:]\d{2}(?:[.:]\d{2})?(?: ?[AP]M)?\]?(?: -)?)\s[^:\n]{1,60}: \S/i

/** Pieces of a conversation with each message as a paragraph of its own; all others as they are. */
export function withMessages(pieces: readonly Piece[]): readonly Piece[] {
  const opens = pieces.map((piece, at) => piece.kind === 'text' && (at === 0 || pieces[at - 1]!.kind === 'break') && stamp.test(piece.text.trimStart()))
  if (opens.filter(Boolean).length < 2) return pieces
  return pieces.flatMap((piece, at) => (piece.kind === 'break' && opens[at + 1] ? [piece, piece] : [piece]))
}
