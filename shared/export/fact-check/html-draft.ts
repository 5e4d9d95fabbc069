import type { Element } from 'hast'
import { assertNever } from '../../errors'
import { cleanText } from '../html/text'
import { block, inline, text, type Children } from '../html/tree'
import type { DraftBlock, DraftPiece, FactCheckPack } from './model'
import { passageName, sourceName } from './writing'

/** Words with their hard breaks. */
const words = (value: string): Children => cleanText(value).split('\n').flatMap((line, index) => (index === 0 ? [text(line)] : [inline('br', {}, []), text(line)]))

/** "P3 → S1, S2" behind the last words of a passage. */
function reference({ passages }: FactCheckPack, number: number): Element {
  const sources = passages[number - 1]?.sources ?? []
  const links = sources.flatMap((source, index): Children => [text(index === 0 ? ' → ' : ', '), inline('a', { href: `#s${source}` }, [text(sourceName(source))])])
  return inline('sup', {}, [inline('a', { href: `#c${number}` }, [text(passageName(number))]), ...links])
}

/** The pieces of a block: each passage marked, its number and its sources behind it. `anchored`: passages that have an id already. */
function inlines(pack: FactCheckPack, pieces: readonly DraftPiece[], anchored: Set<number>): Children {
  return pieces.flatMap((piece): Children => {
    const anchors = piece.passages.filter((number) => !anchored.has(number))
    for (const number of anchors) anchored.add(number)
    const [first, ...others] = anchors
    // One element has one id: where passages overlap, the others stand before it.
    const places = others.map((number) => inline('span', { id: `p${number}` }, []))
    const shown = piece.passages.length === 0 ? words(piece.text) : [inline('mark', first === undefined ? {} : { id: `p${first}` }, words(piece.text))]
    const atEnd = piece.ends.filter((number) => !anchored.has(number))
    for (const number of atEnd) anchored.add(number)
    return [...places, ...shown, ...atEnd.map((number) => inline('span', { id: `p${number}` }, [])), ...piece.ends.map((number) => reference(pack, number))]
  })
}

/** A block as an element of its own. */
function element({ kind, pieces }: DraftBlock, children: (pieces: readonly DraftPiece[]) => Children): Element {
  const content = children(pieces)
  switch (kind) {
    case 'heading':
      // Not a heading of the pack, whose outline they would break.
      return inline('p', {}, [inline('strong', {}, content)])
    case 'item':
      return inline('li', {}, content)
    case 'caption':
      return block('figure', {}, [inline('figcaption', {}, content)])
    case 'quote':
      return block('blockquote', {}, [inline('p', {}, content)])
    case 'code':
      return inline('pre', {}, content)
    case 'cell':
    case 'paragraph':
      return inline('p', {}, content)
    default:
      return assertNever(kind)
  }
}

/** Puts a cell into the last row of the table `before`, or begins a row, or a table, with it. A paragraph that goes on stands in the last cell. */
function addCell(before: Element | undefined, { level }: DraftBlock, content: Children): Element | null {
  const cell = inline('td', {}, content)
  const row = before?.tagName === 'table' ? before.children.at(-1) : undefined
  if (level === 3 || before?.tagName !== 'table' || row?.type !== 'element') return inline('table', {}, [inline('tr', {}, [cell])])
  const last = row.children.at(-1)
  if (level === 1) before.children.push(inline('tr', {}, [cell]))
  else if (level === 0 && last?.type === 'element') last.children.push(inline('br', {}, []), ...content)
  else row.children.push(cell)
  return null
}

/** Fills the rows of a table that are short of cells, as rows with merged ones are. */
function squared(table: Element): Element {
  const rows = table.children.filter((row): row is Element => row.type === 'element')
  const width = Math.max(...rows.map((row) => row.children.length))
  for (const row of rows) while (row.children.length < width) row.children.push(inline('td', {}, []))
  return table
}

/** Headline, deck and body of the draft; neighbouring items of a list stand in one, the cells of a table in their rows. */
export function draftHtml(pack: FactCheckPack): Children {
  const anchored = new Set<number>()
  const written = (pieces: readonly DraftPiece[]): Children => inlines(pack, pieces, anchored)
  const fields = [
    ...(pack.headline.length > 0 ? [inline('h3', {}, written(pack.headline))] : []),
    ...(pack.deck.length > 0 ? [inline('p', {}, [inline('strong', {}, written(pack.deck))])] : []),
  ]
  const children: Element[] = []
  for (const each of pack.draft) {
    const before = children.at(-1)
    if (each.kind === 'cell') {
      const table = addCell(before, each, written(each.pieces))
      if (table) children.push(table)
      continue
    }
    const made = element(each, written)
    if (each.kind !== 'item') children.push(made)
    else if (before?.tagName === 'ul') before.children.push(made, text('\n'))
    else children.push(block('ul', {}, [made]))
  }
  return [...fields, ...children.map((child) => (child.tagName === 'table' ? squared(child) : child))]
}
