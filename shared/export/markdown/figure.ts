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
 *
 * Without a file there is no picture to write: caption and credit stand as text, and nothing where there are none.
 */
export function figureLine(node: Node, position: number, context: Context, oneLineOnly = false): PhrasingContent[] {
  const { src, alt, decorative, credit } = node.attrs as { src: string; alt: string; decorative: boolean; credit: string }
  const caption = context.inlines(node, position, oneLineOnly)
  const printed = oneLine(credit)
  const hasFile = src !== ''
  const small: PhrasingContent[] =
    printed === '' ? [] : hasFile ? [{ type: 'html', value: '<small>' }, { type: 'text', value: printed }, { type: 'html', value: '</small>' }] : [{ type: 'text', value: printed }]
  const gap: PhrasingContent[] = caption.length > 0 && small.length > 0 && caption.at(-1) !== breakTag ? [{ type: 'text', value: ' ' }] : []
  const below = [...caption, ...gap, ...small]
  if (!hasFile) {
    context.losses.add('Pictures have no file: their captions and credits were written alone.')
    return below
  }
  const image: PhrasingContent = { type: 'image', url: context.paths.get(src) ?? '', alt: decorative ? '' : oneLine(alt) }
  if (!decorative && oneLine(alt) === '') context.losses.add('Markdown writes a picture without alternative text like one that only decorates.')
  return below.length === 0 ? [image] : [image, oneLineOnly ? breakTag : { type: 'break' }, ...below]
}

export const figure: BlockHandler = (node, position, context) => {
  const children = figureLine(node, position, context)
  return children.length === 0 ? [] : [{ type: 'paragraph', children }]
}
