import type { Change } from '@shared/text/diff'

/** A paragraph of a comparison, or how many unchanged ones were left out in its place. */
export type Piece = { readonly kind: 'paragraph'; readonly changes: readonly Change[] } | { readonly kind: 'unchanged'; readonly paragraphs: number }

/** The changes of a text, a list for each paragraph; an empty line ends one. */
export function byParagraph(changes: readonly Change[]): readonly (readonly Change[])[] {
  const paragraphs: Change[][] = [[]]
  for (const { kind, text } of changes) {
    const parts = text.split(/\n{2,}/u)
    parts.forEach((part, index) => {
      if (index > 0) paragraphs.push([])
      if (part !== '') paragraphs.at(-1)?.push({ kind, text: part })
    })
  }
  return paragraphs.filter((paragraph) => paragraph.length > 0)
}

const isChanged = (paragraph: readonly Change[] | undefined): boolean => paragraph?.some((change) => change.kind !== 'same') ?? false

/** Paragraphs that changed and their neighbours; of the others only how many they are. */
export function changedPieces(changes: readonly Change[]): readonly Piece[] {
  const paragraphs = byParagraph(changes)
  const pieces: Piece[] = []
  paragraphs.forEach((paragraph, index) => {
    const last = pieces.at(-1)
    if ([paragraphs[index - 1], paragraph, paragraphs[index + 1]].some(isChanged)) pieces.push({ kind: 'paragraph', changes: paragraph })
    else if (last?.kind === 'unchanged') pieces[pieces.length - 1] = { kind: 'unchanged', paragraphs: last.paragraphs + 1 }
    else pieces.push({ kind: 'unchanged', paragraphs: 1 })
  })
  return pieces
}
