import type { Node } from '@tiptap/pm/model'
import type { NodeJson } from '@shared/article'
import { readBody } from '@shared/document'

const shortMarks: Readonly<Record<string, string>> = { bold: 'b', italic: 'i', strike: 's', superscript: 'sup', subscript: 'sub', highlight: 'mark', code: 'code' }

/** The words of a text block on one line: marks as tags, notes in brackets, a fixed blank as "_". */
function line(block: Node): string {
  const parts = block.children.map((child): string => {
    if (child.type.name === 'hardBreak') return '⏎'
    if (child.type.name === 'footnote') return `[^${child.textContent}]`
    return child.marks.reduceRight((text, { type, attrs }) => (type.name === 'language' ? `<${String(attrs['lang'])}>${text}</${String(attrs['lang'])}>` : type.name === 'link' ? `<a ${String(attrs['href'])}>${text}</a>` : `<${shortMarks[type.name]}>${text}</${shortMarks[type.name]}>`), child.text ?? '')
  })
  return parts.join('').replaceAll('\u00a0', '_').replace(/<\/(\w+)><\1>/g, '')
}

const roman = (number: number): string => ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'][number] ?? String(number)
const letter = (number: number): string => String.fromCharCode(96 + number)

function label(list: Node, index: number): string {
  const number = Number(list.attrs['start']) + index
  const style = list.attrs['numbering']
  const text = style === 'lowerAlpha' || style === 'upperAlpha' ? letter(number) : style === 'lowerRoman' || style === 'upperRoman' ? roman(number) : String(number)
  return `${String(style).startsWith('upper') ? text.toUpperCase() : text}. `
}

const cell = (node: Node): string => {
  const { colspan, rowspan } = node.attrs as { readonly colspan: number; readonly rowspan: number }
  return `${node.type.name === 'tableHeader' ? '!' : ''}${node.children.flatMap(lines).join(' ¶ ')}${colspan + rowspan > 2 ? `{${colspan}x${rowspan}}` : ''}`
}

const item = (node: Node, mark: string): readonly string[] => {
  const [first = '', ...rest] = node.children.flatMap(lines)
  return [mark + first, ...rest.map((one) => `  ${one}`)]
}

/** A block on lines that a person reads at a glance: "## ", "- ", "1. ", "[x] ", "> ", "| … |", "[figure …]". */
function lines(node: Node): readonly string[] {
  switch (node.type.name) {
    case 'heading':
      return [`${'#'.repeat(Number(node.attrs['level']))} ${line(node)}`]
    case 'bulletList':
      return node.children.flatMap((one) => item(one, '- '))
    case 'orderedList':
      return node.children.flatMap((one, index) => item(one, label(node, index)))
    case 'taskList':
      return node.children.flatMap((one) => item(one, one.attrs['checked'] ? '[x] ' : '[ ] '))
    case 'blockquote':
      return node.children.flatMap(lines).map((one) => `> ${one}`)
    case 'attributionLine':
      return [`— ${line(node)}`]
    case 'table':
      return node.children.map((row) => `| ${row.children.map(cell).join(' | ')} |`)
    case 'figure':
      return [`[figure "${String(node.attrs['alt'])}"${node.attrs['credit'] ? ` credit="${String(node.attrs['credit'])}"` : ''}] ${line(node)}`.trim()]
    case 'horizontalRule':
      return ['***']
    case 'codeBlock':
      return [`\`\`\`${node.textContent}\`\`\``]
    default:
      return [line(node)]
  }
}

/** Blocks of a body, one line or more each, for comparing with what a person expects. */
export const drawn = (content: readonly NodeJson[]): readonly string[] => (content.length === 0 ? [] : readBody({ type: 'doc', content: [...content] }).children.flatMap(lines))
