import { markerNumber, numberingOfList, numberingOfMarker, type ListPlace } from './lists'
import { saysHeading } from './headings'
import type { HtmlDocument, HtmlElement } from './parse'
import { seenText } from './seen'
import { attr, closest, elementsOf, elementsUnder, findElement, nameWords, styleOf, textOf } from './tree'

const isMarker = (element: HtmlElement): boolean => /(?:^|;)\s*mso-list\s*:\s*ignore/i.test(attr(element, 'style'))

/** Where a paragraph of Word stands among its lists (`mso-list:l0 level2 lfo1`), or an item of Word for the web; null for any other element. */
export function listPlaceOf(element: HtmlElement): ListPlace | null {
  const listed = /^(l\d+)\s+level(\d)(?:\s+(lfo\d+))?/.exec(styleOf(element).get('mso-list') ?? '')
  if (listed && element.tagName !== 'li') {
    const marker = findElement(element, isMarker)
    const text = marker ? textOf(marker) : ''
    return { list: `${listed[1]} ${listed[3] ?? ''}`, level: Number(listed[2]), number: marker ? markerNumber(text) : null, numbering: numberingOfMarker(text) }
  }
  const styled = element.tagName === 'p' ? /(?:^|\s)MsoList(?:Bullet|Number)([2-5])?(?:Cx\w*)?(?:\s|$)/.exec(attr(element, 'class')) : null
  const sign = styled ? findElement(element, isMarker) : null
  // A list by its style alone: Word says in its style sheet which it is.
  if (styled && sign) return { list: `style ${styled[0].trim().replace(/Cx\w*/, '')}`, level: Number(styled[1] ?? 1), number: markerNumber(textOf(sign)), numbering: numberingOfMarker(textOf(sign)) }
  const indented = element.tagName === 'li' ? /^\d$/.exec(attr(element, 'data-stringify-indent'))?.[0] : undefined
  if (indented !== undefined) {
    const list = closest(element, ({ tagName }) => tagName === 'ol' || tagName === 'ul')
    return { list: 'indented', level: Number(indented) + 1, number: list?.tagName === 'ol' ? Number.parseInt(attr(list, 'start') || '1', 10) + elementsOf(list).indexOf(element) : null, numbering: 'decimal' }
  }
  // Google's saved documents set deeper lists beside those that they belong to, with their depth in the name.
  const saved = element.tagName === 'li' ? closest(element, ({ tagName }) => tagName === 'ol' || tagName === 'ul') : null
  const kix = saved ? /(?:^|\s)(lst-kix_\w{1,40})-([0-8])(?:\s|$)/.exec(attr(saved, 'class').slice(0, 400)) : null
  if (saved && kix) return { list: kix[1]!, level: Number(kix[2]) + 1, number: saved.tagName === 'ol' ? Number.parseInt(attr(saved, 'start') || '1', 10) + elementsOf(saved).indexOf(element) : null, numbering: numberingOfList(saved, element) }
  const level = attr(element, 'data-aria-level')
  if (element.tagName !== 'li' || !/^[1-9]$/.test(level) || attr(element, 'data-listid') === '') return null
  const list = closest(element, ({ tagName }) => tagName === 'ol' || tagName === 'ul')
  const start = Number.parseInt(attr(list ?? element, 'start') || attr(element, 'data-aria-posinset') || '1', 10)
  return { list: `web ${attr(element, 'data-listid')}`, level: Number(level), number: list?.tagName === 'ol' ? start : null, numbering: list ? numberingOfList(list, element) : 'decimal' }
}

/** True for a paragraph that goes on with the item before it: Word gives it the style of items and no marker. */
export const goesOnWithItem = (element: HtmlElement): boolean => element.tagName === 'p' && /(?:^|\s)MsoListParagraph/.test(attr(element, 'class')) && !styleOf(element).has('mso-list')

/** True for a paragraph in one of Word's styles for quotations. */
export const isOfficeQuote = (element: HtmlElement): boolean => /(?:^|\s)(?:Mso(?:Intense)?Quote|Kutipan|KutipanyangSering|KutipanKuat|BlockText|MsoBlockText)(?:Cx\w*)?(?:\s|$)/.test(attr(element, 'class'))

/** Elements of a word processor's text that a reader of the document does not read as text: markers of lists, remarks, deletions. */
export interface OfficeParts {
  readonly skipped: ReadonlySet<HtmlElement>
  readonly comments: readonly { readonly text: string; readonly author: string }[]
  /** Marks of remarks in the text, each with the remark that it stands for. */
  readonly marks: ReadonlyMap<HtmlElement, string>
  readonly deleted: readonly { readonly text: string; readonly element: HtmlElement }[]
  /** Lines of tables of contents, whose numbers are those of pages. */
  readonly contents: readonly string[]
}

/** `tracks`: the program keeps track of changes, so that what is struck out as deleted is; else it is only struck out. */
export function officeParts(document: HtmlDocument, tracks: boolean): OfficeParts {
  const skipped = new Set<HtmlElement>()
  const comments: { readonly text: string; readonly author: string; readonly number: string }[] = []
  const anchors: HtmlElement[] = []
  const deleted: { readonly text: string; readonly element: HtmlElement }[] = []
  const cells = new Map<HtmlElement, string>()
  const contents: string[] = []
  for (const element of elementsUnder(document)) {
    if (isMarker(element)) {
      // The number of a heading is read with its words, as in a file: the text may refer to it. That of an item is its list's.
      if (closest(element, saysHeading) === null || !/[\p{L}\p{N}]/u.test(textOf(element))) skipped.add(element)
    }
    if (/(?:^|\s)MsoToc(?:\d|Heading)/i.test(attr(element, 'class'))) {
      skipped.add(element)
      const text = seenText(element)
      if (text !== '') contents.push(text)
    }
    const style = styleOf(element)
    if (style.get('mso-element') === 'comment-list' || style.get('mso-element') === 'footnote-separator') skipped.add(element)
    if (style.get('mso-element') === 'footnote-list' || style.get('mso-element') === 'endnote-list') for (const rule of elementsUnder(element)) if (rule.tagName === 'hr') skipped.add(rule)
    if (style.get('mso-special-character') === 'comment' || nameWords(element).includes('msocomanchor')) skipped.add(element)
    // LibreOffice copies the mark of a comment and not what it says.
    if (element.tagName === 'a' && attr(element, 'class') === 'comment' && /^#_?cmt/i.test(attr(element, 'href'))) {
      skipped.add(element)
      if (textOf(element) !== '') comments.push({ text: textOf(element), author: '', number: '' })
    }
    if (element.tagName === 'a' && nameWords(element).includes('msocomanchor')) anchors.push(element)
    if (style.get('mso-element') === 'comment') {
      const text = commentText(element)
      if (text !== '') comments.push({ text, author: authorOf(element), number: remarkNumber(element) })
    }
    // What LibreOffice calls a comment of a cell.
    if (element.tagName === 'comment') {
      skipped.add(element)
      const text = textOf(element)
      if (text !== '') {
        comments.push({ text, author: '', number: '' })
        cells.set(element, text)
      }
    }
    if (element.tagName === 'del' && (tracks || attr(element, 'datetime') !== '')) {
      skipped.add(element)
      const text = seenText(element)
      if (text !== '') deleted.push({ text, element })
    }
  }
  return { skipped, comments, marks: new Map([...marksOf(anchors, comments), ...cells]), deleted, contents }
}

const remarkNumber = (comment: HtmlElement): string => {
  for (const one of elementsUnder(comment)) {
    const number = /^_com_(\d{1,9})$/.exec(attr(one, 'id'))?.[1]
    if (number) return number
  }
  return ''
}

/** Each mark with its remark: by the number that both have, else by their order where there are as many of both. */
function marksOf(anchors: readonly HtmlElement[], comments: readonly { readonly text: string; readonly number: string }[]): ReadonlyMap<HtmlElement, string> {
  const numbered = new Map(comments.filter(({ number }) => number !== '').map(({ number, text }) => [number, text]))
  const inOrder = anchors.length === comments.length && numbered.size === 0
  return new Map(
    anchors.flatMap((anchor, at) => {
      const number = /_msocom_(\d{1,9})$/.exec(attr(anchor, 'href'))?.[1] ?? ''
      const text = numbered.get(number) ?? (inOrder ? comments[at]?.text : undefined)
      return text === undefined ? [] : [[anchor, text] as const]
    }),
  )
}

/** Who made a remark: Word writes the name among its looks. */
function authorOf(comment: HtmlElement): string {
  for (const one of elementsUnder(comment)) {
    const name = /mso-comment-author:\s*["']?([^"';]{1,80})/.exec(attr(one, 'style').slice(0, 400))?.[1]
    if (name) return name.trim()
  }
  return ''
}

/** The words of a remark without its label ("[AB1]"). */
const commentText = (element: HtmlElement): string => textOf(element).replace(/^(?:\[\p{L}{1,6}\d{1,4}\]\s*)+/u, '')
