import type { HtmlDocument } from './parse'
import { attr, elementsUnder, isText, walk } from './tree'

/** Longer names are none. */
const longestName = 200

/** Writes who sent each message of a chat, and when, before its words: WhatsApp has it beside them ("[09.15, 10/11/2026] Sari: "). In place. */
export function tellSenders(document: HtmlDocument): void {
  const clocks = new Set<string>()
  for (const element of elementsUnder(document)) {
    const sender = attr(element, 'data-pre-plain-text').slice(0, longestName)
    if (sender === '') continue
    const clock = /^\[(\d{1,2}[.:]\d{2}(?: ?[AP]M)?)/i.exec(sender)?.[1]
    if (clock) clocks.add(clock)
    for (const node of walk(element)) {
      if (!isText(node) || node.value.trim() === '') continue
      node.value = sender + node.value
      break
    }
  }
  // Each message has its hour beside it as well.
  if (clocks.size > 0) for (const node of walk(document)) if (isText(node) && clocks.has(node.value.trim())) node.value = ''
}
