import type { ImportRecord, NodeJson } from '../../article'

/** A block that comes back into the body. */
export interface RestoredBlock {
  readonly paragraph: NodeJson
  /**
   * How many text blocks of the imported body stand before it, counting those that are restored already. In a body that
   * was edited since, the nearest place.
   */
  readonly textBlocksBefore: number
  /** The fields that the block had been moved to; empty for a removed one. What they hold now is the caller's to look at. */
  readonly fields: readonly string[]
  /** The record without the block. */
  readonly record: ImportRecord
}

/** A dateline is cut from the front of a paragraph that stays: it takes no place of its own. */
const isOpening = ({ text, to }: ImportRecord['movedBlocks'][number]): boolean => to.startsWith('dateline.place') || /(?:[-–—:]|\/\.)$/u.test(text)

/** Puts the block with this index of the original back. Null when the record does not hold it. */
export function restoreBlock(record: ImportRecord, index: number): RestoredBlock | null {
  const moved = record.movedBlocks.filter((block) => block.index === index)
  const removed = record.removedBlocks.find((block) => block.index === index)
  const text = removed?.text ?? moved[0]?.text
  if (text === undefined) return null
  const openings = new Set(record.movedBlocks.filter(isOpening).map((block) => block.index))
  const out = new Set([...record.movedBlocks, ...record.removedBlocks].map((block) => block.index))
  const outBefore = [...out].filter((other) => other < index && !openings.has(other)).length
  return {
    paragraph: { type: 'paragraph', content: [{ type: 'text', text }] },
    textBlocksBefore: index - outBefore,
    fields: moved.map((block) => block.to),
    record: {
      ...record,
      removedBlocks: record.removedBlocks.filter((block) => block.index !== index),
      movedBlocks: record.movedBlocks.filter((block) => block.index !== index),
    },
  }
}
