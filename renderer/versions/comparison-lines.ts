import type { ChangedDecision, Comparison, FieldRow, Row } from '@shared/versions'

/** A line of a comparison as it is shown: a field, a decision, a passage, or how many passages in a row are the same. */
export type Line =
  | { readonly kind: 'field'; readonly key: string; readonly row: FieldRow }
  | { readonly kind: 'decision'; readonly key: string; readonly decision: ChangedDecision }
  | { readonly kind: 'passage'; readonly key: string; readonly row: Row }
  | { readonly kind: 'same'; readonly key: string; readonly count: number }

/** True for what the keys lead to. */
export const isDifference = (line: Line): boolean => line.kind !== 'same' && !(line.kind === 'passage' && line.row.kind === 'same')

const isOther = (row: Row | undefined): boolean => row !== undefined && row.kind !== 'same'

/** The lines of a comparison: fields and decisions first. Unless it is shown `whole`, passages that are the same stand only beside one that is not. */
export function linesOf({ fields, decisions, rows }: Comparison, whole: boolean): readonly Line[] {
  const lines: Line[] = [
    ...fields.map((row): Line => ({ kind: 'field', key: `field ${row.field}`, row })),
    ...decisions.map((decision, place): Line => ({ kind: 'decision', key: `decision ${place}`, decision })),
  ]
  rows.forEach((row, place) => {
    const last = lines.at(-1)
    if (whole || isOther(rows[place - 1]) || isOther(row) || isOther(rows[place + 1])) lines.push({ kind: 'passage', key: `passage ${place}`, row })
    else if (last?.kind === 'same') lines[lines.length - 1] = { ...last, count: last.count + 1 }
    else lines.push({ kind: 'same', key: `same ${place}`, count: 1 })
  })
  return lines
}

/** The place of the next difference `way` of `from` (-1: before the first), round the end; null where there is none. */
export function nextDifference(lines: readonly Line[], from: number, way: 1 | -1): number | null {
  const places = lines.flatMap((line, place) => (isDifference(line) ? [place] : []))
  const next = way === 1 ? places.find((place) => place > from) : places.filter((place) => from < 0 || place < from).at(-1)
  return next ?? (way === 1 ? places[0] : places.at(-1)) ?? null
}
