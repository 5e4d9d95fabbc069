import { Fault } from '../../errors'
import { splitLooks } from './looks'
import { timeIn } from './remarks'
import { withoutSignCharacters, written, type SignKind } from './signs'
import { all, child, run, unwrap } from './xml'

/** Who changed a stretch of the text, and when; `number` is that of its signs. */
export interface Revision {
  readonly number: number
  readonly author: string
  /** ISO 8601 with offset, or ''. */
  readonly at: string
}

/** What stands in a Word file and not in the article: hidden words, formulas, drawings; and words whose looks somebody changed. */
export interface DocxLeftOut {
  readonly kind: 'hidden' | 'formula' | 'drawing' | 'format'
  readonly text: string
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

/** The words whose looks a file tracks as changed and no article can hold, those of one person that touch together: the changed looks are what is read. */
function changedLooks(document: Document): readonly DocxLeftOut[] {
  const found: { text: string; readonly who: string; last: Node }[] = []
  for (const change of all(document, 'w:rPrChange')) {
    const owner = change.parentNode?.parentNode
    if (owner?.nodeName !== 'w:r') continue
    const text = all(owner as Element, 'w:t').map(({ textContent }) => textContent ?? '').join('')
    const who = `${change.getAttribute('w:author') ?? ''} ${change.getAttribute('w:date') ?? ''}`
    const before = found.at(-1)
    if (before && before.who === who && before.last === owner.previousSibling) {
      before.text += text
      before.last = owner
    } else found.push({ text, who, last: owner })
  }
  return found.filter(({ text }) => text.trim() !== '').map(({ text }) => ({ kind: 'format', text }))
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

/** Elements that hold runs, in which a sign may stand. */
const holdsRuns: ReadonlySet<string> = new Set(['w:p', 'w:hyperlink', 'w:smartTag', 'w:fldSimple', 'w:sdtContent'])

/** Signs the start or the end of a remark, where it stands or, between paragraphs, in the one that it begins or ends with. */
function signRemark(place: Element, isStart: boolean, made: Element): void {
  const parent = place.parentNode
  const isAmongRuns = parent !== null && holdsRuns.has(parent.nodeName) && !(parent.nodeName === 'w:sdtContent' && child(parent as Element, 'w:p', 'w:tbl'))
  if (isAmongRuns) {
    parent.insertBefore(made, place)
    return
  }
  for (let one = isStart ? place.nextSibling : place.previousSibling; one; one = isStart ? one.nextSibling : one.previousSibling) {
    const inside = one.nodeName === 'w:p' ? [one as Element] : one.nodeType === 1 ? all(one as Element, 'w:p') : []
    const paragraph = isStart ? inside[0] : inside.at(-1)
    if (!paragraph) continue
    const properties = child(paragraph, 'w:pPr')
    paragraph.insertBefore(made, isStart ? (properties ? properties.nextSibling : paragraph.firstChild) : null)
    return
  }
}

/** A remark that stands at a place and on no words, on those right before it. */
function widenRemarks(document: Document): void {
  const ranged = new Set(all(document, 'w:commentRangeStart').map((element) => element.getAttribute('w:id')))
  for (const reference of all(document, 'w:commentReference')) {
    const id = reference.getAttribute('w:id')
    const run = reference.parentNode
    if (id === null || ranged.has(id) || run?.nodeName !== 'w:r') continue
    let before = run.previousSibling
    while (before && (before.nodeName !== 'w:r' || all(before as Element, 'w:t').length === 0)) before = before.previousSibling
    if (!before) continue
    for (const [name, place] of [['w:commentRangeStart', before], ['w:commentRangeEnd', before.nextSibling]] as const) {
      const range = document.createElement(name)
      range.setAttribute('w:id', id)
      run.parentNode!.insertBefore(range, place)
    }
    ranged.add(id)
  }
}

/**
 * Writes signs round every remark and tracked change of a document's XML, in place, so that what reads it next takes the words
 * of before and after alike; and takes out what no reader sees, which it tells. Changes are noted in `revisions`. Throws `tooLarge`.
 */
export function markUp(document: Document, revisions: Revision[], file: string): readonly DocxLeftOut[] {
  takeNotices(document)
  widenRemarks(document)
  splitLooks(document)
  refuseCrowds(document, file)
  const sign = (kind: SignKind, number: number): Element => run(document, written({ kind, number }))
  for (const text of all(document, 'w:t')) if (/[\ue7a0-\ue7a3]/.test(text.textContent ?? '')) text.textContent = withoutSignCharacters(text.textContent ?? '')
  const leftOut = [...takeHidden(document), ...takeFormulas(document), ...changedLooks(document)]
  const note = (element: Element): number => {
    revisions.push({ number: revisions.length, author: element.getAttribute('w:author')?.trim() ?? '', at: timeIn(element) })
    return revisions.length - 1
  }
  const around = (element: Element, from: SignKind, to: SignKind): void => {
    const number = note(element)
    element.parentNode!.insertBefore(sign(from, number), element)
    element.parentNode!.insertBefore(sign(to, number), element.nextSibling)
    unwrap(element)
  }
  for (const name of ['w:ins', 'w:moveTo']) {
    for (const element of all(document, name)) {
      if (!isProperty(element)) around(element, 'insertFrom', 'insertTo')
      else endOf(element, ['endInserted', 'rowInserted'], note, sign)
    }
  }
  for (const name of ['w:del', 'w:moveFrom']) {
    for (const element of all(document, name)) {
      if (isProperty(element)) {
        endOf(element, ['endDeleted', 'rowDeleted'], note, sign)
      } else {
        for (const text of all(element, 'w:delText')) rename(text, 'w:t')
        around(element, 'deleteFrom', 'deleteTo')
      }
    }
  }
  for (const [name, kind] of [['w:commentRangeStart', 'remarkFrom'], ['w:commentRangeEnd', 'remarkTo']] as const) {
    for (const element of all(document, name)) {
      signRemark(element, kind === 'remarkFrom', sign(kind, Number(element.getAttribute('w:id'))))
    }
  }
  return leftOut
}

/** Signs the end of the paragraph, or the row, that `element`, among the properties of its mark, says was changed. */
function endOf(element: Element, [end, row]: readonly [SignKind, SignKind], note: (element: Element) => number, sign: (kind: SignKind, number: number) => Element): void {
  const properties = element.parentNode as Element
  const paragraph = properties.parentNode?.parentNode
  if (properties.nodeName === 'w:rPr' && paragraph?.nodeName === 'w:p') paragraph.appendChild(sign(end, note(element)))
  const first = properties.nodeName === 'w:trPr' ? all(properties.parentNode as Element, 'w:p')[0] : undefined
  first?.appendChild(sign(row, note(element)))
  properties.removeChild(element)
}

