import type { Node } from '@tiptap/pm/model'
import type { Blockquote, Code, Heading, Nodes, RootContent } from 'mdast'
import { schema } from '../../document'
import { linedText } from '../../export/markdown/text'
import { htmlPhrasing } from './html'
import { deepest } from './limits'
import { readLines, readNodes } from './lines'
import { readList } from './lists'
import type { Reader } from './reader'
import { readTable } from './tables'
import { textOf } from './tree'

export const paragraph = (nodes: readonly Node[] = []): Node => schema.node('paragraph', null, [...nodes])

function heading(node: Heading, reader: Reader): readonly Node[] {
  if (node.depth === 1) reader.warnings.add('Headings of the first level became the second: the first is the headline', textOf(node))
  if (node.depth > 4) reader.warnings.add('Headings below the fourth level became the fourth', textOf(node))
  return [schema.node('heading', { level: Math.min(4, Math.max(2, node.depth)) }, [...readNodes(node.children, reader)])]
}

function code(node: Code, reader: Reader): readonly Node[] {
  const language = /^[\w+#.-]{1,40}$/.test(node.lang ?? '') ? node.lang! : ''
  if ((node.lang && !language) || node.meta) reader.warnings.add('Remarks on the first line of code were left out', [language ? '' : node.lang, node.meta].filter(Boolean).join(' '))
  const text = linedText(node.value)
  return [schema.node('codeBlock', { language }, text === '' ? [] : [schema.text(text)])]
}

/** What follows the dash at the start of `node`, when it is such a paragraph; else nothing. */
function attributionLine(node: Nodes | undefined, reader: Reader): readonly Node[] {
  const first = node?.type === 'paragraph' ? node.children[0] : undefined
  if (node?.type !== 'paragraph' || first?.type !== 'text' || reader.parsed.source[first.position?.start.offset ?? -1] !== '—') return []
  return readNodes([{ ...first, value: first.value.replace(/^—[ \t]*/, '') }, ...node.children.slice(1)], reader)
}

/** The last paragraph of a quote, when it begins with a dash and is not the only one, says whose words they are. */
function blockquote(node: Blockquote, reader: Reader, depth: number): readonly Node[] {
  const line = node.children.length > 1 ? attributionLine(node.children.at(-1), reader) : []
  const content = readBlocks(line.length > 0 ? node.children.slice(0, -1) : node.children, reader, depth)
  const said = content.length > 0 ? content : [paragraph()]
  return [schema.node('blockquote', null, line.length > 0 ? [...said, schema.node('attributionLine', null, [...line])] : [...said])]
}

function readBlock(node: RootContent, reader: Reader, depth: number): readonly Node[] {
  switch (node.type) {
    case 'paragraph':
      return readLines(node.children, reader)
    case 'heading':
      return heading(node, reader)
    case 'blockquote':
      return blockquote(node, reader, depth)
    case 'list':
      return readList(node, reader, depth)
    case 'table':
      return [readTable(node, reader)]
    case 'code':
      return code(node, reader)
    case 'thematicBreak':
      return [schema.node('horizontalRule')]
    case 'html':
      return readLines(htmlPhrasing(node), reader)
    case 'definition':
    case 'footnoteDefinition':
      return []
    default: {
      const text = textOf(node).trim()
      return text === '' ? [] : [paragraph([schema.text(text)])]
    }
  }
}

/** False for a paragraph of blanks, which an article does not keep. */
const isSeen = (node: Node): boolean => node.type.name !== 'paragraph' || node.content.size > 0

/** The blocks of an article that those of a file are. Beyond 50 levels only text is read. */
export function readBlocks(nodes: readonly RootContent[], reader: Reader, depth = 0): readonly Node[] {
  if (depth < deepest) return nodes.flatMap((node) => readBlock(node, reader, depth + 1)).filter(isSeen)
  reader.warnings.add(`Blocks nested more than ${deepest} levels deep were read as text`)
  return nodes.flatMap((node) => {
    const text = textOf(node).trim()
    return text === '' ? [] : [paragraph([schema.text(text)])]
  })
}
