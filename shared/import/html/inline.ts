import type { Mark, Node } from '@tiptap/pm/model'
import { schema } from '../../document'
import { cleanAddress } from './addresses'
import type { HtmlElement, HtmlNode } from './parse'
import type { Reading } from './reading'
import { isUnseen, seenText } from './seen'
import { attr, childrenOf, isElement, isText, styleOf } from './tree'

/** A part of a line: text with its marks, a line break, a note, or a picture, which is a block of its own in an article. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string; readonly marks: readonly Mark[] }
  | { readonly kind: 'break' }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'image'; readonly element: HtmlElement }

/** How the text at a place looks. */
export interface Look {
  readonly marks: readonly Mark[]
  /** Line feeds in the text are seen as such. */
  readonly keepsLines: boolean
}

export const plainLook: Look = { marks: [], keepsLines: false }

const tags: Readonly<Record<string, string>> = {
  b: 'bold', strong: 'bold', i: 'italic', em: 'italic', dfn: 'italic', var: 'italic', s: 'strike', strike: 'strike', del: 'strike',
  code: 'code', tt: 'code', kbd: 'code', samp: 'code', sub: 'subscript', sup: 'superscript', mark: 'highlight',
}

const setMark = (marks: readonly Mark[], name: string, on: boolean): readonly Mark[] => {
  const mark = schema.mark(name)
  return on ? mark.addToSet(marks) : marks.filter(({ type }) => type !== mark.type)
}

const isHeavy = (weight: string): boolean | null => (/^(?:bold|bolder|[6-9]\d\d)$/.test(weight) ? true : /^(?:normal|lighter|[1-5]\d\d)$/.test(weight) ? false : null)
const isSlanted = (style: string): boolean | null => (/^(?:italic|oblique)/.test(style) ? true : style === 'normal' ? false : null)

function styled(element: HtmlElement, marks: readonly Mark[], reading: Reading): readonly Mark[] {
  const style = styleOf(element)
  if (style.size === 0) return marks
  const changes: readonly (readonly [string, boolean | null])[] = [
    ['bold', isHeavy(style.get('font-weight') ?? '')],
    ['italic', isSlanted(style.get('font-style') ?? '')],
    ['strike', /line-through/.test(style.get('text-decoration') ?? style.get('text-decoration-line') ?? '') || null],
    ['superscript', style.get('vertical-align') === 'super' || null],
    ['subscript', style.get('vertical-align') === 'sub' || null],
    ['highlight', (reading.isOffice && style.has('mso-highlight')) || null],
  ]
  return changes.reduce((present, [name, on]) => (on === null ? present : setMark(present, name, on)), marks)
}

function linked(element: HtmlElement, marks: readonly Mark[], reading: Reading): readonly Mark[] {
  const written = attr(element, 'href').trim()
  if (written === '' || written.startsWith('#')) return marks
  const href = cleanAddress(written, reading.base)
  if (href === '') {
    reading.lostLink(written, element)
    return marks
  }
  return schema.mark('link', { href }).addToSet(marks)
}

/** How text within `element` looks, where the text around it looks like `look`. */
export function lookWithin(element: HtmlElement, look: Look, reading: Reading): Look {
  const tag = tags[element.tagName]
  // A wrapper of Google Docs is <b> and not bold: the style has the last word.
  const byTag = tag ? setMark(look.marks, tag, true) : look.marks
  const marks = element.tagName === 'a' ? linked(element, byTag, reading) : byTag
  const space = styleOf(element).get('white-space')
  return { marks: styled(element, marks, reading), keepsLines: space === undefined ? look.keepsLines : /^(?:pre|pre-wrap|pre-line|break-spaces)$/.test(space) }
}

/** Hyphens for the end of a line, blanks without width, marks of the byte order: nobody sees them. */
const invisible = /[\u00ad\u200b\u2060\ufeff\u0000-\u0008\u000e-\u001f\u007f]/g

function textPieces(value: string, look: Look): readonly Piece[] {
  const text = value.replace(invisible, '')
  if (!look.keepsLines) return [{ kind: 'text', text, marks: look.marks }]
  return text.split(/\r\n?|\n/).flatMap((line, index): readonly Piece[] => {
    const piece: Piece = { kind: 'text', text: line, marks: look.marks }
    return index === 0 ? [piece] : [{ kind: 'break' }, piece]
  })
}

/** The parts of a line that `node` is. Elements that stand on lines of their own are read as words of this one. */
export function piecesOf(node: HtmlNode, look: Look, reading: Reading): readonly Piece[] {
  if (isText(node)) return textPieces(node.value, look)
  if (!isElement(node) || reading.isSkipped(node) || isUnseen(node)) return []
  if (attr(node, 'aria-hidden') === 'true') {
    const words = seenText(node)
    if (/\p{L}{2}/u.test(words)) reading.leaveOut({ kind: 'hidden', text: words })
    return []
  }
  const note = reading.noteAt(node)
  if (note !== null) return [{ kind: 'note', text: note }]
  if (node.tagName === 'br') return [{ kind: 'break' }]
  if (node.tagName === 'img' || node.tagName === 'amp-img') return [{ kind: 'image', element: node }]
  const within = lookWithin(node, look, reading)
  const inner = childrenOf(node).flatMap((child, index, all) => [...gapBefore(all, index), ...piecesOf(child, within, reading)])
  if (node.tagName !== 'q') return inner
  // A browser draws the marks of <q>.
  return [{ kind: 'text', text: '“', marks: within.marks }, ...inner, { kind: 'text', text: '”', marks: within.marks }]
}

const isLink = (node: HtmlNode | undefined): boolean => node !== undefined && isElement(node) && node.tagName === 'a'

/** Links that touch are drawn apart by the page's style: a blank before the one at `index` where another stands right before it. */
export const gapBefore = (nodes: readonly HtmlNode[], index: number): readonly Piece[] => (isLink(nodes[index]) && isLink(nodes[index - 1]) ? [{ kind: 'text', text: ' ', marks: [] }] : [])

const blanks = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+/g

/** The pieces as they are seen: blanks single, none beside a line break or at the ends, no break at the ends. */
function tidied(pieces: readonly Piece[]): readonly Piece[] {
  const kept: Piece[] = []
  let afterBlank = true
  for (const piece of pieces) {
    if (piece.kind !== 'text') {
      kept.push(piece)
      afterBlank = piece.kind === 'break'
      continue
    }
    const single = piece.text.replace(blanks, ' ')
    const text = afterBlank && single.startsWith(' ') ? single.slice(1) : single
    if (text === '') continue
    kept.push({ ...piece, text })
    afterBlank = text.endsWith(' ')
  }
  return withoutTrailing(kept)
}

function withoutTrailing(pieces: readonly Piece[]): readonly Piece[] {
  const kept: Piece[] = []
  for (let index = pieces.length - 1; index >= 0; index -= 1) {
    const piece = pieces[index]!
    const below = kept.at(-1)
    const atEnd = below === undefined || below.kind === 'break'
    if (piece.kind === 'text' && atEnd) {
      const text = piece.text.replace(/ +$/, '')
      if (text !== '') kept.push({ ...piece, text })
    } else kept.push(piece)
  }
  return trimBreaks(kept.reverse())
}

function trimBreaks(pieces: readonly Piece[]): readonly Piece[] {
  const words = pieces.flatMap(({ kind }, index) => (kind === 'break' ? [] : [index]))
  return words.length === 0 ? [] : pieces.slice(words[0]!, words.at(-1)! + 1)
}

export const noteNode = (text: string): Node => schema.node('footnote', null, text === '' ? [] : [schema.text(text)])

const nodeOf = (piece: Piece): readonly Node[] => {
  switch (piece.kind) {
    case 'text':
      return [schema.text(piece.text, piece.marks)]
    case 'break':
      return [schema.node('hardBreak')]
    case 'note':
      return [noteNode(piece.text)]
    case 'image':
      return []
  }
}

/** The inline nodes that the pieces of one line make; pictures are the caller's. */
export const inlineNodes = (pieces: readonly Piece[]): readonly Node[] => tidied(pieces).flatMap(nodeOf)

/** Pieces parted where two line breaks or more follow each other: so are paragraphs written in old pages. */
export function paragraphsOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const runs: Piece[][] = [[]]
  let breaks: Piece[] = []
  for (const piece of pieces) {
    if (piece.kind === 'break') breaks.push(piece)
    else if (piece.kind === 'text' && piece.text.replace(blanks, '') === '') runs.at(-1)!.push(piece)
    else {
      if (breaks.length > 1) runs.push([])
      else runs.at(-1)!.push(...breaks)
      breaks = []
      runs.at(-1)!.push(piece)
    }
  }
  return runs
}
