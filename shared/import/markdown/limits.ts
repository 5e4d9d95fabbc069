import { Fault } from '../../errors'

/** UTF-16 units of a file; a long article has a hundredth. */
const mostCharacters = 10 * 1024 * 1024
/**
 * The work of matching signs of inline markup, which grows with the square of their number in a paragraph: one paragraph of
 * 8,000 signs, or 160 of 632. A parser needs about two seconds for it.
 */
const mostWork = 8_000 ** 2
const mostLines = 100_000
/** Markers of lists and quotations on one line. */
const mostMarkers = 100

/** Levels of blocks, and of marks within a line, that are read as such; what is deeper is read as text. */
export const deepest = 50

/** Characters that references (links and notes named by label) may add to a document. */
export const mostExpanded = 4 * 1024 * 1024

const tooLarge = (message: string): never => {
  throw new Fault('tooLarge', message, { limit: mostCharacters })
}

const markers = /^(?:[ \t]{0,8}(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/

// * < [ ] _ ` ~, which a parser has to match with each other.
const signs = /[*<[\]_`~]/g
const deepIndent = /^[ \t]{400,}(?:>|[-+*]|\d)/
const item = /^[ \t]*(?:[-+*]|\d{1,9}[.)])[ \t]/

/**
 * Refuses, with the fault `tooLarge`, what no article is and what a parser of Markdown would need minutes for: files over
 * 10 MB, 100,000 lines or 8,000 signs of markup in a paragraph (less in many), lines with more than 100 markers of lists or
 * quotations, or with 400 columns of indentation before one.
 */
export function checkLimits(text: string): void {
  if (text.length > mostCharacters) tooLarge('The Markdown file is larger than 10 MB.')
  const lines = text.split(/\r\n?|\n/)
  if (lines.length > mostLines) tooLarge('The Markdown file has more than 100,000 lines.')
  let found = 0
  let work = 0
  for (const line of lines) {
    if (deepIndent.test(line)) tooLarge('The Markdown file is indented more deeply than an article is.')
    const marked = markers.exec(line)
    if (marked && (marked[0].match(/[^\s\d]/g)?.length ?? 0) > mostMarkers) tooLarge('The Markdown file nests lists or quotations more deeply than an article does.')
    if (line.trim() === '' || item.test(line)) found = 0
    const more = line.match(signs)?.length ?? 0
    work += more * (2 * found + more)
    found += more
    if (work > mostWork) tooLarge('The Markdown file holds paragraphs with more markup than an article has.')
  }
}
