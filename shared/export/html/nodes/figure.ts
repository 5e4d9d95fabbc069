import type { Node } from '@tiptap/pm/model'
import type { Context, NodeHandler } from '../context'
import { oneLine } from '../text'
import { block, inline, text, type Children } from '../tree'

function image(node: Node, context: Context): Children {
  const file = context.fileNames.get(String(node.attrs.src))
  if (file === undefined) return []
  const { alt, decorative, width, height } = node.attrs as { alt: string; decorative: boolean; width: number; height: number }
  const size = width > 0 && height > 0 ? { width, height } : {}
  // An empty text would say that the picture only decorates, and readers who do not see it would never hear of it.
  const words = decorative ? '' : oneLine(alt) || context.words.undescribed
  return [inline('img', { src: encodeURIComponent(file), alt: words, ...size }, [])]
}

/** A picture whose file is unknown keeps its caption. */
export const figure: NodeHandler = (node, position, context) => {
  const caption = context.inlines(node, position)
  const credit = oneLine(String(node.attrs.credit))
  const small = credit === '' ? [] : [inline('small', {}, [text(credit)])]
  const gap = caption.length > 0 && small.length > 0 ? [text(' ')] : []
  const line = [...caption, ...gap, ...small]
  const children = [...image(node, context), ...(line.length === 0 ? [] : [inline('figcaption', {}, line)])]
  return children.length === 0 ? [] : [block('figure', {}, children)]
}
