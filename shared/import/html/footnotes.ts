import { cleanAddress } from './addresses'
import type { HtmlElement } from './parse'
import { isHint, isUnseen } from './seen'
import { around, attr, closest, elementsOf, elementsUnder, hasAttr, parentOf, styleOf, textOf, walk, isElement, isText } from './tree'

/** The notes of a text: what each reference says, the elements that hold their words, and the remarks of reviewers. */
export interface Notes {
  readonly texts: ReadonlyMap<HtmlElement, string>
  /** Elements whose words are told as notes or as comments. */
  readonly bodies: ReadonlySet<HtmlElement>
  readonly comments: readonly string[]
  /** Where each remark is referred to. */
  readonly remarks: ReadonlyMap<HtmlElement, string>
  /** The links of notes, which hold words alone: their words and addresses. */
  readonly links: readonly string[]
}

/** Longer labels are no numbers of notes. */
const longestLabel = 8

const noteBlock: ReadonlySet<string> = new Set(['li', 'p', 'div', 'aside', 'dd', 'td', 'section'])
const inline: ReadonlySet<string> = new Set(['a', 'sup', 'span', 'b', 'i', 'em', 'strong', 'small', 'font', 'cite'])
const noteName = /^(?:_?ftn|_edn|fn|footnote|ftnt|sdfootnote|sdendnote|cite_note|endnote|easy-footnote|catatan|note)/i
const commentName = /^(?:_msocom|cmnt)/i

const fragmentOf = (link: HtmlElement): string => {
  const href = attr(link, 'href')
  const hash = href.indexOf('#')
  // Word writes the whole address of its file before the name of a note, and a browser that of the page.
  return hash === 0 || /#(?:_(?:ftn|edn|msocom)|cite_(?:note|ref)|footnote|endnote|sdfootnote|fn:?\d|fnref)/.test(href) ? safeDecode(href.slice(hash + 1)) : ''
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

const isNoteElement = (element: HtmlElement): boolean => /^(?:footnote|endnote|comment)$/.test(styleOf(element).get('mso-element') ?? '')

function bodyOfNote(target: HtmlElement): HtmlElement {
  return closest(target, isNoteElement) ?? closest(target, ({ tagName }) => tagName === 'li') ?? closest(target, ({ tagName }) => noteBlock.has(tagName)) ?? target
}

const namesOf = (element: HtmlElement): readonly string[] => [attr(element, 'id'), element.tagName === 'a' ? attr(element, 'name') : ''].filter(Boolean)

/** The names by which a back link may lead to `link`: its own, and those of the one or two elements that hold nothing else. */
function namesAround(link: HtmlElement): readonly string[] {
  const names: string[] = []
  let steps = 0
  for (const one of around(link)) {
    if (steps++ > 3 || !inline.has(one.tagName)) break
    names.push(...namesOf(one))
    // Word has the name of a reference beside its link.
    for (const inner of elementsOf(one)) names.push(...namesOf(inner))
  }
  return names
}

/** The words of a note without the links that lead back, and without its number. */
function noteText(body: HtmlElement): string {
  const parts: string[] = []
  const back = new Set([...elementsUnder(body)].filter((element) => element.tagName === 'a' && fragmentOf(element) !== ''))
  for (const node of walk(body)) {
    if (isElement(node) && (node.tagName === 'p' || node.tagName === 'br')) parts.push(' ')
    if (!isText(node)) continue
    const parent = node.parentNode && isElement(node.parentNode) ? node.parentNode : null
    const isBack = [...around(parent)].some((element) => back.has(element) || isUnseen(element))
    if (!isBack) parts.push(node.value)
  }
  return parts.join('').replace(/[\s\u00a0]+/g, ' ').replace(/\ufe0e/g, '').replace(/^[\s^↑.)\]]+|[\s↩↑]+$/g, '')
}

/** The element that shows the reference: with the brackets and the <sup> around the link, where these hold nothing else. */
function shownAs(link: HtmlElement): HtmlElement {
  const label = textOf(link).replace(/[[\]()]/g, '')
  let shown = link
  for (let parent = parentOf(link); parent && (parent.tagName === 'sup' || parent.tagName === 'span'); parent = parentOf(parent)) {
    if (textOf(parent).replace(/[[\]()]/g, '') !== label) break
    shown = parent
  }
  return shown
}

const saysItIsNote = (link: HtmlElement): boolean =>
  attr(link, 'role') === 'doc-noteref' || attr(link, 'epub:type') === 'noteref' || /foot-?note|endnote|sdfootnoteanc|mso-footnote-id|mso-endnote-id/i.test(`${attr(link, 'class')} ${attr(link, 'style')}`)

interface NoteBody {
  readonly text: string
  readonly links: readonly string[]
  /** The names that its links lead to. */
  readonly back: ReadonlySet<string>
}

/** Longer addresses are told up to here. */
const longestAddress = 300

/** The links in a note that lead out of the text and whose address its words do not say. */
function linksOf(body: HtmlElement): readonly string[] {
  const links = [...elementsUnder(body)].filter((element) => element.tagName === 'a' && fragmentOf(element) === '')
  return links.flatMap((link) => {
    const [address, words] = [cleanAddress(attr(link, 'href')), textOf(link)]
    return words === '' || !/^https?:/.test(address) || isUnseen(link) || bare(address) === bare(words) ? [] : [`${words} (${address.slice(0, longestAddress)})`]
  })
}

const bare = (address: string): string => address.replace(/^https?:\/\/(?:www\.)?|\/$/g, '')

const readBodyOf = (body: HtmlElement): NoteBody => ({
  text: noteText(body),
  links: linksOf(body),
  back: new Set([...elementsUnder(body)].filter(({ tagName }) => tagName === 'a').map(fragmentOf).filter(Boolean)),
})

/** Every reference under `root` to a note in it, and every remark. A note is told by a link to it and one back, or by its own name. */
export function findNotes(root: HtmlElement): Notes {
  const places = new Map<HtmlElement, number>()
  const named = new Map<string, HtmlElement>()
  for (const element of elementsUnder(root)) {
    places.set(element, places.size)
    for (const name of namesOf(element)) if (!named.has(name)) named.set(name, element)
  }
  const texts = new Map<HtmlElement, string>()
  const bodies = new Set<HtmlElement>()
  const comments: string[] = []
  const links: string[] = []
  const remarks = new Map<HtmlElement, string>()
  const bodiesOf = new Map<HtmlElement, NoteBody>()
  for (const link of places.keys()) {
    if (link.tagName !== 'a' || !hasAttr(link, 'href')) continue
    const name = fragmentOf(link)
    const target = name === '' ? undefined : named.get(name)
    // A note is told by a reference that is seen, else in its own place.
    if (!target || textOf(link).length > longestLabel || [...around(link)].some((one) => isUnseen(one) || isHint(one))) continue
    const body = bodyOfNote(target)
    const known = bodiesOf.get(body) ?? readBodyOf(body)
    bodiesOf.set(body, known)
    if ((places.get(body) ?? 0) <= (places.get(link) ?? 0) || closest(link, (one) => one === body)) continue
    const own = namesAround(link)
    const leadsBack = own.some((one) => known.back.has(one))
    if (commentName.test(name)) {
      texts.set(shownAs(link), '')
      remarks.set(shownAs(link), known.text)
      if (!bodies.has(body)) comments.push(known.text)
      bodies.add(body)
    } else if (leadsBack || (saysItIsNote(link) && noteName.test(name))) {
      texts.set(shownAs(link), known.text)
      if (!bodies.has(body)) links.push(...known.links)
      bodies.add(body)
    }
  }
  return { texts, bodies, comments, remarks, links }
}
