import { Fault } from '../../errors'
import { timeIn } from './remarks'
import { withoutSignCharacters, written, type SignKind } from './signs'
import { all, run } from './xml'

/** Who changed a stretch of the text, and when; `number` is that of its signs. */
export interface Revision {
  readonly number: number
  readonly author: string
  /** ISO 8601 with offset, or ''. */
  readonly at: string
}

/** What stands in a Word file and not in the article: hidden words, formulas. */
export interface DocxLeftOut {
  readonly kind: 'hidden' | 'formula'
  readonly text: string
}

export interface MarkedUp {
  readonly revisions: readonly Revision[]
  readonly leftOut: readonly DocxLeftOut[]
}

const unwrap = (element: Element): void => {
  while (element.firstChild) element.parentNode!.insertBefore(element.firstChild, element)
  element.parentNode!.removeChild(element)
}

const rename = (element: Element, name: string): void => {
  const other = element.ownerDocument!.createElement(name)
  for (const attribute of Array.from(element.attributes)) other.setAttribute(attribute.name, attribute.value)
  while (element.firstChild) other.appendChild(element.firstChild)
  element.parentNode!.replaceChild(other, element)
}

/** True for the mark of a paragraph's, a row's or a cell's own end, which stands among properties and holds no words. */
const isProperty = ({ parentNode }: Element): boolean => /Pr$/.test(parentNode?.nodeName ?? '')

/** Takes hidden runs out, and tells their words. */
function takeHidden(document: Document): readonly DocxLeftOut[] {
  const left: DocxLeftOut[] = []
  for (const vanish of all(document, 'w:vanish')) {
    const off = /^(?:0|false|off)$/.test(vanish.getAttribute('w:val') ?? '')
    const owner = vanish.parentNode?.parentNode
    if (off || owner?.nodeName !== 'w:r') continue
    const text = all(owner as Element, 'w:t').map(({ textContent }) => textContent ?? '').join('')
    if (text.trim() !== '') left.push({ kind: 'hidden', text })
    owner.parentNode?.removeChild(owner)
  }
  return left
}

/** Formulas are no words of a newspaper: their letters are told and the formula is left out. */
function takeFormulas(document: Document): readonly DocxLeftOut[] {
  return all(document, 'm:oMath').flatMap((formula): readonly DocxLeftOut[] => {
    const text = all(formula, 'm:t').map(({ textContent }) => textContent ?? '').join('')
    formula.parentNode?.removeChild(formula)
    return text.trim() === '' ? [] : [{ kind: 'formula', text }]
  })
}

/** Tracked changes and remarks of one paragraph: a line that was rewritten a hundred times has fewer, and signs among more take longer with each. */
const mostInParagraph = 2_000

const isSigned: ReadonlySet<string> = new Set(['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo', 'w:commentRangeStart', 'w:commentRangeEnd'])

function refuseCrowds(document: Document, file: string): void {
  for (const paragraph of all(document, 'w:p')) {
    let count = 0
    for (let node = paragraph.firstChild; node; node = node.nextSibling) if (isSigned.has(node.nodeName)) count += 1
    if (count > mostInParagraph) throw new Fault('tooLarge', `${file} has a paragraph with ${count} tracked changes and comments (the limit is ${mostInParagraph}). Accept its changes in Word, or split it.`, { file, size: String(count), limit: String(mostInParagraph) })
  }
}

/** What Word notes between words and nobody reads: slips of another language's dictionary, bookmarks, where it broke pages. */
function takeNotices(document: Document): void {
  for (const name of ['w:proofErr', 'w:bookmarkStart', 'w:bookmarkEnd', 'w:lastRenderedPageBreak']) for (const element of all(document, name)) element.parentNode?.removeChild(element)
}

/**
 * Writes signs round every remark and tracked change of a document's XML, in place, so that what reads it next takes the words
 * of before and after alike; and takes out what no reader sees. `signed`: false for a part whose changes are taken as made.
 * Throws `tooLarge`.
 */
export function markUp(document: Document, signed: boolean, file: string): MarkedUp {
  takeNotices(document)
  refuseCrowds(document, file)
  const revisions: Revision[] = []
  const sign = (kind: SignKind, number: number): Element => run(document, written({ kind, number }))
  for (const text of all(document, 'w:t')) if (/[\ue7a0-\ue7a3]/.test(text.textContent ?? '')) text.textContent = withoutSignCharacters(text.textContent ?? '')
  const leftOut = [...takeHidden(document), ...takeFormulas(document)]
  const note = (element: Element): number => {
    revisions.push({ number: revisions.length, author: element.getAttribute('w:author')?.trim() ?? '', at: timeIn(element) })
    return revisions.length - 1
  }
  const around = (element: Element, from: SignKind, to: SignKind): void => {
    if (signed) {
      const number = note(element)
      element.parentNode!.insertBefore(sign(from, number), element)
      element.parentNode!.insertBefore(sign(to, number), element.nextSibling)
    }
    unwrap(element)
  }
  for (const name of ['w:ins', 'w:moveTo']) {
    for (const element of all(document, name)) {
      if (!isProperty(element)) around(element, 'insertFrom', 'insertTo')
      else endOf(element, 'endInserted', signed, note, sign)
    }
  }
  for (const name of ['w:del', 'w:moveFrom']) {
    for (const element of all(document, name)) {
      if (isProperty(element)) {
        endOf(element, 'endDeleted', signed, note, sign)
      } else if (signed) {
        for (const text of all(element, 'w:delText')) rename(text, 'w:t')
        around(element, 'deleteFrom', 'deleteTo')
      }
    }
  }
  for (const [name, kind] of [['w:commentRangeStart', 'remarkFrom'], ['w:commentRangeEnd', 'remarkTo']] as const) {
    for (const element of all(document, name)) {
      if (signed && element.parentNode?.nodeName === 'w:p') element.parentNode.insertBefore(sign(kind, Number(element.getAttribute('w:id'))), element)
    }
  }
  return { revisions, leftOut }
}

/** Signs the end of the paragraph that `element`, among the properties of its mark, says was changed. */
function endOf(element: Element, kind: 'endInserted' | 'endDeleted', signed: boolean, note: (element: Element) => number, sign: (kind: SignKind, number: number) => Element): void {
  const properties = element.parentNode as Element
  const paragraph = properties.parentNode?.parentNode
  if (properties.nodeName === 'w:rPr' && paragraph?.nodeName === 'w:p' && signed) paragraph.appendChild(sign(kind, note(element)))
  properties.removeChild(element)
}

