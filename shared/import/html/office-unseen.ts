import { parseHtml, type HtmlDocument, type HtmlElement, type HtmlNode } from './parse'
import { seenText } from './seen'
import { attr, bodyOf, elementsUnder, isElement, styleOf, textOf, walk } from './tree'

/** Words of a word processor's copy that nobody sees in its text, or that stand beside it. */
export interface OfficeUnseen {
  readonly hidden: readonly string[]
  /** Words of text boxes that the copy does not say as text, or in the name of a picture, as well. */
  readonly boxes: readonly string[]
}

const opening = '<v:textbox'
const closing = '</v:textbox>'

/** What stands within the text boxes of the remark that Word writes its drawings in. Reads each character once. */
function boxesIn(drawing: string): readonly string[] {
  const found: string[] = []
  let end = 0
  for (let at = drawing.indexOf(opening); at >= 0; at = drawing.indexOf(opening, end)) {
    const start = drawing.indexOf('>', at) + 1
    end = start === 0 ? -1 : drawing.indexOf(closing, start)
    if (end < 0) break
    // Conditions in it, whose ends have no start of their own in a remark, hold the table that other programs draw it with.
    found.push(drawing.slice(start, end).replace(/<!?-{0,2}\[[^\]<>]{0,80}\]-{0,2}>/g, ''))
  }
  return found
}

/** All that the text says, and what its pictures are called: the picture of a box is called by its words. */
const saidIn = (body: HtmlNode): string => [seenText(body), ...[...elementsUnder(body)].map((element) => (element.tagName === 'img' ? attr(element, 'alt').replace(/\s+/g, ' ') : ''))].join('\n')

/** The words of a copy that its program hides, and those of its text boxes; remarks of reviewers are told elsewhere. `file` is for messages. Throws `tooLarge`. */
export function officeUnseen(document: HtmlDocument, file: string): OfficeUnseen {
  const hidden: string[] = []
  const boxes: string[] = []
  const covered = new Set<HtmlElement>()
  const cover = (element: HtmlElement): void => {
    for (const inner of elementsUnder(element)) covered.add(inner)
  }
  for (const node of walk(document)) {
    if ('data' in node && node.nodeName === '#comment') {
      for (const box of node.data.includes(opening) ? boxesIn(node.data) : []) {
        const body = bodyOf(parseHtml(box, file))
        if (body) boxes.push(seenText(body))
      }
    } else if (isElement(node) && !covered.has(node)) {
      const style = styleOf(node)
      if (node.tagName.startsWith('v:')) boxes.push(seenText(node))
      else if (style.get('mso-element') === 'comment-list') cover(node)
      else if (style.get('mso-hide') === 'all') {
        hidden.push(textOf(node))
        cover(node)
      }
    }
  }
  const said = boxes.some(Boolean) ? saidIn(bodyOf(document) ?? document) : ''
  return { hidden: hidden.filter(Boolean), boxes: boxes.filter((text) => text !== '' && !said.includes(text)) }
}
