import { cleanLine } from './clean'

/** One line of a pasted text: cleaned, with its place in the original. */
export interface Line {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** A stretch of the original that reads as one paragraph, heading, list item or label. */
export interface RawBlock extends Line {}

const lineEnd = /\r\n|[\n\r\u000b\u000c\u2028\u2029\u0085]/g

/** All lines of a text, blank ones with an empty `text`. */
export function readLines(text: string): readonly Line[] {
  const lines: Line[] = []
  let start = 0
  for (const found of text.matchAll(lineEnd)) {
    lines.push({ text: cleanLine(text.slice(start, found.index)), start, end: found.index })
    start = found.index + found[0].length
  }
  lines.push({ text: cleanLine(text.slice(start)), start, end: text.length })
  return lines
}

/** Lines that stand together, parted by blank ones. */
export function lineGroups(lines: readonly Line[]): readonly (readonly Line[])[] {
  const groups: Line[][] = [[]]
  for (const line of lines) {
    if (line.text) groups.at(-1)!.push(line)
    else if (groups.at(-1)!.length > 0) groups.push([])
  }
  return groups.filter((group) => group.length > 0)
}
