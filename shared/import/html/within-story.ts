import { readDateline } from '../text/datelines'
import { furnitureReason, isRelatedHeading } from '../text/furniture'
import { endsWithStop, wordsOf } from '../text/words'
import type { HtmlElement } from './parse'
import { holdsAtMost, seenText } from './seen'
import { attr, closest, findElement, elementsUnder } from './tree'
import { lineOf, verdict, type Verdict } from './verdicts'
import type { WeighedBlock } from './weigh'

/** Longer lists of links may be the story itself. */
const mostLinked = 0.75

const isTitleLike = (text: string): boolean => wordsOf(text).length >= 4 && wordsOf(text).length <= 25 && !/[.!]["”']?$/u.test(text)

const captionsTable = (element: HtmlElement): boolean => {
  const figure = closest(element, ({ tagName }) => tagName === 'figure')
  return figure !== null && findElement(figure, ({ tagName }) => tagName === 'table' || tagName === 'pre') !== null
}

/** True where a line leads to a document, which is no other story. */
const leadsToFile = (element: HtmlElement): boolean => holdsAtMost(element, 600) && [...elementsUnder(element)].some((one) => one.tagName === 'a' && /\.(?:pdf|docx?|xlsx?|csv|pptx?|zip)(?:[?#]|$)/i.test(attr(one, 'href').slice(0, 2000)))

/** True for a list of links to places of the page itself. */
export function leadsWithin(list: HtmlElement): boolean {
  const items = [...elementsUnder(list)].filter(({ tagName }) => tagName === 'li')
  return items.length > 1 && items.every((item) => {
    const link = findElement(item, ({ tagName }) => tagName === 'a')
    return link !== null && /^#./.test(attr(link, 'href')) && seenText(link) === seenText(item)
  })
}

/** True for a sentence that sends its readers on ("Baca catatannya."): words, a link, and a stop behind it. */
export const sendsOn = ({ node, text }: Pick<WeighedBlock, 'node' | 'text'>): boolean =>
  node.type.name === 'paragraph' && node.childCount > 2 && endsWithStop(text) && node.lastChild!.isText && node.lastChild!.marks.length === 0 && !/:\s*$/.test(node.firstChild!.text ?? '') && isRelatedHeading((node.firstChild!.text ?? '').trim())

/** True for a line above other stories, also where the links to them stand in the same block ("Foto Lainnya", "Read next: …"). */
export function isRelatedBlock({ node, text, linked }: WeighedBlock): boolean {
  if (isRelatedHeading(text.replace(/\s*\n\s*/g, ' '))) return true
  const first = node.isTextblock ? node.firstChild : null
  if (sendsOn({ node, text })) return false
  return linked > 0.5 && first !== null && first.isText && first.marks.every(({ type }) => type.name !== 'link') && isRelatedHeading(first.text!.trim())
}

/** A block within the story: furniture of the page by its words, else what it is by its shape. `isFirst`: the paragraph that the story opens with. */
export function withinStory(block: WeighedBlock, isFirst: boolean, isLinkedElsewhere: (block: WeighedBlock) => boolean, leadsAway: (block: WeighedBlock) => boolean): Verdict {
  const { node, text, linked, element } = block
  const line = lineOf(text)
  const type = node.type.name
  if (type === 'figure' || type === 'table' || type === 'codeBlock') return verdict('body', 'page-markup', 0.9)
  if (type === 'horizontalRule') return verdict('body', 'page-markup', 0.7)
  // The sign that a box of the page begins with.
  if (type === 'paragraph' && !/[\d#*]/.test(text) && /^[\p{Extended_Pictographic}\p{Emoji_Component}]{1,6}$/u.test(text)) return verdict('residue', 'separator', 0.6)
  if (element.tagName === 'figcaption') return captionsTable(element) ? verdict('body', 'page-markup', 0.8) : verdict('residue', 'photo-caption', 0.6)
  const furniture = furnitureReason(line)
  if (furniture && !(furniture === 'related-link' && leadsToFile(element))) return verdict('residue', furniture, 0.9)
  if (isRelatedBlock(block)) return verdict('residue', 'related-link', 0.85)
  if (type === 'heading') return linked > 0.95 && isTitleLike(line) && isLinkedElsewhere(block) ? verdict('residue', 'linked-story', 0.65) : verdict('heading', 'page-markup', 0.9)
  if (/List$/.test(type) && leadsWithin(element)) return verdict('residue', 'navigation', 0.7)
  if (/List$/.test(type)) return linked > mostLinked && !leadsAway(block) ? verdict('residue', 'linked-story', 0.65) : verdict('body', 'page-markup', 0.9)
  if (linked > 0.95 && isTitleLike(line) && isLinkedElsewhere(block)) return verdict('residue', 'linked-story', 0.65)
  if (isFirst && readDateline(text)) return verdict('dateline', 'dateline-opening', 0.85)
  return verdict('body', type === 'blockquote' ? 'page-markup' : 'prose', 0.95)
}
