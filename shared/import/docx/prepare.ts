import type { DocxParts } from './archive'
import type { DocxLeftOut } from './mark-up'
import { all, child, readXml, run, unwrap } from './xml'

const renamed = (element: Element, name: string): void => {
  element.parentNode!.replaceChild(element.ownerDocument!.createElement(name), element)
}

const ancestor = (element: Node, name: string): Element | null => {
  for (let one = element.parentNode; one; one = one.parentNode) if (one.nodeName === name) return one as Element
  return null
}

/** The paragraphs and tables of a text box, moved behind the paragraph that it hangs on. */
function moveOut(box: Element): void {
  let place: Element | null = ancestor(box, 'w:p')
  for (const block of Array.from(box.childNodes)) {
    if (!place || (block.nodeName !== 'w:p' && block.nodeName !== 'w:tbl')) continue
    place.parentNode!.insertBefore(block, place.nextSibling)
    place = block as Element
  }
}

/** Text boxes as paragraphs of the text, once each: Word writes every one twice, for its older kin too. */
function takeTextBoxes(document: Document): void {
  for (const alternate of all(document, 'mc:AlternateContent')) {
    const [choice, fallback] = [child(alternate, 'mc:Choice'), child(alternate, 'mc:Fallback')]
    const boxes = choice ? all(choice, 'w:txbxContent') : []
    if (boxes.length > 0 || !fallback?.firstChild) {
      for (const box of [...boxes].reverse()) moveOut(box)
      for (let inner = choice?.firstChild; inner; inner = choice?.firstChild) alternate.parentNode!.insertBefore(inner, alternate)
      alternate.parentNode!.removeChild(alternate)
    }
  }
  for (const box of [...all(document, 'w:txbxContent')].reverse()) if (ancestor(box, 'w:drawing')) moveOut(box)
}

const drawn = (root: Document | Element, name: string): string => all(root, name).map(({ textContent }) => textContent ?? '').filter((text) => text.trim() !== '').join(' · ')

/** What drawings that no article can hold show: what is said of them, and the words of charts and diagrams. */
function takeDrawings(document: Document, parts: DocxParts, file: string): readonly DocxLeftOut[] {
  const found: DocxLeftOut[] = []
  for (const drawing of all(document, 'w:drawing')) {
    if (all(drawing, 'a:blip').some((blip) => blip.hasAttribute('r:embed'))) continue
    const said = all(drawing, 'wp:docPr').map((one) => one.getAttribute('descr') || one.getAttribute('title') || '').find(Boolean)
    if (said) found.push({ kind: 'drawing', text: said })
    drawing.parentNode?.removeChild(drawing)
  }
  for (const [path, bytes] of parts) {
    const isDiagram = /^word\/diagrams\/data\d*\.xml$/.test(path)
    if (!isDiagram && !/^word\/charts\/chart\d*\.xml$/.test(path)) continue
    const part = readXml(bytes, file)
    const text = part ? [drawn(part, 'a:t'), isDiagram ? '' : drawn(part, 'c:v')].filter(Boolean).join(' · ') : ''
    if (text !== '') found.push({ kind: 'drawing', text })
  }
  return found
}

/** Signs of ordinary fonts that are written by their number. */
function writeSymbols(document: Document): void {
  for (const symbol of all(document, 'w:sym')) {
    const code = Number.parseInt(symbol.getAttribute('w:char') ?? '', 16)
    const isPlain = code >= 0x20 && code < 0xd800 && !/symbol|wingding|webding|zapf/i.test(symbol.getAttribute('w:font') ?? '')
    if (isPlain) symbol.parentNode!.replaceChild(run(document, String.fromCharCode(code)).firstChild!, symbol)
  }
}

/**
 * Brings what the reader of Word files passes over to where it is read, in place: text boxes, boxes to tick, rare breaks and signs. Tells
 * drawings that no article holds.
 */
export function prepare(document: Document, parts: DocxParts, file: string): readonly DocxLeftOut[] {
  for (const carriage of all(document, 'w:cr')) renamed(carriage, 'w:br')
  for (const tab of all(document, 'w:ptab')) renamed(tab, 'w:tab')
  // The box that stands in the text says as much, and is seen.
  for (const box of all(document, 'w14:checkbox')) box.parentNode!.removeChild(box)
  for (const field of all(document, 'w:fldSimple')) unwrap(field)
  writeSymbols(document)
  takeTextBoxes(document)
  return takeDrawings(document, parts, file)
}
