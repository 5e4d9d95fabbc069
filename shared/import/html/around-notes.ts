import type { ReadBlock } from './blocks'

const noteHead = /^(?:foot ?notes?|end ?notes?|notes|references|catatan(?: kaki| akhir)?|referensi|rujukan)\s*:?$/i

const isHeading = ({ node }: ReadBlock): boolean => node.type.name === 'heading'

/** Blocks of a text whose notes are told at their places, without the line and the rule that stood above those; `drop` hears of the line. */
export function withoutNoteHeads(blocks: readonly ReadBlock[], drop: (line: string) => void): readonly ReadBlock[] {
  const isOver = (at: number): boolean => blocks[at + 1] === undefined || isHeading(blocks[at + 1]!)
  const kept = blocks.filter((block, at) => {
    const isHead = isHeading(block) && block.node.textContent.length < 30 && noteHead.test(block.node.textContent.trim()) && isOver(at)
    if (isHead) drop(block.node.textContent.trim())
    return !isHead
  })
  return kept.at(-1)?.node.type.name === 'horizontalRule' ? kept.slice(0, -1) : kept
}
