import type { PhrasingContent } from 'mdast'
import type { Node } from '@tiptap/pm/model'
import type { BlockHandler, Context } from './context'
import { breakTag } from './phrasing'
import { oneLine } from './text'

/**
 * A picture with its caption on the next line of one paragraph, the credit last in `<small>`:
 *
 *     ![Alternative text](file.jpg)\
 *     The caption. <small>The credit</small>
 */
export function figureLine(node: Node, position: number, context: Context, oneLineOnly = false): PhrasingContent[] {
  const { src, alt, decorative, credit } = node.attrs as { src: string; alt: string; decorative: boolean; credit: string }
  const caption = context.inlines(node, position, oneLineOnly)
  const printed = oneLine(credit)
  const small: PhrasingContent[] =
    printed === '' ? [] : [{ type: 'html', value: '<small>' }, { type: 'text', value: printed }, { type: 'html', value: '</small>' }]
  const gap: PhrasingContent[] = caption.length > 0 && small.length > 0 && caption.at(-1) !== breakTag ? [{ type: 'text', value: ' ' }] : []
  const below = [...caption, ...gap, ...small]
  const image: PhrasingContent = { type: 'image', url: context.paths.get(src) ?? '', alt: decorative ? '' : oneLine(alt) }
  if (src === '') context.losses.add('A figure has no picture: it was written without a file.')
  else if (!decorative && oneLine(alt) === '') context.losses.add('Markdown writes a picture without alternative text like one that only decorates.')
  return below.length === 0 ? [image] : [image, oneLineOnly ? breakTag : { type: 'break' }, ...below]
}

export const figure: BlockHandler = (node, position, context) => [{ type: 'paragraph', children: figureLine(node, position, context) }]
