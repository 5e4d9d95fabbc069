import { markerNumber, type ListPlace } from './lists'
import type { HtmlDocument, HtmlElement } from './parse'
import { seenText } from './seen'
import { attr, closest, elementsUnder, findElement, nameWords, styleOf, textOf } from './tree'

/** True for HTML that a word processor wrote: Word, Outlook, LibreOffice, Google Docs. */
export function isOfficeHtml(html: string): boolean {
  return /mso-|class="?Mso|urn:schemas-microsoft-com:office|docs-internal-guid|<meta[^>]{0,80}LibreOffice|<meta[^>]{0,80}Microsoft Word|data-listid=/i.test(html.slice(0, 400_000))
}

const headingStyle = /^(?:mso)?(?:heading|judul|overskrift|berschrift|titre|kop)_?([1-6])$/i

/** The level of a heading that a word processor writes as a paragraph: by its style's name or its outline level; null for none. */
export function officeHeading(element: HtmlElement): number | null {
  if (element.tagName !== 'p' && element.tagName !== 'div') return null
  for (const name of attr(element, 'class').split(/\s+/)) {
    const found = headingStyle.exec(name)
    if (found) return Number(found[1])
    if (/^(?:MsoTitle(?:Cx.*)?|Judul|Title)$/.test(name)) return 1
    if (/^MsoSubtitle/.test(name)) return 2
  }
  const outline = styleOf(element).get('mso-outline-level')
  return outline && /^[1-6]$/.test(outline) ? Number(outline) : null
}

const isMarker = (element: HtmlElement): boolean => /(?:^|;)\s*mso-list\s*:\s*ignore/i.test(attr(element, 'style'))

/** Where a paragraph of Word stands among its lists (`mso-list:l0 level2 lfo1`), or an item of Word for the web; null for any other element. */
export function listPlaceOf(element: HtmlElement): ListPlace | null {
  const listed = /^(l\d+)\s+level(\d)(?:\s+(lfo\d+))?/.exec(styleOf(element).get('mso-list') ?? '')
  if (listed && element.tagName !== 'li') {
    const marker = findElement(element, isMarker)
    return { list: `${listed[1]} ${listed[3] ?? ''}`, level: Number(listed[2]), number: marker ? markerNumber(textOf(marker)) : null }
  }
  const level = attr(element, 'data-aria-level')
  if (element.tagName !== 'li' || !/^[1-9]$/.test(level) || attr(element, 'data-listid') === '') return null
  const list = closest(element, ({ tagName }) => tagName === 'ol' || tagName === 'ul')
  const start = Number.parseInt(attr(list ?? element, 'start') || attr(element, 'data-aria-posinset') || '1', 10)
  return { list: `web ${attr(element, 'data-listid')}`, level: Number(level), number: list?.tagName === 'ol' ? start : null }
}

/** Elements of a word processor's text that a reader of the document does not read as text: markers of lists, remarks, deletions. */
export interface OfficeParts {
  readonly skipped: ReadonlySet<HtmlElement>
  readonly comments: readonly string[]
  readonly deleted: readonly string[]
}

export function officeParts(document: HtmlDocument): OfficeParts {
  const skipped = new Set<HtmlElement>()
  const comments: string[] = []
  const deleted: string[] = []
  for (const element of elementsUnder(document)) {
    if (isMarker(element)) skipped.add(element)
    const style = styleOf(element)
    if (style.get('mso-element') === 'comment-list' || style.get('mso-element') === 'footnote-separator') skipped.add(element)
    if (style.get('mso-element') === 'footnote-list' || style.get('mso-element') === 'endnote-list') for (const rule of elementsUnder(element)) if (rule.tagName === 'hr') skipped.add(rule)
    if (style.get('mso-special-character') === 'comment' || nameWords(element).includes('msocomanchor')) skipped.add(element)
    if (style.get('mso-element') === 'comment') {
      const text = commentText(element)
      if (text !== '') comments.push(text)
    }
    if (element.tagName === 'del') {
      skipped.add(element)
      const text = seenText(element)
      if (text !== '') deleted.push(text)
    }
  }
  return { skipped, comments, deleted }
}

/** The words of a remark without its label ("[AB1]"). */
const commentText = (element: HtmlElement): string => textOf(element).replace(/^(?:\[\p{L}{1,6}\d{1,4}\]\s*)+/u, '')
