import type { Node } from '@tiptap/pm/model'
import { schema } from '../../document'
import type { ReadBlock } from './blocks'
import { splitCredit } from './credits'
import { upTo } from './containers'
import { nameWords } from './tree'

const isCaption = ({ node, element }: ReadBlock): boolean => {
  if (node.type.name !== 'paragraph' || node.textContent.length > 600) return false
  let steps = 0
  for (const one of upTo(element, null)) {
    if (steps++ > 1) return false
    if (one.tagName === 'figcaption' || nameWords(one).some((word) => /caption$|^cutline$|^keteranganfoto$/.test(word))) return true
  }
  return false
}

const isCredit = ({ node, element }: ReadBlock): boolean =>
  node.type.name === 'paragraph' && node.textContent.length <= 120 && nameWords(element).some((word) => /^(?:credits?|copyright|kredit|photographer|fotografer|photocredit)$/.test(word))

const withCaption = (figure: Node, caption: readonly Node[], credit: string): Node => schema.node('figure', { ...figure.attrs, credit: credit || String(figure.attrs['credit']) }, [...caption])

/** The place that old habits of the newsroom set before the first paragraph, in bold and outside of it ("<b>Bogor</b> - <p>…"). */
const openingLine = /^[\p{Lu}][\p{L}.,'() /-]{1,60}\s*[-–—]$/u

/** Blocks that pages part although they are one: a picture and its caption, a dateline and its paragraph. */
export function joined(blocks: readonly ReadBlock[]): readonly ReadBlock[] {
  const result: ReadBlock[] = []
  for (const block of blocks) {
    const before = result.at(-1)
    const isFigure = before?.node.type.name === 'figure'
    if (before && isFigure && before.node.childCount === 0 && isCaption(block)) {
      const { caption, credit } = splitCredit(block.node.content.content, false)
      result.splice(-1, 1, { ...before, node: withCaption(before.node, caption, credit) })
    } else if (before && isFigure && before.node.attrs['credit'] === '' && isCredit(block)) {
      result.splice(-1, 1, { ...before, node: withCaption(before.node, before.node.content.content, splitCredit(block.node.content.content, true).credit) })
    } else if (before && before.node.type.name === 'paragraph' && block.node.type.name === 'paragraph' && openingLine.test(before.node.textContent)) {
      const opening = before.node.content.append(schema.node('paragraph', null, schema.text(' ')).content)
      result.splice(-1, 1, { ...block, node: schema.node('paragraph', null, opening.append(block.node.content)) })
    } else result.push(block)
  }
  return result
}
