import type { HtmlDocument } from './parse'
import { attr, elementsUnder, isText, walk } from './tree'

/** Longer names are none. */
const longestName = 200

/** Writes who sent each message of a chat, and when, before its words: WhatsApp has it beside them ("[09.15, 10/11/2026] Sari: "). In place. */
export function tellSenders(document: HtmlDocument): void {
  for (const element of elementsUnder(document)) {
    const sender = attr(element, 'data-pre-plain-text').slice(0, longestName)
    if (sender === '') continue
    for (const node of walk(element)) {
      if (!isText(node) || node.value.trim() === '') continue
      node.value = sender + node.value
      break
    }
  }
}
