import { schema } from '../../document'
import type { ReadBlock } from './blocks'
import { closest, styleOf } from './tree'

const isFrame = ({ node, element }: ReadBlock): boolean =>
  node.type.name === 'paragraph' && node.textContent.length <= 4 && /^[“"‘'«(]?\p{Lu}{1,3}$/u.test(node.textContent) && closest(element, (one) => /^dropcap/.test(styleOf(one).get('mso-element') ?? '')) !== null

/** Blocks of a word processor with the large letter that it frames before a paragraph at the head of that paragraph. */
export function withDropCaps(blocks: readonly ReadBlock[]): readonly ReadBlock[] {
  const framed = blocks.map(isFrame)
  return blocks.flatMap((block, at): readonly ReadBlock[] => {
    const next = blocks[at + 1]
    if (framed[at] && next?.node.type.name === 'paragraph') return []
    const before = framed[at - 1] ? blocks[at - 1] : undefined
    if (!before || block.node.type.name !== 'paragraph') return [block]
    return [{ ...block, node: schema.node('paragraph', null, before.node.content.append(block.node.content)) }]
  })
}
