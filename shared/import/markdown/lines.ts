import type { Node } from '@tiptap/pm/model'
import type { Image, PhrasingContent } from 'mdast'
import { schema } from '../../document'
import { oneLine } from '../../export/markdown/text'
import { readTag } from './html'
import type { Inline } from './parts'
import type { Reader } from './reader'
import { tidyNodes } from './tidy'

const isTag = (node: PhrasingContent | undefined, value: string): boolean => node?.type === 'html' && node.value === value
const isBreak = (node: PhrasingContent | undefined): boolean => node?.type === 'break' || (node?.type === 'html' && readTag(node.value)?.name === 'br')

/** Inline nodes alone, for places that hold no picture: a picture leaves its alternative text. */
export function readNodes(children: readonly PhrasingContent[], reader: Reader): readonly Node[] {
  const nodes = reader.inline(children, [], 0).flatMap((part): readonly Node[] => {
    if (part.kind === 'node') return [part.node]
    reader.warnings.add('Pictures in a place that holds none became their alternative text', part.image.url)
    return part.image.alt ? [schema.text(part.image.alt)] : []
  })
  return tidyNodes(nodes)
}

function figure(image: Image, caption: readonly Node[], credit: string, reader: Reader): Node {
  const asset = image.url === '' ? null : reader.resolveAsset(image.url)
  if (!asset && image.url !== '') reader.warnings.add('Pictures were not found beside the file: their figures stand without them', image.url)
  const attrs = { src: asset?.reference ?? '', width: asset?.width ?? 0, height: asset?.height ?? 0, alt: oneLine(image.alt ?? ''), credit }
  const title = oneLine(image.title ?? '')
  return schema.node('figure', attrs, caption.length > 0 || title === '' ? [...caption] : [schema.text(title)])
}

/** The caption below a picture, and its credit: the `<small>` at the end. */
function captioned(image: Image, below: readonly PhrasingContent[], reader: Reader): Node {
  const start = isTag(below.at(-1), '</small>') ? below.map((node) => isTag(node, '<small>')).lastIndexOf(true) : -1
  const small = start < 0 ? [] : below.slice(start + 1, -1)
  if (start < 0 || !small.every(({ type }) => type === 'text')) return figure(image, readNodes(below, reader), '', reader)
  const credit = oneLine(small.map((node) => (node.type === 'text' ? node.value : '')).join(''))
  return figure(image, readNodes(below.slice(0, start), reader), credit, reader)
}

/**
 * The blocks that one paragraph of Markdown is: a paragraph, a figure (a picture, perhaps with its caption on the next
 * line), or both kinds where pictures stand among words. Always at least one block.
 */
export function readLines(children: readonly PhrasingContent[], reader: Reader): readonly Node[] {
  const [first, second, ...rest] = children
  if (first?.type === 'image' && isBreak(second)) return [captioned(first, rest, reader)]
  const parts = reader.inline(children, [], 0)
  if (parts.some(({ kind }) => kind === 'image') && parts.length > 1) reader.warnings.add('Pictures within a line were given blocks of their own')
  const blocks: Node[] = []
  let line: Node[] = []
  const endLine = () => {
    const nodes = tidyNodes(line)
    if (nodes.length > 0) blocks.push(schema.node('paragraph', null, [...nodes]))
    line = []
  }
  for (const part of parts as readonly Inline[]) {
    if (part.kind === 'node') line.push(part.node)
    else {
      endLine()
      blocks.push(figure(part.image, [], '', reader))
    }
  }
  endLine()
  return blocks.length > 0 ? blocks : [schema.node('paragraph')]
}
