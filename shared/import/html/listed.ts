import { Fragment, type Node } from '@tiptap/pm/model'
import { append } from './append'
import type { ReadBlock } from './blocks'
import { nestedLists, type ListedItem } from './lists'
import { goesOnWithItem, isOfficeQuote } from './office'
import type { HtmlElement } from './parse'

interface Pending extends ListedItem {
  readonly content: Node[]
  readonly element: HtmlElement
}

/** Paragraphs in the style of a quotation that follow each other, as one. */
function joinQuotes(blocks: readonly ReadBlock[]): readonly ReadBlock[] {
  const joined: ReadBlock[] = []
  for (const block of blocks) {
    const before = joined.at(-1)
    const isNext = before?.node.type.name === 'blockquote' && block.node.type.name === 'blockquote' && isOfficeQuote(before.element) && isOfficeQuote(block.element)
    if (isNext) joined.splice(-1, 1, { ...before, node: before.node.copy(Fragment.from(before.node.content).append(block.node.content)) })
    else joined.push(block)
  }
  return joined
}

/** What word processors write as paragraphs, as the lists and the quotations that they are. */
export function joinLists(blocks: readonly ReadBlock[], isOffice: boolean): readonly ReadBlock[] {
  const whole = isOffice ? joinQuotes(blocks) : blocks
  if (!whole.some(({ place }) => place)) return whole
  const joined: ReadBlock[] = []
  let items: Pending[] = []
  const end = (): void => {
    const [first] = items
    if (first) append(joined, nestedLists(items).map((node) => ({ node, element: first.element })))
    items = []
  }
  for (const block of whole) {
    const last = items.at(-1)
    if (!block.place && last && goesOnWithItem(block.element)) last.content.push(block.node)
    else if (!block.place) {
      end()
      joined.push(block)
    } else {
      if (items.length > 0 && items[0]!.place.list !== block.place.list && block.place.level <= items[0]!.place.level) end()
      items.push({ place: block.place, content: [block.node], element: block.element })
    }
  }
  end()
  return joined
}
