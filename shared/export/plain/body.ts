import type { Node } from '@tiptap/pm/model'
import type { NodeJson } from '../../article'
import { readableBody, readBody } from '../../document'

interface Context {
  /** The texts of the footnotes met so far; the number of one is its place, from 1. */
  readonly footnotes: string[]
}

const hrefOf = (node: Node | null | undefined): string => String(node?.marks.find(({ type }) => type.name === 'link')?.attrs.href ?? '')

/** The words of a text block: footnotes as their numbers, a link's address after its words, a hard break as a line feed. */
function words(block: Node, { footnotes }: Context): string {
  let text = ''
  let linked = ''
  block.forEach((child, _offset, index) => {
    if (child.type.name === 'hardBreak') text += '\n'
    else if (child.type.name === 'footnote') text += `[${footnotes.push(child.textContent)}]`
    else text += child.text ?? ''
    const href = hrefOf(child)
    if (href === '') return
    linked += child.text ?? ''
    if (hrefOf(block.maybeChild(index + 1)) === href) return
    if (linked !== href) text += ` <${href}>`
    linked = ''
  })
  return text
}

const prefixed = (text: string, first: string, others: string): string =>
  text.split('\n').map((line, index) => `${index === 0 ? first : others}${line}`.trimEnd()).join('\n')

const children = (node: Node): readonly Node[] => Array.from({ length: node.childCount }, (_, index) => node.child(index))

function item(node: Node, sign: string, context: Context): string {
  return prefixed(blocks(node, context), `${sign} `, ' '.repeat(sign.length + 1))
}

function block(node: Node, context: Context): string {
  switch (node.type.name) {
    case 'bulletList':
      return children(node).map((child) => item(child, '-', context)).join('\n')
    case 'taskList':
      return children(node).map((child) => item(child, child.attrs.checked ? '[x]' : '[ ]', context)).join('\n')
    case 'orderedList':
      return children(node).map((child, index) => item(child, `${Number(node.attrs.start) + index}.`, context)).join('\n')
    case 'blockquote':
      return [prefixed(blocks(node, context), '> ', '> '), node.attrs.cite ? `<${String(node.attrs.cite)}>` : ''].filter(Boolean).join('\n')
    case 'attributionLine':
      return `— ${words(node, context)}`
    case 'table':
      return children(node).map((row) => children(row).map((cell) => blocks(cell, context).replace(/\n+/g, ' / ')).join(' | ')).join('\n')
    case 'figure':
      return [node.attrs.alt ? `[${String(node.attrs.alt)}]` : '', words(node, context), node.attrs.credit ? `(${String(node.attrs.credit)})` : ''].filter(Boolean).join('\n')
    case 'horizontalRule':
      return '* * *'
    default:
      return node.isTextblock ? words(node, context) : blocks(node, context)
  }
}

const blocks = (node: Node, context: Context): string => children(node).map((child) => block(child, context)).filter(Boolean).join('\n\n')

function docOf(body: NodeJson): Node {
  try {
    return readBody(body)
  } catch {
    return readBody(readableBody(body))
  }
}

/** A body in plain text, blocks parted by an empty line, and the texts of its footnotes, to which `[1]` and so on refer. Never throws. */
export function plainBody(body: NodeJson): { readonly text: string; readonly footnotes: readonly string[] } {
  const context: Context = { footnotes: [] }
  return { text: blocks(docOf(body), context), footnotes: context.footnotes }
}
