import type { Mark, Node } from '@tiptap/pm/model'
import { schema } from '../../document'
import { cleanAddress } from './addresses'
import { append } from './append'
import { withMessages } from './chat-lines'
import { lostLink } from './lost-links'
import type { HtmlElement, HtmlNode } from './parse'
import type { Reading } from './reading'
import { drawnText, edgeOf, isHint, isUnseen } from './seen'
import { passageOf } from './passages'
import { placeSign } from './place-signs'
import { isPrinted, unwrapped } from './printed-lines'
import { attr, childrenOf, hasAttr, isElement, isText, nameWords, styleOf } from './tree'

/** A part of a line: text with its marks, a line break, a note, or a picture, which is a block of its own in an article. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string; readonly marks: readonly Mark[] }
  /** `isWrapped`: where a line of a printed page ended. */
  | { readonly kind: 'break'; readonly isWrapped?: boolean }
  | { readonly kind: 'note'; readonly text: string }
  /** Where something stood that is left out and may be put back. */
  | { readonly kind: 'sign'; readonly index: number }
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

/** True for the colour of a text marker; greys and pale shades are what a text was copied from. */
function isBright(colour: string): boolean {
  if (/^(?:yellow|lime|aqua|cyan|fuchsia|magenta)$/.test(colour)) return true
  const hex = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/.exec(colour)?.slice(1).map((part) => Number.parseInt(part, 16))
  const parts = hex ?? /^rgb\((\d{1,3}),\s?(\d{1,3}),\s?(\d{1,3})\)$/.exec(colour)?.slice(1).map(Number)
  return parts !== undefined && Math.max(...parts) > 200 && Math.max(...parts) - Math.min(...parts) > 70
}

/** True for words that are raised, or lowered (`sign` "-"), by a length as programs of Apple write it (`4px`). */
const isShifted = ({ tagName }: HtmlElement, align: string | undefined, sign: '' | '-'): boolean => tagName === 'span' && align !== undefined && /^-?[2-9](?:\.\d{1,4})?(?:px|pt)$/.test(align) && align.startsWith('-') === (sign === '-')

function styled(element: HtmlElement, marks: readonly Mark[], reading: Reading): readonly Mark[] {
  const style = styleOf(element)
  if (style.size === 0) return marks
  const changes: readonly (readonly [string, boolean | null])[] = [
    ['bold', isHeavy(style.get('font-weight') ?? '')],
    ['italic', isSlanted(style.get('font-style') ?? '')],
    ['strike', /line-through/.test(style.get('text-decoration') ?? style.get('text-decoration-line') ?? '') || null],
    ['superscript', style.get('vertical-align') === 'super' || isShifted(element, style.get('vertical-align'), '') || null],
    ['subscript', style.get('vertical-align') === 'sub' || isShifted(element, style.get('vertical-align'), '-') || null],
    ['highlight', (style.has('--en-highlight') || (reading.isOffice && (style.has('mso-highlight') || (element.tagName === 'span' && isBright(style.get('background-color') ?? style.get('background') ?? ''))))) || null],
  ]
  return changes.reduce((present, [name, on]) => (on === null ? present : setMark(present, name, on)), marks)
}

function linked(element: HtmlElement, marks: readonly Mark[], reading: Reading): readonly Mark[] {
  const written = attr(element, 'href').trim()
  if (written === '#' && reading.marksLost) return lostLink().addToSet(marks)
  if (written === '' || written.startsWith('#')) return marks
  const href = cleanAddress(written, reading.base)
  if (href === '') {
    reading.lostLink(written, element)
    return reading.marksLost ? lostLink().addToSet(marks) : marks
  }
  return schema.mark('link', { href }).addToSet(marks)
}

/** How text within `element` looks, where the text around it looks like `look`. */
export function lookWithin(element: HtmlElement, look: Look, reading: Reading): Look {
  const tag = Object.hasOwn(tags, element.tagName) ? tags[element.tagName] : undefined
  // A wrapper of Google Docs is <b> and not bold: the style has the last word.
  const byTag = tag ? setMark(look.marks, tag, true) : look.marks
  const told = element.tagName === 'a' ? linked(element, byTag, reading) : byTag
  const passage = reading.isOffice ? null : passageOf(element)
  const marks = passage === null ? told : schema.mark('language', { lang: passage }).addToSet(told)
  const space = styleOf(element).get('white-space')
  return { marks: styled(element, marks, reading), keepsLines: space === undefined ? look.keepsLines || hasAttr(element, 'data-pre-plain-text') : /^(?:pre|pre-wrap|pre-line|break-spaces)$/.test(space) }
}

/** Hyphens for the end of a line, blanks without width, marks of the byte order: nobody sees them; and what turns the order of letters round. */
const invisible = /[\u00ad\u202a-\u202e\u2066-\u2069\u200b\u2060\ufeff\ue7a4\ue7a5\u0000-\u0008\u000e-\u001f\u007f]/g

/** In a document a blank that keeps two words together is its author's; pages are full of such that say nothing. */
function textPieces(value: string, look: Look, reading: Reading): readonly Piece[] {
  const seen = value.replace(invisible, '')
  const text = reading.isOffice ? seen : seen.replace(/\u00a0/g, ' ')
  if (!look.keepsLines) return [{ kind: 'text', text, marks: look.marks }]
  return text.split(/\r\n?|\n/).flatMap((line, index): readonly Piece[] => {
    const piece: Piece = { kind: 'text', text: line, marks: look.marks }
    return index === 0 ? [piece] : [{ kind: 'break' }, piece]
  })
}

const isPictograph = /^(?:\p{Extended_Pictographic}|\p{Emoji_Component}|\ufe0f|\u200d)+$/u

/** The character that a picture among words stands for, as messengers and mail draw them; '' for a picture. */
function emojiOf(image: HtmlElement): string {
  const alt = attr(image, 'alt').trim()
  if (alt === '' || alt.length > 40) return ''
  const isNamed = attr(image, 'data-stringify-type') === 'emoji' || nameWords(image).includes('emoji')
  return isNamed || (isPictograph.test(alt) && /[^#*\d]/.test(alt)) ? alt : ''
}

/** The parts of a line that `node` is. Elements that stand on lines of their own are read as words of this one. */
export function piecesOf(node: HtmlNode, look: Look, reading: Reading): readonly Piece[] {
  if (isText(node)) return textPieces(node.value, look, reading)
  if (!isElement(node)) return []
  const sign = reading.signAt(node)
  if (sign !== null) return [{ kind: 'sign', index: sign }]
  if (reading.isSkipped(node) || isUnseen(node)) return []
  if (node.tagName === 'br') return [{ kind: 'break', isWrapped: attr(node, 'role') === 'presentation' }]
  if (attr(node, 'data-stringify-type') === 'paragraph-break') return [{ kind: 'break' }, { kind: 'break' }]
  const emoji = node.tagName === 'img' ? emojiOf(node) : ''
  if (emoji !== '') return [{ kind: 'text', text: emoji, marks: look.marks }]
  if (isHint(node)) {
    const words = drawnText(node)
    if (/[\p{L}\p{N}]{2}/u.test(words)) reading.leaveOut({ kind: 'hidden', text: words })
    return []
  }
  const note = reading.noteAt(node)
  if (note !== null) return [{ kind: 'note', text: note }]
  if (node.tagName === 'img' || node.tagName === 'amp-img') return [{ kind: 'image', element: node }]
  const within = lookWithin(node, look, reading)
  const inner = childrenOf(node).flatMap((child, index, all) => [...gapBefore(all, index, reading), ...piecesOf(child, within, reading)])
  if (node.tagName !== 'q') return inner
  // A browser draws the marks of <q>.
  return [{ kind: 'text', text: '“', marks: within.marks }, ...inner, { kind: 'text', text: '”', marks: within.marks }]
}

const isLink = (node: HtmlNode | undefined): boolean => node !== undefined && isElement(node) && node.tagName === 'a'

const isPart = (node: HtmlNode | undefined): node is HtmlElement => node !== undefined && isElement(node) && /^(?:span|a|b|strong|time|small|label)$/.test(node.tagName)

/** True where the words of two parts run into each other as no word and no number does ("WIB" and "2 menit", "2026" and "06.30"). */
const runsInto = (before: string, after: string): boolean => (/[\p{Ll}\p{N}).!?]$/u.test(before) && /^\p{Lu}/u.test(after)) || (/[\p{L}\p{N}]$/u.test(before) && /^\p{N}/u.test(after)) || (/\p{Lu}{2}$/u.test(before) && /^\p{Lu}\p{Ll}{2}/u.test(after)) || /^[·•|]/.test(after) || (/\D:$/.test(before) && /^[\p{L}\p{N}]/u.test(after)) || /[·•|]$/.test(before)

/** True for a part that begins with a raised number or a lowered one, which belongs to the word before it. */
function opensRaised(part: HtmlElement): boolean {
  for (let one: HtmlNode | undefined = part; one && isElement(one); one = childrenOf(one).find((child) => !isText(child) || child.value.trim() !== '')) if (/^su[bp]$/.test(one.tagName)) return true
  return false
}

/** Parts of a line that touch are drawn apart by the page's style: a blank before the one at `index` where another stands right before it. */
export function gapBefore(nodes: readonly HtmlNode[], index: number, reading: Reading): readonly Piece[] {
  const [before, node] = [nodes[index - 1], nodes[index]]
  const isApart = (isLink(node) && isLink(before)) || (!reading.isOffice && isPart(before) && isPart(node) && !opensRaised(node) && runsInto(edgeOf(before, 'last'), edgeOf(node, 'first')))
  return isApart ? [{ kind: 'text', text: ' ', marks: [] }] : []
}

const blanks = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+/g
/** Blanks that keep words together or part them finely: one between two words was set there by a person. */
const fine = /^[\u00a0\u2002-\u200a\u202f]$/

/** `text` with its blanks single; a fine one within it stays. */
const singled = (text: string): string => text.replace(blanks, (found, at: number) => (fine.test(found) && at > 0 && at + 1 < text.length ? found : ' '))

/** The pieces as they are seen: blanks single, none beside a line break or at the ends, no break at the ends. */
function tidied(pieces: readonly Piece[]): readonly Piece[] {
  const kept: Piece[] = []
  let afterBlank = true
  for (const piece of pieces) {
    if (piece.kind !== 'text') {
      kept.push(piece)
      if (piece.kind !== 'sign') afterBlank = piece.kind === 'break'
      continue
    }
    const single = singled(piece.text)
    const text = afterBlank && single.startsWith(' ') ? single.slice(1) : single
    if (text === '') continue
    kept.push({ ...piece, text })
    afterBlank = text.endsWith(' ')
  }
  return withoutTrailing(kept)
}

function withoutTrailing(pieces: readonly Piece[]): readonly Piece[] {
  const kept: Piece[] = []
  let below: Piece | undefined
  for (let index = pieces.length - 1; index >= 0; index -= 1) {
    const piece = pieces[index]!
    const atEnd = below === undefined || below.kind === 'break'
    const shown = piece.kind === 'text' && atEnd ? { ...piece, text: piece.text.replace(/ +$/, '') } : piece
    if (shown.kind === 'text' && shown.text === '') continue
    kept.push(shown)
    if (shown.kind !== 'sign') below = shown
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
    case 'sign':
      return [schema.text(placeSign(piece.index))]
    case 'note':
      return [noteNode(piece.text)]
    case 'image':
      return []
  }
}

/** The inline nodes that the pieces of one line make; pictures are the caller's. */
export const inlineNodes = (pieces: readonly Piece[]): readonly Node[] => tidied(pieces).flatMap(nodeOf)

/** Pieces parted where two line breaks or more follow each other: so are paragraphs written in old pages. */
export function paragraphsOf(written: readonly Piece[]): readonly (readonly Piece[])[] {
  const pieces = withMessages(written.some((piece) => piece.kind === 'break' && piece.isWrapped) || isPrinted(written) ? unwrapped(written) : written)
  const runs: Piece[][] = [[]]
  let breaks: Piece[] = []
  for (const piece of pieces) {
    if (piece.kind === 'break') breaks.push(piece)
    else if (piece.kind === 'text' && piece.text.replace(blanks, '') === '') runs.at(-1)!.push(piece)
    else {
      if (breaks.length > 1) runs.push([])
      else append(runs.at(-1)!, breaks)
      breaks = []
      runs.at(-1)!.push(piece)
    }
  }
  return runs
}
