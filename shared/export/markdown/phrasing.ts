import type { Mark } from '@tiptap/pm/model'
import type { PhrasingContent } from 'mdast'
import type { Piece } from './pieces'
import { writableHref } from './text'

type Wrap = (mark: Mark, children: PhrasingContent[]) => PhrasingContent[]

const tagged =
  (name: string): Wrap =>
  (_, children) => [{ type: 'html', value: `<${name}>` }, ...children, { type: 'html', value: `</${name}>` }]

/** What each mark becomes, outermost first where two reach equally far. Code is a leaf; attributions become notes. */
export const wraps: Readonly<Record<string, Wrap>> = {
  link: (mark, children) => [{ type: 'link', url: writableHref(String(mark.attrs.href)), children: children as never }],
  bold: (_, children) => [{ type: 'strong', children }],
  italic: (_, children) => [{ type: 'emphasis', children }],
  strike: (_, children) => [{ type: 'delete', children }],
  highlight: tagged('mark'),
  superscript: tagged('sup'),
  subscript: tagged('sub'),
}
const outermost = Object.keys(wraps)

/** Where a line break cannot end a line (headings, table cells, the end of a block) it is the tag. */
export const breakTag: PhrasingContent = { type: 'html', value: '<br>' }

/** A cell of a table cannot hold code with a backslash before a bar: the bar would end the cell. The tag can. */
const code = (value: string, oneLine: boolean): PhrasingContent[] =>
  oneLine && value.includes('\\|')
    ? [{ type: 'html', value: '<code>' }, { type: 'text', value }, { type: 'html', value: '</code>' }]
    : [{ type: 'inlineCode', value }]

function leaf({ node, label }: Piece, oneLine: boolean, isLast: boolean): PhrasingContent[] {
  if (label) return [{ type: 'footnoteReference', identifier: label, label }]
  if (!node.isText) return [oneLine || isLast ? breakTag : { type: 'break' }]
  return node.marks.some((mark) => mark.type.name === 'code') ? code(node.text!, oneLine) : [{ type: 'text', value: node.text! }]
}

/** The mark that reaches farthest from `start`, and where it ends. */
function longest(pieces: readonly Piece[], start: number, open: ReadonlySet<string>): { readonly mark: Mark; readonly end: number } | null {
  let best: { readonly mark: Mark; readonly end: number } | null = null
  for (const name of outermost) {
    const mark = open.has(name) ? undefined : pieces[start]!.node.marks.find(({ type }) => type.name === name)
    if (!mark) continue
    let end = start + 1
    while (end < pieces.length && mark.isInSet(pieces[end]!.node.marks)) end += 1
    if (!best || end > best.end) best = { mark, end }
  }
  return best
}

/** Inline Markdown of tidy pieces: marks nested by the longest run. `oneLine` is said where no line may end. */
export function phrasing(pieces: readonly Piece[], oneLine: boolean): PhrasingContent[] {
  const last = pieces.at(-1)
  const nest = (part: readonly Piece[], open: ReadonlySet<string>): PhrasingContent[] => {
    const result: PhrasingContent[] = []
    let start = 0
    while (start < part.length) {
      const found = longest(part, start, open)
      if (found) {
        const { name } = found.mark.type
        result.push(...wraps[name]!(found.mark, nest(part.slice(start, found.end), new Set([...open, name]))))
        start = found.end
      } else {
        result.push(...leaf(part[start]!, oneLine, part[start] === last))
        start += 1
      }
    }
    return result
  }
  return nest(pieces, new Set())
}
