import type { PlannedBlock, Role } from './plan'

const story: ReadonlySet<Role> = new Set(['headline', 'kicker', 'deck', 'body', 'dateline', 'heading', 'listItem'])
const lineEnds = /\r\n|[\n\r\u2028\u2029]/g
const quotationMarks = /["“”„«»]/u

/** A block with quotation marks is read all the same when it is not at all sure that it is furniture. */
const sure = 0.6

const isRead = (block: PlannedBlock): boolean => story.has(block.role) || (block.confidence < sure && quotationMarks.test(block.text))
const blank = (text: string): string => text.replace(/[^\r\n]/g, ' ')
const oneParagraph = (text: string): string => text.replace(lineEnds, (found) => ' '.repeat(found.length))

/**
 * The text of a planned story as quotations are looked for in it: page furniture blanked out, wrapped lines joined. It has
 * the length of `text`, so that offsets into the one are offsets into the other.
 */
export function readingCopy(text: string, blocks: readonly PlannedBlock[]): string {
  let copy = ''
  let from = 0
  for (const block of blocks) {
    const own = text.slice(block.start, block.end)
    copy += text.slice(from, block.start) + (isRead(block) ? oneParagraph(own) : blank(own))
    from = block.end
  }
  return copy + text.slice(from)
}
