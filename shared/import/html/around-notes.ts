import { furnitureReason } from '../text/furniture'
import type { ReadBlock } from './blocks'
import { closest, parentOf } from './tree'

const noteHead = /^(?:foot ?notes?|end ?notes?|notes|references|catatan(?: kaki| akhir)?|referensi|rujukan)\s*:?$/i

const isHeading = ({ node }: ReadBlock): boolean => node.type.name === 'heading'

/** Blocks of a text whose notes are told at their places, without the line and the rule that stood above those; `drop` hears of the line. */
export function withoutNoteHeads(blocks: readonly ReadBlock[], drop: (line: string) => void): readonly ReadBlock[] {
  // Beside a heading some pages have a control to edit what stands below it.
  const isOver = (at: number): boolean => {
    const next = blocks.slice(at + 1, at + 4).find(({ node }) => furnitureReason(node.textContent.trim()) !== 'page-control')
    const frame = parentOf(blocks[at]!.element)
    return next === undefined || isHeading(next) || (frame !== null && closest(next.element, (one) => one === frame) === null)
  }
  const kept = blocks.filter((block, at) => {
    const isHead = isHeading(block) && block.node.textContent.length < 30 && noteHead.test(block.node.textContent.trim()) && isOver(at)
    if (isHead) drop(block.node.textContent.trim())
    return !isHead
  })
  return kept.at(-1)?.node.type.name === 'horizontalRule' ? kept.slice(0, -1) : kept
}
