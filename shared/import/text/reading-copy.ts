import { readBlocks } from './unwrap'

const lineEnds = /\r\n|[\n\r\u2028\u2029]/g

/**
 * `text` with the line ends inside hard-wrapped paragraphs made blanks, and of the same length: offsets into the copy are
 * offsets into the text.
 */
export function readingCopy(text: string): string {
  let copy = ''
  let from = 0
  for (const { start, end } of readBlocks(text)) {
    copy += text.slice(from, start) + text.slice(start, end).replace(lineEnds, (found) => ' '.repeat(found.length))
    from = end
  }
  return copy + text.slice(from)
}
