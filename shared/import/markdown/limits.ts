import { Fault } from '../../errors'

/** UTF-16 units of a file; a long article has a hundredth. */
const mostCharacters = 10 * 1024 * 1024
/** Signs of inline markup in one paragraph; markers of lists and quotes on one line. */
const mostSigns = 8_000
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
 * 10 MB, paragraphs with more than 8,000 signs of markup, lines with more than 100 markers of lists or quotations, or with
 * 400 columns of indentation before one.
 */
export function checkLimits(text: string): void {
  if (text.length > mostCharacters) tooLarge('The Markdown file is larger than 10 MB.')
  let found = 0
  for (const line of text.split(/\r\n?|\n/)) {
    if (deepIndent.test(line)) tooLarge('The Markdown file is indented more deeply than an article is.')
    const marked = markers.exec(line)
    if (marked && (marked[0].match(/[^\s\d]/g)?.length ?? 0) > mostMarkers) tooLarge('The Markdown file nests lists or quotations more deeply than an article does.')
    if (line.trim() === '' || item.test(line)) found = 0
    found += line.match(signs)?.length ?? 0
    if (found > mostSigns) tooLarge('The Markdown file holds a paragraph with more markup than an article has.')
  }
}
