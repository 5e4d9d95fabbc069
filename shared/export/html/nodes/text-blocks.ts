import type { NodeHandler } from '../context'
import { cleanText } from '../text'
import { inline, text, type Children } from '../tree'

const unlessEmpty = (tagName: string, children: Children): Children => (children.length === 0 ? [] : [inline(tagName, {}, children)])

export const doc: NodeHandler = (node, position, context) => context.blocks(node, position)

export const paragraph: NodeHandler = (node, position, context) => unlessEmpty('p', context.inlines(node, position))

/** A heading without a level (in a header cell, or of notes alone) is a strong paragraph. */
export const heading: NodeHandler = (node, position, context) => {
  const content = context.inlines(node, position)
  const level = context.structure.headingLevels.get(position)
  if (level) return unlessEmpty(`h${level}`, content)
  return content.length === 0 ? [] : [inline('p', {}, [inline('strong', {}, content)])]
}

export const codeBlock: NodeHandler = (node) =>
  node.textContent === '' ? [] : [inline('pre', {}, [inline('code', {}, [text(cleanText(node.textContent))])])]
