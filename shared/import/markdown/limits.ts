import { Fault } from '../../errors'

/** UTF-16 units of a file; a long article has a hundredth. */
const mostCharacters = 10 * 1024 * 1024
/** Signs of inline markup, and markers of lists and quotes, in one stretch without an empty line. */
const mostSigns = 20_000
const mostMarkers = 100

/** Levels of blocks, and of marks within a line, that are read as such; what is deeper is read as text. */
export const deepest = 50

/** Characters that references (links and notes named by label) may add to a document. */
export const mostExpanded = 4 * 1024 * 1024

const tooLarge = (message: string): never => {
  throw new Fault('tooLarge', message, { limit: mostCharacters })
}

const markers = /^(?:[ \t]{0,8}(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/

/**
 * Refuses, with the fault `tooLarge`, what no article is and what a parser of Markdown would need minutes for: files over 10 MB,
 * stretches with more than 20,000 signs, lines with more than 100 list or quote markers or 400 columns of indentation before one.
 */
export function checkLimits(text: string): void {
  if (text.length > mostCharacters) tooLarge('The Markdown file is larger than 10 MB.')
  let signs = 0
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (code === 10 && (text.charCodeAt(index + 1) === 10 || index + 1 === text.length)) signs = 0
    // ! & * < [ \ ] _ ` | ~
    else if (code === 33 || code === 38 || code === 42 || code === 60 || (code >= 91 && code <= 93) || code === 95 || code === 96 || code === 124 || code === 126) signs += 1
    if (signs > mostSigns) tooLarge('The Markdown file holds a paragraph with more markup than an article has.')
  }
  for (const line of text.split('\n')) {
    const found = markers.exec(line)
    if (found && (found[0].match(/[^\s\d]/g)?.length ?? 0) > mostMarkers) tooLarge('The Markdown file nests lists or quotations more deeply than an article does.')
    if (/^[ \t]{400,}(?:>|[-+*]|\d)/.test(line)) tooLarge('The Markdown file is indented more deeply than an article is.')
  }
}
