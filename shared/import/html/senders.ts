import { defaultTreeAdapter as tree, html } from 'parse5'
import type { HtmlDocument, HtmlElement, HtmlText } from './parse'
import { drawnText, holdsAtMost, isUnseen, seenText } from './seen'
import { attr, closest, elementsOf, elementsUnder, findElement, isText, walk } from './tree'

/** Longer names are none. */
const longestName = 200

/** Longer texts are no part of a message that it answers. */
const longestAnswered = 2000

/** The words of a message that are its sender's own, and not those that it answers, nor those of its `head`. */
function* ownTexts(message: HtmlElement, head: readonly HtmlElement[]): Generator<HtmlText> {
  const answered = new Set<unknown>(head)
  for (const node of walk(message)) {
    if (('parentNode' in node && answered.has(node.parentNode)) || ('tagName' in node && node !== message && (node.tagName === 'blockquote' || node.tagName === 'button' || isUnseen(node)))) answered.add(node)
    else if (isText(node) && node.value.trim() !== '') yield node
  }
}

/** What a message answers as a quotation, with the one who said it below: `who` is the element that names them. In place. */
function asQuotation(answered: HtmlElement, who: HtmlElement | null): void {
  answered.tagName = answered.nodeName = 'blockquote'
  answered.attrs = answered.attrs.filter(({ name }) => name !== 'role' && name !== 'itemtype')
  if (!who) return
  tree.detachNode(who)
  const named = tree.createElement('cite', html.NS.HTML, [])
  tree.appendChild(named, who)
  tree.appendChild(answered, named)
}

/** The part of a message of WhatsApp that shows which one it answers: the sender and the words, each in an element of its own. */
const answeredIn = (message: HtmlElement): HtmlElement | null =>
  findElement(message, (one) => attr(one, 'role') === 'button' && holdsAtMost(one, longestAnswered) && findElement(one, (word) => /(?:^|\s)quoted-mention(?:\s|$)/.test(attr(word, 'class'))) !== null)

function whoIsQuoted(answered: HtmlElement): HtmlElement | null {
  const quoted = findElement(answered, (one) => /(?:^|\s)quoted-mention(?:\s|$)/.test(attr(one, 'class')))
  const names = [...elementsUnder(answered)].filter((one) => elementsOf(one).length === 0 && one !== quoted && seenText(one) !== '' && closest(one, (outer) => outer === quoted) === null)
  return names.length === 1 ? names[0]! : null
}

/** Writes who sent a message before its words; what said so, its `head`, goes. A message without words of its own stays as it is. */
function sign(message: HtmlElement, sender: string, head: readonly HtmlElement[] = []): void {
  const [first] = ownTexts(message, head)
  if (!first) return
  first.value = sender + first.value.trimStart()
  for (const one of head) tree.detachNode(one)
}

/** Messages of WhatsApp say beside their words who sent them and when ("[09.15, 10/11/2026] Sari: "). */
function tellWhatsApp(document: HtmlDocument): void {
  const clocks = new Set<string>()
  for (const message of [...elementsUnder(document)]) {
    const sender = attr(message, 'data-pre-plain-text').slice(0, longestName)
    if (sender === '') continue
    const clock = /^\[(\d{1,2}[.:]\d{2}(?: ?[AP]M)?)/i.exec(sender)?.[1]
    if (clock) clocks.add(clock)
    const answered = answeredIn(message)
    if (answered) asQuotation(answered, whoIsQuoted(answered))
    sign(message, sender)
  }
  // Each message has its hour beside it as well.
  if (clocks.size > 0) for (const node of walk(document)) if (isText(node) && clocks.has(node.value.trim())) node.value = ''
}

const isAuthor = (element: HtmlElement): boolean => attr(element, 'data-tid') === 'message-author-name'

/** Messages of Teams have who sent them and when on lines above their words. */
function tellTeams(document: HtmlDocument): void {
  for (const reply of [...elementsUnder(document)].filter((one) => one.tagName === 'blockquote' && /schema\.skype\.com\/Reply$/.test(attr(one, 'itemtype')))) asQuotation(reply, findElement(reply, (one) => attr(one, 'itemprop') === 'mri'))
  for (const author of [...elementsUnder(document)].filter(isAuthor)) {
    const message = closest(author, (one) => attr(one, 'data-mid') !== '' || /(?:^|[\s-])ChatMessage(?:\s|$)/.test(attr(one, 'class')))
    const name = holdsAtMost(author, longestName) && drawnText(author) === seenText(author) ? seenText(author) : ''
    if (!message || name === '' || findElement(message, (one) => one !== author && isAuthor(one))) continue
    const time = findElement(message, ({ tagName }) => tagName === 'time')
    const when = time && holdsAtMost(time, longestName) && drawnText(time) === seenText(time) ? seenText(time) : ''
    sign(message, `${when === '' ? '' : `[${when}] `}${name}: `, time && when !== '' ? [author, time] : [author])
  }
}

/** Writes who sent each message of a chat, and when, before its words, and what a message answers as a quotation. In place. */
export function tellSenders(document: HtmlDocument): void {
  tellWhatsApp(document)
  tellTeams(document)
}
