import { all, child, written } from './xml'

/** The looks that an article can hold: bold, italic, struck out, raised and lowered, marked, and the styles that stand for them. */
const held = ['w:b', 'w:i', 'w:strike', 'w:dstrike', 'w:vertAlign', 'w:highlight', 'w:rStyle']

/** What a run may hold so that it can stand twice: words, and no note or picture. */
const plain: ReadonlySet<string> = new Set(['w:rPr', 'w:t', 'w:tab', 'w:noBreakHyphen'])

const tracked: ReadonlySet<string> = new Set(['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo'])

/** More changed looks of one paragraph are told alone: each stands twice in it. */
const mostInParagraph = 300

const isOff = (value: string): boolean => /^(?:0|false|off|none|baseline)$/.test(value)

const lookOf = (properties: Element | null): string =>
  held.map((name) => {
    const one = properties ? child(properties, name) : null
    const value = one?.getAttribute('w:val') ?? ''
    return one && !isOff(value) ? `${name}=${value}` : ''
  }).join(';')

function isAmongChanges(run: Element): boolean {
  for (let one = run.parentNode; one && one.nodeName !== 'w:p'; one = one.parentNode) if (tracked.has(one.nodeName)) return true
  return false
}

/** A part of the text that `change` says somebody took out or put in. */
function around(run: Element, name: 'w:ins' | 'w:del', change: Element): Element {
  const made = run.ownerDocument!.createElement(name)
  for (const attribute of ['w:author', 'w:date']) if (change.hasAttribute(attribute)) made.setAttribute(attribute, change.getAttribute(attribute)!)
  made.appendChild(run)
  return made
}

/**
 * Words whose tracked looks an article can hold, in place, as taken out in the looks of before and put in again in those of now: the text
 * before the change has the ones, the text now the others. All other changes of looks stay as they are.
 */
export function splitLooks(document: Document): void {
  for (const paragraph of all(document, 'w:p')) {
    const changes = all(paragraph, 'w:rPrChange')
    if (changes.length === 0 || changes.length > mostInParagraph) continue
    for (const change of changes) {
      const [now, run] = [change.parentNode as Element | null, change.parentNode?.parentNode as Element | null]
      if (!now || run?.nodeName !== 'w:r' || isAmongChanges(run) || written(run).trim() === '') continue
      const isPlain = Array.from(run.childNodes).every(({ nodeType, nodeName }) => nodeType !== 1 || plain.has(nodeName))
      const before = child(change, 'w:rPr')
      if (!isPlain || lookOf(before) === lookOf(now)) continue
      const old = run.cloneNode(true) as Element
      const properties = child(old, 'w:rPr')!
      old.replaceChild(before ? before.cloneNode(true) : document.createElement('w:rPr'), properties)
      now.removeChild(change)
      const place = run.nextSibling
      const parent = run.parentNode!
      parent.insertBefore(around(old, 'w:del', change), run)
      parent.insertBefore(around(run, 'w:ins', change), place)
    }
  }
}
