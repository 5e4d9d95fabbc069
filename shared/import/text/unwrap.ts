import { isLineHyphen } from './line-hyphens'
import { isListLine } from './list-marker'
import { lineGroups, readLines, type Line, type RawBlock } from './lines'

/** Widths at which programs wrap mail and text files. */
const narrowest = 50
const widest = 120
/** Columns of print, whose words are parted at the ends of lines, are narrower. */
const narrowColumn = 34
/** Share of the lines that must be as full as the next word allows. */
const mostlyFull = 0.8
/** Characters a line may stay short of the width: blanks that cleaning made single, a hyphenated word. */
const slack = 3
/** Lines that a group needs to be judged by itself. */
const enoughLines = 4

const firstWord = (line: Line): number => (line.text.indexOf(' ') < 0 ? line.text.length : line.text.indexOf(' '))

/** True when the next line's first word would not have fitted: the line was broken by a program, not by a person. */
const isFull = (line: Line, next: Line, width: number): boolean => line.text.length + 1 + firstWord(next) > width - slack

const widthOf = (lines: readonly Line[]): number => lines.reduce((width, line) => Math.max(width, line.text.length), 0)

/** The width at which these groups were wrapped, or null when their lines end where a person ended them. */
function wrapWidth(groups: readonly (readonly Line[])[]): number | null {
  const width = widthOf(groups.flat())
  const isColumn = groups.some((group) => group.some((line, at) => group[at + 1] !== undefined && isParted(line, group[at + 1]!)))
  const least = isColumn ? narrowColumn : narrowest
  if (width < least || width > widest) return null
  const seams = groups.flatMap((group) => group.slice(0, -1).map((line, at) => ({ line, next: group[at + 1]! }))).filter(({ line }) => line.text.length >= least)
  const full = seams.filter(({ line, next }) => isFull(line, next, width)).length
  return seams.length >= enoughLines - 1 && full >= seams.length * mostlyFull ? width : null
}

/** Some programs wrap letters narrower than any text that is typed by hand is wide; a poem or a list has such lines too. */
const narrowestOfLetters = 24

/** The width of a letter's narrow lines that a program broke: all are full, and most go on in the middle of a sentence. */
function narrowWidth(groups: readonly (readonly Line[])[]): number | null {
  const sentences = groups.filter((group) => group.length > 1 && !isOpenEnd(group.at(-1)!) && /^["'“‘(«]*[\p{Lu}\p{N}]/u.test(group[0]!.text))
  const width = widthOf(sentences.flat())
  if (width < narrowestOfLetters || width > widest) return null
  const seams = sentences.flatMap((group) => group.slice(0, -1).map((line, at) => ({ line, next: group[at + 1]! }))).filter(({ line }) => line.text.length >= narrowestOfLetters)
  const goesOn = seams.filter(({ line, next }) => isOpenEnd(line) && /^\p{Ll}/u.test(next.text)).length
  return seams.length > 0 && goesOn * 2 >= seams.length && seams.every(({ line, next }) => isFull(line, next, width)) ? width : null
}

const isParted = (line: Line, next: Line): boolean => /\p{Ll}-$/u.test(line.text.slice(-2)) && /^\p{Ll}/u.test(next.text)

/** The words of a line as they stand before `next`: without the hyphen that parts the last of them, and with a blank where none is parted. */
const shownBefore = (line: Line, next: Line | undefined): string =>
  next === undefined ? line.text : !isParted(line, next) ? `${line.text} ` : isLineHyphen(line.text, next.text) ? line.text.slice(0, -1) : line.text

const join = (lines: readonly Line[]): RawBlock => ({
  text: lines.map((line, at) => shownBefore(line, lines[at + 1])).join(''),
  start: lines[0]!.start,
  end: lines.at(-1)!.end,
})

function unwrapGroup(group: readonly Line[], width: number): readonly RawBlock[] {
  const runs: Line[][] = []
  for (const line of group) {
    const run = runs.at(-1)
    const before = run?.at(-1)
    if (run && before && isFull(before, line, width) && !isListLine(line.text)) run.push(line)
    else runs.push([line])
  }
  return runs.map(join)
}

/** Lines that a person would not end so: in the middle of a sentence. */
const isOpenEnd = ({ text }: Line): boolean => !/[.!?:;…”’"')\]»]$/.test(text)

/**
 * The lines of a text that was typed with an empty line after each, as manuscripts and court papers are, as one group; null for any other text,
 * whose empty lines part paragraphs.
 */
function doubleSpaced(groups: readonly (readonly Line[])[]): readonly Line[] | null {
  const lines = groups.flat()
  if (groups.length < enoughLines * 2 || lines.length > groups.length || wrapWidth([lines]) === null) return null
  return lines.filter(isOpenEnd).length >= lines.length / 2 ? lines : null
}

/**
 * The paragraphs of a text whose lines were broken by a program, each with the ends of its lines as blanks and all else as it was; null where
 * a person ended its lines.
 */
export function unwrapText(text: string): readonly string[] | null {
  const blocks = readBlocks(text)
  const inside = (one: RawBlock): string => text.slice(one.start, one.end)
  if (!blocks.some((one) => /[\r\n]/.test(inside(one).trim()))) return null
  return blocks.map((one) => inside(one).trim().replace(/(\p{L}*\p{Ll}-)[ \t]*(?:\r\n?|\n)\s*(?=(\p{Ll}+(?:-\p{L})?))/gu, (_all, left: string, right: string) => (isLineHyphen(left, right) ? left.slice(0, -1) : left)).replace(/[ \t]*(?:\r\n?|\n)\s*/g, ' '))
}

/**
 * The blocks of a pasted text. Blank lines part them; within a group hard-wrapped lines are joined, and lines that a
 * person ended stand for themselves. A text is hard-wrapped when nearly every line is as full as the next word allows; a letter
 * (`isLetter`) also when its lines are narrow and go on in the middle of sentences.
 */
export function readBlocks(text: string, isLetter = false): readonly RawBlock[] {
  const written = lineGroups(readLines(text))
  const spaced = doubleSpaced(written)
  const groups = spaced ? [spaced] : written
  const whole = wrapWidth(groups) ?? (isLetter ? narrowWidth(groups) : null)
  return groups.flatMap((group) => {
    const width = whole ?? wrapWidth([group]) ?? (isLetter ? narrowWidth([group]) : null)
    return width === null ? group : unwrapGroup(group, width)
  })
}
